"""Lines of a page: how they read once cleaned, and which of them were one line before they were wrapped."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Hint = Literal["", "paragraph", "heading", "quote", "list", "caption", "aside"]
"""What the markup says a line is; empty where there is no markup, `aside` where it is no part of the article."""

_BREAK = re.compile(r"\r\n|\r|\n")
# Bullets as typed, and as HTML-to-text converters render nested lists: `*`, then `+`, then `o`.
_BULLET = re.compile(r"(?:[*+•·▪●◦‣»›]|(?<=\s)o|[-–—](?=\s))(?:\s+|$)")
# Joiners mean something between letters of other scripts and inside emoji; elsewhere nothing.
_LONE_JOINER = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\x7f])")
_JOINERS = "\u200c\u200d"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+)-$")

WRAPPED = range(40, 101)
"""Columns that text is wrapped at, by hand, by mail or by a terminal."""
LEAST_WRAPPED = 5
"""Lines that must be full before a page counts as wrapped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the page, or several that were one before wrapping.

    `raws` are the input lines word for word, `numbers` their lines in the seed; `text` is cleaned and without its
    bullet; `before` counts the blank lines right before it.
    """

    numbers: tuple[int, ...]
    raws: tuple[str, ...]
    text: str
    words: int
    indent: int = 0
    bullet: bool = False
    before: int = 0
    hint: Hint = ""


def split(text: str) -> list[str]:
    """Return the lines of `text`, ended by LF, CR LF or CR alone, as editors count them."""
    return _BREAK.split(text)


def plain(text: str) -> str:
    """Return `text` in NFC with single spaces, without zero-width and control characters."""
    if text.isprintable():
        text = " ".join(text.split())
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    kept = "".join(map(_visible, text))
    return unicodedata.normalize("NFC", " ".join(_LONE_JOINER.sub("", kept).split()))


def page_lines(text: str, *, first: int = 1) -> tuple[Line, ...]:
    """Return the non-blank lines of a plain text, those of a wrapped paragraph as one; `first` numbers the first."""
    lines: list[Line] = []
    blank = 0
    for number, raw in enumerate(split(text), first):
        if not raw.strip():
            blank += 1
            continue
        lines.append(_line(number, raw, blank))
        blank = 0
    return tuple(_unwrapped(lines))


def block_lines(raws: Sequence[str], blocks: Sequence[Sequence[int]]) -> tuple[Line, ...]:
    """Return a line for each of `blocks`, made of the `raws` with these numbers; the first of `raws` is number 1."""
    return tuple(_rejoined([[_line(number, raws[number - 1], 1) for number in block] for block in blocks]))


def _line(number: int, raw: str, before: int) -> Line:
    start = len(raw) - len(raw.lstrip())
    bullet = None if raw[start].isalnum() and raw[start] != "o" else _BULLET.match(raw, start)
    text = plain(raw[bullet.end() :] if bullet else raw)
    return Line(
        numbers=(number,),
        raws=(raw,),
        text=text,
        words=text.count(" ") + 1 if text else 0,
        indent=start,
        bullet=bullet is not None,
        before=before,
    )


def _visible(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    if char.isspace():
        return " "
    return {"Cc": "", "Cf": "", "Cs": "\ufffd"}.get(unicodedata.category(char), char)


def _unwrapped(lines: list[Line]) -> list[Line]:
    """Join the lines of paragraphs wrapped at one width: those whose next word would not have fitted any more."""
    width = max((len(line.raws[0].rstrip()) for line in lines), default=0)
    if width not in WRAPPED:
        return lines
    full = [_is_full(line, after, width) for line, after in pairwise(lines)]
    if sum(full) < max(LEAST_WRAPPED, len(lines) / 2):
        return lines
    groups: list[list[Line]] = [[lines[0]]]
    for joins, line in zip(full, lines[1:], strict=True):
        if joins:
            groups[-1].append(line)
        else:
            groups.append([line])
    return _rejoined(groups)


def _rejoined(groups: Sequence[Sequence[Line]]) -> list[Line]:
    known = _known_words([line for group in groups for line in group])
    return [_joined(group, known) for group in groups]


def _known_words(lines: list[Line]) -> set[str]:
    """Return the words of the page in lower case, those that are halves at a line's border aside."""
    known: set[str] = set()
    halved = False
    for line in lines:
        words = [word.lower() for word in _WORD.findall(line.text)]
        cut = bool(_CUT.search(line.text[-80:]))
        known.update(words[halved : len(words) - cut])
        halved = cut
    return known


def _is_full(line: Line, after: Line, width: int) -> bool:
    if after.before or after.bullet or not after.text or not line.text:
        return False
    first = after.text.partition(" ")[0]
    return len(line.raws[0].rstrip()) + 1 + len(first) >= width


def _joined(group: Sequence[Line], known: set[str]) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    text = first.text
    for line in group[1:]:
        text = _join(text, line.text, known)
    return Line(
        numbers=tuple(number for line in group for number in line.numbers),
        raws=tuple(raw for line in group for raw in line.raws),
        text=text,
        words=text.count(" ") + 1,
        indent=first.indent,
        bullet=first.bullet,
        before=first.before,
    )


def _join(text: str, more: str, known: set[str]) -> str:
    """Join two lines; a word cut at the end is made whole unless the page knows it, or both halves, as words."""
    cut, rest = _CUT.search(text[-80:]), _WORD.match(more)
    if not cut or not rest or not rest[0][0].islower():
        return f"{text} {more}"
    head, tail = cut[1].lower(), rest[0].lower()
    if f"{head}-{tail}" in known or (head in known and tail in known):
        return text + more
    return text[:-1] + more
