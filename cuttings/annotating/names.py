"""Names in a paragraph: what the model marks, trimmed to the name itself, and people whom a title gives away.

`the Korean Central News Agency's` becomes `Korean Central News Agency`, an organisation; `Mr. Hemming` becomes
`Hemming`, a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cuttings.annotating.cues import CUES
from cuttings.annotating.engine import Parsed
from cuttings.annotating.titles import CALLINGS, NOT_NAMES, is_honorific, is_office, title_length
from cuttings.model import EntityKind, NameFound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpanOfTokens

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
}
"""The model's labels (OntoNotes 5) that are names of who or what an article is about."""

NO_NAME = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "IN", "CC", "RB", "DT", "PRP", "MD", "TO", "WP"])
"""Tags (Penn Treebank) of words that no person's name begins or ends with."""

PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "el", "la", "le", "van", "von"]
)
"""Small words that a family name may begin with."""

WHERE = frozenset(["in", "at", "from", "near", "across", "around", "throughout", "outside", "inside"])
"""Words before the name of a place, hardly ever before that of a person who owns nothing there."""

LONGEST = 80
"""Code points in a name; what the model marks beyond that is a list or a line of debris."""

_EDGE = " \t\n\r\xa0\u200b'\"“”‘’«»„`´.,;:!?()[]{}<>|/\\*•·–—-_…@#"
_POSSESSIVE = re.compile(r"['’‘`´]s?$")
_OWNED = re.compile(r"['’‘`´]s?\s")
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_INITIALS = re.compile(r"(?:^|[\s.])[A-Z]\.$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St)\.$")
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|O['’]|D['’])[A-Z]?[a-z]+[A-Z]")
_URL = re.compile(r"https?:|www\.|\.com\b|@|\d{3}|[<>{}|=/]")


def find_names(pieces: Iterable[Parsed]) -> Iterator[NameFound]:
    """Yield the names in each piece, in reading order; none overlaps another."""
    for piece in pieces:
        end = 0
        for start, stop, kind in sorted(
            {*_marked(piece.doc), *_titled(piece.doc), *_saying(piece.doc)}, key=lambda s: (s[0], -s[1], s[2])
        ):
            found = _trimmed(piece, start, stop, kind)
            if found and found.start - piece.offset >= end:
                end = found.end - piece.offset
                yield found


def _marked(doc: Doc) -> Iterator[tuple[int, int, EntityKind]]:
    for ent in doc.ents:
        kind = KINDS.get(ent.label_)
        if kind:
            yield _judged(ent, kind)


def _judged(ent: SpanOfTokens, kind: EntityKind) -> tuple[int, int, EntityKind]:
    """Return what a title or a preposition says of a marked name, else what the model says."""
    doc = ent.doc
    if kind == "person":
        ent = _bare(ent)
    last = max((i for i in range(ent.start, ent.end - 1) if _is_title(doc[i])), default=None)
    if last is not None and ent.end - last <= 5 and kind != "group" and ent[-1].lower_ not in NOT_NAMES:
        return doc[last + 1].idx, ent.end_char, "person"
    before = doc[ent.start - 1] if ent.start else None
    if before is not None and _is_title(before) and len(ent) <= 4:
        return ent.start_char, ent.end_char, "person"
    owns = (ent.end < len(doc) and doc[ent.end].tag_ == "POS") or ent[-1].tag_ == "POS"
    if kind == "person" and before is not None and before.lower_ in WHERE and not owns:
        kind = "place"
    source = ent.start > 1 and before is not None and before.lower_ == "to" and doc[ent.start - 2].lower_ == "according"
    if (kind == "place" and source) or (kind in ("person", "place") and _CAMEL.search(ent[-1].text)):
        kind = "organisation"
    return ent.start_char, ent.end_char, kind


def _bare(ent: SpanOfTokens) -> SpanOfTokens:
    """Return a person's name without verbs and the like at its ends: `Congratulates` after it, `Billionaire` stays."""
    start, end = ent.start, ent.end
    while end - start > 1 and ent.doc[start].tag_ in NO_NAME:
        start += 1
    while end - start > 1 and ent.doc[end - 1].tag_ in NO_NAME:
        end -= 1
    return ent.doc[start:end]


def _is_title(token: Token) -> bool:
    """Return whether the word is a title, which makes the name after it a person's: `Mr. Kim`, `Minister Hussen`."""
    return is_honorific(token.text) or (is_office(token.text) and token.text[0].isupper())


def _titled(doc: Doc) -> Iterator[tuple[int, int, EntityKind]]:
    """Find the capitalised words after a form of address that the model did not mark."""
    for token in doc[:-1]:
        if is_honorific(token.text) and not doc[token.i + 1].ent_type_:
            stop = token.i + 1
            while stop < len(doc) and stop < token.i + 4 and doc[stop].text[0].isupper() and doc[stop].is_alpha:
                stop += 1
            if stop > token.i + 1:
                yield doc[token.i + 1].idx, doc[stop - 1].idx + len(doc[stop - 1]), "person"


def _saying(doc: Doc) -> Iterator[tuple[int, int, EntityKind]]:
    """Find the full name before a verb of saying that the model did not mark: `Jingyi Pan of IG said`."""
    for token in doc:
        if token.lower_ not in CUES or not token.tag_.startswith("VB"):
            continue
        for who in token.children:
            first = who.i
            while first and _unmarked(doc[first - 1]) and not _is_title(doc[first - 1]):
                first -= 1
            if who.dep_ == "nsubj" and _unmarked(who) and 1 <= who.i - first <= 2:
                yield doc[first].idx, who.idx + len(who), "person"


def _unmarked(token: Token) -> bool:
    return token.tag_ == "NNP" and token.ent_type_ not in KINDS and token.text[0].isupper()


def _trimmed(piece: Parsed, start: int, stop: int, kind: EntityKind) -> NameFound | None:
    text = piece.text
    start, stop = trim(text, start, stop, kind)
    name = text[start:stop]
    if not is_name(name) or (kind == "person" and not _is_person(text, start, stop)):
        return None
    return NameFound(
        paragraph=piece.paragraph.id, start=piece.offset + start, end=piece.offset + stop, text=name, kind=kind
    )


def _is_person(text: str, start: int, stop: int) -> bool:
    """Return whether the name may be a person's: not `Yellowhead MP`, `mint Soy`, or the credit `Luis Tato/AFP`."""
    name = text[start:stop]
    first, last = name.split()[0], name.split()[-1]
    credit = "/" in text[max(start - 1, 0) : stop + 1]
    lower = first.islower() and first not in PARTICLES
    return not (credit or lower or last.lower() in CALLINGS or any(c.isdigit() for c in name))


def trim(text: str, start: int, stop: int, kind: EntityKind) -> tuple[int, int]:
    """Return the stretch of `text` between `start` and `stop` without quotes, articles, possessives and titles."""
    person = kind == "person"
    while True:
        name = text[start:stop]
        inner = name.strip(_EDGE) if not _INITIALS.search(name) else name.lstrip(_EDGE)
        begin = start + (len(name) - len(name.lstrip(_EDGE)) if inner else 0)
        end = begin + len(inner)
        owned = _OWNED.search(inner) if kind in ("person", "place") else None
        if match := owned or _POSSESSIVE.search(inner):
            end = begin + match.start()
        if match := _ARTICLE.match(text, begin, end):
            begin = match.end()
        if person:
            begin += _title_width(text[begin:end])
        if (begin, end) == (start, stop):
            return start, stop
        start, stop = begin, end


def _title_width(name: str) -> int:
    words = list(re.finditer(r"\S+", name))
    length = title_length([word[0] for word in words])
    return words[length].start() if length else 0


def is_name(text: str) -> bool:
    """Return whether `text` may be a name at all: short, capitalised, and no address or figure."""
    return (
        1 < len(text) <= LONGEST
        and any(c.isupper() or (c.isalpha() and not c.islower()) for c in text)
        and not _URL.search(text)
        and "\n" not in text
    )
