"""Which articles carry the same story, word for word or edited: likely pairs are compared by all runs of words."""

from collections.abc import Sequence
from itertools import pairwise

from cuttings.connecting.likely import FEW, SHORTEST, likely_pairs, runs

CONTAINED = 0.28
"""Likeness from which two texts are copies, see `likeness`: where 20 words of 100 are changed here and there it is 0.5.

The least with which 99.8 of 100 finds are right on half of the events that `tools/copies.py` edits the articles of.
"""


PIECE = 20
PIECES = 8
"""Runs in a piece at least, and pieces of a text at most."""

LEAST = 2
"""How many times the share held of a piece counts."""


def find_copies(ids: Sequence[str], texts: Sequence[Sequence[str]], few: int = FEW) -> list[tuple[str, ...]]:
    """Return for each article the ids of its near-copies, sorted; `texts` are their words in order.

    Up to `few` articles are compared without sketches, see `likely_pairs`.
    """
    copies: list[set[str]] = [set() for _ in ids]
    for one, other in likely_pairs(texts, few):
        if likeness(texts[one], texts[other]) >= CONTAINED:
            copies[one].add(ids[other])
            copies[other].add(ids[one])
    return [tuple(sorted(found)) for found in copies]


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how much of the shorter text stands in the other throughout, 0 to 1: its share of runs that do.

    It is no more than LEAST times that share in a piece that three of four pieces come up to, so that neither a common
    footer nor the same long quotation makes copies.
    """
    shorter, longer = sorted((runs(one), runs(other)), key=len)
    if len(shorter) < SHORTEST:
        return 0.0
    there = list(map(set(longer).__contains__, shorter))
    return min(sum(there) / len(there), LEAST * _quarter(there))


def _quarter(there: Sequence[bool]) -> float:
    """Return the share of runs held in the piece that a quarter of all pieces fall short of."""
    count = max(2, min(PIECES, len(there) // PIECE))
    ends = [round(len(there) * end / count) for end in range(count + 1)]
    shares = [sum(there[start:end]) / (end - start) for start, end in pairwise(ends)]
    return sorted(shares)[count // 4]
