"""Rows of text on printed pages: which of them are one paragraph, and which stand at the edge of every page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cuttings.reading.region import CLOSING, FULL_STOPS

EDGE = 3
"""Rows at the top and at the bottom of a page that may be a running header or footer."""
LONGEST_EDGE = 200
"""Letters of such a row."""
RUNNING = 0.4
"""Share of the pages that a row must stand on to be one; headers may change between left and right pages."""
WIDER = 1.2
"""How much wider than within a paragraph rows are set apart between two of them."""
USUAL = 0.15
"""Share of the distances between rows from which on one is usual: the smallest of these is that within paragraphs."""
INDENT = 0.7
"""How far a row is indented, in letters' heights, that begins a paragraph."""
SHORT = 0.75
"""Share of the page's width; where a row and the word below would not have filled that, the row ended a paragraph."""

_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(r"(?:[•·▪●◦‣■–—*-]|\(?\d{1,3}[.)])\s")
_ENDS = FULL_STOPS | {":"}
_PRINTED = re.compile(r"(?P<url>(?:https?|file)://\S+) (?:\d+/\d+|page \d+ of \d+)$", re.IGNORECASE)
_LONGEST = 1000
"""Letters of a row that may be an address printed below a page."""


class Row(NamedTuple):
    """A row of text: where it begins on its page, in points from the lower left, and the height of its letters.

    No two rows of a text have the same `number`.
    """

    number: int
    text: str
    x: float
    y: float
    size: float
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All rows as lines, an empty one between paragraphs and pages; which lines are one, and which stand at the edges.

    Lines are counted from 1.
    """

    lines: tuple[str, ...]
    blocks: tuple[tuple[int, ...], ...]
    edges: tuple[int, ...]


def laid_out(rows: Sequence[Row]) -> Layout:
    """Return the paragraphs that `rows` make, in their order."""
    edges = _edges(rows)
    blocks = _blocks([row for row in rows if row not in edges])
    firsts = {block[0] for block in blocks}
    lines: list[str] = []
    numbers: dict[Row, int] = {}
    for index, row in enumerate(rows):
        if index and (row in firsts or row.page != rows[index - 1].page):
            lines.append("")
        lines.append(row.text)
        numbers[row] = len(lines)
    return Layout(
        lines=tuple(lines),
        blocks=tuple(tuple(numbers[row] for row in block) for block in blocks),
        edges=tuple(sorted(numbers[row] for row in edges)),
    )


def printed_address(text: str) -> str | None:
    """Return the address that a browser printed below a page, if `text` is such a row: `https://example.org/a 1/3`."""
    found = _PRINTED.search(text) if len(text) <= _LONGEST else None
    return found["url"] if found else None


def _edges(rows: Sequence[Row]) -> set[Row]:
    """Return the rows at the top and bottom of pages that stand on many of them, numbers aside."""
    pages: dict[int, list[Row]] = {}
    for row in rows:
        pages.setdefault(row.page, []).append(row)
    found = {page[-1] for page in pages.values() if printed_address(page[-1].text)}
    for end in (0, -1):
        left = [kept for page in pages.values() if (kept := [row for row in page if row not in found])]
        for _ in range(EDGE):
            outer = Counter(_running(page[end]) for page in left if page)
            least = max(2, RUNNING * len(pages))
            running = {text for text, count in outer.items() if count >= least and len(text) <= LONGEST_EDGE}
            found.update(page.pop(end) for page in left if page and _running(page[end]) in running)
    return found


def _running(row: Row) -> str:
    return _DIGITS.sub("#", row.text).casefold()


def _blocks(rows: Sequence[Row]) -> list[list[Row]]:
    if not rows:
        return []
    page = _Page(rows)
    blocks = [[rows[0]]]
    for index, row in enumerate(rows[1:], 1):
        if page.parts(blocks[-1], row, rows[index + 1] if index + 1 < len(rows) else None):
            blocks.append([row])
        else:
            blocks[-1].append(row)
    return blocks


class _Page:
    """How the rows of a text are set: their usual distance, and their widths by the size of their letters."""

    def __init__(self, rows: Sequence[Row]) -> None:
        gaps = Counter(round(gap, 1) for gap in _gaps(rows))
        usual = [gap for gap, count in gaps.items() if count >= USUAL * gaps.total()]
        self._gap = min(usual, default=1.2)
        self._widths: Counter[int] = Counter()
        for row in rows:
            self._widths[round(row.size)] = max(self._widths[round(row.size)], len(row.text))

    def parts(self, block: Sequence[Row], row: Row, after: Row | None) -> bool:
        """Return whether `row`, with `after` below it, begins a new paragraph below `block`."""
        last = block[-1]
        if _ITEM.match(row.text) or not _is_alike(row, last):
            return True
        if self._is_short(last, row):
            return True
        if row.page != last.page or row.y > last.y + last.size:
            return last.text.rstrip(CLOSING)[-1:] in _ENDS
        if last.y - row.y > (self._gap + 0.05) * WIDER * row.size:
            return True
        return _turns(block, row, after)

    def _is_short(self, last: Row, row: Row) -> bool:
        needed = len(last.text) + 1 + len(row.text.partition(" ")[0])
        return needed < SHORT * self._widths[round(last.size)]


def _turns(block: Sequence[Row], row: Row, after: Row | None) -> bool:
    """Return whether the indents tell of a paragraph's first row, or of the end of an indented one."""
    last, most = block[-1], INDENT * row.size
    steady = len(block) > 1 and abs(block[-2].x - last.x) < most
    if row.x < last.x - most:
        return steady
    if after is None or after.page != row.page or not _is_alike(after, row):
        return False  # centred, perhaps
    if row.x > last.x + most:
        return not (len(block) == 1 and _ITEM.match(last.text))
    return len(block) == 1 and after.x < row.x - most and not row.text[0].islower()


def _is_alike(row: Row, other: Row) -> bool:
    return abs(row.size - other.size) <= 0.1 * max(row.size, other.size)


def _gaps(rows: Sequence[Row]) -> Iterator[float]:
    """Yield the distances between rows of one size, in letters' heights."""
    for above, row in pairwise(rows):
        gap = (above.y - row.y) / row.size
        if row.page == above.page and round(row.size) == round(above.size) and 0.5 < gap < 3:
            yield gap
