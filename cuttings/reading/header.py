"""What stands between headline and text, taken apart: `By Ann Lee, Harbour Post | Posted: 6 May 2004, 10:15`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cuttings.calendars import MONTH, WrittenDate, written_dates
from cuttings.reading.byline import account, by_line
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.names import OFFICES, PERSON_ROLE, ROLE, STAFF, is_name, is_person, named_kind
from cuttings.reading.part import DATED, Part, PartKind
from cuttings.reading.region import is_ended

LONGEST = 30
"""Words of a byline or date line."""
LONGEST_SIGNED = 60
"""Words of one that begins with `By`: what follows name and date there may be anything."""
LONGEST_TEXT = 400
"""Code points of one."""

FEW = 3
"""Words that a header line may hold without our knowing what they are."""

DATED_WITHIN = 3
"""Parts of a line that begins with who wrote it within which the day makes it a byline whatever follows."""

_LABEL = (
    r"(?:(?:first |originally |date )?(?P<published>published|posted|created|uploaded|filed|released"
    r"|(?:publication|publish|publishing|release) date|date(?: of publication)?)"
    r"|(?:last |date |page )*(?P<updated>updated?|modified|revised|changed|edited))(?: (?:on|at|in|by))*"
)
_LABELLED = re.compile(
    rf"(?:^|(?<=[\s(|·•,])){_LABEL}\s*:?\s*"
    r"(?:\d{1,2}[:.]?\d\d(?: ?[ap]m)?(?: [A-Z]{2,4})?(?: \([\w: ]{1,20}\))?,?\s*)?$",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(rf"{_LABEL}", re.IGNORECASE)
_BARS = re.compile(r"\s*[|·•●/;]\s*|\s+[-–—]+\s+|\s*[–—]\s*|,\s+|\s{2,}")
TIME = re.compile(
    r"(?:at |@ ?)?\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|GMT|UTC)(?:[+-]\d{1,2})?)?(?: hrs?)?$"
    r"|(?:last |first )?(?:updated|published|posted)(?: at)? \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$"
    r"|(?:at |about )?(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$"
    r"|\d+ ?(?:min(?:ute)?s?)(?: to)? read$|page [A-Z]?\d+$|\S{1,64}@\S{1,80}$"
    r"|[ap]\.?m\.?$|(?:gmt|utc|[ecmp][sd]t|ist|bst|cet)$",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:(?:first|last) )?(?:updated|published|posted|modified|edited):? "
    r"(?:(?:today|yesterday)(?:,? (?:at )?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
    r"|(?:about )?(?:\d+|an?) (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago)\.?",
    re.IGNORECASE,
)
"""A line that tells when, by a day that nobody knows who reads it later: `Updated yesterday at 5:45 PM`."""
_GLUE = re.compile(
    r"(?:on|at|in|for|from|by|and|the|of|with|as of|exclusive|special|agencies|email protected|\W*)\s*[:.]?",
    re.IGNORECASE,
)
# A name and a date run together where a page had them apart: `Ann LeeMay 6, 2004`.
_RUN_ON = re.compile(
    rf"(?<=[a-z])(?=[A-Z])(?={MONTH} ?\d{{1,2}}, ?\d{{4}}"
    r"|(?:Publish(?:ed)?|Posted|(?:Last )?Updated)(?: date| on)?\s?:?\s?[A-Z\d])"
)
_HANDLE = re.compile(r"\s*\(?@\w{2,30}\)?$")
_NOTE_MARK = re.compile(r"[\d*†‡§¹²³]{1,3}$")
_DIGIT = re.compile(r"[0-9]")


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
        parts.extend(_pieces(before[: label.start()] if label else before, dated=not parts))
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


def _pieces(text: str, *, dated: bool = False) -> Iterator[Part]:
    if dated and (name := account(text)) and (" " in name or not is_person(name)):
        yield Part(kind="author", text=name)
        return
    named = by_line(text)
    if not named:
        yield from _segments(text)
        return
    before, names, rest = named
    yield from _segments(before)
    yield from names
    more = by_line(rest)
    if more and any(part.kind == "editor" for part in more[1]):
        yield from _segments(more[0])
        yield from more[1]
        rest = more[2]
    yield from _segments(rest)


def _segments(text: str) -> Iterator[Part]:
    named = False
    for segment in _BARS.split(text):
        piece = _HANDLE.sub("", segment.strip(" \t:.()[]*"))
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
    longest = LONGEST_SIGNED if line.text[:2] in ("By", "by", "BY") else LONGEST
    too_long = line.words > longest or len(line.text) > LONGEST_TEXT
    if too_long or found not in UNSURE:
        return None
    if _AGE.fullmatch(line.text):
        return Label.DATE
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
        (Label.BYLINE, dated and parts[0].kind == "author" and any(part.date for part in parts[1:DATED_WITHIN])),
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
            return before <= (FEW if " " in part.text else 0)
        before += len(part.text.split()) if part.kind == "rest" else 0
    return False
