"""What a page's markup states about its article: `<meta>`, JSON-LD, and what the browser noted that saved it."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import html as lxml_html

from cuttings.reading.document import Document
from cuttings.reading.facts import NOTHING, UNKNOWN, Facts
from cuttings.reading.headline import fold
from cuttings.reading.lines import Line, split
from cuttings.reading.linked import linked_article
from cuttings.reading.names import SECTIONS
from cuttings.reading.stated import Stated, stated_facts

_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(?P<url>https?://[^\s<>]{1,2000})"
)
"""What browsers write at the top of a page that they save."""
TOP = 5000
"""Letters from the top within which they do."""


def page_facts(
    document: Document, tree: lxml_html.HtmlElement, found: object, lines: Sequence[Line]
) -> tuple[Facts, Facts]:
    """Return the facts that the page at the root `tree` states, and those that count where its text says no better.

    `found` is what trafilatura made of the page, `lines` are its lines.
    """
    facts = stated_facts(_stated(document, tree, found)).facts
    return replace(facts, standfirst=UNKNOWN), _standfirst(facts, lines)


def _standfirst(facts: Facts, lines: Sequence[Line]) -> Facts:
    """Return the description as a standfirst, unless it is cut off, or the title or a paragraph says the same."""
    text = facts.standfirst.value or ""
    folded = fold(text)
    others = [fold(facts.title.value or ""), *(fold(line.text) for line in lines if line.hint not in ("", "aside"))]
    if text.endswith(("…", "...")) or any(other.startswith(folded) for other in others):
        return NOTHING
    return Facts(standfirst=facts.standfirst)


def _stated(document: Document, tree: lxml_html.HtmlElement, found: object) -> Stated:
    """Return what the page's metadata say, each with the first line that it stands in."""
    linked = linked_article(tree)
    saved = _SAVED.search(document.text[:TOP])
    own = {
        "title": getattr(found, "title", None),
        "author": _authors(getattr(found, "author", None)),
        "published": getattr(found, "date", None),
        "publisher": getattr(found, "sitename", None),
        "url": getattr(found, "url", None) or (saved and saved["url"]),
        "language": tree.get("lang") or tree.get("xml:lang"),
        "updated": _meta(tree, "article:modified_time", "og:updated_time"),
        "section": _meta(tree, "article:section"),
        "standfirst": _meta(tree, "og:description", "description"),
    }
    values = {**linked, **{key: value for key, value in own.items() if value}}
    if "language" not in values and (locale := _meta(tree, "og:locale", "content-language")):
        values["language"] = locale
    rows = [html.unescape(row) for row in split(document.text)]
    lines = {key: line for key, value in values.items() if (line := _line_of(value, rows))}
    return Stated(file=document.file, origin="markup", values=values, lines=lines)


def _authors(names: str | None) -> list[str]:
    return [name.strip() for name in (names or "").split(";") if name.strip() and name.strip().lower() not in SECTIONS]


def _meta(tree: lxml_html.HtmlElement, *names: str) -> str | None:
    for name in names:
        for node in tree.iter("meta"):
            if name in (node.get("property"), (node.get("name") or node.get("http-equiv") or "").lower()) and node.get(
                "content"
            ):
                return str(node.get("content")).strip()
    return None


def _line_of(value: str | list[str], rows: Sequence[str]) -> int | None:
    wanted = value[0] if isinstance(value, list) else value
    return next((number for number, row in enumerate(rows, 1) if wanted in row), None)
