"""How long and how often: `almost ten years`, `the past five years`, `three days later`, `every Tuesday`."""

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
_LATER = r"(?:\s(?:later|earlier|afterwards?|from\snow)\b)?"

HINT = re.compile(
    r"second|minute|hour|day|week|month|quarter|year|decade|centur|morning|evening|night|spring|summer|autumn|winter"
    r"|[Ee]very|[Ee]ach|annually|daily"
)
"""What a text must hold for any of the rules to find something."""

RULES: tuple[LastingRule, ...] = (
    # almost ten years, three days later, a two-day visit; not a 12-year-old
    (
        re.compile(rf"(?<![\w.,$£€-]){_HEDGE}(?!(?i:an?)[\s-]){_MANY}[\s-](?:more\s)?{_UNITS}\b{_NOT_AGE}{_LATER}"),
        "duration",
    ),
    # for a year, a week later
    (
        re.compile(rf"\b(?:[Ff]or|[Ww]ithin|[Ll]asted|[Ll]asting)\s(?P<date>{_HEDGE}(?:half\s)?an?\s{_UNITS})\b"),
        "duration",
    ),
    (re.compile(rf"\b[Aa]n?\s{_UNITS}\s(?:later|earlier|afterwards?|from\snow)\b"), "duration"),
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
    (re.compile(r"\b(?:annually|(?:daily|weekly|monthly|yearly)(?=[.,;)]|\s(?:to|for|at|from)\b|\Z))"), "set"),
)
