"""When an article was published or changed, by the lines of its page; a date that the page leaves open has bounds."""

from collections.abc import Iterator
from dataclasses import replace

from cuttings import edtf
from cuttings.calendars import WrittenDate, written_dates
from cuttings.model import DateFact
from cuttings.reading.address import address
from cuttings.reading.figures import YEARLESS, last_before
from cuttings.reading.foot import foot_label
from cuttings.reading.furniture import HEAD
from cuttings.reading.header import header_parts
from cuttings.reading.label import HEADER, Label
from cuttings.reading.labelled import COPYRIGHT, DATELINE, Labelled, Rules
from cuttings.reading.lines import Line

LONGEST_DATE = 6
"""Words of a line that is a date and nothing else."""


def _dates(page: Labelled, *kinds: str) -> Iterator[tuple[WrittenDate, Line]]:
    """Yield the dates of the header, those below the headline first, those at the foot last."""
    head = next((index for index, _ in page.having(Label.HEADLINE)), 0)
    lines = sorted(page.having(*HEADER), key=lambda item: (foot_label(item[1].text) is not None, item[0] < head))
    for index, line in lines:
        for part in page.parts[index]:
            if part.date is not None and part.kind in kinds:
                yield part.date, line


def _dated(date: WrittenDate, line: Line, rule: str) -> DateFact:
    return DateFact(
        value=date.value,
        earliest=date.earliest,
        latest=date.latest,
        origin="text",
        line=line.numbers[0],
        rule=rule,
    )


def _labelled_date(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "published")), None)


def _header_date(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "date")), None)


def _dateline_date(page: Labelled, rule: str) -> DateFact | None:
    """`TOKYO, Sept. 17, 2002 —`; without a year it dates nothing."""
    for _, line in page.first_lines():
        match = DATELINE.match(line.text[:HEAD])
        dates = written_dates(match[0]) if match else []
        if dates:
            return _dated(dates[0], line, rule)
    return None


def _address_date(page: Labelled, rule: str) -> DateFact | None:
    """`https://bay.example/2004/05/06/ferry-deal-ends`, where the address is the article's."""
    found = address(page)
    dates = written_dates(found.day) if found and found.day else ()
    return next((_dated(date, found.line, rule) for date in dates if found), None)


def _without_year(page: Labelled, rule: str) -> DateFact | None:
    """Return a bound from a day without its year, and the last day that the page may be of.

    `TOKYO, Sept. 17 —` on a page of 2002 was not written after 17 September 2002.
    """
    bound = _updated(page, rule) or _copyright_year(page, rule)
    if bound is None or bound.latest is None:
        return None
    for _, line in page.first_lines():
        match = DATELINE.match(line.text[:HEAD])
        named = YEARLESS.search(match[0]) if match else None
        latest = last_before(named, bound.latest) if named else None
        if latest:
            return DateFact(latest=latest, origin="text", line=line.numbers[0], rule=rule)
    return None


def _teaser_date(page: Labelled, rule: str) -> DateFact | None:
    """Return the date below the headline in a list of articles, where no other date stands above it there."""
    for index, _ in page.having(Label.HEADLINE_AGAIN):
        above, below = (_lone_date(page, place) for place in (index - 1, index + 1))
        if below and (above is None or above.value == below.value):
            return _dated(below, page.lines[index + 1], rule)
    return None


def _lone_date(page: Labelled, index: int) -> WrittenDate | None:
    """Return the date that the line at `index` is, all of it."""
    line = page.lines[index] if 0 <= index < len(page.lines) else None
    if line is None or line.words > LONGEST_DATE:
        return None
    parts = header_parts(line.text)
    return parts[0].date if len(parts) == 1 and parts[0].kind in ("date", "published") else None


def _copyright_year(page: Labelled, rule: str) -> DateFact | None:
    """Not after the year of the copyright: a bound, no date."""
    for _, line in page.having(Label.COPYRIGHT):
        match = COPYRIGHT.search(line.text[:HEAD])
        if match and match["year"]:
            latest = edtf.bounds(match["year"])[1]
            return DateFact(latest=latest, origin="text", line=line.numbers[0], rule=rule)
    return None


def _of_update(page: Labelled, rule: str) -> DateFact | None:
    """Return the day of the update, the only one that the page states, as what it was published on: worked out."""
    found = _updated(page, rule)
    return replace(found, origin="derived") if found else None


def _updated(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "updated")), None)


PUBLISHED: Rules[DateFact] = (
    ("labelled date", _labelled_date),
    ("date in the header", _header_date),
    ("dateline", _dateline_date),
    ("date of the teaser", _teaser_date),
    ("date in the address", _address_date),
    ("day without a year", _without_year),
    ("update", _of_update),
    ("copyright year", _copyright_year),
)
UPDATED: Rules[DateFact] = (("labelled date", _updated),)
