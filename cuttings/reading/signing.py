"""Which lines name the author or the day: bylines, datelines and sections at the top, signatures below the text."""

import re

from cuttings.reading.foot import BARE_BY, about_author, foot_label, is_age, is_foot, states_itself
from cuttings.reading.header import LONGEST, LONGEST_TEXT, header_label, header_parts, lone_name
from cuttings.reading.label import HEADER, Label
from cuttings.reading.lines import Line
from cuttings.reading.names import ROLE
from cuttings.reading.region import is_ended, is_prose
from cuttings.reading.survey import Found, Page, is_note

ABOVE = 4
"""Lines above the headline that may name the section or the outlet."""
BELOW = 3
"""Lines below the text that may sign it."""
NEAR = 2
"""Lines above the headline that may date it."""
LONGEST_NAME = 5
"""Words of a line that is somebody's name."""
LONGEST_OFFICE = 60
"""Code points of a line that is the office somebody holds."""

_HANDLE = re.compile(r"@\w{2,30}")


def header(page: Page, labels: dict[int, Label]) -> Found:
    """Yield byline, date and section lines, from above the headline to the first lines of the text."""
    first = max(0, (page.start if page.head is None else page.head) - ABOVE)
    for index in range(first, page.opening):
        found = None if index in labels else header_label(page.lines[index], page.found[index])
        if found and (index > (page.head or 0) or found is not Label.BYLINE or page.head is None):
            yield index, found


def announced(page: Page, labels: dict[int, Label]) -> Found:
    """Yield the line `By` that stands alone below the headline, and the name below it."""
    first = max(0, page.start - ABOVE) if page.head is None else page.head + 1
    for index in range(first, min(page.opening, len(page.lines) - 1)):
        line, name = page.lines[index], page.lines[index + 1]
        if line.words <= 2 and BARE_BY.fullmatch(line.text) and name.words <= LONGEST_NAME and index + 1 not in labels:
            yield index, Label.BYLINE
            yield index + 1, Label.BYLINE


def names(page: Page, labels: dict[int, Label]) -> Found:
    """Yield a line that is a name and nothing else, where the headline is above and no other byline is about.

    Among the menus of a whole page a name is told from a link by a date next to it, by an office or a handle below it,
    or by its standing on the page again outside the text, as an author's does.
    """
    if Label.BYLINE in labels.values():
        return
    above = range(page.head + 1, page.opening) if page.head is not None else range(0)
    last = max((i for i in range(page.start, page.stop) if is_prose(page.lines[i]) and not is_note(page, i)), default=0)
    below = range(last + 1, min(page.stop + BELOW, len(page.lines))) if page.tidy else range(0)
    for index in (*above, *below):
        line = page.lines[index]
        told = not line.bullet if index in below else _is_told(page, labels, index)
        if told and index not in labels and page.found[index] is None and lone_name(line.text):
            yield index, Label.BYLINE
            if index + 1 not in labels and _is_held(page, index):
                yield index + 1, Label.BYLINE
            return


def _is_told(page: Page, labels: dict[int, Label], index: int) -> bool:
    """Return whether the page tells that a name below the headline is an author's."""
    if (page.tidy and index < page.start and not page.lines[index].bullet) or _is_dated(page, labels, index):
        return True
    if not page.lines[index].bullet and _is_held(page, index):
        return True
    return index <= (page.head or 0) + ABOVE and _is_signed_again(page, index)


def _is_dated(page: Page, labels: dict[int, Label], index: int) -> bool:
    after = index + 1 < len(page.lines) and is_age(page.lines[index + 1].text)
    return after or Label.DATE in (labels.get(index - 1), labels.get(index + 1))


def _is_held(page: Page, index: int) -> bool:
    """Return whether the line below is an office or a handle, and nothing else: `Political Editor`, `@annlee`."""
    below = page.lines[index + 1].text if index + 1 < len(page.lines) else ""
    return len(below) <= LONGEST_OFFICE and bool(ROLE.fullmatch(below) or _HANDLE.fullmatch(below))


def _is_signed_again(page: Page, index: int) -> bool:
    """Return whether other short lines below hold the name, as in `More from Ann Lee`, and no sentence of the text."""
    name = lone_name(page.lines[index].text)
    if not name:
        return False
    holding = [line for line in page.lines[index + 1 :] if name in line.text]
    return any(len(line.text) > len(name) + 2 for line in holding) and not any(map(is_prose, holding))


def signature(page: Page, labels: dict[int, Label]) -> Found:
    """Yield bylines below the text, and lines that tell in a sentence when or by whom it was published."""
    below = range(max(page.stop - 1, 0), min(page.stop + BELOW, len(page.lines)))
    published = [i for i, line in enumerate(page.lines) if _is_published(line) and not page.start <= i < page.stop]
    for index, line in enumerate(page.lines):
        if index in labels:
            continue
        at_foot = index in below and is_foot(line.text)
        if (at_foot or states_itself(line.text) or published == [index]) and (found := foot_label(line.text)):
            yield index, found
        elif (index in below and _signs(page, index)) or (index > page.start and about_author(line.text)):
            yield index, Label.BYLINE


def _signs(page: Page, index: int) -> bool:
    line = page.lines[index]
    return not is_prose(line) and header_label(line, page.found[index]) is Label.BYLINE


def _is_published(line: Line) -> bool:
    """Return whether the line begins `Published …` and tells a date."""
    begun = line.text.startswith(("Published", "First published", "Originally published", "Created"))
    return begun and foot_label(line.text) is Label.DATE


def dates(page: Page, labels: dict[int, Label]) -> Found:
    """Yield the line with a date that is nearest to the headline, whatever else it says, where no other is."""
    head = page.start if page.head is None else page.head
    near = [*range(head + 1, page.opening), *range(head - 1, max(head - NEAR, 0) - 1, -1)]
    if any(_tells_date(page.lines[index]) for index, found in labels.items() if found in HEADER):
        return
    for index in near:
        line = page.lines[index]
        plain = index not in labels and page.found[index] is None and not line.bullet and line.words <= LONGEST
        if plain and not is_ended(line) and not (is_prose(line) and index >= page.start) and _tells_date(line):
            yield index, Label.DATE
            return


def _tells_date(line: Line) -> bool:
    return len(line.text) <= LONGEST_TEXT and any(part.date for part in header_parts(line.text))
