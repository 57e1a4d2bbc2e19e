"""Metadata from the lines of a page: the first rule that finds a field's value wins, and signs it."""

import re
from collections.abc import Iterator, Sequence

from cuttings.model import Author, Fact
from cuttings.reading.address import address
from cuttings.reading.dating import PUBLISHED, UPDATED
from cuttings.reading.facts import UNDATED, UNKNOWN, Facts
from cuttings.reading.furniture import HEAD
from cuttings.reading.header import header_parts, lone_name
from cuttings.reading.label import HEADER, KEPT, Label
from cuttings.reading.labelled import DATELINE, ROLES, Labelled, Rules, first, labelled
from cuttings.reading.lines import Line
from cuttings.reading.names import AGENCIES
from cuttings.reading.outlet import PUBLISHER, named_agency, without_site
from cuttings.reading.part import Part

TITLE_WORDS = 12
"""Words of a title derived from the opening."""
_SENTENCE = re.compile(r"(.+?[.!?…][\"'”’»)\]]*)(?=\s+[\"'“‘«(\[]?[^\W\d_a-z])")


def facts(lines: Sequence[Line], labels: Sequence[Label]) -> Facts:
    """Return what the labelled lines of a page say about the article."""
    page = labelled(lines, labels)
    return Facts(
        title=first(TITLE, page) or UNKNOWN,
        standfirst=first(STANDFIRST, page) or UNKNOWN,
        authors=first(AUTHORS, page) or (),
        publisher=first(PUBLISHER, page) or UNKNOWN,
        section=first(SECTION, page) or UNKNOWN,
        url=first(URL, page) or UNKNOWN,
        published=first(PUBLISHED, page) or UNDATED,
        updated=first(UPDATED, page) or UNDATED,
    )


def _stated(value: str, line: Line, rule: str) -> Fact:
    return Fact(value=value, origin="text", line=line.numbers[0], rule=rule)


def _headline(page: Labelled, rule: str) -> Fact | None:
    for _, line in page.having(Label.HEADLINE):
        return _stated(without_site(page, line.text)[0], line, rule)
    return None


def _opening(page: Labelled, rule: str) -> Fact | None:
    """Return the first sentence, cut to a title's length; where it was cut it ends in `…`."""
    text_lines = [line for _, line in page.having(*KEPT) if line.text]
    datelines = {line.numbers for _, line in page.having(Label.DATELINE)}
    line = next((line for line in text_lines if line.numbers not in datelines), next(iter(text_lines), None))
    if line is None:
        return None
    text = line.text[: 20 * HEAD]
    dateline = DATELINE.match(text[:HEAD])
    text = text[dateline.end() :].strip() if dateline and _is_place(dateline["place"]) else text
    sentence = _SENTENCE.match(text)
    words = (sentence[1] if sentence else text).split()
    short = " ".join(words[:TITLE_WORDS]).rstrip(",;:—– ") + "…" if len(words) > TITLE_WORDS else " ".join(words)
    return Fact(value=short, origin="derived", line=line.numbers[0], rule=rule)


def _standfirst(page: Labelled, rule: str) -> Fact | None:
    return next((_stated(line.text, line, rule) for _, line in page.having(Label.STANDFIRST)), None)


def _byline(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """Everybody named after `By` or `Editor:`, as an agency, or beside an outlet, a role or a date; each once.

    A line that says `By` goes before one that only names somebody: that may be who took the picture.
    """
    lines = list(page.having(Label.BYLINE))
    lines.sort(key=lambda item: not any(part.kind in ("author", "editor") for part in page.parts[item[0]]))
    found: dict[str, Author] = {}
    for index, line in lines:
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
        elif part.kind == "rest" and not signed and (name := lone_name(part.text)):
            yield Author(name=_cased(name), line=line.numbers[0], rule=rule)
            signed = True


def _goes_on(page: Labelled, index: int) -> bool:
    """Return whether the next line is a byline too."""
    return index + 1 < len(page.labels) and page.labels[index + 1] is Label.BYLINE


def _dateline_agency(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """`TOKYO (Reuters) —`."""
    for _, line in page.first_lines():
        match = DATELINE.match(line.text[:HEAD])
        if match and match["agency"]:
            parts = header_parts(match["agency"])
            if [part.kind for part in parts] == ["agency"]:
                return (Author(name=parts[0].text, role="agency", line=line.numbers[0], rule=rule),)
    return None


def _address(page: Labelled, rule: str) -> Fact | None:
    found = address(page)
    return _stated(found.text, found.line, rule) if found else None


def _section(page: Labelled, rule: str) -> Fact | None:
    for index, line in page.having(*HEADER):
        for part in page.parts[index]:
            if part.kind == "section":
                return _stated(part.text, line, rule)
    return None


def _is_place(text: str | None) -> bool:
    return text is not None and text.split(",")[0].isupper()


def _cased(name: str) -> str:
    """Return a name set in capitals the way names are written, and once; initials and agencies stay."""
    words = name.split()
    if len(words) > 2 and words[: len(words) // 2] == words[len(words) // 2 :]:
        name = " ".join(words[: len(words) // 2])
    if not name.isupper() or name.lower() in AGENCIES:
        return name
    return " ".join(word if len(word) <= 2 or "." in word else word.title() for word in name.split())


TITLE: Rules[Fact] = (("headline", _headline), ("opening of the text", _opening))
STANDFIRST: Rules[Fact] = (("below the headline", _standfirst),)
AUTHORS: Rules[tuple[Author, ...]] = (
    ("byline", _byline),
    ("dateline", _dateline_agency),
    ("copyright line or credit", named_agency),
)
SECTION: Rules[Fact] = (("section line", _section),)
URL: Rules[Fact] = (("address of the headline", _address),)
