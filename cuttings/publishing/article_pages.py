"""The page of each article: what is known of it and how, its text, and what the collection makes of it."""

from collections.abc import Iterator

from cuttings.edtf import precision
from cuttings.model import Article
from cuttings.publishing.apparatus import apparatus
from cuttings.publishing.article_head import head, sources
from cuttings.publishing.article_text import blocks
from cuttings.publishing.citation import citation
from cuttings.publishing.feeds import site_feed
from cuttings.publishing.index import Index
from cuttings.publishing.line_by_line import line_by_line
from cuttings.publishing.linked import stated
from cuttings.publishing.linked_article import linked_article
from cuttings.publishing.markdown import front_matter
from cuttings.publishing.neighbours import Neighbours, neighbours
from cuttings.publishing.register import Years, register, years_named
from cuttings.publishing.sheets import Linker, Sheet, View, foreign, opening

DESCRIPTION_LENGTH = 160
"""Code points of a page's description, as much as search engines show."""


def article_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of every article."""
    years, beside = years_named(index), neighbours(index)
    for article in index.dossier.articles:
        path = f"articles/{article.cutting.id}.md"
        linker = Linker(index=index, here=path)
        yield Sheet(path=path, template="article", data=_data(article, linker, years, beside[article.cutting.id]))


def _data(article: Article, linker: Linker, years: Years, beside: Neighbours) -> View:
    cutting, words = article.cutting, linker.words
    return {
        "front": front_matter(_front(article, linker)),
        "title": cutting.title.value or words.text("untitled"),
        "foreign": foreign(article, linker.words),
        "standfirst": cutting.standfirst.value,
        "blocks": blocks(article, linker),
        "source": cutting.source,
        **head(article, linker),
        **register(article, linker, years),
        **apparatus(article, linker, beside),
        **line_by_line(article, words),
        "citation": citation(article, linker),
        "sources": sources(article, linker),
    }


def _front(article: Article, linker: Linker) -> dict[str, object]:
    cutting, published = article.cutting, stated(article.cutting.published)
    return {
        "title": cutting.title.value or linker.words.text("untitled"),
        "description": opening(article, DESCRIPTION_LENGTH),
        "hide": ["toc"],
        "date": cutting.published.value,
        "authors": [author.name for author in cutting.authors] or None,
        "publisher": cutting.publisher.value,
        "section": cutting.section.value,
        "url": cutting.url.value,
        "language": cutting.language.value,
        "seed": cutting.source.file,
        "sha256": cutting.source.sha256,
        "words": cutting.words,
        "published": published if published and precision(published) == "day" else None,
        "json_ld": linked_article(article, linker),
        "feed": site_feed(linker.index),
    }
