"""Dates in figures that a page settles: `05/06/2014` beside `24/11/2011` is 5 June."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cuttings.calendars import WrittenDate, written_dates
from cuttings.reading.furniture import HEAD
from cuttings.reading.lines import Line
from cuttings.reading.part import Part

LONGEST = 30
"""Words of a line whose dates tell how the page writes them."""
MONTHS = 12

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/-])")


def settled(parts: tuple[Part, ...], lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return `parts` with `05/06/2014` read as the page writes other dates, where it tells."""
    if all(part.date is None or _is_clear(part.date) for part in parts):
        return parts
    order = _day_first(lines, [part.date for part in parts if part.date])
    if order is None:
        return parts
    return tuple(part if part.date is None or _is_clear(part.date) else _read(part, order) for part in parts)


def _read(part: Part, order: bool) -> Part:  # noqa: FBT001
    return replace(part, date=written_dates(part.text, day_first=order)[0])


def _is_clear(date: WrittenDate) -> bool:
    return date.value is not None


def _day_first(lines: Sequence[Line], unclear: Sequence[WrittenDate]) -> bool | None:
    """Return whether the page writes the day before the month in figures, None where it does not tell or does both.

    It tells by a date that can be read one way only (`24/11/2011`), or by writing one of the days in words too.
    """
    short = [line.text[:HEAD] for line in lines if line.words <= LONGEST]
    named = {date.value for text in short for date in written_dates(text)}
    told: set[bool] = set()
    for figures in filter(None, map(_FIGURES.search, short)):
        first, second = int(figures[1]), int(figures[2])
        told |= {True} if first > MONTHS >= second else {False} if second > MONTHS >= first else set()
    for date in unclear:
        if not _is_clear(date):
            told |= {order for order in (True, False) if written_dates(date.text, day_first=order)[0].value in named}
    return told.pop() if len(told) == 1 else None
