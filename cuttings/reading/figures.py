"""Dates in figures that a page settles: `05/06/2014` beside `24/11/2011`, or below `on 4 June`, is 5 June."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cuttings import edtf
from cuttings.calendars import DAY, MONTH, YEAR, WrittenDate, month_number, written_dates
from cuttings.reading.furniture import HEAD
from cuttings.reading.lines import Line
from cuttings.reading.part import Part

LONGEST = 30
"""Words of a line whose dates tell how the page writes them."""
MONTHS = 12
LEAP = 5
"""Years back within which 29 February comes again, turns of centuries aside."""
NEAR = 14
"""Days between a publication and the days that its text names."""

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/-])")
YEARLESS = re.compile(
    rf"\b(?:(?P<day>{DAY}) (?:of )?(?P<month>{MONTH})|(?P<month_first>{MONTH}) (?P<day_last>{DAY}))"
    rf"(?:,? (?P<year>{YEAR}))?"
)
"""A day, with its year or without."""
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]T|[ECMP]T)\b")
_EUROPEAN = re.compile(r"\b(?:GMT|BST|CES?T|EES?T|IST|AES?T|NZ[SD]T)\b")


def settled(parts: tuple[Part, ...], lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return `parts` with `05/06/2014` read as the page writes other dates, where it tells."""
    unclear = [part.date for part in parts if part.date and not _is_clear(part.date)]
    if not unclear:
        return parts
    short = [line.text[:HEAD] for line in lines if line.words <= LONGEST]
    orders = (_habit(short, unclear), _nearest(lines, unclear), _zone(parts))
    order = next((order for order in orders if order is not None), None)
    if order is None:
        return parts
    return tuple(part if part.date is None or _is_clear(part.date) else _read(part, order) for part in parts)


def _read(part: Part, order: bool) -> Part:  # noqa: FBT001
    return replace(part, date=written_dates(part.text, day_first=order)[0])


def _is_clear(found: WrittenDate) -> bool:
    return found.value is not None


def _readings(found: WrittenDate) -> Iterator[tuple[bool, str]]:
    """Yield the two days that a date in figures may be, each with whether the day then stands first."""
    for order in (True, False):
        value = written_dates(found.text, day_first=order)[0].value
        if value:
            yield order, value


def _only(told: set[bool]) -> bool | None:
    return told.pop() if len(told) == 1 else None


def _habit(short: Sequence[str], unclear: Sequence[WrittenDate]) -> bool | None:
    """Return whether the page writes the day before the month in figures, None where it does not tell or does both.

    It tells by a date that can be read one way only (`24/11/2011`), or by writing one of the days in words too.
    """
    named = {found.value for text in short for found in written_dates(text)}
    told: set[bool] = set()
    for figures in filter(None, map(_FIGURES.search, short)):
        first, second = int(figures[1]), int(figures[2])
        told |= {True} if first > MONTHS >= second else {False} if second > MONTHS >= first else set()
    told |= {order for found in unclear for order, value in _readings(found) if value in named}
    return _only(told)


def _nearest(lines: Sequence[Line], unclear: Sequence[WrittenDate]) -> bool | None:
    """Return the reading that is near to days named on the page, where the other is not: news tells of its days."""
    named = [found for line in lines for found in YEARLESS.finditer(line.text)]
    return _only(
        {order for found in unclear for order, value in _readings(found) if any(_is_near(day, value) for day in named)}
    )


def _is_near(named: re.Match[str], value: str) -> bool:
    """Return whether the named day, in its year or in that of `value`, is at most NEAR days from `value`."""
    day = int((named["day"] or named["day_last"]).rstrip("sndrthSNDRTH"))
    month, about = month_number(named["month"] or named["month_first"]), date.fromisoformat(value)
    years = [int(named["year"])] if named["year"] else [about.year - 1, about.year, about.year + 1]
    return any(_distance(year, month, day, about) <= NEAR for year in years)


def last_before(named: re.Match[str], latest: str) -> str | None:
    """Return the last day of that name that is not after `latest`, None where there is none in four years."""
    month, day = month_number(named["month"] or named["month_first"]), named["day"] or named["day_last"]
    for year in range(int(latest[:4]), int(latest[:4]) - LEAP, -1):
        value = f"{year:04}-{month:02}-{int(day.rstrip('sndrthSNDRTH')):02}"
        if edtf.is_value(value) and value <= latest:
            return value
    return None


def _distance(year: int, month: int, day: int, about: date) -> int:
    try:
        return abs((date(year, month, day) - about).days)
    except ValueError:
        return NEAR + 1


def _zone(parts: Sequence[Part]) -> bool | None:
    """Return the order that is usual where the time of day beside the date is told by such a zone."""
    beside = " ".join(part.text for part in parts if part.kind == "glue")
    american, european = _AMERICAN.search(beside), _EUROPEAN.search(beside)
    return None if bool(american) == bool(european) else european is not None
