"""What a collection cannot tell: the times, sources and texts that it is thin in, each counted."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cuttings import languages
from cuttings.model import Article, Event
from cuttings.publishing.connections import told_once
from cuttings.publishing.index import Index
from cuttings.publishing.periods import month, times


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing to know about the collection: `n` of `of` are so, and which.

    `key` names its words. `articles` are ids, the newest first; where a gap is counted in names or events, `entities`
    and `events` hold those. `outlet` is the one that the gap is about.
    """

    key: str
    n: int
    of: int
    articles: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    outlet: str = ""


def gaps(index: Index) -> dict[str, list[Gap]]:
    """Return what is measured, by what it is about; what there is none of in the collection is left out."""
    found = {about: [measure(index) for measure in measures] for about, measures in MEASURES.items()}
    return {about: [gap for gap in measured if gap.of] for about, measured in found.items()}


def _silent(index: Index) -> Gap:
    own = times(index.newest)
    return Gap(key=f"silent_{own.by}", n=len(own.silent), of=len(own.span))


def _undated(index: Index) -> Gap:
    return _articles("undated", index, lambda article: not article.cutting.published.value)


def _unwritten(index: Index) -> Gap:
    """Measure the events, dated to the month, of months that no article is known to be from."""
    written = {month(article) for article in index.newest}
    dated = [event for event in index.dossier.events if event.earliest[:7] == event.latest[:7]]
    events = tuple(event for event in dated if event.earliest[:7] not in written)
    return Gap(key="unwritten", n=len(events), of=len(dated), events=events)


def _one_outlet(index: Index) -> Gap:
    """Measure the share of the outlet with most articles; of a single article it would say nothing."""
    tally = Counter(name for article in index.newest if (name := article.cutting.publisher.value))
    outlet, most = min(tally.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    return Gap(key="one_outlet", n=most if most > 1 else 0, of=len(index.newest) if most else 0, outlet=outlet)


def _no_outlet(index: Index) -> Gap:
    return _articles("no_outlet", index, lambda article: not article.cutting.publisher.value)


def _repeated(index: Index) -> Gap:
    return _articles("repeated", index, lambda article: bool(index.ranks.get(article.cutting.id)))


def _foreign(index: Index) -> Gap:
    def foreign(article: Article) -> bool:
        tag = article.cutting.language.value
        return tag is not None and languages.primary(tag) != "en"

    return _articles("foreign", index, foreign)


def _openings(index: Index) -> Gap:
    return _articles("openings", index, lambda article: article.cutting.stub.value is not None)


def _withheld(index: Index) -> Gap:
    return _articles("withheld", index, lambda article: article.part)


def _derived(index: Index) -> Gap:
    return _articles("derived", index, lambda article: article.cutting.title.origin in ("derived", "unknown"))


def _once(index: Index) -> Gap:
    """Measure the names that have pages and stand in the texts a single time."""
    names = tuple(key for key in index.pages if index.entities[key].mentions == 1)
    return Gap(key="once", n=len(names), of=len(index.pages), entities=names)


def _unsettled(index: Index) -> Gap:
    """Measure the quotations, direct and reported, of whom nobody could say who speaks."""
    tally = Counter(article.cutting.id for article in index.newest for quote in article.quotes if quote.speaker is None)
    articles = sorted(tally, key=lambda key: -tally[key])
    of = sum(len(article.quotes) for article in index.newest)
    return Gap(key="unsettled", n=tally.total(), of=of, articles=tuple(articles))


def _single(index: Index) -> Gap:
    """Measure the events that one article tells of, or several that carry the same story."""
    events = tuple(
        event
        for event in index.dossier.events
        if told_once((source.article for source in event.sources), index)
    )  # fmt: skip
    return Gap(key="single", n=len(events), of=len(index.dossier.events), events=events)


def _articles(key: str, index: Index, wanted: Callable[[Article], bool]) -> Gap:
    found = _ids(article for article in index.newest if wanted(article))
    return Gap(key=key, n=len(found), of=len(index.newest), articles=found)


def _ids(articles: Iterable[Article]) -> tuple[str, ...]:
    return tuple(article.cutting.id for article in articles)


MEASURES: dict[str, tuple[Callable[[Index], Gap], ...]] = {
    "time": (_silent, _undated, _unwritten),
    "sources": (_one_outlet, _no_outlet, _repeated, _foreign),
    "texts": (_openings, _withheld, _derived, _once, _unsettled, _single),
}
"""What is measured, by what it is about, in the order of the page."""
