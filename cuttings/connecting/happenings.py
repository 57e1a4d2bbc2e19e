"""Which sentences tell of the same happening: their dates agree, they name the same, and share their rarer words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from cuttings.model import EventSource

MUCH = ((0.35, 2), (0.28, 3))
"""Share of the lighter sentence's weight that two of one date have in common, with so many words at the least."""
NESTED = 0.5
"""The share where one dates it more exactly than the other: a day, and the month or year it lies in."""
NAME = 0.5
"""What a name weighs beside a word: a topic's names stand everywhere."""
FEWEST = 200
"""Sentences that a collection is taken to have at the least: a few say little of how rare a word is."""
COMPARED = 24
"""Happenings of one date that share a name and are compared with one more telling: so a hot day is not quadratic."""

_ENDINGS = ("ing", "ies", "ed", "es", "s", "e")
SHORTEST = 3
"""Letters that are left of a word at the least."""


class Telling(Struct, frozen=True, kw_only=True):
    """One sentence that tells of a happening; `precision` is 0 for a day, more for what is less exact."""

    value: str
    earliest: str
    latest: str
    precision: int
    text: str
    named: frozenset[str]
    words: frozenset[str]
    source: EventSource


def stem(word: str) -> str:
    """Return `word`, folded, without an ending that verbs and nouns take: `launched` and `launches` are `launch`."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def joined(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Return the tellings of each happening, the most exact first, in the order of `tellings` else."""
    weights = _weights(tellings)
    happenings: list[list[Telling]] = []
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda telling: telling.precision):
        near = sorted({at for name in sorted(telling.named) for at in known[name, telling.value][-COMPARED:]})
        scored = [(_likeness(happenings[at][0], telling, weights), -at) for at in near]
        score, at = max(scored, default=(0.0, 0))
        if score > 0:
            happenings[-at].append(telling)
            continue
        for key in _keys(telling):
            known[key].append(len(happenings))
        happenings.append([telling])
    return happenings


def _weights(tellings: Sequence[Telling]) -> dict[str, float]:
    """Return what each word and name weighs: the fewer sentences have it, the more (inverse document frequency)."""
    spread = Counter(term for telling in tellings for term in _terms(telling))
    whole = 1 + max(len(tellings), FEWEST)
    return {term: (NAME if term[0] == "@" else 1.0) * math.log(whole / times) for term, times in spread.items()}


def _terms(telling: Telling) -> Iterator[str]:
    yield from telling.words
    for name in telling.named:
        yield f"@{name}"


def _keys(telling: Telling) -> Iterable[tuple[str, str]]:
    """Yield under what a happening is looked up: each name, with its date and what that date lies in."""
    value = telling.value
    dates = {value} if "/" in value else {value, value[:7], value[:4]}
    return ((name, date) for name in sorted(telling.named) for date in sorted(dates))


def _likeness(one: Telling, other: Telling, weights: Mapping[str, float]) -> float:
    """Return the weight that two tellings share, as a share of the lighter one's; 0 where it is too little."""
    words = one.words & other.words
    if len(words) < min(least for _, least in MUCH):
        return 0.0
    shared = math.fsum(weights[word] for word in words)
    shared += math.fsum(weights[f"@{name}"] for name in one.named & other.named)
    share = shared / min(math.fsum(map(weights.__getitem__, _terms(telling))) for telling in (one, other))
    if one.value != other.value:
        return share if share >= NESTED else 0.0
    return share if any(share >= least and len(words) >= number for least, number in MUCH) else 0.0
