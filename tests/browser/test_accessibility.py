"""Every kind of page, light and dark, on a desk and on a telephone: axe finds nothing, and nothing is too wide."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from cuttings.publishing.index import index
from cuttings.publishing.pages import MAKERS
from tests.publishing.building import WORDS
from tests.publishing.example import example

pytestmark = pytest.mark.browser

AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
SCREENS: tuple[tuple[Literal["light", "dark"], int], ...] = (
    ("light", 1280),
    ("dark", 1280),
    ("light", 360),
    ("dark", 360),
)
"""Colour schemes, and widths in CSS pixels."""


def kinds() -> dict[str, str]:
    """Return one page's path for each kind: made with one template, in one folder; and those without a template."""
    indexed = index(example(), WORDS)
    found = {"404": "404.html", "hostile": "articles/hostile.html"}
    for make in MAKERS:
        for sheet in make(indexed):
            folder, _, name = sheet.path.rpartition("/")
            place = folder or name.removesuffix(".md")
            if name.endswith(".md"):
                found.setdefault(f"{sheet.template} {place}", sheet.path.removesuffix(".md") + ".html")
    return found


KINDS = kinds()


@pytest.mark.parametrize("home", ["over_http"], indirect=True)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, home: str, kind: str) -> None:
    """No rule of WCAG 2.2 AA that a program can check is broken, and no page is scrolled sideways."""
    page.goto(home + KINDS[kind])
    for scheme, width in SCREENS:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        found = AXE.run(page, options=RULES).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found] == [], (scheme, width)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (scheme, width)
