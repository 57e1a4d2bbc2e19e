"""The part of a page that its headline stands in, counted through once so that each line can be weighed quickly."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.reading.foot import BARE_BY, is_age
from cuttings.reading.header import LONGEST_TEXT, header_label, header_parts, lone_name
from cuttings.reading.label import HEADER, Label
from cuttings.reading.lines import Line, letter_pairs

WINDOW = 60
"""Lines above the text that may be the headline."""
BELOW = 3
"""Lines from the first of the text on that may be it too: the text may have been found to begin too early."""
LONGEST = 35
"""Words of a headline."""
TITLE_WORDS = range(4, 23)
"""Words of a line that looks like a title."""
LONGEST_NAME = 5
"""Words of a line that is somebody's name."""
TITLED = 0.8
"""Share of the longer words in capitals from which on a line is set as a title."""
SAMPLE = 40
"""Lines of the text that the words of a headline are looked for in."""
LEAD = 3
"""Lines that open the text."""
AROUND = 8
"""Lines above those that may be the headline, and below one, that bylines and dates are looked for in."""
DATED = (Label.DATE, Label.MASTHEAD)
"""Labels of lines that date what is above them."""

_WORD = re.compile(r"\w{4,}")
_COMMON = frozenset(
    (
        "about", "after", "also", "been", "could", "from", "have", "here", "home", "into", "just", "like", "more",
        "most", "news", "only", "other", "over", "page", "said", "says", "site", "some", "than", "that", "them", "then",
        "there", "these", "they", "this", "those", "were", "what", "when", "where", "which", "while", "will", "with",
        "would", "your",
    )
)  # fmt: skip
"""Longer words that say nothing about a topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A page whose headline is looked for, in its lines from `first` to before `last`; the text begins at `start`.

    `signs` says `by` or `date` of lines that sign or date; `topic` counts the lines of the text that hold a word,
    `lead` are the words that the text opens with; `times` counts lines that say the same, `below` are those of the
    text and of what follows, `page` is all of them; `titles` are the lines that look like titles, and `ranks` says
    which in its block such a line is: the first, the second, …
    """

    lines: Sequence[Line]
    folded: Sequence[str]
    found: Sequence[Label | None]
    first: int
    last: int
    start: int
    signs: dict[int, str]
    topic: Counter[str]
    lead: frozenset[str]
    times: Counter[str]
    below: frozenset[str]
    page: str
    titles: frozenset[str]
    ranks: dict[int, int]

    def looks_titled(self, index: int) -> bool:
        """Return whether there is a line at `index` that looks like a title: a few words, no list item, no end."""
        if not 0 <= index < len(self.lines) or index in self.signs:
            return False
        return _looks_titled(self.lines[index], self.found[index])

    def sign_below(self, index: int, sign: str) -> int | None:
        """Return how many lines stand between the line at `index` and the next `sign` soon below it."""
        below = range(index + 1, min(index + 1 + AROUND, self.start + 2 * BELOW))
        return next((place - index - 1 for place in below if self.signs.get(place) == sign), None)


def setting(lines: Sequence[Line], folded: Sequence[str], found: Sequence[Label | None], text: range) -> Setting:
    """Return the setting of the headline above `text`; `folded` and `found` are as for `headline`."""
    first, last = max(0, text.start - WINDOW), min(text.start + BELOW, text.stop - 1)
    near = range(max(0, first - AROUND), min(last + BELOW, len(lines)))
    found = [*found[: near.start], *(header_label(lines[i], found[i]) or found[i] for i in near), *found[near.stop :]]
    opening = [topical(line) for line in folded[text.start : min(text.start + SAMPLE, text.stop)]]
    signs = dict(_signs(lines, found, near))
    return Setting(
        lines=lines,
        folded=folded,
        found=found,
        first=first,
        last=last,
        start=text.start,
        signs=signs,
        topic=Counter(word for words in opening for word in words),
        lead=frozenset(word for words in opening[:LEAD] for word in words),
        times=Counter(folded[: text.stop + WINDOW]),
        below=frozenset(folded[text.start :]),
        page=" \n ".join(["", *folded, ""]),
        titles=frozenset(folded[i] for i in range(first, last) if lines[i].words in TITLE_WORDS),
        ranks=dict(_ranks(lines, found, signs, range(first, last))),
    )


def candidates(page: Setting) -> Iterator[int]:
    """Yield the indices of the lines that length and form leave open to be the headline."""
    for index in range(page.first, page.last):
        line = page.lines[index]
        open_to_it = page.folded[index] and line.words <= LONGEST and line.hint in ("", "heading", "aside")
        if open_to_it and not (index >= page.start and _is_sentence(line)):
            yield index


def topical(folded: str) -> set[str]:
    """Return the words of a folded line that may tell of a topic."""
    return (set(_WORD.findall(folded)) - _COMMON) | letter_pairs(folded)


def holds_day(line: Line) -> bool:
    """Return whether a day is written in the line, among other words or alone."""
    parts = header_parts(line.text) if line.words <= LONGEST and len(line.text) <= LONGEST_TEXT else ()
    return any(part.date and part.date.earliest == part.date.latest for part in parts)


def is_titled(text: str) -> bool:
    """Return whether nearly all longer words of `text` begin in capitals."""
    words = _WORD.findall(text)
    return len(words) >= TITLE_WORDS.start and sum(word[0].isupper() for word in words) >= TITLED * len(words)


def _is_sentence(line: Line) -> bool:
    return line.text.endswith((".", '."', ".”", "。", "」", "！", "？", "؟", "۔", "।")) and not is_titled(line.text)


def _looks_titled(line: Line, found: Label | None) -> bool:
    return found is None and line.words in TITLE_WORDS and not line.bullet and not line.text.endswith(".")


def _signs(lines: Sequence[Line], found: Sequence[Label | None], near: range) -> Iterator[tuple[int, str]]:
    """Yield `by` for bylines, `By` alone and a name right above a date, `date` for mastheads and lines with a day."""
    for index in reversed(near):
        line, label = lines[index], found[index]
        dated = index + 1 in near and (found[index + 1] in DATED or is_age(lines[index + 1].text))
        named = dated and label is None and line.words <= LONGEST_NAME and lone_name(line.text)
        if label is Label.BYLINE or named or (line.words <= 2 and BARE_BY.fullmatch(line.text)):
            yield index, "by"
        elif label in DATED or is_age(line.text) or (label is None and not line.bullet and holds_day(line)):
            yield index, "date"


def _ranks(
    lines: Sequence[Line], found: Sequence[Label | None], signs: dict[int, str], near: range
) -> Iterator[tuple[int, int]]:
    """Yield for lines that look like titles which in their block they are; items of lists and furniture end one."""
    rank = 0
    for index in near:
        if lines[index].bullet or found[index] not in (None, Label.CAPTION, *HEADER):
            rank = 0
        elif index not in signs and _looks_titled(lines[index], found[index]):
            rank += 1
            yield index, rank
