"""A page before its lines are labelled: what their wording tells, where the text stands and which is the headline."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from cuttings.reading.furniture import furniture, is_caption
from cuttings.reading.header import header_label
from cuttings.reading.headline import fold_lines, headline
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.region import is_ended, is_prose, region

SIGNED = 15
"""Lines above a text within which a byline or date speaks for it."""
COPIED = 0.3
"""Share of the words in sentences that also stand in other articles, from which on this is a copy, not furniture."""
TIDY = 0.75
"""Share of a page's words that are the article's where somebody pasted the article alone."""
OPENING = 3
"""Lines of prose at the top, a standfirst and the text under a picture among them, that a byline may stand below."""
REPEATED = 4
"""Words from which on a line that stands in other articles too is furniture."""

_ALNUM = re.compile(r"[^\W_]")
_BRACKETED = re.compile(r"\[.*\]$|\(.*\)$|-{2,}.*-{2,}$", re.DOTALL)

Found = Iterator[tuple[int, Label]]
"""Indices of lines, each with the label a rule gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the rules look at: lines, what their wording tells, where the text stands, which line is the headline.

    `repeated` tells which lines stand in other articles of the folder too, unless the page is a copy of another;
    `tidy` tells whether nearly all of the page is the article, `spaced` whether its paragraphs stand apart, so that
    lines without a blank one between belong together; `opening` is the index of the line of prose before which a
    byline still belongs to the top.
    """

    lines: Sequence[Line]
    folded: Sequence[str]
    found: Sequence[Label | None]
    repeated: Sequence[bool]
    start: int
    stop: int
    head: int | None
    tidy: bool
    spaced: bool
    opening: int


def survey(lines: Sequence[Line], title: str | None, repeated: Set[int]) -> Page:
    """Return the page of `lines`; `title` and `repeated` are as for `label`."""
    own = frozenset() if _is_copy(lines, repeated) else repeated
    found = list(_listed(lines, [_wording(line, own) for line in lines]))
    folded = fold_lines([line.text for line in lines])
    again = [not own.isdisjoint(line.numbers) for line in lines]
    return _page(lines, folded, found, again, title, *_text(lines, found))


def placed(page: Page, title: str | None, start: int, stop: int) -> Page:
    """Return `page` with its text where it is now known to stand; `title` is as for `label`."""
    return _page(page.lines, page.folded, page.found, page.repeated, title, start, stop)


def _page(  # noqa: PLR0913, PLR0917 (all of what a page is)
    lines: Sequence[Line],
    folded: Sequence[str],
    found: Sequence[Label | None],
    repeated: Sequence[bool],
    title: str | None,
    start: int,
    stop: int,
) -> Page:
    inside = lines[start:stop]
    return Page(
        lines=lines,
        folded=folded,
        found=found,
        repeated=repeated,
        start=start,
        stop=stop,
        head=headline(lines, folded, found, range(start, stop), title),
        tidy=sum(line.words for line in inside) >= TIDY * sum(line.words for line in lines),
        spaced=sum(line.before > 0 for line in inside[1:]) > (stop - start) / 2,
        opening=_opening(lines, found, start, stop),
    )


def _text(lines: Sequence[Line], found: Sequence[Label | None]) -> tuple[int, int]:
    """Return where the text stands, by the markup if there is any; all lines where nothing tells."""
    hinted = [index for index, line in enumerate(lines) if line.hint not in ("", "aside")]
    if hinted:
        return hinted[0], hinted[-1] + 1
    start, stop = region(lines, found, lambda at: _is_signed(lines, found, at))
    return (start, stop) if start < stop else (0, len(lines))


def _opening(lines: Sequence[Line], found: Sequence[Label | None], start: int, stop: int) -> int:
    prose = 0
    for index in range(start, stop):
        prose += is_prose(lines[index]) and found[index] is None
        if prose == OPENING:
            return index
    return stop


def _is_signed(lines: Sequence[Line], found: Sequence[Label | None], start: int) -> bool:
    """Return whether a byline or a date stands soon above the line at `start`."""
    above = range(max(0, start - SIGNED), start)
    signs = (Label.BYLINE, Label.MASTHEAD, Label.DATE)
    return any(header_label(lines[index], found[index]) in signs for index in above)


def _is_copy(lines: Sequence[Line], repeated: Set[int]) -> bool:
    prose = [line for line in lines if is_prose(line)]
    shared = sum(line.words for line in prose if not repeated.isdisjoint(line.numbers))
    return shared > COPIED * sum(line.words for line in prose)


def _wording(line: Line, repeated: Set[int]) -> Label | None:
    if not _ALNUM.search(line.text):
        return Label.SEPARATOR
    if found := furniture(line.text, line.words):
        return found
    if line.hint != "caption" and is_caption(line.text, line.words):
        return Label.CAPTION
    return Label.REPEATED if line.words >= REPEATED and not repeated.isdisjoint(line.numbers) else None


def _listed(lines: Sequence[Line], found: Sequence[Label | None]) -> Iterator[Label | None]:
    """Yield what the lines' wording tells; the items of a list that `Related stories` leads are such links too."""
    above: Label | None = None
    for line, label in zip(lines, found, strict=True):
        above = Label.RELATED if label is None and above is Label.RELATED and _is_link(line) else label
        yield above


def _is_link(line: Line) -> bool:
    """Return whether the line is an item of a list, and no sentence."""
    return line.bullet and not is_ended(line)


def is_note(page: Page, index: int) -> bool:
    """Return whether the line stands at the end, in brackets or between dashes."""
    return page.start < page.stop - 1 <= index and bool(_BRACKETED.match(page.lines[index].text))
