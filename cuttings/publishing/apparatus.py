"""What stands below an article's text: what was said, named, dated and counted in it, and what is near to it."""

from collections import Counter
from collections.abc import Sequence

from cuttings.model import Article, Comparison, DateFound, EntityKind, Event, Quotation, Statement
from cuttings.publishing.copy_pages import compared
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import link
from cuttings.publishing.sheets import Linker, View, quoted, shortened

EVENT_LENGTH = 120
"""Code points that an article's page says of an event, which the timeline tells in full."""
OTHERS = 4
"""Other articles that tell of it, on that page."""
KINDS: tuple[EntityKind, ...] = ("person", "place", "organisation", "group", "event")
"""What is named, in the order in which the page lists it."""
COPIES = 20
"""Copies of the story that are listed; the page that compares them has all."""


def apparatus(article: Article, linker: Linker) -> View:
    """Return what the page of `article` tells of it by way of the whole collection."""
    key, index = article.cutting.id, linker.index
    copies = _copies(article, index)
    return {
        "quotes": [_quote(article, quote, linker) for quote in article.quotes],
        "among_all": next((linker.quotation(key, quote) for quote in article.quotes if quote.direct), None),
        "named": _named(article, linker),
        "dates": _dates(article, linker),
        "events": [_event(article, event, linker) for event in index.told.get(key, ())],
        "figures": [_figure(comparison, one, linker) for comparison, one in index.compared.get(key, ())],
        "related": [{**linker.cited(one.article), "reasons": "; ".join(one.reasons)} for one in article.related],
        "copies": [linker.cited(copy) for copy in copies[:COPIES]],
        "more_copies": max(0, len(copies) - COPIES),
        "story": compared(key, linker),
    }


def _quote(article: Article, quote: Quotation, linker: Linker) -> View:
    return {
        "words": quoted(quote, linker.words),
        "speaker": linker.entity(quote.speaker) if quote.speaker else None,
        "speaker_text": quote.speaker_text,
        "paragraph": linker.paragraph(article.cutting.id, quote.paragraph),
    }


def _named(article: Article, linker: Linker) -> list[View]:
    """Return what the article names, the most named first, by kind."""
    counts = Counter(mention.entity for mention in article.mentions)
    entities = linker.index.entities
    order = sorted(counts, key=lambda key: (-counts[key], entities[key].name, key))
    groups: list[View] = []
    for kind in KINDS:
        names = [{"name": linker.entity(key), "count": counts[key]} for key in order if entities[key].kind == kind]
        if names:
            groups.append({"kind": linker.words.text(f"kinds.{kind}"), "names": names})
    return groups


def _dates(article: Article, linker: Linker) -> list[View]:
    """Return the dates of the text in order of time, each with where it first stands and how the text words it."""
    first: dict[str, DateFound] = {}
    for found in article.dates:
        if found.value and found.kind == "date":
            first.setdefault(found.value, found)
    entries: list[View] = []
    for value in sorted(first, key=lambda value: (first[value].earliest or value, value)):
        worded, text = linker.words.date(value), first[value].text
        paragraph = linker.paragraph(article.cutting.id, first[value].paragraph)
        entries.append({"words": worded, "text": text if text != worded else None, "paragraph": paragraph})
    return entries


def _event(article: Article, event: Event, linker: Linker) -> View:
    """Return what an article's page says of an event it tells of: when, its place on the timeline, who else tells."""
    here = article.cutting.id
    others = dict.fromkeys(source.article for source in event.sources if source.article != here)
    return {
        "date": link(linker.words.date(event.value), linker.event(event)),
        "text": shortened(event.text, EVENT_LENGTH),
        "paragraphs": [linker.paragraph(here, source.paragraph) for source in event.sources if source.article == here],
        "others": [linker.article(key) for key in list(others)[:OTHERS]],
    }


def _figure(comparison: Comparison, statement: Statement, linker: Linker) -> View:
    """Return what an article's page says of a figure that others stand beside: its words, where, and the comparison."""
    return {
        "text": statement.text,
        "counted": statement.counted,
        "paragraph": linker.paragraph(statement.article, statement.paragraph),
        "beside": link(comparison.label, linker.comparison(comparison)),
        "differ": comparison.differ,
    }


def _copies(article: Article, index: Index) -> Sequence[str]:
    """Return the articles that carry the same story: those of its group, earliest first, or else those near to it."""
    key = article.cutting.id
    if key not in index.copies:
        return article.copies
    members, rank = index.copies[key].members, index.ranks[key]
    return members[:rank] + members[rank + 1 :]
