"""Whom a pronoun means: the likeliest of those named before it, by who did what, who spoke, and how far back.

`Low met Bo Day. He said` means Low: he is the subject, and so whom the text is about.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuttings.connecting.genders import genders
from cuttings.connecting.given_names import Gender
from cuttings.connecting.roles import Roles
from cuttings.model import Annotated, Entity, EntityKind, Mention, Span

GENDER: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}

MEANT: dict[str, EntityKind] = {**dict.fromkeys(GENDER, "person"), "it": "organisation", "its": "organisation"}
"""Which kind of entity a pronoun stands for; other pronouns are left open."""

LOOK_BACK = 8
"""Paragraphs before its own in which whom a pronoun means is looked for."""

REMEMBERED = 60
"""Names before a pronoun that are weighed, and subjects and speakers before it."""

SPOKE, SUBJECT, NAMED = 2.4, 2.0, 1.0
"""How likely somebody is meant who was just quoted, who is the subject of a clause, who is named at all."""

FADING = 0.5
"""How much less likely with each sentence further back."""

Position = tuple[int, int]
"""Number of a paragraph, and code points into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody a pronoun may mean, where, and how likely before distance counts."""

    at: Position
    entity: str
    weight: float


class Pronouns:
    """One article read from its start; whoever asks must ask in reading order."""

    def __init__(
        self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity], roles: Roles
    ) -> None:
        self._entities = entities
        self._roles = roles
        self._genders = genders(article, mentions, entities)
        self._number = {paragraph.id: index for index, paragraph in enumerate(article.cutting.paragraphs)}
        self._sentences = sorted(self.place(sentence) for sentence in article.sentences) or [(0, 0)]
        self._direct = [quote for quote in article.quotes if quote.direct]
        self._opened = [self.place(quote) for quote in self._direct]
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        people = {(n.paragraph, n.start) for n in article.names if n.kind == "person"}
        self._people = {m.entity for m in mentions if (m.paragraph, m.start) in people}
        ends = {(m.paragraph, m.end) for m in mentions}
        heads = {(s.paragraph, s.end) for s in article.subjects}
        self._named = [
            Candidate(at=self.place(m), entity=m.entity, weight=SUBJECT if (m.paragraph, m.end) in heads else NAMED)
            for m in mentions
            if not self._quoted(m)
        ]
        self._subjects = [
            (self.place(s), texts[s.paragraph][s.start : s.end])
            for s in article.subjects
            if (s.paragraph, s.end) not in ends and not self._quoted(s)
        ]
        self._read = 0
        self._active: list[Candidate] = []

    def place(self, span: Span) -> Position:
        """Return where `span` begins."""
        return self._number[span.paragraph], span.start

    def spoke(self, at: Position, entity: str) -> None:
        """Remember that `entity` was quoted at `at`."""
        self._active.append(Candidate(at=at, entity=entity, weight=SPOKE))

    def meant(self, at: Position, pronoun: str) -> str | None:
        """Return the id of the entity that `pronoun`, in lower case, means at `at`; None where nobody fits."""
        while self._read < len(self._subjects) and self._subjects[self._read][0] < at:
            place, text = self._subjects[self._read]
            self._read += 1
            who = self._likeliest(place, text.lower()) if text.lower() in GENDER else self._roles.bearer(text)
            if who:
                self._active.append(Candidate(at=place, entity=who, weight=SUBJECT))
        return self._likeliest(at, pronoun)

    def _quoted(self, span: Span) -> bool:
        last = bisect_right(self._opened, self.place(span)) - 1
        if last < 0:
            return False
        quote = self._direct[last]
        return quote.paragraph == span.paragraph and span.start < quote.end

    def _sentence(self, at: Position) -> int:
        return max(bisect_right(self._sentences, at) - 1, 0)

    def _likeliest(self, at: Position, pronoun: str) -> str | None:
        here = self._sentence(at)
        end = bisect_left(self._named, at, key=lambda candidate: candidate.at)
        likely = [
            (candidate.weight - FADING * (here - self._sentence(candidate.at)), candidate.at, candidate.entity)
            for known in (self._named[max(end - REMEMBERED, 0) : end], self._active[-REMEMBERED:])
            for candidate in known
            if at[0] - candidate.at[0] <= LOOK_BACK and candidate.at < at and self._fits(candidate.entity, pronoun)
        ]
        return max(likely)[2] if likely else None

    def _fits(self, entity: str, pronoun: str) -> bool:
        """Return whether a pronoun may stand for an entity, by its kind and by its gender where that is known."""
        if pronoun not in GENDER:
            return self._entities[entity].kind == MEANT[pronoun]
        person = self._entities[entity].kind == "person" or entity in self._people
        return person and self._genders.get(entity, GENDER[pronoun]) == GENDER[pronoun]
