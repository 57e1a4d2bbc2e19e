"""Days with a name and always the same date: `New Year's Eve 2015`, `Christmas Day`; without a year they are open."""

import re

from cuttings.annotating.dates_calendar import WrittenRule
from cuttings.annotating.dates_scene import Reading, exactly
from cuttings.annotating.dates_words import DateRule, any_case, words
from cuttings.calendars import GAP, YEAR

HOLIDAYS = {
    "new year's day": "01-01", "valentine's day": "02-14", "christmas eve": "12-24", "christmas day": "12-25",
    "new year's eve": "12-31",
}  # fmt: skip
"""Month and day of each, the same in every country that keeps it."""


def _holiday(match: re.Match[str]) -> Reading:
    """Return the day, where its year is said: `attacks on New Year's Eve` may tell of any year."""
    year = match["before"] or match["after"]
    name = " ".join(match["name"].lower().replace("’", "'").split())
    return exactly(f"{year}-{HOLIDAYS[name]}") if year else Reading()


_NAMES = "|".join(any_case(name, r"\s").replace("'", "[’']") for name in HOLIDAYS)

RULES: tuple[WrittenRule, ...] = (
    DateRule(
        re.compile(rf"\b(?:(?P<before>{YEAR}){GAP})?(?=[A-Z])(?P<name>{_NAMES})\b(?:,?{GAP}(?P<after>{YEAR}))?"),
        _holiday,
        (words("new valentine christmas"), words("day eve")),
    ),
)
