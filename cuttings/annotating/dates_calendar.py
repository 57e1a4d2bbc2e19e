"""Dates that need nothing but their words: `May 26-28, 2014`, `1977 to 1983`, `spring 2014`, `in 2016`."""

import re
from collections.abc import Callable

from cuttings.annotating.dates_scene import Reading, exactly
from cuttings.annotating.dates_words import DAYS, RANGES, YEARS, DateRule, capital_or_not, one_of, words
from cuttings.calendars import DAY, GAP, MONTHS, NAMED_MONTH, YEAR, month_number

ReadWritten = Callable[[re.Match[str]], Reading]
WrittenRule = DateRule[ReadWritten]

TO = rf"{GAP}{{0,2}}(?:-|–|—|\bto\b|\bthrough\b|\buntil\b){GAP}{{0,2}}"
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_WORDS = frozenset(SEASONS)
SEASON = f"(?P<season>{capital_or_not(SEASON_WORDS)})"
QUARTER_WORDS = words("quarter quarters quarterly q")
QUARTER = (
    r"(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)[ -]quarter(?=(?:s|ly)?\b)"
    r"|Q(?P<number>[1-4])(?!\w)"
)

# What a year is not: a number of things, a time of day, a part of a longer number.
_COUNTED = (
    r"(?!\w|[.,:]\d|%|-\d|-[a-z]|\s?(?:°|percent|per\s+cent|people|persons|officers|workers|employees|jobs|soldiers"
    r"|troops|men|women|children|students|pupils|members|homes|houses|votes|points|miles|kilomet(?:er|re)s|km|met(?:er|re)s"
    r"|feet|square|acres|tons|tonnes|kilos|pounds|dollars|euros|yen|won|yuan|copies|words|calories|rpm|hours|hrs|minutes"
    r"|GMT|UTC|BST|EST|EDT|PST|PDT|CET|JST|more|other|years|days|of\s+them|cases|deaths|units|cars|patients|protesters"
    r"|demonstrators|families|victims|refugees|migrants|prisoners|inmates|civilians|rebels|fighters|dead|million|billion)\b)"
)
_LIKELY_YEAR = rf"(?:1[5-9][0-9]{{2}}|20[0-9]{{2}}){_COUNTED}"
_BEFORE_YEAR = (
    r"[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Ff]or|[Bb]etween|[Tt]hroughout|[Tt]hrough"
    r"|[Ee]arly|[Mm]id|[Ll]ate|[Cc]irca|[Bb]orn|[Dd]ied|[Ff]ounded|[Ee]stablished|[Yy]ears?|[Ii]nto|[Aa]s\s(?:early|late|recently)\sas|[Aa]s\sof|(?:earlier|later)\sthan"
    r"|(?:back|prior|up|compared)\s+to|(?:compared|along)\s+with"
    r"|(?<!total\s)(?<!number\s)(?<!average\s)(?<!some\s)(?<!record\s)(?<!high\s)(?<!low\s)(?<!capacity\s)of"
)
_AROUND_YEAR = (
    # in 2016, since at least 1998
    (rf"\b(?:{_BEFORE_YEAR})[\s-](?:about\s|around\s|at\sleast\s)?", ""),
    # the 2014 Agreement, Japan's 1998 film
    (
        r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Oo]ur|[Mm]y)\s|[’']s\s|s[’']\s)",
        r"\s[A-Za-z“‘\"']",
    ),
    # in 2005 and 2006
    (r"(?<=[\s(][12][0-9]{3})(?:,\s|\sand\s|\sor\s|,\sand\s)", ""),
    # a year in parentheses
    (r"\(", "[),;]"),
    # 1977: at the start of a paragraph, as in a chronology
    (r"\A", r":|\s[–—-]\s|\s*\Z"),
)
"""What stands before and after a number that is a year."""
_YEAR_SIGNS = [(re.compile(rf"{before}\Z"), re.compile(after)) for before, after in _AROUND_YEAR]
_YEAR_REACH = 40
"""Code points before a year in which what tells it to be one is looked for."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def month_day(year: int | str, month: str, day: str | None = None) -> str:
    """Return the EDTF value of a month, or a day, as the groups of a pattern have them; the year in four digits."""
    value = f"{int(year):04}-{month_number(month):02}"
    return f"{value}-{int(day.rstrip('sndrthSNDRTH')):02}" if day else value


def quarter(match: re.Match[str], year: int | str) -> str:
    """Return the EDTF value of a QUARTER of `year`."""
    return f"{int(year):04}-{32 + (int(match['number'] or 0) or _ORDINALS[match['ordinal'].lower()])}"


def season(match: re.Match[str], year: int | str) -> str:
    """Return the EDTF value of a SEASON of `year`; a winter has the year of its December."""
    return f"{int(year):04}-{SEASONS[match['season'].lower()]}"


def days_in_month(match: re.Match[str], year: int | str) -> str:
    """Return the interval from the day `first` to the day `last` of one month."""
    return f"{month_day(year, match['month'], match['first'])}/{month_day(year, match['month'], match['last'])}"


def days_across(match: re.Match[str], year: int | str) -> str:
    """Return the interval between days or months of two months; the year is the later one's."""
    begins = int(year) - (month_number(match["month1"]) > month_number(match["month2"]))
    groups = match.groupdict()
    first = month_day(begins, match["month1"], groups.get("first"))
    return f"{first}/{month_day(year, match['month2'], groups.get('last'))}"


def _years(match: re.Match[str]) -> Reading:
    last = match["last"]
    return exactly(f"{match['first']}/{match['first'][: 4 - len(last)]}{last}")


def _lone_year(match: re.Match[str]) -> Reading:
    """Return the year; raises ValueError where nothing around the number says that it is one."""
    text, start, end = match.string, match.start(), match.end()
    window = max(0, start - _YEAR_REACH)
    if not any(before.search(text, window, start) and after.match(text, end) for before, after in _YEAR_SIGNS):
        raise ValueError(f"not a year: {match[0]!r}")
    return exactly(match[0])


def _of_year(value: Callable[[re.Match[str], str], str]) -> ReadWritten:
    return lambda match: exactly(value(match, match["year"]))


def _month_of(match: re.Match[str], year: str) -> str:
    return month_day(year, match["month"], match["day"])


_MONTHS_OF_YEAR = rf"(?P<month1>{NAMED_MONTH}){TO}(?P<month2>{NAMED_MONTH}),?{GAP}(?:of{GAP})?(?P<year>{YEAR})"

RULES: tuple[WrittenRule, ...] = (
    # May 26-28, 2014; 26-28 May 2014
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<last>{DAY})\b,?{GAP}(?P<year>{YEAR})"),
        _of_year(days_in_month),
        (MONTHS, DAYS, YEARS),
    ),
    DateRule(
        re.compile(rf"(?P<first>{DAY}){TO}(?P<last>{DAY}){GAP}(?P<month>{NAMED_MONTH}),?{GAP}(?P<year>{YEAR})"),
        _of_year(days_in_month),
        (MONTHS, DAYS, YEARS),
    ),
    # May 26 to June 3, 2014; 26 May to 3 June 2014; from April to June 2014; between April and June 2014
    DateRule(
        re.compile(
            rf"(?P<month1>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<month2>{NAMED_MONTH}){GAP}(?P<last>{DAY})\b"
            rf",?{GAP}(?P<year>{YEAR})"
        ),
        _of_year(days_across),
        (MONTHS, DAYS, YEARS),
    ),
    DateRule(
        re.compile(
            rf"(?P<first>{DAY}){GAP}(?P<month1>{NAMED_MONTH}){TO}(?P<last>{DAY}){GAP}(?P<month2>{NAMED_MONTH})"
            rf",?{GAP}(?P<year>{YEAR})"
        ),
        _of_year(days_across),
        (MONTHS, DAYS, YEARS),
    ),
    DateRule(re.compile(_MONTHS_OF_YEAR), _of_year(days_across), (MONTHS, YEARS)),
    DateRule(re.compile(rf"\b[Ff]rom{GAP}{_MONTHS_OF_YEAR}"), _of_year(days_across), (MONTHS, YEARS, words("from"))),
    DateRule(
        re.compile(
            rf"\b[Bb]etween{GAP}(?P<month1>{NAMED_MONTH}){GAP}and{GAP}(?P<month2>{NAMED_MONTH}),?{GAP}(?:of{GAP})?(?P<year>{YEAR})"
        ),
        _of_year(days_across),
        (MONTHS, YEARS, words("between")),
    ),
    # May 26 and June 3, 2014; April, May and June 2014: the first take the last one's year
    DateRule(
        re.compile(
            rf"(?P<month>{NAMED_MONTH})(?:{GAP}(?P<day>{DAY}))?"
            rf"(?=(?:(?:,{GAP}|,?{GAP}(?:and|or){GAP}){NAMED_MONTH}(?:{GAP}{DAY}\b)?){{1,3}},?{GAP}(?:of{GAP})?(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
        (MONTHS, YEARS),
    ),
    # 5 and 6 May 2014; May 5 and 6, 2014: two days, one of them without its month
    DateRule(
        re.compile(rf"(?P<day>{DAY})(?={GAP}(?:and|or){GAP}{DAY}{GAP}(?P<month>{NAMED_MONTH}),?{GAP}(?P<year>{YEAR}))"),
        _of_year(_month_of),
        (MONTHS, DAYS, YEARS),
    ),
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH}){GAP}(?P<day>{DAY})(?={GAP}(?:and|or){GAP}{DAY},?{GAP}(?P<year>{YEAR}))"),
        _of_year(_month_of),
        (MONTHS, DAYS, YEARS),
    ),
    DateRule(
        re.compile(
            rf"(?P<month>{NAMED_MONTH}){GAP}{DAY}{GAP}(?:and|or){GAP}(?P<date>(?P<day>{DAY}),?{GAP}(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
        (MONTHS, DAYS, YEARS),
    ),
    # from 1977 to 1983; 1977-83; between 1977 and 1983
    DateRule(
        re.compile(
            rf"(?<![\w.,/$£€-])(?:[Ff]rom{GAP})?(?P<first>(?:1[5-9]|20)[0-9]{{2}}){TO}(?P<last>(?:1[5-9]|20)[0-9]{{2}}){_COUNTED}"
        ),
        _years,
        (YEARS, words("to through until - – —")),
    ),
    DateRule(
        re.compile(
            rf"(?:\b[Ff]rom{GAP}|\b[Ii]n{GAP}|\b[Tt]he{GAP}|\(|(?<=\btheir{GAP})|(?<=\bits{GAP})|(?<=[’']s{GAP})"
            rf"|(?<=\bbetween{GAP})|(?<=\band{GAP})|(?<=\bsince{GAP})|(?<=\bduring{GAP}))(?P<first>(?:1[5-9]|20)[0-9]{{2}})[-–/](?P<last>[0-9]{{2}})(?![\w.,]?\d){_COUNTED}"
        ),
        _years,
        (YEARS, RANGES),
    ),
    DateRule(
        re.compile(
            rf"\b[Bb]etween{GAP}(?P<first>(?:1[5-9]|20)[0-9]{{2}}){GAP}and{GAP}(?P<last>(?:1[5-9]|20)[0-9]{{2}}){_COUNTED}"
        ),
        _years,
        (YEARS, words("between")),
    ),
    # summer or early autumn of 2014: the first takes the second's year
    DateRule(
        re.compile(
            rf"\b(?:[Tt]he{GAP})?{SEASON}(?={GAP}(?:and|or|to|through){GAP}(?:the{GAP})?(?:(?:early|mid|late)[ -])?"
            rf"(?:{one_of(SEASON_WORDS)}){GAP}(?:of{GAP})?(?P<year>{YEAR}))"
        ),
        _of_year(season),
        (SEASON_WORDS, YEARS),
    ),
    # spring 2014; the fourth quarter of 2005; Q4 2005
    DateRule(
        re.compile(rf"\b(?:[Tt]he{GAP})?{SEASON}{GAP}(?:of{GAP})?(?P<year>{YEAR})"),
        _of_year(season),
        (SEASON_WORDS, YEARS),
    ),
    DateRule(
        re.compile(rf"\b(?:[Tt]he{GAP})?(?:{QUARTER}){GAP}(?:(?:of|in){GAP})?(?P<year>{YEAR})"),
        _of_year(quarter),
        (QUARTER_WORDS, YEARS),
    ),
    # in 2016; the 2014 Agreement; Japan's 1998 film; in 2005 and 2006; (1994)
    DateRule(re.compile(_LIKELY_YEAR), _lone_year, (YEARS,)),
)
