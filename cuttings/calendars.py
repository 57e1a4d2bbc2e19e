"""Absolute dates as pages write them: `Thursday, May 29, 2014`, `29.05.2014`, `2014-05-29T10:00:00Z`, `May 2014`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cuttings import edtf

PIVOT = 68
"""Two-digit years up to this one are in the 2000s, later ones in the 1900s, as POSIX has it for `strptime`."""

# Case is ignored for ASCII letters only: `ſ` and `ı` are not in the tables below. Digits are ASCII for the same reason.
# A point belongs to an abbreviation, never to a name in full: there it ends the sentence.
MONTH = (
    r"(?:(?ai:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?ai:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
WEEKDAY = r"(?:(?ai:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?ai:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?ai:st|nd|rd|th)?(?!\d)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?!\d)"
HINT = re.compile(r"1[0-9]{3}|20[0-9]{2}|[-/][0-9]{2}(?![0-9])")
"""What a text must hold for a date to be written in it."""
GAP = r"[^\S\r\n]"
"""One white space within a line."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK = r"[T ][0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:\s?Z\b|\s?[+-][0-9]{2}:?[0-9]{2}\b)?"


_Found = tuple[re.Match[str], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date and where it stands in the text; `value` is None where day and month cannot be told apart."""

    start: int
    end: int
    text: str
    value: str | None
    earliest: str
    latest: str


def written_dates(text: str, *, day_first: bool | None = None, years: bool = False) -> list[WrittenDate]:
    """Return the absolute dates written in `text`, in order, none overlapping.

    `05/06/2014` has no value, and bounds over both readings, unless `day_first` says how to read it. Points settle it:
    `05.06.2014` is day first, as in every CLDR locale that writes the day or the month first and parts them by points.
    With `years`, a bare year is a date too. What names no day in the calendar (31 February) is no date.
    """
    found = [
        (match, sorted(value for value in set(resolve(match, day_first)) if edtf.is_value(value)))
        for pattern, resolve in (_RULES if years else _RULES[:-1])
        for match in pattern.finditer(text)
    ]
    return [_written(match, values) for match, values in _longest(found) if values]


def month_number(name: str) -> int:
    """Return 1..12 for an English month's name or abbreviation, in any case."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 (Monday) .. 6 for an English weekday's name or abbreviation, in any case."""
    return _WEEKDAYS.index(name[:3].lower())


def _written(match: re.Match[str], values: list[str]) -> WrittenDate:
    return WrittenDate(
        start=match.start(),
        end=match.end(),
        text=match[0],
        value=values[0] if len(values) == 1 else None,
        earliest=edtf.bounds(values[0])[0],
        latest=edtf.bounds(values[-1])[1],
    )


def _longest(found: list[_Found]) -> list[_Found]:
    """Return what was found in order; of matches that overlap, the one that starts first, then the longest."""
    kept: list[_Found] = []
    end = 0
    for match, values in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
        if match.start() >= end:
            kept.append((match, values))
            end = match.end()
    return kept


def _named(match: re.Match[str], _day_first: bool | None) -> list[str]:  # noqa: FBT001
    day = int(match["day"].rstrip("sndrthSNDRTH"))
    return [f"{_full_year(match['year'])}-{month_number(match['month']):02}-{day:02}"]


def _named_month(match: re.Match[str], _day_first: bool | None) -> list[str]:  # noqa: FBT001
    return [f"{match['year']}-{month_number(match['month']):02}"]


def _year_first(match: re.Match[str], _day_first: bool | None) -> list[str]:  # noqa: FBT001
    return [f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"]


def _year_last(match: re.Match[str], day_first: bool | None) -> list[str]:  # noqa: FBT001
    year = _full_year(match["year"])
    first, second = int(match["first"]), int(match["second"])
    by_day, by_month = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
    if not edtf.is_value(by_day) or not edtf.is_value(by_month):
        return [by_day, by_month]
    if day_first is None and match["weekday"]:
        day_first = _told_by_weekday(match["weekday"], by_day, by_month)
    if day_first is None and match["mark"] == ".":
        day_first = True
    return {None: [by_day, by_month], True: [by_day], False: [by_month]}[day_first]


def _full_year(year: str) -> str:
    return year if len(year) == 4 else f"{20 if int(year) <= PIVOT else 19}{year}"


def _told_by_weekday(name: str, by_day: str, by_month: str) -> bool | None:
    """Return which of two days falls on the weekday, None where both do or neither does."""
    falls = [date.fromisoformat(value).weekday() == weekday_number(name) for value in (by_day, by_month)]
    return falls[0] if falls[0] != falls[1] else None


def _bare_year(match: re.Match[str], _day_first: bool | None) -> list[str]:  # noqa: FBT001
    return [match[0]]


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], bool | None], list[str]]]

_LED_BY_WEEKDAY = rf"\b(?:{WEEKDAY},?{GAP}{{1,3}})?"

_RULES: tuple[_Rule, ...] = (
    # 29 May 2014, Thursday 29th of May, 2014, 29-May-2014
    (
        re.compile(
            rf"{_LED_BY_WEEKDAY}(?P<day>{DAY})\.?(?ai:{GAP}of)?(?:{GAP}|-){{0,3}}"
            rf"(?P<month>{MONTH}),?(?:{GAP}|-){{0,3}}(?P<year>{YEAR})"
        ),
        _named,
    ),
    # Thursday, May 29, 2014, SEPT. 18 2002
    (
        re.compile(
            rf"{_LED_BY_WEEKDAY}(?P<month>{MONTH}){GAP}{{0,3}}(?P<day>{DAY})"
            rf"(?:{GAP}?,{GAP}{{0,3}}|{GAP}{{1,3}})(?P<year>{YEAR})"
        ),
        _named,
    ),
    # 29-May-14
    (re.compile(rf"\b(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>[0-9]{{2}})(?![\w-])"), _named),
    # Thu May 29 10:15:00 CEST 2014
    (
        re.compile(
            rf"\b{WEEKDAY}{GAP}(?P<month>{MONTH}){GAP}{{1,2}}(?P<day>{DAY}){GAP}[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?"
            rf"(?:{GAP}[A-Z]{{3,4}})?{GAP}(?P<year>{YEAR})"
        ),
        _named,
    ),
    # May 2014, Sept., 2002: in lower case `may` is more often the verb
    (re.compile(rf"\b(?=[A-Z])(?P<month>{MONTH}),?{GAP}(?:of{GAP})?(?P<year>{YEAR})"), _named_month),
    # 2014-05-29, 2014/5/29, 2014-05-29T10:00:00Z
    (
        re.compile(
            rf"(?<![\d.])(?P<year>{YEAR})(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"
            rf"(?!\d)(?:{_CLOCK})?"
        ),
        _year_first,
    ),
    # 29/05/2014, 05-29-2014, 29.05.2014, 11/08/23, Thu 12/01/2012
    (
        re.compile(
            rf"(?:\b(?P<weekday>{WEEKDAY}),?{GAP}{{1,3}})?"
            r"(?<![\d/.$-])(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
            rf"(?P<year>{YEAR}|(?<=/)[0-9]{{2}})(?![\d/]|[.,-]\d)"
        ),
        _year_last,
    ),
    (re.compile(rf"(?<![\w$£€.,/-]){YEAR}(?![\w%/-]|[.,]\d)"), _bare_year),
)
