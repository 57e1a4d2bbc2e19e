"""What a number counts, by the model's parse: the noun, the words that narrow it, what is so of it and what it does.

`35 people were killed`, `killing 35`, `35 dead`, `the death toll rose to 35` and `the murder of 35 people` all say of
what is counted that it was killed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from cuttings.annotating.said import BARE, CLIMB, NOUNS, PLURAL, said_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 6
"""Words between a number and the noun that it counts."""

PHRASE = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "AFX", "POS", "``", "''"])
"""Tags (Penn Treebank) of the words that may stand between a number and the noun that it counts, or be it."""

_UNMARKED = "people police personnel staff cattle aircraft spacecraft troops sheep fish crew cases"
UNMARKED = frozenset(_UNMARKED.split())
"""Nouns that are counted without an s."""

_PEOPLES = "japanese chinese british french irish dutch swiss portuguese vietnamese taiwanese lebanese english spanish"
PEOPLES = frozenset(_PEOPLES.split())
"""Peoples that are counted without an s: `five Japanese`."""

_REST = "more other others another further additional remaining extra else"
REST = frozenset(_REST.split())
"""Words by which a number counts only what is left or added."""

TALLIES = frozenset(["toll", "number", "total", "count", "tally"])
"""Nouns that a number is said to be."""

_TURNED = "turn turns turned turning call calls called dial dialed dialled"
TURNED = frozenset(_TURNED.split())
"""Verbs whose bare number is an age or a telephone number."""

GIVEN = frozenset(["the", "these", "those", "all", "both", "other", "only"])
"""Words before a small number by which it names those meant: `the five`, `the two countries`."""


class Counted(Struct, frozen=True, kw_only=True):
    """What a number counts: tokens `first` to `last` are the words for it, all else is in lower case."""

    first: int
    last: int
    thing: str
    modifiers: tuple[str, ...]
    states: tuple[str, ...]
    deeds: tuple[str, ...]


class Number(Struct, frozen=True, kw_only=True):
    """The tokens `first` to `last` of a number with its unit.

    It is `single` where it is one, which has its noun in the singular; `small` below ten, so that after `the` it names
    those meant before; `measured` where what it counts may come after `of`, as after `tons` and `dozens`.
    """

    first: int
    last: int
    single: bool
    small: bool
    measured: bool


def find_counted(doc: Doc, written: Number) -> Counted | None:
    """Return what a number counts, or None where that cannot be told."""
    first, last, single = written.first, written.last, written.single
    number = _top(doc, first, last)
    if _is_name(doc, first, number) or (written.small and first and doc[first - 1].lower_ in GIVEN):
        return None
    of = written.measured and last + 1 < len(doc) and doc[last + 1].lower_ == "of"
    noun = _noun_after(doc, last + of, single=single, mass=of)
    if noun is not None:
        return _described(noun, last + 1, noun.i, _after(noun))
    if written.measured and number.dep_ == "pobj" and number.head.lower_ == "of" and number.head.head.tag_ in NOUNS:
        return _described(number.head.head, number.head.head.i, number.head.head.i)
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is not None and after.lower_ in BARE:
        return Counted(first=after.i, last=after.i, thing="", modifiers=(), states=(after.lower_,), deeds=())
    if after is not None and after.lower_ == "of":
        return None if single else _part(number, after)
    return _tally(number) or (None if single else _alone(number, last))


def _is_name(doc: Doc, first: int, number: Token) -> bool:
    """Return whether the number is part of a name: `9` in `Falcon 9 rockets`."""
    before = doc[first - 1] if first else number
    return before.tag_ == "NNP" and before.dep_ in ("compound", "nmod") and before.head.i in (number.i, number.head.i)


def _noun_after(doc: Doc, last: int, *, single: bool, mass: bool) -> Token | None:
    """Return the noun at the end of the words right after a number: the first plural, or what is counted without an s.

    `mass` says that it may be in the singular as well: `250,000 tons of food`.
    """
    found = None
    for token in doc[last + 1 : last + 1 + LONGEST]:
        if token.tag_ not in PHRASE:
            break
        if token.lower_ in UNMARKED or (token.tag_ in PLURAL and not _leads_on(token)):
            return None if single and token.tag_ in PLURAL else token
        if (token.lower_ in PEOPLES and not _leads_on(token)) or ((single or mass) and token.tag_ in NOUNS):
            found = token
    return found


def _leads_on(token: Token) -> bool:
    """Return whether the noun only narrows the one after it: `sports` in `two sports cars`."""
    following = token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ in ("NN", "NNS", "HYPH", "POS")
    return following and (token.dep_ in ("compound", "amod", "nmod") or token.doc[token.i + 1].tag_ in ("HYPH", "POS"))


def _after(noun: Token) -> tuple[str, ...]:
    """Return the participle or adjective right after a noun that says what is so of it: `13 people dead`."""
    doc, at = noun.doc, noun.i + 1
    if at >= len(doc) or (doc[at].tag_ != "VBN" and doc[at].lower_ not in BARE):
        return ()
    acts = at + 1 < len(doc) and doc[at + 1].tag_ in ("DT", "PRP", "PRP$", "NNP", "CD") and doc[at].dep_ != "acl"
    return () if acts else (doc[at].lower_,)


def _top(doc: Doc, first: int, last: int) -> Token:
    """Return the token of a number by which it hangs on the rest."""
    return next((t for t in doc[first : last + 1] if not first <= t.head.i <= last or t.head.i == t.i), doc[last])


def _described(noun: Token, first: int, last: int, states: tuple[str, ...] = ()) -> Counted:
    found, deeds = said_of(noun)
    modifiers = [*_narrowed(noun, first), *_of(noun)]
    return Counted(
        first=first,
        last=last,
        thing=noun.lower_,
        modifiers=tuple(dict.fromkeys(modifiers)),
        states=tuple(dict.fromkeys([*states, *found])),
        deeds=tuple(dict.fromkeys(deeds)),
    )


def rest(doc: Doc, first: int, last: int) -> Iterator[str]:
    """Yield the word by which a number counts only what is left or added: `another 40`, `dozens more`."""
    for at in (first - 1, last + 1):
        if 0 <= at < len(doc) and doc[at].lower_ in REST:
            yield doc[at].lower_


def _narrowed(noun: Token, first: int) -> Iterator[str]:
    """Yield the words between the number, or the start of its phrase, and the noun, and those of the phrase before."""
    for token in noun.doc[max(first, noun.i - LONGEST) : noun.i]:
        if token.tag_ in PHRASE and token.text[:1].isalnum() and token.lower_ != "s":
            yield token.lower_
    for child in noun.children:
        if child.i < first and child.dep_ in ("amod", "nmod", "compound"):
            yield child.lower_


def _of(noun: Token) -> Iterator[str]:
    """Yield what a noun is of: `abduction` in `victims of abduction`."""
    for preposition in noun.children:
        if preposition.lower_ == "of" and preposition.dep_ == "prep":
            yield from (f"of {child.lower_}" for child in preposition.children if child.dep_ == "pobj")


def _part(number: Token, of: Token) -> Counted | None:
    """Return what `17 of its citizens` counts; what is said of all of them, `12 of the 17 abducted`, is left out."""
    whole = next((child for child in of.children if child.dep_ == "pobj"), None)
    if whole is None or of.nbor().tag_ == "CD":
        return None
    states, deeds = said_of(number)
    own = any(child.tag_ == "PRP$" for child in whole.children)
    return Counted(
        first=of.i,
        last=whole.i,
        thing=whole.lower_ if whole.tag_ in NOUNS else "",
        modifiers=(*([] if own else ["of them"]), *_narrowed(whole, of.i + 1)),
        states=tuple(dict.fromkeys(states)),
        deeds=tuple(dict.fromkeys(deeds)),
    )


def _tally(number: Token) -> Counted | None:
    """Return what `the death toll rose to 35` or `the number of injured is 12` counts."""
    if number.dep_ == "pobj" and number.head.lower_ not in ("to", "at", "of"):
        return None
    at = number
    for _ in range(CLIMB):
        at = at.head
        for noun in (at, *(child for child in at.children if child.dep_ in ("nsubj", "nsubjpass"))):
            if noun.lower_ in TALLIES and noun.i < number.i:
                return _of_tally(noun)
        if at.tag_.startswith("VB") or at.head.i == at.i:
            return None
    return None


def _of_tally(noun: Token) -> Counted | None:
    for preposition in noun.children:
        for whole in preposition.children if preposition.lower_ == "of" else ():
            if whole.dep_ == "pobj" and whole.tag_ != "CD":
                return _described(whole, whole.left_edge.i, whole.i)
    narrowed = [child for child in noun.children if child.dep_ in ("compound", "amod") and child.i < noun.i]
    if not narrowed:
        return None
    words = tuple(child.lower_ for child in narrowed)
    return Counted(first=narrowed[0].i, last=noun.i, thing="", modifiers=(), states=words, deeds=())


def _alone(number: Token, last: int) -> Counted | None:
    """Return what a number that stands alone counts, where a verb says it: `wounding 42`, `12 have not come back`."""
    if number.dep_ not in ("dobj", "nsubj", "nsubjpass", "conj") or number.head.lower_ in TURNED:
        return None
    states, deeds = said_of(number)
    if not states and not deeds:
        return None
    return Counted(first=last + 1, last=last, thing="", modifiers=(), states=tuple(states), deeds=tuple(deeds))
