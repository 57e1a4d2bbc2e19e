"""What kind of thing a name is: the majority of what annotating saw, over the whole collection."""

from collections import Counter
from collections.abc import Sequence

from cuttings.connecting.countries import ORGANISATIONS, PEOPLES, PLACES
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import OPEN, Sighting
from cuttings.connecting.telling import kind_by_words
from cuttings.model import EntityKind

FULL_NAME_WEIGHT = 3
"""A name of two words or more says more about its kind than one word does."""

GIVEN_NAME_WEIGHT = 6
"""What a common given name at the front says of two to four words."""

_TOWNS_TOO = """
aurora austin carolina chad charlotte chelsea clinton florence franklin georgia harrison jackson kent logan madison
nelson orlando petra regina salvador santiago savannah sierra sofia troy victoria virginia wayne
"""
TOWNS_TOO = frozenset(_TOWNS_TOO.split())
"""Given names that are as well a place's: what the texts say counts."""

KNOWN: tuple[tuple[EntityKind, frozenset[str]], ...] = (("place", PLACES), ("organisation", ORGANISATIONS))
"""Names whose kind is no question."""

PREFERENCE: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "event")
"""Which kind wins where the votes are even."""


def settle(found: Sequence[Sighting], owners: Sequence[str] | None = None) -> dict[str, EntityKind]:
    """Return the kind of each key, or of each owner where `owners` tells one for each sighting."""
    votes: dict[str, Counter[EntityKind]] = {}
    for sighting, owner in zip(found, owners or [sighting.key for sighting in found], strict=True):
        if owner == OPEN:
            continue
        weight = FULL_NAME_WEIGHT if " " in sighting.key else 1
        votes.setdefault(owner, Counter())[sighting.kind] += weight
    return {owner: _winner(owner, count) for owner, count in votes.items()}


def _winner(owner: str, votes: Counter[EntityKind]) -> EntityKind:
    words = owner.split()
    if words[-1] in PEOPLES and len(words) <= 2 and votes["person"] == 0:
        return "group"
    if known := next((kind for kind, names in KNOWN if owner in names), kind_by_words(words)):
        return known
    if 2 <= len(words) <= 4 and words[0] in GENDERS and owner.replace(" ", "").isalpha():
        votes["person"] += max(GIVEN_NAME_WEIGHT, 9 * votes["person"])
    winner = max(PREFERENCE, key=lambda kind: votes[kind])
    return "person" if owner in GENDERS and owner not in TOWNS_TOO else winner
