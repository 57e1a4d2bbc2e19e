"""Names that a person joined to others, and what they lead to now: a page that `Marshal Kim` had is Kim Jong Un's."""

from collections.abc import Iterable, Iterator

from cuttings.connecting.given_speakers import Known
from cuttings.model import Corrections, Entity, Moved
from cuttings.slugs import slug


def former_names(corrections: Corrections, entities: Iterable[Entity]) -> Iterator[Moved]:
    """Yield the slug of every name that is given as another form of an entity's, where it is not the entity's own.

    What no article names (it may be a withdrawn one that did), or may mean two by, leads nowhere.
    """
    known = Known(entities)
    for entry in corrections.names:
        for form in (*entry.aliases, *entry.merge):
            meant, old = known.meant(form), slug(form)
            if len(meant) == 1 and old != meant[0]:
                yield Moved(what="name", old=old, new=meant[0], file=corrections.file, line=entry.line)
