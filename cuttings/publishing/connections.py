"""How much an article shares with the others: names, events, and links to related articles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuttings.model import Article
from cuttings.publishing.index import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """An article with how many names and events it shares with other stories, and how many articles are related."""

    article: Article
    names: int
    events: int
    related: int

    @property
    def total(self) -> int:
        """All three together: what the articles are ranked by."""
        return self.names + self.events + self.related


def story(article: str, index: Index) -> str:
    """Return the id of the story that `article` carries: one for all articles that carry the same."""
    group = index.copies.get(article)
    return group.id if group else article


def told_once(articles: Iterable[str], index: Index) -> bool:
    """Return whether `articles` all carry one story, so that they count as one source."""
    return len({story(one, index) for one in articles}) < 2


def most_connected(index: Index, number: int) -> Sequence[Connected]:
    """Return so many articles that share the most with others, the newest first where they share as much.

    Of articles that carry the same story only the earliest is among them, and what only they share does not count.
    """
    names = Counter(
        article
        for key in index.pages
        if not told_once(index.entities[key].articles, index)
        for article in index.entities[key].articles
    )
    found = [
        Connected(
            article=article,
            names=names[article.cutting.id],
            events=_shared_events(article, index),
            related=len(article.related),
        )
        for article in index.newest
        if not index.ranks.get(article.cutting.id)
    ]
    return sorted(found, key=lambda one: -one.total)[:number]


def _shared_events(article: Article, index: Index) -> int:
    events = index.told.get(article.cutting.id, ())
    return sum(not told_once((source.article for source in event.sources), index) for event in events)
