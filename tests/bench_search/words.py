"""Real words in the proportions of real texts: the language model's vocabulary, drawn by the Zipf–Mandelbrot law.

A word's chance is 1 / (rank + SHIFT) ** EXPONENT (Mandelbrot 1953, "An informational theory of the statistical
structure of language"). The stop words have the first ranks, the others follow in an order made from a seed number:
so that a word of any frequency may be long or short, and begin like others.
"""

import random
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from spacy.lang.en.stop_words import STOP_WORDS

from cuttings.annotating.engine import language_model

SHIFT = 2.7
EXPONENT = 1.0
"""The values usual for English; about half of a text is stop words then, as in real ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words by rank, the commonest first: the first `stops` of them are stop words. `weights` are summed up."""

    words: Sequence[str]
    weights: Sequence[float]
    stops: int

    def draw(self, chance: random.Random, count: int) -> list[str]:
        """Return `count` words of a text."""
        return chance.choices(self.words, cum_weights=self.weights, k=count)

    def telling(self, chance: random.Random, count: int) -> list[str]:
        """Return `count` words of a headline: none is a stop word."""
        low, high = self.weights[self.stops - 1], self.weights[-1]
        chances = (low + (high - low) * chance.random() for _ in range(count))
        return [self.words[bisect(self.weights, chosen, hi=len(self.words) - 1)] for chosen in chances]


def vocabulary(seed: int) -> Vocabulary:
    """Return all words in the order that belongs to `seed`, the same wherever the same model is installed."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    stops, others = sorted(filter(str.isalpha, STOP_WORDS)), list(known())
    chance.shuffle(stops)
    chance.shuffle(others)
    words = (*stops, *others)
    return Vocabulary(words=words, weights=tuple(accumulate(_weights(len(words)))), stops=len(stops))


@cache
def known() -> tuple[str, ...]:
    """Return the lower-case words of the model's vocabulary, of the letters a to z, without the stop words, sorted."""
    strings = language_model().vocab.strings
    found = {word for word in strings if len(word) > 2 and word.isascii() and word.isalpha() and word.islower()}
    return tuple(sorted(found - STOP_WORDS))


def _weights(count: int) -> Iterable[float]:
    return (1 / (rank + SHIFT) ** EXPONENT for rank in range(1, count + 1))
