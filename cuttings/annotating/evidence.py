"""What the words around a marked name tell of it: where it begins and ends, and what kind of thing bears it.

`at Ushitsu, a harbour` names a place; `their daughters, Anna and Mika` and `Toru Ono, 22,` name people.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from cuttings.annotating.localities import is_place
from cuttings.annotating.persons import bare, grown, is_person, is_title
from cuttings.annotating.sorts import is_organisation, is_work
from cuttings.annotating.titles import NOT_NAMES
from cuttings.model import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Span

MANY = frozenset(["women", "men", "children", "people"])
"""Plurals whose `'s` makes no owner of one: `Boston Children's Hospital`."""

VOWELS = frozenset("AEIOUY.")
"""What a word in capitals has, and so may be somebody's name: `Elon MUSK`, `J.T.`."""

_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|O['’]|D['’])[A-Z]?[a-z]+[A-Z]")

Judged = tuple[int, int, EntityKind]
"""Half-open stretch of the text in code points, and what is named there."""


def judged(ent: Span, kind: EntityKind) -> Iterator[Judged]:
    """Yield what a marked name is by the words around it, else as the model says; a list of places one by one.

    What bears the name of a work is left out.
    """
    for part in PARTED.get(kind, _owner_and_owned)(ent):
        if kind != "person" or not is_work(part):
            yield _judged(part, kind)


def _judged(ent: Span, kind: EntityKind) -> Judged:
    doc = ent.doc
    if kind == "person":
        ent = bare(ent)
    last = max((i for i in range(ent.start, ent.end - 1) if is_title(doc[i])), default=None)
    body = ent[-1].lower_ in NOT_NAMES
    if last is not None and ent.end - last <= 5 and kind != "group" and not body:
        return *grown(doc[last + 1 : ent.end]), "person"
    before = doc[ent.start - 1] if ent.start else None
    if before is not None and is_title(before) and len(ent) <= 4 and not body:
        return *grown(ent), "person"
    if kind != "person" and is_person(ent):
        return *grown(ent), "person"
    owns = (ent.end < len(doc) and doc[ent.end].tag_ == "POS") or ent[-1].tag_ == "POS"
    if not owns and is_place(ent, kind):
        kind = "place"
    source = ent.start > 1 and before is not None and before.lower_ == "to" and doc[ent.start - 2].lower_ == "according"
    made_up = kind in ("person", "place") and _is_made_up(ent[-1].text, kind)
    if (kind == "place" and source) or made_up or (kind == "person" and is_organisation(ent)):
        kind = "organisation"
    start, stop = grown(ent) if kind == "person" else (ent.start_char, ent.end_char)
    return start, stop, kind


def _is_made_up(word: str, kind: EntityKind) -> bool:
    """Return whether a name ends in no word that a place or a person is called by: `SkyTrain`, `LRT`."""
    letters = kind == "person" and len(word) > 2 and word.isupper() and VOWELS.isdisjoint(word)
    return letters or bool(_CAMEL.search(word))


def _parts(ent: Span) -> list[Span]:
    """Return the names between the commas of a list of places; `Washington, D.C.` is one."""
    if len(ent) == 1:
        return [ent]
    commas = [token.i for token in ent if token.text == ","]
    edges = [ent.start - 1, *commas, ent.end]
    parts = [ent.doc[one + 1 : other] for one, other in pairwise(edges) if one + 1 < other]
    apart = commas and all(part.text[0].isupper() and not part.text.isupper() for part in parts)
    return parts if apart else [ent]


def _whole(ent: Span) -> list[Span]:
    return [ent]


def _owner_and_owned(ent: Span) -> list[Span]:
    """Return the two names that an `'s` behind two words or more parts: `Golf Channel's Ian Lee`.

    Not so what belongs to many, which is one name: `the National Farmers' Union`.
    """
    if len(ent) < 4:
        return [ent]
    owns = next((token.i for token in ent if token.tag_ == "POS"), ent.start)
    many = owns > ent.start and (len(ent.doc[owns]) == 1 or ent.doc[owns - 1].lower_ in MANY)
    if owns - ent.start < 2 or owns == ent.end - 1 or many or not ent.doc[owns + 1].text.istitle():
        return [ent]
    return [ent.doc[ent.start : owns], ent.doc[owns + 1 : ent.end]]


PARTED: dict[EntityKind, Callable[[Span], list[Span]]] = {"place": _parts, "event": _whole}
"""How what is marked as one name is parted, where it is not into an owner and what is owned."""
