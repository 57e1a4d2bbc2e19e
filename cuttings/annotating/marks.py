"""Stretches of text between quotation marks, in any of the usual styles.

`“Yes,” he said. "No."` has two. A quotation that runs on over paragraphs is left open at a paragraph's end and opened
again in the next; each paragraph's part is a stretch of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

OPENING = "“„«‟"
CLOSING = "”»"
STRAIGHT = '"'
_DOUBLED = (
    (re.compile(r"‘‘|``|,,(?=\w)"), "“‘"),
    (re.compile(r"’’|´´"), "’”"),
    (re.compile(r"(?<!\S)''"), "\"'"),
    (re.compile(r"''"), "'\""),
)
"""Two single marks typed for a double one, and what they are read as; the length stays."""
_DOUBLED_AT_ALL = re.compile("‘‘|``|,,|’’|´´|''")
"""Where a text has none of these, it has none of those: it is looked through once."""
_MARK = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")

SINGLE_OPENING = "‘‚‹"
SINGLE_CLOSING = "’›"


class Marked(Struct, frozen=True, kw_only=True):
    """A stretch between marks, the marks included; `closed` is False where it runs on past the paragraph."""

    start: int
    end: int
    closed: bool = True


def find_marked(text: str, *, runs_on: bool = False) -> list[Marked]:
    """Return the stretches between double marks, or between single ones where `text` has no double marks.

    `runs_on` says that the next paragraph begins with a mark: only then does a straight mark stay open to the end.
    """
    if _DOUBLED_AT_ALL.search(text):
        for doubled, double in _DOUBLED:
            text = doubled.sub(double, text)
    if _MARK.search(text):
        return _doubles(text, runs_on=runs_on)
    if any(mark in text for mark in SINGLE_OPENING):
        return _singles(text)
    return []


def opens(text: str) -> bool:
    """Return whether `text` begins with an opening mark."""
    return text.lstrip()[:1] in (*OPENING, STRAIGHT)


def _doubles(text: str, *, runs_on: bool) -> list[Marked]:
    found: list[Marked] = []
    start = -1
    for mark in _MARK.finditer(text):
        index, char = mark.start(), mark[0]
        begins = _begins(text, index) if char in (STRAIGHT, *CLOSING) else True
        if start < 0:
            if begins:
                start = index
        elif char in CLOSING or (char == STRAIGHT and not begins) or (char == "“" and text[start] == "„"):
            found.append(Marked(start=start, end=index + 1))
            start = -1
        elif char == STRAIGHT and text[start] == STRAIGHT:
            start = index
    if start >= 0 and (runs_on or (text[start] != STRAIGHT and start == 0)):
        found.append(Marked(start=start, end=len(text.rstrip()), closed=False))
    return found


def _begins(text: str, index: int) -> bool:
    """Return whether the mark begins a quotation: a word follows it, and none ends before it."""
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return (before.isspace() or before in "([{—–-/:") and not after.isspace()


def _singles(text: str) -> list[Marked]:
    found: list[Marked] = []
    start = -1
    for index, char in enumerate(text):
        if start < 0 and char in SINGLE_OPENING and _begins(text, index):
            start = index
        elif start >= 0 and char in SINGLE_CLOSING and not text[index + 1 : index + 2].isalnum():
            found.append(Marked(start=start, end=index + 1))
            start = -1
    return found


def overlapping(marked: Sequence[Marked], start: int, end: int) -> Sequence[Marked]:
    """Return those of `marked`, which are in order, that share a place with the stretch from `start` to `end`."""
    first = bisect_right(marked, start, key=lambda mark: mark.end)
    last = bisect_left(marked, end, key=lambda mark: mark.start)
    return marked[first:last]
