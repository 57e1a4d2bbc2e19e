"""The pages of the hostile corpus in a browser: with the policy switched off nothing runs or is asked either."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.browser.serving import serving
from tests.hostile.building import Attacked

pytestmark = pytest.mark.browser

FOUND = """
() => {
  const never = "iframe, object, embed, base, img, video, audio, math, style, animate, use";
  const foreign = [...document.querySelectorAll(never)];
  const handlers = [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some(({ name, value }) =>
    name.startsWith("on") || /^[\\s\\u0000-\\u001f]*(javascript|data|vbscript|blob|file):/i.test(value)
      && /^(href|src|action|formaction|xlink:href)$/.test(name)));
  const near = (src) => src && new URL(src).protocol === location.protocol && new URL(src).host === location.host;
  const ours = ({ src, type }) => near(src) || type === "application/ld+json";
  const scripts = [...document.scripts].filter((one) => !ours(one));
  return { pwned: window.pwned === 1 || "pwned" in Object.prototype, foreign: foreign.length, handlers: handlers.length,
    scripts: scripts.length, dark: document.body.dataset.mdColorScheme };
}
"""
HARMLESS = {"pwned": False, "foreign": 0, "handlers": 0, "scripts": 1, "dark": "default"}
SOME = 12
"""Every so many-th page is also pointed at, or opened from the zip."""


class Watched:
    """A page of a browser, and what went wrong in it."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.wrong: list[str] = []
        page.on("request", self._asked_for)
        page.on("console", lambda one: self.wrong.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("dialog", self._asked)

    def _asked_for(self, request: Request) -> None:
        if not request.url.startswith((self.home, "blob:")):
            self.wrong.append(f"asked for {request.url}")

    def _asked(self, dialog: Dialog) -> None:
        self.wrong.append(dialog.message)
        dialog.dismiss()

    def open(self, path: str) -> Page:
        """Open a page of the site; nothing in it may be another's."""
        self.page.goto(self.home + path, wait_until="domcontentloaded")
        assert self.page.evaluate(FOUND) == HARMLESS, path
        return self.page


@pytest.fixture
def unguarded(attacked: Attacked, browser: Browser) -> Iterator[Watched]:
    """Return a page that obeys no policy, so that only what pages hold keeps them harmless."""
    with serving(attacked.root / "site") as home, browser.new_context(bypass_csp=True) as context:
        watched = Watched(context.new_page(), home)
        yield watched
        assert watched.wrong == []


def addresses(root: Path, *folders: str) -> list[str]:
    """Return the addresses of the pages in some folders of the site."""
    site = root / "site"
    return sorted(path.relative_to(site).as_posix() for folder in folders for path in (site / folder).glob("*.html"))


def test_no_article_does_anything(attacked: Attacked, unguarded: Watched) -> None:
    """Every article is opened; in some of them all names and links are pointed at."""
    articles = addresses(attacked.root, "articles")
    assert len(articles) >= 200
    for number, path in enumerate(articles):
        page = unguarded.open(path)
        if number % SOME == 0:
            for link in page.locator("article .text a[href*='html']").all()[:2]:
                link.hover()
            page.wait_for_timeout(150)
            assert page.evaluate(FOUND) == HARMLESS


def test_no_other_page_does_anything(attacked: Attacked, unguarded: Watched) -> None:
    """Home and all lists are opened, and some of the names."""
    names = addresses(attacked.root, "people", "places", "organisations", "sources")[::SOME]
    for path in (*addresses(attacked.root, "", "quotations", "timeline", "copies", "figures"), *names):
        if path != "404.html":  # its addresses are those of a host
            unguarded.open(path)


def test_search_and_filters_show_text(unguarded: Watched) -> None:
    """Payloads asked for are text to Explore, the dialogue and the timeline, in an address too."""
    for asked in ("script window pwned", "<img src=x onerror=window.pwned=1>", "javascript:window.pwned=1"):
        page = unguarded.open(f"explore.html?q={asked.replace('=', '%3D')}&person=<script>window.pwned=1</script>")
        page = unguarded.open(f"explore.html?q={asked.replace('=', '%3D')}")
        page.locator("main .result-title a").first.wait_for()
        assert page.evaluate(FOUND) | {"scripts": 1} == HARMLESS
    page = unguarded.open("about.html")
    page.keyboard.press("/")
    page.keyboard.type("onerror pwned")
    page.locator("dialog [role=option]").first.wait_for()
    assert page.evaluate("window.pwned === 1") is False
    page = unguarded.open("timeline.html#words=<img src=x onerror=window.pwned=1>&person=javascript:window.pwned=1")
    page.wait_for_function("!document.getElementById('found-events').hidden")
    assert page.evaluate("window.pwned === 1") is False


def test_the_unpacked_zip_does_nothing(attacked: Attacked, browser: Browser, tmp_path: Path) -> None:
    """Some articles from a folder, under the policy, which has nothing to say of them."""
    [packed] = (attacked.root / "dist").glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path)
    with browser.new_context() as context:
        watched = Watched(context.new_page(), f"{(tmp_path / packed.stem).as_uri()}/")
        for path in addresses(attacked.root, "articles", "people")[::SOME]:
            watched.open(path)
        assert watched.wrong == []
