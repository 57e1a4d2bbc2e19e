"""What the collection tells by sentences that are not all shown: events and figures, told by those that are."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec.structs import replace as changed

from cuttings.model import Article, Comparison, DateFound, Entity, Event, EventSource, Span, Statement
from cuttings.publishing.figure_pages import bounds_of
from cuttings.slugs import slug, unused

ID_WORDS = 6
"""Words of its sentence in an event's id."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The articles as they are shown, the texts of their paragraphs, and of which articles only a part is."""

    articles: Mapping[str, Article]
    texts: Mapping[tuple[str, str], str]
    parts: frozenset[str]

    def text(self, source: EventSource) -> str:
        """Return the text of a paragraph; empty where none of it is shown."""
        return self.texts.get((source.article, source.paragraph), "")

    def touches(self, sources: Collection[EventSource]) -> bool:
        """Return whether something of an article of `sources` is not shown."""
        return any(source.article in self.parts for source in sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """A sentence that is shown and tells of an event."""

    source: EventSource
    text: str
    date: DateFound

    @property
    def length(self) -> int:
        """Days that its date may be, less one."""
        return (date.fromisoformat(self.date.latest or "") - date.fromisoformat(self.date.earliest or "")).days


def shown_articles(articles: Sequence[Article]) -> Shown:
    """Return what `articles`, as they are shown, tell."""
    return Shown(
        articles={article.cutting.id: article for article in articles},
        texts={(one.cutting.id, p.id): p.text for one in articles for p in one.cutting.paragraphs},
        parts=frozenset(article.cutting.id for article in articles if article.part),
    )


def events(found: Sequence[Event], shown: Shown) -> tuple[Event, ...]:
    """Return the events that sentences tell of that are shown, sorted by earliest day and id."""
    kept = [event for event in found if not shown.touches(event.sources)]
    taken = {event.id for event in found}
    for event in found:
        if shown.touches(event.sources) and (one := _retold(event, shown, taken)):
            kept.append(one)
            taken.add(one.id)
    return tuple(sorted(kept, key=lambda event: (event.earliest, event.id)))


def _retold(event: Event, shown: Shown, taken: Collection[str]) -> Event | None:
    """Return `event` by the sentences that are shown, the most exact first; None where there is none."""
    told = [telling for source in event.sources for telling in _tellings(event, source, shown)]
    sources = {telling.source for telling in told}
    kept = tuple(one for one in event.sources if one.article not in shown.parts or one in sources)
    named = {one.entity for source in kept for one in shown.articles[source.article].mentions
             if one.paragraph == source.paragraph}  # fmt: skip
    places = tuple(name for name in event.places if name in named)
    entities = tuple(name for name in event.entities if name in named)
    if any(event.text in shown.text(source) for source in kept):
        return replace(event, sources=kept, places=places, entities=entities)
    if not told:
        return None
    best = min(told, key=lambda telling: telling.length)
    opening = " ".join(best.text.split()[:ID_WORDS])
    return Event(
        id=unused(slug(f"{best.date.value} {opening}"), taken),
        value=best.date.value or "",
        earliest=best.date.earliest or "",
        latest=best.date.latest or "",
        text=best.text,
        places=places,
        entities=entities,
        sources=kept,
    )


def _tellings(event: Event, source: EventSource, shown: Shown) -> Iterator[_Telling]:
    """Yield the sentences of a paragraph that are dated as `event` is and name somebody it names."""
    article, text = shown.articles[source.article], shown.text(source)
    for sentence in article.sentences:
        if sentence.paragraph != source.paragraph:
            continue
        dates = [one for one in article.dates if _within(one, sentence) and _meets(one, event)]
        named = {one.entity for one in article.mentions if _within(one, sentence)}
        if dates and not named.isdisjoint((*event.entities, *event.places)):
            said = text[sentence.start : sentence.end]
            yield _Telling(source=source, text=said, date=dates[0])


def _within(span: Span, sentence: Span) -> bool:
    return span.paragraph == sentence.paragraph and sentence.start <= span.start and span.end <= sentence.end


def _meets(one: DateFound, event: Event) -> bool:
    """Return whether a date may be that of `event`."""
    if one.kind != "date" or not (one.value and one.earliest and one.latest):
        return False
    return one.earliest <= event.latest and event.earliest <= one.latest


def comparisons(found: Sequence[Comparison], shown: Shown, entities: Iterable[Entity]) -> tuple[Comparison, ...]:
    """Return the figures that are shown and stand beside others, in the order of `found`."""
    names = _words(" ".join(["people", *(entity.name for entity in entities)]))
    taken = {comparison.id for comparison in found}
    kept: list[Comparison] = []
    for comparison in found:
        sources = [EventSource(article=one.article, paragraph=one.paragraph) for one in comparison.statements]
        sources += [source for one in comparison.statements for source in one.also]
        one = _compared(comparison, shown, names, taken) if shown.touches(sources) else comparison
        if one:
            kept.append(one)
            taken.add(one.id)
    return tuple(kept)


def _compared(comparison: Comparison, shown: Shown, names: set[str], taken: Collection[str]) -> Comparison | None:
    """Return the statements of `comparison` that are shown; None where they are not of two articles any more.

    Its label stays where all words of it are of the `names` or shown beside the figures.
    """
    kept = tuple(one for statement in comparison.statements if (one := _stated(statement, shown)))
    if len({one.article for one in kept}) < 2:
        return None
    differ = len({bounds_of(one) for one in kept}) > 1
    said = _words(" ".join(shown.texts[one.article, one.paragraph] for one in kept))
    if _words(comparison.label) <= said | names:
        return replace(comparison, differ=differ, statements=kept)
    label = next((one.counted for one in kept if one.counted), kept[0].text)
    label = label[:1].upper() + label[1:]
    return Comparison(id=unused(slug(label), taken), label=label, differ=differ, statements=kept)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _stated(statement: Statement, shown: Shown) -> Statement | None:
    """Return a statement where it is shown, in its own sentence or in one that is the same; else None."""
    own = EventSource(article=statement.article, paragraph=statement.paragraph)
    places = [(own, statement.start), *((source, -1) for source in statement.also)]
    kept = [(source, at) for source, start in places if (at := _place(statement.text, shown.text(source), start)) >= 0]
    if not kept:
        return None
    (first, at), also = kept[0], tuple(source for source, _ in kept[1:])
    text, paragraphs = shown.text(first), shown.articles[first.article].cutting.paragraphs
    speaker = statement.speaker_text
    return changed(
        statement,
        article=first.article,
        paragraph=first.paragraph,
        start=at,
        end=at + len(statement.text),
        counted=statement.counted if statement.counted in text else "",
        speaker_text=speaker if speaker and any(speaker in one.text for one in paragraphs) else None,
        also=also,
    )


def _place(figure: str, text: str, start: int) -> int:
    """Return where `figure` stands in `text`, at `start` or else anywhere as it stands there once; -1 for nowhere."""
    if start >= 0:
        return start if text.startswith(figure, start) else -1
    found = [one.start() for one in re.finditer(rf"(?<!\w){re.escape(figure)}(?!\w)", text)]
    return found[0] if len(found) == 1 else -1
