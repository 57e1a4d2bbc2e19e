"""Boosted regression trees, read from plain arrays and followed with numpy alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

ARRAYS = ("feature", "threshold", "left", "right", "value")
"""What trees are made of: an array each of trees by nodes, the first node the root."""

AT_ONCE = 1024
"""Rows that go down the trees together, so that memory stays small."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves add up to a logit.

    A leaf leads to itself; any other node leads `left` where the figure of its `feature` is at most its `threshold`.
    A node's `value` is the mean of the leaves below it, so that each step down a tree has its part in the answer.
    """

    feature: npt.NDArray[np.int64]
    threshold: Matrix
    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]
    value: Matrix
    roots: npt.NDArray[np.int64]

    @classmethod
    def of(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Self:
        """Return the forest that `arrays`, named as in ARRAYS, are made of."""
        trees, nodes = arrays["feature"].shape
        roots = np.arange(trees, dtype=np.int64) * nodes
        return cls(
            feature=arrays["feature"].ravel().astype(np.int64),
            threshold=arrays["threshold"].ravel().astype(np.float64),
            left=(arrays["left"] + roots[:, None]).ravel().astype(np.int64),
            right=(arrays["right"] + roots[:, None]).ravel().astype(np.int64),
            value=arrays["value"].ravel().astype(np.float64),
            roots=roots,
        )

    def shares(self, figures: Matrix) -> Matrix:
        """Return for each row of `figures` what the trees give it, 0 to 1."""
        logits = [self._logit(figures[start : start + AT_ONCE]) for start in range(0, len(figures), AT_ONCE)]
        logit: Matrix = np.concatenate(logits)
        return 1 / (1 + np.exp(-logit))

    def _logit(self, figures: Matrix) -> Matrix:
        node = self._start(figures)
        while (below := self._below(figures, node)) is not None:
            node = below
        logit: Matrix = self.value[node].sum(axis=1)
        return logit

    def parts(self, figures: Matrix) -> Matrix:
        """Return how much each column of `figures` added to each row's logit, step by step down the trees.

        That is the decomposition of Saabas (2014), "Interpreting random forests".
        """
        parts = np.zeros_like(figures)
        node = self._start(figures)
        rows = np.broadcast_to(np.arange(len(figures))[:, None], node.shape)
        while (below := self._below(figures, node)) is not None:
            np.add.at(parts, (rows, self.feature[node]), self.value[below] - self.value[node])
            node = below
        return parts

    def _start(self, figures: Matrix) -> npt.NDArray[np.int64]:
        return np.broadcast_to(self.roots, (len(figures), len(self.roots)))

    def _below(self, figures: Matrix, node: npt.NDArray[np.int64]) -> npt.NDArray[np.int64] | None:
        """Return the nodes one step down; None where all are leaves already."""
        row = np.arange(len(figures))[:, None] * figures.shape[1]
        seen = figures.ravel().take(row + self.feature.take(node))
        below = np.where(seen <= self.threshold.take(node), self.left.take(node), self.right.take(node))
        return None if np.array_equal(below, node) else below
