"""The pages of people, places and organisations: who is named where, with whom, what they said and when."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cuttings.model import Entity
from cuttings.publishing.charts import Bar, address, columns
from cuttings.publishing.feeds import follow, name_feed
from cuttings.publishing.index import WITH_PAGES, Index, Naming, Said
from cuttings.publishing.linked_names import linked_name, same_as
from cuttings.publishing.markdown import Markdown, link, web_address
from cuttings.publishing.mentions import Calendar, Mentions, calendar, described
from cuttings.publishing.name_lists import ALIAS_LENGTH, name_lists
from cuttings.publishing.network_pages import in_network, place_in_network
from cuttings.publishing.paging import TIMELINE
from cuttings.publishing.sheets import Linker, Sheet, View, front, quoted, shortened
from cuttings.publishing.timeline_pages import told
from cuttings.publishing.words import Words

SENTENCES = 100
QUOTES = 50
EVENTS = 50
UNSEEN = 50
"""At most so many of each on the page of one name; the page says how many more the data holds."""

QUOTES_OPEN = 5
EVENTS_OPEN = 6
ALIASES_OPEN = 8
"""So many of each stand open on the page; the others of those it has are folded."""

TOGETHER = 10
"""At most so many of those named in the same paragraphs."""

YEARS_DRAWN = 2
TOLD = 3
"""Mentions in fewer years than YEARS_DRAWN are told, not drawn, and fewer than TOLD speak for themselves."""


def entity_pages(index: Index) -> Iterator[Sheet]:
    """Yield, for each kind that has pages, its index and a page for every entity."""
    years, network = calendar(index), in_network(index)
    for kind in WITH_PAGES:
        entities = [entity for entity in index.dossier.entities if entity.kind == kind and entity.id in index.pages]
        yield from name_lists(index, kind, entities, years)
        for entity in entities:
            linker = Linker(index=index, here=index.pages[entity.id])
            place = place_in_network(entity.id, linker) if entity.id in network else None
            data = _head(entity, linker) | _facts(entity, linker, years) | _found(entity, linker) | {"network": place}
            yield Sheet(path=linker.here, template="entity", data=data)


def _head(entity: Entity, linker: Linker) -> dict[str, object]:
    words = linker.words
    kind = words.text(f"kind.{entity.kind}")
    times, articles = words.counted(entity.mentions, "time"), words.counted(len(entity.articles), "article")
    about = words.text("entity.description", name=entity.name, kind=kind, times=times, articles=articles)
    feed = name_feed(entity, linker.index)
    return {
        "front": front(entity.name, about, search=True, json_ld=linked_name(entity, linker), feed=feed),
        "name": entity.name,
        "kind": kind,
        "named": words.text("entity.named", times=times, articles=articles),
        "note": entity.note,
        "elsewhere": _elsewhere(entity, words),
        "follow": follow(feed, linker),
    }


def _elsewhere(entity: Entity, words: Words) -> list[Markdown]:
    """Return links to what the web has about `entity`, by what a person told."""
    labels = [words.text("found.wikidata", id=entity.wikidata)] if entity.wikidata else []
    labels += [one for one in entity.addresses if web_address(one)]
    pairs = zip(labels, same_as(entity), strict=True)
    return [link(shortened(label, ALIAS_LENGTH), address) for label, address in pairs]


def _facts(entity: Entity, linker: Linker, years: Calendar) -> dict[str, object]:
    """Return what stands at the side: when, with whom, and by which other names."""
    index, words = linker.index, linker.words
    mentions = years.mentions(entity.id)
    aliases = [shortened(alias, ALIAS_LENGTH) for alias in entity.aliases]
    return {
        "chart": _chart(entity, years.bars(mentions), index) if len(mentions.years) >= YEARS_DRAWN else None,
        "when": _when(mentions, words) if entity.mentions >= TOLD else [],
        "uncounted": entity.id in index.unseen,
        "aliases": aliases[:ALIASES_OPEN],
        "more_aliases": aliases[ALIASES_OPEN:],
        "peoples": [_people(people, words) for people in index.peoples.get(entity.id, ())],
        "together": _together(index.together.get(entity.id, {}), linker),
    }


def _found(entity: Entity, linker: Linker) -> dict[str, object]:
    """Return what the articles have: quotations, dated events and sentences."""
    index = linker.index
    namings = index.namings.get(entity.id, ())
    said = index.said.get(entity.id, ())
    unseen = index.unseen.get(entity.id, ())
    events = index.events.get(entity.id, ())
    quotes = [_quote(one, linker) for one in said[:QUOTES]]
    dated = [told(event, linker, names=False) for event in events[:EVENTS]]
    return {
        "counts": {"said": len(said), "events": len(events), "texts": len(namings)},
        "quotes": quotes[:QUOTES_OPEN],
        "folded_quotes": quotes[QUOTES_OPEN:],
        "more_quotes": len(said[QUOTES:]),
        "events": dated[:EVENTS_OPEN],
        "folded_events": dated[EVENTS_OPEN:],
        "more_events": len(events[EVENTS:]),
        "timeline": f"{address(linker.to(TIMELINE))}#{entity.kind}={entity.id}",
        "groups": _grouped(namings[:SENTENCES], linker),
        "more_sentences": len(namings[SENTENCES:]),
        "unseen": [linker.cited(key) for key in unseen[:UNSEEN]],
        "more_unseen": len(unseen[UNSEEN:]),
        "data_page": linker.to("data.md"),
    }


def _chart(entity: Entity, bars: list[Bar], index: Index) -> Markdown:
    heads = index.words.text("entity.chart.year"), index.words.text("entity.chart.mentions")
    return columns(bars, index.words, label=described(entity.name, bars, index), heads=heads, narrow=True)


def _when(mentions: Mentions, words: Words) -> list[str]:
    """Return in words what a chart does not show: that all mentions are of one year, and which have none."""
    told = [
        words.text("entity.chart.one_year", year=words.date(f"{year:04}"), n=count)
        for year, count in mentions.years.items()
        if len(mentions.years) == 1
    ]
    if mentions.undated:
        key = "undated" if mentions.years else "all_undated"
        told.append(words.text(f"entity.chart.{key}", n=mentions.undated))
    return told


def _people(people: Entity, words: Words) -> str:
    times, articles = words.counted(people.mentions, "time"), words.counted(len(people.articles), "article")
    return words.text("entity.people", name=people.name, times=times, articles=articles)


def _together(counts: Mapping[str, int], linker: Linker) -> list[View]:
    """Return those most often named in the same paragraph, how often, and that as a share of the first's, per cent."""
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:TOGETHER]
    highest = most[0][1] if most else 1
    return [
        {
            "link": linker.entity(key),
            "count": linker.words.number(count),
            "share": max(1, round(100 * count / highest)),
        }
        for key, count in most
    ]


def _quote(said: Said, linker: Linker) -> View:
    published = linker.index.articles[said.article].cutting.published
    return {
        "words": quoted(said.quote, linker.words),
        "article": linker.titled(said.article),
        "paragraph": linker.paragraph(said.article, said.quote.paragraph),
        "date": linker.words.published(published),
    }


def _grouped(namings: Sequence[Naming], linker: Linker) -> list[View]:
    """Return the sentences by article; `namings` run through one article after the other."""
    groups: list[View] = []
    for key, group in groupby(namings, key=lambda naming: naming.article):
        sentences = [
            {"text": linker.sentence(naming), "paragraph": linker.paragraph(key, naming.span.paragraph)}
            for naming in group
        ]
        article = linker.index.articles[key]
        date = linker.words.published(article.cutting.published)
        outlet = linker.outlet(article)
        groups.append({"link": linker.titled(key), "outlet": outlet, "date": date, "sentences": sentences})
    return groups
