"""Parts of a time: `early 2002` is 2002 with its last day in April, `the week of May 26` is the week that holds it."""

import calendar
import re
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from msgspec.structs import replace

from cuttings.annotating.dates_scene import Reading, exactly

REACH = 40
"""Code points before a date in which its part is looked for."""

_THIRD, _HALF = Fraction(1, 3), Fraction(1, 2)
PARTS = {
    "early": (Fraction(0), _THIRD), "beginning": (Fraction(0), _THIRD), "start": (Fraction(0), _THIRD),
    "mid": (_THIRD, 2 * _THIRD), "middle": (_THIRD, 2 * _THIRD),
    "late": (2 * _THIRD, Fraction(1)), "end": (2 * _THIRD, Fraction(1)),
    "first half": (Fraction(0), _HALF), "second half": (_HALF, Fraction(1)), "latter half": (_HALF, Fraction(1)),
}  # fmt: skip
"""The share of a year, decade or month each word means, from and to; what lies across a border counts on both sides."""

_PART = re.compile(
    r"\b(?:(?:[Tt]he\s)?(?:very\s)?(?P<of>beginning|start|middle|end|first\shalf|second\shalf|latter\shalf)\sof\s"
    r"|(?P<plain>[Ee]arly|[Mm]id|[Ll]ate)[\s-](?:in\s)?)(?:the\s)?\Z"
)
_WEEK = re.compile(r"\b[Tt]he\s(?:whole\s)?week\s(?P<by>of|beginning|starting|ending)\s(?:on\s)?(?:the\s)?\Z")


def with_part(text: str, start: int, before: int, reading: Reading) -> tuple[int, Reading]:
    """Return where the expression begins together with its part, and its narrower reading; unchanged without a part."""
    window = max(before, start - REACH)
    if reading.kind != "date":
        return start, reading
    week = _WEEK.search(text[window:start])
    if week:
        return window + week.start(), _week(reading, week["by"])
    match = _PART.search(text[window:start])
    if not match:
        return start, reading
    first, last = PARTS[(match["of"] or match["plain"]).lower()]
    return window + match.start(), _narrowed(reading, first, last)


def _week(reading: Reading, by: str) -> Reading:
    """Return the seven days that hold the day of `reading`, begin on it, or end on it; open where it is no day."""
    if not reading.value or len(reading.value) != len("2014-05-26"):
        return Reading()
    day = date.fromisoformat(reading.value)
    first = day - timedelta(days={"of": day.weekday(), "ending": 6}.get(by, 0))
    return exactly(f"{first}/{first + timedelta(days=6)}")


def _narrowed(reading: Reading, first: Fraction, last: Fraction) -> Reading:
    value = reading.value or ""
    if re.fullmatch(r"[0-9]{4}", value):
        months = floor(12 * first) + 1, ceil(12 * last)
        final = calendar.monthrange(int(value), months[1])[1]
        return replace(reading, earliest=f"{value}-{months[0]:02}-01", latest=f"{value}-{months[1]:02}-{final}")
    if re.fullmatch(r"[0-9]{3}X", value):
        return replace(
            reading,
            earliest=f"{value[:3]}{floor(10 * first)}-01-01",
            latest=f"{value[:3]}{ceil(10 * last) - 1}-12-31",
        )
    if re.fullmatch(r"[0-9]{4}-(?:0[1-9]|1[0-2])", value):
        days = calendar.monthrange(int(value[:4]), int(value[5:]))[1]
        return replace(
            reading, earliest=f"{value}-{floor(days * first) + 1:02}", latest=f"{value}-{ceil(days * last):02}"
        )
    return reading
