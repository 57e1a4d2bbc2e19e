"""A site's search asked in a browser that has seen nothing of it: how long until an answer stands, what it moved."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NoAnswer

from tests.browser.serving import Sent, serving

BETWEEN_KEYS = 60
"""Milliseconds, of somebody who types fast: 200 words a minute."""
PATIENCE = 120_000
"""Milliseconds waited for an answer."""
QUIET = 700
"""Milliseconds without change after which a list of results is taken for finished."""

FAR = {"offline": False, "latency": 40, "downloadThroughput": 20_000_000 / 8, "uploadThroughput": 5_000_000 / 8}
"""A network as people have it, as Chromium plays it: milliseconds until an answer begins, bytes a second."""

OWN = re.compile(r"/search[./]|/assets/javascripts/")
"""Files of a search: the site's own, and Material's, whose scripts are there for little else."""

WATCH = """
([result, list]) => {
  const seen = (window.watched = { typed: 0, last: 0, first: 0, changed: 0, text: "" })
  addEventListener("input", () => { seen.last = performance.now(); seen.typed ||= seen.last }, true)
  const look = () => {
    const found = document.querySelector(result)
    if (found && seen.typed && found.getClientRects().length) {
      const now = performance.now(), text = document.querySelector(list).textContent
      seen.first ||= now
      if (text !== seen.text) [seen.changed, seen.text] = [now, text]
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
"""
"""Looks once a frame, as the eye does, for a result and for changes of the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where a person types: `opener` is clicked first, then the letters go into `field`; the rest are selectors too."""

    opener: str
    field: str
    result: str
    list: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What an answer cost: seconds, bytes of files, files. `settled` counts from the last key, the others as named.

    `own` are the bytes of what only the search asks for, without the page it was asked from.
    """

    from_key: float
    from_start: float
    settled: float
    bytes: int
    own: int
    requests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How pages are reached: the address of the site's root, and all that was sent so far."""

    address: str
    sent: list[Sent]


@contextmanager
def over_http(site: Path) -> Iterator[Way]:
    """Serve the site as a web host does, text compressed; yield the way to it."""
    sent: list[Sent] = []
    with serving(site, compressed=True, sent=sent) as address:
        yield Way(address=address, sent=sent)


@contextmanager
def from_files(site: Path) -> Iterator[Way]:
    """Yield the way to the site as it is opened by a double click."""
    yield Way(address=site.resolve().as_uri() + "/", sent=[])


WAYS: dict[str, Callable[[Path], AbstractContextManager[Way]]] = {"http": over_http, "file": from_files}


def ask(
    browser: Browser, way: Way, box: Box, question: str, *, letters: bool = False, far: bool = False
) -> Took | None:
    """Return what the first answer to `question` cost in a fresh window; None where none came.

    The whole question goes in at once, or with `letters` one key after the other; `far` is over a network as in FAR.
    """
    way.sent.clear()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        network = context.new_cdp_session(page)
        network.send("Network.enable")
        if way.address.startswith("file:"):
            network.on("Network.requestWillBeSent", partial(_note, way.sent))
        if far:
            network.send("Network.emulateNetworkConditions", FAR)
        page.add_init_script(f"({WATCH})({[box.result, box.list]!r})")
        page.goto(f"{way.address}index.html", wait_until="load", timeout=PATIENCE)
        return _answer(page, way, box, question, letters=letters)
    except NoAnswer:
        return None
    finally:
        context.close()


def _answer(page: Page, way: Way, box: Box, question: str, *, letters: bool) -> Took:
    page.locator(box.opener).click(timeout=PATIENCE)
    field = page.locator(box.field)
    field.focus()
    if letters:
        field.press_sequentially(question, delay=BETWEEN_KEYS)
    else:
        page.keyboard.insert_text(question)
        page.keyboard.press("End")  # Material's box listens to keys
    page.wait_for_function("watched.first", timeout=PATIENCE)
    if letters:
        page.wait_for_function(f"performance.now() - Math.max(watched.last, watched.changed) > {QUIET}")
    seen = page.evaluate("({...watched, origin: performance.timeOrigin})")
    until = (seen["origin"] + seen["first"]) / 1000
    before = [one for one in way.sent if one.at <= until]
    return Took(
        from_key=(seen["first"] - seen["typed"]) / 1000,
        from_start=seen["first"] / 1000,
        settled=max(0.0, seen["changed"] - seen["last"]) / 1000,
        bytes=sum(one.bytes for one in before),
        own=sum(one.bytes for one in before if OWN.search(one.path)),
        requests=len(before),
    )


def _note(sent: list[Sent], event: dict[str, Any]) -> None:
    """Add the file to `sent` that a page asks for."""
    address = urlsplit(event["request"]["url"])
    path = Path(unquote(address.path))
    if address.scheme == "file" and path.is_file():
        sent.append(Sent(path=str(path), bytes=path.stat().st_size, at=event["wallTime"]))
