"""Names that only their spelling parts: `Bernard Cazaneuve` and `Bernard Cazeneuve`, `Mohamed` and `Mohammed Morsi`.

One word may differ, by a letter or two, where both names stand among the same others. Two given names that are both
usual are two people, but for those that are written now so, now so in English.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from cuttings.connecting.folding import within
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import Sighting
from cuttings.model import EntityKind

SHORTEST = 5
"""Letters of a word that may be misspelt by one letter."""
LONG = 9
"""Letters of a word that may be misspelt by two."""
SHARED = 2
"""Other names, at the least, that the articles of both have in common."""
CROWD = 12
"""Names alike but for one word that are compared with each other at most."""

_SPELLINGS = """
abdel abdul; abdallah abdullah; ahmad ahmed; aleksandr alexander; aleksei alexei alexey; catherine katherine katharine
dmitri dmitry; evgeny yevgeny; gaddafi kadafi qaddafi; geoffrey jeffrey; hannah hanna; hasan hassan
hossein husain hussain hussein; jon john; khaled khalid; mahmood mahmoud; mikhail michail
mohamed mohammad mohammed muhammad; mustafa mustapha; nikolai nikolay; omar umar; oleksandr olexandr; osama usama
petr pyotr; philip phillip; rashed rashid; saeed said; sara sarah; sergei sergey; stephen steven
vladimir volodymyr; youssef yousef yusuf; yuri yury; zelensky zelenskiy zelenskyy
"""
SPELLINGS: Mapping[str, str] = {
    form: group.split()[0]
    for line in _SPELLINGS.strip().split("\n")
    for group in line.split(";")
    for form in group.split()
}
"""Folded word -> the first of the ways in which it is written in English."""


def variants(found: Sequence[Sighting], kinds: Mapping[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield pairs of keys for one name spelt in two ways: the rarer, and the commoner that stands for both."""
    times: dict[str, int] = defaultdict(int)
    where: dict[str, set[int]] = defaultdict(set)
    named: dict[int, set[str]] = defaultdict(set)
    for sighting in found:
        times[sighting.key] += 1
        where[sighting.key].add(sighting.article)
        named[sighting.article].add(sighting.key)
    for one, other, rest in _alike(sorted(key for key in times if " " in key)):
        rare, common = sorted((one, other), key=lambda key: (times[key], key))
        beside = times[rare] == 1 or where[rare].isdisjoint(where[common])
        if kinds[one] == kinds[other] and beside and _is_among(where[rare], where[common], named, {one, other, rest}):
            yield rare, common


def _alike(keys: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield pairs of keys that differ in the spelling of one word, and the words they share."""
    buckets: dict[tuple[int, str], list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        for at in range(len(words)):
            buckets[at, " ".join((*words[:at], "*", *words[at + 1 :]))].append(key)
    for (at, rest), bucket in buckets.items():
        for one, other in combinations(bucket[:CROWD], 2):
            if is_misspelt(one.split()[at], other.split()[at]):
                yield one, other, rest.replace("*", "").strip()


def is_misspelt(one: str, other: str) -> bool:
    """Return whether two folded words may be one, spelt in two ways."""
    if SPELLINGS.get(one, one) == SPELLINGS.get(other, other):
        return True
    shorter = min(len(one), len(other))
    if shorter < SHORTEST or one[0] != other[0] or (one in GENDERS and other in GENDERS):
        return False
    plural = {one, other} in ({one, f"{one}s"}, {other, f"{other}s"})
    return not plural and within(one, other, 2 if shorter >= LONG else 1)


def _is_among(one: Set[int], other: Set[int], named: Mapping[int, Set[str]], own: Set[str]) -> bool:
    """Return whether the articles of both name some of the same others."""
    here, there = (set[str]().union(*(named[article] for article in sorted(places)[:CROWD])) for places in (one, other))
    words = {word for key in own for word in key.split()}
    return sum(1 for key in here & there if key not in own and key not in words) >= SHARED
