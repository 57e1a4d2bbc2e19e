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
LEAST_WORDS = 4
"""Words of a headline that needs nothing else to speak for it."""
NEXT = 2
"""Lines down to the text within which a shorter headline stands."""
STANDFIRST = 1.7
"""What a line may score less than the one below it and still be the headline, the other its standfirst."""
STANDFIRST_WORDS = 13
"""Words from which on a line is so likely a standfirst that it may score twice as much more."""
FAR = 1.0
"""What the same line higher up on the page may score less and still be where the headline stands."""
TITLED = 0.8
"""Share of the longer words in capitals from which on a line is set as a title."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORDS = re.compile(r"\w+")
_BETWEEN = re.compile(r"[^\w\n]+")
_WORD = re.compile(r"\w{4,}")
_SENTENCE = (".", '."', ".”", ".'", ".’", ":", '"', "”", "。", "」", "！", "？", "؟", "۔", "।")
_CRUMBS = re.compile(r"[»›>|]|\s/\s")
_OF_PAGE = re.compile(
    r"\b(?:newsletters?|subscribe|rss|sign (?:up|in)|advertis(?:ing|ements?)|e-?mail|log ?in|tags|address)\b"
    r"|\bago$",
    re.IGNORECASE,
)
_COMMENTED = re.compile(
    r"(?:\d[\d,.]*|one|two|three|no) (?:thoughts?|comments?|responses?|repl(?:y|ies)) "
    r"(?:on|to)\s*[:“\"'‘«]\s*(?P<title>.+)",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Return the words of `text` for comparing: lower case, accents and punctuation dropped."""
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(_WORDS.findall(text.lower()))


def fold_lines(texts: Sequence[str]) -> list[str]:
    """Return `fold` of each of `texts`, none of which holds a line break; all in one go, which is faster."""
    text = "\n".join(texts)
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return [line.strip() for line in _BETWEEN.sub(" ", text.lower()).split("\n")]


def headline(
    lines: Sequence[Line], folded: Sequence[str], found: Sequence[Label | None], text: range, title: str | None
) -> int | None:
    """Return the index of the headline of the text that stands in the lines of the range `text`, or None.

    `folded` are the lines' folded texts, `found` is what their wording tells, bylines and date lines included. Where a
    `title` is known already, or the heading of the readers' comments repeats it, the headline is the first line that
    says just that, if one does.
    """
    for known in (title, _commented(lines[text.stop :])):
        wanted = fold(known or "")
        if wanted and wanted in folded:
            return folded.index(wanted)
    scores = _scores(lines, folded, found, text.start, text.stop)
    best = max(scores, key=lambda index: (scores[index], -index), default=None)
    if best is None or scores[best] < LEAST:
        return None
    first = next(i for i in scores if scores[i] >= scores[best] - FAR and folded[i] == folded[best])
    above = next((i for i in range(first - 1, max(first - 1 - NEXT, -1), -1) if found[i] is not Label.BYLINE), first)
    margin = STANDFIRST if lines[first].words < STANDFIRST_WORDS else 2 * STANDFIRST
    near = scores.get(above, 0) >= max(LEAST, scores[first] - margin) and not _CRUMBS.search(lines[above].text)
    return above if near and LEAST_WORDS <= lines[above].words < lines[first].words else first


def _commented(lines: Sequence[Line]) -> str | None:
    """Return the title that the heading of the comments repeats: `2 thoughts on “Ferry deal ends”`."""
    matches = (_COMMENTED.match(line.text) for line in lines if line.words <= 2 * LONGEST)
    return next((match["title"] for match in matches if match), None)


def _scores(
    lines: Sequence[Line], folded: Sequence[str], found: Sequence[Label | None], start: int, stop: int
) -> dict[int, float]:
    """Return the score of each line that may be the headline, by its index in order."""
    first = max(0, start - WINDOW)
    opens = start < stop - 1 and (is_titled(lines[start].text) or not lines[start].text.endswith(_SENTENCE))
    texts = Counter(folded[: stop + WINDOW])
    page = " \n ".join(["", *folded, ""])
    topic = Counter(word for text in folded[start : start + SAMPLE] for word in set(_WORD.findall(text)))
    return {
        index: _score(lines[index], folded[index], topic, near=start - index <= NEXT)
        + (0 if lines[index].bullet else _recurring(folded[index], texts, page))
        + _placed(found, index, start)
        for index in range(first, start + opens)
        if _is_open(lines[index], found[index], texts[folded[index]])
    }


def _is_open(line: Line, found: Label | None, times: int) -> bool:
    """Return whether length and wording leave it open that it is a headline; credits of pictures do not recur."""
    if line.words > LONGEST or _is_sentence(line):
        return False
    return found is None or (found is Label.CREDIT and times > 1)


def is_titled(text: str) -> bool:
    """Return whether nearly all longer words of `text` begin in capitals."""
    words = _WORD.findall(text)
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= TITLED * len(words)


def _is_sentence(line: Line) -> bool:
    return is_prose(line) and line.text.endswith(".") and not is_titled(line.text)


def _placed(found: Sequence[Label | None], index: int, start: int) -> float:
    """Return what its place adds to a line.

    A byline or a date soon below speaks for it, and the first place in a file that soon comes to its text; each line
    down to the text speaks against it.
    """
    below = found[index + 1 : min(index + 1 + SIGNED, start + SIGNED)]
    gap = next((gap for gap, label in enumerate(below) if label in HEADER), None)
    signed = 0 if gap is None else 2 - 0.25 * gap
    return signed + (index == 0 and start < SIGNED) - 0.05 * (start - index)


def _recurring(text: str, texts: Counter[str], page: str) -> float:
    """Return what it adds to a line that it stands on the page again, alone or within another line."""
    if " " not in text:
        return 0
    alone = texts[text]
    return 1.5 * (alone > 1) + (page.count(f" {text} ") > alone)


def _score(line: Line, text: str, topic: Counter[str], *, near: bool) -> float:
    words = set(_WORD.findall(text))
    shared = sum(topic[word] > 0 for word in words)
    short = text.count(" ") < 2
    titled = is_titled(line.text)
    return (
        (2 if LEAST_WORDS <= line.words <= 22 else -1 if (short and not shared) or line.words > 30 else 0.5)
        + (1 if near and short and shared and not line.bullet else 0)
        + 0.8 * min(shared, 5)
        - 0.2 * (len(words) - shared)
        - (2.5 if line.text.endswith(".") and not titled else 0)
        - (2.5 if line.bullet else 0)
        - (2 if _CRUMBS.search(line.text) else 0)
        - (2 if _OF_PAGE.search(line.text) else 0)
        - (1 if line.text.endswith(",") or (is_prose(line) and not titled) else 0)
    )
