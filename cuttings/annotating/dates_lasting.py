"""How long and how often: `almost ten years`, `the past five years`, `an hour later`, `every Tuesday`."""

import re

from cuttings.annotating.dates_words import SMALL_NUMBERS, DateRule, any_case, one_of, with_plurals, words
from cuttings.annotating.relative import NUMBER, NUMBERS, WEEKDAY_WORDS, WEEKDAYS
from cuttings.model import DateKind

LastingRule = DateRule[DateKind]

_HEDGE = (
    r"(?:(?i:about|around|almost|nearly|over|roughly|some|more\sthan|less\sthan|fewer\sthan|at\sleast|up\sto|just\sover"
    r"|just\sunder|just)\s)?"
)
_COUNTS = ("several", "many", "a few", "a couple of", "dozens of", "hundreds of", "thousands of")
_MANY = "|".join([f"(?ai:{NUMBER})", "[0-9]{1,3},[0-9]{3}", *(any_case(count, r"\s") for count in _COUNTS)])
_MANY_WORDS = (SMALL_NUMBERS | set(NUMBERS) | set(" ".join(_COUNTS).split())) - {"a", "an", "of"}
_SHORT_WORDS = with_plurals(words("second minute hour"))
_UNIT_WORDS = (
    _SHORT_WORDS | with_plurals(words("day week weekend month quarter year decade")) | words("century centuries")
)
_SHORT = f"(?:{one_of(_SHORT_WORDS)})"
_UNITS = f"(?:{one_of(_UNIT_WORDS)})"
_NOT_AGE = r"(?![\s-]olds?\b|\sof\sage\b|[’']?\s(?:sentence|imprisonment)\b)"
_LATER = r"(?:later|earlier|afterwards?|from\snow)\b"

RULES: tuple[LastingRule, ...] = (
    # almost ten years, a two-day visit, two hours earlier; not a 12-year-old
    DateRule(
        re.compile(
            rf"(?<![\w.,$£€-]){_HEDGE}(?!(?i:an?)[\s-])(?:{_MANY})[\s-](?:more\s)?(?:{_SHORT}\s{_LATER}|{_UNITS}\b{_NOT_AGE})"
        ),
        "duration",
        (_MANY_WORDS, _UNIT_WORDS),
    ),
    # for a year; not for a second term
    DateRule(
        re.compile(
            rf"\b(?:[Ff]or|[Ww]ithin|[Ll]asted|[Ll]asting)\s"
            rf"(?P<date>{_HEDGE}(?:half\s)?an?\s(?!second\s(?!or\b|and\b)\w){_UNITS})\b"
        ),
        "duration",
        (words("for within lasted lasting"), _UNIT_WORDS),
    ),
    # an hour later: of what length there is a day to count from, `dates_back` tells
    DateRule(
        re.compile(rf"\b[Aa]n?\s{_SHORT}\s{_LATER}"),
        "duration",
        (_SHORT_WORDS, words("later earlier afterward afterwards now")),
    ),
    # the past five years, the next decade
    DateRule(
        re.compile(
            rf"\b[Tt]he\s(?:(?:last|past|next|coming|previous|following|first|final)\s(?:{_MANY})"
            rf"|(?:last|past|coming)(?!\squarter))\s{_UNITS}\b(?!\sof\s)"
        ),
        "duration",
        (words("last past next coming previous following first final"), _UNIT_WORDS),
    ),
    # every Tuesday, each year, twice a week, on Mondays
    DateRule(
        re.compile(
            rf"\b(?:[Ee]very|[Ee]ach)\s(?:other\s|single\s|(?:{NUMBER})\s)?(?:{_UNITS}|{WEEKDAYS}"
            r"|morning|evening|night|spring|summer|autumn|winter|January|February|March|April|May|June|July|August"
            r"|September|October|November|December)\b"
        ),
        "set",
        (words("every each"),),
    ),
    DateRule(
        re.compile(rf"\b(?:[Oo]nce|[Tt]wice|(?:{NUMBER})\stimes)\s(?:a|an|per|each|every)\s{_UNITS}\b"),
        "set",
        (words("once twice times"), _UNIT_WORDS),
    ),
    DateRule(
        re.compile(rf"\b(?:{WEEKDAYS})s\b(?!\s(?:Times|Telegraph)\b)"),
        "set",
        (with_plurals(WEEKDAY_WORDS),),
    ),
    DateRule(re.compile(r"\b[Oo]n\s(?P<date>weekdays|weekends)\b"), "set", (words("weekdays weekends"),)),
    # published weekly; not a weekly, nor the daily paper
    DateRule(
        re.compile(
            r"\b(?:annually\b|(?<!\b[Tt]he\s)(?<!\b[Aa]\s)(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly)"
            r"(?=[.,;)]|\s(?:to|for|at|from)\b|\Z))"
        ),
        "set",
        (words("annually daily nightly weekly fortnightly monthly quarterly yearly"),),
    ),
)
