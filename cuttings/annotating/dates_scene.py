"""What settles a date that the words alone leave open: when the article appeared, its tense, the years named nearby."""

import re
from bisect import bisect_left
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from cuttings import edtf
from cuttings.model import DateFact, DateKind

Tense = Literal["past", "future"]

WINDOW = 120
"""Code points either side of a date in which its verb is looked for."""

SENTENCE_END = re.compile(r"(?<=[a-z0-9)”’\"'])(?<=[\w)”’\"']{2})[.!?]+[\"”’']{0,2}\s+(?=[\"“‘(]?[A-Z])|\n")

# The future stands first: `scheduled` is a cue for it, though it ends like the past.
_CUE = re.compile(
    r"\b(?P<future>"
    r"(?:will|shall|would|should|might|could|may|must)\b(?!\s+have\b|\s+not\b)(?:\s+be)?(?:\s+[a-z]+(?:ed|ld|nt|de)\b)?"
    r"|[’']ll\b|going\s+to\b|to\s+be\s+[a-z]+"
    r"|(?:has|have)\s+been\s+(?:scheduled|planned|set|called|slated)\b"
    r"|(?:is|are)\s+(?:[a-z]+ly\s+)?(?:expected|scheduled|planned|slated|due|set|supposed|likely|bound)\s+(?:to|for)\b(?:\s+be)?"
    r"|(?:scheduled|expect(?:ed|s)?|planned|plans?|planning|slated|due|set|intends?|hopes?|aims?|wants?|ready|agreed?"
    r"|vow(?:ed|s)?|promised?)\s+(?:to|for)\b(?:\s+be)?(?:\s+[a-z]+)?"
    r"|(?:is|are)\s+(?:also\s+)?(?:to\b|[a-z]+ing\b)|upcoming\b|ahead\s+of\b"
    r")|\b(?P<either>(?:is|are|be|being)\s+(?:[a-z]+ly\s+)?[a-z]+ed\b)|\b(?P<past>"
    r"(?:was|were|had|has|did|sa(?:id|ys)|told|met|held|went|came|took|made|gave|became|began|left|saw|found|won|lost|fell|rose"
    r"|sold|sent|wrote|spoke|ran|led|hit|shot|struck|put|broke|brought|kept|paid|grew|drew|built|bought|flew|sank|set\s+up)\b"
    r"|(?!(?:need|indeed|speed|hundred|feed|seed|breed|agreed)\b)[a-z]+ed\b)"
)
_NEW_CLAUSE = re.compile(
    r";|\b(?:but|recently|now|since|while|(?:and|who|which)\s+(?:recently|now|the|it|will|is|are|has|have))\b"
)
_UNTIL = re.compile(r"\b(?:until|till|by|no\s+later\s+than|before|starting|beginning)\s+(?:(?:on|in|at)\s+)?$")
_POSSESSIVE = re.compile(r"[’']s\b")
_DID = re.compile(r"\b(?:was|were|had|did)\b")


class Reading(Struct, frozen=True, kw_only=True):
    """What an expression of time means; the bounds are ISO dates."""

    kind: DateKind = "date"
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None


class NamedYear(Struct, frozen=True, kw_only=True):
    """A year that the text named, and how near: in this clause, in this paragraph, or in one before."""

    year: int
    nearness: Literal["clause", "paragraph", "article"]


class Scene(Struct, frozen=True, kw_only=True):
    """A paragraph's text, the first and last day the article may have appeared on, and the years the text names.

    `years` holds, in order, where a date with its year ends, and the year; `left_in` is the year that the paragraphs
    before named last.
    """

    text: str
    first_day: date | None = None
    last_day: date | None = None
    years: tuple[tuple[int, int], ...] = ()
    left_in: int | None = None

    def resolve(self, read: Callable[[date], Reading]) -> Reading:
        """Return what `read` makes of the day of publication.

        Where that day is not known exactly there is a value only if the first and the last possible day agree on it:
        a later day never makes `read` answer with an earlier date.
        """
        first = _read(read, self.first_day)
        if self.first_day == self.last_day:
            return first
        last = _read(read, self.last_day)
        return Reading(
            value=first.value if first.value == last.value else None, earliest=first.earliest, latest=last.latest
        )

    def tense(self, start: int, end: int) -> Tense | None:
        """Return the tense of the verb nearest before the span, else of the first one after it in the sentence."""
        before = SENTENCE_END.split(self.text[max(0, start - WINDOW) : start])[-1]
        if _UNTIL.search(before) and not _DID.search(before) and not _POSSESSIVE.match(self.text, end):
            return "future"
        cues = list(_CUE.finditer(before))
        if cues:
            return _tense(cues[-1])
        after = SENTENCE_END.split(self.text[end : end + WINDOW], maxsplit=1)[0]
        cue = _CUE.search(after)
        return _tense(cue) if cue else None

    def named_before(self, start: int) -> NamedYear | None:
        """Return the year that the text named last before `start`, if it named any."""
        index = bisect_left(self.years, (start + 1,)) - 1
        if index < 0:
            return NamedYear(year=self.left_in, nearness="article") if self.left_in else None
        end, year = self.years[index]
        far = start - end > WINDOW or SENTENCE_END.search(self.text, end, start)
        near = not far and not _NEW_CLAUSE.search(self.text, end, start)
        return NamedYear(year=year, nearness="clause" if near else "paragraph")


def published_scene(published: DateFact, text: str = "") -> Scene:
    """Return the scene of a `text` published then; a day that was worked out is the last that it may be."""
    first, last = (date.fromisoformat(day) if day else None for day in (published.earliest, published.latest))
    first = None if published.origin == "derived" else first
    return Scene(text=text, first_day=first, last_day=last)


@lru_cache(maxsize=8192)
def exactly(value: str) -> Reading:
    """Return the reading of an EDTF `value`; raises ValueError where it is none."""
    earliest, latest = edtf.bounds(value)
    return Reading(value=value, earliest=earliest, latest=latest)


def either(values: list[str]) -> Reading:
    """Return the reading of what may be any of the EDTF `values`: settled only where they are all the same."""
    bounds = [edtf.bounds(value) for value in values]
    return Reading(
        value=values[0] if len(set(values)) == 1 else None,
        earliest=min(earliest for earliest, _ in bounds),
        latest=max(latest for _, latest in bounds),
    )


def _read(read: Callable[[date], Reading], day: date | None) -> Reading:
    try:
        return read(day) if day else Reading()
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return Reading()


def _tense(cue: re.Match[str]) -> Tense | None:
    return "future" if cue["future"] else "past" if cue["past"] else None
