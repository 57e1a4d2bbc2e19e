"""Where the article stands on the page.

It is the run of lines with the greatest sum of scores, sentences counting for it and furniture against it: the maximum
subsequence of Pasternack and Roth (2009), "Extracting article text from the web with maximum subsequence
segmentation", with lines for tokens and rules for the learned scores.
"""

import re
from collections import Counter
from collections.abc import Sequence

from cuttings.reading.label import Label
from cuttings.reading.lines import Line

SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
FULL_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")

PROSE_WORDS = 9
"""A line this long that ends like a sentence is prose; one twice as long is prose however it ends."""
ENOUGH_WORDS = 40
"""More words than these in one line add nothing to its score."""
UNSURE = 0.5
"""What a sentence counts for that is indented unlike most, is a list item, or does not end in a full stop."""
AMONG_COMMENTS = 0.2
"""What a sentence counts for once readers' comments have begun."""
ARTICLE_WORDS = 60
"""Words of prose before comments can begin."""
COMMENT_STAMPS = 3
"""Short lines with a time of day or an age (`3 hours ago`) after the first prose that tell of comments."""

PASTED = 0.5
"""Share of the words in sentences from which on a file is an article pasted alone."""
COST_IN_TEXT = -4.0
"""What a line that is no prose takes away there: it is a heading or a short answer more often than a link."""

COSTS: dict[Label | None, float] = {
    None: -9,
    Label.COMMENT: -60,
    Label.COMMENT_RULES: -60,
    Label.COPYRIGHT: -60,
}
"""What a line that is no prose takes away, by its label; furniture not named here takes FURNITURE_COST."""
FURNITURE_COST = -14.0
ITEM_COST = 5.0
"""What a list item takes away beyond other lines that are no prose: menus are lists."""

_STAMP = re.compile(
    r"\b(?:[0-2]?\d[:.][0-5]\d\s?(?:[ap]\.?m\b)?"
    r"|(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b)"
    r"|\b(?:says|said|wrote)\s?:?$|^(?:rating|likes|votes|reply|posted by|reply to)\b",
    re.IGNORECASE,
)
_STAMP_WORDS = 16


def is_prose(line: Line) -> bool:
    """Return whether the line reads like sentences, not like a title, a link or a name."""
    if line.words >= 2 * PROSE_WORDS:
        return True
    return line.words >= PROSE_WORDS and bool(SENTENCE_END.search(line.text[-4:]))


def is_ended(line: Line) -> bool:
    """Return whether the line ends as a sentence does."""
    return bool(FULL_STOP.search(line.text[-4:]))


def region(lines: Sequence[Line], found: Sequence[Label | None]) -> tuple[int, int]:
    """Return the half-open range of indices where the article stands; `found` is what the lines' wording tells."""
    start, stop = best_run(_scores(lines, found))
    while 0 < stop < len(lines) and _belongs(lines[stop], lines[stop - 1], found[stop]):
        stop += 1
    while 0 < start < stop and _belongs(lines[start - 1], lines[start], found[start - 1]):
        start -= 1
    return start, stop


def best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return the half-open range with the greatest sum (Kadane), the first of equals; empty where none is positive."""
    best = total = 0.0
    start, run = 0, (0, 0)
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, run = total, (start, index + 1)
    return run


def _belongs(line: Line, neighbour: Line, label: Label | None) -> bool:
    """Return whether a line at the border is a short sentence of the same column."""
    return label is None and is_ended(line) and not line.bullet and line.words > 1 and line.indent == neighbour.indent


def _scores(lines: Sequence[Line], found: Sequence[Label | None]) -> list[float]:
    end = _comments_start(lines, found)
    main = _main_indent(lines[:end], found)
    cost = COSTS[None] if _is_page(lines, found) else COST_IN_TEXT
    values = [_score(line, label, main, cost) for line, label in zip(lines, found, strict=True)]
    for index in range(1, len(lines)):
        if lines[index].bullet and _is_announced(lines, values, index):
            values[index] = max(values[index], 0.0)
    return [value if index < end or value < 0 else value * AMONG_COMMENTS for index, value in enumerate(values)]


def _is_announced(lines: Sequence[Line], values: Sequence[float], index: int) -> bool:
    """Return whether the item stands below a sentence that ends in a colon, or below another such item."""
    above = lines[index - 1]
    return values[index - 1] == 0 if above.bullet else values[index - 1] > 0 and above.text.endswith(":")


def _comments_start(lines: Sequence[Line], found: Sequence[Label | None]) -> int:
    words = stamps = 0
    for index, (line, label) in enumerate(zip(lines, found, strict=True)):
        if label is None and is_prose(line):
            words += line.words
        if words < ARTICLE_WORDS:
            continue
        stamps += line.words <= _STAMP_WORDS and bool(_STAMP.search(line.text))
        if label in (Label.COMMENT, Label.COMMENT_RULES) or stamps == COMMENT_STAMPS:
            return index
    return len(lines)


def _main_indent(lines: Sequence[Line], found: Sequence[Label | None]) -> int:
    weight: Counter[int] = Counter()
    for line, label in zip(lines, found, strict=False):
        if label is None and not line.bullet and is_prose(line):
            weight[line.indent] += line.words
    return weight.most_common(1)[0][0] if weight else 0


def _is_page(lines: Sequence[Line], found: Sequence[Label | None]) -> bool:
    """Return whether much else than sentences stands here: then it is a whole page, not an article pasted alone."""
    prose = sum(line.words for line, label in zip(lines, found, strict=True) if label is None and is_prose(line))
    return prose < PASTED * sum(line.words for line in lines)


def _score(line: Line, label: Label | None, main: int, cost: float) -> float:
    if label is not None:
        return COSTS.get(label, FURNITURE_COST)
    ended = is_ended(line)
    if not is_prose(line) or (line.bullet and not ended):
        return cost - ITEM_COST if line.bullet else cost
    gain = min(line.words, ENOUGH_WORDS) * (1 if ended else UNSURE)
    return gain if line.indent == main and not line.bullet else gain * UNSURE
