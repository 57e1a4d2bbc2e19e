"""Dates in figures that a page settles: `05/06/2014` beside `24/11/2011`, or below `on 4 June`, is 5 June."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

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
MANY = 200
"""Days named on a page that are looked at."""
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


@dataclass(frozen=True, slots=True)
class _Habits:
    """How a page writes dates in figures, the days it names with their years, and those with their years or without."""

    orders: frozenset[bool]
    named: frozenset[str | None]
    days: tuple[re.Match[str], ...]


def settled(parts: Mapping[int, tuple[Part, ...]], lines: Sequence[Line]) -> dict[int, tuple[Part, ...]]:
    """Return `parts` by line with `05/06/2014` read as the page writes other dates, where it tells."""
    if all(_is_clear(part) for line in parts.values() for part in line):
        return dict(parts)
    habits = _habits(lines)
    return {index: _settled(line, habits) for index, line in parts.items()}


def _settled(parts: tuple[Part, ...], habits: _Habits) -> tuple[Part, ...]:
    readings = {reading for part in parts if not _is_clear(part) and part.date for reading in _readings(part.date)}
    if not readings:
        return parts
    orders = (_habit(habits, readings), _nearest(habits, readings), _zone(parts))
    order = next((order for order in orders if order is not None), None)
    return parts if order is None else tuple(part if _is_clear(part) else _read(part, order) for part in parts)


def _habits(lines: Sequence[Line]) -> _Habits:
    short = [line.text[:HEAD] for line in lines if line.words <= LONGEST]
    pairs = [(int(found[1]), int(found[2])) for found in filter(None, map(_FIGURES.search, short))]
    days = islice((day for line in lines for day in YEARLESS.finditer(line.text)), MANY)
    return _Habits(
        frozenset(first > MONTHS for first, second in pairs if max(first, second) > MONTHS >= min(first, second)),
        frozenset(found.value for text in short for found in written_dates(text)),
        tuple({day[0].lower(): day for day in days}.values()),
    )


def _read(part: Part, order: bool) -> Part:  # noqa: FBT001
    return replace(part, date=written_dates(part.text, day_first=order)[0])


def _is_clear(part: Part) -> bool:
    return part.date is None or part.date.value is not None


def _readings(found: WrittenDate) -> Iterator[tuple[bool, str]]:
    """Yield the two days that a date in figures may be, each with whether the day then stands first."""
    for order in (True, False):
        value = written_dates(found.text, day_first=order)[0].value
        if value:
            yield order, value


def _only(told: Set[bool]) -> bool | None:
    return next(iter(told)) if len(told) == 1 else None


def _habit(habits: _Habits, readings: Set[tuple[bool, str]]) -> bool | None:
    """Return whether the page writes the day before the month in figures, None where it does not tell or does both.

    It tells by a date that can be read one way only (`24/11/2011`), or by writing one of the days in words too.
    """
    return _only(habits.orders | {order for order, value in readings if value in habits.named})


def _nearest(habits: _Habits, readings: Set[tuple[bool, str]]) -> bool | None:
    """Return the reading that is near to days named on the page, where the other is not: news tells of its days."""
    return _only({order for order, value in readings if any(_is_near(day, value) for day in habits.days)})


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
