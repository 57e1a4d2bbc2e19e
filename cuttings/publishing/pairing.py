"""Which paragraphs of two texts belong together: the same, edited, split, joined or moved.

Paragraphs are alike by their pairs of neighbouring words (Dice 1945). Those that are the same are paired first, then
the rest, the most alike first; what is left over joins the paragraph beside it where it was split off.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PAIRED = 0.25
"""Likeness from which two paragraphs are taken for one, edited: unlike ones on the same matter come to a twentieth."""

SPLIT = 0.5
"""Share of a paragraph's pairs of words that must stand in the one it was split off."""

COMMON = 8
"""Paragraphs that a pair of words may stand in and still be used to find paragraphs that are alike."""

Words = tuple[str, ...]
_Grams = frozenset[tuple[str, str]]


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
    groups = [([one], [other]) for other, one in sorted(partner.items())]
    _join_leftovers(groups, 0, grams)
    _join_leftovers(groups, 1, grams)
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
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in (number for number in range(len(first)) if number not in taken):
        for gram in first[one]:
            holders[gram].append(one)
    scored = []
    for other in (number for number in range(len(later)) if number not in partner):
        lists = (holders[gram] for gram in later[other] if gram in holders)
        met = Counter(one for found in lists if len(found) <= COMMON for one in found)
        shares = ((2 * times / (len(first[one]) + len(later[other])), one) for one, times in met.items())
        scored += [(-share, abs(one - other), other, one) for share, one in shares if share >= PAIRED]
    found: dict[int, int] = {}
    for _, _, other, one in sorted(scored):
        if other not in found and one not in taken:
            found[other] = one
            taken.add(one)
    return found


def _join_leftovers(
    groups: list[tuple[list[int], list[int]]], side: int, grams: tuple[Sequence[_Grams], Sequence[_Grams]]
) -> None:
    """Add to `groups` the paragraphs of `side` that stand beside one of them and were split off it."""
    owner = {number: group for group in groups for number in group[side]}
    for step in (1, -1):
        numbers = range(len(grams[side])) if step == 1 else range(len(grams[side]) - 1, -1, -1)
        for number in numbers:
            group = owner.get(number - step)
            if number in owner or group is None:
                continue
            whole = [gram for other in group[1 - side] for gram in grams[1 - side][other]]
            own = grams[side][number]
            if len(own.intersection(whole)) >= SPLIT * len(own):
                group[side].append(number)
                group[side].sort()
                owner[number] = group


def _in_order(groups: list[tuple[list[int], list[int]]], first: int, later: int) -> list[Pairing]:
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
