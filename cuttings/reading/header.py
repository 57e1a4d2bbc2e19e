"""What stands between headline and text, taken apart: `By Ann Lee, Harbour Post | Posted: 6 May 2004, 10:15`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cuttings.calendars import WrittenDate, written_dates
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.region import is_ended

PartKind = Literal["author", "editor", "agency", "outlet", "section", "published", "updated", "date", "glue", "rest"]

LONGEST = 30
"""Words of a byline or date line."""
LONGEST_TEXT = 400
"""Code points of one."""

AGENCIES = frozenset(
    (
        "aap", "afp", "agence france-presse", "agence france presse", "ani", "ansa", "ap", "associated press",
        "bernama", "bloomberg", "canadian press", "cp", "dpa", "efe", "ians", "interfax", "itar-tass", "jiji",
        "jiji press", "kcna", "korean central news agency", "kyodo", "kyodo news", "pa", "press association", "pti",
        "press trust of india", "reuters", "ria novosti", "tass", "the associated press", "the canadian press",
        "the press association", "thomson reuters", "ukpa", "united press international", "upi", "xinhua", "yonhap",
    )
)  # fmt: skip
"""News agencies, in lower case."""

_AGENCY_END = re.compile(r"(?:News Agency|News Service|Newswire|Wire|Wire Service)$")

OUTLET_WORDS = frozenset(
    (
        "argus", "bulletin", "chronicle", "courier", "daily", "dispatch", "echo", "examiner", "express", "gazette",
        "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "magazine", "mail", "mercury",
        "mirror", "monitor", "news", "observer", "post", "press", "record", "review", "sentinel", "standard", "star",
        "sun", "telegraph", "times", "tribune", "weekly",
    )
)  # fmt: skip
"""Words that newspapers are called by; a title-case name that holds one is taken for an outlet."""

SECTIONS = frozenset(
    (
        "africa", "americas", "analysis", "arts", "asia", "asia pacific", "background", "books", "breaking news",
        "business", "canada", "china", "cities", "commentary", "community", "crime", "culture", "economy", "editorial",
        "education", "energy", "entertainment", "environment", "europe", "explainer", "family", "features", "fashion",
        "film", "finance", "food", "football", "health", "history", "home", "in depth", "india", "international",
        "interview", "japan", "lifestyle", "life & style", "local", "local news", "markets", "media", "middle east",
        "money", "movies", "music", "nation", "national", "nature", "news", "north america", "obituaries", "obituary",
        "opinion", "op-ed", "politics", "region", "religion", "science", "society", "sport", "sports", "style", "tech",
        "technology", "theater", "theatre", "top stories", "travel", "tv", "u.s.", "uk", "uk news", "us", "us news",
        "weather", "world", "world news",
    )
)  # fmt: skip
"""Names of newspapers' sections, in lower case."""

DATED = frozenset(("date", "published", "updated"))
"""Parts of a header line that are dates."""

FEW = 3
"""Words that a header line may hold without our knowing what they are."""

_LABEL = (
    r"(?:(?:first |originally |date )?(?P<published>published|posted|created|publication date|date|uploaded)"
    r"|(?:last |date |page )*(?P<updated>updated?|modified|revised|changed))(?: (?:on|at|in|by))*"
)
_LABELLED = re.compile(
    rf"(?:^|(?<=[\s(|·•,])){_LABEL}\s*:?\s*(?:\d{{1,2}}[:.]\d\d(?: ?[ap]m)?(?: [A-Z]{{2,4}})?,?\s*)?$", re.IGNORECASE
)
_BARE_LABEL = re.compile(rf"{_LABEL}", re.IGNORECASE)
_BY = re.compile(
    r"(?P<editor>edited by|editors?\s?:|compiled by)"
    r"|(?:(?:written|posted|reported|published|submitted|story|report|words|article|text|additional reporting) )?by\b:?"
    r"|(?:authors?|reporters?|byline|writers?|correspondent|contributors?)\s?:",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s*[|·•●/;]\s*|\s+[-–—]+\s+|\s*[–—]\s*|,\s+|\s{2,}")
_TIME = re.compile(
    r"(?:at |@ ?)?\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|GMT|UTC)(?:[+-]\d{1,2})?)?(?: hrs?)?$"
    r"|(?:at |about )?(?:\d+|an?) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$"
    r"|\d+ ?(?:min(?:ute)?s?)(?: to)? read$|page [A-Z]?\d+$|[ap]\.?m\.?$|(?:gmt|utc|[ecmp][sd]t|ist|bst|cet)$",
    re.IGNORECASE,
)
_GLUE = re.compile(
    r"(?:on|at|in|for|from|by|and|the|of|with|as of|\W*"
    r"|(?:(?:senior|chief|special|political|foreign|deputy|national|our|contributing|science|health|business|sports?"
    r"|technology|world|news|diplomatic|associate|managing) )*"
    r"(?:staff|staff writer|staff reporter|correspondent|correspondents|reporter|editor|writer|contributor|columnist"
    r"|freelance writer|exclusive|special|agencies|producer))\s*[:.]?",
    re.IGNORECASE,
)
_PARTICLES = r"(?:de|del|della|der|den|di|da|dos|du|la|le|van|von|ten|ter|bin|bint|ibn|al|el|y|e|of)"
_CAPITALISED = r"(?:[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?|[^\W\d_a-z]\.(?:[^\W\d_]\.)*)"
_NAME = re.compile(rf"{_CAPITALISED}(?: (?:{_PARTICLES} ){{0,2}}{_CAPITALISED}){{0,4}}")
_SUFFIX = re.compile(r"(?:\b[Jj]r|\b[Ss]r|\b\w)\.$")
_AND = re.compile(r"\s+(?:and|&|with)\s+|,\s+(?:and\s+)?")
_NOT_PERSON = frozenset(
    (
        "a", "all", "an", "are", "at", "how", "i", "if", "in", "is", "it", "more", "my", "new", "on", "our", "the",
        "this", "we", "what", "when", "who", "why",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a header line; `date` is set where it is one, None where only the label stands (`Last update:`)."""

    kind: PartKind
    text: str
    date: WrittenDate | None = None


def header_parts(text: str) -> tuple[Part, ...]:
    """Return the pieces of `text` in order: `rest` is what cannot be told, `glue` what only joins the others."""
    parts: list[Part] = []
    start = 0
    for date in written_dates(text):
        before = text[start : date.start]
        label = _LABELLED.search(before)
        parts.extend(_pieces(before[: label.start()] if label else before))
        parts.append(Part(kind=_date_kind(label), text=date.text, date=date))
        start = date.end
    parts.extend(_pieces(text[start:]))
    return tuple(parts)


def is_name(text: str) -> bool:
    """Return whether `text` may be a person's name: two to five capitalised words, particles aside, no outlet."""
    words = text.split()
    return len(words) >= 2 and _is_person(text)


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
    """Take names off the front of what follows `By`; the rest is segments."""
    while text:
        found = _NAME.match(text)
        if not found:
            break
        name = found[0] if _SUFFIX.search(found[0]) else found[0].removesuffix(".")
        kind = _named_kind(name)
        if _GLUE.fullmatch(name) or (kind is None and not _is_person(name)):
            break
        yield Part(kind=kind or role, text=name)
        text = text[found.end() :]
        joint = _AND.match(text) or re.match(r"/", text)
        if not joint:
            break
        text = text[joint.end() :]
    yield from _segments(text)


def _segments(text: str) -> Iterator[Part]:
    for segment in _BARS.split(text):
        piece = segment.strip(" \t:.()[]*")
        if piece:
            yield Part(kind=_piece_kind(piece), text=piece)


def _piece_kind(piece: str) -> PartKind:
    if _TIME.fullmatch(piece) or _GLUE.fullmatch(piece):
        return "glue"
    if label := _BARE_LABEL.fullmatch(piece):
        return _date_kind(label)
    return _named_kind(piece) or "rest"


def _named_kind(piece: str) -> PartKind | None:
    folded = piece.lower()
    if folded in AGENCIES or (_AGENCY_END.search(piece) and _NAME.fullmatch(piece)):
        return "agency"
    if folded in SECTIONS:
        return "section"
    return "outlet" if _is_outlet(piece) else None


def _is_outlet(piece: str) -> bool:
    """Return whether a name in title case ends as newspapers' do, or begins like `Times of …`."""
    words = piece.lower().split()
    if not 2 <= len(words) <= 5 or ":" in piece or not _is_title_case(piece):
        return False
    return words[-1] in OUTLET_WORDS or (words[1] == "of" and words[0] in OUTLET_WORDS)


def _is_title_case(text: str) -> bool:
    return all(word[0].isupper() or word in ("of", "the", "and", "&") for word in text.split())


def _is_person(text: str) -> bool:
    words = text.lower().split()
    if not _NAME.fullmatch(text) or _NOT_PERSON.intersection(words[:1]):
        return False
    return not any(word in OUTLET_WORDS for word in words) and text.lower() not in SECTIONS


def header_label(line: Line, found: Label | None) -> Label | None:
    """Return BYLINE, MASTHEAD, DATE or SECTION where the line is made of such things and little else."""
    too_long = line.words > LONGEST or len(line.text) > LONGEST_TEXT
    if too_long or found not in (None, Label.SHARING, Label.CREDIT, Label.NOTE):
        return None
    parts = header_parts(line.text)
    kinds = {part.kind for part in parts}
    rest = [part.text for part in parts if part.kind == "rest"]
    unknown = sum(len(text.split()) for text in rest)
    dated, named = bool(kinds & DATED), unknown <= 4 and bool(rest) and is_name(rest[0])
    if line.bullet and not kinds <= DATED | {"glue"}:
        return None
    tests = (
        (Label.BYLINE, _is_signed(parts) and unknown <= 12 and not (unknown and is_ended(line))),
        (Label.BYLINE, named and (dated or kinds & {"agency", "outlet"})),
        (Label.BYLINE, "agency" in kinds and not rest),
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
