"""Where a line stands, in figures: what surrounds it, how far it is from this and that, and what it is set beside.

Text from a page keeps the page's structure in its indentation: lines with the same indent, and none with a smaller one
between them, stood in one box of the page. What is known of some of them says much about the others.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cuttings.reading.signs import Figures

Numbers = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

DEEPEST = 500
"""Columns of indentation from which on a line is as deep as a deeper one."""
FAR = 60
"""Lines from which on a distance is as telling as a larger one."""

WINDOWS = ((-8, -1), (-3, -1), (-1, -1), (-2, 2), (1, 1), (1, 3), (1, 8))
"""Lines before and after a line that are looked at together, first and last, counted from it."""

BOX = (
    "of the article in its box", "words in its box", "article's share of its box", "words in its column",
    "article's share of its column", "of the article in its column", "lines in its column", "surest in its column",
    "of the article in the outer box", "article's share of the outer box", "indent in the outer box",
    "in the main column", "steps out of the main column", "steps in from there", "indent less the main column's",
    "between the main column's ends", "below the main column's start", "below the main column's end",
    "of the article in the main column", "lines in its box", "place in its box", "lines left in its box",
)  # fmt: skip
"""The columns of `boxed`, in order."""


class Boxes(NamedTuple):
    """The boxes of a page: for each line its box's first line and the one after its last, and which column it is in.

    A column are the lines of one box that have its indent.
    """

    indent: Indices
    first: Indices
    after: Indices
    column: Indices
    outer: Indices
    """The line just outside the box whose indent is that of the next larger box; -1 where there is none."""


def boxes(indents: Sequence[int]) -> Boxes:
    """Return the boxes of a page whose lines have these indents, in time that grows with their number."""
    indents = [min(indent, DEEPEST) for indent in indents]
    indent = np.array(indents, dtype=np.int64)
    first, after = _first(indents), len(indents) - _first(indents[::-1])[::-1]
    keys: dict[tuple[int, int], int] = {}
    column = np.array([keys.setdefault(key, len(keys)) for key in zip(first.tolist(), indents, strict=True)])
    size = len(indents)
    before = np.where(first > 0, indent[np.maximum(first - 1, 0)], -1)
    behind = np.where(after < size, indent[np.minimum(after, size - 1)], -1)
    nearest = np.where(before >= behind, first - 1, after)
    return Boxes(indent, first, after, column, np.where(np.maximum(before, behind) < 0, -1, nearest))


def _first(indents: Sequence[int]) -> Indices:
    """Return for each line the first one of those up to it without a smaller indent between."""
    starts = np.zeros(len(indents), dtype=np.int64)
    open_at: list[int] = []
    for index, indent in enumerate(indents):
        while open_at and indents[open_at[-1]] > indent:
            open_at.pop()
        if open_at and indents[open_at[-1]] == indent:
            starts[index] = starts[open_at[-1]]
            open_at[-1] = index
        else:
            starts[index] = open_at[-1] + 1 if open_at else 0
            open_at.append(index)
    return starts


def boxed(page: Boxes, words: Numbers, share: Numbers) -> Figures:
    """Return the figures of BOX for each line; `share` is how much of its `words` counts as the article's, 0 to 1."""
    size = len(words)
    held = share * words
    before, held_before = _sums(words), _sums(held)
    all_held = max(held_before[-1], 1e-6)
    box, box_held = before[page.after] - before[page.first], held_before[page.after] - held_before[page.first]
    count = int(page.column.max()) + 1
    beside = np.bincount(page.column, words, count).astype(np.float64)
    beside_held = np.bincount(page.column, held, count).astype(np.float64)
    most = np.zeros(count)
    np.maximum.at(most, page.column, share)
    out = page.outer
    outer_first = np.where(out < 0, 0, page.first[out])
    outer_after = np.where(out < 0, size, page.after[out])
    outer, outer_held = before[outer_after] - before[outer_first], held_before[outer_after] - held_before[outer_first]
    index = np.arange(size)
    own = page.column
    lines = np.bincount(own, minlength=count).astype(np.float64)
    place = np.column_stack((page.after - page.first, index - page.first, page.after - index)).astype(np.float64)
    return np.column_stack(
        (
            box_held / all_held, box, _ratio(box_held, box),
            beside[own], _ratio(beside_held, beside)[own], beside_held[own] / all_held,
            lines[own], most[own],
            outer_held / all_held, _ratio(outer_held, outer),
            np.where(out < 0, -1, np.minimum(page.indent - page.indent[out], FAR)),
            *_main(page, int(np.argmax(beside_held)), beside_held / all_held),
            place,
        )
    )  # fmt: skip


def _main(page: Boxes, main: int, held: Numbers) -> Iterator[Numbers]:
    """Yield what each line is to the column that holds most of the article."""
    members = np.flatnonzero(page.column == main)
    first, last = int(members[0]), int(members[-1])
    own = page.indent[first]
    common = np.minimum(page.indent, own)
    common[: first + 1] = np.minimum.accumulate(common[: first + 1][::-1])[::-1]
    common[last:] = np.minimum.accumulate(common[last:])
    index = np.arange(len(page.indent))
    yield (page.column == main).astype(np.float64)
    yield np.minimum(own - common, FAR)
    yield np.minimum(page.indent - common, FAR)
    yield np.clip(page.indent - own, -FAR, FAR)
    yield ((index >= first) & (index <= last)).astype(np.float64)
    yield np.clip(index - first, -FAR, FAR)
    yield np.clip(index - last, -FAR, FAR)
    yield np.full(len(index), held[main])


def windows(columns: Figures, spans: Sequence[tuple[int, int]] = WINDOWS) -> Figures:
    """Return the sums of each of `columns` over each of `spans` around a line, span by span."""
    size = len(columns)
    index = np.arange(size)
    total: Figures = np.concatenate((np.zeros((1, columns.shape[1])), np.cumsum(columns, axis=0)))
    return np.hstack(
        [total[np.clip(index + last + 1, 0, size)] - total[np.clip(index + first, 0, size)] for first, last in spans]
    )


def distances(marked: npt.NDArray[np.bool_]) -> Figures:
    """Return for each column of `marked` how many lines up the last marked one is, then how many down the next."""
    return np.hstack((_up(marked), _up(marked[::-1])[::-1]))


def _up(marked: npt.NDArray[np.bool_]) -> Figures:
    index = np.arange(len(marked))[:, None]
    last = np.maximum.accumulate(np.where(marked, index, -FAR - 1), axis=0)
    above = np.vstack((np.full((1, marked.shape[1]), -FAR - 1), last[:-1]))
    gaps: Figures = np.minimum(index - above, FAR).astype(np.float64)
    return gaps


def runs(starts: npt.NDArray[np.bool_], words: Numbers, share: Numbers) -> Figures:
    """Return of the run of lines that each stands in, a new one beginning at each of `starts`: lines, words, share."""
    run = np.cumsum(starts) - starts[0]
    total = np.bincount(run, words).astype(np.float64)
    held = np.bincount(run, words * share).astype(np.float64)
    return np.column_stack((np.bincount(run)[run], total[run], _ratio(held, total)[run]))


def moved(values: Numbers, by: int) -> Numbers:
    """Return for each line the value of the one `by` lines below; 0 where there is none."""
    result = np.zeros_like(values)
    if by < 0:
        result[-by:] = values[:by]
    else:
        result[:-by] = values[by:]
    return result


def _sums(values: Numbers) -> Numbers:
    return np.concatenate(((0.0,), np.cumsum(values)))


def _ratio(part: Numbers, whole: Numbers) -> Numbers:
    return part / np.maximum(whole, 1e-6)
