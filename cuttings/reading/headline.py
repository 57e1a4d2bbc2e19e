"""Which line is the headline: near above the text, in title form, about what the text is about, often there twice."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from cuttings.reading.label import HEADER, Label
from cuttings.reading.lines import Line
from cuttings.reading.region import is_prose

WINDOW = 60
"""Lines above the text that may be the headline."""
LONGEST = 35
"""Words of a headline."""
LEAST = 1.5
"""A line that scores less is no headline."""
SIGNED = 6
"""Lines below a headline in which a byline or a date speaks for it."""
SAMPLE = 40
"""Lines of the text that the words of a headline are looked for in."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORDS = re.compile(r"\w+")
_WORD = re.compile(r"\w{4,}")
_SENTENCE = (".", '."', ".”", ".'", ".’", ":", '"', "”")
_CRUMBS = re.compile(r"[»›>|]|\s/\s")


def fold(text: str) -> str:
    """Return the words of `text` for comparing: lower case, accents and punctuation dropped."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(_WORDS.findall(text.lower()))


def headline(
    lines: Sequence[Line], found: Sequence[Label | None], start: int, stop: int, title: str | None
) -> int | None:
    """Return the index of the headline of the text in `lines[start:stop]`, or None.

    `found` is what the lines' wording tells, bylines and date lines included. Where a `title` is known already, the
    headline is the first line that says just that, if one does.
    """
    if title is not None:
        wanted = fold(title)
        known = next((index for index, line in enumerate(lines) if fold(line.text) == wanted), None)
        if known is not None:
            return known
    first = max(0, start - WINDOW)
    last = start if start < stop - 1 and not lines[start].text.endswith(_SENTENCE) else start - 1
    texts = Counter(fold(line.text) for line in lines[: stop + WINDOW])
    topic = Counter(word for line in lines[start : start + SAMPLE] for word in set(_WORD.findall(fold(line.text))))
    ranked = [
        (_score(lines[index], texts, topic) + _placed(found, index, start), -index)
        for index in range(first, last + 1)
        if found[index] is None and lines[index].words <= LONGEST and not _is_sentence(lines[index])
    ]
    score, place = max(ranked, default=(0.0, 0))
    if score < LEAST:
        return None
    return next(index for index in range(first, last + 1) if fold(lines[index].text) == fold(lines[-place].text))


def _is_sentence(line: Line) -> bool:
    return is_prose(line) and line.text.endswith(".")


def _placed(found: Sequence[Label | None], index: int, start: int) -> float:
    """Return what its place adds to a line.

    A byline or a date soon below speaks for it, and the first place in a file that soon comes to its text; each line
    down to the text speaks against it.
    """
    signed = any(label in HEADER for label in found[index + 1 : min(index + 1 + SIGNED, start + SIGNED)])
    return 2 * signed + (index == 0 and start < SIGNED) - 0.05 * (start - index)


def _score(line: Line, texts: Counter[str], topic: Counter[str]) -> float:
    text = fold(line.text)
    words = _WORD.findall(text)
    shared = sum(topic[word] > 0 for word in set(words))
    return (
        (2 if 4 <= line.words <= 22 else -1 if line.words <= 2 or line.words > 30 else 0.5)
        + 0.8 * min(shared, 5)
        - 0.2 * (len(set(words)) - shared)
        + (1.5 if texts[text] > 1 and line.words > 2 else 0)
        - (2.5 if line.text.endswith(".") else 0)
        - (2.5 if line.bullet else 0)
        - (2 if _CRUMBS.search(line.text) else 0)
        - (1 if line.text.endswith(",") or is_prose(line) else 0)
    )
