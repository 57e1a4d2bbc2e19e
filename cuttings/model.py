"""The values that flow through the house. All are frozen: a stage takes one and returns the next.

Offsets are half-open, in Unicode code points, into the text of the paragraph they name. Dates are EDTF strings
(ISO 8601-2); `earliest` and `latest` are plain ISO dates. Lines are 1-based lines of the seed file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cuttings.errors import Problem

Origin = Literal["sidecar", "markup", "text", "derived", "unknown"]
ParagraphKind = Literal["paragraph", "heading", "quote", "list", "caption"]
EntityKind = Literal["person", "place", "organisation", "group", "event"]
DateKind = Literal["date", "duration", "set"]
Role = Literal["author", "editor", "agency"]

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert (2019), "How many words do we read per minute?", JML 109."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A metadata value and where it came from; `value` is None, `origin` `unknown`, where the input does not say."""

    value: str | None = None
    origin: Origin = "unknown"
    line: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact:
    """A date of publication or change; the bounds hold what is known even where `value` is None."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    origin: Origin = "unknown"
    line: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Somebody the byline names: a writer, an editor, or a news agency."""

    name: str
    role: Role = "author"
    origin: Origin = "text"
    line: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The seed an article was read from; `file` is relative to the seeds folder, with forward slashes."""

    file: str
    sha256: str
    bytes: int
    encoding: str
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One block of the article's text, final; `lines` are all the input lines it was made of, `line` the first.

    `run_in` is how many code points of it are a run-in heading: `What happened:`.
    """

    id: str
    kind: ParagraphKind
    text: str
    line: int
    lines: tuple[int, ...]
    run_in: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """An input line that is not part of the article, word for word, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutting:
    """One article as read: facts about it, its paragraphs in reading order, and every line set aside."""

    id: str
    source: Source
    title: Fact
    standfirst: Fact = Fact()
    authors: tuple[Author, ...] = ()
    publisher: Fact = Fact()
    section: Fact = Fact()
    url: Fact = Fact()
    language: Fact = Fact()
    published: DateFact = DateFact()
    updated: DateFact = DateFact()
    stub: Fact = Fact()
    """Where known, the file holds only the opening of the article: the words that tell so, and their line."""
    paragraphs: tuple[Paragraph, ...] = ()
    removed: tuple[Removed, ...] = ()
    fact_lines: tuple[int, ...] = ()
    """Input lines whose whole content became metadata: with paragraphs and removed, every non-blank line once."""
    problems: tuple[Problem, ...] = ()

    @property
    def words(self) -> int:
        """Words in the kept paragraphs, counted at white space."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)

    @property
    def reading_minutes(self) -> int:
        """Whole minutes to read the kept paragraphs, at least 1."""
        return max(1, round(self.words / WORDS_PER_MINUTE))


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
    """A cutting and the spans found in it, each kind in reading order."""

    cutting: Cutting
    names: tuple[NameFound, ...] = ()
    dates: tuple[DateFound, ...] = ()
    quotes: tuple[QuoteFound, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """A place in the text where an entity is named."""

    text: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Span):
    """A quotation and who said it: `speaker` an entity's id, or None where that could not be settled."""

    text: str
    direct: bool
    cue: str | None = None
    speaker: str | None = None
    speaker_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article near to this one, `score` in 0..1, and readable reasons."""

    article: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cutting connected to the rest of the collection."""

    cutting: Cutting
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateFound, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    sentences: tuple[Span, ...] = ()
    related: tuple[Related, ...] = ()
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something named: one across all articles, whatever it is called in each."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    mentions: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSource:
    """The paragraph that tells of an event."""

    article: str
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One dated happening, told by one or more articles."""

    id: str
    value: str
    earliest: str
    latest: str
    text: str
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    sources: tuple[EventSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What the collection is about, from `topic.yml`; without one, the defaults hold."""

    title: str = "Cuttings"
    summary: str = ""
    language: str = "en"
    rights: str = ""
    thresholds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCorrection:
    """One entry of `names.yml`; `line` is where it stands."""

    name: str
    kind: EntityKind | None = None
    aliases: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    note: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A found name that is none, by `names.yml`."""

    name: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a person put right about names."""

    file: str = "names.yml"
    names: tuple[NameCorrection, ...] = ()
    leave_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The whole collection, connected: what is published. Articles, entities and events are sorted by `id`."""

    topic: Topic
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()
