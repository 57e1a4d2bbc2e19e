"""One article and what was found in it."""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from cuttings.model.cutting import Cutting

EntityKind = Literal["person", "place", "organisation", "group", "event"]
DateKind = Literal["date", "duration", "set"]


class Span(Struct, frozen=True, kw_only=True):
    """A stretch of one paragraph's text."""

    paragraph: str
    start: int
    end: int


class NameFound(Span, frozen=True, kw_only=True):
    """Something that looks like a name of this kind; who it is, is decided later."""

    text: str
    kind: EntityKind


class DateFound(Span, frozen=True, kw_only=True):
    """An expression of time; `value` is None where the text does not settle it. `rule` says what it was read by."""

    text: str
    kind: DateKind
    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    rule: str = ""


class QuoteFound(Span, frozen=True, kw_only=True):
    """A quotation; `speaker` is where the text names or points at who said it (a name or a pronoun), if it does."""

    text: str
    direct: bool
    cue: str | None = None
    speaker: Span | None = None
    speaker_text: str | None = None


class QuantityFound(Span, frozen=True, kw_only=True):
    """A number of something, `at least 84` of `84 people were killed`; the span holds number, bound and unit alone.

    `low` and `high` bound it, None where it is open: `at least 84` has no `high`. `unit` is empty where things are
    counted, else `percent`, a currency's ISO 4217 code or a measure. The rest are words in lower case as they stand:
    `thing` is the noun counted, empty where the number stands alone (`35 dead`); `modifiers` narrow it; `states` are
    what is so of it or done to it (`were killed`), `deeds` what it does (`died`), after `not` where they are denied.
    `counted` is the stretch from the number to the end of that noun. `speaker` is whom the sentence says to count.
    """

    text: str
    low: int | float | None = None
    high: int | float | None = None
    unit: str = ""
    qualifier: str | None = None
    thing: str = ""
    modifiers: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    counted: str = ""
    speaker: Span | None = None
    speaker_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A cutting and the spans found in it, each kind in reading order; `subjects` are those of clauses, by grammar."""

    cutting: Cutting
    names: tuple[NameFound, ...] = ()
    dates: tuple[DateFound, ...] = ()
    quotes: tuple[QuoteFound, ...] = ()
    quantities: tuple[QuantityFound, ...] = ()
    sentences: tuple[Span, ...] = ()
    subjects: tuple[Span, ...] = ()
