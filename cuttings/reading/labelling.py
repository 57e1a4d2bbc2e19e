"""Each line of a page gets one label: the article's parts, and what is around it."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from cuttings.reading.furniture import furniture, is_caption
from cuttings.reading.header import LONGEST, header_label, is_name
from cuttings.reading.headline import WINDOW, fold, headline
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.region import is_ended, is_prose, region

LONGEST_HEADING = 16
"""Words of a heading within the text."""
ABOVE = 4
"""Lines above the headline that may name the section or the outlet."""
BELOW = 3
"""Lines below the text that may sign it."""
COPIED = 0.3
"""Share of the words in sentences that also stand in other articles, from which on this is a copy, not furniture."""
TIDY = 0.75
"""Share of a page's words that are the article's where somebody pasted the article alone."""

OPENING = 3
"""Lines of prose at the top, a standfirst and the text under a picture among them, that a byline may stand below."""

BLOCKS = (Label.ADVERT, Label.RELATED)
"""Labels that a line hands on to the lines of its block."""

_DATELINE = re.compile(r"[^\W\d_a-z][^a-z]{2,40}(?:,? [A-Z][\w. ]{2,30}){0,2}\s?[—–-]+$")
_HEADER_START = re.compile(r"(?:by|published|posted|(?:last )?updated?|modified)\b", re.IGNORECASE)
_BRACKETED = re.compile(r"\[.*\]$|\(.*\)$|-{2,}.*-{2,}$", re.DOTALL)
_HINTED = {"heading": Label.HEADING, "quote": Label.QUOTE, "list": Label.LIST, "caption": Label.CAPTION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the rules look at: lines, what their wording tells, where the text stands, which line is the headline."""

    lines: Sequence[Line]
    found: Sequence[Label | None]
    start: int
    stop: int
    head: int | None

    @property
    def tidy(self) -> bool:
        """Whether nearly all of the page is the article."""
        inside = sum(line.words for line in self.lines[self.start : self.stop])
        return inside >= TIDY * sum(line.words for line in self.lines)

    @property
    def spaced(self) -> bool:
        """Whether the paragraphs stand apart, so that lines without a blank one between belong together."""
        apart = sum(line.before > 0 for line in self.lines[self.start + 1 : self.stop])
        return apart > (self.stop - self.start) / 2


def label(lines: Sequence[Line], *, title: str | None = None, repeated: Set[int] = frozenset()) -> tuple[Label, ...]:
    """Return one label for each of `lines`.

    `title` is the headline where the markup or a sidecar gives it; `repeated` are numbers of lines that stand in other
    articles of the folder too.
    """
    page = _page(lines, title, repeated)
    labels: dict[int, Label] = {}
    for rule in RULES:
        for index, found in rule(page, labels):
            labels.setdefault(index, found)
    return tuple(labels[index] for index in range(len(lines)))


def _page(lines: Sequence[Line], title: str | None, repeated: Set[int]) -> Page:
    own = frozenset() if _is_copy(lines, repeated) else repeated
    found = [_wording(line, own) for line in lines]
    hinted = [index for index, line in enumerate(lines) if line.hint not in ("", "aside")]
    start, stop = (hinted[0], hinted[-1] + 1) if hinted else region(lines, found)
    if start == stop:
        start, stop = 0, len(lines)
    return Page(lines=lines, found=found, start=start, stop=stop, head=_head(lines, found, start, stop, title))


def _is_copy(lines: Sequence[Line], repeated: Set[int]) -> bool:
    prose = [line for line in lines if is_prose(line)]
    shared = sum(line.words for line in prose if not repeated.isdisjoint(line.numbers))
    return shared > COPIED * sum(line.words for line in prose)


def _head(lines: Sequence[Line], found: Sequence[Label | None], start: int, stop: int, title: str | None) -> int | None:
    near = range(max(0, start - WINDOW), min(start + 1, len(lines)))
    header = {index: header_label(lines[index], found[index]) for index in near}
    return headline(lines, [header.get(index) or label for index, label in enumerate(found)], start, stop, title)


def _wording(line: Line, repeated: Set[int]) -> Label | None:
    if not any(map(str.isalnum, line.text)):
        return Label.SEPARATOR
    if found := furniture(line.text, line.words):
        return found
    if line.hint != "caption" and is_caption(line.text, line.words):
        return Label.CAPTION
    return Label.REPEATED if line.words >= ABOVE and not repeated.isdisjoint(line.numbers) else None


Found = Iterator[tuple[int, Label]]


def _headlines(page: Page, _labels: dict[int, Label]) -> Found:
    if page.head is None:
        return
    yield page.head, Label.HEADLINE
    text = fold(page.lines[page.head].text)
    for index, line in enumerate(page.lines):
        if fold(line.text) == text:
            yield index, Label.HEADLINE_AGAIN


def _header(page: Page, labels: dict[int, Label]) -> Found:
    """Yield byline, date and section lines, from above the headline to the first lines of the text."""
    first = max(0, (page.start if page.head is None else page.head) - ABOVE)
    for index in range(first, _opening(page)):
        found = None if index in labels else header_label(page.lines[index], page.found[index])
        if found and (index > (page.head or 0) or found is not Label.BYLINE or page.head is None):
            yield index, found


def _opening(page: Page) -> int:
    """Return the index of the line of prose before which a byline still belongs to the top."""
    prose = 0
    for index in range(page.start, page.stop):
        prose += is_prose(page.lines[index]) and page.found[index] is None
        if prose == OPENING:
            return index
    return page.stop


def _names(page: Page, labels: dict[int, Label]) -> Found:
    """Yield a line that is a name and nothing else, where the headline is above and no other byline is about.

    Among the menus of a whole page only a date next to it tells a name from a link.
    """
    if Label.BYLINE in labels.values():
        return
    above: Sequence[int] = range((page.head or 0) + 1, page.start) if page.head is not None else ()
    if not page.tidy:
        above = [index for index in above if Label.DATE in (labels.get(index - 1), labels.get(index + 1))]
    last = max(
        (i for i in range(page.start, page.stop) if is_prose(page.lines[i]) and not _is_note(page, i)), default=0
    )
    below = range(last + 1, min(page.stop + BELOW, len(page.lines))) if page.tidy else range(0)
    for index in (*above, *below):
        line = page.lines[index]
        if index not in labels and page.found[index] is None and not line.bullet and is_name(line.text):
            yield index, Label.BYLINE
            return


def _signature(page: Page, labels: dict[int, Label]) -> Found:
    """Yield bylines below the text."""
    for index in range(max(page.stop - 1, 0), min(page.stop + BELOW, len(page.lines))):
        line = page.lines[index]
        found = header_label(line, page.found[index])
        if index not in labels and found is Label.BYLINE and not is_prose(line):
            yield index, found


def _standfirst(page: Page, labels: dict[int, Label]) -> Found:
    """Yield the one sentence between the headline and the last line of the header."""
    if page.head is None:
        return
    last = max(index for index in labels if index < _opening(page) or labels[index] is Label.HEADLINE)
    between = [index for index in range(page.head + 1, last) if index not in labels and page.found[index] is None]
    sentences = [index for index in between if page.lines[index].words >= ABOVE and not page.lines[index].bullet]
    if len(sentences) == 1:
        yield sentences[0], Label.STANDFIRST


def _hinted(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield what the markup says a line is, unless its wording tells of furniture."""
    for index, line in enumerate(page.lines):
        if line.hint not in ("", "aside"):
            yield index, page.found[index] or _HINTED.get(line.hint) or _plain_kind(page, index, line)


def _plain_kind(page: Page, index: int, line: Line) -> Label:
    """Return HEADING for a paragraph that is one in all but its tag."""
    return Label.HEADING if _kind(page, index, line) is Label.HEADING else Label.BODY


def _bullets(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield items of lists: the article's where a colon announces them or they are sentences, else links."""
    group: list[int] = []
    for index in range(page.start, page.stop + 1):
        if index < page.stop and page.lines[index].bullet:
            group.append(index)
            continue
        if group:
            yield from _group(page, group)
        group = []


def _group(page: Page, group: list[int]) -> Found:
    above = page.lines[group[0] - 1].text if group[0] else ""
    items = [page.lines[index] for index in group]
    sentences = sum(is_prose(item) or item.text.endswith((".", ";", "!", "?")) for item in items)
    own = above.endswith(":") or sentences * 2 >= len(items)
    for index in group:
        yield index, page.found[index] or (Label.LIST if own else Label.RELATED)


def _text(page: Page, labels: dict[int, Label]) -> Found:
    for index in range(page.start, page.stop):
        if index in labels or page.lines[index].hint == "aside":
            continue
        line, found = page.lines[index], page.found[index]
        above = labels.get(index - 1)
        if found is None and above in BLOCKS and page.spaced and not line.before and line.words <= LONGEST:
            found = above
        if found is None and _HEADER_START.match(line.text):
            found = header_label(line, None)
        if found is Label.REPEATED and is_prose(line):
            found = None
        yield index, found or _kind(page, index, line)


def _kind(page: Page, index: int, line: Line) -> Label:
    after = page.lines[index + 1] if index + 1 < page.stop and page.found[index + 1] is None else None
    question = line.text.endswith("?") and line.words <= LONGEST_HEADING / 2
    if is_prose(line) or (is_ended(line) and not (question and after and is_prose(after))):
        return Label.NOTE if _is_note(page, index) else Label.BODY
    if line.words <= LONGEST_HEADING and after and not after.bullet and (is_prose(after) or page.tidy):
        return Label.HEADING
    return Label.BODY if page.tidy or line.text.endswith((":", ",", "”", '"')) else Label.OTHER


def _is_note(page: Page, index: int) -> bool:
    """Return whether the line stands at the end, in brackets or between dashes."""
    return page.start < page.stop - 1 <= index and bool(_BRACKETED.match(page.lines[index].text))


def _around(page: Page, labels: dict[int, Label]) -> Found:
    comments = next((i for i in range(page.stop, len(page.lines)) if page.found[i] is Label.COMMENT), len(page.lines))
    for index, line in enumerate(page.lines):
        if index in labels:
            continue
        if page.found[index] is Label.CAPTION and page.tidy and (page.head or 0) < index < page.start:
            yield index, Label.CAPTION
        elif page.found[index] not in (None, Label.CAPTION):
            yield index, page.found[index] or Label.OTHER
        elif _is_note(page, index):
            yield index, Label.NOTE
        elif _DATELINE.match(line.text) and index < page.start:
            yield index, Label.BODY
        elif index > comments and is_prose(line):
            yield index, Label.COMMENT
        else:
            yield index, Label.NAVIGATION if line.bullet or line.words <= 2 else Label.OTHER


RULES: tuple[Callable[[Page, dict[int, Label]], Found], ...] = (
    _headlines,
    _header,
    _names,
    _standfirst,
    _signature,
    _hinted,
    _bullets,
    _text,
    _around,
)
"""In this order; a line keeps the first label it gets."""
