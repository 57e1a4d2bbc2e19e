"""Pages of names, their indexes and the network as a reader uses them: by mouse, by keyboard and on a telephone."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGES = ("people/index.html", "people/bram-okafor.html", "places/millbrook.html", "network.html")
SMALLEST = 10
"""Pixels below which text in a drawing is not read on a telephone."""


def tied(page: Page) -> list[str]:
    """Return the labels that the wide drawing sets off."""
    return sorted(page.locator(".network-wide a.tied text").all_text_contents())


def test_pointing_at_a_name_sets_off_those_it_is_tied_to(page: Page, home: str) -> None:
    """The neighbours of a name stay, the others step back, and all come back when the pointer leaves."""
    page.goto(f"{home}network.html")
    assert tied(page) == []
    page.locator("#n-lida-van-der-zee").hover()
    assert tied(page) == ["Bram Okafor", "Lída van der Zee", "Millbrook"]
    page.locator("h1").hover()
    expect(page.locator(".network .set-off")).to_have_count(0)


def test_the_network_is_walked_by_keyboard(page: Page, home: str) -> None:
    """A name that has the focus sets off its neighbours, and the return key opens its page."""
    page.goto(f"{home}network.html")
    page.locator("#n-lida-van-der-zee").focus()
    assert tied(page) == ["Bram Okafor", "Lída van der Zee", "Millbrook"]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Lída van der Zee")


def test_from_a_name_to_its_place_in_the_network(page: Page, home: str) -> None:
    """The page of a name leads to the network, where it is in view and set off."""
    page.goto(f"{home}people/lida-van-der-zee.html")
    page.get_by_role("link", name="See it in the network").click()
    expect(page.locator(".network > .set-off").first).to_be_attached()
    expect(page.locator("#n-lida-van-der-zee")).to_be_in_viewport()
    assert tied(page) == ["Bram Okafor", "Lída van der Zee", "Millbrook"]


@pytest.mark.parametrize("path", PAGES)
def test_a_telephone_shows_all_without_scrolling_sideways(page: Page, home: str, path: str) -> None:
    """At 360 pixels nothing stands outside, and text in drawings is large enough to read."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{home}{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    sizes = page.evaluate("""() => [...document.querySelectorAll(".md-content svg text")]
        .filter((text) => text.getClientRects().length)
        .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)""")
    assert all(size >= SMALLEST for size in sizes), min(sizes)
    if path == "network.html":
        expect(page.locator(".network-narrow")).to_be_visible()
        expect(page.locator(".network-wide")).not_to_be_visible()


def test_the_numbers_of_a_chart_open_as_a_table(page: Page, home: str) -> None:
    """What the columns show is there in figures, behind one press of a key."""
    page.goto(f"{home}people/bram-okafor.html")
    table = page.locator(".chart-data table")
    expect(table).not_to_be_visible()
    page.locator(".chart-data summary").focus()
    page.keyboard.press("Enter")
    expect(table).to_be_visible()
    expect(table.locator("tbody tr").first.locator("td")).to_have_text(["1997", "2"])
