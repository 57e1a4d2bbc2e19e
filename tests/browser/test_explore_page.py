"""The Explore page by keyboard, on a telephone, without scripts; names beside articles; more results on demand."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import AXE, RULES, SCREENS
from tests.browser.test_explore import box, chips, opened, said, titles

pytestmark = pytest.mark.browser


def test_names_stand_above_and_can_be_shown_alone(page: Page, home: str) -> None:
    """A name found leads to its page; all names take the place of the articles, and one kind of them can be chosen."""
    opened(page, home, "?q=millbrook")
    expect(page.locator(".explore-names a")).to_have_text(["Millbrook", "The Millbrook Packet"])
    page.get_by_role("button", name="All 2 names").click()
    said(page, "2 names")
    assert sorted(titles(page)) == ["Millbrook", "The Millbrook Packet"]
    expect(page).to_have_url(f"{home}explore.html?q=millbrook&kind=name")
    page.get_by_label("Show", exact=True).select_option("place")
    said(page, "1 name")
    assert titles(page) == ["Millbrook"]
    expect(page.locator(".explore-facet").first).to_be_hidden()
    page.get_by_role("button", name="Remove the filter Show: Places").click()
    expect(page.locator(".explore-status")).to_contain_text("articles")


def test_clear_all_leaves_the_words(page: Page, home: str) -> None:
    """Filters and dates go together; what was asked stays."""
    opened(page, home, "?q=ferry&person=ada-thorne&year=1997&from=1990-01-01&kind=")
    page.get_by_role("button", name="Clear all").click()
    said(page, "3 articles with “ferry”")
    expect(page).to_have_url(f"{home}explore.html?q=ferry")
    expect(page.get_by_label("From", exact=True)).to_have_value("")


def test_by_keyboard_alone(page: Page, home: str) -> None:
    """From the slash to a result: words, a filter, its chip, all without a pointer."""
    opened(page, home)
    page.keyboard.press("/")
    expect(page.get_by_label("Words or a name")).to_be_focused()
    page.keyboard.type("quay")
    page.keyboard.press("Enter")
    said(page, "2 articles with “quay”")
    box(page, "Year", "1998").focus()
    page.keyboard.press("Space")
    said(page, "1 of 2 articles with “quay”")
    expect(box(page, "Year", "1998")).to_be_focused()
    chips(page).first.focus()
    page.keyboard.press("Enter")
    said(page, "2 articles with “quay”")
    expect(page.get_by_label("Words or a name")).to_be_focused()


def test_more_results_come_on_demand(page: Page, home: str) -> None:
    """The next ones are added below and get the focus; when one comes back to the page they are still there."""
    page.add_init_script(
        "document.addEventListener('readystatechange', () => {"
        " const page = document.getElementById('explore-page'); if (page) page.dataset.batch = 2 })"
    )
    opened(page, home)
    assert len(titles(page)) == 2
    page.locator(".explore-next button").click()
    expect(page.locator(".result")).to_have_count(4)
    expect(page.locator(".result a").nth(2)).to_be_focused()
    page.locator(".result a").first.click()
    expect(page.locator("h1")).to_have_text("A bridge, after 53 years")
    page.go_back()
    expect(page.locator(".result")).to_have_count(4)


MOVED = """() => {
  window.moved = 0
  new PerformanceObserver(list => list.getEntries().forEach(one => { moved += one.value }))
    .observe({type: "layout-shift", buffered: true})
}"""
"""Adds up what moved on the page without the reader's doing: Layout Instability, W3C."""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("query", ["", "?q=ferry", "?q=millbrook&person=ada-thorne"])
def test_nothing_moves_while_it_comes(page: Page, home: str, query: str, width: int) -> None:
    """Results, names and filters come one after the other, each in room that was kept for it."""
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(f"({MOVED})()")
    opened(page, home, query)
    expect(page.locator("#explore-page[data-counted]")).to_be_attached()
    page.wait_for_timeout(300)
    assert page.evaluate("moved") < 0.01


@pytest.mark.parametrize("home", ["over_http"], indirect=True)
@pytest.mark.parametrize(
    "query", ["", "?q=ferry&person=ada-thorne&outlet=nobody", "?q=ferry timetable", "?q=mill&kind=name"]
)
def test_axe_finds_nothing(page: Page, home: str, query: str) -> None:
    """In light and dark, wide and narrow, with the filters open."""
    opened(page, home, query)
    for scheme, width in SCREENS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        if width < 900 and page.locator(".explore-fold [aria-expanded=false]").count():
            page.locator(".explore-fold button").click()
        found = AXE.run(page, options=RULES).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == [], (scheme, width)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (scheme, width)


def test_on_a_telephone(browser: Browser, home: str) -> None:
    """The filters are folded until somebody asks for them, and all that is touched is large enough."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = opened(context.new_page(), home, "?q=ferry&person=ada-thorne")
    expect(page.locator("#explore-filters")).to_be_hidden()
    page.get_by_role("button", name="Filters", exact=True).tap()
    page.locator("[data-filter=person] summary").tap()
    page.locator(".explore-cite summary").tap()
    small = page.locator(
        "#explore-page :is(button, select, input[name], .explore-facet label, .explore-tick, summary):visible"
    ).evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.outerHTML.slice(0, 90))"
    )
    assert small == []
    context.close()


def test_without_scripts_other_ways_are_offered(browser: Browser, home: str) -> None:
    """The page says what it needs, and links to lists that need nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}explore.html")
    expect(page.locator(".explore-without")).to_be_visible()
    expect(page.locator(".explore-failed")).to_be_hidden()
    expect(page.locator("#explore-page")).to_be_hidden()
    assert page.locator(".explore-ways a").all_inner_texts() == ["Articles by year", "People", "Places", "Timeline"]
    page.get_by_role("link", name="Articles by year").click()
    expect(page.locator("h1")).to_have_text("Articles")
    context.close()


@pytest.mark.parametrize("missing", ["**/shared/search.js", "**/search/index.js*"])
def test_without_an_index_the_page_says_so(browser: Browser, home: str, missing: str) -> None:
    """Where the script or the index cannot be loaded, the other ways are offered."""
    context = browser.new_context()
    page = context.new_page()
    page.route(missing, lambda route: route.abort())
    page.goto(f"{home}explore.html?q=ferry")
    expect(page.locator(".explore-failed")).to_be_visible()
    expect(page.locator(".explore-without")).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("link", name="Articles by year")).to_be_visible()
    context.close()
