"""What a line looks like, in figures: what a person sees of it before reading it."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.region import SENTENCE_ENDS, is_datelined, is_ended, last_mark

Figures = npt.NDArray[np.float64]
"""One row a line, one column a sign."""

SEEN = 240
"""Code points of a line that are looked at: longer ones look the same."""
DATED_HEAD = 120
"""Code points of a line within which it tells a date or a time of day."""
OFTEN = 10
"""Standing this often on the page is as telling as standing there more often."""
APART = 6
"""Blank lines above that are as telling as more."""

_DATED = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b(?:ago|am|pm|gmt)\b|\b(?:19|20)\d\d\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
# A teaser's headline and its text run together where the page had them on two lines: `Ferry deal endsThe harbour …`.
_RUN_TOGETHER = re.compile(r"[a-z]{3}[A-Z][a-z]* |[.!?”\"][A-Z][a-z]+ |[a-z]{3}[A-Z][a-z]{3}")
_CUT_OFF = ("...", "…", "more", "More", "»")
_LONG_WORD = re.compile(r"\w{4,}")

_FIRST_PERSON = frozenset(("i", "i'm", "i’m", "i've", "i’ve", "im", "me", "my"))
_FUNCTION_WORDS = frozenset(
    (
        "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can",
        "could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "him", "his", "i", "if", "in",
        "into", "is", "it", "its", "more", "my", "no", "not", "of", "on", "one", "or", "our", "out", "said", "she",
        "so", "some", "than", "that", "the", "their", "them", "there", "they", "this", "to", "up", "was", "we",
        "were", "what", "when", "which", "who", "will", "with", "would", "you",
    )
)  # fmt: skip

SIGNS = (
    "words", "long", "letters a word", "ends", "joins", "quotation ends", "capital first", "capitals", "figures",
    "function words", "short words", "commas", "sentences", "bars", "brackets", "dated", "first person",
    "run together", "cut off", "list item", "indent", "blank above", "dateline", "wording", "rules",
    "in other articles", "on the page",
)  # fmt: skip
"""The columns of `signs`, in order."""

_CODES: dict[Label | None, int] = {None: 0, **{label: code for code, label in enumerate(Label, 1)}}


def signs(
    lines: Sequence[Line],
    folded: Sequence[str],
    found: Sequence[Label | None],
    labels: Sequence[Label],
    repeated: Sequence[bool],
) -> Figures:
    """Return the figures of SIGNS for each of `lines`, of which there is at least one.

    `folded` are the lines' folded texts, `found` is what their wording tells, `labels` what the rules take them for;
    `repeated` tells which of them stand in other articles of the folder too.
    """
    times = Counter(folded)
    rows = [
        (*_look(line), _CODES[worded], _CODES[ruled], again, min(times[text], OFTEN))
        for line, text, worded, ruled, again in zip(lines, folded, found, labels, repeated, strict=True)
    ]
    return np.array(rows, dtype=np.float64)


def _look(line: Line) -> tuple[float, ...]:
    text = line.text[:SEEN]
    words, low = text.split(), text.lower().split()
    letters, some = len(text), max(len(words), 1)
    ended, last = is_ended(line), last_mark(line)
    return (
        line.words,
        math.log1p(line.words),
        letters / some,
        ended,
        not ended and last in SENTENCE_ENDS,
        text[-1:] in ('"', "”", "’", "»", ")"),
        text[:1].isupper(),
        sum([word[0].isupper() for word in words]) / some,
        sum(map(text.count, "0123456789")) / max(letters, 1),
        sum([word in _FUNCTION_WORDS for word in low]) / some,
        sum([len(word) <= 3 and word.islower() for word in words]) / some,
        text.count(",") / some,
        text.count(". "),
        sum(map(text.count, "|»›·")),
        sum(map(text.count, "()[]")) / some,
        bool(_DATED.search(text[:DATED_HEAD])),
        sum([word in _FIRST_PERSON for word in low]),
        bool(_RUN_TOGETHER.search(text)),
        line.text.endswith(_CUT_OFF),
        line.bullet,
        line.indent,
        min(line.before, APART),
        is_datelined(line),
    )


def topical(folded: Sequence[str], text: range, head: range) -> Figures:
    """Return two figures a line, shares of its longer words.

    The first is of those that stand in other lines of the range `text`, the second of those that stand in lines of the
    range `head`, where the headline is.
    """
    sets = [frozenset(_LONG_WORD.findall(line[:SEEN])) for line in folded]
    topic = Counter(word for index in text for word in sets[index])
    title = {word for index in head for word in sets[index]}
    rows = [
        (_share(sum(topic[word] > (index in text) for word in own), own), _share(len(own & title), own))
        for index, own in enumerate(sets)
    ]
    return np.array(rows, dtype=np.float64)


def _share(count: int, own: frozenset[str]) -> float:
    return count / len(own) if own else 0.0
