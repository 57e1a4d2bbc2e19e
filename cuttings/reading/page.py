"""What each kind of file gives once parsed, before any line is labelled."""

from dataclasses import dataclass

from cuttings.errors import Problem, fault
from cuttings.model import Removed
from cuttings.reading.document import Document
from cuttings.reading.facts import NOTHING, Facts
from cuttings.reading.lines import Line

LONGEST = 2_000_000
"""Code points of an article's file, or of what is seen of a page: a minute and 0.7 GB to find the names in it. The
longest reports of magazines have a tenth of this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedLine:
    """A line of metadata in the seed, and the line of the key it belongs to; 0 where it belongs to none.

    `reason` is why it is set aside where no fact was taken from that key.
    """

    number: int
    raw: str
    key: int
    reason: str = "front matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """Lines to label; facts that the markup states and the lines that hold those; what is set aside already.

    `fallback` are facts that count only where neither the markup nor the text says better.
    """

    lines: tuple[Line, ...]
    facts: Facts = NOTHING
    fallback: Facts = NOTHING
    stated: tuple[StatedLine, ...] = ()
    removed: tuple[Removed, ...] = ()
    problems: tuple[Problem, ...] = ()


def refuse_endless(document: Document, number: int, most: int, what: str) -> None:
    """Raise CuttingsError where there are more than `most` of `what`: all that follows would take too long."""
    if number > most:
        fact = f"{number:,} {what}, more than the {most:,} that an article may have"
        raise fault(document.file, fact, line=document.line, tip="split the file into articles")
