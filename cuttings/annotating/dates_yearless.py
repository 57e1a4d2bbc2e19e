"""Days, months and quarters that leave their year open: `May 29`, `26-28 May`, `in October`, `last September`."""

import re
from collections.abc import Callable
from datetime import date

from cuttings import edtf
from cuttings.annotating.dates_calendar import (
    QUARTER,
    QUARTER_WORDS,
    TO,
    days_across,
    days_in_month,
    month_day,
    quarter,
)
from cuttings.annotating.dates_scene import WINDOW, Reading, Scene, Tense, either, exactly
from cuttings.annotating.dates_words import DAYS, DateRule, words
from cuttings.calendars import ANY_WEEKDAY, DAY, GAP, LONE_DAY, MONTHS, NAMED_MONTH, WEEKDAYS

ValueInYear = Callable[[re.Match[str], int], str]
YearlessRule = DateRule[ValueInYear]

LEAP_YEAR = 2000
LEAP_GAP = 8
"""Years between two 29 Februaries at the most: 1896 to 1904."""
PAST_FAVOUR = 3
"""Where no verb says which, the future occurrence is meant only if it is this many times nearer than the past one."""
CONTRADICTION = 10
"""How many times nearer the other occurrence is where the tense of the verb is not to be believed."""
FRESH = 183
"""Days before publication in which a day without a year is news, whatever year an earlier paragraph told of."""

_OF_YEAR = rf"(?:,?{GAP}(?:of{GAP})?(?P<whose>this|last|next)\syear)?"
_END = r"(?!\d|[.,:]\d|%|[’']s\s[A-Z])"
# Months that are nothing else, and those that are also names or verbs and need a word of time before them.
_PLAIN_WORDS = words("january february july september october november december feb sept sep oct nov dec")
_PLAIN = r"January|February|July|September|October|November|December|(?:Feb|Sept?|Oct|Nov|Dec)\."
_ALSO_NAMES_WORDS = words("march april june august")
_ALSO_NAMES = r"March|April|June|August"
_TIME_WORD = (
    r"[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Ee]arly|[Mm]id|[Ll]ate|(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof"
)
_WEAK_TIME_WORD = r"[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f|[Tt]hrough|[Bb]etween|[Ff]or|[Ss]tarting|and|to"
_WHICH = r"[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast"
_EVENT_NAME = r"(?=\s(?:terror(?:ist)?\s)?(?:attacks?|bombings?|massacre|movement|uprising|revolution)\b)"

_MONEY = re.compile(
    r"[$€£¥%]|\b(?:profits?|loss(?:es)?|sales|revenues?|earn(?:ed|ings)|income|growth|grew|GDP|econom\w+|fiscal|results"
    r"|production|shares|percent|per\scent|million|billion|trillion|forecasts?|guidance|exports?|imports?|mortgages?|loans?"
    r"|lenders?|banks?|investors?|inflation|unemployment|shipments|deliveries|dividends?|foreclosures?)\b"
)

_GAME = re.compile(
    r"\b(?:touchdowns?|yards?|rebounds?|quarterbacks?|field goals?|free throws?|three-pointers?|layups?|halftime|buzzer"
    r"|teammates?|coach(?:es)?|playoffs?|scor(?:ed?|ing) \w+ points)\b"
)
_DEADLINE = re.compile(r"\s(?:deadline|cut-?off|target|due\sdate|expiration|expiry)\b")
"""What a day that is set for something stands before: the verb tells of the setting, not of the day."""
_RESULTS = re.compile(r"\s(?:results|figures|report)\b")
"""What a quarter that is over stands before, though they are still to be told."""


def read_yearless(match: re.Match[str], value_in: ValueInYear, scene: Scene) -> Reading:
    """Return the reading of `match`: its year is said, or named before in the clause, or counted from publication.

    Where the text was last in an earlier year, and nothing says that it has left it, either may be meant: no value.
    Raises ValueError where it is no time of the year: 30 February, or a quarter where nobody speaks of money.
    """
    groups = match.groupdict()
    if groups.get("event") is not None:
        return Reading()
    start, end = match.span("date") if "date" in groups else match.span()
    if "ordinal" in groups and not _is_of_a_year(scene.text, max(0, start - WINDOW), end + WINDOW):
        raise ValueError(f"not a quarter of a year: {match[0]!r}")
    exactly(value_in(match, LEAP_YEAR))
    tense = _tense(scene, start, end, is_quarter="ordinal" in groups)
    open_year = tense != "future" and not groups.get("whose") and not groups.get("which")
    named = scene.named_before(start) if open_year else None
    if named and named.nearness == "clause":
        return exactly(value_in(match, named.year))

    def from_publication(day: date) -> Reading:
        values = _occurrences(lambda year: value_in(match, year), day, groups, tense)
        if named and named.year < min(int(value[:4]) for value in values):
            fresh = (day - date.fromisoformat(edtf.bounds(values[0])[1])).days <= FRESH
            if named.nearness == "paragraph" or not fresh:
                values = [value_in(match, named.year), *values]
        return either(values)

    return scene.resolve(from_publication)


def _tense(scene: Scene, start: int, end: int, *, is_quarter: bool) -> Tense | None:
    """Return the tense of what is told of the date: none of a deadline, past of results, whatever verb is beside."""
    if _DEADLINE.match(scene.text, end):
        return None
    return "past" if is_quarter and _RESULTS.match(scene.text, end) else scene.tense(start, end)


def _is_of_a_year(text: str, start: int, end: int) -> bool:
    """Return whether money, and no game, is spoken of around a quarter."""
    return bool(_MONEY.search(text, start, end)) and not _GAME.search(text, start, end)


def _occurrences(
    value_in: Callable[[int], str], day: date, groups: dict[str, str | None], tense: Tense | None
) -> list[str]:
    """Return the occurrence that `last` or `of next year` points to, else the tense, else nearness to `day`; or both.

    Both where the verb is in the past, and the occurrence to come is very much nearer than the one before.
    """
    whose, which = groups.get("whose"), (groups.get("which") or "").lower()
    if whose or which == "this":
        return [value_in(day.year + {"last": -1, "next": 1}.get(whose or "", 0))]
    spans = _spans(value_in, day.year)
    today = day.isoformat()
    if which:
        over, ahead = [s[0] for s in spans if s[2] < today], [s[0] for s in spans if s[1] > today]
        return ahead[:1] if which == "next" else over[-1:]
    behind, coming = [s for s in spans if s[1] <= today], [s for s in spans if s[2] >= today]
    if not (behind and coming):  # in the year 1, or 9999
        return [span[0] for span in spans[:1]]
    past, future = behind[-1], coming[0]
    since = max(0, (day - date.fromisoformat(past[2])).days)
    until = max(0, (date.fromisoformat(future[1]) - day).days)
    if tense == "future":
        return [past[0] if until > CONTRADICTION * since else future[0]]
    if tense == "past":
        return [past[0], future[0]] if since > CONTRADICTION * until else [past[0]]
    return [future[0] if since > PAST_FAVOUR * until else past[0]]


def _spans(value_in: Callable[[int], str], year: int) -> list[tuple[str, str, str]]:
    """Return the occurrences around `year` with their bounds: three, or for 29 February those of many years."""
    near = [value for value in map(value_in, range(year - 1, year + 2)) if edtf.is_value(value)]
    if len(near) < 3:
        years = range(max(1, year - LEAP_GAP), min(9999, year + LEAP_GAP) + 1)
        near = [value for value in map(value_in, years) if edtf.is_value(value)]
    return [(value, *edtf.bounds(value)) for value in near]


def _day(match: re.Match[str], year: int) -> str:
    return month_day(year, match["month"], match["day"])


def _month(match: re.Match[str], year: int) -> str:
    return month_day(year, match["month"])


_WEEKDAY = rf"{ANY_WEEKDAY},?{GAP}{{1,2}}"
_MONTH_DAY = rf"(?P<month>{NAMED_MONTH}){GAP}(?P<day>{DAY}\b){_END}{_OF_YEAR}"
_OF_MONTH = rf"(?:{GAP}of)?{GAP}(?P<month>{NAMED_MONTH}){_OF_YEAR}"

RULES: tuple[YearlessRule, ...] = (
    # the September 11 attacks: a name, not a day this year
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH}){GAP}(?P<day>{DAY})(?P<event>{_EVENT_NAME})"),
        _day,
        (MONTHS, DAYS, words("attack attacks bombing bombings massacre movement uprising revolution")),
    ),
    # May 26-28; 26-28 May; May 26 to June 3; 26 May to 3 June
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<last>{DAY}\b){_END}{_OF_YEAR}"),
        days_in_month,
        (MONTHS, DAYS),
    ),
    DateRule(
        re.compile(rf"(?P<first>{DAY}){TO}(?P<last>{DAY}){GAP}(?P<month>{NAMED_MONTH}){_OF_YEAR}"),
        days_in_month,
        (MONTHS, DAYS),
    ),
    DateRule(
        re.compile(
            rf"(?P<month1>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<month2>{NAMED_MONTH}){GAP}(?P<last>{DAY}\b){_END}{_OF_YEAR}"
        ),
        days_across,
        (MONTHS, DAYS),
    ),
    DateRule(
        re.compile(
            rf"(?P<first>{DAY}){GAP}(?P<month1>{NAMED_MONTH}){TO}(?P<last>{DAY}){GAP}(?P<month2>{NAMED_MONTH}){_OF_YEAR}"
        ),
        days_across,
        (MONTHS, DAYS),
    ),
    # between April and September last year, from April to June
    DateRule(
        re.compile(
            rf"\b(?:[Bb]etween|[Ff]rom)\s(?P<month1>{NAMED_MONTH})\s(?:and|to|through)\s(?P<month2>{NAMED_MONTH})"
            rf"\b(?!{GAP}\d){_OF_YEAR}"
        ),
        days_across,
        (MONTHS, words("between from")),
    ),
    # Thursday, May 29; 29 May; the 29th of May
    DateRule(re.compile(_MONTH_DAY), _day, (MONTHS, DAYS)),
    DateRule(re.compile(_WEEKDAY + _MONTH_DAY), _day, (WEEKDAYS, MONTHS, DAYS)),
    DateRule(re.compile(rf"(?P<day>{LONE_DAY}){_OF_MONTH}"), _day, (MONTHS, DAYS)),
    DateRule(re.compile(rf"the(?<![\w.,$£€:-]the){GAP}(?P<day>{DAY}){_OF_MONTH}"), _day, (MONTHS, DAYS)),
    DateRule(
        re.compile(rf"(?<![.,$£€:-]){_WEEKDAY}(?:the{GAP})?(?P<day>{DAY}){_OF_MONTH}"), _day, (WEEKDAYS, MONTHS, DAYS)
    ),
    # October; in March; last September; October of next year
    DateRule(
        re.compile(rf"(?<!Black )\b(?:(?P<which>{_WHICH})\s)?(?P<month>{_PLAIN})(?!\w|-\w|\s?\d){_OF_YEAR}"),
        _month,
        (_PLAIN_WORDS,),
    ),
    DateRule(
        re.compile(
            rf"\b(?:{_TIME_WORD}|{_WEAK_TIME_WORD})[\s-](?P<date>(?P<month>{_ALSO_NAMES}){_OF_YEAR})\b(?!\s[A-Z]){_END}(?!\s\d)"
        ),
        _month,
        (_ALSO_NAMES_WORDS,),
    ),
    DateRule(
        re.compile(rf"\b(?:{_TIME_WORD})[\s-](?P<date>(?P<month>May){_OF_YEAR})\b(?!\s[A-Z]|[’']s){_END}(?!\s\d)"),
        _month,
        (words("may"),),
    ),
    DateRule(
        re.compile(rf"\b(?P<which>{_WHICH})\s(?P<month>{_ALSO_NAMES}|May)\b{_END}(?!\s\d)"),
        _month,
        (_ALSO_NAMES_WORDS | {"may"}, words("this last next past")),
    ),
    DateRule(
        re.compile(rf"\b(?P<month>{_ALSO_NAMES}|May){GAP}(?:of{GAP})?(?P<whose>this|last|next)\syear\b"),
        _month,
        (_ALSO_NAMES_WORDS | {"may"}, words("year")),
    ),
    # the fourth quarter
    DateRule(re.compile(rf"\b(?:[Tt]he{GAP})?(?:{QUARTER}){_OF_YEAR}"), quarter, (QUARTER_WORDS,)),
)
