"""Figures for the same thing as a reader sees them: each statement once, with who makes it, the most telling first.

Nothing here says which figure is right.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cuttings.connecting.comparing import group_figures, meets
from cuttings.connecting.speakers import attribute
from cuttings.connecting.surroundings import Figure, find_figures
from cuttings.model import (
    Annotated,
    Article,
    Comparison,
    Entity,
    EventSource,
    QuantityFound,
    Quotation,
    QuoteFound,
    Statement,
)
from cuttings.slugs import slug, unused

COPIED = 0.6
"""Share of all words of two sentences that both have, from which on one is a copy of the other."""

IN_LABEL = 2
"""Names in a label."""

LABELLED = ("place", "event", "organisation")
"""Kinds of names that tell what figures are about."""

Numbers = tuple[int | float | None, int | float | None]


@dataclass(slots=True, kw_only=True)
class _Told:
    """A figure that stands for all its copies."""

    figure: Figure
    also: list[EventSource] = field(default_factory=list)


def compare_figures(
    annotated: Sequence[Annotated], articles: Sequence[Article], entities: Iterable[Entity]
) -> tuple[Comparison, ...]:
    """Return the figures for the same thing side by side, the most telling first.

    `annotated` and `articles` are the same articles in the same order. Where no two articles have statements of their
    own there is nothing to compare.
    """
    by_id = {entity.id: entity for entity in entities}
    places = frozenset(entity.id for entity in by_id.values() if entity.kind == "place")
    pairs = enumerate(zip(annotated, articles, strict=True))
    figures = [one for number, (found, article) in pairs for one in find_figures(number, found, article, places)]
    groups = [list(_told(group, articles)) for group in group_figures(figures, articles)]
    groups = [group for group in groups if len({told.figure.article for told in group}) > 1]
    groups.sort(key=_telling)
    speakers = _Speakers(annotated, articles, by_id, groups)
    taken: set[str] = set()
    return tuple(_comparison(group, articles, speakers, by_id, taken) for group in groups)


def _told(group: Sequence[Figure], articles: Sequence[Article]) -> Iterator[_Told]:
    """Yield the statements of a group: a copied sentence once, and what an article says again only once."""
    kept: list[_Told] = []
    for figure in group:
        one = next((told for told in kept if _repeats(figure, told.figure)), None)
        if one is None:
            kept.append(_Told(figure=figure))
        elif figure.article != one.figure.article:
            source = EventSource(article=articles[figure.article].cutting.id, paragraph=figure.found.paragraph)
            one.also += [] if source in one.also else [source]
    yield from kept


def _repeats(one: Figure, other: Figure) -> bool:
    """Return whether a figure says again what the other does, in the same article or in a copied sentence."""
    if numbers(one.found) != numbers(other.found):
        return False
    if one.article == other.article:
        return one.found.speaker_text == other.found.speaker_text
    return len(one.words & other.words) >= COPIED * len(one.words | other.words)


def numbers(found: QuantityFound) -> Numbers:
    """Return the number that a figure has, whatever bound it is: 84 for `at least 84` too; both ends of a range."""
    if found.low is None or found.high is None:
        return (found.low or found.high,) * 2
    return found.low, found.high


def _telling(group: Sequence[_Told]) -> tuple[int, int, int, tuple[int, int, int]]:
    """Return what a group is sorted by: those that cannot all be right first, then those told by more articles."""
    found = [told.figure.found for told in group]
    apart = any(not meets(one, other) for one in found for other in found)
    differ = len({numbers(one) for one in found}) > 1
    rank = 0 if apart else 1 if differ else 2
    return rank, -len({told.figure.article for told in group}), -len(group), group[0].figure.order


class _Speakers:
    """Who makes each statement."""

    def __init__(
        self,
        annotated: Sequence[Annotated],
        articles: Sequence[Article],
        entities: Mapping[str, Entity],
        groups: Iterable[Sequence[_Told]],
    ) -> None:
        self._articles = articles
        wanted: dict[int, dict[int, QuantityFound]] = defaultdict(dict)
        for group in groups:
            for told in group:
                wanted[told.figure.article][id(told.figure.found)] = told.figure.found
        found = {
            number: _claims(annotated[number], list(figures.values())) for number, figures in sorted(wanted.items())
        }
        claimed = [replace(annotated[number], quotes=claims) for number, claims in found.items()]
        attributed = attribute(claimed, [articles[number].mentions for number in found], entities)
        self._own: dict[tuple[int, str, int], Quotation] = {
            (number, quote.paragraph, quote.start): quote
            for number, quotes in zip(found, attributed, strict=True)
            for quote in quotes
        }

    def of(self, figure: Figure) -> tuple[str | None, str | None]:
        """Return the speaker's entity and words: of the quotation that holds the figure, or else of its sentence."""
        found = figure.found
        own = self._own.get((figure.article, found.paragraph, found.start))
        for quote in self._articles[figure.article].quotes:
            if quote.paragraph == found.paragraph and quote.start <= found.start and found.end <= quote.end:
                return quote.speaker, quote.speaker_text
        return (own.speaker, own.speaker_text) if own else (None, None)


def _claims(annotated: Annotated, found: Sequence[QuantityFound]) -> tuple[QuoteFound, ...]:
    """Return each figure that its sentence gives a speaker, in reading order, as if it were a quotation."""
    order = {paragraph.id: at for at, paragraph in enumerate(annotated.cutting.paragraphs)}
    return tuple(
        QuoteFound(
            paragraph=one.paragraph,
            start=one.start,
            end=one.end,
            text=one.text,
            direct=False,
            speaker=one.speaker,
            speaker_text=one.speaker_text,
        )
        for one in sorted(found, key=lambda one: (order[one.paragraph], one.start))
        if one.speaker is not None
    )


def _comparison(
    group: Sequence[_Told],
    articles: Sequence[Article],
    speakers: _Speakers,
    entities: Mapping[str, Entity],
    taken: set[str],
) -> Comparison:
    label = _label([told.figure for told in group], entities)
    key = unused(slug(label), taken)
    taken.add(key)
    dated = sorted(
        group, key=lambda told: (articles[told.figure.article].cutting.published.earliest or "9", told.figure.order)
    )
    return Comparison(
        id=key,
        label=label,
        differ=len({numbers(told.figure.found) for told in group}) > 1,
        statements=tuple(_statement(told, articles, speakers) for told in dated),
    )


def _statement(told: _Told, articles: Sequence[Article], speakers: _Speakers) -> Statement:
    found = told.figure.found
    speaker, speaker_text = speakers.of(told.figure)
    return Statement(
        article=articles[told.figure.article].cutting.id,
        paragraph=found.paragraph,
        start=found.start,
        end=found.end,
        text=found.text,
        low=found.low,
        high=found.high,
        unit=found.unit,
        qualifier=found.qualifier,
        counted=found.counted,
        speaker=speaker,
        speaker_text=speaker_text,
        also=tuple(told.also),
    )


def _label(group: Sequence[Figure], entities: Mapping[str, Entity]) -> str:
    """Return in words what the figures are for, and what most of their sentences name, or else have in common."""
    thing = group[0].thing
    counted = _commonest(figure.found.counted.lower() for figure in group if figure.found.thing)
    noun = "people" if thing.noun == "person" else counted or thing.noun
    what = f"{noun} {thing.said}" if thing.said and thing.said not in noun else noun
    about = ", ".join(_named(group, entities)) or " ".join(_shared(group, noun))
    return f"{what[:1].upper()}{what[1:]}{f': {about}' if about else ''}"


def _named(group: Sequence[Figure], entities: Mapping[str, Entity]) -> list[str]:
    tally = Counter(name for figure in group for name in figure.named if entities[name].kind in LABELLED)
    named = [name for name in tally if tally[name] >= max(2, len(group) / 2)]
    return [entities[name].name for name in sorted(named, key=lambda name: (-tally[name], name))[:IN_LABEL]]


def _shared(group: Sequence[Figure], noun: str) -> list[str]:
    """Return the words that all sentences have, in alphabetical order, the longest at most."""
    common = frozenset.intersection(*(figure.words for figure in group))
    telling = [word for word in common if word.isalpha() and word not in noun.split()]
    return sorted(sorted(telling, key=lambda word: (-len(word), word))[:IN_LABEL])


def _commonest(words: Iterable[str]) -> str:
    tally = Counter(words)
    return min(tally, key=lambda word: (-tally[word], word), default="")
