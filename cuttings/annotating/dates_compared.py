"""The same stretch of another year, which reports compare one with: `the same month last year`, `the year-ago quarter`.

It is the month, quarter, season or stretch of months that the text named last, moved to the year that is meant.
"""

import re
from datetime import date

from cuttings import edtf
from cuttings.annotating.dates_back import BackRule
from cuttings.annotating.dates_scene import Reading, exactly
from cuttings.annotating.dates_told import Told
from cuttings.annotating.dates_words import YEARS, DateRule, words
from cuttings.calendars import GAP, YEAR

_FORMS = {"month": r"-(?:0[1-9]|1[0-2])", "quarter": r"-3[3-6]"}
"""What follows the year in the EDTF value of each unit; any other word may mean any of them."""
_YEAR = re.compile(r"[0-9]{4}(?=-|\Z)")


def _compared(match: re.Match[str], told: Told, until: date | None) -> Reading:
    """Return the stretch that was named last in the other year; what is left open lies in that year, if it is known."""
    year = match.groupdict().get("year")
    form = _FORMS.get(match["unit"], "")
    stretch = (told.stretch and told.stretch.value) or ""
    if not re.match(rf"[0-9]{{4}}{form}", stretch):
        return _within(match, year, until)
    by = int(year) - int(stretch[:4]) if year else -1
    return exactly(_YEAR.sub(lambda found: f"{int(found[0]) + by:04}", stretch))


def _within(match: re.Match[str], year: str | None, until: date | None) -> Reading:
    if year:
        earliest, latest = edtf.bounds(year)
        return Reading(earliest=earliest, latest=latest)
    return Reading(latest=f"{until.year - 1:04}-12-31") if until and match[0].endswith("last year") else Reading()


_UNIT = r"(?P<unit>period|time|month|quarter|timeframe|stretch)"
_UNIT_WORDS = words("period time month quarter timeframe stretch")
_EARLIER = (
    r"(?:last\syear|(?:the\s)?(?:previous|prior|preceding)\syear|the\syear\s(?:before|earlier|prior)"
    r"|(?:a|one)\syear\s(?:ago|earlier|before|previously|prior))"
)

RULES: tuple[BackRule, ...] = (
    # the same month last year, the same period of the previous year, the same quarter a year ago
    DateRule(
        re.compile(rf"\b[Tt]he\ssame\s{_UNIT}(?:,|\s(?:of|in))?\s{_EARLIER}\b"),
        _compared,
        (words("same"), words("year"), _UNIT_WORDS),
    ),
    # the same period of 2008
    DateRule(
        re.compile(rf"\b[Tt]he\ssame\s{_UNIT},?\s(?:of|in){GAP}(?P<year>{YEAR})"),
        _compared,
        (words("same"), YEARS, _UNIT_WORDS),
    ),
    # the year-ago quarter, the year-earlier period
    DateRule(
        re.compile(rf"\b(?:[Tt]he|[Aa])\syear-(?:ago|earlier)\s{_UNIT}\b"), _compared, (words("year"), _UNIT_WORDS)
    ),
)
