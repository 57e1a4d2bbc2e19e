"""EDTF values (ISO 8601-2): their bounds as plain ISO dates, and how they sort."""

import calendar
import re
from functools import lru_cache

SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
"""First and last month of spring, summer, autumn and winter, as meteorologists count them in the north."""

_VALUE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_DECADE = re.compile(r"([0-9]{3})X")


@lru_cache(maxsize=8192)
def bounds(value: str) -> tuple[str, str]:
    """Return the first and the last day that the EDTF `value` may mean, as ISO dates.

    Raises ValueError where `value` is none of the forms the export uses (year, month, day, decade, season, quarter,
    interval) or names a day that is not in the calendar.
    """
    if "/" in value:
        start, _, end = value.partition("/")
        if "/" in end or bounds(start)[0] > bounds(end)[1]:
            raise ValueError(f"not an EDTF interval: {value!r}")
        return bounds(start)[0], bounds(end)[1]
    if (decade := _DECADE.fullmatch(value)) and decade[1] != "000":
        return f"{decade[1]}0-01-01", f"{decade[1]}9-12-31"
    match = _VALUE.fullmatch(value)
    if not match:
        raise ValueError(f"not an EDTF date: {value!r}")
    return _days(int(match["year"]), match["month"], match["day"])


def is_value(value: str) -> bool:
    """Return whether `bounds` takes `value`."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def precision(value: str) -> str:
    """Return how exact an EDTF `value` is: day, month, season, quarter, year, decade or interval."""
    if "/" in value:
        return "interval"
    if value.endswith("X"):
        return "decade"
    if len(value) == 7 and int(value[5:]) > 12:
        return "season" if int(value[5:]) < 30 else "quarter"
    return {7: "month", 10: "day"}.get(len(value), "year")


def _days(year: int, month: str | None, day: str | None) -> tuple[str, str]:
    if year < 1:
        raise ValueError(f"no such year: {year}")
    if month is None:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    if day is not None:
        if not (1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(year, int(month))[1]):
            raise ValueError(f"no such day: {year:04}-{month}-{day}")
        return f"{year:04}-{month}-{day}", f"{year:04}-{month}-{day}"
    if month in SEASONS:
        first, last = SEASONS[month]
        if year == 9999 and last < first:
            raise ValueError(f"ends after the year 9999: {year}-{month}")
        return _months(year, first, year + (last < first), last)
    number = int(month)
    if 33 <= number <= 36:
        first = (number - 33) * 3 + 1
        return _months(year, first, year, first + 2)
    if not 1 <= number <= 12:
        raise ValueError(f"no such month: {year:04}-{month}")
    return _months(year, number, year, number)


def _months(year: int, first: int, last_year: int, last: int) -> tuple[str, str]:
    return f"{year:04}-{first:02}-01", f"{last_year:04}-{last:02}-{calendar.monthrange(last_year, last)[1]:02}"
