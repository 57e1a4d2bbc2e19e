"""Decades and centuries, and years by another count: `the 1970s`, `the late 80s`, `Showa 52`, `'79`, `fiscal 2013`."""

import re
from collections.abc import Callable

from cuttings.annotating.dates_calendar import WrittenRule, month_day
from cuttings.annotating.dates_scene import Reading, either, exactly
from cuttings.annotating.dates_words import DECADES, QUOTES, TENS, YEARS, DateRule, words
from cuttings.calendars import GAP, MONTHS, NAMED_MONTH

ERAS = {
    "Meiji": (1868, 1912),
    "Taisho": (1912, 1926),
    "Showa": (1926, 1989),
    "Heisei": (1989, 2019),
    "Reiwa": (2019, 2100),
}
"""First and last year of the Japanese eras since 1868; each counts its first, however short, as year 1."""
SINGLE = 30
"""Two-digit years and decades after this one are of the 1900s alone: `'79`, but `'14` may be 1914 or 2014."""

_TENS = {
    name: str(tens)
    for tens, name in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], start=2
    )
}
_CENTURY_NAMES = {
    name: number
    for number, name in enumerate(
        ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"], start=15
    )
}
_WARM = re.compile(
    r"\b(?:temperatures?|degrees?|weather|warm\w*|cool\w*|humid|sunny|highs?|lows?|Fahrenheit|scor\w+|shot|percentile)\b"
)
_REACH = 80


def _decade(match: re.Match[str]) -> Reading:
    """Return the decade; the 1800s and 1900s may be the century as well."""
    decade = match["decade"]
    if decade.endswith("0") and decade < "200":
        return Reading(earliest=f"{decade[:2]}00-01-01", latest=f"{decade[:2]}99-12-31")
    return exactly(f"{decade}X")


def _short_decade(match: re.Match[str]) -> Reading:
    """Return the decade; raises ValueError where the weather or a score is told, not the time."""
    if match.groupdict().get("bare") and _WARM.search(
        match.string, max(0, match.start() - _REACH), match.end() + _REACH
    ):
        raise ValueError(f"not a decade: {match[0]!r}")
    tens = _TENS.get(match["tens"].lower(), match["tens"])
    return exactly(f"19{tens}X") if int(tens) * 10 >= SINGLE else either([f"19{tens}X", f"20{tens}X"])


def _century(match: re.Match[str]) -> Reading:
    last = (_CENTURY_NAMES.get(match["century"].lower()) or int(match["century"])) * 100
    return exactly(f"{last - 99:04}/{last:04}")


def _open(_match: re.Match[str]) -> Reading:
    return Reading()


def _era(match: re.Match[str]) -> Reading:
    """Return the year; raises ValueError where the era had no such year."""
    first, last = ERAS[match["era"].replace("ō", "o").replace("ô", "o")]
    year = first + int(match["number"]) - 1
    if not first <= year <= last:
        raise ValueError(f"no such year: {match[0]!r}")
    return exactly(str(year))


def _short_year(value_in: Callable[[re.Match[str], str], str]) -> Callable[[re.Match[str]], Reading]:
    def read(match: re.Match[str]) -> Reading:
        centuries = ("19",) if int(match["year"]) > SINGLE else ("19", "20")
        return either([value_in(match, f"{century}{match['year']}") for century in centuries])

    return read


def _fiscal(match: re.Match[str]) -> Reading:
    """Return bounds: it overlaps the year it is called after, and where it begins its state or company says."""
    first, last = int(match["year"]), match.groupdict().get("last")
    until = int(f"{first // 10 ** len(last)}{last}") if last else first + 1
    return either([str(first if last else first - 1), str(until)]) if first <= until else Reading()


_QUOTE = "[’‘']"
_DECADE_TENS = rf"{_QUOTE}?(?P<tens>[2-9])0{_QUOTE}?s\b"
_DECADE_WORD = rf"(?P<tens>(?ai:{'|'.join(_TENS)}))\b"
_IN_DECADE = r"(?:[Ii]n|[Oo]f|[Ss]ince|[Dd]uring|[Ff]rom|[Tt]hroughout|[Uu]ntil|[Bb]y)"
_SHORT_YEAR = rf"{_QUOTE}(?P<year>[0-9]{{2}})(?![\w{_QUOTE[1:-1]}])"
_BEFORE_SHORT = (
    r"(?:[Ii]n|[Ss]ince|[Oo]f|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id"
    r"|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
)
_FULL = r"(?:1[89]|20)[0-9]{2}"

_ERA_WORDS = words("meiji taisho taishō taishô showa shōwa shôwa heisei reiwa")

RULES: tuple[WrittenRule, ...] = (
    # the 1970s, the '80s
    DateRule(
        re.compile(rf"(?<![\w$£€.,])(?:[Tt]he{GAP})?(?P<decade>1[5-9][0-9]|20[0-9])0{_QUOTE}?s\b"),
        _decade,
        (DECADES, words("s")),
    ),
    DateRule(
        re.compile(rf"\b[Tt]he{GAP}(?:(?:early|late|mid)[ -])?(?P<date>{_QUOTE}(?P<tens>[0-9])0{_QUOTE}?s)\b"),
        _short_decade,
        (TENS, words("s")),
    ),
    # the late 80s, of the 70s, the seventies, the 70s and 80s: where nobody speaks of the weather
    DateRule(
        re.compile(rf"\b[Tt]he{GAP}(?P<bare>early|mid|late)[ -](?P<date>{_DECADE_TENS})"),
        _short_decade,
        (TENS, words("s")),
    ),
    DateRule(
        re.compile(rf"\b(?P<bare>{_IN_DECADE}){GAP}the{GAP}(?P<date>{_DECADE_TENS})"), _short_decade, (TENS, words("s"))
    ),
    DateRule(
        re.compile(rf"\b(?P<bare>[Tt]he){GAP}(?:(?:early|late|mid)[ -])?(?P<date>{_DECADE_WORD})"),
        _short_decade,
        (frozenset(_TENS),),
    ),
    DateRule(
        re.compile(rf"(?<=[2-9]0s){GAP}?(?P<bare>and|or|to|through|,){GAP}(?:the{GAP})?(?P<date>{_DECADE_TENS})"),
        _short_decade,
        (TENS, words("s")),
    ),
    # the turn of the century: which one, the text does not say
    DateRule(
        re.compile(rf"\b[Tt]he{GAP}turn{GAP}of{GAP}the{GAP}(?:[\w-]+{GAP})?(?:century|millennium)\b"),
        _open,
        (words("turn"), words("century millennium")),
    ),
    # the 19th century
    DateRule(
        re.compile(
            rf"\b(?:[Tt]he{GAP})?(?:(?P<century>[1-9]|1[0-9]|20|21)(?:st|nd|rd|th))[ -]century\b",
        ),
        _century,
        (words("century"),),
    ),
    DateRule(
        re.compile(rf"\b(?:[Tt]he{GAP})?(?P<century>(?ai:{'|'.join(_CENTURY_NAMES)}))[ -]century\b"),
        _century,
        (words("century"),),
    ),
    # Showa 52, the 52nd year of Showa
    DateRule(
        re.compile(
            rf"\b(?P<era>Meiji|Taish[oōô]|Sh[oōô]wa|Heisei|Reiwa){GAP}(?P<number>[1-9][0-9]?)(?![\w.,]?\d|[\w-])"
        ),
        _era,
        (_ERA_WORDS,),
    ),
    DateRule(
        re.compile(
            rf"\b[Tt]he{GAP}(?P<number>[1-9][0-9]?)(?:st|nd|rd|th){GAP}year{GAP}of{GAP}(?:the{GAP})?"
            rf"(?P<era>Meiji|Taish[oōô]|Sh[oōô]wa|Heisei|Reiwa)(?:{GAP}era)?\b"
        ),
        _era,
        (_ERA_WORDS, words("year")),
    ),
    # May '79, in '79
    DateRule(
        re.compile(rf"(?P<month>{NAMED_MONTH}){GAP}{_SHORT_YEAR}"),
        _short_year(lambda m, year: month_day(year, m["month"])),
        (MONTHS, QUOTES),
    ),
    DateRule(
        re.compile(rf"\b{_BEFORE_SHORT}{GAP}(?P<date>{_SHORT_YEAR})"), _short_year(lambda _, year: year), (QUOTES,)
    ),
    # fiscal 2013, FY 2013-14, the 2013 fiscal year
    DateRule(
        re.compile(
            rf"\b(?:[Tt]he{GAP})?(?:[Ff]iscal(?:{GAP}[Yy]ear)?|[Ff]inancial{GAP}[Yy]ear|FY){GAP}?(?P<year>{_FULL})"
            rf"(?:[-–/](?P<last>{_FULL}|[0-9]{{2}}))?(?!\w|-\w|[.,]\d)"
        ),
        _fiscal,
        (words("fiscal financial fy"), YEARS),
    ),
    DateRule(
        re.compile(
            rf"\b(?:[Tt]he{GAP})?(?P<year>{_FULL})(?:[-–/](?P<last>{_FULL}|[0-9]{{2}}))?{GAP}(?:fiscal|financial){GAP}year\b"
        ),
        _fiscal,
        (words("fiscal financial"), YEARS),
    ),
)
