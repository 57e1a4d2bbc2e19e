"""A person's name as the words around it show it: with all that belongs to it, and without what does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuttings.annotating.titles import CALLINGS, NOT_NAMES, is_honorific, is_office, is_rank

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

NO_NAME = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "IN", "CC", "RB", "DT", "PRP", "MD", "TO", "WP"])
"""Tags (Penn Treebank) of words that no person's name begins or ends with."""

FAMILIES = frozenset(["an", "do", "he", "no", "oh", "so", "you"])
"""East Asian family names that the model takes for the English words spelt so."""

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

QUOTES = frozenset(['"', "“", "”", "'", "‘", "’", "``", "''"])
"""What stands around a nickname."""

_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def is_title(token: Token) -> bool:
    """Return whether the word is a title, which makes the name after it a person's: `Mr. Kim`, `Minister Hussen`."""
    word = token.text
    return word[0].isupper() and (is_office(word) or is_honorific(word))


def has_age(doc: Doc, stop: int) -> bool:
    """Return whether an age stands between commas at `stop`: `, 23, and`."""
    if stop + 2 >= len(doc) or doc[stop].text != "," or not doc[stop + 1].text.isdecimal():
        return False
    after = doc[stop + 2]
    return int(doc[stop + 1].text[:4]) <= OLDEST and (after.text in (",", ".", ";") or after.lower_ in ("and", "who"))


def is_person(ent: Span) -> bool:
    """Return whether an age or a relative's word says that a name is a person's."""
    plain = ent[-1].text.istitle() and ent[-1].lower_ not in NOT_NAMES
    aged = has_age(ent.doc, ent.end) and grown(ent)[0] < ent[-1].idx
    return plain and (aged or (len(ent) < LONGEST and _is_kin(ent)))


def _is_kin(ent: Span) -> bool:
    """Return whether somebody's relative is named: `his wife Ann`, `their sons, Ian and Tom`."""
    doc, at = ent.doc, ent.start - 1
    first = max(at - LONGEST * 2, 1)
    while at > first and (doc[at].text in (",", "and") or doc[at].text.istitle()):
        at -= 1
    kin = at > 0 and doc[at].lower_ in KIN
    return kin and any(token.tag_ in ("PRP$", "WP$", "POS") for token in doc[max(at - 2, 0) : at])


def bare(ent: Span) -> Span:
    """Return a person's name without verbs and the like at its ends: `Congratulates` after it, `Billionaire` stays."""
    start, end = ent.start, ent.end
    while end - start > 1 and _is_no_name(ent.doc[start]):
        start += 1
    while end - start > 1 and _is_no_name(ent.doc[end - 1]):
        end -= 1
    return ent.doc[start:end]


def _is_no_name(word: Token) -> bool:
    return word.tag_ in NO_NAME and word.is_alpha


def grown(ent: Span) -> tuple[int, int]:
    """Return a person's name with the capitalised words beside it: `Choe Son` before `Hui` is `Choe Son Hui`."""
    doc, start, end = ent.doc, ent.start, ent.end
    while end < len(doc) and end - start < LONGEST and _is_noun(doc[end]) and _adds(doc[end - 1], doc[end]):
        end += 1
    if end < len(doc) and doc[end].lower_ in CALLINGS:
        end = ent.end
    if end - start == 1 and end + 3 < len(doc) and _is_nicknamed(doc[end], doc[end + 1], doc[end + 2], doc[end + 3]):
        end += 4
    while start > 1 and end - start < LONGEST and _leads(doc[start - 1]) and _adds(doc[start - 1], doc[start - 1]):
        start -= 1
    return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])


def _is_nicknamed(mark: Token, nickname: Token, closing: Token, family: Token) -> bool:
    """Return whether a nickname and a family name follow a given name: `Cris "Cyborg" Justino`."""
    marked = mark.text in QUOTES and closing.text in QUOTES
    return marked and nickname.text[:1].isupper() and family.tag_ == "NNP" and family.text.istitle()


def _is_noun(word: Token) -> bool:
    """Return whether the word is a name to the model, or can be nothing else: `Brind'Amour`."""
    return word.tag_ == "NNP" or (word.text.istitle() and not word.is_alpha)


def _adds(left: Token, word: Token) -> bool:
    """Return whether `word`, marked as nothing, may be part of a person's name; a single space follows `left`."""
    named = _LETTERS.fullmatch(word.text) and word.text.istitle() and len(word) > 1
    plain = bool(named) and not word.ent_type_ and left.whitespace_ == " "
    return plain and not (is_title(word) or is_rank(word.text) or word.lower_ in NOT_NAMES | CALLINGS)


def _leads(word: Token) -> bool:
    """Return whether `word` has its capital from being a name, not from beginning a sentence."""
    before = word.nbor(-1)
    inside = not (word.is_sent_start or before.is_punct or before.text[0].isupper() or before.tag_ == "DT")
    return inside and (word.tag_ not in NO_NAME or word.lower_ in FAMILIES)
