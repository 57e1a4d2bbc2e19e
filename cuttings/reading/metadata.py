"""Metadata from the lines of a page: the first rule that finds a field's value wins, and signs it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from cuttings import edtf
from cuttings.calendars import WrittenDate, written_dates
from cuttings.model import Author, DateFact, Fact, Role
from cuttings.reading.facts import UNDATED, UNKNOWN, Facts
from cuttings.reading.furniture import HEAD
from cuttings.reading.header import AGENCIES, Part, header_parts, is_name
from cuttings.reading.label import HEADER, KEPT, Label
from cuttings.reading.lines import Line

TITLE_WORDS = 12
"""Words of a title derived from the opening."""
ROLES: dict[str, Role] = {"author": "author", "editor": "editor", "agency": "agency"}
"""The role of somebody named in a header line, by the kind of the part."""

_SENTENCE = re.compile(r"(.+?[.!?…][\"'”’»)\]]*)(?=\s+[\"'“‘«(\[]?[^\W\d_a-z])")
_DATELINE = re.compile(r"(?P<place>[^\W\d_a-z][^()—–]{1,60}?)?\s*(?:\((?P<agency>[^()]{2,40})\)\s*)?(?:—|–|--|-\s)")
_TLD = r"\.(?:com|org|net|co\.uk|co|tv)\b"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s:©]*(?:(?:19|20)\d\d\s?[-–,]\s?)?(?P<year>(?:19|20)\d\d)?,?\s*(?:by )?"
    rf"(?P<owner>[^.,|;©]*(?:{_TLD})?)",
    re.IGNORECASE,
)
_IS_DOMAIN = re.compile(rf"[\w-]{_TLD}$", re.IGNORECASE)
_OWNER_END = re.compile(
    r"\s*(?:,?\s*(?:inc|llc|ltd|plc|gmbh|limited|corp(?:oration)?|company|all rights reserved|an? [a-z]|or its|and its)"
    rf"\b|{_TLD}).*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page whose lines have labels; `parts` are the pieces of its header lines by index."""

    lines: Sequence[Line]
    labels: Sequence[Label]
    parts: dict[int, tuple[Part, ...]] = field(default_factory=dict)

    def having(self, *labels: Label) -> Iterator[tuple[int, Line]]:
        """Yield index and line of every line with one of `labels`."""
        return ((i, line) for i, line in enumerate(self.lines) if self.labels[i] in labels)


def facts(lines: Sequence[Line], labels: Sequence[Label]) -> Facts:
    """Return what the labelled lines of a page say about the article."""
    page = Labelled(lines, labels)
    for index, line in page.having(*HEADER):
        page.parts[index] = header_parts(line.text)
    return Facts(
        title=_first(TITLE, page) or UNKNOWN,
        standfirst=_first(STANDFIRST, page) or UNKNOWN,
        authors=_first(AUTHORS, page) or (),
        publisher=_first(PUBLISHER, page) or UNKNOWN,
        section=_first(SECTION, page) or UNKNOWN,
        published=_first(PUBLISHED, page) or UNDATED,
        updated=_first(UPDATED, page) or UNDATED,
    )


T = TypeVar("T", Fact, DateFact, tuple[Author, ...])
Rules = tuple[tuple[str, Callable[[Labelled, str], T | None]], ...]


def _first(rules: "Rules[T]", page: Labelled) -> T | None:
    return next((found for name, rule in rules if (found := rule(page, name))), None)


def _stated(value: str, line: Line, rule: str) -> Fact:
    return Fact(value=value, origin="text", line=line.numbers[0], rule=rule)


def _headline(page: Labelled, rule: str) -> Fact | None:
    return next((_stated(line.text, line, rule) for _, line in page.having(Label.HEADLINE)), None)


def _opening(page: Labelled, rule: str) -> Fact | None:
    """Return the first sentence, cut to a title's length; where it was cut it ends in `…`."""
    line = next((line for _, line in page.having(*KEPT) if line.text), None)
    if line is None:
        return None
    text = line.text[: 20 * HEAD]
    dateline = _DATELINE.match(text[:HEAD])
    text = text[dateline.end() :].strip() if dateline and _is_place(dateline["place"]) else text
    sentence = _SENTENCE.match(text)
    words = (sentence[1] if sentence else text).split()
    short = " ".join(words[:TITLE_WORDS]).rstrip(",;:—– ") + "…" if len(words) > TITLE_WORDS else " ".join(words)
    return Fact(value=short, origin="derived", line=line.numbers[0], rule=rule)


def _standfirst(page: Labelled, rule: str) -> Fact | None:
    return next((_stated(line.text, line, rule) for _, line in page.having(Label.STANDFIRST)), None)


def _byline(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """Everybody named after `By` or `Editor:`, as an agency, or beside an outlet, a role or a date; each once."""
    found: dict[str, Author] = {}
    for index, line in page.having(Label.BYLINE):
        for author in _writers(page.parts[index], line, rule):
            found.setdefault(author.name.lower(), author)
        if found and not _goes_on(page, index):
            break
    return tuple(found.values())


def _writers(parts: Sequence[Part], line: Line, rule: str) -> Iterator[Author]:
    signed = any(part.kind in ("author", "editor") for part in parts)
    for part in parts:
        if part.kind in ROLES:
            yield Author(name=_cased(part.text), role=ROLES[part.kind], line=line.numbers[0], rule=rule)
        elif part.kind == "rest" and not signed and is_name(part.text):
            yield Author(name=_cased(part.text), line=line.numbers[0], rule=rule)
            signed = True


def _goes_on(page: Labelled, index: int) -> bool:
    """Return whether the next line is a byline too."""
    return index + 1 < len(page.labels) and page.labels[index + 1] is Label.BYLINE


def _dateline_agency(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """`TOKYO (Reuters) —`."""
    for _, line in _first_lines(page):
        match = _DATELINE.match(line.text[:HEAD])
        if match and match["agency"]:
            parts = header_parts(match["agency"])
            if [part.kind for part in parts] == ["agency"]:
                return (Author(name=parts[0].text, role="agency", line=line.numbers[0], rule=rule),)
    return None


def _first_lines(page: Labelled) -> list[tuple[int, Line]]:
    return list(page.having(Label.BODY))[:2]


def _masthead(page: Labelled, rule: str) -> Fact | None:
    for index, line in page.having(*HEADER):
        for part in page.parts[index]:
            if part.kind == "outlet":
                return _stated(part.text, line, rule)
    return None


def _owners(page: Labelled) -> Iterator[tuple[str, Line]]:
    """Yield who the copyright lines name: `© 2024 Harbour.com. Harbour is …` is Harbour."""
    for _, line in page.having(Label.COPYRIGHT):
        match = _COPYRIGHT.search(line.text[:HEAD])
        owner = match["owner"].strip(" -–—·") if match else ""
        name = _OWNER_END.sub("", owner).strip()
        if _IS_DOMAIN.search(owner) and not _stands_alone(name, line.text):
            name = owner
        if name and name[0].isupper() and len(name.split()) <= 6:
            yield name, line


def _copyright_outlet(page: Labelled, rule: str) -> Fact | None:
    return next((_stated(name, line, rule) for name, line in _owners(page) if name.lower() not in AGENCIES), None)


def _copyright_agency(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """Return the news agency whose copyright the text is."""
    for name, line in _owners(page):
        if name.lower() in AGENCIES:
            return (Author(name=name, role="agency", line=line.numbers[0], rule=rule),)
    return None


def _stands_alone(name: str, text: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?![\w.]\w)", text) is not None


def _section(page: Labelled, rule: str) -> Fact | None:
    for index, line in page.having(*HEADER):
        for part in page.parts[index]:
            if part.kind == "section":
                return _stated(part.text, line, rule)
    return None


def _dates(page: Labelled, *kinds: str) -> Iterator[tuple[WrittenDate, Line]]:
    for index, line in page.having(*HEADER):
        for part in page.parts[index]:
            if part.date is not None and part.kind in kinds:
                yield part.date, line


def _dated(date: WrittenDate, line: Line, rule: str) -> DateFact:
    return DateFact(
        value=date.value,
        earliest=date.earliest,
        latest=date.latest,
        origin="text",
        line=line.numbers[0],
        rule=rule,
    )


def _labelled_date(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "published")), None)


def _header_date(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "date")), None)


def _dateline_date(page: Labelled, rule: str) -> DateFact | None:
    """`TOKYO, Sept. 17, 2002 —`; without a year it dates nothing."""
    for _, line in _first_lines(page):
        match = _DATELINE.match(line.text[:HEAD])
        dates = written_dates(match[0]) if match else []
        if dates:
            return _dated(dates[0], line, rule)
    return None


def _copyright_year(page: Labelled, rule: str) -> DateFact | None:
    """Not after the year of the copyright: a bound, no date."""
    for _, line in page.having(Label.COPYRIGHT):
        match = _COPYRIGHT.search(line.text[:HEAD])
        if match and match["year"]:
            latest = edtf.bounds(match["year"])[1]
            return DateFact(latest=latest, origin="text", line=line.numbers[0], rule=rule)
    return None


def _not_after_update(page: Labelled, rule: str) -> DateFact | None:
    """Return the update as a bound: what was updated on a day was not published after it."""
    found = _updated(page, rule)
    return replace(found, value=None, earliest=None) if found else None


def _updated(page: Labelled, rule: str) -> DateFact | None:
    return next((_dated(date, line, rule) for date, line in _dates(page, "updated")), None)


def _is_place(text: str | None) -> bool:
    return text is not None and text.split(",")[0].isupper()


def _cased(name: str) -> str:
    """Return a name set in capitals the way names are written; initials and agencies stay."""
    if not name.isupper() or name.lower() in AGENCIES:
        return name
    return " ".join(word if len(word) <= 2 or "." in word else word.title() for word in name.split())


TITLE: Rules[Fact] = (("headline", _headline), ("opening of the text", _opening))
STANDFIRST: Rules[Fact] = (("below the headline", _standfirst),)
AUTHORS: Rules[tuple[Author, ...]] = (
    ("byline", _byline),
    ("dateline", _dateline_agency),
    ("copyright line", _copyright_agency),
)
PUBLISHER: Rules[Fact] = (("masthead", _masthead), ("copyright line", _copyright_outlet))
SECTION: Rules[Fact] = (("section line", _section),)
PUBLISHED: Rules[DateFact] = (
    ("labelled date", _labelled_date),
    ("date in the header", _header_date),
    ("dateline", _dateline_date),
    ("not after the update", _not_after_update),
    ("copyright year", _copyright_year),
)
UPDATED: Rules[DateFact] = (("labelled date", _updated),)
