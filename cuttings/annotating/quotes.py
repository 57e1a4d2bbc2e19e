"""Quotations: what stands between quotation marks and is somebody's words, and what a verb of saying reports.

`The price was “fair,” said Bill Low` quotes Bill Low; signs for “Gate A” quote nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from cuttings.annotating.cues import REPORTING
from cuttings.annotating.engine import Parsed
from cuttings.annotating.marks import Marked, find_marked, opens, overlapping
from cuttings.annotating.reported import find_clauses
from cuttings.annotating.speech import Speech, find_speech
from cuttings.annotating.voices import (
    Voice,
    begins_sentence,
    first_subject,
    introducing,
    subject_before,
    subject_here,
    voice_of,
)
from cuttings.model import NameFound, QuoteFound

SENTENCE_END = ".!?"
REACH = 40
"""Words between a quotation and the verb of saying that belongs to it."""

CANDIDATES = 4
"""Verbs of saying before a quotation that may be its own."""

LINKING = frozenset(["and", "but", "while", "as", "when", "after", "before", "which", "who"])
"""Words after a quotation that begin a clause about something else."""

ENOUGH = 9
"""Words of a fragment in quotation marks that are a quotation even where no verb of saying is tied to them."""

LEAD_IN = 6
"""Tokens between a verb of saying and a fragment in quotation marks that are one clause with it."""

SUBJECT_TAGS = frozenset(["PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "DT", "EX"])
"""Tags (Penn Treebank) of the words such a clause begins with."""

FEW = 3
"""Words in a fragment that may be a title or a nickname."""

NEAR = 8
"""Words between a verb of saying and such a fragment that may belong to it."""


class Draft(Struct, frozen=True, kw_only=True):
    """A stretch that may be a quotation, and the verb of saying tied to it."""

    start: int
    end: int
    direct: bool
    speech: Speech | None


def find_quotes(pieces: Sequence[Parsed], names: Iterable[NameFound]) -> list[QuoteFound]:
    """Return the quotations in reading order; none overlaps another."""
    by_paragraph = {key: list(group) for key, group in groupby(names, key=lambda name: name.paragraph)}
    families = _families(by_paragraph)
    found: list[QuoteFound] = []
    voice: Voice | None = None
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].text if index + 1 < len(pieces) else ""
        here = by_paragraph.get(piece.paragraph.id, [])
        people = [name for name in here if name.kind == "person" or name.text in families]
        drafts, speeches = _drafts(piece, here, runs_on=opens(following))
        quotes, voice = _voiced(piece, people, drafts, voice)
        if not drafts:
            voice = first_subject(piece, people) or (voice_of(piece, speeches[-1]) if speeches else voice)
        found += quotes
    return found


def _families(names: Mapping[str, Sequence[NameFound]]) -> frozenset[str]:
    """Return the last words of the people named in full, who are the same people wherever that word stands alone."""
    full = (name for group in names.values() for name in group if name.kind == "person" and " " in name.text)
    return frozenset(name.text.split()[-1] for name in full)


def _drafts(piece: Parsed, names: Sequence[NameFound], *, runs_on: bool) -> tuple[list[Draft], list[Speech]]:
    text = piece.text
    marked = find_marked(text, runs_on=runs_on)
    speeches = find_speech(piece, _quoted(piece.starts, marked), names)
    clauses = find_clauses(text, speeches, marked)
    drafts = [Draft(start=c.start, end=c.end, direct=c.direct, speech=c.speech) for c in clauses]
    covered = {mark for clause in clauses for mark in overlapping(marked, clause.start, clause.end)}
    for mark in marked:
        if mark not in covered:
            speech = _tied(text, mark, speeches)
            start = _clause_start(text, mark, speech) if speech else mark.start
            drafts.append(Draft(start=start, end=mark.end, direct=True, speech=speech))
    return sorted(drafts, key=lambda draft: draft.start), speeches


def _quoted(starts: Sequence[int], marked: Sequence[Marked]) -> list[bool]:
    """Return for each token, which begin at `starts`, whether it stands inside the marks."""
    flags = [False] * len(starts)
    if not marked:
        return flags
    position = 0
    for at, start in enumerate(starts):
        while position < len(marked) and marked[position].end <= start:
            position += 1
        flags[at] = position < len(marked) and marked[position].start <= start
    return flags


def _tied(text: str, mark: Marked, speeches: Sequence[Speech]) -> Speech | None:
    """Return the verb of saying that a quotation belongs to: the one after it in its sentence, else the one before."""
    inner = text[mark.start : mark.end].rstrip("\"”»’'")
    at = bisect_right(speeches, mark.start, key=lambda speech: speech.cue.idx)
    after = next((speech for speech in speeches[at : at + 1] if speech.cue.idx >= mark.end), None)
    near = speeches[max(at - CANDIDATES, 0) : at]
    leading = [speech for speech in near if _leads_in(text[speech.cue.idx : mark.start], inner)]
    before = next((s for s in reversed(leading) if s.cue.lower_ != "according"), leading[-1] if leading else None)
    if after and not _leads_on(inner, text[mark.end : after.cue.idx]):
        after = None
    return after if after and (not before or inner.endswith(",")) else before


def _clause_start(text: str, mark: Marked, speech: Speech) -> int:
    """Return where the clause begins whose end is the fragment in quotation marks: `he’s` in `said he’s “tired”`."""
    cue = speech.cue
    between = [token for token in cue.doc[cue.i + 1 : cue.i + 2 + LEAD_IN] if token.idx < mark.start]
    fragment = text[mark.start + 1 : mark.start + 2].islower()
    if not fragment or not 0 < len(between) <= LEAD_IN or cue.lower_ not in REPORTING or cue.idx > mark.start:
        return mark.start
    return between[0].idx if between[0].tag_ in SUBJECT_TAGS and not between[-1].is_punct else mark.start


def _leads_on(inner: str, between: str) -> bool:
    """Return whether the words `between` a quotation and a verb after it leave the two in one sentence."""
    words = between.split()
    reach = REACH if len(inner.split()) > FEW else NEAR
    if inner.endswith(".") or len(words) > reach or (words and words[0].lower() in LINKING):
        return False
    return not any(word[-1] in SENTENCE_END and len(word) > 3 and word[0].islower() for word in words[:-1])


def _leads_in(between: str, inner: str) -> bool:
    """Return whether the words `between` a verb of saying and a quotation after it leave the two in one sentence."""
    words = between.split()
    return len(words) <= (REACH if len(inner.split()) > FEW else NEAR) and not any(
        word.rstrip('”"')[-1:] in (".", "!", "?") and len(word) > 3 for word in words
    )


def _voiced(
    piece: Parsed, people: Sequence[NameFound], drafts: Sequence[Draft], voice: Voice | None
) -> tuple[list[QuoteFound], Voice | None]:
    """Return the drafts that are quotations, and whose words come next in a paragraph that does not say.

    One without a verb of its own is said by whom the sentence right before is about, or by whoever spoke last; within a
    sentence that says something else first, only by a person who is its subject.
    """
    quotes: list[QuoteFound] = []
    text = piece.text
    carried = voice if drafts and text[: drafts[0].start].strip() == "" else None
    if carried is None:
        carried = next((voice_of(piece, draft.speech) for draft in drafts if draft.speech), voice)
    told = 0
    for draft in drafts:
        if draft.speech:
            carried = voice_of(piece, draft.speech)
        else:
            before = introducing(piece, people, draft.start) or subject_before(piece, people, told, draft.start)
            begins = begins_sentence(text, draft.start)
            carried = before or (carried if begins else subject_here(piece, people, draft.start))
        told = max(draft.end, draft.speech.end if draft.speech else 0)
        if draft.speech is None and not _stands_alone(text, draft):
            continue
        quotes.append(_quote(piece, draft, carried))
    if not quotes:
        return quotes, voice
    return quotes, subject_before(piece, people, told, len(text)) or carried


def _stands_alone(text: str, draft: Draft) -> bool:
    """Return whether a draft with no verb of saying is a quotation: a whole sentence, or long enough."""
    inner = text[draft.start : draft.end].strip("\"“”«»„‘’' ")
    before = text[: draft.start].rstrip()
    whole = inner[:1].isupper() and inner[-1:] in ".?!…" and (not before or before[-1] in '.!?:”"’')
    return len(inner.split()) >= (2 if whole else ENOUGH)


def _quote(piece: Parsed, draft: Draft, voice: Voice | None) -> QuoteFound:
    start, end = piece.offset + draft.start, piece.offset + draft.end
    return QuoteFound(
        paragraph=piece.paragraph.id,
        start=start,
        end=end,
        text=piece.paragraph.text[start:end],
        direct=draft.direct,
        cue=draft.speech.cue.text if draft.speech else None,
        speaker=voice.span if voice else None,
        speaker_text=voice.text if voice else None,
    )
