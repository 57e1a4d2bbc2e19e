"""Whose words a quotation may be that has no verb of saying: whom its sentence, or the one before, is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from cuttings.annotating.engine import Parsed
from cuttings.annotating.speech import Speech
from cuttings.model import NameFound, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
"""Relations (ClearNLP) of a subject to its verb."""


class Voice(Struct, frozen=True, kw_only=True):
    """Whose words a quotation is: a span anywhere in the article, and its text."""

    span: Span
    text: str


def introducing(piece: Parsed, people: Sequence[NameFound], start: int) -> Voice | None:
    """Return the person who is the subject of the clause that leads with a colon to `start`."""
    if not piece.text[:start].rstrip().endswith(":"):
        return None
    end = bisect_left(piece.starts, start)
    sentence = piece.doc[end - 1].sent
    subjects = (token for token in sentence if token.i < end and token.dep_ in SUBJECTS)
    return next(filter(None, (_person_at(piece, people, token) for token in subjects)), None)


def subject_before(piece: Parsed, people: Sequence[NameFound], start: int, end: int) -> Voice | None:
    """Return the person or pronoun that is the subject of the last whole sentence between `start` and `end`."""
    sentences = [s for s in piece.doc.sents if start <= s.start_char and s.end_char <= end and len(s) > 2]
    if not sentences or piece.text[sentences[-1].end_char : end].strip():
        return None
    who = next((token for token in sentences[-1].root.children if token.dep_ in SUBJECTS), None)
    if who is not None and who.lower_ in ("he", "she"):
        at = piece.offset + who.idx
        span = Span(paragraph=piece.paragraph.id, start=at, end=at + len(who))
        return Voice(span=span, text=who.text)
    return _person_at(piece, people, who) if who is not None else None


def begins_sentence(text: str, start: int) -> bool:
    """Return whether nothing of its sentence stands before `start`."""
    before = text[:start].rstrip()
    return not before or before[-1] in '.!?:”"’…'


def subject_here(piece: Parsed, people: Sequence[NameFound], start: int) -> Voice | None:
    """Return the person who is a subject in the sentence that `start` stands in, before it."""
    at = bisect_left(piece.starts, start)
    subjects = [token for token in piece.doc[max(at - 1, 0)].sent if token.i < at and token.dep_ in SUBJECTS]
    return next(filter(None, (_person_at(piece, people, token) for token in reversed(subjects))), None)


def first_subject(piece: Parsed, people: Sequence[NameFound]) -> Voice | None:
    """Return the first person in the paragraph who is the subject of a sentence, if there is one."""
    subjects = (piece.doc[at] for at, relation in enumerate(piece.relations) if relation in SUBJECTS)
    return next(filter(None, (_person_at(piece, people, token) for token in subjects)), None)


def voice_of(piece: Parsed, speech: Speech) -> Voice:
    """Return the words that say whose a verb of saying is."""
    start, end = piece.offset + speech.start, piece.offset + speech.end
    span = Span(paragraph=piece.paragraph.id, start=start, end=end)
    return Voice(span=span, text=piece.paragraph.text[start:end])


def _person_at(piece: Parsed, people: Sequence[NameFound], token: Token) -> Voice | None:
    """Return the person whose name ends with `token`."""
    end = piece.offset + token.idx + len(token)
    for name in people:
        if name.end == end:
            span = Span(paragraph=name.paragraph, start=name.start, end=name.end)
            return Voice(span=span, text=name.text)
    return None
