"""Reported speech: the clause that a verb of saying governs, `that the price paid was “fair”` after `said`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from cuttings.annotating.cues import CUES, REPORTING
from cuttings.annotating.marks import Marked, overlapping
from cuttings.annotating.speech import Speech

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST = 4
"""Words in a clause worth keeping."""


class Clause(Struct, frozen=True, kw_only=True):
    """What `speech` reports; `direct` where some of its words stand in quotation marks."""

    start: int
    end: int
    direct: bool
    speech: Speech


def find_clauses(text: str, speeches: Sequence[Speech], marked: Sequence[Marked]) -> list[Clause]:
    """Return the clauses that the verbs of saying govern, in order, without overlap; pure quotations are left out."""
    found: list[Clause] = []
    for speech in speeches:
        clause = _clause(text, speech, marked)
        if clause and (not found or clause.start >= found[-1].end):
            found.append(clause)
    return found


def _clause(text: str, speech: Speech, marked: Sequence[Marked]) -> Clause | None:
    cue = speech.cue
    if cue.lower_ not in REPORTING:
        return None
    content = next((child for child in cue.children if child.dep_ == "ccomp"), None)
    if content is None:
        return None
    start, end = _edges(cue, content)
    start, end = _without_whole(text, cue.idx, (start, end), overlapping(marked, start, end))
    inside = overlapping(marked, start, end)
    start = min([start, *(mark.start for mark in inside)])
    end = max([end, *(mark.end for mark in inside)])
    bare = text[start:end]
    for mark in inside:
        bare = bare.replace(text[mark.start : mark.end], " ")
    few = len(bare.split()) < (1 if inside and start < inside[0].start else 2 if inside else SHORTEST)
    if few or start <= cue.idx < end or start <= speech.start < end or any(_told(text, mark, end) for mark in inside):
        return None
    return Clause(start=start, end=end, direct=bool(inside), speech=speech)


def _without_whole(text: str, cue: int, clause: tuple[int, int], inside: Sequence[Marked]) -> tuple[int, int]:
    """Return the clause without a quotation that is a sentence of its own: `, adding, “The time is short.”` goes."""
    start, end = clause
    for mark in inside:
        before = text[start : mark.start].rstrip()
        opening = text[mark.start : mark.end].strip("\"“”«»„‘’' ")[:1]
        if start < mark.start and opening.isupper() and before[-1:] in (",", ":"):
            return (mark.start, end) if cue > mark.start else (start, start + len(_without_cue(before)))
    return start, end


def _without_cue(text: str) -> str:
    """Return `text` without the verbs of saying and the punctuation at its end."""
    words = text.rstrip(" ,:;").split(" ")
    while len(words) > 1 and words[-1].strip(",:;").lower() in CUES:
        words.pop()
    return " ".join(words).rstrip(" ,:;")


def _told(text: str, mark: Marked, end: int) -> bool:
    """Return whether a quotation inside the clause has its own verb of saying after it: `“Yes,” said Low. …`."""
    return (
        text[mark.start : mark.end].rstrip("\"”»’'").endswith((",", "?", "!"))
        and mark.end < end
        and text[mark.end : mark.end + 1] == " "
    )


def _edges(cue: Token, content: Token) -> tuple[int, int]:
    doc = cue.doc
    first, last = content.left_edge.i, content.right_edge.i
    if first < cue.i < last:
        first, last = (first, cue.i - 1) if content.i < cue.i else (cue.i + 1, last)
    while first < last and doc[first].is_punct and doc[first].text not in '"“‘':
        first += 1
    while last > first and doc[last].is_punct and doc[last].text not in '"”’)':
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])
