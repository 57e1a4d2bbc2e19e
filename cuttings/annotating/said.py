"""What a sentence says of something it counts: what is so of it or done to it, and what it does.

Of `35 people were killed`, `killing 35 people` and `the murder of 35 people` all say that those counted were killed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset(["NNS", "NNPS"])
NOUNS = PLURAL | {"NN", "NNP"}
"""Tags (Penn Treebank) of nouns."""

ABOVE = NOUNS | {"CD", "VBN"}
"""Tags of the words that something may be part of, or be of."""

_BARE = "dead injured wounded missing abducted kidnapped hurt arrested detained alive unaccounted hospitalized"
BARE = frozenset([*_BARE.split(), "hospitalised"])
"""Words that say of a number alone what is counted: `35 dead`."""

CLIMB = 5
"""Steps up the parse that are looked at."""

_LINKING = "is are was were be been being remain remains remained go goes went gone stay stayed"
LINKING = frozenset(_LINKING.split())
"""Verbs that say only that something is so."""

MISCELLANEOUS = frozenset(["dep", "conj", "appos"])
"""Relations through which a noun shares what is said of the one above it."""

_DEGREES = "seriously critically badly severely gravely fatally slightly still initially previously"
DEGREES = frozenset(_DEGREES.split())
"""Adverbs by which fewer are counted than without them."""

AFTER_AS = 4
"""Words after `as` that say what something is taken for."""

NEAR = 6
"""Words after a verb in which its `as` is looked for."""


def said_of(noun: Token) -> tuple[list[str], list[str]]:
    """Return what is so of a noun or done to it, and what it does."""
    states, deeds = _clauses(noun)
    at = noun
    for _ in range(CLIMB):
        head = at.head
        if at.dep_ in MISCELLANEOUS and head.i != at.i and head.tag_ in NOUNS | {"CD"}:
            at = head
        elif at.dep_ == "pobj" and head.lower_ in ("including", "of") and _is_above(head):
            if head.lower_ == "of" and not _is_unit(head.head):
                states += [head.head.lower_] if head.head.tag_ != "CD" else []
                break
            at = head.head
        else:
            _from_verb(at, head, states, deeds)
            break
    return states, deeds


def _is_above(preposition: Token) -> bool:
    """Return whether what stands before a preposition is something counted, or made of what is counted."""
    return preposition.head.tag_ in ABOVE and preposition.head.i < preposition.i


def _is_unit(noun: Token) -> bool:
    """Return whether a noun is what a number is measured in: `tons` in `250,000 tons of food`."""
    return any(child.dep_ == "nummod" for child in noun.children)


def _clauses(noun: Token) -> tuple[list[str], list[str]]:
    """Return what the clauses that hang on a noun say of it: `that were abducted`, `missing since May`, `who died`."""
    states: list[str] = []
    deeds: list[str] = []
    for child in noun.children:
        if child.dep_ == "acl":
            (states if child.tag_ == "VBN" or child.lower_ in BARE else deeds).append(_denied(child))
        elif child.dep_ == "relcl":
            _of_clause(child, states, deeds)
    return states, deeds


def _of_clause(verb: Token, states: list[str], deeds: list[str]) -> None:
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if any(child.tag_ == "CD" for child in subjects):
        return
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    if passive or (subjects and subjects[0].tag_ not in ("WP", "WDT")):
        states += [_denied(verb), *_as(verb)]
    elif verb.lower_ in LINKING:
        states += _predicates(verb)
    else:
        deeds.append(_denied(verb))


def _from_verb(at: Token, verb: Token, states: list[str], deeds: list[str]) -> None:
    """Add what `verb` says of its subject or object `at`."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if at.dep_ == "nsubjpass" or (at.dep_ == "nsubj" and passive):
        states += [_denied(verb), *_as(verb)]
    elif at.dep_ == "nsubj" and verb.lower_ in LINKING:
        states += _predicates(verb)
    elif at.dep_ == "nsubj" and (verb.tag_.startswith("JJ") or verb.lower_ in BARE):
        states.append(_denied(verb))
    elif at.dep_ == "nsubj" and verb.tag_.startswith("VB"):
        deeds.append(_denied(verb))
    elif at.dep_ in ("dobj", "attr") and verb.tag_.startswith("VB") and verb.lower_ not in LINKING:
        states += [_denied(verb), *_as(verb)]


def _denied(verb: Token) -> str:
    """Return a verb with the words that change what it counts: `not returned`, `seriously injured`, `still trapped`."""
    before = ("not" if child.dep_ == "neg" else child.lower_ for child in verb.children if _changes(child))
    return " ".join((*before, verb.lower_))


def _changes(word: Token) -> bool:
    return word.dep_ == "neg" or (word.dep_ == "advmod" and word.lower_ in DEGREES)


def _as(verb: Token) -> Iterator[str]:
    """Yield what a verb takes its object for: `abduction` in `lists them as victims of abduction`."""
    near = verb.doc[verb.i + 1 : verb.i + 1 + NEAR]
    start = next((token.i for token in near if token.lower_ == "as"), None)
    for token in verb.doc[start + 1 : start + 1 + AFTER_AS] if start is not None else ():
        if token.is_punct or token.tag_ in ("CC", "CD"):
            break
        if token.tag_ in NOUNS | {"VBN"}:
            yield token.lower_


def _predicates(verb: Token) -> Iterator[str]:
    before = ["not" for child in verb.children if child.dep_ == "neg"]
    before += [child.lower_ for child in verb.children if child.dep_ == "advmod" and child.lower_ in DEGREES]
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd") and child.tag_ != "CD":
            yield " ".join((*before, _denied(child)))
