"""Names in a paragraph: what the model marks, trimmed to the name itself, and people whom a title gives away.

`the Korean Central News Agency's` becomes `Korean Central News Agency`, an organisation; `Mr. Hemming` becomes
`Hemming`, a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
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

KEPT = 65_536
"""Names for which what `trim` and `is_name` say is kept: most stand in an article more than once."""

_EDGE = " \t\n\r\xa0\u200b'\"“”‘’«»„`´.,;:!?()[]{}<>|/\\*•·–—-_…@#"
_POSSESSIVE = re.compile(r"['’‘`´]s?$")
_OWNED = re.compile(r"['’‘`´]s?\s")
_ARTICLE = re.compile(r"(?:the|a|an)\s+(?=\S)", re.IGNORECASE)
_SELLER = re.compile(r"(?:AFP|AP|BBC|CNN|EPA|NBC|PA|REUTERS|Reuters|Getty Images|Rex Features)\s+(?=[A-Z])")
"""Who sold a picture, where nothing parts that from whom it shows: `AFP Angela Merkel`."""
_TWICE = re.compile(r"(?P<once>\S+ .+?)\s+(?P=once)")
"""A name said twice, as where a headline and a caption run together."""
_ODD_BRACKET = re.compile(r"(?P<before>[^()[\]]*\w)\s?(?:[)\]].*|[(\[][^()[\]]*)", re.DOTALL)
"""A name with half a pair of brackets, as where a space is missing behind them: `(Tall Ship Radio)A ferry`."""
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
    first, last = trim(text[start:stop], kind)
    start, stop = start + first, start + last
    name = text[start:stop]
    credit = kind == "person" and _is_credit(text, start, stop)
    if not is_name(name, kind) or credit or text[stop : stop + 1] in CURRENCIES:
        return None
    return NameFound(
        paragraph=piece.paragraph.id, start=piece.offset + start, end=piece.offset + stop, text=name, kind=kind
    )


def _is_credit(text: str, start: int, stop: int) -> bool:
    """Return whether the name stands in a credit: `Ian Low / AFP`."""
    return text[max(start - 2, 0) : start].rstrip().endswith("/") or text[stop : stop + 2].lstrip().startswith("/")


def _is_person(name: str) -> bool:
    """Return whether the name may be a person's: not `Cabinet Secretary`, `mint Soy`, `Yellowhead MP`."""
    words = name.split()
    lower = words[0].islower() and words[0] not in PARTICLES
    office = " " in name and all(is_office(word) or is_rank(word) or word.lower() in NOT_NAMES for word in words)
    return not (lower or office or words[-1].lower() in CALLINGS or any(c.isdigit() for c in name))


@lru_cache(maxsize=KEPT)
def trim(marked: str, kind: EntityKind) -> tuple[int, int]:
    """Return the stretch of what is marked as a name without quotes, articles, possessives and titles."""
    start, stop = 0, len(marked)
    while True:
        name = marked[start:stop]
        inner = name.strip(_EDGE) if not _INITIALS.search(name) else name.lstrip(_EDGE)
        begin = start + (len(name) - len(name.lstrip(_EDGE)) if inner else 0)
        end = begin + len(inner)
        owned = _OWNED.search(inner) if kind in ("person", "place") else None
        if match := owned or _POSSESSIVE.search(inner) or _TRAILING.search(inner):
            end = begin + match.start()
        end = match.end("before") if (match := _ODD_BRACKET.fullmatch(marked, begin, end)) else end
        if match := _ARTICLE.match(marked, begin, end) or _PREFIX.match(marked, begin, end):
            begin = match.end()
        end = match.end("once") if (match := _TWICE.fullmatch(marked, begin, end)) else end
        if kind == "person":
            begin = match.end() if (match := _SELLER.match(marked, begin, end)) else begin
            begin += _title_width(marked[begin:end])
        if (begin, end) == (start, stop):
            return start, stop
        start, stop = begin, end


def _title_width(name: str) -> int:
    words = list(re.finditer(r"\S+", name))
    length = title_length([word[0] for word in words])
    return words[length].start() if length else 0


@lru_cache(maxsize=KEPT)
def is_name(text: str, kind: EntityKind) -> bool:
    """Return whether `text` may be a name of that kind at all: short, capitalised, and no address or figure."""
    return (
        1 < len(text) <= LONGEST
        and any(c.isupper() or (c.isalpha() and not c.islower()) for c in text)
        and not _URL.search(text)
        and "\n" not in text
        and " - " not in text
        and (kind != "person" or _is_person(text))
    )
