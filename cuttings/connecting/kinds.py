"""What kind of thing a name is: the majority of what annotating saw, over the whole collection."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from cuttings.connecting.countries import ORGANISATIONS, PEOPLES, PLACES
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.sightings import OPEN, Sighting
from cuttings.connecting.telling import kind_by_words
from cuttings.model import EntityKind

GIVEN_NAME = 2
"""How many sightings as a person a common given name at the front of two to four words counts for, at the least."""
GIVEN_NAMES = 9
"""How many it counts for with each that there is."""

_TOWNS_TOO = """
aurora austin carolina chad charlotte chelsea clinton florence franklin georgia harrison jackson kent logan madison
nelson orlando petra regina salvador santiago savannah sierra sofia troy victoria virginia wayne
"""
TOWNS_TOO = frozenset(_TOWNS_TOO.split())
"""Given names that are as well a place's: what the texts say counts."""

KNOWN: tuple[tuple[EntityKind, frozenset[str]], ...] = (
    ("place", PLACES),
    ("organisation", ORGANISATIONS),
    ("event", frozenset(["brexit"])),
)
"""Names whose kind is no question."""

PREFERENCE: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "event")
"""Which kind wins where the votes are even."""


def settle(found: Sequence[Sighting], owners: Sequence[str] | None = None) -> dict[str, EntityKind]:
    """Return the kind of each key, or of each owner where `owners` tells one for each sighting.

    Names of two words or more decide where there are any: one word alone is the more often taken for something else.
    """
    full: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    short: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for sighting, owner in zip(found, owners or [sighting.key for sighting in found], strict=True):
        if owner != OPEN:
            votes = full if " " in sighting.key else short
            votes[owner][sighting.kind] += 1
    return {owner: _winner(owner, full.get(owner) or short[owner]) for owner in sorted({*full, *short})}


def _winner(owner: str, votes: Counter[EntityKind]) -> EntityKind:
    words = owner.split()
    if words[-1] in PEOPLES and len(words) <= 2 and votes["person"] == 0:
        return "group"
    if known := next((kind for kind, names in KNOWN if owner in names), kind_by_words(words)):
        return known
    if 2 <= len(words) <= 4 and words[0] in GENDERS and owner.replace(" ", "").isalpha():
        votes["person"] += max(GIVEN_NAME, GIVEN_NAMES * votes["person"])
    winner = max(PREFERENCE, key=lambda kind: votes[kind])
    return "person" if owner in GENDERS and owner not in TOWNS_TOO else winner
