"""How long and how often: `almost ten years`, `the past five years`, `an hour later`, `every Tuesday`."""

import re

from cuttings.annotating.relative import NUMBER, WEEKDAYS
from cuttings.model import DateKind

LastingRule = tuple[re.Pattern[str], DateKind]

_HEDGE = (
    r"(?:(?i:about|around|almost|nearly|over|roughly|some|more\sthan|less\sthan|fewer\sthan|at\sleast|up\sto|just\sover"
    r"|just\sunder|just)\s)?"
)
_MANY = rf"(?i:{NUMBER}|[0-9]{{1,3}},[0-9]{{3}}|several|a\sfew|many|(?:a\scouple|dozens|hundreds|thousands)\sof)"
_UNITS = r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|century|centuries)"
_NOT_AGE = r"(?![\s-]olds?\b|\sof\sage\b|[’']?\s(?:sentence|imprisonment)\b)"
_SHORT = r"(?:seconds?|minutes?|hours?)"
_LATER = r"(?:later|earlier|afterwards?|from\snow)\b"

HINT = re.compile(
    r"second|minute|hour|day|week|month|quarter|year|decade|centur|morning|evening|night|spring|summer|autumn|winter"
    r"|[Ee]very|[Ee]ach|annually|daily"
)
"""What a text must hold for any of the rules to find something."""

RULES: tuple[LastingRule, ...] = (
    # almost ten years, a two-day visit, two hours earlier; not a 12-year-old
    (
        re.compile(
            rf"(?<![\w.,$£€-]){_HEDGE}(?!(?i:an?)[\s-]){_MANY}[\s-](?:more\s)?(?:{_SHORT}\s{_LATER}|{_UNITS}\b{_NOT_AGE})"
        ),
        "duration",
    ),
    # for a year; not for a second term
    (
        re.compile(
            rf"\b(?:[Ff]or|[Ww]ithin|[Ll]asted|[Ll]asting)\s"
            rf"(?P<date>{_HEDGE}(?:half\s)?an?\s(?!second\s(?!or\b|and\b)\w){_UNITS})\b"
        ),
        "duration",
    ),
    # an hour later: of what length there is a day to count from, `dates_back` tells
    (re.compile(rf"\b[Aa]n?\s{_SHORT}\s{_LATER}"), "duration"),
    # the past five years, the next decade
    (
        re.compile(
            rf"\b[Tt]he\s(?:(?:last|past|next|coming|previous|following|first|final)\s{_MANY}"
            rf"|(?:last|past|coming)(?!\squarter))\s{_UNITS}\b(?!\sof\s)"
        ),
        "duration",
    ),
    # every Tuesday, each year, twice a week, on Mondays
    (
        re.compile(
            rf"\b(?:[Ee]very|[Ee]ach)\s(?:other\s|single\s|(?:{NUMBER})\s)?(?:{_UNITS}|{WEEKDAYS}"
            r"|morning|evening|night|spring|summer|autumn|winter|January|February|March|April|May|June|July|August"
            r"|September|October|November|December)\b"
        ),
        "set",
    ),
    (re.compile(rf"\b(?:[Oo]nce|[Tt]wice|(?:{NUMBER})\stimes)\s(?:a|an|per|each|every)\s{_UNITS}\b"), "set"),
    (re.compile(rf"\b(?:{WEEKDAYS})s\b(?!\s(?:Times|Telegraph)\b)"), "set"),
    (re.compile(r"\b[Oo]n\s(?P<date>weekdays|weekends)\b"), "set"),
    # published weekly; not a weekly, nor the daily paper
    (
        re.compile(
            r"\b(?:annually|(?<!\b[Tt]he\s)(?<!\b[Aa]\s)(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly)"
            r"(?=[.,;)]|\s(?:to|for|at|from)\b|\Z))"
        ),
        "set",
    ),
)
