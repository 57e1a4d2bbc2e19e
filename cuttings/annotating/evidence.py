"""What the words around a marked name tell of it: where it begins and ends, and what kind of thing bears it.

`at Ushitsu, a harbour` names a place; `their daughters, Anna and Mika` and `Toru Ono, 22,` name people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from cuttings.annotating.titles import CALLINGS, NOT_NAMES, is_honorific, is_office, is_rank
from cuttings.model import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpanOfTokens

NO_NAME = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "IN", "CC", "RB", "DT", "PRP", "MD", "TO", "WP"])
"""Tags (Penn Treebank) of words that no person's name begins or ends with."""

FAMILIES = frozenset(["an", "do", "he", "no", "oh", "so", "you"])
"""East Asian family names that the model takes for the English words spelt so."""

WHERE = frozenset(["in", "at", "from", "near", "across", "around", "throughout", "outside", "inside", "off"])
"""Words before the name of a place, hardly ever before that of a person who owns nothing there."""

STAKES = frozenset(["share", "shares", "stake", "stakes", "invest", "invested", "investor", "investors", "interest"])
"""Words with which `in` leads to a company: `shares in Barclays`."""

_PLACE_NOUNS = "prefecture province city town village county district peninsula island islands airport harbour harbor"
PLACE_NOUNS = frozenset(_PLACE_NOUNS.split()) | {"port", "bay", "river", "resort", "suburb"}
"""What a place is called right after its name, or in apposition to it."""

NEVER_OF_PEOPLES = frozenset(["prefecture", "airport"])
"""Such words before which no people is named: not so `the Russian city`."""

_KIN = "wife husband mother father son daughter brother sister parent grandmother grandfather granddaughter grandson"
KIN = frozenset(form for word in _KIN.split() for form in (word, f"{word}s")) | {
    "child",
    "children",
    "fiancee",
    "widow",
}
"""Relatives, named right after: `her mother, Miyoshi`."""

OLDEST = 110
"""Years of age that a number between commas after a name may tell."""

LONGEST = 4
"""Words that a person's name has at most once it has grown."""

VOWELS = frozenset("AEIOUY.")
"""What a word in capitals has, and so may be somebody's name: `Elon MUSK`, `J.T.`."""

_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|O['’]|D['’])[A-Z]?[a-z]+[A-Z]")

Judged = tuple[int, int, EntityKind]
"""Half-open stretch of the text in code points, and what is named there."""


def judged(ent: SpanOfTokens, kind: EntityKind) -> Iterator[Judged]:
    """Yield what a marked name is by the words around it, else as the model says; a list of places one by one."""
    for part in _parts(ent) if kind == "place" else [ent]:
        yield _judged(part, kind)


def is_title(token: Token) -> bool:
    """Return whether the word is a title, which makes the name after it a person's: `Mr. Kim`, `Minister Hussen`."""
    return is_honorific(token.text) or (is_office(token.text) and token.text[0].isupper())


def has_age(doc: Doc, stop: int) -> bool:
    """Return whether an age stands between commas at `stop`: `, 23, and`."""
    if stop + 2 >= len(doc) or doc[stop].text != "," or not doc[stop + 1].text.isdecimal():
        return False
    after = doc[stop + 2]
    return int(doc[stop + 1].text[:4]) <= OLDEST and (after.text in (",", ".", ";") or after.lower_ in ("and", "who"))


def _judged(ent: SpanOfTokens, kind: EntityKind) -> Judged:
    doc = ent.doc
    if kind == "person":
        ent = _bare(ent)
    last = max((i for i in range(ent.start, ent.end - 1) if is_title(doc[i])), default=None)
    body = ent[-1].lower_ in NOT_NAMES
    if last is not None and ent.end - last <= 5 and kind != "group" and not body:
        return _grown(doc[last + 1 : ent.end])
    before = doc[ent.start - 1] if ent.start else None
    if before is not None and is_title(before) and len(ent) <= 4 and not body:
        return _grown(ent)
    if kind != "person" and _is_person(ent):
        return _grown(ent)
    owns = (ent.end < len(doc) and doc[ent.end].tag_ == "POS") or ent[-1].tag_ == "POS"
    if not owns and _is_place(ent, kind):
        kind = "place"
    source = ent.start > 1 and before is not None and before.lower_ == "to" and doc[ent.start - 2].lower_ == "according"
    if (kind == "place" and source) or (kind in ("person", "place") and _is_made_up(ent[-1].text, kind)):
        kind = "organisation"
    return _grown(ent) if kind == "person" else (ent.start_char, ent.end_char, kind)


def _is_made_up(word: str, kind: EntityKind) -> bool:
    """Return whether a name ends in no word that a place or a person is called by: `SkyTrain`, `LRT`."""
    letters = kind == "person" and len(word) > 2 and word.isupper() and VOWELS.isdisjoint(word)
    return letters or bool(_CAMEL.search(word))


def _parts(ent: SpanOfTokens) -> list[SpanOfTokens]:
    """Return the names between the commas of a list of places; `Washington, D.C.` is one."""
    commas = [token.i for token in ent if token.text == ","]
    edges = [ent.start - 1, *commas, ent.end]
    parts = [ent.doc[one + 1 : other] for one, other in pairwise(edges) if one + 1 < other]
    apart = commas and all(part.text[0].isupper() and not part.text.isupper() for part in parts)
    return parts if apart else [ent]


def _bare(ent: SpanOfTokens) -> SpanOfTokens:
    """Return a person's name without verbs and the like at its ends: `Congratulates` after it, `Billionaire` stays."""
    start, end = ent.start, ent.end
    while end - start > 1 and ent.doc[start].tag_ in NO_NAME:
        start += 1
    while end - start > 1 and ent.doc[end - 1].tag_ in NO_NAME:
        end -= 1
    return ent.doc[start:end]


def _grown(ent: SpanOfTokens) -> Judged:
    """Return a person's name with the capitalised words beside it: `Choe Son` before `Hui` is `Choe Son Hui`."""
    doc, start, end = ent.doc, ent.start, ent.end
    while end < len(doc) and end - start < LONGEST and doc[end].tag_ == "NNP" and _adds(doc[end - 1], doc[end]):
        end += 1
    if end < len(doc) and doc[end].lower_ in CALLINGS:
        end = ent.end
    while start > 1 and end - start < LONGEST and _leads(doc[start - 1]) and _adds(doc[start - 1], doc[start - 1]):
        start -= 1
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), "person"


def _adds(left: Token, word: Token) -> bool:
    """Return whether `word`, marked as nothing, may be part of a person's name; a single space follows `left`."""
    plain = word.is_alpha and word.text.istitle() and len(word) > 1 and not word.ent_type_ and left.whitespace_ == " "
    return plain and not (is_title(word) or is_rank(word.text) or word.lower_ in NOT_NAMES | CALLINGS)


def _leads(word: Token) -> bool:
    """Return whether `word` has its capital from being a name, not from beginning a sentence."""
    before = word.nbor(-1)
    inside = not (word.is_sent_start or before.is_punct or before.text[0].isupper() or before.tag_ == "DT")
    return inside and (word.tag_ not in NO_NAME or word.lower_ in FAMILIES)


def _is_person(ent: SpanOfTokens) -> bool:
    """Return whether an age or a relative's word says that a name is a person's."""
    plain = ent[-1].text.istitle() and ent[-1].lower_ not in NOT_NAMES
    aged = has_age(ent.doc, ent.end) and _grown(ent)[0] < ent[-1].idx
    return plain and (aged or (len(ent) < LONGEST and _is_kin(ent)))


def _is_kin(ent: SpanOfTokens) -> bool:
    """Return whether somebody's relative is named: `his wife Ann`, `their sons, Ian and Tom`."""
    doc, at = ent.doc, ent.start - 1
    first = max(at - LONGEST * 2, 1)
    while at > first and (doc[at].text in (",", "and") or doc[at].text.istitle()):
        at -= 1
    owned = any(token.tag_ in ("PRP$", "WP$", "POS") for token in doc[max(at - 2, 0) : max(at, 0)])
    return at > 0 and doc[at].lower_ in KIN and owned


def _is_place(ent: SpanOfTokens, kind: EntityKind) -> bool:
    """Return whether the words around a name that is none of a place's for the model say that it is one."""
    doc = ent.doc
    if len(ent) == 1 and ent[0].text.istitle() and _is_among_places(ent):
        return True
    before = doc[ent.start - 1].lower_ if ent.start else ""
    after = doc[ent.end].lower_ if ent.end < len(doc) else ""
    named = ent[-1].text.istitle() and len(ent) <= 2
    if kind == "person":
        return before in WHERE or (named and after in PLACE_NOUNS)
    if kind == "group":
        return named and after in NEVER_OF_PEOPLES
    if kind != "organisation" or len(ent) > 1 or not named:
        return False
    inside = before == "in" and ent.start > 1 and doc[ent.start - 2].lower_ not in STAKES
    return inside or after in PLACE_NOUNS or (before in WHERE and _is_located(doc, ent.end))


def _is_among_places(ent: SpanOfTokens) -> bool:
    """Return whether a name is one of a list of places: `Hyogo, Tottori, Miyazaki and Kagoshima`."""
    beside = [token.ent_type_ for step in (-2, 2) for token in _listed(ent[0], step)]
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
