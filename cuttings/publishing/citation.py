"""How an article is cited: in plain words, with what is not stated in brackets, as bibliographies do."""

from cuttings.model import Article
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, View, shortened
from cuttings.publishing.words import Words


def citation(article: Article, linker: Linker) -> View:
    """Return the ready citation in its parts: what stands before the address, the address, and `in_paragraph`.

    The address is the one below the site's root, which is all that is known when the page is made; `in_paragraph` has
    `{number}` for the number of a paragraph that a reader chooses.
    """
    words, topic = linker.words, linker.index.dossier.topic
    headline = titled(article, words)
    text = words.text(
        "article.citation.text",
        authors=_authors(article, words),
        headline=headline if is_supplied(article) else words.text("article.citation.headline", headline=headline),
        outlet=outlet(article, words),
        date=dated(article, words),
        dossier=topic.title,
    )
    return {
        "key": article.cutting.id,
        "text": text,
        "address": linker.here.removesuffix(".md") + ".html",
        "in_paragraph": words.text("article.citation.paragraph", number="{number}"),
    }


def is_supplied(article: Article) -> bool:
    """Return whether the article has no headline of its own."""
    return article.cutting.title.origin in ("derived", "unknown")


def titled(article: Article, words: Words) -> str:
    """Return the headline, in brackets where the article has none of its own."""
    text = shortened(article.cutting.title.value or words.text("untitled"), TITLE_LENGTH)
    return words.text("article.citation.supplied", headline=text) if is_supplied(article) else text


def outlet(article: Article, words: Words) -> str:
    """Return who published it, or in brackets that this is not stated."""
    return article.cutting.publisher.value or words.text("article.citation.no_outlet")


def dated(article: Article, words: Words) -> str:
    """Return the day of publication: in brackets where it was worked out, its bounds where that is all there is."""
    published = article.cutting.published
    if published.value:
        date = words.date(published.value)
        return words.text("article.citation.derived_date", date=date) if published.origin == "derived" else date
    bounds = words.bounds(published)
    return words.text("article.citation.bounded", bounds=bounds) if bounds else words.text("article.citation.no_date")


def _authors(article: Article, words: Words) -> str:
    """Return who wrote it, or else who edited or supplied it."""
    credited = article.cutting.authors
    names = [author.name for author in credited if author.role == "author"] or [author.name for author in credited]
    return words.listed(names) if names else words.text("article.citation.no_author")
