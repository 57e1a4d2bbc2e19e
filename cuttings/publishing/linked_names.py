"""What the pages of names, outlets and the timeline say to machines."""

from collections.abc import Iterable

from cuttings.edtf import precision
from cuttings.model import Article, Entity, Event
from cuttings.publishing.linked import EXACT, Node, json_ld
from cuttings.publishing.linked_article import name_node, outlet_node
from cuttings.publishing.markdown import web_address
from cuttings.publishing.paging import event_anchor
from cuttings.publishing.sheets import Linker, headline, shortened

ALIASES = 8
ARTICLES = 3
"""Other forms of a name, and articles that have it, of which its page tells machines."""

EVENTS = 25
"""Happenings of which one page tells machines."""

EVENT_LENGTH = 160
TELLERS = 3

WIKIDATA = "https://www.wikidata.org/wiki/"


def linked_name(entity: Entity, linker: Linker) -> str:
    """Return who or what `entity` is as JSON-LD, and some of the articles that name it, the newest first."""
    named = frozenset(entity.articles)
    newest = dict.fromkeys(one.article for one in linker.index.namings.get(entity.id, ()) if one.article in named)
    return json_ld(
        {
            **name_node(entity.id, linker),
            "alternateName": _other_names(entity)[:ALIASES],
            "description": entity.note,
            "sameAs": same_as(entity),
            "mainEntityOfPage": linker.address(linker.here),
            "subjectOf": [_article(key, linker) for key in list(newest)[:ARTICLES]],
        }
    )


def _other_names(entity: Entity) -> list[str]:
    """Return the forms that are names by themselves: no part of the name alone, as `Kim` of `Kim Jong Un` is."""
    own = frozenset(entity.name.split())
    return [alias for alias in entity.aliases if not own.issuperset(alias.split())]


def same_as(entity: Entity) -> list[str]:
    """Return addresses of the web that are about `entity`, by what a person told: Wikidata first."""
    item = [f"{WIKIDATA}{entity.wikidata}"] if entity.wikidata else []
    return [*item, *filter(None, map(web_address, entity.addresses))]


def linked_outlet(name: str, articles: Iterable[Article], linker: Linker) -> str:
    """Return an outlet as JSON-LD, and some of its articles; nothing where `name` is empty."""
    if not name:
        return ""
    some = [article.cutting.id for article in articles][:ARTICLES]
    return json_ld(
        {
            **outlet_node(name, linker),
            "mainEntityOfPage": linker.address(linker.here),
            "subjectOf": [_article(key, linker) for key in some],
        }
    )


def linked_events(events: Iterable[Event], linker: Linker) -> str:
    """Return as JSON-LD the first of `events` that have a date of the calendar; nothing where none has."""
    exact = [event for event in events if set(map(precision, event.value.split("/"))) <= EXACT]
    return json_ld(*(_event(event, linker) for event in exact[:EVENTS])) if exact else ""


def _event(event: Event, linker: Linker) -> Node:
    start, _, end = event.value.partition("/")
    places = [key for key in event.places if key in linker.index.pages]
    told = dict.fromkeys(source.article for source in event.sources)
    return {
        "@type": "Event",
        "@id": linker.address(linker.index.event_pages[event.id], event_anchor(event)),
        "name": shortened(event.text, EVENT_LENGTH),
        "startDate": start,
        "endDate": end,
        "location": name_node(places[0], linker) if len(places) == 1 else None,
        "subjectOf": [_article(key, linker) for key in list(told)[:TELLERS]],
    }


def _article(key: str, linker: Linker) -> Node:
    article = linker.index.articles[key]
    address = linker.address(f"articles/{key}.md")
    return {"@type": "NewsArticle", "@id": address, "name": headline(article, linker.words)}
