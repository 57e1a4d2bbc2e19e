"""What stands below an article's text: figures beside others, copies, related articles, those before and after."""

from collections.abc import Iterator, Sequence

from cuttings.model import Article, Comparison, Related, Statement
from cuttings.publishing.article_text import places
from cuttings.publishing.copy_pages import compared
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Markdown, escape, link
from cuttings.publishing.neighbours import Neighbours
from cuttings.publishing.sheets import Linker, View
from cuttings.publishing.words import Words

COPIES = 20
"""Copies of the story that are listed; the page that compares them has all."""
FIRST = 5
"""Related articles that are shown at once; the others stand folded below them."""


def apparatus(article: Article, linker: Linker, beside: Neighbours) -> View:
    """Return what the page of `article` tells of it by way of the whole collection."""
    key, index = article.cutting.id, linker.index
    copies = _copies(article, index)
    related = [_related(one, linker) for one in article.related]
    return {
        "figures": [_figure(comparison, one, linker) for comparison, one in index.compared.get(key, ())],
        "copies": [linker.cited(copy) for copy in copies[:COPIES]],
        "more_copies": max(0, len(copies) - COPIES),
        "story": compared(key, linker),
        "related": related[:FIRST],
        "more_related": related[FIRST:],
        "earlier": linker.cited(beside.earlier) if beside.earlier else None,
        "later": linker.cited(beside.later) if beside.later else None,
    }


def _related(related: Related, linker: Linker) -> View:
    return {**linker.cited(related.article), "reason": _reason(related, linker)}


def _reason(related: Related, linker: Linker) -> Markdown | None:
    """Return in words why an article is related, each name linked; None where the data give no reason."""
    parts = list(_reasons(related, linker))
    if len(parts) < 2:
        return parts[0] if parts else None
    return linker.words.say("article.related.both", names=parts[0], words=parts[1])


def _reasons(related: Related, linker: Linker) -> Iterator[Markdown]:
    words = linker.words
    if related.names:
        names = [linker.entity(key) for key in related.names]
        yield words.say("article.related.names", names=Markdown(words.listed(names)))
    if related.words:
        shared = [escape(word) for word in related.words]
        yield words.say("article.related.words", words=_joined(shared, words), n=len(shared))


def _joined(items: Sequence[str], words: Words) -> Markdown:
    return Markdown(words.text("list.comma").join(items))


def _figure(comparison: Comparison, statement: Statement, linker: Linker) -> View:
    """Return what an article's page says of a figure that others stand beside: its words, where, and the comparison."""
    words = linker.words
    beside = link(comparison.label, linker.comparison(comparison))
    return {
        "text": statement.text,
        "counted": statement.counted,
        "places": places([statement.paragraph], linker),
        "beside": words.say(f"article.figures.{'other' if comparison.differ else 'same'}", comparison=beside),
    }


def _copies(article: Article, index: Index) -> Sequence[str]:
    """Return the articles that carry the same story: those of its group, earliest first, or else those near to it."""
    key = article.cutting.id
    if key not in index.copies:
        return article.copies
    members, rank = index.copies[key].members, index.ranks[key]
    return members[:rank] + members[rank + 1 :]
