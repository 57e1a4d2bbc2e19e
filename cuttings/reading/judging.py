"""Which lines of a page are the article's: a model's two looks at what the rules say, learned from whole pages.

The first look sees how each line looks, where it stands, and what the rules take the lines around it for. The second
sees the first one's answers too: the lines of a list are the article's where those around it are. Which lines are kept
is decided for the page as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cuttings.reading.evidence import FIRST_LOOK, SECOND_LOOK, first_look, second_look
from cuttings.reading.forest import ARRAYS, Forest
from cuttings.reading.label import Label
from cuttings.reading.places import Numbers
from cuttings.reading.signs import Figures
from cuttings.reading.survey import Page

WEIGHTS = "line-weights.npz"
"""The trees, made by `python -m tools.train_lines`."""

UNSURE = 0.25
"""A page of which no line is as likely as this the article's is left as the rules have it."""


COLUMNS = (*FIRST_LOOK, *SECOND_LOOK)
"""The names of the figures that the second look sees."""


class Reason(NamedTuple):
    """A figure that speaks for a line being the article's (`weight` above 0) or against it."""

    name: str
    figure: float
    weight: float


@cache
def looks() -> tuple[Forest, Forest]:
    """Return the trees of the first and of the second look."""
    with (files("cuttings.reading") / WEIGHTS).open("rb") as file, np.load(file, allow_pickle=False) as arrays:
        first, second = ({name: arrays[f"{look}_{name}"] for name in ARRAYS} for look in ("first", "second"))
        return Forest.of(first), Forest.of(second)


@dataclass(frozen=True, slots=True)
class Judged:
    """How likely each line of a page is the article's, 0 to 1, which of them to keep, and the figures that tell."""

    likely: Numbers
    kept: list[bool]
    figures: Figures

    def reasons(self, most: int) -> list[list[Reason]]:
        """Return for each line the figures, at the most `most`, that spoke loudest for or against it."""
        parts = looks()[1].parts(self.figures)
        return [
            [Reason(COLUMNS[at], float(row[at]), float(part[at])) for at in np.argsort(-np.abs(part), kind="stable")][
                :most
            ]
            for row, part in zip(self.figures, parts, strict=True)
        ]


def judge(page: Page, labels: Sequence[Label]) -> Judged | None:
    """Return what the two looks say of the lines of `page`; None where no line is likely enough to be the article's.

    `labels` are what the rules take the lines for.
    """
    first, second = looks()
    look = first_look(page, labels)
    figures = second_look(look, first.shares(look.figures))
    likely = second.shares(figures)
    if likely.max() < UNSURE:
        return None
    return Judged(likely, chosen(likely, look.words), figures)


def chosen(likely: Numbers, words: npt.NDArray[np.number]) -> list[bool]:
    """Return which lines to keep, so that the F1 of their words that is to be expected is the greatest.

    The best set is that of the likeliest lines down to some line: Lewis (1995), "Evaluating and optimizing autonomous
    text classification systems". `likely` is how likely each line is the article's, 0 to 1.
    """
    order = np.argsort(-likely, kind="stable")
    held = (likely * words)[order]
    expected = 2 * np.cumsum(held) / np.maximum(np.cumsum(words[order]) + held.sum(), 1e-9)
    kept = np.zeros(len(likely), dtype=np.bool_)
    kept[order[: int(np.argmax(expected)) + 1]] = True
    return [bool(keep) for keep in kept]
