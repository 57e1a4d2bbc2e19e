"""The whole collection, connected."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cuttings.errors import Problem
from cuttings.model.annotated import DateFound, EntityKind, Span
from cuttings.model.cutting import Cutting
from cuttings.model.given import Topic
from cuttings.model.showing import UNDECIDED, Showing

DoubtKind = Literal["join", "kind", "speaker", "date", "title"]
MovedKind = Literal["article", "name"]


class Mention(Span, frozen=True, kw_only=True):
    """A place in the text where an entity is named."""

    text: str
    entity: str


class Quotation(Span, frozen=True, kw_only=True):
    """A quotation and who said it: `speaker` an entity's id, or None where that could not be settled.

    `rule` says by what the speaker was settled; it is empty where none was.
    """

    text: str
    direct: bool
    cue: str | None = None
    speaker: str | None = None
    speaker_text: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article near to this one, `score` in 0..1, and readable reasons, in English.

    `names` (ids of entities) and `words` are what the reasons are made of: what most of all both articles have.
    """

    article: str
    score: float
    reasons: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cutting connected to the rest of the collection.

    `shows` is what was decided about publishing it. Where that leaves only a `part` of the text, `withheld` are the
    lines of the seed that have the rest, and `named` the ids of the entities that are named there.
    """

    cutting: Cutting
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateFound, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    sentences: tuple[Span, ...] = ()
    related: tuple[Related, ...] = ()
    copies: tuple[str, ...] = ()
    shows: Showing = UNDECIDED
    part: bool = False
    withheld: tuple[int, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something named: one across all articles, whatever it is called in each.

    `place` is the id of the place that a people is of, where the articles name it. `rule` says by what all that it is
    called was taken for one. `note`, `wikidata` (the id of its item there) and `addresses` are what a person told of
    it.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    mentions: int = 0
    note: str | None = None
    place: str | None = None
    rule: str = ""
    wikidata: str | None = None
    addresses: tuple[str, ...] = ()


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
class CopyGroup:
    """Articles that carry the same story: `members` are their ids, earliest first, the undated last; at least two.

    `id` is the first member's. No article is in two groups.
    """

    id: str
    members: tuple[str, ...]


class Statement(Span, frozen=True, kw_only=True):
    """A figure as one article states it; `counted` are the source's own words for what it counts.

    `low` and `high` bound it, None where it is open. `speaker` is an entity's id, or None where that could not be
    settled; where `speaker_text` is None too, nobody but the article says so. `also` are other articles that have the
    same sentence.
    """

    article: str
    text: str
    low: int | float | None = None
    high: int | float | None = None
    unit: str = ""
    qualifier: str | None = None
    counted: str = ""
    speaker: str | None = None
    speaker_text: str | None = None
    also: tuple[EventSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Figures for the same thing, told by different sentences; `differ` where they are not all the same number."""

    id: str
    label: str
    differ: bool
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """An article taken out by the person whose collection it is: its address stays, with a reason in their words."""

    id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A slug that an article or a name had before, and the id that it has now, by `line` of `file`."""

    what: MovedKind
    old: str
    new: str
    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The whole collection, connected: what is published.

    Articles, entities, events and groups of copies are sorted by `id`, comparisons run from the most telling. Nothing
    of a withdrawn article is in any of them. `versions` says what version of each stage made them: the tool's, and a
    hash of the stage's code and models.
    """

    topic: Topic
    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    copies: tuple[CopyGroup, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    moved: tuple[Moved, ...] = ()
    problems: tuple[Problem, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A decision that may be wrong, for the person who knows better.

    `about` holds what tells it from all others of its kind: the folded names of a join (sorted) or a kind, the id of an
    article, the folded beginning of a quotation. `certainty` is from 0, where nothing is decided, to 1. `weight` is how
    many mentions hang on it. `article`, `paragraph` and `line` are where `evidence` stands.
    """

    what: DoubtKind
    about: tuple[str, ...]
    certainty: float
    subject: str
    decided: str
    why: str
    evidence: str
    article: str
    paragraph: str = ""
    line: int | None = None
    weight: int = 1

    @property
    def id(self) -> str:
        """What the decision is called, the same in every build that comes to it."""
        return f"{self.what}: {' = '.join(self.about)}"
