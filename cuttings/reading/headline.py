"""Which line is the headline: the one above the text that most speaks for, if enough does."""

import re
import unicodedata
from collections.abc import Sequence

from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.setting import LONGEST, Setting, candidates, setting
from cuttings.reading.traits import traits
from cuttings.reading.weights import NO_HEADLINE, WEIGHTS

FAR = 3.0
"""What the same line higher up on the page may weigh less and still be where the headline stands."""

_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORDS = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[^\w\n]+")
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
    return [line.strip() for line in _BETWEEN.sub(" ", text.replace("_", " ").lower()).split("\n")]


def headline(
    lines: Sequence[Line], folded: Sequence[str], found: Sequence[Label | None], text: range, title: str | None
) -> int | None:
    """Return the index of the headline of the text that stands in the lines of the range `text`, or None.

    `folded` are the lines' folded texts, `found` is what their wording tells. Where a `title` is known already, or the
    heading of the readers' comments repeats it, the headline is the first line that says just that, if one does.
    """
    for known in (title, _commented(lines[text.stop :])):
        wanted = fold(known or "")
        if wanted and wanted in folded:
            return folded.index(wanted)
    page = setting(lines, folded, found, text)
    weighed = {index: weight(page, index) for index in candidates(page)}
    best = max(weighed, key=lambda index: (weighed[index], -index), default=None)
    if best is None or weighed[best] < NO_HEADLINE:
        return None
    return next(i for i in weighed if folded[i] == folded[best] and weighed[i] >= weighed[best] - FAR)


def weight(page: Setting, index: int) -> float:
    """Return how much speaks for the line at `index` being the headline."""
    return sum(WEIGHTS.get(name, 0.0) * far for name, far in traits(page, index))


def _commented(lines: Sequence[Line]) -> str | None:
    """Return the title that the heading of the comments repeats: `2 thoughts on “Ferry deal ends”`."""
    matches = (_COMMENTED.match(line.text) for line in lines if line.words <= 2 * LONGEST)
    return next((match["title"] for match in matches if match), None)
