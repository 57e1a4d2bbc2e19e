"""Pictures of the main pages of the built site, to look at: `make shots` puts them into `.cuttings/shots/`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import serving
from tests.chromium import ARGUMENTS, executable

ROOT = Path(__file__).parents[1]
WIDTHS = (1280, 390)
"""CSS pixels: a desk and a telephone."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main_pages(site: Path) -> Iterator[tuple[str, str]]:
    """Yield name and path of each main page that `site` has; of articles and people the one with the longest page."""
    for name, pattern in (
        ("home", "index.html"),
        ("article", "articles/*.html"),
        ("person", "people/*.html"),
        ("timeline", "timeline.html"),
        ("network", "network.html"),
        ("coverage", "coverage.html"),
    ):
        found = [path for path in site.glob(pattern) if path.name != "index.html" or pattern == "index.html"]
        if found:
            longest = max(sorted(found), key=lambda path: path.stat().st_size)
            yield name, longest.relative_to(site).as_posix()


def shoot(browser: Browser, address: str, target: Path) -> None:
    """Write pictures of the whole page at `address`, in every width and scheme, under names that begin as `target`."""
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.goto(address)
            page.screenshot(path=target.with_name(f"{target.name}-{width}-{scheme}.png"), full_page=True)
        page.close()


def main() -> None:
    """Take every picture; exit with 1 and a tip where there is no site or no browser."""
    site, target = ROOT / "site", ROOT / ".cuttings" / "shots"
    browser_path = executable()
    if not (site / "index.html").is_file() or not browser_path:
        sys.exit("error: no built site, or no Chromium\n  tip: run `make shots`")
    target.mkdir(parents=True, exist_ok=True)
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        for name, path in main_pages(site):
            shoot(browser, address + path, target / name)
        browser.close()
    print(f"look at {target}")


if __name__ == "__main__":
    main()
