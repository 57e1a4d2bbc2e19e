"""Expressions that point back to a date just named: `the following day`, `the previous year`, `later that month`."""

import re
from collections.abc import Mapping
from datetime import date

from cuttings.annotating.dates_scene import Reading, exactly
from cuttings.annotating.relative import UNITS

_UNIT = r"(?P<unit>day|month|year)"
_STEPS = {"same": 0, "that": 0, "following": 1, "next": 1, "after": 1, "previous": -1, "before": -1, "earlier": -1}

HINT = re.compile(r"day|month|year")
"""What a text must hold for any of the rules to find something."""

RULES: tuple[re.Pattern[str], ...] = (
    # the following day, the same year, the previous month
    re.compile(rf"\b[Tt]he\s(?:very\s)?(?P<step>same|following|next|previous)\s{_UNIT}\b"),
    # later that year, on that day
    re.compile(
        rf"\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s|(?:[Oo]n|[Ii]n)\s)(?P<step>that)\s(?:same\s)?{_UNIT}\b"
    ),
    # the year before, the day after
    re.compile(rf"\b[Tt]he\s{_UNIT}\s(?P<step>before|after|previous|earlier)\b(?!\s[\w“\"])"),
    # later in the day, to end the day: not the idiom `at the end of the day`
    re.compile(r"\b(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)\sin\sthe\s(?P<unit>day)\b(?!\s(?:when|after|before)\b)"),
    re.compile(r"\b(?:end|finish|clos|start)(?:e[ds]?|ing|s|es)?\s(?P<date>the\s(?P<unit>day))\b"),
)


def read_back(match: re.Match[str], named: Mapping[str, str]) -> Reading:
    """Return the reading of `match`, counted from the day, month or year (EDTF) that was `named` last, if any was."""
    unit = match["unit"]
    value = named.get(unit)
    if value is None:
        return Reading()
    step = _STEPS[match["step"]] if "step" in match.re.groupindex else 0
    day = date.fromisoformat(f"{value}-01-01"[:10] if unit != "day" else value)
    try:
        return exactly(UNITS[unit](day, step))
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return Reading()


def name(named: Mapping[str, str], value: str | None) -> dict[str, str]:
    """Return what is named last after `value`: a day names its month and year too, a bare year only itself."""
    if value is None or not re.fullmatch(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?", value):
        return dict(named)
    parts = {"year": value[:4], "month": value[:7], "day": value}
    return {
        **named,
        **{unit: part for unit, part in parts.items() if len(part) == {"year": 4, "month": 7, "day": 10}[unit]},
    }
