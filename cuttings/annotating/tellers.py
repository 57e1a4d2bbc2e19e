"""Who a sentence says to state a number: `Japan` in `Japan lists 17 citizens`, `police` in `12 died, police said`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuttings.annotating.cues import CUES

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTING = """
recognize recognise list count name identify put record register tally regard hold consider document know track
"""
_IRREGULAR = "knew known held put identified identifies tallied tallies"


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    return verb, f"{verb}s", f"{stem}ed", f"{stem}ing"


COUNTING = frozenset([*_IRREGULAR.split(), *(form for verb in _COUNTING.split() for form in _forms(verb))])
"""Every form of a verb whose subject counts: `Japan recognizes 17`."""

CLAUSES = frozenset(["ccomp", "xcomp", "pcomp", "parataxis", "advcl"])
"""Relations of a clause to the verb of saying that it hangs on."""

PASSING = frozenset(["of", "to", "at", "as"])
"""Prepositions below which a number is still what is stated: not in `fears for the lives of two`."""

NO_TELLERS = frozenset(["who", "which", "that", "it", "what", "there", "this", "they", "i", "we", "you", "one"])
"""Subjects that do not say who it is; `he` and `she` do."""

_OWNED = "list account count tally toll figures file files register report statement estimate estimates"
OWNED = frozenset(_OWNED.split())
"""Things that speak for whoever owns them: `the government's list`."""

SPEAKING = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP"])
"""Tags (Penn Treebank) of whoever may say something."""

TIME_WORDS = frozenset(["p.m", "a.m", "p.m.", "a.m.", "pm", "am", "gmt"])

NAMED = re.compile(r"\baccord|\baccount\b", re.IGNORECASE)
"""Where a text has none of these, no sentence of it names a source by them."""

LONGEST = 10
"""Words in whoever says so."""

CLIMB = 10
"""Steps up the parse that are looked at."""


def find_teller(number: Token, text: str) -> tuple[int, int] | None:
    """Return the first and the last token of whoever the sentence says to state the number, or None.

    `text` is what the number stands in.
    """
    at, within = number, True
    for _ in range(CLIMB):
        for verb in (at.head, *(child for child in at.children if child.dep_ == "relcl" and child.lower_ in COUNTING)):
            said = verb.lower_ in COUNTING or verb.lower_ in CUES
            if said and within and verb.i != at.i and (who := _subject(verb, at)):
                return _phrase(who)
        if at.head.i == at.i:
            break
        within = at.dep_ in CLAUSES or (within and not (at.dep_ == "prep" and at.lower_ not in PASSING))
        at = at.head
    return _source(number) if NAMED.search(text) else None


def _subject(verb: Token, below: Token) -> Token | None:
    """Return the subject of `verb`, unless the number stands `below` it or it does not say who it is."""
    who = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if who is None or who.i == below.i or who.lower_ in NO_TELLERS or who.tag_ not in SPEAKING:
        return None
    return who if who.text[:1].isalpha() and who.lower_ not in TIME_WORDS else None


def _source(number: Token) -> tuple[int, int] | None:
    """Return whom `according to` or `by … account` names in the number's sentence."""
    for token in number.sent:
        if token.lower_ == "according":
            for to in token.children:
                for child in to.children:
                    if child.dep_ == "pobj":
                        return _phrase(child)
        elif token.lower_ == "account" and token.head.lower_ in ("by", "on"):
            for child in token.children:
                if child.dep_ == "poss":
                    return _phrase(child)
    return None


def _phrase(who: Token) -> tuple[int, int]:
    """Return the noun phrase of `who`, or of whoever owns a thing that speaks; clauses that hang on it left out."""
    if who.lower_ in OWNED:
        for child in who.children:
            if child.dep_ == "poss":
                return _phrase(child)
    first, last = max(who.left_edge.i, who.i - LONGEST), who.i
    for child in who.children:
        if child.dep_ == "prep" and child.i == last + 1 and child.right_edge.i - first < LONGEST:
            last = child.right_edge.i
    for at in range(first, who.i):
        if who.doc[at].is_punct and who.doc[at].whitespace_:
            first = at + 1
    while first < who.i and (who.doc[first].is_punct or who.doc[first].tag_ in ("DT", "CC", "RB")):
        first += 1
    return first, last
