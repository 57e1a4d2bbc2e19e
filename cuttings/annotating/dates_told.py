"""The dates a text has named up to some place, for expressions that count from them."""

import re
from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from cuttings.annotating.dates_scene import SENTENCE_END, Reading

LENGTHS = {"day": 10, "month": 7, "year": 4}
"""Code points of the EDTF value of each unit that can be named, the finest first."""
TRAIL = 8
"""How many of the dates named last are looked at where one is to be counted from."""
REACH = 600
"""Code points before an expression in which its sentence and the one before it are looked for."""


class Anchor(Struct, frozen=True, kw_only=True):
    """A date that the text named: a day, month or year (EDTF), or None where it is open, and where it ends."""

    value: str | None
    paragraph: int
    end: int


class Told(Struct, frozen=True, kw_only=True):
    """What the text named up to some place in `paragraph`, counted from 0.

    `named` holds the last day, month and year (EDTF) by unit. `the_day` is the day told of: the last one named exactly,
    whatever months and years were compared since. `trail` has the dates of this paragraph and the one before, in order.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    the_day: str | None = None
    trail: tuple[Anchor, ...] = ()
    paragraph: int = 0

    def entering(self, paragraph: int) -> "Told":
        """Return what is told at the start of `paragraph`."""
        near = tuple(anchor for anchor in self.trail if anchor.paragraph >= paragraph - 1)
        return replace(self, paragraph=paragraph, trail=near)

    def naming(self, reading: Reading, end: int) -> "Told":
        """Return what is told after `reading`: of older days, months and years only those that it may mean stay."""
        if reading.kind != "date":
            return self
        named = {unit: value for unit in LENGTHS if (value := self._named(unit, reading))}
        exact = next((value for unit in LENGTHS if (value := _exactly(unit, reading))), None)
        anchor = Anchor(value=exact, paragraph=self.paragraph, end=end)
        the_day = named.get("day") or (self.the_day if reading.value else None)
        return replace(self, named=named, the_day=the_day, trail=(*self.trail, anchor)[-TRAIL:])

    def _named(self, unit: str, reading: Reading) -> str | None:
        old, exact = self.named.get(unit), _exactly(unit, reading)
        if not reading.earliest or not reading.latest:
            return None if unit == "day" else old
        if exact:
            return exact
        vague = unit == "day" and reading.value is None
        first, last = reading.earliest[: LENGTHS[unit]], reading.latest[: LENGTHS[unit]]
        return old if old and first <= old <= last and not vague else None

    def finest(self) -> str | None:
        """Return the day that was named last, else the month, else the year."""
        return next((self.named[unit] for unit in LENGTHS if unit in self.named), None)

    def counted_from(self, unit: str, text: str, start: int) -> frozenset[str]:
        """Return the days, months or years that an expression at `start` of `text` may count from.

        They are those of its sentence and the one before; if there are none those of its paragraph, then of the
        paragraph before. None are returned where one of them is open: it may be the one that is meant.
        """
        here = [anchor for anchor in self.trail if anchor.paragraph == self.paragraph and anchor.end <= start]
        near = [anchor for anchor in here if anchor.end > _sentence_before(text, start)]
        before = [anchor for anchor in self.trail if anchor.paragraph < self.paragraph]
        values = [anchor.value for anchor in near or here or before]
        if None in values:
            return frozenset()
        return frozenset(value[: LENGTHS[unit]] for value in values if value and len(value) >= LENGTHS[unit])


def _exactly(unit: str, reading: Reading) -> str | None:
    """Return the day, month or year that all of the reading lies in, if there is one."""
    first, last = (reading.earliest or "")[: LENGTHS[unit]], (reading.latest or "")[: LENGTHS[unit]]
    return first if first and first == last else None


def _sentence_before(text: str, start: int) -> int:
    """Return where the sentence before the one at `start` begins, or how far back it is looked for."""
    window = max(0, start - REACH)
    ends = [match.end() for match in re.finditer(SENTENCE_END, text[window:start])]
    return window + ends[-2] if len(ends) > 1 else window
