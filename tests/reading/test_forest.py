"""Trees followed with numpy alone give what they were made to give."""

import lightgbm
import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.reading import forest
from cuttings.reading.forest import Forest, Matrix
from tools.train_lines import arrays_of

COLUMNS = 3
DEPTH = 3

TWO_TREES = {
    "feature": np.array([[0, 0, 1, 0, 0], [1, 0, 0, 0, 0]]),
    "threshold": np.array([[5.0, 0, 2.5, 0, 0], [0.0, 0, 0, 0, 0]]),
    "left": np.array([[1, 1, 3, 3, 4], [1, 1, 2, 3, 4]]),
    "right": np.array([[2, 1, 4, 3, 4], [2, 1, 2, 3, 4]]),
    "value": np.array([[0.1, -1.0, 0.8, 0.5, 2.0], [0.2, -0.25, 0.75, 0, 0]]),
}
"""Column 0 up to 5 gives -1, else column 1 up to 2.5 0.5 and above 2; then column 1 up to 0 -0.25 and above 0.75."""


def share(logit: float) -> float:
    """Return a logit as a share of 1."""
    return float(1 / (1 + np.exp(-logit)))


@pytest.mark.parametrize(
    ("row", "logit"),
    [((5.0, 0.0), -1.25), ((5.0, 9.0), -0.25), ((5.1, 2.5), 1.25), ((6.0, 2.6), 2.75), ((6.0, -3.0), 0.25)],
)
def test_a_row_gets_the_leaves_it_leads_to(row: tuple[float, float], logit: float) -> None:
    """A figure at most a threshold leads left, a larger one right, and the leaves reached add up."""
    assert Forest.of(TWO_TREES).shares(np.array([row])) == pytest.approx([share(logit)])


def test_each_column_has_the_steps_that_it_decided() -> None:
    """A column's part is the sum of what each step that it decided changed."""
    parts = Forest.of(TWO_TREES).parts(np.array([(6.0, 2.6), (5.0, 0.0)]))
    assert parts == pytest.approx(np.array([(0.8 - 0.1, (2 - 0.8) + (0.75 - 0.2)), (-1 - 0.1, -0.25 - 0.2)]))


@st.composite
def forests(draw: st.DrawFn) -> dict[str, npt.NDArray[np.generic]]:
    """Return the arrays of up to four trees of up to seven inner nodes, every branch ended at any depth."""
    trees = [_tree(draw) for _ in range(draw(st.integers(1, 4)))]
    most = max(map(len, trees))
    padded = [tree + [(0, 0.0, at, at, 0.0) for at in range(len(tree), most)] for tree in trees]
    return {
        name: np.array([[node[column] for node in tree] for tree in padded])
        for column, name in enumerate(forest.ARRAYS)
    }


def _tree(draw: st.DrawFn) -> list[tuple[int, float, int, int, float]]:
    nodes: list[tuple[int, float, int, int, float]] = []

    def grow(depth: int) -> int:
        at, value = len(nodes), draw(st.floats(-2, 2))
        nodes.append((0, 0.0, at, at, value))
        if depth < DEPTH and draw(st.booleans()):
            column, threshold = draw(st.integers(0, COLUMNS - 1)), float(draw(st.integers(-3, 3)))
            left, right = grow(depth + 1), grow(depth + 1)
            nodes[at] = (column, threshold, left, right, value)
        return at

    grow(0)
    return nodes


ROWS = st.lists(st.tuples(*[st.integers(-4, 4)] * COLUMNS), min_size=1, max_size=12)


@given(forests(), ROWS)
def test_the_parts_are_the_whole(arrays: dict[str, npt.NDArray[np.generic]], rows: list[tuple[int, ...]]) -> None:
    """What the roots say and what each column added give the share."""
    figures: Matrix = np.array(rows, dtype=np.float64)
    trees = Forest.of(arrays)
    logits = trees.value[trees.roots].sum() + trees.parts(figures).sum(axis=1)
    assert trees.shares(figures) == pytest.approx(1 / (1 + np.exp(-logits)))


@given(forests(), ROWS)
def test_rows_are_judged_each_by_itself(
    arrays: dict[str, npt.NDArray[np.generic]], rows: list[tuple[int, ...]]
) -> None:
    """A row gets the same share alone as among others, and one path down each tree, followed by hand."""
    trees = Forest.of(arrays)
    shares = trees.shares(np.array(rows, dtype=np.float64))
    for row, found in zip(rows, shares, strict=True):
        assert trees.shares(np.array([row], dtype=np.float64))[0] == found
        assert found == pytest.approx(
            share(sum(_followed(arrays, tree, row) for tree in range(len(arrays["feature"]))))
        )


def _followed(arrays: dict[str, npt.NDArray[np.generic]], tree: int, row: tuple[int, ...]) -> float:
    feature, threshold, left, right, value = (arrays[name][tree].tolist() for name in forest.ARRAYS)
    at = 0
    while left[at] != at:
        at = left[at] if row[feature[at]] <= threshold[at] else right[at]
    return float(value[at])


def test_more_rows_than_go_at_once() -> None:
    """A page longer than what goes down the trees together gets the shares that its parts get."""
    figures = np.random.default_rng(1).normal(0, 5, (2 * forest.AT_ONCE + 3, 2))
    trees = Forest.of(TWO_TREES)
    by_part = np.concatenate([trees.shares(figures[start : start + 100]) for start in range(0, len(figures), 100)])
    assert np.array_equal(trees.shares(figures), by_part)


def test_lightgbm_says_the_same() -> None:
    """Trees fitted by LightGBM give, written as arrays, the probabilities that LightGBM gives."""
    chance = np.random.default_rng(7)
    figures = np.round(chance.normal(0, 3, (400, 6)), 1).astype(np.float32)
    answers = (figures[:, 0] + figures[:, 1] * figures[:, 2] + chance.normal(0, 2, 400) > 0).astype(np.float64)
    settings = {"objective": "binary", "num_leaves": 15, "verbose": -1, "num_threads": 1, "seed": 1, "lambda_l2": 5.0}
    model = lightgbm.train(settings, lightgbm.Dataset(figures, answers), 30)
    rows = np.vstack((figures, chance.normal(0, 9, (200, 6)), np.zeros((1, 6)))).astype(np.float64)
    assert np.abs(Forest.of(arrays_of(model)).shares(rows) - model.predict(rows)).max() < 1e-6


def test_a_tree_that_learned_nothing_is_a_leaf() -> None:
    """Trees without a split, as LightGBM grows them from too few rows, say one share of all rows."""
    model = lightgbm.train(
        {"objective": "binary", "verbose": -1, "num_threads": 1}, lightgbm.Dataset(np.ones((8, 2)), [1, 0] * 4), 3
    )
    rows = np.array([(0.0, 0.0), (9.0, 9.0)])
    assert Forest.of(arrays_of(model)).shares(rows) == pytest.approx(model.predict(rows))
