"""Names that a person joined to others, and what they lead to now: a page that `Marshal Kim` had is Kim Jong Un's."""

from collections.abc import Iterable, Iterator

from cuttings.connecting.given_speakers import Known
from cuttings.model import Corrections, Entity, Moved
from cuttings.slugs import slug


def former_names(corrections: Corrections, entities: Iterable[Entity]) -> Iterator[Moved]:
    """Yield the slug of every name that is given as another form of an entity's, where it is not the entity's own.

    What the articles do not name, or may mean two by, leads nowhere.
    """
    known = Known(entities)
    for entry in corrections.names:
        forms = (*entry.aliases, *entry.merge)
        meant = next((found for name in (entry.name, *forms) if (found := known.meant(name))), [])
        if len(meant) == 1:
            for old in dict.fromkeys(slug(form) for form in forms):
                if old != meant[0]:
                    yield Moved(what="name", old=old, new=meant[0], file=corrections.file, line=entry.line)
