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
from cuttings.annotating.evidence import Judged, judged
from cuttings.annotating.persons import has_age, is_title
from cuttings.annotating.titles import CALLINGS, NOT_NAMES, OFFICES, is_honorific, is_office, is_rank, title_length
from cuttings.model import EntityKind, NameFound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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

PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "el", "la", "le", "van", "von"]
)
"""Small words that a family name may begin with."""

LONGEST = 80
"""Code points in a name; what the model marks beyond that is a list or a line of debris."""

CURRENCIES = ("$", "£")
"""Signs that follow a country in the name of a currency: `US$24`."""

_EDGE = " \t\n\r\xa0\u200b'\"“”‘’«»„`´.,;:!?()[]{}<>|/\\*•·–—-_…@#"
_POSSESSIVE = re.compile(r"['’‘`´]s?$")
_OWNED = re.compile(r"['’‘`´]s?\s")
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_SELLER = re.compile(r"(?:AFP|AP|BBC|CNN|EPA|NBC|PA|REUTERS|Reuters|Getty Images|Rex Features)\s+(?=[A-Z])")
"""Who sold a picture, where nothing parts that from whom it shows: `AFP Angela Merkel`."""
_TWICE = re.compile(r"(?P<once>\S+ .+?)\s+(?P=once)")
"""A name said twice, as where a headline and a caption run together."""
_PREFIX = re.compile(r"(?:post|pre|anti|pro|non|mid)-(?=[A-Z])")
_TRAILING = re.compile(r"\s+(?:and|at|by|for|from|in|of|on|the|to|with)$")
_INITIALS = re.compile(r"(?:^|[\s.])[A-Z]\.$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St)\.$")
_HANDLED = re.compile(r"[—–-]\s?(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}) \(@\w{2,20}\)")
"""How a message that is shown in an article ends: `— Ann Lee (@annlee)`."""
_URL = re.compile(r"https?:|www\.|\.com\b|@|\d{3}|[<>{}|=/]")


def find_names(pieces: Iterable[Parsed]) -> Iterator[NameFound]:
    """Yield the names in each piece, in reading order; none overlaps another."""
    for piece in pieces:
        end = 0
        for start, stop, kind in sorted(
            {span for rule in RULES for span in rule(piece)}, key=lambda s: (s[0], -s[1], s[2])
        ):
            found = _trimmed(piece, start, stop, kind)
            if found and found.start - piece.offset >= end:
                end = found.end - piece.offset
                yield found


def _marked(piece: Parsed) -> Iterator[Judged]:
    for ent in piece.doc.ents:
        kind = KINDS.get(ent.label_)
        if kind:
            yield from judged(ent, kind)


def _titled(piece: Parsed) -> Iterator[Judged]:
    """Find the capitalised words after a form of address that the model did not mark."""
    for at, word in enumerate(piece.words[:-1]):
        if is_honorific(word) and not piece.doc[at + 1].ent_type_:
            stop = at + 1
            while (
                stop < min(len(piece.words), at + 4) and piece.words[stop][0].isupper() and piece.words[stop].isalpha()
            ):
                stop += 1
            if stop > at + 1:
                yield _person(piece.doc, at + 1, stop)


def _called(piece: Parsed) -> Iterator[Judged]:
    """Find the full name after what somebody does that the model did not mark: `choreographer Ito Onda`."""
    for at, word in enumerate(piece.words[:-2]):
        if word in OFFICES:
            stop = at + 1
            while stop < min(len(piece.words), at + 4) and _is_unmarked(piece.doc[stop]):
                stop += 1
            if stop > at + 2 and not piece.doc[stop - 1].ent_type_:
                yield _person(piece.doc, at + 1, stop)


def _handled(piece: Parsed) -> Iterator[Judged]:
    """Find who signed a message that is shown in the article."""
    if "(@" in piece.text:
        for found in _HANDLED.finditer(piece.text):
            yield *found.span("name"), "person"


def _saying(piece: Parsed) -> Iterator[Judged]:
    """Find the full name before a verb of saying that the model did not mark: `Jingyi Pan of IG said`."""
    doc = piece.doc
    for at, word in enumerate(piece.words):
        if word.lower() not in CUES or not doc[at].tag_.startswith("VB"):
            continue
        for who in doc[at].children:
            first = who.i
            while first and _is_unmarked(doc[first - 1]) and not is_title(doc[first - 1]):
                first -= 1
            if who.dep_ == "nsubj" and _is_unmarked(who) and 1 <= who.i - first <= 2:
                yield _person(doc, first, who.i + 1)


def _aged(piece: Parsed) -> Iterator[Judged]:
    """Find the full name before an age that the model did not mark: `Shuichi Ono, 23,`."""
    doc = piece.doc
    for at, word in enumerate(piece.words):
        if word == "," and at > 1 and has_age(doc, at):
            first = at
            while first and at - first < 3 and _is_unmarked(doc[first - 1]) and not doc[first - 1].ent_type_:
                first -= 1
            if at - first > 1:
                yield _person(doc, first, at)


def _person(doc: Doc, first: int, stop: int) -> Judged:
    return doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1]), "person"


def _is_unmarked(token: Token) -> bool:
    return token.tag_ == "NNP" and token.ent_type_ not in KINDS and token.text[0].isupper()


RULES = (_marked, _titled, _called, _handled, _saying, _aged)
"""The ways in which names are found."""


def _trimmed(piece: Parsed, start: int, stop: int, kind: EntityKind) -> NameFound | None:
    text = piece.text
    start, stop = trim(text, start, stop, kind)
    name = text[start:stop]
    if (
        not is_name(name)
        or text[stop : stop + 1] in CURRENCIES
        or (kind == "person" and not _is_person(text, start, stop))
    ):
        return None
    return NameFound(
        paragraph=piece.paragraph.id, start=piece.offset + start, end=piece.offset + stop, text=name, kind=kind
    )


def _is_person(text: str, start: int, stop: int) -> bool:
    """Return whether the name may be a person's: not `Cabinet Secretary`, `mint Soy`, or a credit: `Ian Low / AFP`."""
    name = text[start:stop]
    first, last = name.split()[0], name.split()[-1]
    credit = text[max(start - 2, 0) : start].rstrip().endswith("/") or text[stop : stop + 2].lstrip().startswith("/")
    lower = first.islower() and first not in PARTICLES
    office = " " in name and all(is_office(word) or is_rank(word) or word.lower() in NOT_NAMES for word in name.split())
    return not (credit or lower or office or last.lower() in CALLINGS or any(c.isdigit() for c in name))


def trim(text: str, start: int, stop: int, kind: EntityKind) -> tuple[int, int]:
    """Return the stretch of `text` between `start` and `stop` without quotes, articles, possessives and titles."""
    person = kind == "person"
    while True:
        name = text[start:stop]
        inner = name.strip(_EDGE) if not _INITIALS.search(name) else name.lstrip(_EDGE)
        begin = start + (len(name) - len(name.lstrip(_EDGE)) if inner else 0)
        end = begin + len(inner)
        owned = _OWNED.search(inner) if kind in ("person", "place") else None
        if match := owned or _POSSESSIVE.search(inner) or _TRAILING.search(inner):
            end = begin + match.start()
        if match := _ARTICLE.match(text, begin, end) or _PREFIX.match(text, begin, end):
            begin = match.end()
        end = match.end("once") if (match := _TWICE.fullmatch(text, begin, end)) else end
        if person:
            begin = match.end() if (match := _SELLER.match(text, begin, end)) else begin
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
        and " - " not in text
    )
