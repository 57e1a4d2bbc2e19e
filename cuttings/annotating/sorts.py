"""What the word or the list before a marked name says it is the name of: a firm, a book, one of several companies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

_SORTS = """
bank brand brewer broadcaster carmaker carrier chain charity company conglomerate developer drugmaker firm giant group
insurer lender maker manufacturer operator publisher retailer startup supplier
"""
SORTS = frozenset(_SORTS.split())
"""What an organisation is called right before its name: `the hotel group Dusit Thani`."""

_SEVERAL = "airlines banks brands chains charities companies firms groups manufacturers publishers retailers teams"
SEVERAL = frozenset(_SEVERAL.split())
"""What the organisations of a list are called before it: `companies including Kinder Morgan`."""

SUCH = frozenset(["including", "like", "as"])
"""Words that lead from there to the list."""

WORKS = frozenset(
    ["album", "ballet", "book", "comic", "cookbook", "film", "memoir", "movie", "musical", "novel", "song"]
)
"""What a work is called right before its name, which then is nobody's: `his comic Forgotten Grunt`."""

FAR = 24
"""Words of a list before a name that are looked at."""


def is_organisation(ent: Span) -> bool:
    """Return whether a word or a list before the name says that an organisation bears it."""
    doc, at = ent.doc, ent.start - 1
    if at >= 0 and doc[at].lower_ in SORTS and doc[at].text.islower():
        return True
    first = max(at - FAR, 0)
    while at > first and (doc[at].text == "," or doc[at].lower_ in ("and", "or") or doc[at].text[:1].isupper()):
        at -= 1
    return at > 0 and doc[at].lower_ in SUCH and any(token.lower_ in SEVERAL for token in doc[max(at - 2, 0) : at])


def is_work(ent: Span) -> bool:
    """Return whether the word before the name, a comma aside, says that a book or the like bears it."""
    doc, at = ent.doc, ent.start - 1
    at -= at > 0 and doc[at].text == ","
    return at >= 0 and doc[at].text in WORKS
