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

_STRETCH = re.compile(r"[0-9]{4}-[0-9]{2}(?:/[0-9]{4}-[0-9]{2})?")


class Anchor(Struct, frozen=True, kw_only=True):
    """A date that the text named: a day, month or year (EDTF), or None where it is open, and where it ends."""

    value: str | None
    paragraph: int
    end: int


class Told(Struct, frozen=True, kw_only=True):
    """What the text named up to some place in `paragraph`, counted from 0.

    `named` holds the last day, month and year (EDTF) by unit. `the_day` is the day told of: the last one named exactly,
    whatever months and years were compared since. `stretch` is the last month, quarter, season or stretch of months,
    whatever days and years were named since, and `trail` has the dates in order, both of this paragraph and the one
    before.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    the_day: str | None = None
    stretch: Anchor | None = None
    trail: tuple[Anchor, ...] = ()
    paragraph: int = 0

    def entering(self, paragraph: int) -> "Told":
        """Return what is told at the start of `paragraph`."""
        near = tuple(anchor for anchor in self.trail if anchor.paragraph >= paragraph - 1)
        stretch = self.stretch if self.stretch and self.stretch.paragraph >= paragraph - 1 else None
        return replace(self, paragraph=paragraph, trail=near, stretch=stretch)

    def naming(self, reading: Reading, end: int, *, outright: bool = True) -> "Told":
        """Return what is told after `reading`: of older days, months and years only those that it may mean stay.

        `outright` says whether the text named it, and did not count it from what it had named before.
        """
        if reading.kind != "date":
            return self
        named = {unit: value for unit in LENGTHS if (value := self._named(unit, reading))}
        exact = next((value for unit in LENGTHS if (value := _exactly(unit, reading))), None)
        anchor = Anchor(value=exact, paragraph=self.paragraph, end=end)
        the_day = named.get("day") or (self.the_day if reading.value else None)
        stretch = self._stretch(reading, end) if outright else self.stretch
        return replace(self, named=named, the_day=the_day, stretch=stretch, trail=(*self.trail, anchor)[-TRAIL:])

    def _stretch(self, reading: Reading, end: int) -> Anchor | None:
        if reading.value and _STRETCH.fullmatch(reading.value):
            return Anchor(value=reading.value, paragraph=self.paragraph, end=end)
        return self.stretch if reading.value or _exactly("month", reading) else None

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
