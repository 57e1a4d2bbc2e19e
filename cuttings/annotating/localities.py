"""What the words around a marked name say of its being a place's: `at Ushitsu, a harbour`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from cuttings.model import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

WHERE = frozenset(["in", "at", "from", "near", "across", "around", "throughout", "outside", "inside", "off"])
"""Words before the name of a place, hardly ever before that of a person who owns nothing there."""

STAKES = frozenset(["share", "shares", "stake", "stakes", "invest", "invested", "investor", "investors", "interest"])
"""Words with which `in` leads to a company: `shares in Barclays`."""

_PLACE_NOUNS = "prefecture province city town village county district peninsula island islands airport harbour harbor"
PLACE_NOUNS = frozenset(_PLACE_NOUNS.split()) | {"port", "bay", "river", "resort", "suburb"}
"""What a place is called right after its name, or in apposition to it."""

TOWN_HALL = frozenset(["mayor", "mayoral", "residents"])
"""Words after the name of a town, and hardly ever after a person's: `the Surrey mayor`."""

LISTED = 50
"""Words of a list that are looked at on each side of one of them: an endless list would take time without end."""

NEVER_OF_PEOPLES = frozenset(["prefecture", "airport"])
"""Such words before which no people is named: not so `the Russian city`."""


def is_place(ent: Span, kind: EntityKind) -> bool:
    """Return whether the words around a name that is none of a place's for the model say that it is one."""
    doc = ent.doc
    if len(ent) == 1 and ent[0].text.istitle() and _is_among_places(ent):
        return True
    before = doc[ent.start - 1].lower_ if ent.start else ""
    after = doc[ent.end].lower_ if ent.end < len(doc) else ""
    named = ent[-1].text.istitle() and len(ent) <= 2
    if kind == "person":
        located = before == "of" and _is_located(doc, ent.end)
        return before in WHERE or (named and (after in PLACE_NOUNS | TOWN_HALL or located))
    if kind == "group":
        return named and after in NEVER_OF_PEOPLES
    if kind != "organisation" or len(ent) > 1 or not named:
        return False
    inside = before == "in" and ent.start > 1 and doc[ent.start - 2].lower_ not in STAKES
    return inside or after in PLACE_NOUNS or (before in WHERE and _is_located(doc, ent.end))


def _is_among_places(ent: Span) -> bool:
    """Return whether a name is one of a list of places: `Hyogo, Tottori, Miyazaki and Kagoshima`."""
    beside = [token.ent_type_ for step in (-2, 2) for token in islice(_listed(ent[0], step), LISTED)]
    return beside.count("GPE") > 1 + beside.count("PERSON")


def _listed(word: Token, step: int) -> Iterator[Token]:
    """Yield the words before (`step` -2) or after (2) `word` in a list of single words."""
    at = word.i + step
    while 0 <= at < len(word.doc) and word.doc[at - step // 2].lower_ in (",", "and") and word.doc[at].text.istitle():
        yield word.doc[at]
        at += step


def _is_located(doc: Doc, stop: int) -> bool:
    """Return whether `, a harbour`, `, Ishikawa` or `on the Noto peninsula` follows at `stop`."""
    if stop + 2 >= len(doc):
        return False
    if doc[stop].lower_ == "on":
        return any(token.lower_ in PLACE_NOUNS for token in doc[stop + 1 : stop + 5])
    noun = doc[stop + 1].lower_ in ("a", "an", "the") and doc[stop + 2].lower_ in PLACE_NOUNS
    return doc[stop].text == "," and (noun or doc[stop + 1].ent_type_ == "GPE")
