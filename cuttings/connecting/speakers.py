"""Whose words a quotation is: the entity named where the speaker stands, or whom the pronoun or office there means."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.connecting.folding import fold
from cuttings.connecting.given_names import GENDERS, Gender
from cuttings.connecting.roles import Roles
from cuttings.model import Annotated, Entity, EntityKind, Mention, Quotation, QuoteFound, Span

GENDER: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}

MEANT: dict[str, EntityKind] = {**dict.fromkeys(GENDER, "person"), "it": "organisation", "its": "organisation"}
"""Which kind of entity a pronoun stands for; other pronouns are left open."""

FOR = frozenset(["for", "of", "to", "from", "at", "with", "by", "in", "on"])
"""Words after which a name is not the speaker's: `a spokeswoman for Anna Berg`."""

LOOK_BACK = 8
"""Paragraphs before its own in which whom a pronoun means is looked for."""

REMEMBERED = 60
"""Names, and speakers, before a pronoun that are weighed."""

SPOKE, SUBJECT, NAMED = 2.4, 2.0, 1.0
"""How likely somebody is meant who was just quoted, who is named first in a sentence, who is named at all."""

FADING = 0.5
"""How much less likely with each sentence further back."""

EARLY = 60
"""Code points from the start of a sentence within which a name is likely its subject."""

Position = tuple[int, int]
"""Number of a paragraph, and code points into it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody a pronoun may mean, where, and how likely before distance counts."""

    at: Position
    entity: str
    weight: float


def attribute(article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> tuple[Quotation, ...]:
    """Return the quotations of one article, whose mentions are in reading order; `entities` by id."""
    reader = _Reader(article, mentions, entities)
    return tuple(reader.quotation(quote) for quote in article.quotes)


class _Reader:
    """One article read from its start, remembering who was named and who spoke."""

    def __init__(self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._roles = Roles(article, mentions, entities)
        self._number = {paragraph.id: index for index, paragraph in enumerate(article.cutting.paragraphs)}
        self._mentions = mentions
        self._starts = [self._at(mention) for mention in mentions]
        self._sentences = sorted(self._at(sentence) for sentence in article.sentences) or [(0, 0)]
        self._named = list(self._names(article.quotes))
        self._spoke: list[Candidate] = []

    def quotation(self, quote: QuoteFound) -> Quotation:
        """Return `quote` with its speaker; quotations must come in reading order."""
        speaker = self._speaker(quote.speaker, quote.speaker_text or "") if quote.speaker else None
        if speaker:
            at = self._number[quote.paragraph], quote.end
            self._spoke.append(Candidate(at=at, entity=speaker, weight=SPOKE))
        return Quotation(
            paragraph=quote.paragraph,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            direct=quote.direct,
            cue=quote.cue,
            speaker=speaker,
            speaker_text=quote.speaker_text,
        )

    def _at(self, span: Span) -> Position:
        return self._number[span.paragraph], span.start

    def _names(self, quotes: Sequence[QuoteFound]) -> Iterator[Candidate]:
        """Yield whom the article names outside quotation marks."""
        direct = [quote for quote in quotes if quote.direct]
        starts = [self._at(quote) for quote in direct]
        seen: set[tuple[int, EntityKind]] = set()
        for mention, at in zip(self._mentions, self._starts, strict=True):
            last = bisect_right(starts, at) - 1
            if last >= 0 and direct[last].paragraph == mention.paragraph and mention.start < direct[last].end:
                continue
            sentence, kind = self._sentence(at), self._entities[mention.entity].kind
            first = mention.start - self._sentences[sentence][1] <= EARLY and (sentence, kind) not in seen
            seen.add((sentence, kind))
            yield Candidate(at=at, entity=mention.entity, weight=SUBJECT if first else NAMED)

    def _sentence(self, at: Position) -> int:
        return max(bisect_right(self._sentences, at) - 1, 0)

    def _speaker(self, span: Span, text: str) -> str | None:
        """Return the id of the entity that `span` names or, being a pronoun or an office, means."""
        if text.lower() in MEANT:
            return self._meant(self._at(span), text.lower())
        last = bisect_left(self._starts, (self._number[span.paragraph], span.end)) - 1
        mention = self._mentions[last] if last >= 0 else None
        if mention and mention.paragraph == span.paragraph and mention.end >= span.end > mention.start:
            before = text[: max(mention.start - span.start, 0)].lower().split()
            return mention.entity if FOR.isdisjoint(before) else None
        return self._roles.bearer(text)

    def _meant(self, at: Position, pronoun: str) -> str | None:
        here = self._sentence(at)
        likely = [
            (candidate.weight - FADING * (here - self._sentence(candidate.at)), candidate.at, candidate.entity)
            for known in (self._named, self._spoke)
            for candidate in _before(known, at)
            if at[0] - candidate.at[0] <= LOOK_BACK and self._fits(candidate.entity, pronoun)
        ]
        return max(likely)[2] if likely else None

    def _fits(self, entity: str, pronoun: str) -> bool:
        """Return whether a pronoun may stand for an entity, by its kind and by what its given name tells."""
        if self._entities[entity].kind != MEANT[pronoun]:
            return False
        given = (fold(self._entities[entity].name).split() or [""])[0]
        return pronoun not in GENDER or GENDERS.get(given, GENDER[pronoun]) == GENDER[pronoun]


def _before(known: Sequence[Candidate], at: Position) -> Sequence[Candidate]:
    """Return the last of `known` before `at`, as many as are remembered."""
    end = bisect_left(known, at, key=lambda candidate: candidate.at)
    return known[max(end - REMEMBERED, 0) : end]
