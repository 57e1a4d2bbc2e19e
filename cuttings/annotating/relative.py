"""Dates counted from the day of publication: `yesterday`, `on Thursday`, `last month`, `this week`."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from cuttings import edtf
from cuttings.annotating.dates_calendar import SEASON, SEASON_WORDS, season
from cuttings.annotating.dates_scene import Reading, Tense, either, exactly
from cuttings.annotating.dates_words import DateRule, any_case, capital_or_not, one_of, words
from cuttings.calendars import WEEKDAY_NAMES, weekday_number

ReadRelative = Callable[[re.Match[str], date, Tense | None], Reading]
RelativeRule = DateRule[ReadRelative]

_ONE_TO_TWENTY = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_TENS = "thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: number for number, word in enumerate(_ONE_TO_TWENTY.split(), start=1)},
    **{word: number for number, word in zip(range(30, 100, 10), _TENS.split(), strict=True)},
}
NUMBER = rf"[0-9]{{1,3}}|{one_of(frozenset(NUMBERS))}"

WEEKDAY_WORDS = frozenset(WEEKDAY_NAMES)
WEEKDAYS = "|".join(name.capitalize() for name in WEEKDAY_NAMES)
PART_OF_DAY = r"(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night)\b)?"
_NAMES = "Ash Black Bloody Cyber Easter Fat Giving Good Holy Maundy Palm Ruby Sheffield Shrove Super"
_NO_NAMED_DAY = "".join(f"(?<!{name} )" for name in _NAMES.split())
_MASTHEADS = r"(?!\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|People|Independent|Night|Addams|School)\b)"
_WHICH_WORDS = words("this last past next coming")
_WHICH = capital_or_not(_WHICH_WORDS)
_STEP = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "the": 0}
_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_NAMED_DAY = "|".join(any_case(name, r"\s+") for name in _DAYS)


def number(word: str) -> int:
    """Return the number that NUMBER matched."""
    return int(word) if word[0].isdigit() else NUMBERS[word.lower()]


def week(day: date, step: int = 0) -> str:
    """Return the interval, Monday to Sunday, of the week `step` weeks from the one with `day`."""
    monday = day + timedelta(days=7 * step - day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def month(day: date, step: int = 0) -> str:
    """Return the month `step` months from the one with `day`."""
    years, index = divmod(day.year * 12 + day.month - 1 + step, 12)
    return f"{years:04}-{index + 1:02}"


def year(day: date, step: int = 0) -> str:
    """Return the year `step` years from the one with `day`."""
    return f"{day.year + step:04}"


def _quarter(day: date, step: int = 0) -> str:
    years, index = divmod(day.year * 4 + (day.month - 1) // 3 + step, 4)
    return f"{years:04}-{33 + index}"


def _decade(day: date, step: int = 0) -> str:
    return f"{(day.year + 10 * step) // 10:03}X"


UNITS: dict[str, Callable[[date, int], str]] = {
    "day": lambda day, step: (day + timedelta(days=step)).isoformat(),
    "week": week,
    "month": month,
    "quarter": _quarter,
    "year": year,
    "decade": _decade,
}

_UNIT_WORDS = frozenset(UNITS) - {"day"}

_NOWADAYS = re.compile(
    r"[’']s\s(?:[a-z]+\s)?(?:world|society|music|generation|youth|young|children|economy|technology|money|prices|standards"
    r"|kids|culture|media|politics|[A-Z][a-z]+\b(?![’']))\b"
)


def _near_day(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    if match["day"] == "today" and _NOWADAYS.match(match.string, match.end()):
        return Reading()
    return exactly(UNITS["day"](day, _DAYS[" ".join(match["day"].lower().split())]))


def _weekday(match: re.Match[str], day: date, tense: Tense | None) -> Reading:
    """Return the nearest one back, or ahead where the verb is: today's counts.

    Two may be meant, and there is no value, where `last` or `next` may pass over this week's, and where tomorrow's name
    stands with a verb in the past or yesterday's with one in the future: six days off, or a story dated a day beside
    its own, as time zones bring about.
    """
    back = (day.weekday() - weekday_number(match["weekday"])) % 7
    which = (match["which"] or "").lower()
    if which == "this":
        return exactly(UNITS["day"](day, weekday_number(match["weekday"]) - day.weekday()))
    if which in {"last", "past"}:
        steps = {-(back or 7), weekday_number(match["weekday"]) - day.weekday() - 7}
    elif which:
        steps = {7 - back, weekday_number(match["weekday"]) - day.weekday() + 7}
    else:
        ahead = tense == "future"
        steps = ({-1, 6} if back == 1 else {-back % 7}) if ahead else {-back} if back < 6 else {-6, 1}
    return either([UNITS["day"](day, step) for step in sorted(steps)])


def _unit(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    whole = exactly(UNITS[match["unit"].lower()](day, _STEP[match["which"].lower()]))
    today, side = day.isoformat(), (match["side"] or "").lower()
    if side == "earlier" and whole.latest and whole.latest > today:
        return Reading(value=whole.value, earliest=whole.earliest, latest=today)
    if side == "later" and whole.earliest and whole.earliest < today:
        return Reading(value=whole.value, earliest=today, latest=whole.latest)
    return whole


def _weekend(match: re.Match[str], day: date, tense: Tense | None) -> Reading:
    saturday = day + timedelta(days=5 - day.weekday())
    this, before, after = (
        f"{start}/{start + timedelta(days=1)}" for start in (saturday + timedelta(days=step) for step in (0, -7, 7))
    )
    which = match["which"].lower()
    if which in {"last", "past"}:
        return exactly(before)
    if which in {"next", "coming"}:
        return either([this, after]) if day.weekday() < 5 else exactly(after)
    if day.weekday() >= 5 or tense == "future":
        return exactly(this)
    return exactly(before) if tense == "past" else either([before, this])


def _season(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    """Return the season: `this` winter in January began in December, `last` is over, `next` has not begun."""
    values = [season(match, year) for year in range(max(1, day.year - 2), day.year + 3)]
    today, which = day.isoformat(), match["which"].lower()
    if which in {"last", "past"}:
        return either([value for value in values if edtf.bounds(value)[1] < today][-1:])
    if which in {"next", "coming"}:
        return either([value for value in values if edtf.bounds(value)[0] > today][:1])
    now = [value for value in values if edtf.bounds(value)[0] <= today <= edtf.bounds(value)[1]]
    return exactly(now[0] if now else season(match, day.year))


def _season_of_year(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    return exactly(season(match, day.year + _STEP[match["which"]]))


def _of_unit(match: re.Match[str], day: date, _tense: Tense | None) -> Reading:
    return exactly(UNITS[match["unit"]](day, 0))


RULES: tuple[RelativeRule, ...] = (
    # earlier today, tonight, last night; not USA Today
    DateRule(
        re.compile(
            rf"(?<![A-Za-z] (?=T))\b(?:(?:[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater)\s)?"
            rf"(?P<day>{_NAMED_DAY})\b{PART_OF_DAY}(?!\s?Show)"
        ),
        _near_day,
        (frozenset(name.split()[-1] for name in _DAYS),),
    ),
    # on Thursday, last Friday night; not Black Friday, the Sunday Times, or Mondays
    DateRule(
        re.compile(
            rf"\b(?=[A-Zclnpt]){_NO_NAMED_DAY}(?:(?P<which>{_WHICH})\s)?"
            rf"(?P<weekday>{WEEKDAYS})\b{_MASTHEADS}{PART_OF_DAY}"
        ),
        _weekday,
        (WEEKDAY_WORDS,),
    ),
    # this weekend, over the weekend
    DateRule(
        re.compile(rf"\b(?P<which>{_WHICH}|[Tt]he)\s(?:past\s|coming\s)?weekend\b"),
        _weekend,
        (words("weekend"),),
    ),
    # last month, earlier this year, next week
    DateRule(
        re.compile(
            r"\b(?:(?P<side>[Ee]arlier|[Ll]ater)\s(?:in\s)?)?"
            r"(?:(?<![Tt]he\s)|(?=last\squarter))"
            r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Cc]urrent|[Cc]oming)\s"
            rf"(?P<unit>{one_of(_UNIT_WORDS)})\b(?!\sof\b)(?![’']s\s(?:Eve|Day)|[-\s]old)"
        ),
        _unit,
        (words("this last next current coming"), _UNIT_WORDS),
    ),
    # the end of the year
    DateRule(
        re.compile(
            r"\b(?:beginning|start|middle|end|half|remainder|rest|later\sin|earlier\sin)(?:\sof)?\s"
            r"(?P<date>the\s(?P<unit>week|month|year|decade))\b"
        ),
        _of_unit,
        (words("beginning start middle end half remainder rest later earlier"), _UNIT_WORDS),
    ),
    # last spring, this winter; the spring of last year
    DateRule(
        re.compile(rf"\b(?:[Tt]he\s)?{SEASON}(?:,|\sof)?\s(?P<which>last|this|next)\syear\b"),
        _season_of_year,
        (SEASON_WORDS, words("year")),
    ),
    DateRule(
        re.compile(rf"\b(?P<which>{_WHICH})\s{SEASON}\b"),
        _season,
        (SEASON_WORDS, _WHICH_WORDS),
    ),
)
