"""So long before or after publication: `two days ago`, `a year ago today`, `several months ago`, `two weeks from now`.

`Three weeks ago` is a week, and `two years ago` a year: a writer counts no more exactly than in the unit he names.
"""

import re
from datetime import date

from cuttings import edtf
from cuttings.annotating.dates_scene import Reading, Tense, exactly
from cuttings.annotating.dates_words import DateRule, one_of, with_plurals, words
from cuttings.annotating.relative import NUMBER, UNITS, RelativeRule, number

_SIDES = {
    "over": "more", "more than": "more", "at least": "more", "just over": "more",
    "under": "less", "less than": "less", "almost": "less", "nearly": "less", "just under": "less",
}  # fmt: skip
_FORTNIGHT = 2


def _steps(match: re.Match[str]) -> tuple[str, int]:
    unit, count = match["unit"].lower(), number(match["number"])
    return ("week", _FORTNIGHT * count) if unit == "fortnight" else (unit, count)


def _ago(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    """Return when it was; a hedge leaves the value open and says on which side of it the day lies."""
    unit, count = _steps(match)
    value = UNITS[unit](day, -count)
    if not match["hedge"]:
        return exactly(value)
    earliest, latest = edtf.bounds(value)
    side = _SIDES.get(" ".join(match["hedge"].lower().split()))
    return Reading(earliest=earliest if side == "less" else None, latest=latest if side == "more" else day.isoformat())


def _long_ago(_match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    return Reading(latest=day.isoformat())


def _from_now(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    unit, count = _steps(match)
    return Reading(earliest=day.isoformat()) if match["hedge"] else exactly(UNITS[unit](day, count))


def _ago_today(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    """Return this day, week or month so many years before; raises ValueError on 29 February."""
    past = day.replace(year=day.year - number(match["number"]))
    return exactly(UNITS["day" if match["which"] == "today" else match["which"].split()[-1]](past, 0))


_HEDGE = (
    r"(?P<hedge>(?i:about|around|almost|nearly|over|under|roughly|approximately|some|more\sthan|less\sthan|at\sleast"
    r"|just\sover|just\sunder))\s"
)
_UNITS = words("day week fortnight month year decade")
_UNIT_WORDS = with_plurals(_UNITS)
_UNIT = rf"(?P<unit>{one_of(_UNITS)})s?"
_NUMBER = rf"(?<!\bhalf\s)(?<!\bor\s)(?P<number>(?ai:{NUMBER}))"
_VAGUE = (
    r"(?:(?i:several|many|a\sfew|(?:a\scouple|dozens|hundreds|thousands)\sof|half\san?|a\squarter\sof\sa"
    rf"|(?:{NUMBER})\s(?:or|to)\s(?:{NUMBER})|(?:{NUMBER})\sand\sa\shalf|an?)\s)?"
)

RULES: tuple[RelativeRule, ...] = (
    # a year ago today, two years ago this month
    DateRule(
        re.compile(rf"\b{_NUMBER}\syears?\sago\s(?P<which>today|this\s(?:week|month))\b"),
        _ago_today,
        (words("ago"), words("today week month")),
    ),
    # two days ago; about ten years ago
    DateRule(re.compile(rf"\b(?:{_HEDGE}|(?i:just|only|exactly)\s)?{_NUMBER}\s{_UNIT}\sago\b"), _ago, (words("ago"),)),
    # several months ago, half a century ago, years ago, a year and a half ago
    DateRule(
        re.compile(rf"\b{_VAGUE}(?:days|weeks|months|years?(?:\sand\sa\shalf)?|decades|century|centuries)\sago\b"),
        _long_ago,
        (words("ago"),),
    ),
    # two weeks from now, in three years' time
    DateRule(
        re.compile(rf"\b(?:{_HEDGE})?{_NUMBER}\s{_UNIT}\s(?:from\s(?:now|today)|hence)\b"),
        _from_now,
        (words("now today hence"), _UNIT_WORDS),
    ),
    DateRule(
        re.compile(rf"\b[Ii]n\s(?:{_HEDGE})?{_NUMBER}\s{_UNIT}[’']?(?:s[’']?)?\stime\b"),
        _from_now,
        (words("time"), _UNIT_WORDS),
    ),
)
