"""What each kind of file gives once parsed, before any line is labelled."""

from dataclasses import dataclass

from cuttings.errors import Problem
from cuttings.model import Removed
from cuttings.reading.facts import NOTHING, Facts
from cuttings.reading.lines import Line


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
