"""Lines of a page: how they read once cleaned, and which of them were one line before they were wrapped."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
# Format characters that are seen, number signs and the like (Unicode, Prepended_Concatenation_Mark).
_SEEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
_MARKS_IN_A_ROW = re.compile(r"[^\w\s\x00-\x7f]{31,}")
# Scripts that part no words: Thai, Lao, Burmese, Khmer, kana, Chinese characters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SEEN_BACK = 80
_CUT = re.compile(r"([^\W\d_]+)-$")

LONGEST_ROW = 30
"""Combining marks in a row that Unicode's Stream-Safe Text Format (UAX #15) allows: sorting them takes the square of
their number. Where more stand on one letter, U+034F parts them, as that format has it."""

LETTERS_PER_WORD = 2
"""Letters of a Chinese or Japanese word, roughly; a Thai one has more."""

LEAST_BELOW_CAP = 6
"""Words of a line that a drop cap may belong to."""
LEAST_WORD = 3
"""Letters from which on the rest of a word may be a word itself: `A` and `nd` are `And`."""

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
        return text if text.isascii() else _normal(text)
    kept = "".join(map(_visible, text))
    return _normal(" ".join(_LONE_JOINER.sub("", kept).split()))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", _MARKS_IN_A_ROW.sub(lambda row: "".join(_parted(row[0])), text))


def _parted(row: str) -> Iterator[str]:
    """Yield the characters of `row`, with U+034F before each mark too many."""
    count = 0
    for char in row:
        count = count + 1 if unicodedata.combining(char) else 0
        if count > LONGEST_ROW:
            yield "\u034f"
            count = 1
        yield char


def count_words(text: str) -> int:
    """Return how many words clean text has, by its spaces; in scripts that have none, by their letters."""
    words = text.count(" ") + 1 if text else 0
    if text.isascii() or not _UNSPACED.search(text):
        return words
    return words + len(_UNSPACED.findall(text)) // LETTERS_PER_WORD


def letter_pairs(text: str) -> set[str]:
    """Return what stands for the words of scripts that part none: each two letters that follow one another."""
    if text.isascii():
        return set()
    return {one + other for one, other in pairwise(text) if _UNSPACED.match(one) and _UNSPACED.match(other)}


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
    return tuple(_with_drop_caps(_unwrapped(lines)))


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
        words=count_words(text),
        indent=start,
        bullet=bullet is not None,
        before=before,
    )


def _visible(char: str) -> str:
    if char.isprintable() or char in _JOINERS or char in _SEEN:
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


def _with_drop_caps(lines: list[Line]) -> list[Line]:
    """Join large first letters, which pages give as lines of their own, to the words that they begin."""
    found: list[Line] = []
    caps = any(_is_drop_cap(cap, line) for cap, line in pairwise(lines))
    known = Counter(word.lower() for line in lines for word in _WORD.findall(line.text)) if caps else Counter()
    for line in lines:
        cap = found[-1] if found else None
        joint = _cap_joint(cap, line, known) if cap and _is_drop_cap(cap, line) else None
        if cap is None or joint is None:
            found.append(line)
            continue
        text = cap.text + joint + line.text
        raws, numbers = (*cap.raws, *line.raws), (*cap.numbers, *line.numbers)
        found[-1] = replace(line, numbers=numbers, raws=raws, text=text, words=count_words(text), before=cap.before)
    return found


def _is_drop_cap(cap: Line, line: Line) -> bool:
    """Return whether `cap` is a capital alone, and `line`, which comes next, goes on in lower case at some length."""
    alone = len(cap.text) == 1 and cap.text.isupper() and not cap.bullet and len(cap.raws) == 1
    return alone and line.text[:1].islower() and line.words >= LEAST_BELOW_CAP and not line.bullet


def _cap_joint(cap: Line, line: Line, known: Counter[str]) -> str | None:
    """Return what stands between a drop cap and the rest: nothing, or a space where the cap is a word.

    Returns None where `A` or `I` may be one or not, and the words `known` from the page do not tell: the rest of a word
    stands there once itself.
    """
    if cap.text not in "AI":
        return ""
    rest = _WORD.match(line.text)
    first = rest[0].lower() if rest else ""
    if known[first] > 1:
        return " "
    return "" if cap.text.lower() + first in known or len(first) < LEAST_WORD else None


def _known_words(lines: list[Line]) -> set[str]:
    """Return the words of the page in lower case, those that are halves at a line's border aside."""
    known: set[str] = set()
    halved = False
    for line in lines:
        words = [word.lower() for word in _WORD.findall(line.text)]
        cut = line.text.endswith("-") and bool(_CUT.search(line.text[-_SEEN_BACK:]))
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
    text = "".join(_texts(group, known))
    return Line(
        numbers=tuple(number for line in group for number in line.numbers),
        raws=tuple(raw for line in group for raw in line.raws),
        text=text,
        words=count_words(text),
        indent=first.indent,
        bullet=first.bullet,
        before=first.before,
    )


def _texts(group: Sequence[Line], known: set[str]) -> Iterator[str]:
    """Yield what the joined lines are made of."""
    held, end = group[0].text, group[0].text
    for line in group[1:]:
        joint = _joint(end, line.text, known)
        yield held if joint != "-" else held[:-1]
        held = f" {line.text}" if joint == " " else line.text
        end = held if joint == " " else (end[:-1] if joint == "-" else end)[-_SEEN_BACK:] + line.text
    yield held


def _joint(text: str, more: str, known: set[str]) -> str:
    """Return what a line's end becomes where the next is joined to it: a space, nothing, or a hyphen taken out.

    A word cut at the end is made whole unless the page knows it, or both halves, as words.
    """
    cut = _CUT.search(text[-_SEEN_BACK:]) if text.endswith("-") else None
    rest = _WORD.match(more)
    if not cut or not rest or not rest[0][0].islower():
        return " "
    head, tail = cut[1].lower(), rest[0].lower()
    return "" if f"{head}-{tail}" in known or (head in known and tail in known) else "-"
