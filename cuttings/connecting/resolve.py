"""Which name a short form stands for: first by the article it is in, then by the whole collection.

`Kishida` is the Kishida whom the article names in full; `Kshida` beside him is he, misspelt; `Kim` after two people
called Kim were named stays open.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby, zip_longest

from cuttings.connecting.aliases import Groups
from cuttings.connecting.bodies import bodies, on_their_own
from cuttings.connecting.countries import ORGANISATIONS, PLACES, SAME
from cuttings.connecting.folding import within
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import OPEN, Sighting
from cuttings.connecting.telling import GENERIC
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

RARE = 6
"""Letters of a word that stands only once and may be somebody's name misspelt, though it looks like a place."""

Kinds = Mapping[str, EntityKind]


def resolve(found: Sequence[Sighting], kinds: Kinds, groups: Groups) -> list[str]:
    """Return for each sighting the key of whom or what it names; OPEN where that is not clear."""
    known = _Known(found, kinds, groups)
    owners: list[str] = []
    for _, group in groupby(found, key=lambda sighting: sighting.article):
        here = list(group)
        local = _Local(here, known)
        for sighting, after in zip_longest(here, here[1:]):
            owner = known.spouse(sighting, after) or local.owner(sighting)
            owner = known.owner(sighting, local.words) if owner is None else owner
            owners.append(groups.root(sighting.key) if groups.parted(sighting.key, owner) else owner)
    return owners


def is_full(key: str, kinds: Kinds) -> bool:
    """Return whether `key` is a person's name of two words or more."""
    return " " in key and kinds[key] == "person"


def family(key: str) -> str:
    """Return the family name in a person's full name: `kishida` of `fumio kishida`, `kim` of `kim jong un`."""
    words = key.split()
    first = words[0] in FAMILY_FIRST and (len(words) == 3 or (len(words) == 2 and words[1] not in FAMILY_FIRST))
    return words[0] if first and (len(words) == 3 or len(words[0]) > 2) else words[-1]


class _Known:
    """The people and institutions that the whole collection names in full."""

    def __init__(self, found: Sequence[Sighting], kinds: Kinds, groups: Groups) -> None:
        self.kinds = kinds
        self.groups = groups
        self.times = Counter(sighting.key for sighting in found)
        full = [sighting for sighting in found if is_full(sighting.key, kinds)]
        self._full = {sighting.key for sighting in full}
        self._families = _leads(full, groups)
        self._given: dict[str, set[str]] = defaultdict(set)
        for key in self._full:
            if family(key) != key.split()[0]:
                self._given[key.split()[0]].add(groups.root(key))
        self._bodies = bodies(found, kinds, groups, unions=True)
        self.alone = on_their_own(found, kinds)

    def owner(self, sighting: Sighting, words: Collection[str]) -> str:
        """Return whom a name means that its own article, which names others with `words`, does not tell."""
        key = sighting.key
        if self.kinds[key] == "person":
            if key in self._families:
                return self._families[key]
            bearers = self._given.get(key, set())
            if len(bearers) == 1 and family(lead := next(iter(bearers))) in words:
                return lead
        elif owner := self._bodies.owner(key):
            return owner
        return OPEN if key in GENERIC else self.groups.root(key)

    def spouse(self, sighting: Sighting, after: Sighting | None) -> str | None:
        """Return whom `Shigeru` means in `Shigeru and Sakie Yokota`, if the collection knows a Shigeru Yokota."""
        beside = after and after.paragraph == sighting.paragraph and after.start - sighting.end == len(" and ")
        if after is None or not beside or after.key not in self._full:
            return None
        key = f"{sighting.key} {family(after.key)}"
        return self.groups.root(key) if key in self._full else None


def _leads(full: Iterable[Sighting], groups: Groups) -> dict[str, str]:
    """Return family name -> its only bearer in the collection, or the one in far more articles than all others."""
    bearers: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for sighting in full:
        bearers[family(sighting.key)][groups.root(sighting.key)].add(sighting.article)
    leads = {}
    for name, articles in bearers.items():
        counts = Counter({owner: len(where) for owner, where in articles.items()})
        (lead, most), *others = counts.most_common()
        if most >= CLEAR_LEAD * sum(count for _, count in others):
            leads[name] = lead
    return leads


class _Local:
    """The people whom one article names in full, and the short forms they go by in it.

    Each form maps to its bearers and where in the article each is first named in full.
    """

    def __init__(self, here: Sequence[Sighting], known: _Known) -> None:
        kinds, groups = known.kinds, known.groups
        self._known = known
        self._bodies = bodies(here, kinds, groups)
        self.words = frozenset(word for sighting in here for word in sighting.key.split())
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
        for start in range(1, max(len(words) - 1, 2)):
            self._family[" ".join(words[start:])].setdefault(owner, place)

    def owner(self, sighting: Sighting) -> str | None:
        """Return whom the article means by a short form: OPEN where several are called so, None where nobody is.

        `the Yokotas` are several.
        """
        key = sighting.key
        if key in self._directions:
            return self._directions[key]
        borne = sighting.kind == "person" and key in self._family
        known = key in SAME or key in PLACES or key in ORGANISATIONS
        if (known and not borne) or (is_full(key, self._known.kinds) and key not in self._family):
            return None
        if key.endswith("s") and key[:-1] in self._family and key not in self._family:
            return OPEN
        for forms in (self._family, self._given):
            if key in forms and (sighting.kind == "person" or forms is self._family or key in GENDERS):
                return self._one(key, forms[key], (sighting.order, sighting.start))
        sure = sighting.kind == "person" or (len(key) >= RARE and self._known.times[key] == 1)
        body = self._bodies.owner(key) if key not in self._known.alone else None
        return (self._misspelt(key) if sure else None) or body

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
