"""The figures that the model sees, the weights it has, and which lines it keeps."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.reading import judging
from cuttings.reading.evidence import FIRST_LOOK, SECOND_LOOK, first_look, second_look
from cuttings.reading.forest import ARRAYS, Forest
from cuttings.reading.judging import COLUMNS, Judged, chosen, judge, looks
from cuttings.reading.labelling import label_lines
from cuttings.reading.lines import page_lines
from cuttings.reading.rules import rule_labels
from cuttings.reading.survey import Page, survey
from tests.reading.whole import PAGE
from tools.train_lines import WEIGHTS_FILE

LARGEST = 2_000_000
"""Bytes of weights that a package may carry."""

LINES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40)), min_size=1, max_size=8)


def surveyed(text: str) -> Page:
    """Return the page of a plain text."""
    return survey(page_lines(text), None, frozenset())


def judged(text: str) -> Judged:
    """Return what the model says of a page that holds an article."""
    page = surveyed(text)
    found = judge(page, rule_labels(page).labels)
    assert found is not None
    return found


@pytest.mark.parametrize("text", [PAGE, "Ferry.", "* \n* \n", "\n".join(["Home"] * 70)])
def test_every_figure_has_a_name(text: str) -> None:
    """Both looks give each line, whatever the page, as many figures as there are names for, and all are numbers."""
    page = surveyed(text)
    look = first_look(page, rule_labels(page).labels)
    figures = second_look(look, looks()[0].shares(look.figures))
    assert look.figures.shape == (len(page.lines), len(FIRST_LOOK))
    assert figures.shape == (len(page.lines), len(FIRST_LOOK) + len(SECOND_LOOK))
    assert np.isfinite(figures).all()


@pytest.mark.parametrize("names", [FIRST_LOOK, COLUMNS])
def test_every_name_is_said_once(names: tuple[str, ...]) -> None:
    """No two figures share a name: a reason says which one it is."""
    assert len(set(names)) == len(names)


def test_the_weights_know_only_figures_that_there_are() -> None:
    """The trees in the package ask for figures of their look, each node leads to nodes of its tree, all is finite."""
    for forest, names in zip(looks(), (FIRST_LOOK, COLUMNS), strict=True):
        nodes = len(forest.feature) // len(forest.roots)
        tree = np.arange(len(forest.feature)) // nodes
        assert 0 <= forest.feature.min() <= forest.feature.max() < len(names)
        assert np.array_equal(tree[forest.left], tree)
        assert np.array_equal(tree[forest.right], tree)
        assert np.isfinite(forest.threshold).all()
        assert np.isfinite(forest.value).all()


def test_every_path_ends() -> None:
    """Every node of the trees in the package leads down, or to itself: no row goes round for ever."""
    for forest in looks():
        at = np.arange(len(forest.feature))
        leaf = forest.left == at
        assert np.array_equal(leaf, forest.right == at)
        assert (forest.left[~leaf] > at[~leaf]).all()
        assert (forest.right[~leaf] > at[~leaf]).all()


def test_the_weights_stand_in_the_package_and_are_small() -> None:
    """What training writes is what reading loads, and nobody downloads much for it."""
    assert WEIGHTS_FILE.name == judging.WEIGHTS
    assert WEIGHTS_FILE.stat().st_size < LARGEST


def expected_f1(kept: tuple[bool, ...], lines: list[tuple[float, int]]) -> float:
    """Return the F1 of words that is to be expected where these lines are kept."""
    held = sum(p * w for keep, (p, w) in zip(kept, lines, strict=True) if keep)
    taken = sum(w for keep, (_, w) in zip(kept, lines, strict=True) if keep)
    whole = taken + sum(p * w for p, w in lines)
    return 2 * held / whole if whole > 1e-9 else 0.0


@given(LINES)
def test_no_other_lines_would_do_better(lines: list[tuple[float, int]]) -> None:
    """Of all sets of lines the one kept has the greatest expected F1; it is never empty."""
    likely, words = (np.array(values, dtype=np.float64) for values in zip(*lines, strict=True))
    kept = tuple(chosen(likely, words))
    best = max(expected_f1(other, lines) for other in product((False, True), repeat=len(lines)))
    assert any(kept)
    assert expected_f1(kept, lines) == pytest.approx(best)


def test_lines_without_words_do_no_harm() -> None:
    """Where no line has a word, one of the likeliest is kept."""
    assert chosen(np.array([0.2, 0.9, 0.1]), np.zeros(3)) == [False, True, False]


@pytest.mark.parametrize("sure", [True, False])
def test_an_unsure_model_says_nothing(monkeypatch: pytest.MonkeyPatch, *, sure: bool) -> None:
    """Where no line is as likely the article's as UNSURE, the page is left to the rules."""
    logit = np.log(judging.UNSURE / (1 - judging.UNSURE)) + (0.1 if sure else -0.1)
    zero = np.zeros((1, 1))
    leaf = Forest.of({**dict.fromkeys(ARRAYS, zero), "value": zero + logit})
    monkeypatch.setattr(judging, "looks", lambda: (leaf, leaf))
    page = surveyed(PAGE)
    assert (judge(page, rule_labels(page).labels) is not None) == sure
    assert (label_lines(page.lines).judged is not None) == sure


def test_the_same_page_is_judged_the_same() -> None:
    """The model's answers hang on nothing but the page."""
    one, other = judged(PAGE), judged(PAGE)
    assert np.array_equal(one.likely, other.likely)
    assert one.kept == other.kept
    assert one.reasons(3) == other.reasons(3)


def test_likelihoods_are_shares() -> None:
    """Each line's is between 0 and 1, and those kept are the likeliest."""
    found = judged(PAGE)
    assert ((found.likely > 0) & (found.likely < 1)).all()
    assert found.likely[found.kept].min() >= found.likely[np.logical_not(found.kept)].max()


@pytest.mark.parametrize("most", [1, 3, len(COLUMNS)])
def test_the_loudest_reasons_come_first(most: int) -> None:
    """Each line has its reasons, at the most so many, those first that weigh most for or against it."""
    found = judged(PAGE)
    for at, reasons in enumerate(found.reasons(most)):
        weights = [abs(reason.weight) for reason in reasons]
        assert len(reasons) == most
        assert weights == sorted(weights, reverse=True)
        assert all(reason.figure == found.figures[at, COLUMNS.index(reason.name)] for reason in reasons)


def test_all_reasons_together_are_the_answer() -> None:
    """The weights of all figures and what the trees begin with give the likelihood."""
    found, trees = judged(PAGE), looks()[1]
    logits = [sum(reason.weight for reason in reasons) for reasons in found.reasons(len(COLUMNS))]
    begin = trees.value[trees.roots].sum()
    assert found.likely == pytest.approx(1 / (1 + np.exp(-(begin + np.array(logits)))))
