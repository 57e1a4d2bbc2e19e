"""One row of the timeline's chart: marks that stand in columns, or columns of the height of their number."""

from collections import Counter
from dataclasses import dataclass, field

from cuttings.publishing.sheets import View
from cuttings.publishing.time_scale import Column

ROW = 6
"""Pixels from one mark of a column to the next."""

MOST_ROWS = 26
"""A column of more marks would be no easier to count than one of plain height."""

TALLEST = 150
"""Pixels of the tallest column where marks are not drawn one by one."""

LEAST = 1.5
"""Pixels of a column for a single happening, so that it can be seen."""


@dataclass(slots=True)
class Lane:
    """Marks as they come to stand in the columns."""

    columns: tuple[Column, ...]
    filled: Counter[int] = field(default_factory=Counter)
    tones: Counter[tuple[int, str]] = field(default_factory=Counter)
    marks: list[tuple[int, int, int, str]] = field(default_factory=list)

    def add(self, number: int, column: int, tone: str) -> None:
        """Put the mark of what has `number` in the list on top of `column`."""
        self.marks.append((number, column, self.filled[column], tone))
        self.filled[column] += 1
        self.tones[column, tone] += 1

    def places(self, count: int) -> list[int]:
        """Return the column of each of `count` things in the list, -1 for one that stands in none."""
        found = {number: column for number, column, _, _ in self.marks}
        return [found.get(number, -1) for number in range(count)]

    @property
    def tallest(self) -> int:
        """How many the fullest column holds."""
        return max(self.filled.values(), default=0)

    @property
    def single(self) -> bool:
        """Whether marks are drawn one by one."""
        return self.tallest <= MOST_ROWS

    @property
    def unit(self) -> float:
        """Pixels that one takes."""
        return ROW if self.single else TALLEST / self.tallest

    @property
    def fullest(self) -> int:
        """The first of the columns that hold most."""
        return min(self.filled, key=lambda column: (-self.filled[column], column), default=0)

    @property
    def height(self) -> int:
        """Pixels from the axis to above the tallest column."""
        return max(3 * ROW, round(self.tallest * self.unit) + ROW)


def lane_view(row: Lane) -> View:
    """Return the marks of a lane, or its columns where it has none: from the axis on, in pixels."""
    if row.single:
        marks = [
            {
                "number": number,
                "tone": tone,
                "middle": f"{row.columns[column].middle:.2f}",
                "left": f"{row.columns[column].left + row.columns[column].width * 0.08:.2f}",
                "width": f"{row.columns[column].width * 0.84:.2f}",
                "y": rank * ROW,
            }
            for number, column, rank, tone in sorted(row.marks)
        ]
        return {"marks": marks, "columns": [], "height": row.height, "unit": row.unit}
    columns = [_column(row, column) for column in sorted(row.filled)]
    return {"marks": [], "columns": columns, "height": row.height, "unit": row.unit}


def _column(row: Lane, at: int) -> View:
    column, y, pieces = row.columns[at], 0.0, []
    for tone in ("day", "part", "year", "text"):
        if count := row.tones[at, tone]:
            height = max(count * row.unit, LEAST)
            pieces.append({"tone": tone, "y": f"{y:.1f}", "height": f"{height:.1f}", "end": f"{y + height:.1f}"})
            y += height
    left, width = column.left + column.width * 0.08, column.width * 0.84
    return {"at": at, "left": f"{left:.2f}", "width": f"{width:.2f}", "pieces": pieces}
