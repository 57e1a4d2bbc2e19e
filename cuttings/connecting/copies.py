"""Which articles carry the same story, word for word or lightly edited.

Texts are compared by their runs of three words (Broder 1997, "On the resemblance and containment of documents"): a
sketch of the lowest hashes finds candidates, the full sets decide.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence

RUN = 3
"""Words in a run. Where 20 words of 100 are changed, about half the runs of three words are still there."""

SKETCH = 64
"""Hashes kept of each text."""

ALIKE = 8
"""Hashes two sketches must have in common for the texts to be compared."""

CROWD = 30
"""Articles with the same hash that one article is compared with at most."""

CONTAINED = 0.4
"""Share of the shorter text's runs that must stand in the other."""

SHORTEST = 30
"""Runs that a text must have to be compared at all."""


def find_copies(ids: Sequence[str], texts: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return for each article the ids of its near-copies, sorted; `texts` are their words in order."""
    runs = [_runs(words) for words in texts]
    sets = [frozenset(found) for found in runs]
    copies: list[set[str]] = [set() for _ in ids]
    for one, other in _candidates(sets):
        shorter, longer = (one, other) if len(runs[one]) <= len(runs[other]) else (other, one)
        if _carries(runs[shorter], sets[longer]):
            copies[one].add(ids[other])
            copies[other].add(ids[one])
    return [tuple(sorted(found)) for found in copies]


def _runs(words: Sequence[str]) -> list[int]:
    return [zlib.crc32(" ".join(words[i : i + RUN]).encode()) for i in range(len(words) - RUN + 1)]


def _carries(runs: Sequence[int], longer: frozenset[int]) -> bool:
    """Return whether enough of `runs` stand in `longer`, of the first half and of the second: no mere common footer."""
    there = list(map(longer.__contains__, runs))
    middle = len(there) // 2
    halves = sum(there[:middle]) / middle, sum(there[middle:]) / (len(there) - middle)
    return sum(halves) / 2 >= CONTAINED and min(halves) >= CONTAINED / 2


def _candidates(runs: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Return the pairs of articles whose sketches have enough hashes in common."""
    holders: dict[int, list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for number, hashes in enumerate(runs):
        if len(hashes) < SHORTEST:
            continue
        sketch = sorted(hashes)[:SKETCH]
        met = Counter(other for value in sketch for other in holders[value][:CROWD])
        pairs += [(other, number) for other, times in sorted(met.items()) if times >= ALIKE]
        for value in sketch:
            holders[value].append(number)
    return pairs
