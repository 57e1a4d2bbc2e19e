"""What stands before somebody's name and was taken for a part of it: `UN Nikki Haley` is Nikki Haley."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.connecting.sightings import Sighting
from cuttings.connecting.telling import kind_by_words
from cuttings.model import EntityKind


def without_leads(found: Sequence[Sighting], kinds: Mapping[str, EntityKind]) -> list[Sighting]:
    """Return `found`, organisations that end in a person's full name as that person.

    Not so where the first or last word tells what bears the name: `USS Ronald Reagan`, `Ann Lee Foundation`.
    """
    people = {key for key, kind in kinds.items() if kind == "person" and " " in key}
    return [_bare(sighting, people) if kinds[sighting.key] == "organisation" else sighting for sighting in found]


def _bare(sighting: Sighting, people: set[str]) -> Sighting:
    words = sighting.key.split()
    written = sighting.text.split()
    if len(words) != len(written) or kind_by_words(words) is not None:
        return sighting
    for lead in range(1, len(words) - 1):
        key, text = " ".join(words[lead:]), sighting.text.split(maxsplit=lead)[lead]
        if key in people:
            return replace(sighting, start=sighting.end - len(text), text=text, key=key, kind="person")
    return sighting
