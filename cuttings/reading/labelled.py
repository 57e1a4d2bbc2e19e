"""A page whose lines have labels, as the rules that read metadata see it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from cuttings.model import Author, DateFact, Fact, Role
from cuttings.reading.figures import settled
from cuttings.reading.foot import BARE_BY, about_author, foot_label, foot_parts
from cuttings.reading.header import header_label, header_parts
from cuttings.reading.label import HEADER, Label
from cuttings.reading.lines import Line
from cuttings.reading.part import Part

ROLES: dict[str, Role] = {"author": "author", "editor": "editor", "agency": "agency"}
"""The role of somebody named in a header line, by the kind of the part."""

T = TypeVar("T", Fact, DateFact, tuple[Author, ...])

DATELINE = re.compile(r"(?P<place>[^\W\d_a-z][^()—–]{1,60}?)?\s*(?:\((?P<agency>[^()]{2,40})\)\s*)?(?:—|–|--|-\s)")
"""What a text begins with where its place, its agency or its day lead it: `TOKYO (Reuters) —`."""
TLD = r"\.(?:com|org|net|co\.uk|co|tv)\b"
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s:©]*(?:(?:19|20)\d\d\s?[-–,]\s?)?(?P<year>(?:19|20)\d\d)?,?\s*"
    r"(?:copyright )?(?:(?:provided )?by )?"
    rf"(?P<owner>[^.,|;©]*(?:{TLD})?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page whose lines have labels; `parts` are the pieces of its header lines by index."""

    lines: Sequence[Line]
    labels: Sequence[Label]
    parts: dict[int, tuple[Part, ...]] = field(default_factory=dict)
    places: dict[Label, list[int]] = field(default_factory=dict)

    def having(self, *labels: Label) -> Iterator[tuple[int, Line]]:
        """Yield index and line of every line with one of `labels`."""
        if not self.places:
            for index, label in enumerate(self.labels):
                self.places.setdefault(label, []).append(index)
        return ((i, self.lines[i]) for i in sorted(i for label in labels for i in self.places.get(label, ())))

    def first_lines(self) -> list[tuple[int, Line]]:
        """Return index and line of the first two lines of the text."""
        return list(self.having(Label.BODY, Label.DATELINE))[:2]


Rules = tuple[tuple[str, Callable[[Labelled, str], T | None]], ...]
"""Rules for a field with their names, in their order."""


def labelled(lines: Sequence[Line], labels: Sequence[Label]) -> Labelled:
    """Return the page with its header lines taken apart."""
    page = Labelled(lines, labels)
    parts = {index: _parts(page, index, line) for index, line in page.having(*HEADER)}
    page.parts.update(settled(parts, lines))
    return page


def first(rules: "Rules[T]", page: Labelled) -> T | None:
    """Return what the first rule finds that finds anything."""
    return next((found for name, rule in rules if (found := rule(page, name))), None)


def _parts(page: Labelled, index: int, line: Line) -> tuple[Part, ...]:
    """Return the pieces of a header line; one below `By` alone is a name, however it is spelt."""
    if index and page.labels[index - 1] is Label.BYLINE and BARE_BY.fullmatch(page.lines[index - 1].text):
        parts = header_parts(f"By {line.text}")
        return parts if parts and parts[0].kind in ROLES else (Part(kind="author", text=line.text),)
    if name := about_author(line.text):
        return (Part(kind="author", text=name),)
    if header_label(line, None) is None and foot_label(line.text):
        return foot_parts(line.text)
    return header_parts(line.text)
