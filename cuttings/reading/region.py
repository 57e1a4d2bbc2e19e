"""Where the article stands on the page.

It is the run of lines with the greatest sum of scores, sentences counting for it and furniture against it: the maximum
subsequence of Pasternack and Roth (2009), "Extracting article text from the web with maximum subsequence
segmentation", with lines for tokens and rules for the learned scores.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence

from cuttings.reading.label import Label
from cuttings.reading.lines import Line

FULL_STOPS = frozenset(".!?…。！？؟۔।")
SENTENCE_ENDS = FULL_STOPS | frozenset(":;,：；，、،؛")
CLOSING = "\"'”’»)]」』）】"
"""Marks that may follow the end of a sentence."""

PROSE_WORDS = 9
"""A line this long that ends like a sentence is prose; one twice as long is prose however it ends."""
ENOUGH_WORDS = 40
"""More words than these in one line add nothing to its score."""
UNSURE = 0.5
"""What a sentence counts for that is indented unlike most, is a list item, or does not end in a full stop."""
AFTERWARDS = 0.2
"""What a sentence counts for once readers' comments or the list of references have begun."""
ARTICLE_WORDS = 60
"""Words of prose before comments can begin."""
COMMENT_STAMPS = 3
"""Short lines with a time of day or an age (`3 hours ago`) after the first prose that tell of comments."""

SIGNATURE = 0.45
"""Share of the best run's score that a run needs to be preferred for the byline or date above it."""
LED = 0.2
"""Share of the best run's score that a run needs to be preferred for the dateline that begins it."""
RIVALS = 3
"""Runs, the best among them, that are looked at for one."""

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
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][^a-z\d()—–:]{2,30}(?:, ?[^\W\d_a-z][\w. ]{2,30}){0,2}\s?)?"
    r"(?:\([^\W\d_a-z][^()]{1,30}\)\s?)?(?:—|–|--|-\s)"
)
_REFERENCES = re.compile(
    r"(?:references?(?: and notes)?|notes and references|bibliography|works cited|literature(?: cited)?)\s*:?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")


def is_prose(line: Line) -> bool:
    """Return whether the line reads like sentences, not like a title, a link or a name."""
    if line.words < PROSE_WORDS:
        return False
    return line.words >= 2 * PROSE_WORDS or last_mark(line) in SENTENCE_ENDS


def last_mark(line: Line) -> str:
    """Return the last mark of the line, quotation marks and brackets behind it aside; empty where it has none."""
    return line.text[-4:].rstrip(CLOSING)[-1:]


def is_ended(line: Line) -> bool:
    """Return whether the line ends as a sentence does."""
    return last_mark(line) in FULL_STOPS


def is_datelined(line: Line) -> bool:
    """Return whether the line is prose that its place or agency leads: `TOKYO (Reuters) — `."""
    found = _DATELINE.match(line.text)
    return found is not None and found.end() > 2 and is_prose(line)


def region(
    lines: Sequence[Line], found: Sequence[Label | None], is_signed: Callable[[int], bool] = lambda _: False
) -> tuple[int, int]:
    """Return the half-open range of indices where the article stands; `found` is what the lines' wording tells.

    `is_signed` tells of a line's index whether a byline or a date stands soon above it: that speaks for a short
    article where a list of teasers is longer.
    """
    led = next((at for at, line in enumerate(lines) if found[at] is None and is_datelined(line)), None)
    start, stop = _signed_run(_scores(lines, found, led), is_signed, led)
    while 0 < stop < len(lines) and _belongs(lines[stop], lines[stop - 1], found[stop]):
        stop += 1
    while 0 < start < stop and _belongs(lines[start - 1], lines[start], found[start - 1]):
        start -= 1
    return start, stop


def _signed_run(scores: list[float], is_signed: Callable[[int], bool], led: int | None) -> tuple[int, int]:
    """Return the best run, or one of the RIVALS next to it that is signed or led by a dateline, and nearly as good."""
    best = best_run(scores)
    most = sum(scores[slice(*best)])
    run = best
    for _ in range(RIVALS):
        share = sum(scores[slice(*run)]) / most if most else 0
        if share <= LED:
            break
        if run[0] == led or (share > SIGNATURE and is_signed(run[0])):
            return run
        scores[slice(*run)] = [-math.inf] * (run[1] - run[0])
        run = best_run(scores)
    return best


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


def _scores(lines: Sequence[Line], found: Sequence[Label | None], led: int | None) -> list[float]:
    end = _end(lines, found, led or 0)
    main = _main_indent(lines[:end], found) if led is None else lines[led].indent
    cost = COSTS[None] if _is_page(lines, found) else COST_IN_TEXT
    values = [_score(line, label, main, cost) for line, label in zip(lines, found, strict=True)]
    for index in range(1, len(lines)):
        if lines[index].bullet and _is_announced(lines, values, index):
            values[index] = max(values[index], 0.0)
    return [value if index < end or value < 0 else value * AFTERWARDS for index, value in enumerate(values)]


def _is_announced(lines: Sequence[Line], values: Sequence[float], index: int) -> bool:
    """Return whether the item stands below a sentence that ends in a colon, or below another such item."""
    above = lines[index - 1]
    return values[index - 1] == 0 if above.bullet else values[index - 1] > 0 and above.text.endswith((":", ";"))


def _end(lines: Sequence[Line], found: Sequence[Label | None], led: int) -> int:
    """Return the index of the line from which on comments or references stand; never above the dateline at `led`."""
    words = stamps = 0
    for index, (line, label) in enumerate(zip(lines, found, strict=True)):
        if label is None and is_prose(line):
            words += line.words
        if words < ARTICLE_WORDS or index < led:
            continue
        if line.words <= 3 and _REFERENCES.match(line.text):
            return index
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


def _is_item(line: Line) -> bool:
    """Return whether the line is an item of a list and no sentence."""
    if line.bullet:
        return not is_ended(line)
    return last_mark(line) not in SENTENCE_ENDS and _NUMBERED.match(line.text) is not None


def _is_doubled(text: str) -> bool:
    """Return whether the line says one thing twice, as teasers do: once for the picture, once as the link."""
    number = _NUMBERED.match(text)
    start = number.end() if number else 0
    half = (start + len(text)) // 2
    return text[half : half + 1] == " " and text[start:half] == text[half + 1 :]


def _score(line: Line, label: Label | None, main: int, cost: float) -> float:
    if label is not None:
        return COSTS.get(label, FURNITURE_COST)
    if not is_prose(line) or _is_item(line) or _is_doubled(line.text):
        return cost - ITEM_COST if line.bullet else cost
    gain = min(line.words, ENOUGH_WORDS) * (1 if is_ended(line) else UNSURE)
    return gain if line.indent == main and not line.bullet else gain * UNSURE
