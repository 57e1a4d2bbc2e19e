"""A rendered page -> what Pagefind is given of it: headline and text, without frame, registers and removed lines."""

import html
import re
from pathlib import PurePosixPath

from lxml import etree
from lxml.html import HtmlElement, fromstring, tostring

from cuttings.publishing.search_records import NAMES, Record

FRAME_PAGES = frozenset(["index.html", "404.html", "explore.html"])
"""Pages that only lead to others."""

_TEXT = "//*[@data-pagefind-body]"
_PAGE = "//main//article"
UNSPACED = r"[\u2e80-\u2fdf\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
"""Signs of scripts that set no spaces between words: Han, Hiragana, Katakana (Unicode blocks)."""
_BETWEEN = re.compile(rf"(?<={UNSPACED})(?=\S)|(?<=\S)(?={UNSPACED})")


def other(url: str, *, written_by_hand: bool) -> Record | None:
    """Return the record of a page that is about no article or name; None for one that nobody looks for.

    What a person wrote is found by all of its text; of the generated pages, those that the sections of the site begin
    with are found by their headlines.
    """
    path = PurePosixPath(url)
    if url in FRAME_PAGES or path.suffix != ".html":
        return None
    if written_by_hand:
        return Record(url=url, index=NAMES, kind="page", whole=True)
    if path.parent.name and path.name != "index.html":
        return None
    return Record(url=url, index=NAMES, kind="page")


def indexed(page: bytes, record: Record, language: str) -> str:
    """Return a small page of HTML for Pagefind: `page`, which is rendered, cut down to what is searched.

    Between signs of scripts without spaces one is set, so that each is a word to Pagefind.
    """
    root = fromstring(page.decode("utf-8"))
    headline = next((spaced(html.escape(one.text_content().strip())) for one in root.xpath("//h1")), "")
    return "\n".join([
        f'<!doctype html><html lang="{html.escape(language)}"><body>',
        f'<div data-pagefind-body><h1 data-pagefind-weight="{record.weight}">{headline}</h1>',
        *(f'<p data-pagefind-weight="{record.weight}">{spaced(html.escape(name))}</p>' for name in record.also),
        *(spaced(_markup(one)) for one in _searched(root, record)),
        "</div></body></html>",
    ])  # fmt: skip


def spaced(text: str) -> str:
    """Return `text` or markup with a space beside each sign of a script that sets none."""
    return _BETWEEN.sub(" ", text)


def _searched(root: HtmlElement, record: Record) -> list[HtmlElement]:
    if not record.whole:
        return []
    return [one for one in root.xpath(_TEXT) or root.xpath(_PAGE) if isinstance(one, HtmlElement)]


def _markup(element: HtmlElement) -> str:
    """Return the element's markup without its headline, scripts and what other pages say too."""
    for part in element.xpath(".//h1 | .//script | .//*[@data-search-exclude]"):
        part.drop_tree()
    element.attrib.pop("data-pagefind-body", None)
    etree.strip_elements(element, etree.Comment, with_tail=False)
    return str(tostring(element, encoding="unicode", with_tail=False))
