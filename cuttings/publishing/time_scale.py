"""The axis of the timeline's chart: equal columns of months or years, and a column at an end for what lies far out."""

from collections.abc import Sequence
from dataclasses import dataclass

SIZES = (1, 3, 12, 24, 60, 120, 240, 600, 1200)
"""Months that a column may stand for."""

MOST_COLUMNS = 110
"""More columns would be too thin on a telephone's screen: three pixels each."""

FAR = 0.04
"""Share of the dates that may be put aside at each end where the axis halves by it."""

EDGE = 3.0
"""Per cent of the axis that the column for what lies far out takes."""

LABELS = 10
"""Years named below the axis, at most."""

BESIDE = 28.0
"""Per cent of the axis that what an outer column stands for takes to say, so that no year is named there."""

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A stretch of the axis: `left` and `width` in per cent; first and last day it stands for, as ISO months.

    What lies far out has a column with only an end or only a beginning.
    """

    left: float
    width: float
    first: str | None
    last: str | None

    @property
    def middle(self) -> float:
        """Where its middle stands, in per cent."""
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An axis from the month `start` (counted from the year 0) on; `size` months a column."""

    start: int
    size: int
    columns: tuple[Column, ...]
    early: bool
    late: bool

    def column(self, day: str) -> int:
        """Return the place among `columns` of the one that the ISO date `day` falls in."""
        at = (_month(day) - self.start) // self.size + self.early
        return max(0, min(at, len(self.columns) - 1))

    def at(self, day: str, *, after: bool = False) -> float:
        """Return where the ISO date `day` begins on the axis in per cent, or ends with `after`; far out, the edge."""
        first, last = self.columns[self.early], self.columns[len(self.columns) - 1 - self.late]
        months = _month(day) - self.start + (int(day[8:10]) - (not after)) / 31
        width = first.width / self.size
        return min(max(first.left + months * width, 0.0 if self.early else first.left), last.left + last.width)

    def labels(self) -> list[tuple[float, int]]:
        """Return the years to name, each with where it begins, in per cent."""
        first = self.columns[self.early]
        months = self.size * (len(self.columns) - self.early - self.late)
        step = next((one for one in _STEPS if months / 12 / one <= LABELS), _STEPS[-1])
        start = -(-self.start // 12 // step) * step
        years = range(start, (self.start + months - 1) // 12 + 1, step)
        places = [(first.left + (year * 12 - self.start) * first.width / self.size, year) for year in years]
        return [one for one in places if BESIDE * self.early <= one[0] <= 100 - BESIDE * self.late]

    @property
    def ends(self) -> tuple[float, float]:
        """Where the axis begins and ends, without the columns for what lies far out, in per cent."""
        first, last = self.columns[self.early], self.columns[len(self.columns) - 1 - self.late]
        return first.left, last.left + last.width


def scale(days: Sequence[str]) -> Scale:
    """Return the axis for ISO dates, of which there is at least one.

    A few that lie so far out that the rest would be squeezed into half of it get a column of their own at the end.
    """
    years = sorted(int(day[:4]) for day in days)
    aside = int(len(years) * FAR)
    low, high = years[0], years[-1]
    if years[aside] - low > high - years[aside]:
        low = years[aside] // 10 * 10
    if high - years[-1 - aside] > years[-1 - aside] - low:
        high = min(high, years[-1 - aside] // 10 * 10 + 9)
    early, late = years[0] < low, years[-1] > high
    months = (high - low + 1) * 12
    size = next((one for one in SIZES if months / one <= MOST_COLUMNS), SIZES[-1])
    start = low * 12 // size * size
    count = -(-(low * 12 + months - start) // size)
    return Scale(
        start=start,
        size=size,
        columns=_columns(start, size, count, early=early, late=late),
        early=early,
        late=late,
    )


def _columns(start: int, size: int, count: int, *, early: bool, late: bool) -> tuple[Column, ...]:
    left, right = EDGE * early, 100 - EDGE * late
    width = (right - left) / count
    columns = [
        Column(
            left=left + at * width,
            width=width,
            first=_iso(start + at * size),
            last=_iso(start + (at + 1) * size - 1),
        )
        for at in range(count)
    ]
    if early:
        columns.insert(0, Column(left=0, width=EDGE * 0.7, first=None, last=columns[0].first))
    if late:
        columns.append(Column(left=100 - EDGE * 0.7, width=EDGE * 0.7, first=columns[-1].last, last=None))
    return tuple(columns)


def free_row(ends: list[float], left: float) -> int:
    """Return the lowest row that is free from `left` on; `ends` says how far each row is taken."""
    return next((row for row, end in enumerate(ends) if end <= left), len(ends))


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def _iso(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
