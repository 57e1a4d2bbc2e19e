"""The dossier seen from each side: which page shows what, and which sentences, quotations and events name whom."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from cuttings.model import (
    Article,
    Comparison,
    CopyGroup,
    Dossier,
    Entity,
    EntityKind,
    Event,
    Mention,
    Quotation,
    Span,
    Statement,
)
from cuttings.publishing.paging import event_pages, figure_pages, quote_pages
from cuttings.publishing.words import Words
from cuttings.slugs import slug, unused

K = TypeVar("K")
V = TypeVar("V")

FOLDERS: dict[EntityKind, str] = {"person": "people", "place": "places", "organisation": "organisations"}
"""Kinds of entities that get pages, and the folder of each."""

WITH_PAGES = tuple(FOLDERS)

NEIGHBOURS = 40
"""Names of one paragraph that are counted as named together: keeps a hostile paragraph from pairing thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A sentence of an article that names an entity, and the mentions of it there."""

    article: str
    span: Span
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A quotation and the article it stands in."""

    article: str
    quote: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Everything a page looks up; all mappings are by id, articles run from the latest to the undated.

    `told` holds the events that an article tells of, `compared` the figures it states that others stand beside, and
    `peoples` those of a place; `event_pages`, `figure_pages` and `quote_pages` say where an event, a comparison and (by
    its anchor) a direct quotation stand among all. `unseen` holds the articles that name an entity in text that is not
    shown. `copies` holds the group of each article whose story others carry too, `ranks` its place in it, from 0.
    `address` is where the site will stand, ending in a slash, "" where that is not known; `edition` is the version of
    the collection.
    """

    dossier: Dossier
    words: Words
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    newest: tuple[Article, ...]
    texts: Mapping[tuple[str, str], str]
    pages: Mapping[str, str]
    outlets: Mapping[str, str]
    namings: Mapping[str, tuple[Naming, ...]]
    said: Mapping[str, tuple[Said, ...]]
    events: Mapping[str, tuple[Event, ...]]
    told: Mapping[str, tuple[Event, ...]]
    compared: Mapping[str, tuple[tuple[Comparison, Statement], ...]]
    peoples: Mapping[str, tuple[Entity, ...]]
    event_pages: Mapping[str, str]
    figure_pages: Mapping[str, str]
    quote_pages: Mapping[str, str]
    together: Mapping[str, Counter[str]]
    unseen: Mapping[str, tuple[str, ...]]
    copies: Mapping[str, CopyGroup]
    ranks: Mapping[str, int]
    address: str = ""
    edition: str = ""


def index(dossier: Dossier, words: Words, address: str = "", edition: str = "") -> Index:
    """Return the index of `dossier` for pages in `words` of a site at `address`, in time linear in its size."""
    newest = tuple(sorted(dossier.articles, key=_newest_first))
    paged = [entity for entity in dossier.entities if has_page(entity, dossier)]
    pages = {entity.id: f"{FOLDERS[entity.kind]}/{entity.id}.md" for entity in paged}
    return Index(
        dossier=dossier,
        words=words,
        articles={article.cutting.id: article for article in dossier.articles},
        entities={entity.id: entity for entity in dossier.entities},
        newest=newest,
        texts={(article.cutting.id, paragraph.id): paragraph.text
               for article in newest for paragraph in article.cutting.paragraphs},
        pages=pages,
        outlets=outlet_pages(dossier.articles),
        namings=_namings(newest, pages),
        said=_grouped((quote.speaker, Said(article=article.cutting.id, quote=quote))
                      for article in newest for quote in article.quotes if quote.speaker in pages),
        events=_grouped((entity, event) for event in dossier.events
                        for entity in sorted({*event.entities, *event.places}) if entity in pages),
        told=_grouped((article, event) for event in dossier.events
                      for article in sorted({source.article for source in event.sources})),
        compared=_grouped((statement.article, (comparison, statement)) for comparison in dossier.comparisons
                          for statement in comparison.statements),
        peoples=_grouped((entity.place, entity) for entity in dossier.entities if entity.place),
        event_pages=event_pages(dossier.events),
        figure_pages=figure_pages(dossier.comparisons),
        quote_pages=quote_pages(newest),
        together=_together(dossier.articles, pages),
        unseen=_grouped((entity, article.cutting.id)
                        for article in newest for entity in article.named if entity in pages),
        copies={member: group for group in dossier.copies for member in group.members},
        ranks={member: rank for group in dossier.copies for rank, member in enumerate(group.members)},
        address=address,
        edition=edition,
    )  # fmt: skip


def has_page(entity: Entity, dossier: Dossier) -> bool:
    """Return whether `entity` gets a page: a person, place or organisation that is named often enough."""
    least = max(1.0, dossier.topic.thresholds.get("page_mentions", 1.0))
    return entity.kind in WITH_PAGES and entity.mentions >= least


def year(article: Article) -> str | None:
    """Return the year of publication as four digits, or None where it is not known."""
    published = article.cutting.published
    if not published.value or not published.earliest or not published.latest:
        return None
    return published.earliest[:4] if published.earliest[:4] == published.latest[:4] else None


def _newest_first(article: Article) -> tuple[int, str]:
    published = article.cutting.published
    day = published.earliest if published.value and published.earliest else "0001-01-01"
    return -int(day.replace("-", "")), article.cutting.id


def outlet_pages(articles: Iterable[Article]) -> dict[str, str]:
    """Return the page of each outlet by its name; the empty name is for articles that do not say."""
    names = sorted({article.cutting.publisher.value or "" for article in articles})
    pages: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        chosen = unused(slug(name or "outlet not stated"), taken)
        taken.add(chosen)
        pages[name] = f"sources/{chosen}.md"
    return pages


def _namings(articles: Iterable[Article], pages: Mapping[str, str]) -> dict[str, tuple[Naming, ...]]:
    return _grouped(
        (naming.mentions[0].entity, naming) for article in articles for naming in _namings_in(article, pages)
    )


def _namings_in(article: Article, pages: Mapping[str, str]) -> Iterator[Naming]:
    sentences: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(article.sentences, key=lambda span: span.start):
        sentences[span.paragraph].append(span)
    whole = {one.id: Span(paragraph=one.id, start=0, end=len(one.text)) for one in article.cutting.paragraphs}
    found: dict[tuple[str, Span], list[Mention]] = defaultdict(list)
    for mention in article.mentions:
        if mention.entity in pages:
            span = _sentence(mention, sentences[mention.paragraph]) or whole[mention.paragraph]
            found[mention.entity, span].append(mention)
    for (_, span), mentions in found.items():
        yield Naming(article=article.cutting.id, span=span, mentions=tuple(mentions))


def _sentence(mention: Span, sentences: Sequence[Span]) -> Span | None:
    """Return the one of `sentences`, in order, that holds all of `mention`; None where none does."""
    at = bisect_right(sentences, mention.start, key=lambda span: span.start) - 1
    return sentences[at] if at >= 0 and mention.end <= sentences[at].end else None


def sentence_of(span: Span, article: Article) -> Span | None:
    """Return the sentence of `article` that holds all of `span`; None where none does."""
    here = [sentence for sentence in article.sentences if sentence.paragraph == span.paragraph]
    return _sentence(span, sorted(here, key=lambda sentence: sentence.start))


def _together(articles: Iterable[Article], pages: Mapping[str, str]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        named: dict[str, dict[str, None]] = defaultdict(dict)
        for mention in article.mentions:
            if mention.entity in pages:
                named[mention.paragraph][mention.entity] = None
        for entities in named.values():
            for one, other in combinations(list(entities)[:NEIGHBOURS], 2):
                counts[one][other] += 1
                counts[other][one] += 1
    return counts


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
