"""The frame of every page as a reader uses it: by keyboard, without scripts, on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

LINES = """paragraph => {
  const all = [...document.querySelectorAll("article p[id]")].map(one => one.textContent).join(" ")
  paragraph.textContent = `${all} `.repeat(5)
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  const tops = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8)))
  return paragraph.textContent.length / tops.size
}"""
"""How many characters a line the paragraph has, with the whole article in it."""


def test_the_keyboard_goes_past_the_bars(page: Page, home: str) -> None:
    """The first key leads to the way past the bars, which leads to the text; each stop can be seen."""
    page.goto(f"{home}articles/ferry-to-end.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_section_is_reached_by_keyboard_on_a_telephone(page: Page, home: str) -> None:
    """The bar that is wider than the screen scrolls along with the stop of the keyboard."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{home}index.html")
    last = page.locator(".frame-sections a").last
    expect(last).not_to_be_in_viewport(ratio=0.9)
    page.locator(".frame-sections a").first.focus()
    for _ in range(page.locator(".frame-sections a").count() - 1):
        page.keyboard.press("Tab")
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport(ratio=0.9)


def test_the_section_one_is_in_stands_in_sight(page: Page, home: str) -> None:
    """On a telephone the bar of sections begins where one is."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{home}about.html")
    expect(page.locator(".frame-sections [aria-current]")).to_be_in_viewport(ratio=0.9)


def test_nothing_comes_that_nobody_asked_for(page: Page, home: str) -> None:
    """A page asks for its stylesheet, its script and its icon alone: no search, no favicon.ico."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(home)))
    page.goto(f"{home}people/index.html")
    page.wait_for_load_state("networkidle")
    own = {"people/index.html", "shared/cuttings.css", "shared/cuttings.js"}
    assert own <= set(asked) <= own | {"shared/icon.svg"}


def test_the_choice_of_dark_holds_on_the_next_page(page: Page, home: str) -> None:
    """What a reader chose is kept; the page never shows the other first."""
    page.emulate_media(color_scheme="light")
    page.goto(f"{home}index.html")
    page.get_by_role("button", name="Switch to dark").click()
    page.goto(f"{home}about.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 23, 26)"


def test_without_scripts_the_page_is_whole(browser: Browser, home: str) -> None:
    """Text and sections are there, what needs a script is not, and dark follows the system."""
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{home}articles/ferry-to-end.html")
    expect(page.locator("#p1")).to_be_visible()
    expect(page.get_by_role("link", name="Timeline", exact=True)).to_be_visible()
    expect(page.locator(".frame-search")).not_to_be_visible()
    expect(page.locator(".frame-scheme")).not_to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(23, 23, 26)")
    context.close()


def test_on_paper_stands_the_article_alone(page: Page, home: str, tmp_path: Path) -> None:
    """Bars are left out, what was folded is open, and dark becomes black on white."""
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(f"{home}articles/ferry-to-end.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for bar in (".frame-head", ".frame-foot ul"):
        expect(page.locator(bar)).not_to_be_visible()
    assert page.locator("details:not([open])").count() == 0
    expect(page.locator("#p1")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("html")).to_have_css("color-scheme", "light")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    page.pdf(path=tmp_path / "article.pdf", prefer_css_page_size=True)
    assert (tmp_path / "article.pdf").stat().st_size > 5_000


def test_a_line_is_good_to_read(page: Page, home: str) -> None:
    """A line of text has 60 to 75 characters on a desk."""
    page.goto(f"{home}articles/ferry-to-end.html")
    assert 60 <= page.locator("#p1").evaluate(LINES) <= 75


def test_nothing_moves_while_a_page_comes(page: Page, home: str) -> None:
    """No layout shift on the article's and the home page, on a telephone as on a desk."""
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) shift += one.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("index", "articles/ferry-to-end", "people/ada-thorne", "timeline"):
            page.goto(f"{home}{path}.html")
            page.wait_for_timeout(200)
            assert page.evaluate("shift") == 0, (path, width)
