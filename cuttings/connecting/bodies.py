"""Short forms of institutions: `the Council` after `UN Security Council`, `State Security` for its ministry."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from cuttings.connecting.aliases import SMALL, Groups
from cuttings.connecting.countries import PEOPLES, PLACES
from cuttings.connecting.sightings import Sighting
from cuttings.connecting.telling import GENERIC
from cuttings.model import EntityKind

OBJECT_OF = frozenset([("ministry", "of"), ("department", "of")])
"""What may be left out before `of`: `State Security` is its ministry, `Workers' Party` not its committee."""

UNIONS = frozenset([("united", "nations"), ("un",), ("european", "union"), ("eu",)])
"""Whose bodies a whole collection knows under the last words of their names: `Security Council`."""

NAMED_SO: tuple[EntityKind, ...] = ("organisation", "event")
"""Kinds of things whose names are shortened by leaving out the first words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """The ends of the longer names of institutions, each with those it may be short for."""

    endings: Mapping[str, frozenset[str]]

    def owner(self, key: str) -> str | None:
        """Return the only institution whose name ends in `key`; None without one, and with several."""
        owners = self.endings.get(key, frozenset())
        return next(iter(owners)) if len(owners) == 1 else None


def bodies(
    found: Iterable[Sighting], kinds: Mapping[str, EntityKind], groups: Groups, *, unions: bool = False
) -> Bodies:
    """Return the institutions named in full in `found`; only the bodies of UNIONS where `unions`."""
    endings: dict[str, set[str]] = defaultdict(set)
    keys = {sighting.key for sighting in found if " " in sighting.key and kinds[sighting.key] in NAMED_SO}
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        owner = next(iter(endings[key])) if len(endings[key]) == 1 else groups.root(key)
        words = key.split()
        for start in range(1, len(words)):
            end = " ".join(words[start:])
            if _may_go(tuple(words[:start]), end, unions=unions):
                endings[end].add(owner)
    return Bodies(endings={end: frozenset(owners) for end, owners in endings.items()})


def _may_go(words: tuple[str, ...], end: str, *, unions: bool) -> bool:
    """Return whether the `end` of a name means the same without the first `words`: not so of the German Red Cross."""
    if " " not in end:
        return not unions and end in GENERIC and words[-1] not in SMALL | PEOPLES
    if unions or words in UNIONS:
        return words in UNIONS
    whose = {words[-1], " ".join(words)} & (PLACES | PEOPLES)
    return (words[-1] not in SMALL and not whose) or words in OBJECT_OF


def on_their_own(found: Iterable[Sighting], kinds: Mapping[str, EntityKind]) -> frozenset[str]:
    """Return the names of institutions that some article has without a longer name that ends so: `White House`."""
    alone: set[str] = set()
    for _, article in groupby(found, key=lambda sighting: sighting.article):
        keys = {sighting.key for sighting in article if " " in sighting.key and kinds[sighting.key] in NAMED_SO}
        words = [key.split() for key in keys]
        alone |= keys - {" ".join(name[start:]) for name in words for start in range(1, len(name))}
    return frozenset(alone)
