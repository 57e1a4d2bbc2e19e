"""Lines that tell in a sentence what bylines tell in few words: `Posted on 6 May 2004 by Ann Lee in …`."""

import re
from dataclasses import replace
from itertools import takewhile

from cuttings.reading.header import FEW, LONGEST_TEXT, TIME, header_parts
from cuttings.reading.label import Label
from cuttings.reading.names import is_name
from cuttings.reading.part import Part

FOOT_HEAD = 200
"""Code points of a line below an article within which it tells when it was published."""

_THIS = re.compile(
    r"(?:this|the) (?:entry|post|article|story|piece|item|report|page|text|column|essay|interview) (?:was|is|has been) "
    r"(?:(?:first |originally )?(?:posted|published|created|uploaded|filed|written)"
    r"|(?:last )?(?:updated|modified|edited|revised))\b",
    re.IGNORECASE,
)
_FOOT = re.compile(
    rf"{_THIS.pattern}|(?:first |originally )?(?:posted|published|created|uploaded|filed|submitted|written)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"about the (?:author|writer|reporter)\s*[:–—-]\s*(?P<name>.+)", re.IGNORECASE)
BARE_BY = re.compile(
    r"(?:(?:written|posted|reported|published|submitted|story|words) )?by\s*:?|(?:author|byline)\s*:?", re.IGNORECASE
)
"""A line that announces who wrote, the name standing in the next."""


def about_author(text: str) -> str | None:
    """Return the name in the heading of a note on who wrote: `About the author: Ann Lee`."""
    found = _ABOUT.match(text[:LONGEST_TEXT])
    return found["name"] if found and is_name(found["name"]) else None


def foot_label(text: str) -> Label | None:
    """Return BYLINE or DATE for a line that tells in a sentence when or by whom the article was published.

    `Posted on 6 May 2004 by Ann Lee in …`, `This article was published at 10.15 on 6 May 2004. A version …`,
    `This page was last edited on 6 May 2004.`
    """
    if not _FOOT.match(text[:FOOT_HEAD]):
        return None
    kinds = {part.kind for part in foot_parts(text)}
    return Label.BYLINE if "author" in kinds else Label.DATE if kinds & {"date", "updated"} else None


def states_itself(text: str) -> bool:
    """Return whether the line speaks of `this article`, so that it is clear from anywhere on a page which it dates."""
    return text[:1] in "Tt" and bool(_THIS.match(text[:FOOT_HEAD]))


def is_foot(text: str) -> bool:
    """Return whether the line tells it at once, few words going before."""
    parts = takewhile(lambda part: not part.date and part.kind != "author", header_parts(text[:FOOT_HEAD]))
    return sum(len(part.text.split()) for part in parts) <= FEW


def foot_parts(text: str) -> tuple[Part, ...]:
    """Return the first date and the author that such a line tells; the words around them are left out."""
    parts = header_parts(text[:FOOT_HEAD])
    date = next((part for part in parts if part.date), None)
    author = next((part for part in parts if part.kind == "author"), None)
    told = [date if date.kind == "updated" else replace(date, kind="date")] if date else []
    return (*told, author) if author else tuple(told)


def is_age(text: str) -> bool:
    """Return whether the line says how old the article is: `3 hours ago`."""
    return text.endswith("ago") and bool(TIME.fullmatch(text))
