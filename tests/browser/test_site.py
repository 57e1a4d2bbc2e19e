"""The built site as a reader uses it, over http and from the unpacked zip."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_from_home_to_an_article_to_a_person_and_back(page: Page, home: str) -> None:
    """Home leads to an article, a name in it to its page, and a sentence there back to its paragraph."""
    page.goto(f"{home}index.html")
    expect(page).to_have_title("The Heron Island ferry")
    page.get_by_role("link", name="Board to end ferry").click()
    expect(page.locator("h1")).to_have_text("Board to end ferry")
    page.locator("#p3").get_by_role("link", name="Bram Okafor").click()
    expect(page.locator("h1")).to_have_text("Bram Okafor")
    page.locator("li", has_text="who has steered the ferry").get_by_role("link").click()
    expect(page).to_have_url(f"{home}articles/ferry-to-end.html#p3")
    expect(page.locator("#p3:target")).to_be_in_viewport()


def test_every_tab_leads_to_its_page(page: Page, home: str) -> None:
    """The navigation leads to every list, and back home."""
    page.goto(f"{home}index.html")
    tabs = page.locator(".frame-sections a").all_inner_texts()
    assert len(tabs) == 14
    for tab in [*tabs[1:], tabs[0]]:
        page.locator(".frame-sections a", has_text=tab).click()
        expect(page.locator(".frame-sections [aria-current]")).to_have_text(tab)


def test_what_was_set_aside_opens(page: Page, home: str) -> None:
    """The lines that are not part of an article are there, behind one click."""
    page.goto(f"{home}articles/ferry-to-end.html")
    line = page.locator(".lines tr", has_text="related link")
    expect(line).not_to_be_visible()
    page.get_by_text("2 lines of the file set aside").click()
    expect(line).to_contain_text("Read next: {{ ten }} *ways* to <b>cross</b>")


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_no_page_is_wider_than_the_screen(page: Page, home: str, width: int) -> None:
    """On a telephone as on a desk nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("index", "articles/hostile", "articles/ferry-to-end", "people/index", "people/ada-thorne", "timeline",
                 "sources/index", "data", "quotations", "about", "copies/index", "copies/last-ferry"):  # fmt: skip
        page.goto(f"{home}{path}.html")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_dark_and_light(page: Page, home: str) -> None:
    """The page follows the system's colours, and one click changes them."""
    page.emulate_media(color_scheme="dark")
    page.goto(f"{home}index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Switch to light").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
