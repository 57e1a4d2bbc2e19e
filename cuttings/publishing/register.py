"""The register beside an article's text: whom and what it names, what is said in it, and when, in reading order."""

from collections.abc import Container, Mapping

from msgspec.structs import replace

from cuttings.model import Article, DateFound, Entity, Event, Quotation
from cuttings.publishing.article_text import places
from cuttings.publishing.index import Index, year
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.sheets import Linker, View, quoted, shortened
from cuttings.publishing.words import Words

EVENT_LENGTH = 120
"""Code points that an article's page says of an event, which the timeline tells in full."""
QUOTE_LENGTH = 110
"""Code points of a quotation beside the text that has all of it."""
OTHERS = 4
"""Other articles that tell of an event, on that page."""
FIRST = 14
"""Names, and quotations, that are shown at once; the others stand folded below them."""
DESCRIBED = 60
"""Names of one article that are told about; of those named after them, only the name and the paragraphs."""
PLACES = 8
"""Paragraphs that a name is said to stand in; the last says that there are more."""
ALIASES = 4
ALIAS_LENGTH = 60

CLOSING_MARKS = frozenset("\"”“»’'")

Years = Mapping[str, tuple[str, str]]
"""The first and the last year in which articles that name an entity were published, by the entity's id."""


def years_named(index: Index) -> Years:
    """Return the years between which each entity is named; none for those that only undated articles name."""
    published = {key: year(article) for key, article in index.articles.items()}
    found: dict[str, tuple[str, str]] = {}
    for entity in index.dossier.entities:
        years = [one for one in map(published.get, entity.articles) if one]
        if years:
            found[entity.id] = (min(years), max(years))
    return found


def register(article: Article, linker: Linker, years: Years) -> View:
    """Return what stands beside the text of `article`."""
    key, index = article.cutting.id, linker.index
    quotes = [_quote(quote, linker) for quote in article.quotes]
    names, events = _named(article, linker, years), index.told.get(key, ())
    return {
        "named": names[:FIRST],
        "more_named": names[FIRST:],
        "quotes": quotes[:FIRST],
        "more_quotes": quotes[FIRST:],
        "among_all": next((linker.quotation(key, quote) for quote in article.quotes if quote.direct), None),
        "events": [_event(article, event, linker) for event in events],
        "dates": _dates(article, linker, {event.value for event in events}),
    }


def _named(article: Article, linker: Linker, years: Years) -> list[View]:
    """Return whom and what the article names, in the order in which it does; last those of text that is not shown."""
    where: dict[str, dict[str, None]] = {}
    for mention in article.mentions:
        where.setdefault(mention.entity, {})[mention.paragraph] = None
    for key in article.named:
        where.setdefault(key, {})
    return [
        _name(linker.index.entities[key], list(found), linker, years, told=at < DESCRIBED)
        for at, (key, found) in enumerate(where.items())
    ]


def _name(entity: Entity, found: list[str], linker: Linker, years: Years, *, told: bool) -> View:
    words = linker.words
    return {
        "name": linker.entity(entity.id),
        "own": entity.id in linker.index.pages,
        "kind": words.text(f"kind.{entity.kind}"),
        "note": entity.note if told else None,
        "aliases": _aliases(entity, words) if told else None,
        "seen": _seen(entity, words, years) if told else None,
        "places": places(found[:PLACES], linker) if found else words.say("rights.unseen"),
        "more": len(found) > PLACES,
    }


def _aliases(entity: Entity, words: Words) -> str | None:
    if not entity.aliases:
        return None
    names = [shortened(one, ALIAS_LENGTH) for one in entity.aliases[:ALIASES]]
    return words.text("article.also", names=words.text("list.comma").join(names))


def _seen(entity: Entity, words: Words, years: Years) -> str:
    """Return in words how often all articles name `entity`, and when: `31 times in 12 articles, 1991 to 2014`."""
    times, articles = words.counted(entity.mentions, "time"), words.counted(len(entity.articles), "article")
    if entity.id not in years:
        return words.text("article.seen", times=times, articles=articles)
    first, last = years[entity.id]
    when = words.date(first) if first == last else words.date(f"{first}/{last}")
    return words.text("article.seen_when", times=times, articles=articles, years=when)


def _quote(quote: Quotation, linker: Linker) -> View:
    speaker = linker.entity(quote.speaker) if quote.speaker else None
    return {
        "words": quoted(replace(quote, text=_cut(quote.text.strip())), linker.words),
        "speaker": speaker or _unsettled(quote, linker.words),
        "places": places([quote.paragraph], linker),
    }


def _cut(text: str) -> str:
    """Return the beginning of a long quotation with the quotation mark that closes it."""
    short = shortened(text, QUOTE_LENGTH)
    closing = text[-1:]
    return short + closing if short.endswith("…") and closing in CLOSING_MARKS else short


def _unsettled(quote: Quotation, words: Words) -> Markdown:
    if quote.speaker_text:
        return words.say("article.speaker_unsettled", words=quote.speaker_text)
    return words.say("article.speaker_unknown")


def _dates(article: Article, linker: Linker, told: Container[str]) -> list[View]:
    """Return the dates of the text that no event told has, in reading order, each as worded and where it stands."""
    found: dict[str, list[DateFound]] = {}
    for one in article.dates:
        if one.value and one.kind == "date" and one.value not in told:
            found.setdefault(one.value, []).append(one)
    entries: list[View] = []
    for value, some in found.items():
        worded, text = linker.words.date(value), some[0].text
        where = places([one.paragraph for one in some][:PLACES], linker)
        entries.append({"words": worded, "text": text if text != worded else None, "places": where})
    return entries


def _event(article: Article, event: Event, linker: Linker) -> View:
    """Return what an article's page says of an event it tells of: when, its place on the timeline, who else tells."""
    here = article.cutting.id
    others = dict.fromkeys(source.article for source in event.sources if source.article != here)
    return {
        "date": link(linker.words.date(event.value), linker.event(event)),
        "text": shortened(event.text, EVENT_LENGTH),
        "places": places([source.paragraph for source in event.sources if source.article == here], linker),
        "others": [linker.article(key) for key in list(others)[:OTHERS]],
    }
