"""Which articles are worth comparing word for word: those that share some of their runs of words.

A few articles are looked up run by run, which misses nothing. Many are looked up by their sketches: MinHash (Broder
1997, "On the resemblance and containment of documents") in the bands of locality-sensitive hashing (Indyk and Motwani
1998, "Approximate nearest neighbors"), both by datasketch.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from zlib import crc32

RUN = 3
"""Words in a run. Where 20 words of 100 are changed, about half the runs of three words are still there."""

SHORTEST = 30
"""Runs that a text must have to be compared at all."""

FEW = 2000
"""Up to so many articles are looked up run by run: that finds short extracts too, of which sketches miss some, and
needs neither datasketch nor the scipy it loads, which take half a second. With more, sketches take half the time.
"""

CROWD = 30
"""Articles that one article is compared with at most, those that share the most with it."""

SHARED = 0.2
"""Share of the shorter text's runs that another must hold, as far as is known, to be compared with it in full."""

BANDS, ROWS, SEED = 64, 2, 1
"""How sketches are looked up. Of two texts that hold 34 of 100 runs in common, as after changing 20 words of 100 in
one, 1 pair in 2,600 is missed; 9 of 10 unlike texts that hold 4 of 100 are never compared."""

NEAR = 0.2
"""Share of equal hashes in two sketches from which the texts are taken for near to each other."""

Run = tuple[str, ...]
Pair = tuple[int, int]


def runs(words: Sequence[str]) -> list[Run]:
    """Return the runs of RUN words of a text, in order."""
    return list(zip(*(words[start:] for start in range(RUN)), strict=False))


def likely_pairs(texts: Sequence[Sequence[str]], few: int = FEW) -> list[Pair]:
    """Return the pairs of `texts`, by number and sorted, that may carry the same story; up to `few` without sketches.

    Each text is compared with at most CROWD before it, so that the pairs grow with the number of texts.
    """
    long_enough = [number for number, words in enumerate(texts) if len(words) - RUN + 1 >= SHORTEST]
    find = _by_runs if len(long_enough) <= few else _by_sketches
    return sorted((other, number) for number, others in find(texts, long_enough) for other in others)


def _by_runs(texts: Sequence[Sequence[str]], numbers: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield each text and those before it that hold enough of its runs."""
    numbered: defaultdict[Run, int] = defaultdict(count().__next__)
    holders: defaultdict[int, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    least = math.inf
    for number in numbers:
        own = set(map(numbered.__getitem__, runs(texts[number])))
        sizes[number] = len(own)
        least = min(least, len(own))
        met = Counter(chain.from_iterable(map(holders.__getitem__, own)))
        likely = [(other, times) for other, times in met.items() if times / least >= SHARED]
        yield number, _nearest({other: times / min(len(own), sizes[other]) for other, times in likely})
        for run in own:
            if len(holders[run]) < CROWD:
                holders[run].append(number)


def _by_sketches(texts: Sequence[Sequence[str]], numbers: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield each text and those before it whose sketches are equal in some band.

    A text that is near to CROWD others already is not looked up later on: those stand for it.
    """
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  (slow to load, see FEW)

    index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    sketches: dict[int, MinHash] = {}
    made = MinHash.generator(
        (_hashes(texts[number]) for number in numbers), num_perm=BANDS * ROWS, seed=SEED, hashfunc=int
    )
    for number, sketch in zip(numbers, made, strict=True):
        alike = {other: float(sketch.jaccard(sketches[other])) for other in index.query(sketch)}
        yield (
            number,
            _nearest({other: _held(share, len(texts[number]), len(texts[other])) for other, share in alike.items()}),
        )
        if sum(share >= NEAR for share in alike.values()) < CROWD:
            sketches[number] = sketch
            index.insert(number, sketch, check_duplication=False)


def _held(resemblance: float, one: int, other: int) -> float:
    """Return the share of the shorter text's runs that the other holds, of two that are so many words long."""
    return resemblance / (1 + resemblance) * (one + other) / min(one, other)


def _hashes(words: Sequence[str]) -> list[int]:
    return [crc32(run.encode()) for run in {" ".join(run) for run in runs(words)}]


def _nearest(shares: dict[int, float]) -> list[int]:
    """Return those with the greatest `shares`, the nearest first, none below SHARED."""
    enough = (other for other, share in shares.items() if share >= SHARED)
    return sorted(enough, key=lambda other: (-shares[other], other))[:CROWD]
