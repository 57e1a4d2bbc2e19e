"""Groups of articles that carry the same story, each in the order in which they came out.

Copies of copies drift apart, and a chain of them may lead to another story: so every member of a group is compared
with the first of it.
"""

from collections.abc import Iterator, Mapping, Sequence

from cuttings.connecting.copies import CONTAINED, likeness
from cuttings.model import Article, CopyGroup, Cutting

DRIFTED = CONTAINED * 2 / 3
"""Likeness to the first of a group that is enough for a copy of a copy."""

LEADERS = 8
"""Groups that one set of linked articles may fall into; what is like none of their first stays alone."""

NEVER = "9999-12-31"


def group_copies(articles: Sequence[Article], texts: Sequence[Sequence[str]]) -> tuple[CopyGroup, ...]:
    """Return the groups of `articles` that are copies of one another, sorted by id; `texts` are their words in order.

    The members of a group stand earliest first, and its id is the first one's.
    """
    words = {article.cutting.id: text for article, text in zip(articles, texts, strict=True)}
    found = {article.cutting.id: article for article in articles}
    groups = [group for linked in _linked(found) for group in _led(linked, found, words)]
    return tuple(sorted((CopyGroup(id=group[0], members=tuple(group)) for group in groups), key=lambda one: one.id))


def earliest_first(cutting: Cutting) -> tuple[bool, str, str, str]:
    """Return what sorts articles by date of publication: by its first and last possible day, the undated last."""
    published = cutting.published
    return published.value is None, published.earliest or NEVER, published.latest or NEVER, cutting.id


def _linked(articles: Mapping[str, Article]) -> Iterator[list[str]]:
    """Yield the ids of articles that are linked by copies, directly or through others, earliest first."""
    seen: set[str] = set()
    for key, article in articles.items():
        if not article.copies or key in seen:
            continue
        reached, waiting = {key}, [key]
        while waiting:
            new = set(articles[waiting.pop()].copies) - reached
            reached |= new
            waiting += new
        seen |= reached
        yield sorted(reached, key=lambda one: earliest_first(articles[one].cutting))


def _led(
    linked: Sequence[str], articles: Mapping[str, Article], words: Mapping[str, Sequence[str]]
) -> Iterator[list[str]]:
    """Yield the groups of two and more that `linked` articles fall into: each with the first that it is most like."""
    groups: list[list[str]] = []
    for key in linked:
        best, chosen = 0.0, None
        for group in groups:
            like = likeness(words[key], words[group[0]])
            least = CONTAINED if set(articles[key].copies).isdisjoint(group) else DRIFTED
            if like >= least and like > best:
                best, chosen = like, group
        if chosen is not None:
            chosen.append(key)
        elif len(groups) < LEADERS:
            groups.append([key])
    yield from (group for group in groups if len(group) > 1)
