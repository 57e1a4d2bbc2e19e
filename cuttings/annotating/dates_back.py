"""Expressions that count from a date just named: `the following day`, `October of that year`, `three years later`.

Nothing is guessed: where the text has not named such a date, or named one since that is not known as exactly, the
expression is open.
"""

import re
from collections.abc import Callable
from datetime import date

from cuttings import edtf
from cuttings.annotating.dates_calendar import SEASON, SEASON_WORDS, month_day, season
from cuttings.annotating.dates_scene import Reading, either, exactly
from cuttings.annotating.dates_told import Told
from cuttings.annotating.dates_words import DAYS, DateRule, one_of, with_plurals, words
from cuttings.annotating.relative import NUMBER, UNITS, number
from cuttings.calendars import DAY, GAP, MONTHS, NAMED_MONTH

_DAYTIMES = "morning|afternoon|evening|night"
_COUNTED_FROM = {"week": "day", "decade": "year", **dict.fromkeys(_DAYTIMES.split("|"), "day")}
_STEPS = {
    "same": 0, "that": 0, "following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1,
    "earlier": -1,
}  # fmt: skip


ReadBack = Callable[[re.Match[str], Told, date | None], Reading]
"""Reads a match after what was told; a day, where there is one, that what it tells of does not lie past."""
BackRule = DateRule[ReadBack]


def _step(match: re.Match[str], told: Told, _until: date | None) -> Reading:
    unit = match["unit"]
    value = told.named.get(_COUNTED_FROM.get(unit, unit))
    return exactly(_moved(value, unit, _STEPS[match["step"].lower()])) if value else Reading()


def _the_day(_match: re.Match[str], told: Told, _until: date | None) -> Reading:
    return exactly(told.the_day) if told.the_day else Reading()


def _counted(match: re.Match[str], told: Told, until: date | None) -> Reading:
    """Return the day, month or year so long after or before the one named near, or either where several are."""
    unit = match["unit"]
    steps = -number(match["number"]) if match["way"] in {"earlier", "before", "previously"} else number(match["number"])
    anchors = told.counted_from(_COUNTED_FROM.get(unit, unit), match.string, match.start())
    values = [_moved(value, unit, steps) for value in sorted(anchors)]
    values = [value for value in values if not until or edtf.bounds(value)[0] <= until.isoformat()]
    return either(values) if values and not match["hedge"] and match["than"] is None else Reading()


def _moved(value: str, unit: str, step: int) -> str:
    """Return the `unit` so many steps from the day, month or year `value`."""
    day = date.fromisoformat(value if len(value) == len("2014-05-29") else f"{value}-01-01"[:10])
    return UNITS["day" if unit in _DAYTIMES else unit](day, step)


def _month(match: re.Match[str], told: Told, _until: date | None) -> Reading:
    year = told.named.get("year")
    if not year:
        return Reading()
    return exactly(month_day(int(year) + _STEPS[match["step"].lower()], match["month"], match["day"]))


def _season(match: re.Match[str], told: Told, _until: date | None) -> Reading:
    """Return the season of the date named last, or the first after it, or the last before it."""
    finest, step = told.finest(), _STEPS[match["step"].lower()]
    if not finest:
        return Reading()
    earliest, latest = edtf.bounds(finest)
    values = [season(match, year) for year in range(int(finest[:4]) - 2, int(finest[:4]) + 3)]
    if step > 0:
        return exactly(next(value for value in values if edtf.bounds(value)[0] > latest))
    if step < 0:
        return exactly([value for value in values if edtf.bounds(value)[1] < earliest][-1])
    here = [value for value in values if edtf.bounds(value)[0] <= earliest and latest <= edtf.bounds(value)[1]]
    return exactly(here[0] if here else season(match, finest[:4]))


_UNIT_WORDS = with_plurals(words("day week month year decade")) | set(_DAYTIMES.split("|"))
_STEP_WORDS = words("that same following next previous")
_UNIT = rf"(?P<unit>day|week|month|year|{_DAYTIMES})"
_HEDGE = (
    r"(?P<hedge>(?:(?i:about|around|almost|nearly|over|roughly|some|more\sthan|less\sthan|fewer\sthan|at\sleast"
    r"|just\sover|just\sunder)\s)|half\s)?"
)
_OF_YEAR = (
    rf",?{GAP}(?:of{GAP})?(?:the{GAP}(?=[sfnp])|(?=that))(?P<step>{one_of(_STEP_WORDS)})"
    rf"(?:{GAP}same)?{GAP}year\b"
)
_CLAUSE_END = r"(?=[.,;:)”\"]|\s[–—-]|\s*\Z)"

RULES: tuple[BackRule, ...] = (
    # the following day, the same year, the next morning; not the same day that or as another thing
    DateRule(
        re.compile(
            rf"\b[Tt]he\s(?:very\s)?(?P<step>same|following|next|previous|preceding)\s{_UNIT}\b(?!\s(?:that|as)\b)"
        ),
        _step,
        (words("same following next previous preceding"), _UNIT_WORDS),
    ),
    # later that year, on that day, that same evening; That night,
    DateRule(
        re.compile(
            rf"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s|(?:[Oo]n|[Ii]n|[Bb]y)\s)"
            rf"(?P<step>that)\s(?:same\s)?{_UNIT}\b"
        ),
        _step,
        (words("that"), _UNIT_WORDS),
    ),
    DateRule(re.compile(rf"\b[Tt]hat\s(?P<step>same)\s{_UNIT}\b"), _step, (words("that"), words("same"), _UNIT_WORDS)),
    DateRule(re.compile(rf"(?:\A|(?<=[.!?”\"]\s))(?P<step>That)\s{_UNIT}(?=,)"), _step, (words("that"), _UNIT_WORDS)),
    # the year before, the week after
    DateRule(
        re.compile(rf"\b[Tt]he\s{_UNIT}\s(?P<step>before|after|previous|earlier)\b(?!\s[\w“\"])"),
        _step,
        (words("before after previous earlier"), _UNIT_WORDS),
    ),
    # later in the day, to end the day, for the day: not the idiom `at the end of the day`
    DateRule(
        re.compile(r"\b(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\sin\sthe\sday\b(?!\s(?:when|after|before)\b)"),
        _the_day,
        (words("early late earlier later"), words("day")),
    ),
    DateRule(
        re.compile(r"\b(?:end|finish|clos|start)(?:e[ds]?|ing|s|es)?\s(?P<date>the\sday)\b"),
        _the_day,
        (words("day"),),
    ),
    DateRule(
        re.compile(
            r"\b(?:[Ff]or|(?:start|beginning|rest|remainder)\sof)\s(?P<date>the\sday)(?=[.,;]|\s(?:at|with|in|on|to)\b|\s*\Z)"
        ),
        _the_day,
        (words("day"),),
    ),
    # October of that year, October 15 the following year, 15 October of that year
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH})(?:{GAP}(?P<day>{DAY}))?{_OF_YEAR}"),
        _month,
        (MONTHS, words("year"), _STEP_WORDS),
    ),
    DateRule(
        re.compile(rf"(?P<day>{DAY}){GAP}(?P<month>{NAMED_MONTH}){_OF_YEAR}"),
        _month,
        (MONTHS, DAYS, words("year"), _STEP_WORDS),
    ),
    # later that spring, the following summer; That autumn he left: not `leaves that fall`
    DateRule(
        re.compile(
            rf"\b(?:(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly|[Ii]n|[Dd]uring)\s(?=that)|[Tt]he\s(?=[sfnp]))"
            rf"(?P<step>{one_of(_STEP_WORDS)})\s{SEASON}\b"
        ),
        _season,
        (SEASON_WORDS, _STEP_WORDS),
    ),
    DateRule(re.compile(rf"(?:\A|(?<=[.!?”\"]\s))(?P<step>That)\s{SEASON}\b"), _season, (SEASON_WORDS, words("that"))),
    # three years later, two days before; not `three years later than`, which counts from a plan
    DateRule(
        re.compile(
            rf"(?<![\w.,$£€-])(?<!\bhalf\s){_HEDGE}(?P<number>(?ai:{NUMBER}))\s(?P<unit>day|week|month|year|decade)s?\s"
            rf"(?P<way>later\b|earlier\b|afterwards?\b|previously\b|(?:before|after){_CLAUSE_END})(?P<than>(?=\sthan\b))?"
        ),
        _counted,
        (words("later earlier afterward afterwards previously before after"), _UNIT_WORDS),
    ),
)


def read_back(match: re.Match[str], read: ReadBack, told: Told, until: date | None) -> Reading:
    """Return what `read` makes of `match` after what was `told`.

    Open where it lies in no calendar, or past the day `until`: then the text counts from something else.
    """
    try:
        reading = read(match, told, until)
    except (ValueError, OverflowError):  # before the year 1 or after 9999, or 30 February
        return Reading()
    return Reading() if until and reading.earliest and reading.earliest > until.isoformat() else reading
