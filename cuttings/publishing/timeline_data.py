"""The timeline as data for the browser: what it can be filtered by, and a script that holds all of it, made once.

The script is loaded when a reader turns to the filter. It says everything as the pages do, in words that were put
together here, so that the browser has no words of its own: texts, and links as numbers of names and articles.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuttings.model import Article, EntityKind, Event
from cuttings.publishing.index import WITH_PAGES, Index
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.runs import runs
from cuttings.publishing.sheets import Linker, View, headline
from cuttings.publishing.words import Words

SCRIPT = "shared/timeline.js"

MOST_CHOICES = 100
"""Options of one kind: those named most; others are found by their words."""

BATCH = 50
"""Happenings that the browser shows at once: as many as a slow telephone lays out without a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The events in order of time, and what they name and stand in, numbered by their places here.

    `articles` tell of an event, `names` are ids of entities, `outlets` names of outlets (the empty one for none).
    `named` and `telling` hold, for each event, numbers of names and of articles.
    """

    events: Sequence[Event]
    articles: tuple[Article, ...]
    names: tuple[str, ...]
    outlets: tuple[str, ...]
    named: tuple[tuple[int, ...], ...]
    telling: tuple[tuple[int, ...], ...]


def listing(events: Sequence[Event], index: Index) -> Listing:
    """Return `events`, which come in order of time, with what they name and who tells of them."""
    named = [dict.fromkeys((*event.places, *event.entities)) for event in events]
    told = [dict.fromkeys(source.article for source in event.sources) for event in events]
    names = {key: number for number, key in enumerate(sorted({key for keys in named for key in keys}))}
    articles = {key: number for number, key in enumerate(sorted({key for keys in told for key in keys}))}
    outlets = {_outlet(index.articles[key]) for key in articles}
    return Listing(
        events=events,
        articles=tuple(index.articles[key] for key in articles),
        names=tuple(names),
        outlets=tuple(sorted(outlets)),
        named=tuple(tuple(names[key] for key in keys) for keys in named),
        telling=tuple(tuple(articles[key] for key in keys) for keys in told),
    )


def choices(listed: Listing, linker: Linker) -> View:
    """Return what the events can be filtered by, with the number of events for each choice."""
    words, last = linker.words, max(event.latest for event in listed.events)
    return {
        "source": SCRIPT,
        "fields": [*(_names(kind, listed, linker) for kind in WITH_PAGES), _outlets(listed, linker)],
        "years": (listed.events[0].earliest[:4], last[:4]),
        "found": json.dumps(words.forms("timeline.filter.found"), ensure_ascii=False),
        "batch": BATCH,
    }


def script(listed: Listing, views: Sequence[View], columns: object, linker: Linker) -> Markdown:
    """Return the events, whose `views` come in the same order, as JSON that may stand in a script.

    `columns` says where they stand in the chart.

    The same events give the same text; nothing in it can end the script or begin a comment of HTML.
    """
    addresses = {linker.index.event_pages[event.id]: None for event in listed.events}
    pages = {page: number for number, page in enumerate(addresses)}
    numbered = _Numbers(listed, linker)
    content = {
        "pages": [_address(linker.to(page)) for page in pages],
        "names": [numbered.name(key) for key in listed.names],
        "columns": columns,
        "outlets": [_outlet_key(name, linker.index) for name in listed.outlets],
        "articles": [numbered.article(article) for article in listed.articles],
        "events": [
            [view["date"], view["time"], view["exact"] or "", view["precision"], event.id,
             pages[linker.index.event_pages[event.id]], int(event.earliest[:4]), int(event.latest[:4]), view["text"],
             named, telling, numbered.runs(view)]
            for event, view, named, telling in zip(listed.events, views, listed.named, listed.telling, strict=True)
        ],
    }  # fmt: skip
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for unsafe in "<>&\u2028\u2029":
        text = text.replace(unsafe, f"\\u{ord(unsafe):04x}")
    return Markdown(text)


class _Numbers:
    """Names and articles as the script has them, and links as their numbers."""

    def __init__(self, listed: Listing, linker: Linker) -> None:
        self.linker = linker
        self.outlets = {name: number for number, name in enumerate(listed.outlets)}
        self.names: dict[tuple[str, str], int] = {}
        for number, key in enumerate(listed.names):
            label, target, _, _ = self.name(key)
            self.names.setdefault((str(label), str(target)), number)
        self.articles = {f"{one.cutting.id}.html": number for number, one in enumerate(listed.articles)}
        self.headlines = [headline(one, linker.words) for one in listed.articles]

    def name(self, key: str) -> tuple[str, str, str, str]:
        """Return what an entity is called, its address (or none), its kind and its id."""
        entity = self.linker.index.entities[key]
        found = [run for run in runs(self.linker.entity(key)) if not isinstance(run, str)]
        return entity.name, _address(found[0][1]) if found else "", entity.kind, key

    def article(self, article: Article) -> tuple[str, str, int]:
        """Return the headline of an article, its address and the number of its outlet."""
        address = _address(self.linker.to(f"articles/{article.cutting.id}.md"))
        return headline(article, self.linker.words), address, self.outlets[_outlet(article)]

    def runs(self, view: View) -> list[object]:
        """Return who is named and who tells of it: texts; numbers of names; articles, with anchor and words."""
        return [run if isinstance(run, str) else self._link(*run) for run in runs(view["meta"])]  # type: ignore[arg-type]

    def _link(self, label: str, target: str) -> object:
        address = _address(target)
        name = self.names.get((label, address))
        if name is not None:
            return name
        page, _, anchor = address.rpartition("/")[2].partition("#")
        number = self.articles[page]
        return [number, anchor] if label == self.headlines[number] else [number, anchor, label]


def _names(kind: EntityKind, listed: Listing, linker: Linker) -> View:
    entities = linker.index.entities
    tally = Counter(number for named in listed.named for number in named if entities[listed.names[number]].kind == kind)
    found = [(listed.names[number], entities[listed.names[number]].name, count) for number, count in tally.items()]
    return _field(kind, found, linker.words)


def _outlets(listed: Listing, linker: Linker) -> View:
    outlets = [_outlet(article) for article in listed.articles]
    tally = Counter(name for telling in listed.telling for name in {outlets[number] for number in telling})
    said = linker.words.text("no_outlet")
    found = [(_outlet_key(name, linker.index), name or said, count) for name, count in tally.items()]
    return _field("outlet", found, linker.words)


def _field(name: str, found: Iterable[tuple[str, str, int]], words: Words) -> View:
    ordered = sorted(found, key=lambda one: (-one[2], one[1], one[0]))
    return {
        "name": name,
        "label": words.text(f"timeline.filter.{name}"),
        "any": words.text(f"timeline.filter.any.{name}"),
        "choices": [(key, said, words.number(count)) for key, said, count in ordered[:MOST_CHOICES]],
        "more": len(ordered[MOST_CHOICES:]),
    }


def _outlet(article: Article) -> str:
    return article.cutting.publisher.value or ""


def _outlet_key(name: str, index: Index) -> str:
    return index.outlets[name].removeprefix("sources/").removesuffix(".md")


def _address(target: str) -> str:
    """Return the address of the page in the site that `target` is the Markdown file of."""
    file, mark, anchor = target.partition("#")
    return f"{file.removesuffix('.md')}.html{mark}{anchor}" if file else target
