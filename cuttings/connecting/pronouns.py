"""Whom a pronoun means: the likeliest of those named before it, by who did what, who spoke, and how far back.

`Low met Bo Day. He said` means Low: he is the subject, and so whom the text is about.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from msgspec import Struct

from cuttings.connecting.genders import WORDS, genders
from cuttings.connecting.given_names import Gender
from cuttings.connecting.nouns import BODIES, PAPERS, PERSONS, folded, head, is_plural
from cuttings.connecting.roles import Roles
from cuttings.model import Annotated, Entity, EntityKind, Mention, Span

GENDER: dict[str, Gender] = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}

IT = frozenset(["it", "its"])
"""Pronouns for an organisation, or for something that says nothing."""

THEY = frozenset(["they", "their"])
"""Pronouns for several who are not named."""

PRONOUNS = frozenset(GENDER) | IT | THEY
"""Pronouns whose meaning is looked for: a person, an organisation, or several who are not named."""

OWNED = (["his"], ["her"], ["their"], ["its"])
"""How a subject begins that is told of by its tie to somebody else, whom the text is about: `his doctor`."""

FOCUS = 3
"""Sentences back from `the company` or `the 34-year-old` in which who is meant must do something or speak."""

RECENT = {**dict.fromkeys(IT, 2), **dict.fromkeys(THEY, 1)}
"""The same for pronouns that may as well mean what says nothing."""

LOOK_BACK = 8
"""Paragraphs before its own in which whom a pronoun means is looked for."""

REMEMBERED = 60
"""Names before a pronoun that are weighed, and subjects and speakers before it."""

SPOKE, SUBJECT, NAMED = 2.2, 2.0, 0.7
"""How likely somebody is meant who was just quoted, who is the subject of a clause, who is named at all."""

FADING = 0.5
"""How much less likely with each sentence further back."""

OFTEN = 0.1
"""How much likelier with each time e more often that the article names somebody."""

Position = tuple[int, int]
"""Number of a paragraph, and code points into it."""


class Candidate(Struct, frozen=True, kw_only=True):
    """Somebody a pronoun may mean, where, in which sentence, and how likely before distance counts.

    Whoever is not named has no `entity`, and the words of the text for them as `phrase`.
    """

    at: Position
    sentence: int
    entity: str
    weight: float
    phrase: str = ""


class Pronouns:
    """One article read from its start; whoever asks must ask in reading order."""

    def __init__(
        self, article: Annotated, mentions: Sequence[Mention], entities: Mapping[str, Entity], roles: Roles
    ) -> None:
        self._entities = entities
        self._roles = roles
        self._genders = genders(article, mentions, entities)
        self._number = {paragraph.id: index for index, paragraph in enumerate(article.cutting.paragraphs)}
        self._direct = [quote for quote in article.quotes if quote.direct]
        self._opened = [self.place(quote) for quote in self._direct]
        self._sentences = [(0, 0), *sorted(self.place(s) for s in article.sentences if not self._quoted(s))]
        self._often = Counter(mention.entity for mention in mentions)
        self._people = set(_people(article, mentions))
        self._named = list(self._names(article, mentions))
        self._subjects = list(self._others(article, mentions))
        self._read = 0
        self._active: list[Candidate] = []

    def place(self, span: Span) -> Position:
        """Return where `span` begins."""
        return self._number[span.paragraph], span.start

    def spoke(self, at: Position, entity: str, phrase: str) -> None:
        """Remember that `entity`, or somebody not named whom the text calls `phrase`, was quoted at `at`."""
        self._active.append(self._candidate(at, entity, SPOKE, phrase))

    def meant(self, at: Position, pronoun: str) -> Candidate | None:
        """Return whom `pronoun`, in lower case, means at `at`; None where nobody fits."""
        self._read_to(at)
        return self._likeliest(at, pronoun)

    def body(self, at: Position) -> str | None:
        """Return the id of the organisation that the text right before `at` is about, if it is about one."""
        self._read_to(at)
        return self._foremost(at, "it")

    def hero(self, at: Position) -> str | None:
        """Return the id of the person whom the text right before `at` is about; None where it is about several."""
        self._read_to(at)
        return self._foremost(at, "he", "she")

    def _foremost(self, at: Position, *pronouns: str) -> str | None:
        """Return the id of the only one in the last sentence with somebody whom any of `pronouns` may stand for."""
        here = self._sentence(at)
        near = [one for one in self._known(at) if self._is_near(one, here, FOCUS)]
        fitting = [one for one in near if any(self._fits(one, pronoun) for pronoun in pronouns)]
        last = max((one.sentence for one in fitting), default=0)
        foremost = {one.entity for one in fitting if one.sentence == last}
        return (foremost.pop() or None) if len(foremost) == 1 else None

    def _is_near(self, one: Candidate, here: int, most: int) -> bool:
        """Return whether somebody does something or speaks, `most` sentences back or nearer."""
        return one.weight >= SUBJECT and here - one.sentence <= most

    def _known(self, at: Position) -> list[Candidate]:
        """Return those who were named, did something or spoke in the paragraphs before `at`."""
        end = bisect_left(self._named, at, key=lambda candidate: candidate.at)
        known = [*self._named[max(end - REMEMBERED, 0) : end], *self._active[-REMEMBERED:]]
        return [one for one in known if at[0] - one.at[0] <= LOOK_BACK and one.at < at]

    def _names(self, article: Annotated, mentions: Sequence[Mention]) -> Iterator[Candidate]:
        """Yield whom the article names outside quotation marks; `Low` in `the judge, Low, left` counts as a subject."""
        subjects = {(subject.paragraph, subject.end) for subject in article.subjects}
        for mention in mentions:
            if not self._quoted(mention):
                ends = (mention.paragraph, mention.end), (mention.paragraph, mention.start - len(", "))
                weight = NAMED if subjects.isdisjoint(ends) else SUBJECT
                yield self._candidate(self.place(mention), mention.entity, weight)

    def _others(self, article: Annotated, mentions: Sequence[Mention]) -> Iterator[tuple[Position, str]]:
        """Yield where a subject stands that is no name, and its words."""
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        ends = {(mention.paragraph, mention.end) for mention in mentions}
        ends |= {(mention.paragraph, mention.start - len(", ")) for mention in mentions}
        for subject in article.subjects:
            if (subject.paragraph, subject.end) not in ends and not self._quoted(subject):
                yield self.place(subject), texts[subject.paragraph][subject.start : subject.end]

    def _read_to(self, at: Position) -> None:
        """Take in the subjects before `at`: whom the pronouns among them mean, and who holds the offices."""
        while self._read < len(self._subjects) and self._subjects[self._read][0] < at:
            place, text = self._subjects[self._read]
            self._read += 1
            if text.lower() in PRONOUNS:
                if one := self._likeliest(place, text.lower()):
                    self._active.append(self._candidate(place, one.entity, SUBJECT, one.phrase))
            elif who := self._roles.bearer(text):
                self._active.append(self._candidate(place, who, SUBJECT))
            elif folded(text)[:1] not in OWNED:
                self._active.append(self._candidate(place, "", SUBJECT, text))

    def _quoted(self, span: Span) -> bool:
        last = bisect_right(self._opened, self.place(span)) - 1
        if last < 0:
            return False
        quote = self._direct[last]
        return quote.paragraph == span.paragraph and span.end <= quote.end

    def _candidate(self, at: Position, entity: str, weight: float, phrase: str = "") -> Candidate:
        return Candidate(at=at, sentence=self._sentence(at), entity=entity, weight=weight, phrase=phrase)

    def _sentence(self, at: Position) -> int:
        return max(bisect_right(self._sentences, at) - 1, 0)

    def _likeliest(self, at: Position, pronoun: str) -> Candidate | None:
        here = self._sentence(at)
        fitting = [one for one in self._known(at) if self._fits(one, pronoun)]
        if pronoun in RECENT:
            fitting = [one for one in fitting if self._is_near(one, here, RECENT[pronoun])]
        return max(fitting, key=lambda one: (self._weight(one, here), one.at, one.entity), default=None)

    def _weight(self, one: Candidate, here: int) -> float:
        often = OFTEN * log(max(self._often[one.entity], 1))
        return one.weight + often - FADING * (here - one.sentence)

    def _fits(self, one: Candidate, pronoun: str) -> bool:
        """Return whether a pronoun may stand for somebody, by number, kind, and gender where that is known."""
        if not one.entity:
            noun = head(one.phrase)
            single = noun in PERSONS and WORDS.get(noun, GENDER.get(pronoun)) == GENDER.get(pronoun)
            if pronoun in GENDER:
                return single
            return is_plural(noun) if pronoun in THEY else noun in BODIES | PAPERS
        kind = self._entities[one.entity].kind
        if pronoun not in GENDER:
            return pronoun in IT and (kind == "organisation" or (kind == "place" and one.weight == SPOKE))
        person = kind == "person" or one.entity in self._people
        return person and self._genders.get(one.entity, GENDER[pronoun]) == GENDER[pronoun]


def _people(article: Annotated, mentions: Sequence[Mention]) -> Iterator[str]:
    """Yield those whose full name was taken for a person's wherever the article gives it."""
    kinds = {(name.paragraph, name.start): name.kind for name in article.names}
    told: dict[str, set[EntityKind | None]] = defaultdict(set)
    for mention in mentions:
        if " " in mention.text:
            told[mention.entity].add(kinds.get((mention.paragraph, mention.start)))
    yield from (who for who, found in told.items() if found - {None} == {"person"})
