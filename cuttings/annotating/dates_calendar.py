"""Dates that need nothing but their words: `May 26-28, 2014`, `1977 to 1983`, `spring 2014`, `in 2016`."""

import re
from collections.abc import Callable

from cuttings.annotating.dates_scene import Reading, exactly
from cuttings.calendars import DAY, GAP, MONTH, YEAR, month_number

ReadWritten = Callable[[re.Match[str]], Reading]
WrittenRule = tuple[re.Pattern[str], ReadWritten]

NAMED_MONTH = rf"(?=[A-Z]){MONTH}"
TO = rf"{GAP}{{0,2}}(?:-|–|—|\bto\b|\bthrough\b|\buntil\b){GAP}{{0,2}}"
SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
QUARTER = (
    r"(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)[ -]quarter|Q(?P<number>[1-4])(?!\w)"
)

# What a year is not: a number of things, a time of day, a part of a longer number.
_COUNTED = (
    r"(?!\w|[.,:]\d|%|-\d|-[a-z]|\s?(?:°|percent|per\s+cent|people|persons|officers|workers|employees|jobs|soldiers"
    r"|troops|men|women|children|students|pupils|members|homes|houses|votes|points|miles|kilomet(?:er|re)s|km|met(?:er|re)s"
    r"|feet|square|acres|tons|tonnes|kilos|pounds|dollars|euros|yen|won|yuan|copies|words|calories|rpm|hours|hrs|minutes"
    r"|GMT|UTC|BST|EST|EDT|PST|PDT|CET|JST|more|other|years|days|of\s+them|cases|deaths|units|cars|patients|protesters"
    r"|demonstrators|families|victims|refugees|migrants|prisoners|inmates|civilians|rebels|fighters|dead|million|billion)\b)"
)
_LIKELY_YEAR = rf"(?P<date>(?:1[5-9][0-9]{{2}}|20[0-9]{{2}}){_COUNTED})"
_BEFORE_YEAR = (
    r"[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Ff]or|[Bb]etween|[Tt]hroughout|[Tt]hrough"
    r"|[Ee]arly|[Mm]id|[Ll]ate|[Cc]irca|[Bb]orn|[Dd]ied|[Ff]ounded|[Ee]stablished|[Yy]ears?|[Ii]nto|[Aa]s\s(?:early|late|recently)\sas|[Aa]s\sof|(?:earlier|later)\sthan"
    r"|(?:back|prior|up|compared)\s+to|(?:compared|along)\s+with"
    r"|(?<!total\s)(?<!number\s)(?<!average\s)(?<!some\s)(?<!record\s)(?<!high\s)(?<!low\s)(?<!capacity\s)of"
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def month_day(year: int | str, month: str, day: str | None = None) -> str:
    """Return the EDTF value of a month, or a day, as the groups of a pattern have them; the year in four digits."""
    value = f"{int(year):04}-{month_number(month):02}"
    return f"{value}-{int(day.rstrip('sndrthSNDRTH')):02}" if day else value


def quarter(match: re.Match[str], year: int | str) -> str:
    """Return the EDTF value of a QUARTER of `year`."""
    return f"{int(year):04}-{32 + (int(match['number'] or 0) or _ORDINALS[match['ordinal'].lower()])}"


def season(match: re.Match[str], year: int | str) -> str:
    """Return the EDTF value of a SEASON of `year`; a winter has the year of its December."""
    return f"{int(year):04}-{_SEASONS[match['season'].lower()]}"


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


def _of_year(value: Callable[[re.Match[str], str], str]) -> ReadWritten:
    return lambda match: exactly(value(match, match["year"]))


def _month_of(match: re.Match[str], year: str) -> str:
    return month_day(year, match["month"], match["day"])


HINT = re.compile(r"1[0-9]{3}|20[0-9]{2}")
"""What a text must hold for any of the rules to find something."""

RULES: tuple[WrittenRule, ...] = (
    # May 26-28, 2014; 26-28 May 2014
    (
        re.compile(rf"\b(?P<month>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<last>{DAY})\b,?{GAP}(?P<year>{YEAR})"),
        _of_year(days_in_month),
    ),
    (
        re.compile(rf"\b(?P<first>{DAY}){TO}(?P<last>{DAY}){GAP}(?P<month>{NAMED_MONTH}),?{GAP}(?P<year>{YEAR})"),
        _of_year(days_in_month),
    ),
    # May 26 to June 3, 2014; 26 May to 3 June 2014; from April to June 2014; between April and June 2014
    (
        re.compile(
            rf"\b(?P<month1>{NAMED_MONTH}){GAP}(?P<first>{DAY}){TO}(?P<month2>{NAMED_MONTH}){GAP}(?P<last>{DAY})\b"
            rf",?{GAP}(?P<year>{YEAR})"
        ),
        _of_year(days_across),
    ),
    (
        re.compile(
            rf"\b(?P<first>{DAY}){GAP}(?P<month1>{NAMED_MONTH}){TO}(?P<last>{DAY}){GAP}(?P<month2>{NAMED_MONTH})"
            rf",?{GAP}(?P<year>{YEAR})"
        ),
        _of_year(days_across),
    ),
    (
        re.compile(
            rf"\b(?:[Ff]rom{GAP})?(?P<month1>{NAMED_MONTH}){TO}(?P<month2>{NAMED_MONTH}),?{GAP}(?:of{GAP})?(?P<year>{YEAR})"
        ),
        _of_year(days_across),
    ),
    (
        re.compile(
            rf"\b[Bb]etween{GAP}(?P<month1>{NAMED_MONTH}){GAP}and{GAP}(?P<month2>{NAMED_MONTH}),?{GAP}(?P<year>{YEAR})"
        ),
        _of_year(days_across),
    ),
    # May 26 and June 3, 2014; April, May and June 2014: the first take the last one's year
    (
        re.compile(
            rf"\b(?P<month>{NAMED_MONTH})(?:{GAP}(?P<day>{DAY}))?"
            rf"(?=(?:(?:,{GAP}|,?{GAP}(?:and|or){GAP}){NAMED_MONTH}(?:{GAP}{DAY}\b)?){{1,3}},?{GAP}(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
    ),
    # 5 and 6 May 2014; May 5 and 6, 2014: two days, one of them without its month
    (
        re.compile(
            rf"\b(?P<day>{DAY})(?={GAP}(?:and|or){GAP}{DAY}{GAP}(?P<month>{NAMED_MONTH}),?{GAP}(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
    ),
    (
        re.compile(
            rf"\b(?P<month>{NAMED_MONTH}){GAP}(?P<day>{DAY})(?={GAP}(?:and|or){GAP}{DAY},?{GAP}(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
    ),
    (
        re.compile(
            rf"\b(?P<month>{NAMED_MONTH}){GAP}{DAY}{GAP}(?:and|or){GAP}(?P<date>(?P<day>{DAY}),?{GAP}(?P<year>{YEAR}))"
        ),
        _of_year(_month_of),
    ),
    # from 1977 to 1983; 1977-83; between 1977 and 1983
    (
        re.compile(
            rf"(?<![\w.,/$£€-])(?:[Ff]rom{GAP})?(?P<first>(?:1[5-9]|20)[0-9]{{2}}){TO}(?P<last>(?:1[5-9]|20)[0-9]{{2}}){_COUNTED}"
        ),
        _years,
    ),
    (
        re.compile(
            rf"(?:\b[Ff]rom{GAP}|\b[Ii]n{GAP}|\b[Tt]he{GAP}|\(|(?<=\btheir{GAP})|(?<=\bits{GAP})|(?<=[’']s{GAP})"
            rf"|(?<=\bbetween{GAP})|(?<=\band{GAP})|(?<=\bsince{GAP})|(?<=\bduring{GAP}))(?P<first>(?:1[5-9]|20)[0-9]{{2}})[-–/](?P<last>[0-9]{{2}})(?![\w.,]?\d){_COUNTED}"
        ),
        _years,
    ),
    (
        re.compile(
            rf"\b[Bb]etween{GAP}(?P<first>(?:1[5-9]|20)[0-9]{{2}}){GAP}and{GAP}(?P<last>(?:1[5-9]|20)[0-9]{{2}}){_COUNTED}"
        ),
        _years,
    ),
    # summer or early autumn of 2014: the first takes the second's year
    (
        re.compile(
            rf"\b(?:[Tt]he{GAP})?{SEASON}(?={GAP}(?:and|or|to|through){GAP}(?:the{GAP})?(?:(?:early|mid|late)[ -])?"
            rf"(?:spring|summer|autumn|fall|winter){GAP}(?:of{GAP})?(?P<year>{YEAR}))"
        ),
        _of_year(season),
    ),
    # spring 2014; the fourth quarter of 2005; Q4 2005
    (re.compile(rf"\b(?:[Tt]he{GAP})?{SEASON}{GAP}(?:of{GAP})?(?P<year>{YEAR})"), _of_year(season)),
    (
        re.compile(rf"\b(?:[Tt]he{GAP})?(?:{QUARTER}){GAP}(?:(?:of|in){GAP})?(?P<year>{YEAR})"),
        _of_year(quarter),
    ),
    # in 2016; the 2014 Agreement; Japan's 1998 film; in 2005 and 2006; (1994)
    (
        re.compile(rf"\b(?:{_BEFORE_YEAR})[\s-](?:about\s|around\s|at\sleast\s)?{_LIKELY_YEAR}"),
        lambda match: exactly(match["date"]),
    ),
    (
        re.compile(
            rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Oo]ur|[Mm]y)\s|[’']s\s|s[’']\s){_LIKELY_YEAR}(?=\s[A-Za-z“‘\"'])"
        ),
        lambda match: exactly(match["date"]),
    ),
    (
        re.compile(rf"(?<=[\s(][12][0-9]{{3}})(?:,\s|\sand\s|\sor\s|,\sand\s){_LIKELY_YEAR}"),
        lambda match: exactly(match["date"]),
    ),
    (re.compile(rf"\({_LIKELY_YEAR}(?=[),;])"), lambda match: exactly(match["date"])),
    # 1977: at the start of a paragraph, as in a chronology
    (re.compile(rf"\A{_LIKELY_YEAR}(?=:|\s[–—-]\s|\s*\Z)"), lambda match: exactly(match["date"])),
)
