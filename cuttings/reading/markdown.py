"""Markdown to lines: front matter to facts, `## Heading`, `> quote` and `- item` to kinds, `**bold**` to plain text."""

import html
import re
import string
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cuttings.errors import CuttingsError, Problem
from cuttings.mappings import mapping
from cuttings.model import Fact
from cuttings.reading.document import Document
from cuttings.reading.facts import Facts
from cuttings.reading.lines import Hint, Line, count_words, plain, split
from cuttings.reading.page import Parsed, StatedLine
from cuttings.reading.stated import Stated, key_lines, stated_facts, withheld
from cuttings.reading.withdrawal import unread

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("under", re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")),
    ("rule", re.compile(r"\s{0,3}(?:[-*_]\s*){3,}$")),
    ("heading", re.compile(r"\s{0,3}#{1,6}(?:\s+|$)")),
    ("quote", re.compile(r"\s{0,3}(?:>\s?)+")),
    ("list", re.compile(r"\s*[-*+]\s+")),
    ("number", re.compile(r"(?=\s*\d{1,9}[.)]\s)")),
)
"""How a line begins, and what it is then; the first that fits decides. The number of an item stays in its text."""

SINGLE = ("under", "rule", "heading", "fence", "code")
"""Kinds of lines that nothing is joined to."""

HINTS: dict[str, Hint] = {
    "under": "aside",
    "rule": "aside",
    "fence": "aside",
    "heading": "heading",
    "quote": "quote",
    "list": "list",
    "number": "list",
    "code": "paragraph",
    "text": "paragraph",
}
"""What a block is, by the kind of its first line."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# Escaped punctuation, while the markup is taken out, stands as one of Unicode's 32 noncharacters.
_MARKS = {mark: chr(0xFDD0 + place) for place, mark in enumerate(string.punctuation)}
_UNMARKED = {ord(stand_in): mark for mark, stand_in in _MARKS.items()}

# Inline markup and what is left of it. Each pattern is bounded, so that no text makes it slow.
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!?\[([^\[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"]{0,500}\")?\)"), r"\1"),
    (re.compile(r"!?\[([^\[\]]{1,1000})\]\[[^\[\]]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]{0,1000}>"), ""),
    (re.compile(r"(\*{1,3})(?=\S)([^*]{1,5000})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_]{1,5000})(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(`{1,3})([^`]{1,2000})\1"), r"\2"),
    (re.compile(r"~~(?=\S)([^~]{1,2000})~~"), r"\1"),
)


def parse(document: Document) -> Parsed:
    """Return the lines, facts and problems of a Markdown document."""
    raws = split(document.text)
    front = _front_matter(raws)
    lines = tuple(_blocks(_rows(raws, front)))
    facts, problems = _facts(document, raws[1 : front - 1]) if front else (Facts(), ())
    title = _title(lines)
    return Parsed(
        lines=lines,
        facts=facts.over(Facts(title=title)) if title else facts,
        stated=tuple(_stated_lines(raws[:front])),
        problems=problems,
    )


def stated(document: Document, wanted: re.Pattern[str], problems: list[Problem]) -> Stated | None:
    """Return what the front matter says where any of its lines has what is `wanted`, else None.

    What is no YAML is as good as none, unless it may withdraw the article.
    """
    if not document.text.startswith("---"):
        return None
    raws = split(document.text)
    front = _front_matter(raws) or next((at for at, raw in enumerate(raws) if not raw.strip()), len(raws)) + 1
    text = "\n".join(raws[1 : front - 1])
    if not wanted.search(text):
        return None
    try:
        return _stated(document, text)
    except CuttingsError as error:
        found = unread(document.file, text, first=2)
        if found:
            problems.append(error.problem)
        return found


def plain_inline(text: str) -> str:
    """Return `text` without Markdown's inline markup; of a link the words are kept."""
    text = _ESCAPED.sub(lambda match: _MARKS[match[1]], text)
    for pattern, kept in _INLINE:
        text = pattern.sub(kept, text)
    return plain(html.unescape(text).translate(_UNMARKED))


def _front_matter(raws: Sequence[str]) -> int:
    """Return the number of lines the front matter takes, its fences included; 0 where there is none."""
    if not raws or raws[0].rstrip() != "---":
        return 0
    return next((number for number, raw in enumerate(raws[1:], 2) if raw.rstrip() in ("---", "...")), 0)


def _facts(document: Document, raws: Sequence[str]) -> tuple[Facts, tuple[Problem, ...]]:
    text = "\n".join(raws)
    try:
        found = stated_facts(_stated(document, text))
    except CuttingsError as error:
        return Facts(publish=withheld("markup")), (error.problem,)
    return found.facts, found.problems


def _stated(document: Document, text: str) -> Stated:
    values = mapping(text, document.file, first_line=2)
    return Stated(file=document.file, origin="markup", values=values, lines=key_lines(text, first=2))


def _stated_lines(raws: Sequence[str]) -> Iterator[StatedLine]:
    """Yield the lines of the front matter, each with the line of the key it belongs to; fences belong to none."""
    keys = set(key_lines("\n".join(raws)).values())
    key = 0
    for number, raw in enumerate(raws, 1):
        key = number if number in keys else key
        if raw.strip():
            own = 1 < number < len(raws) and not raw.lstrip().startswith("#")
            yield StatedLine(number=number, raw=raw, key=key if own else 0)


def _title(lines: Sequence[Line]) -> Fact | None:
    """Return the first line, where it is a heading."""
    if not lines or lines[0].hint != "heading" or not lines[0].text:
        return None
    return Fact(value=lines[0].text, origin="markup", line=lines[0].numbers[0], rule="first heading")


class _Row(NamedTuple):
    number: int
    raw: str
    kind: str
    text: str


def _rows(raws: Sequence[str], front: int) -> Iterator[_Row]:
    fenced = False
    for number, raw in enumerate(raws[front:], front + 1):
        if _FENCE.match(raw):
            fenced = not fenced
            yield _Row(number, raw, "fence", "")
        elif not raw.strip():
            yield _Row(number, raw, "blank", "")
        else:
            yield _Row(number, raw, *(("code", raw) if fenced else _kind(raw)))


def _kind(raw: str) -> tuple[str, str]:
    for kind, pattern in KINDS:
        if found := pattern.match(raw):
            return kind, "" if kind in ("under", "rule") else raw[found.end() :].rstrip("#")
    return "text", raw


def _blocks(rows: Iterable[_Row]) -> Iterator[Line]:
    """Yield one line for each block: a heading, an item, or the lines of a paragraph or quotation together."""
    block: list[_Row] = []
    for row in rows:
        if block and _ends(block, row):
            yield _line(block)
            block = []
        if row.kind != "blank":
            block.append(row)
    if block:
        yield _line(block)


def _ends(block: Sequence[_Row], row: _Row) -> bool:
    """Return whether `block` is over before `row`; plain text goes on with the item or quotation above it."""
    if block[-1].kind in SINGLE:
        return True
    allowed = {"text": ("text", "quote", "list", "number"), "quote": ("quote",), "under": ("text",)}
    return block[0].kind not in allowed.get(row.kind, ())


def _line(block: Sequence[_Row]) -> Line:
    text = plain_inline(" ".join(row.text for row in block))
    return Line(
        numbers=tuple(row.number for row in block),
        raws=tuple(row.raw for row in block),
        text=text,
        words=count_words(text),
        before=1,
        hint="heading" if block[-1].kind == "under" and len(block) > 1 else HINTS[block[0].kind],
    )
