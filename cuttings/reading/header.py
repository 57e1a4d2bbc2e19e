"""What stands between headline and text, taken apart: `By Ann Lee, Harbour Post | Posted: 6 May 2004, 10:15`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from cuttings.calendars import MONTH, WrittenDate, written_dates
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.names import (
    DEGREES,
    NAME,
    OFFICES,
    PERSON_ROLE,
    ROLE,
    STAFF,
    is_name,
    is_person,
    named_kind,
)
from cuttings.reading.region import is_ended

PartKind = Literal[
    "author", "editor", "agency", "outlet", "section", "published", "updated", "date", "role", "glue", "rest"
]

LONGEST = 30
"""Words of a byline or date line."""
LONGEST_TEXT = 400
"""Code points of one."""

DATED = frozenset(("date", "published", "updated"))
"""Parts of a header line that are dates."""

FEW = 3
"""Words that a header line may hold without our knowing what they are."""

_LABEL = (
    r"(?:(?:first |originally |date )?(?P<published>published|posted|created|publication date|date|uploaded)"
    r"|(?:last |date |page )*(?P<updated>updated?|modified|revised|changed))(?: (?:on|at|in|by))*"
)
_LABELLED = re.compile(
    rf"(?:^|(?<=[\s(|·•,])){_LABEL}\s*:?\s*"
    r"(?:\d{1,2}[:.]?\d\d(?: ?[ap]m)?(?: [A-Z]{2,4})?(?: \([\w: ]{1,20}\))?,?\s*)?$",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(rf"{_LABEL}", re.IGNORECASE)
_BY = re.compile(
    r"(?P<editor>edited by|editors?\s?:|compiled by)"
    r"|(?:(?:written|posted|reported|published|submitted|story|report|words|article|text|additional reporting) )?by\b:?"
    r"|(?:authors?|reporters?|byline|writers?|correspondent|contributors?)\s?:",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s*[|·•●/;]\s*|\s+[-–—]+\s+|\s*[–—]\s*|,\s+|\s{2,}")
TIME = re.compile(
    r"(?:at |@ ?)?\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|GMT|UTC)(?:[+-]\d{1,2})?)?(?: hrs?)?$"
    r"|(?:at |about )?(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$"
    r"|\d+ ?(?:min(?:ute)?s?)(?: to)? read$|page [A-Z]?\d+$|\S{1,64}@\S{1,80}$"
    r"|[ap]\.?m\.?$|(?:gmt|utc|[ecmp][sd]t|ist|bst|cet)$",
    re.IGNORECASE,
)
_GLUE = re.compile(
    r"(?:on|at|in|for|from|by|and|the|of|with|as of|exclusive|special|agencies|email protected|\W*)\s*[:.]?",
    re.IGNORECASE,
)
# A name and a date run together where a page had them apart: `Ann LeeMay 6, 2004`.
_RUN_ON = re.compile(rf"(?<=[a-z])(?=[A-Z])(?={MONTH} ?\d{{1,2}}, ?\d{{4}})")
_AND = re.compile(r"\s+(?:and|&|with)\s+|,\s+(?:and\s+)?")
_NOTE_MARK = re.compile(r"[\d*†‡§¹²³]{1,3}$")
_DIGIT = re.compile(r"[0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a header line; `date` is set where it is one, None where only the label stands (`Last update:`)."""

    kind: PartKind
    text: str
    date: WrittenDate | None = None


@lru_cache(maxsize=4096)
def header_parts(text: str) -> tuple[Part, ...]:
    """Return the pieces of `text` in order: `rest` is what cannot be told, `glue` what only joins the others."""
    parts: list[Part] = []
    start = 0
    dates: list[WrittenDate] = []
    if _DIGIT.search(text):
        text = _RUN_ON.sub(" ", text)
        dates = written_dates(text)
    for date in dates:
        before = text[start : date.start]
        label = _LABELLED.search(before)
        parts.extend(_pieces(before[: label.start()] if label else before))
        parts.append(Part(kind=_date_kind(label), text=date.text, date=date))
        start = date.end
    parts.extend(_pieces(text[start:]))
    return tuple(parts)


def lone_name(text: str) -> str | None:
    """Return the name that a line is but for what joins it to others: `Ann Lee |`."""
    if len(text) > LONGEST_TEXT:
        return None
    parts = [part for part in header_parts(text) if part.kind != "glue"]
    name = _NOTE_MARK.sub("", parts[0].text) if len(parts) == 1 and parts[0].kind == "rest" else ""
    return name if is_name(name) else None


def _date_kind(label: re.Match[str] | None) -> PartKind:
    if label is None:
        return "date"
    return "updated" if label["updated"] else "published"


def _pieces(text: str) -> Iterator[Part]:
    by = _BY.search(text)
    while by and not _stands_alone(text, by.start()):
        by = _BY.search(text, by.end())
    if not by:
        yield from _segments(text)
        return
    yield from _segments(text[: by.start()])
    yield from _credited(text[by.end() :].strip(), "editor" if by["editor"] else "author")


def _stands_alone(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()


def _credited(text: str, role: PartKind) -> Iterator[Part]:
    """Take names off the front of what follows `By`; the rest is segments.

    A comma leads to a further name only where the list goes on with `and`, or names an agency: what else follows a
    single name is where it writes for.
    """
    names: list[Part] = []
    joints: list[str] = []
    while found := NAME.match(text):
        office = PERSON_ROLE.match(text) if OFFICES.search(text) else None
        name = office["name"] if office and len(office["name"]) < found.end() else found[0]
        kind = named_kind(name)
        if ROLE.fullmatch(name) or _GLUE.fullmatch(name) or (kind is None and not is_person(name)):
            break
        if joints and joints[-1].strip() == "," and kind is None and " " not in name:
            break
        names.append(Part(kind=kind or role, text=name))
        text = text[len(name) :]
        if degrees := DEGREES.match(text):
            names.append(Part(kind="role", text=degrees[0].strip(", ")))
            text = text[degrees.end() :]
        joint = _AND.match(text) or re.match(r"/", text)
        if not joint:
            break
        joints.append(joint[0])
        text = text[joint.end() :]
    if [joint.strip() for joint in joints] == [","] and names[-1].kind == role and names[0] is not names[-1]:
        names[-1] = Part(kind="rest", text=names[-1].text)
    yield from names
    yield from _segments(text)


def _segments(text: str) -> Iterator[Part]:
    named = False
    for segment in _BARS.split(text):
        piece = segment.strip(" \t:.()[]*")
        if not piece:
            continue
        person = PERSON_ROLE.fullmatch(piece) if OFFICES.search(piece) and not ROLE.fullmatch(piece) else None
        if person and is_person(person["name"]):
            yield Part(kind="rest", text=person["name"])
            yield Part(kind="role", text=person["role"])
        else:
            kind: PartKind = "role" if named and STAFF.fullmatch(piece) else _piece_kind(piece)
            yield Part(kind=kind, text=piece)
        named = named or is_name(piece)


def _piece_kind(piece: str) -> PartKind:
    if TIME.fullmatch(piece) or _GLUE.fullmatch(piece):
        return "glue"
    if OFFICES.search(piece) and ROLE.fullmatch(piece):
        return "role"
    if label := _BARE_LABEL.fullmatch(piece):
        return _date_kind(label)
    return named_kind(piece) or "rest"


_TELL_NOTHING = frozenset(("rest", "glue"))
UNSURE = (None, Label.SHARING, Label.CREDIT, Label.NOTE, Label.REPEATED, Label.CAPTION)
"""What a header line may look like by its wording."""


def header_label(line: Line, found: Label | None) -> Label | None:
    """Return BYLINE, MASTHEAD, DATE or SECTION where the line is made of such things and little else."""
    too_long = line.words > LONGEST or len(line.text) > LONGEST_TEXT
    if too_long or found not in UNSURE:
        return None
    parts = header_parts(line.text)
    kinds = {part.kind for part in parts}
    if kinds <= _TELL_NOTHING:
        return None
    rest = [part.text for part in parts if part.kind == "rest"]
    unknown = sum(len(text.split()) for text in rest)
    dated, named = bool(kinds & DATED), unknown <= 4 and bool(rest) and is_name(rest[0])
    if line.bullet and not (dated and kinds <= DATED | {"glue", "outlet"}) and not (named and "role" in kinds):
        return None
    if found is Label.CAPTION and not (dated and "agency" in kinds and unknown <= FEW):
        return None
    tests = (
        (Label.BYLINE, _is_signed(parts) and unknown <= 12 and not (unknown and is_ended(line))),
        (Label.BYLINE, named and (dated or kinds & {"agency", "outlet", "role"})),
        (Label.BYLINE, "agency" in kinds and (not rest or (unknown <= FEW and line.words <= FEW + 3))),
        (Label.MASTHEAD, "outlet" in kinds and not rest),
        (Label.DATE, dated and unknown <= FEW and line.words <= 12),
        (Label.DATE, dated and not rest),
        (Label.SECTION, "section" in kinds and kinds <= {"section", "glue"}),
    )
    return next((label for label, holds in tests if holds), None)


def _is_signed(parts: Sequence[Part]) -> bool:
    """Return whether somebody is named with little before it: `… set free by Ann Lee` is no byline."""
    before = 0
    for part in parts:
        if part.kind in ("author", "editor"):
            return before <= FEW
        before += len(part.text.split()) if part.kind == "rest" else 0
    return False
