"""One article and what was found in it."""

from dataclasses import dataclass
from typing import Literal

from cuttings.model.cutting import Cutting

EntityKind = Literal["person", "place", "organisation", "group", "event"]
DateKind = Literal["date", "duration", "set"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one paragraph's text."""

    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFound(Span):
    """Something that looks like a name of this kind; who it is, is decided later."""

    text: str
    kind: EntityKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound(Span):
    """An expression of time; `value` is None where the text does not settle it."""

    text: str
    kind: DateKind
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFound(Span):
    """A quotation; `speaker` is where the text names or points at who said it (a name or a pronoun), if it does."""

    text: str
    direct: bool
    cue: str | None = None
    speaker: Span | None = None
    speaker_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A cutting and the spans found in it, each kind in reading order; `subjects` are those of clauses, by grammar."""

    cutting: Cutting
    names: tuple[NameFound, ...] = ()
    dates: tuple[DateFound, ...] = ()
    quotes: tuple[QuoteFound, ...] = ()
    sentences: tuple[Span, ...] = ()
    subjects: tuple[Span, ...] = ()
