"""Which name a short form stands for: first by the article it is in, then by the whole collection.

`Kishida` is the Kishida whom the article names in full; `Kshida` beside him is he, misspelt; `Kim` after two people
called Kim were named stays open.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from cuttings.connecting.aliases import Groups
from cuttings.connecting.countries import ORGANISATIONS, PLACES, SAME
from cuttings.connecting.folding import within
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import OPEN, Sighting
from cuttings.model import EntityKind

_FAMILY_FIRST = """
kim lee park pak choi choe jung jeong chong kang cho jo yoon yun jang chang lim im han oh seo shin sin kwon hwang
ahn an song ryu yoo yu hong ri rhee roh no moon mun ban thae hyon xi li wang zhang liu chen yang zhao huang zhou wu xu
sun ma zhu hu guo he gao lin luo zheng liang xie tang deng mao jiang wen hua meng nguyen tran pham ho vo
"""
FAMILY_FIRST = frozenset(_FAMILY_FIRST.split())
"""Korean, Chinese and Vietnamese family names, which stand before the given name."""

CLEAR_LEAD = 10
"""How many times more articles must name one bearer of a family name than all others for the name alone to be his."""

Kinds = Mapping[str, EntityKind]


def resolve(found: Sequence[Sighting], kinds: Kinds, groups: Groups) -> list[str]:
    """Return for each sighting the key of whom or what it names; OPEN where that is not clear."""
    leads = _leads(found, kinds, groups)
    owners: list[str] = []
    for _, group in groupby(found, key=lambda sighting: sighting.article):
        here = list(group)
        local = _Local(here, kinds, groups)
        for sighting in here:
            owner = local.owner(sighting)
            owners.append(_anywhere(sighting, kinds, leads, groups) if owner is None else owner)
    return owners


def is_full(key: str, kinds: Kinds) -> bool:
    """Return whether `key` is a person's name of two words or more."""
    return " " in key and kinds[key] == "person"


def family(key: str) -> str:
    """Return the family name in a person's full name: `kishida` of `fumio kishida`, `kim` of `kim jong un`."""
    words = key.split()
    first = words[0] in FAMILY_FIRST and (len(words) == 3 or (len(words) == 2 and words[1] not in FAMILY_FIRST))
    return words[0] if first and (len(words) == 3 or len(words[0]) > 2) else words[-1]


def _leads(found: Iterable[Sighting], kinds: Kinds, groups: Groups) -> dict[str, str]:
    """Return family name -> its only bearer in the collection, or the one in far more articles than all others."""
    bearers: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for sighting in found:
        if is_full(sighting.key, kinds):
            bearers[family(sighting.key)][groups.root(sighting.key)].add(sighting.article)
    leads = {}
    for name, articles in bearers.items():
        counts = Counter({owner: len(where) for owner, where in articles.items()})
        (lead, most), *others = counts.most_common()
        if most >= CLEAR_LEAD * sum(count for _, count in others):
            leads[name] = lead
    return leads


def _anywhere(sighting: Sighting, kinds: Kinds, leads: Mapping[str, str], groups: Groups) -> str:
    key = sighting.key
    if kinds[key] == "person" and key in leads:
        return leads[key]
    return groups.root(key)


class _Local:
    """The people whom one article names in full, and the short forms they go by in it.

    Each form maps to its bearers and where in the article each is first named in full.
    """

    def __init__(self, here: Sequence[Sighting], kinds: Kinds, groups: Groups) -> None:
        self._kinds = kinds
        self._family: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
        self._given: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
        self._settled: dict[str, str] = {}
        self._directions = _directions(here, groups)
        full = {sighting.key for sighting in here if is_full(sighting.key, kinds)}
        words = [key.split() for key in full]
        parts = {" ".join(name[start:]) for name in words for start in range(1, len(name))}
        for sighting in here:
            key = sighting.key
            if key in full and key not in parts:
                self._add(key, groups.root(key), (sighting.order, sighting.start))

    def _add(self, key: str, owner: str, place: tuple[int, int]) -> None:
        words = key.split()
        self._given[words[0]].setdefault(owner, place)
        self._family[family(key)].setdefault(owner, place)
        for start in range(1, len(words) - 1):
            self._family[" ".join(words[start:])].setdefault(owner, place)

    def owner(self, sighting: Sighting) -> str | None:
        """Return whom the article means by a short form: OPEN where several are called so, None where nobody is.

        `the Yokotas` are several.
        """
        key = sighting.key
        if key in self._directions:
            return self._directions[key]
        if (
            key in SAME
            or key in PLACES
            or key in ORGANISATIONS
            or (is_full(key, self._kinds) and key not in self._family)
        ):
            return None
        if key.endswith("s") and key[:-1] in self._family and key not in self._family:
            return OPEN
        for forms in (self._family, self._given):
            if key in forms and (sighting.kind == "person" or forms is self._family or key in GENDERS):
                return self._one(key, forms[key], (sighting.order, sighting.start))
        return self._misspelt(key) if sighting.kind == "person" else None

    def _one(self, form: str, bearers: Mapping[str, tuple[int, int]], place: tuple[int, int]) -> str:
        """Return the only bearer so far, or who went by the form before others were named; OPEN without one."""
        before = [owner for owner, first in bearers.items() if first < place]
        named = before if len(before) == 1 else list(bearers)
        if len(named) == 1:
            return self._settled.setdefault(form, named[0])
        return self._settled.get(form, OPEN)

    def _misspelt(self, key: str) -> str | None:
        limit = 2 if len(key) >= 8 else 1
        if len(key) < 5 or " " in key:
            return None
        near = {
            owner
            for form, owners in self._family.items()
            if form[0] == key[0] and within(key, form, limit)
            for owner in owners
        }
        return near.pop() if len(near) == 1 else None


def _directions(here: Sequence[Sighting], groups: Groups) -> dict[str, str]:
    """Return `north` -> `north korea` where the article names that country and no other place of the North."""
    named: dict[str, set[str]] = defaultdict(set)
    for sighting in here:
        first, _, rest = sighting.key.partition(" ")
        if first in ("north", "south") and rest and sighting.key in PLACES:
            named[first].add(groups.root(sighting.key))
    return {first: owners.pop() for first, owners in named.items() if len(owners) == 1}
