"""Which paragraphs of two texts belong together: the same, edited, split, joined or moved.

Paragraphs are alike by their pairs of neighbouring words (Dice 1945). Those that are the same are paired first, then
the rest, the most alike first; what is left over joins the paragraphs that it was split off.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PAIRED = 0.25
"""Likeness from which two paragraphs are taken for one, edited: unlike ones on the same matter come to a twentieth."""

SPLIT = 0.5
"""Share of a paragraph's pairs of words that must stand in the one it was split off."""

PART = 6
"""Pairs of words of a paragraph from which it is looked for within the others."""

GAP = 5
"""Paragraphs in a row, at most, that join such a part with those of its kind: the part, and what stands between."""

COMMON = 8
"""Paragraphs that a pair of words may stand in and still be used to find paragraphs that are alike."""

Words = tuple[str, ...]
_Gram = tuple[str, str]
_Grams = frozenset[_Gram]
_Both = tuple[Sequence[_Grams], Sequence[_Grams]]
_Group = tuple[list[int], list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Paragraphs that belong together, by their numbers in the first and in the later text; one side may be empty."""

    first: tuple[int, ...] = ()
    later: tuple[int, ...] = ()
    moved: bool = False


def paired(first: Sequence[Words], later: Sequence[Words]) -> list[Pairing]:
    """Return all paragraphs of both texts, given as words, in pairings that follow the later text.

    What stands in the first only comes after what it stood behind there.
    """
    grams = [_grams(words) for words in first], [_grams(words) for words in later]
    partner = _same(first, later)
    partner |= _alike(*grams, partner)
    groups: list[_Group] = [([one], [other]) for other, one in sorted(partner.items())]
    _join_parts(groups, 0, grams)
    _join_parts(groups, 1, grams)
    return _in_order(groups, len(first), len(later))


def _grams(words: Words) -> _Grams:
    return frozenset(zip(("", *words), (*words, ""), strict=True))


def _same(first: Sequence[Words], later: Sequence[Words]) -> dict[int, int]:
    """Return the paragraph of `first` that each of `later` is the same as, in order where several are."""
    places: dict[Words, deque[int]] = defaultdict(deque)
    for number, words in enumerate(first):
        places[words].append(number)
    return {number: places[words].popleft() for number, words in enumerate(later) if places.get(words)}


def _alike(first: Sequence[_Grams], later: Sequence[_Grams], partner: dict[int, int]) -> dict[int, int]:
    """Return the paragraph of `first` that each of `later` is most like, none of those that have a `partner`."""
    taken = set(partner.values())
    holders = _holders({one: grams for one, grams in enumerate(first) if one not in taken})
    scored = []
    for other in (number for number in range(len(later)) if number not in partner):
        for one, times in _met(later[other], holders).items():
            share = 2 * times / (len(first[one]) + len(later[other]))
            scored += [(-share, abs(one - other), other, one)] if share >= PAIRED else []
    found: dict[int, int] = {}
    for _, _, other, one in sorted(scored):
        if other not in found and one not in taken:
            found[other] = one
            taken.add(one)
    return found


def _holders(grams: Mapping[int, _Grams]) -> dict[_Gram, list[int]]:
    holders: dict[_Gram, list[int]] = defaultdict(list)
    for number, found in grams.items():
        for gram in found:
            holders[gram].append(number)
    return {gram: numbers for gram, numbers in holders.items() if len(numbers) <= COMMON}


def _met(grams: _Grams, holders: Mapping[_Gram, list[int]]) -> Counter[int]:
    """Return how many of `grams` each paragraph holds that shares any."""
    return Counter(number for gram in grams for number in holders.get(gram, ()))


def _join_parts(groups: list[_Group], side: int, grams: _Both) -> None:
    """Add to `groups` the paragraphs of `side` that stand in a longer one of the other, and those between them."""
    owner = {number: group for group in groups for number in group[side]}
    whole = {number: group for group in groups for number in group[1 - side]}
    holders = _holders(dict(enumerate(grams[1 - side])))
    for number, own in enumerate(grams[side]):
        if number in owner or len(own) < PART:
            continue
        there, times = max(_met(own, holders).items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        if times < SPLIT * len(own):
            continue
        group = whole.get(there) or _group(side, number, there)
        if there not in whole:
            groups.append(group)
            whole[there] = owner[number] = group
            continue
        gap = range(group[side][-1] + 1, number + 1) if number > group[side][-1] else range(number, group[side][0])
        if len(gap) <= GAP and owner.keys().isdisjoint(gap):
            group[side][:] = sorted((*group[side], *gap))
            owner |= dict.fromkeys(gap, group)


def _group(side: int, number: int, there: int) -> _Group:
    return ([there], [number]) if side else ([number], [there])


def _in_order(groups: list[_Group], first: int, later: int) -> list[Pairing]:
    """Return `groups` and what is in none of them, of so many paragraphs each, as they are read in the later text."""
    groups.sort(key=lambda group: group[1][0])
    kept = _kept([group[0][0] for group in groups])
    made = [
        (group[1][0], Pairing(first=tuple(group[0]), later=tuple(group[1]), moved=at not in kept))
        for at, group in enumerate(groups)
    ]
    in_groups = {number for group in groups for number in group[1]}
    made += [(number, Pairing(later=(number,))) for number in range(later) if number not in in_groups]
    after = {number: pairing.later[-1] for _, pairing in made if not pairing.moved for number in pairing.first}
    moved = {number for _, pairing in made if pairing.moved for number in pairing.first}
    place = -1
    gone = []
    for number in range(first):
        if number in after:
            place = after[number]
        elif number not in moved:
            gone.append((place, Pairing(first=(number,))))
    return [pairing for _, pairing in sorted(made + gone, key=lambda pair: (pair[0], bool(not pair[1].later)))]


def _kept(places: Sequence[int]) -> set[int]:
    """Return which of `places`, by number, are in one longest run that rises: the others were moved (Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [number]
    return set(_back(before, ends[-1] if ends else -1))


def _back(before: Sequence[int], number: int) -> Iterator[int]:
    while number >= 0:
        yield number
        number = before[number]
