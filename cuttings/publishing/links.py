"""The built site walked as a reader would: every link and anchor leads somewhere, nothing is asked elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from cuttings.errors import Problem, fault

FETCHED = frozenset(
    ["script", "img", "image", "iframe", "source", "audio", "video", "track", "embed", "object", "input", "use"]
)
"""Elements whose address a browser asks for by itself."""
ADDRESSES = ("href", "src", "xlink:href", "poster", "data", "action", "formaction")
"""Attributes that hold an address (HTML Living Standard, index of attributes), `srcset` aside, which holds several."""
FOR_HOSTS = "404.html"
"""A page that a web host shows in place of others, so that its links begin at the host's root."""
STATE = "="
"""What tells the state that a page is opened in (`#person=ann-lee`) from an anchor."""
FETCHED_RELS = frozenset(["stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "manifest"])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    page: str
    line: int
    target: str
    fetched: bool


def check(site: Path) -> tuple[Problem, ...]:
    """Return a problem for each link that leads nowhere, and for each that fetches from another host.

    A link ends in a file, and its anchor is there too: a page opened from a file has no server that finds the page of a
    folder. Raises CuttingsError where there is no built site.
    """
    pages = sorted(site.rglob("*.html"))
    if not pages:
        raise fault(site, "no built site here", tip="build it first: python build.py")
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    anchors: dict[str, frozenset[str]] = {}
    links: list[_Link] = []
    for path in pages:
        page = path.relative_to(site).as_posix()
        document = html.parse(str(path), parser=html.HTMLParser(encoding="utf-8"))
        anchors[page] = frozenset(document.xpath("//@id | //a/@name"))
        links += _links(page, document)
    tip = "build again; if it stays, the page's template is at fault"
    faults = ((link, _fault(link, files, anchors)) for link in links)
    return tuple(
        Problem(
            file=str(site / link.page),
            line=link.line,
            fact=fact,
            tip=tip,
        )
        for link, fact in faults
        if fact
    )


def _links(page: str, document: "html.HtmlElementTree") -> Iterator[_Link]:
    for element in document.iter(etree.Element):
        for target in _targets(element):
            fetched = element.tag in FETCHED or bool(FETCHED_RELS & set((element.get("rel") or "").split()))
            yield _Link(page=page, line=element.sourceline or 1, target=target, fetched=fetched)


def _targets(element: "etree.Element") -> Iterator[str]:
    """Yield the addresses that an element's attributes hold."""
    for name in ADDRESSES:
        target = (element.get(name) or "").strip()
        if target:
            yield target
    for candidate in (element.get("srcset") or "").split(","):
        if candidate.strip():
            yield candidate.split()[0]


def _fault(link: _Link, files: set[str], anchors: dict[str, frozenset[str]]) -> str:
    parts = urlsplit(link.target)
    if parts.scheme or parts.netloc:
        elsewhere = parts.scheme in ("http", "https", "") and parts.netloc
        return f"asks another host for {link.target}" if link.fetched and elsewhere else ""
    if parts.path.startswith("/") and link.page != FOR_HOSTS:
        return f"links to {link.target}, which begins at the root of a host: a page opened from a file has none"
    file = _file(unquote(parts.path), link.page, files)
    if f"{file}/index.html".removeprefix("./") in files:
        return f"links to {link.target}, a folder: name the page in it, as there may be no server that would"
    if file not in files:
        return f"links to {link.target}, and there is no such file"
    anchor = unquote(parts.fragment)
    if anchor and STATE not in anchor and file in anchors and anchor not in anchors[file]:
        return f"links to {link.target}, and that page has no such anchor"
    return ""


def _file(path: str, page: str, files: set[str]) -> str:
    """Return the file that `path` means on `page`; one from the host's root may stand below the site's own folder."""
    if not path.startswith("/"):
        return normpath(join(page.rpartition("/")[0], path)) if path else page
    steps = normpath(path).lstrip("/").split("/")
    below = ("/".join(steps[start:]) for start in range(len(steps)))
    return next((file for file in below if file in files), "/".join(steps))
