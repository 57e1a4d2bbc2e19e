"""What a person has told about names, to ask of any folded name: joined, kept apart, of a kind, none at all."""

from collections import defaultdict

from cuttings.connecting.folding import fold
from cuttings.model import Apart, Corrections, EntityKind, LeftOut, NameCorrection


class Told:
    """The corrections of a collection, by folded name."""

    def __init__(self, corrections: Corrections) -> None:
        self._entries: dict[str, list[NameCorrection]] = defaultdict(list)
        for entry in corrections.names:
            for key in sorted({fold(form) for form in (entry.name, *entry.aliases, *entry.merge)}):
                self._entries[key].append(entry)
        self._left_out = {fold(entry.name): entry for entry in corrections.leave_out}
        self._apart = [(frozenset(map(fold, entry.names)), entry) for entry in corrections.apart]

    def entry(self, key: str) -> NameCorrection | None:
        """Return the entry that `key` is the name of, or else an alias or merged name."""
        return min(self._entries.get(key, ()), key=lambda entry: fold(entry.name) != key, default=None)

    def joined(self, one: str, other: str) -> bool:
        """Return whether one entry holds both names."""
        return any(entry in self._entries.get(other, ()) for entry in self._entries.get(one, ()))

    def parted(self, one: str, other: str) -> Apart | None:
        """Return the entry that keeps the two names apart."""
        pair = {one, other}
        return next((entry for keys, entry in self._apart if len(pair) == 2 and pair <= keys), None)

    def kind(self, key: str) -> EntityKind | None:
        """Return the kind that is given for a name."""
        return next((entry.kind for entry in self._entries.get(key, ()) if entry.kind), None)

    def left_out(self, key: str) -> LeftOut | None:
        """Return the entry that leaves the name out."""
        return self._left_out.get(key)
