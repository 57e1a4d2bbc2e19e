"""One article as read."""

from dataclasses import dataclass
from typing import Literal

from cuttings.errors import Problem
from cuttings.model.showing import UNDECIDED, Showing

Origin = Literal["sidecar", "markup", "text", "derived", "unknown"]
ParagraphKind = Literal["paragraph", "heading", "quote", "list", "caption"]
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
class Attribution:
    """Whose words a quotation is, by the sidecar `file`: all that begin with `quote`; `speaker` None for nobody's."""

    quote: str
    speaker: str | None
    file: str
    line: int | None = None


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
    speakers: tuple[Attribution, ...] = ()
    """What a person said about whose words its quotations are."""
    publish: Showing = UNDECIDED
    """What is said beside the article of how much of it may be published."""
    problems: tuple[Problem, ...] = ()

    @property
    def words(self) -> int:
        """Words in the kept paragraphs, counted at white space."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)

    @property
    def reading_minutes(self) -> int:
        """Whole minutes to read the kept paragraphs, at least 1."""
        return max(1, round(self.words / WORDS_PER_MINUTE))
