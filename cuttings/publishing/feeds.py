"""Feeds to follow: of the whole dossier, of each outlet and of names, the newest articles first.

A feed stands beside its page: `people/ann-lee.xml` (Atom) and `.json` (JSON Feed) beside `people/ann-lee.html`. Both
need whole addresses, so there are none where the site's is not known. Atom asks for the day of every entry: an article
has the first day that its date can mean, and one without a date, which is nowhere among the newest, is in no feed.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cuttings.model import Article, Entity
from cuttings.publishing import atom, json_feed
from cuttings.publishing.entries import Feed, entry
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import plain
from cuttings.publishing.sheets import Linker, View

SITE = "index"
"""The path without suffix of the feed of the whole dossier, as of its page."""

ENTRIES = 30
OF_A_NAME = 6
"""At most so many entries in the feed of the dossier or of an outlet, and in that of a name."""


def feeds(index: Index) -> Iterator[tuple[str, str]]:
    """Yield path and text of every feed; none where the site's address is not known."""
    if not index.address:
        return
    entries = {article.cutting.id: entry(article, index) for article in index.newest if _dated(article)}
    elements = {key: atom.element(one) for key, one in entries.items()}
    for stem, title, summary, keys in _followed(index, list(entries)):
        some = [entries[key] for key in keys]
        feed = _feed(stem, title, summary, max(one.updated for one in some), index)
        yield f"{stem}.xml", atom.written(feed, [elements[key] for key in keys])
        yield f"{stem}.json", json_feed.written(feed, some)


def site_feed(index: Index) -> str:
    """Return the path without suffix of the feed of the whole dossier; "" where it has none."""
    return SITE if index.address and any(map(_dated, index.newest[:1])) else ""


def name_feed(entity: Entity, index: Index) -> str:
    """Return the path without suffix of the feed of `entity`, which has a page; "" where it has none."""
    if not index.address or not any(map(_dated, map(index.articles.__getitem__, entity.articles))):
        return ""
    return index.pages[entity.id].removesuffix(".md")


def outlet_feed(name: str, articles: Sequence[Article], index: Index) -> str:
    """Return the path without suffix of the feed of the outlet `name`, "" where it has none; `articles` are all its."""
    stated = name and index.address and any(map(_dated, articles))
    return index.outlets[name].removesuffix(".md") if stated else ""


def follow(stem: str, linker: Linker) -> View | None:
    """Return what a page shows of its feed: links to both forms; None where it has none."""
    return {"atom": linker.to(f"{stem}.xml"), "json": linker.to(f"{stem}.json")} if stem else None


def _dated(article: Article) -> bool:
    return bool(article.cutting.published.value)


def _followed(index: Index, newest: Sequence[str]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield each feed's path without suffix, title, summary and articles; `newest` are all that have a date."""
    words, topic = index.words, index.dossier.topic
    if stem := site_feed(index):
        yield stem, topic.title, topic.summary, list(newest[:ENTRIES])
    order = {key: at for at, key in enumerate(newest)}
    for entity in index.dossier.entities:
        if entity.id in index.pages and (stem := name_feed(entity, index)):
            keys = sorted((key for key in entity.articles if key in order), key=order.__getitem__)
            title = words.text("feeds.of", name=entity.name, dossier=topic.title)
            yield stem, title, words.text("feeds.about_name", name=entity.name), keys[:OF_A_NAME]
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in index.newest:
        outlets[article.cutting.publisher.value or ""].append(article)
    for name, articles in outlets.items():
        if stem := outlet_feed(name, articles, index):
            keys = [one.cutting.id for one in articles if _dated(one)]
            title = words.text("feeds.of", name=name, dossier=topic.title)
            yield stem, title, words.text("feeds.about_outlet", name=name), keys[:ENTRIES]


def _feed(stem: str, title: str, summary: str, updated: str, index: Index) -> Feed:
    topic, linker = index.dossier.topic, Linker(index=index, here=f"{stem}.md")
    return Feed(
        title=plain(title).strip(),
        summary=plain(summary).strip(),
        page=linker.address(linker.here),
        stem=linker.address(stem),
        dossier=plain(topic.title),
        rights=plain(topic.rights),
        language=index.words.language,
        updated=updated,
    )
