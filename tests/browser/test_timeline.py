"""The timeline as a reader uses it: filtered, sent on as an address, gone back to; by keyboard and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

ALL = "4 dated events"


def opened(page: Page, home: str, filtered_by: str = "") -> Page:
    """Return the page with the timeline open."""
    page.goto(f"{home}timeline.html{filtered_by}")
    return page


def found(page: Page) -> list[str]:
    """Return the dates of the happenings that are shown."""
    return page.locator("ol.events > li:visible .when a").all_inner_texts()


def said(page: Page, words: str) -> None:
    """Wait until the number of matches reads so."""
    expect(page.get_by_role("status")).to_have_text(words)


@pytest.mark.parametrize(
    ("field", "choice", "dates"),
    [
        ("Person", "Bram Okafor (1)", ["31 March 1998"]),
        ("Place", "Heron Island (4)", ["1961", "1994", "31 March 1998", "spring 2014"]),
        ("Organisation", "Harbour Board (1)", ["1994"]),
        ("Told by", "The Millbrook Packet (1)", ["spring 2014"]),
        ("Told by", "Outlet not stated (1)", ["31 March 1998"]),
    ],
)
def test_filtered_by_what_it_names_and_who_tells(
    page: Page, home: str, field: str, choice: str, dates: list[str]
) -> None:
    """Each choice says how many it will show, and shows as many, which the page says."""
    opened(page, home).get_by_label(field, exact=True).select_option(label=choice)
    said(page, f"{len(dates)} of 4 dated events")
    assert found(page) == dates


def test_several_filters_together(page: Page, home: str) -> None:
    """Years and outlet narrow it down together, and each choice counts what is left under the others."""
    opened(page, home).get_by_label("From year").fill("1990")
    page.get_by_label("To year").fill("1999")
    page.get_by_label("Told by").select_option("harbour-courier")
    said(page, "2 of 4 dated events")
    assert found(page) == ["1994", "31 March 1998"]
    page.get_by_label("Organisation").select_option(label="Harbour Board (1)")
    said(page, "1 of 4 dated events")
    expect(page.get_by_label("Person").locator("option[value=ada-thorne]")).to_have_text("Ada Thorne (1)")
    expect(page.get_by_label("Person").locator("option[value=bram-okafor]")).to_have_attribute("hidden", "")


def test_words_are_found_without_regard_to_case_and_accents(page: Page, home: str) -> None:
    """In the text, in names and in headlines; several words in any order."""
    opened(page, home).get_by_label("With the words").fill("END fèrry")
    said(page, "2 of 4 dated events")
    assert found(page) == ["1961", "1994"]


def test_what_is_found_reads_as_on_the_page(page: Page, home: str) -> None:
    """Text, links and exactness are the same as in the list that was there before, and so is what is hostile."""
    listed = opened(page, home).locator("ol.events > li:visible").all()
    before = [(one.inner_text(), [link.get_attribute("href") for link in one.locator("a").all()]) for one in listed]
    page.get_by_label("Place").select_option("heron-island")
    said(page, "4 of 4 dated events")
    listed = page.locator("ol.events > li:visible").all()
    after = [(one.inner_text(), [link.get_attribute("href") for link in one.locator("a").all()]) for one in listed]
    assert [text.split() for text, _ in after] == [text.split() for text, _ in before]
    strip = [[(href or "").removeprefix("timeline.html") for href in links] for _, links in after]
    assert strip == [links for _, links in before]
    assert page.locator("#found-events b").count() == 0


def test_the_address_keeps_the_filter(page: Page, home: str) -> None:
    """It can be sent on, loaded anew, gone back from and forward to; showing all empties it."""
    opened(page, home).get_by_label("Place").select_option("heron-island")
    said(page, "4 of 4 dated events")
    page.get_by_label("Person").select_option("ada-thorne")
    said(page, "1 of 4 dated events")
    assert page.url.endswith("timeline.html#person=ada-thorne&place=heron-island")
    page.reload()
    said(page, "1 of 4 dated events")
    expect(page.get_by_label("Person")).to_have_value("ada-thorne")
    page.go_back()
    said(page, "4 of 4 dated events")
    expect(page.get_by_label("Person")).to_have_value("")
    page.go_back()
    said(page, ALL)
    page.go_forward()
    said(page, "4 of 4 dated events")
    page.get_by_role("button", name="Show all").click()
    said(page, ALL)
    assert page.url.endswith("timeline.html")
    assert len(found(page)) == 4


def test_an_address_may_ask_for_anything(page: Page, home: str) -> None:
    """What there is not is said to match nothing; what is no filter is none."""
    opened(page, home, "#person=%3Cimg%20src%3Dx%3E&words=%22%27")
    said(page, "No dated event matches all of this.")
    assert found(page) == []
    page.goto("about:blank")
    opened(page, home, "#evil=1&%%%")
    said(page, ALL)


def test_a_happening_found_leads_to_its_place_among_all(page: Page, home: str) -> None:
    """Its date is a link to it; there the filter is gone, and going back brings it again."""
    opened(page, home, "#person=bram-okafor")
    said(page, "1 of 4 dated events")
    page.get_by_role("link", name="31 March 1998").click()
    expect(page.locator("#e-event-last")).to_be_in_viewport()
    said(page, ALL)
    page.go_back()
    said(page, "1 of 4 dated events")


def test_the_chart_shows_what_matches(page: Page, home: str) -> None:
    """Marks of what does not match step back, in both rows."""
    opened(page, home, "#person=ada-thorne")
    said(page, "1 of 4 dated events")
    expect(page.locator(".clocks.filtered .happened .hit")).to_have_count(1)
    expect(page.locator(".clocks.filtered .written .hit")).to_have_count(1)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".clocks.filtered")).to_have_count(0)


def test_by_keyboard_alone(page: Page, home: str) -> None:
    """From field to field with the tab key, a choice by typing it, words and the button with Enter."""
    opened(page, home).get_by_label("Person").focus()
    page.keyboard.type("Bram")
    page.keyboard.press("Tab")
    said(page, "1 of 4 dated events")
    for name in ("place", "organisation", "outlet", "from", "to", "words"):
        assert page.evaluate("document.activeElement.name") == name
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said(page, ALL)


def test_all_of_it_is_there_without_scripts(browser: Browser, home: str) -> None:
    """The list and the chart as before; no filter that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    opened(page, home)
    assert len(found(page)) == 4
    expect(page.locator(".clocks svg")).to_be_visible()
    expect(page.locator("#filter")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, home: str, width: int) -> None:
    """Neither the whole timeline nor what is found in it."""
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("", "#place=heron-island"):
        page.goto("about:blank")
        opened(page, home, address)
        said(page, "4 of 4 dated events" if address else ALL)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
