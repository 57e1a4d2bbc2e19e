"""Where a line stands: boxes and columns of indented pages, windows, distances and runs, each against a plain count."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.reading import places

PAGE = (
    (0, "Bay Courier"),
    (8, "Home"),
    (8, "World"),
    (12, "Asia"),
    (8, "Sport"),
    (4, "Ferry deal ends a year of talks"),
    (6, "The three towns will run a single ferry."),
    (10, "one boat in the morning"),
    (10, "one boat in the evening"),
    (6, "The two older boats are to be sold."),
    (0, "All rights reserved"),
)
INDENTS = [indent for indent, _ in PAGE]

SOME_INDENTS = st.lists(st.integers(0, 5), min_size=1, max_size=20)
FLAGS = st.lists(st.booleans(), min_size=1, max_size=20)


def test_the_boxes_of_a_page() -> None:
    """A box are the lines around one that are at least as deep, up to the next that is less so."""
    found = places.boxes(INDENTS)
    assert found.first.tolist() == [0, 1, 1, 3, 1, 1, 6, 7, 7, 6, 0]
    assert found.after.tolist() == [11, 5, 5, 4, 5, 10, 10, 9, 9, 10, 11]


def test_the_columns_of_a_page() -> None:
    """Lines of one box with one indent are a column: a list within the text does not end it, a smaller indent does."""
    column = places.boxes(INDENTS).column.tolist()
    groups = [[index for index, own in enumerate(column) if own == name] for name in sorted(set(column))]
    assert sorted(groups) == [[0, 10], [1, 2, 4], [3], [5], [6, 9], [7, 8]]


def test_what_is_around_a_box() -> None:
    """Of the two lines just outside a box the deeper one leads to the next larger one; the whole page has none."""
    found = places.boxes(INDENTS).outer.tolist()
    assert found == [-1, 5, 5, 2, 5, 0, 5, 6, 6, 5, -1]


@given(SOME_INDENTS)
def test_boxes_are_what_they_are_said_to_be(indents: list[int]) -> None:
    """Line by line outwards, until a line is less deep: so the boxes are found, and the lines just outside them."""
    found = places.boxes(indents)
    for index, own in enumerate(indents):
        first, after = index, index + 1
        while first > 0 and indents[first - 1] >= own:
            first -= 1
        while after < len(indents) and indents[after] >= own:
            after += 1
        outside = [at for at in (first - 1, after) if 0 <= at < len(indents)]
        outer = max(outside, key=lambda at: (indents[at], -at), default=-1)
        assert (found.first[index], found.after[index], found.outer[index]) == (first, after, outer)


@given(SOME_INDENTS)
def test_a_column_is_one_indent_of_one_box(indents: list[int]) -> None:
    """Two lines are in one column where they are as deep and no line between them is less so."""
    column = places.boxes(indents).column
    for one, own in enumerate(indents):
        for other in range(one, len(indents)):
            together = own == indents[other] and min(indents[one : other + 1]) == own
            assert (column[one] == column[other]) == together


def test_no_line_is_deeper_than_the_deepest() -> None:
    """A line indented by a megabyte is as deep as one a little less so."""
    found = places.boxes([0, places.DEEPEST, 1_000_000])
    assert found.column.tolist() == [0, 1, 1]


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 30), st.sampled_from([0.0, 0.25, 1.0])), min_size=1, max_size=20
    )
)
def test_boxes_and_columns_are_summed(rows: list[tuple[int, int, float]]) -> None:
    """Words and shares of a line's box and column, and the bounds of its box, are those that counting gives."""
    indents, words, share = (np.array(values) for values in zip(*rows, strict=True))
    page = places.boxes(indents.tolist())
    found = dict(zip(places.BOX, places.boxed(page, words.astype(np.float64), share).T, strict=True))
    everything = max((words * share).sum(), 1e-6)
    for index in range(len(rows)):
        box, own = np.arange(page.first[index], page.after[index]), page.column == page.column[index]
        held, beside = (words * share)[box].sum(), (words * share)[own].sum()
        expected = {
            "words in its box": words[box].sum(),
            "of the article in its box": held / everything,
            "article's share of its box": held / max(words[box].sum(), 1e-6),
            "words in its column": words[own].sum(),
            "of the article in its column": beside / everything,
            "article's share of its column": beside / max(words[own].sum(), 1e-6),
            "lines in its column": own.sum(),
            "surest in its column": share[own].max(),
            "lines in its box": len(box),
            "place in its box": index - page.first[index],
            "lines left in its box": page.after[index] - index,
        }
        assert {name: found[name][index] for name in expected} == pytest.approx(expected)


def test_what_lines_are_to_the_main_column() -> None:
    """Lines of the column that holds most of the article, and the steps out and in again that lead to others."""
    page = places.boxes(INDENTS)
    words = np.array([len(text.split()) for _, text in PAGE], dtype=np.float64)
    share = np.array([float(indent == 6) for indent in INDENTS])
    found = dict(zip(places.BOX, places.boxed(page, words, share).T, strict=True))
    assert found["in the main column"].tolist() == [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0]
    assert found["between the main column's ends"].tolist() == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0]
    assert found["steps out of the main column"].tolist() == [6, 2, 2, 2, 2, 2, 0, 0, 0, 0, 6]
    assert found["steps in from there"].tolist() == [0, 4, 4, 8, 4, 0, 0, 4, 4, 0, 0]
    assert found["indent less the main column's"].tolist() == [-6, 2, 2, 6, 2, -2, 0, 4, 4, 0, -6]
    assert found["below the main column's start"].tolist() == [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4]
    assert found["of the article in the main column"].tolist() == [1.0] * len(PAGE)


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=20))
def test_windows_are_sums(values: list[int]) -> None:
    """A window's figure is the sum over its lines, those beyond the page's ends not counted."""
    found = places.windows(np.array(values, dtype=np.float64)[:, None])
    for index in range(len(values)):
        sums = [
            sum(values[at] for at in range(index + first, index + last + 1) if 0 <= at < len(values))
            for first, last in places.WINDOWS
        ]
        assert found[index].tolist() == sums


@given(FLAGS)
def test_distances_are_counted_to_the_next(flags: list[bool]) -> None:
    """A line's distances are to the nearest marked line above and below, itself not counted, and never beyond FAR."""
    found = places.distances(np.array(flags)[:, None])
    marked = [index for index, flag in enumerate(flags) if flag]
    for index in range(len(flags)):
        up = min([index - at for at in marked if at < index], default=places.FAR)
        down = min([at - index for at in marked if at > index], default=places.FAR)
        assert found[index].tolist() == [up, down]


def test_far_is_far_enough() -> None:
    """A marked line farther away than FAR is as far as one that is not there."""
    flags = np.zeros((places.FAR + 9, 1), dtype=np.bool_)
    flags[0] = True
    assert places.distances(flags)[-3:, 0].tolist() == [places.FAR] * 3


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(-14, 14).filter(bool))
def test_values_are_moved(values: list[int], by: int) -> None:
    """Each line gets the value of the line so many below it, or above it, and 0 where the page has ended."""
    found = places.moved(np.array(values, dtype=np.float64), by)
    assert found.tolist() == [
        values[index + by] if 0 <= index + by < len(values) else 0 for index in range(len(values))
    ]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 9), st.sampled_from([0.0, 0.5, 1.0])), min_size=1, max_size=20))
def test_runs_are_told_apart_by_their_starts(rows: list[tuple[bool, int, float]]) -> None:
    """A run goes from a start to the line before the next one; its lines, words and share are those counted."""
    starts, words, share = (np.array(values) for values in zip(*rows, strict=True))
    found = places.runs(starts, words.astype(np.float64), share)
    for index in range(len(rows)):
        first = max([at for at in range(1, index + 1) if starts[at]], default=0)
        after = next((at for at in range(index + 1, len(rows)) if starts[at]), len(rows))
        run = slice(first, after)
        held = (words * share)[run].sum() / max(words[run].sum(), 1e-6)
        assert found[index].tolist() == pytest.approx([after - first, words[run].sum(), held])
