"""Absolute dates as pages write them: `Thursday, May 29, 2014`, `29.05.2014`, `2014-05-29T10:00:00Z`, `May 2014`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cuttings import edtf

PIVOT = 68
"""Two-digit years up to this one are in the 2000s, later ones in the 1900s, as POSIX has it for `strptime`."""

_MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTHS_CUT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS_CUT = ("mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
_MONTH_STARTS = [name[:3] for name in _MONTH_NAMES]
_WEEKDAY_STARTS = [name[:3] for name in WEEKDAY_NAMES]
MONTHS = frozenset([*_MONTH_NAMES, *_MONTHS_CUT])
"""Every word that MONTH matches, in lower case and without a point."""
WEEKDAYS = frozenset([*WEEKDAY_NAMES, *_WEEKDAYS_CUT])
"""Every word that WEEKDAY matches, in lower case and without a point."""


def word_start(*branches: str, after: str = r"\w") -> str:
    r"""Return a pattern for any of the branches where a word starts; each begins with a letter or digit that is itself.

    Python's `re` leaps to the next of these letters. A pattern with `\b` in front is tried at every place of the text.
    """
    return "(?:" + "|".join(f"{branch[0]}(?<![{after}].){branch[1:]}" for branch in branches) + ")"


def _names(full: tuple[str, ...], cut: tuple[str, ...], *cases: Callable[[str], str]) -> str:
    """Return a pattern for the names where a word starts, their first letter in one of the `cases`, the rest in any."""

    def rests(names: tuple[str, ...], initial: str) -> str:
        return "|".join(name[1:] for name in names if name[0] == initial)

    return word_start(
        *(
            rf"{case(initial)}(?:(?ai:{rests(full, initial)})\b|(?ai:{rests(cut, initial)})\b\.?)"
            for initial in dict.fromkeys(name[0] for name in full)
            for case in cases
        )
    )


# Case is ignored for ASCII letters only: `ſ` and `ı` are not in the tables above. Digits are ASCII for the same reason.
# A point belongs to an abbreviation, never to a name in full: there it ends the sentence.
MONTH = rf"(?:(?ai:{'|'.join(_MONTH_NAMES)})\b|(?ai:{'|'.join(_MONTHS_CUT)})\b\.?)"
WEEKDAY = rf"(?:(?ai:{'|'.join(WEEKDAY_NAMES)})\b|(?ai:{'|'.join(_WEEKDAYS_CUT)})\b\.?)"
_ANY_MONTH = _names(_MONTH_NAMES, _MONTHS_CUT, str.upper, str.lower)
ANY_WEEKDAY = _names(WEEKDAY_NAMES, _WEEKDAYS_CUT, str.upper, str.lower)
"""A WEEKDAY where a word starts."""
NAMED_MONTH = _names(_MONTH_NAMES, _MONTHS_CUT, str.upper)
"""A MONTH with a capital letter, where a word starts: in lower case `may` is more often the verb."""
_DAYS = ("1[0-9]?", "2[0-9]?", "3[01]?", "0[1-9]", *"456789")
_DAY_END = r"(?ai:st|nd|rd|th)?(?!\d)"
DAY = word_start(*_DAYS) + _DAY_END
LONE_DAY = word_start(*_DAYS, after=r"\w.,$£€:-") + _DAY_END
"""A DAY that is no part of a longer number, a price or a time."""
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?!\d)"
GAP = r"[^\S\r\n]"
"""One white space within a line."""

_CLOCK = r"[T ][0-9]{2}:?[0-9]{2}(?::?[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:\s?Z\b|\s?[+-][0-9]{2}:?[0-9]{2}\b)?"
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<weekday>{WEEKDAY}),?{GAP}{{1,3}}\Z")
_REACH = len("wednesday,   ")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date and where it stands in the text; `value` is None where day and month cannot be told apart."""

    start: int
    end: int
    text: str
    value: str | None
    earliest: str
    latest: str


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], bool | None], list[str]]
    after_weekday: bool = False
    """Whether a weekday before it belongs to it."""


class _Found(NamedTuple):
    start: int
    end: int
    values: list[str]


def written_dates(text: str, *, day_first: bool | None = None, years: bool = False) -> list[WrittenDate]:
    """Return the absolute dates written in `text`, in order, none overlapping.

    `05/06/2014` has no value, and bounds over both readings, unless `day_first` says how to read it. Points settle it:
    `05.06.2014` is day first, as in every CLDR locale that writes the day or the month first and parts them by points.
    With `years`, a bare year is a date too. What names no day in the calendar (31 February) is no date.
    """
    found = [
        _read(match, rule, day_first)
        for rule in (_RULES if years else _RULES[:-1])
        for match in rule.pattern.finditer(text)
    ]
    return [_written(text, one) for one in _longest(found) if one.values]


def month_number(name: str) -> int:
    """Return 1..12 for an English month's name or abbreviation, in any case."""
    return _MONTH_STARTS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return 0 (Monday) .. 6 for an English weekday's name or abbreviation, in any case."""
    return _WEEKDAY_STARTS.index(name[:3].lower())


def _read(match: re.Match[str], rule: _Rule, day_first: bool | None) -> _Found:  # noqa: FBT001
    """Return what the match may mean, with the weekday before it where the rule lets one stand there."""
    led = _weekday_before(match) if rule.after_weekday else None
    values = sorted(value for value in set(rule.resolve(match, day_first)) if edtf.is_value(value))
    return _Found(start=led.start() if led else match.start(), end=match.end(), values=values)


def _weekday_before(match: re.Match[str]) -> re.Match[str] | None:
    return _WEEKDAY_BEFORE.search(match.string, max(0, match.start() - _REACH), match.start())


def _written(text: str, found: _Found) -> WrittenDate:
    return WrittenDate(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        value=found.values[0] if len(found.values) == 1 else None,
        earliest=edtf.bounds(found.values[0])[0],
        latest=edtf.bounds(found.values[-1])[1],
    )


def _longest(found: list[_Found]) -> list[_Found]:
    """Return what was found in order; of matches that overlap, the one that starts first, then the longest."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
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
    led = _weekday_before(match) if day_first is None else None
    if led:
        day_first = _told_by_weekday(led["weekday"], by_day, by_month)
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


_RULES: tuple[_Rule, ...] = (
    # 29 May 2014, Thursday 29th of May, 2014, 29-May-2014
    _Rule(
        re.compile(
            rf"(?P<day>{DAY})\.?(?ai:{GAP}of\b)?(?:{GAP}|-){{0,3}}(?P<month>{MONTH}),?(?:{GAP}|-){{0,3}}(?P<year>{YEAR})"
        ),
        _named,
        after_weekday=True,
    ),
    # Thursday, May 29, 2014, SEPT. 18 2002
    _Rule(
        re.compile(
            rf"(?P<month>{_ANY_MONTH}){GAP}{{0,3}}(?P<day>{DAY})(?:{GAP}?,{GAP}{{0,3}}|{GAP}{{1,3}})(?P<year>{YEAR})"
        ),
        _named,
        after_weekday=True,
    ),
    # 29-May-14
    _Rule(re.compile(rf"(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>[0-9]{{2}})(?![\w-])"), _named),
    # Thu May 29 10:15:00 CEST 2014
    _Rule(
        re.compile(
            rf"{ANY_WEEKDAY}{GAP}(?P<month>{MONTH}){GAP}{{1,2}}(?P<day>{DAY}){GAP}[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?"
            rf"(?:{GAP}[A-Z]{{3,4}})?{GAP}(?P<year>{YEAR})"
        ),
        _named,
    ),
    # May 2014, Sept., 2002
    _Rule(re.compile(rf"(?P<month>{NAMED_MONTH}),?{GAP}(?:of{GAP})?(?P<year>{YEAR})"), _named_month),
    # 2014-05-29, 2014/5/29, 2014-05-29T10:00:00Z
    _Rule(
        re.compile(
            rf"(?P<year>{YEAR})(?<![\d.][0-9]{{4}})(?P<mark>[-/.])(?P<month>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})"
            rf"(?!\d)(?:{_CLOCK})?"
        ),
        _year_first,
    ),
    # 29/05/2014, 05-29-2014, 29.05.2014, 11/08/23, Thu 12/01/2012
    _Rule(
        re.compile(
            r"(?P<first>[0-9](?<![\d/.$-].)[0-9]?)(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)"
            rf"(?P<year>{YEAR}|(?<=/)[0-9]{{2}})(?![\d/]|[.,-]\d)"
        ),
        _year_last,
        after_weekday=True,
    ),
    _Rule(re.compile(rf"{YEAR}(?<![\w$£€.,/-][0-9]{{4}})(?![\w%/-]|[.,]\d)"), _bare_year),
)
