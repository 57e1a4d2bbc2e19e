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
    text = words.text(
        "article.citation.text",
        authors=_authors(article, words),
        headline=_headline(article, words),
        outlet=article.cutting.publisher.value or words.text("article.citation.no_outlet"),
        date=_date(article, words),
        dossier=topic.title,
    )
    return {
        "text": text,
        "address": linker.here.removesuffix(".md") + ".html",
        "in_paragraph": words.text("article.citation.paragraph", number="{number}"),
    }


def _authors(article: Article, words: Words) -> str:
    """Return who wrote it, or else who edited or supplied it."""
    credited = article.cutting.authors
    names = [author.name for author in credited if author.role == "author"] or [author.name for author in credited]
    return words.listed(names) if names else words.text("article.citation.no_author")


def _headline(article: Article, words: Words) -> str:
    """Return the headline in quotation marks, or in brackets where the article has none of its own."""
    title = article.cutting.title
    supplied = title.origin in ("derived", "unknown")
    text = shortened(title.value or words.text("untitled"), TITLE_LENGTH)
    return words.text(f"article.citation.{'supplied' if supplied else 'headline'}", headline=text)


def _date(article: Article, words: Words) -> str:
    published = article.cutting.published
    if published.value:
        date = words.date(published.value)
        return words.text("article.citation.derived_date", date=date) if published.origin == "derived" else date
    bounds = words.bounds(published)
    return words.text("article.citation.bounded", bounds=bounds) if bounds else words.text("article.citation.no_date")
