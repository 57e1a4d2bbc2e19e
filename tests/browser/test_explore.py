"""The Explore page as a reader uses it: asked, narrowed down, sorted, and sent on as an address."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

EVERYTHING = ["A bridge, after 53 years", "Last ferry leaves", "Board to end ferry"]
"""The dated articles from the newest on."""

MARKUP = "<img src=x onerror=alert(1)>"


def opened(page: Page, home: str, query: str = "") -> Page:
    """Return the page with Explore open and its results and filters there."""
    page.goto(f"{home}explore.html{query}")
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until what was asked last is on the page."""
    expect(page.locator(".explore[aria-busy]")).to_have_count(0)
    expect(page.locator(".explore-status")).not_to_have_text("Opening the index…")


def said(page: Page, words: str) -> None:
    """Wait until the status line reads so."""
    expect(page.locator(".explore-status")).to_have_text(words)
    settled(page)


def titles(page: Page) -> list[str]:
    """Return the headlines of what is found, in their order."""
    settled(page)
    return [one.strip() for one in page.locator(".explore-results .result-title").all_inner_texts()]


def box(page: Page, name: str, value: str) -> Locator:
    """Return a value of a filter, a box to tick."""
    return page.get_by_role("group", name=name, exact=True).get_by_role("checkbox", name=value)


def values(page: Page, name: str) -> list[str]:
    """Return the values of a filter with their numbers."""
    return [" ".join(one.split()) for one in page.locator(f"[data-filter={name}] li").all_inner_texts()]


def chips(page: Page) -> Locator:
    """Return what is chosen."""
    return page.locator(".explore-chosen li button")


def test_without_words_all_articles_are_there(page: Page, home: str) -> None:
    """The newest first, those without a date at the end, and each filter says how many articles each value has."""
    opened(page, home)
    said(page, "5 articles")
    assert titles(page)[:3] == EVERYTHING
    assert len(titles(page)) == 5
    assert values(page, "outlet")[0] == "Harbour Courier 2"
    assert values(page, "year") == ["2014 1", "1998 1", "1997 1"]


def test_asked_filtered_sorted_and_sent_on(page: Page, home: str) -> None:
    """A question, a filter and an order stand in the address, and whoever opens it sees the same."""
    opened(page, home).get_by_label("Words or a name").fill("ferry")
    said(page, "3 articles with “ferry”")
    expect(box(page, "Outlet", "Harbour Courier")).to_have_accessible_name(re.compile("2"))
    box(page, "Outlet", "Harbour Courier").check()
    said(page, "2 of 3 articles with “ferry”")
    page.get_by_label("Order").select_option("Oldest first")
    expect(page).to_have_url(f"{home}explore.html?q=ferry&outlet=harbour-courier&sort=oldest")
    assert titles(page) == ["Board to end ferry", "Last ferry leaves"]
    page.goto("about:blank")
    opened(page, home, "?q=ferry&outlet=harbour-courier&sort=oldest")
    said(page, "2 of 3 articles with “ferry”")
    assert titles(page) == ["Board to end ferry", "Last ferry leaves"]
    expect(box(page, "Outlet", "Harbour Courier")).to_be_checked()
    expect(page.get_by_label("Order")).to_have_value("oldest")


def test_of_values_any_of_filters_all(page: Page, home: str) -> None:
    """Two people find articles with either, a year besides those of it; a filter does not count against itself."""
    opened(page, home)
    before = values(page, "person")
    box(page, "Person", "Ada Thorne").check()
    settled(page)
    assert values(page, "person") == before
    alone = titles(page)
    box(page, "Person", "Lída van der Zee").check()
    settled(page)
    assert set(titles(page)) >= set(alone)
    box(page, "Year", "1998").check()
    settled(page)
    assert titles(page) == ["Last ferry leaves"]
    assert [one.split(" ")[0] for one in values(page, "year")] == ["1998", "1997"]
    expect(box(page, "Person", "Lída van der Zee")).to_have_accessible_name(re.compile("0$"))
    expect(chips(page)).to_have_text(["Person: Ada Thorne", "Person: Lída van der Zee", "Year: 1998"])


def test_a_range_finds_what_can_be_of_it(page: Page, home: str) -> None:
    """Bounds that touch it count, also where one of them is open; how many have no date at all is said."""
    opened(page, home, "?from=2014-05-20&to=2014-06-30")
    said(page, "2 of 5 articles 1 undated article is left out.")
    assert titles(page)[0] == "A bridge, after 53 years"
    expect(page.get_by_label("From", exact=True)).to_have_value("2014-05-20")
    expect(chips(page)).to_have_text(["From: 20 May 2014", "To: 30 June 2014"])
    page.get_by_label("From", exact=True).fill("2014-06-01")
    said(page, "1 of 5 articles 1 undated article is left out.")
    expect(page).to_have_url(re.compile(r"\?from=2014-06-01&to=2014-06-30$"))


def test_the_undated_stay_at_the_end(page: Page, home: str) -> None:
    """From the newest on and from the oldest on, what nobody knows the date of comes last."""
    opened(page, home, "?sort=oldest")
    assert titles(page)[:3] == EVERYTHING[::-1]
    last = titles(page)[3:]
    page.get_by_label("Order").select_option("Newest first")
    expect(page.locator(".explore-results .result-title").first).to_have_text(EVERYTHING[0])
    assert titles(page)[:3] == EVERYTHING
    assert titles(page)[3:] == last


def test_the_back_button(page: Page, home: str) -> None:
    """Each choice is a step, a word however many letters one; going back puts everything as it was."""
    opened(page, home).get_by_label("Words or a name").press_sequentially("quay", delay=300)
    said(page, "2 articles with “quay”")
    box(page, "Year", "1998").check()
    said(page, "1 of 2 articles with “quay”")
    page.go_back()
    said(page, "2 articles with “quay”")
    expect(box(page, "Year", "1998")).not_to_be_checked()
    page.go_back()
    said(page, "5 articles")
    expect(page.get_by_label("Words or a name")).to_have_value("")
    page.go_forward()
    said(page, "2 articles with “quay”")
    expect(page.get_by_label("Words or a name")).to_have_value("quay")


def test_a_result_leads_to_its_paragraph_and_back(page: Page, home: str) -> None:
    """A sentence found opens the article there; coming back shows what was found before."""
    opened(page, home, "?q=timetable")
    page.locator(".result-said a").first.click()
    expect(page.locator("p:target")).to_contain_text("timetable")
    page.go_back()
    said(page, "1 article with “timetable”")


def test_a_value_nobody_knows_finds_nothing(page: Page, home: str) -> None:
    """It is shown as text and can be taken away."""
    opened(page, home, f"?person={quote(MARKUP)}&year=19%3Cb%3E")
    said(page, "No article passes all the filters. Take one away.")
    expect(chips(page)).to_have_text([f"Person: {MARKUP}", "Year: 19<b>"])
    chips(page).first.click()
    expect(chips(page)).to_have_text(["Year: 19<b>"])
    expect(chips(page).first).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "5 articles")
    expect(page).to_have_url(f"{home}explore.html")


@pytest.mark.parametrize(
    "query",
    [f"?q={quote(MARKUP)}", f"?kind={quote(MARKUP)}", f"?from={quote(MARKUP)}", f"?sort={quote(MARKUP)}&%%%=&q"],
)
def test_an_address_may_say_anything(page: Page, home: str, query: str) -> None:
    """Nothing of it becomes markup, and the page stays of use."""
    opened(page, home, query)
    assert page.locator("main img, main b, main i").count() == 0
    page.get_by_label("Words or a name").fill("quay")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".explore-status")).to_be_visible()


def test_hostile_titles_are_text(page: Page, home: str) -> None:
    """A headline, an outlet and a name that look like markup read as they are written."""
    opened(page, home, "?q=stolen")
    assert titles(page) == ["</title><script>alert(\"1\")</script> & 'more' {: .x } # --- |"]
    expect(page.locator(".result-meta")).to_contain_text("Paper <i>|</i> [x](y): a")
    assert "Paper <i>|</i> [x](y): a 1" in values(page, "outlet")
    assert page.locator("#explore-page :is(script, i, b, img)").count() == 0


def test_what_is_not_found_is_said(page: Page, home: str) -> None:
    """A word that is nowhere is named; articles with the others are listed; nothing at all gets advice."""
    opened(page, home, "?q=ferry zeppelin")
    said(page, "3 articles with “ferry” No article has “zeppelin”.")
    assert len(titles(page)) == 3
    opened(page, home, "?q=ferry timetable zeppelin")
    said(page, "1 article with all the other words No article has “zeppelin”.")
    opened(page, home, "?q=timetable wheel zeppelin")
    said(page, "No article has all the words; 3 have some of them. No article has “zeppelin”.")
    opened(page, home, "?q=zeppelin")
    said(
        page, "No article has “zeppelin”. Nothing was found. Try fewer words or others, or look at how they are spelt."
    )
    assert titles(page) == []


def test_articles_with_some_of_the_words_follow(page: Page, home: str) -> None:
    """They stand below in a list of their own, and the filters hold for them too."""
    opened(page, home, "?q=ferry timetable")
    said(page, "1 article with all the words")
    expect(page.locator(".explore-some")).to_have_text("2 more with some of the words")
    assert len(titles(page)) == 3
    box(page, "Outlet", "Harbour Courier").check()
    said(page, "1 of 1 articles with all the words")
    expect(page.locator(".explore-some")).to_have_text("1 more with some of the words")
    assert titles(page) == ["Board to end ferry", "Last ferry leaves"]
