"""The pages about the dossier itself: how it was made, and its data."""

from collections import Counter
from collections.abc import Iterator

from cuttings import languages
from cuttings.model import Article
from cuttings.publishing.contract import RECORDS
from cuttings.publishing.index import Index, year
from cuttings.publishing.linked_site import linked_dataset
from cuttings.publishing.markdown import link
from cuttings.publishing.sheets import Linker, Sheet, View, front
from cuttings.publishing.words import Words

FILES = (
    ("articles.jsonl", "articles"),
    ("entities.jsonl", "entities"),
    ("events.jsonl", "events"),
    ("figures.jsonl", "figures"),
    ("copies.jsonl", "copies"),
    ("provenance.jsonl", ""),
    ("withdrawn.jsonl", "withdrawn"),
    ("articles.csv", "articles"),
    ("entities.csv", "entities"),
    ("events.csv", "events"),
    ("quotes.csv", "quotes"),
    ("figures.csv", "statements"),
    ("citations.bib", "references"),
    ("citations.ris", "references"),
    ("citations.json", "references"),
    ("edition.json", "editions"),
)
"""The data files, and what their rows count, where that is something by itself; one without rows is not named."""

OPENINGS = 40
"""Articles saved in part that About names; it says how many more there are."""


def site_pages(index: Index) -> Iterator[Sheet]:
    """Yield about and data."""
    yield Sheet(path="about.md", template="about", data=_about(index))
    yield Sheet(path="data.md", template="data", data=_data(index))


def years(index: Index) -> list[str]:
    """Return the first and the last year of publication; one where they are the same, none where none is known."""
    known = {found for article in index.newest if (found := year(article))}
    return sorted({min(known), max(known)}) if known else []


def citation(index: Index) -> str:
    """Return how to cite the dossier."""
    words, published = index.words, years(index)
    articles = words.counted(len(index.articles), "article")
    given = {"title": index.dossier.topic.title, "articles": articles, "version": index.edition}
    if not published:
        return words.text("cite.undated", **given)
    return words.text("cite.dossier", **given, years=words.date("/".join(published)))


def _counts(index: Index) -> dict[str, int]:
    return {
        "articles": len(index.dossier.articles),
        "references": len(index.dossier.articles) + 1,
        "editions": 1,
        "entities": len(index.dossier.entities),
        "events": len(index.dossier.events),
        "figures": len(index.dossier.comparisons),
        "statements": sum(len(comparison.statements) for comparison in index.dossier.comparisons),
        "copies": len(index.dossier.copies),
        "withdrawn": len(index.dossier.withdrawn),
        "tied": len(index.together),
        "quotes": sum(len(article.quotes) for article in index.dossier.articles),
    }


def _about(index: Index) -> View:
    linker, stubs = Linker(index=index, here="about.md"), _stubs(index)
    return {
        "front": front(index.words.text("about.title"), index.words.text("about.about"), search=True, toc=True),
        "topic": index.dossier.topic,
        "counts": _counts(index),
        "removed": sum(len(article.cutting.removed) for article in index.dossier.articles),
        "openings": [linker.cited(article.cutting.id) for article in stubs[:OPENINGS]],
        "more_openings": max(0, len(stubs) - OPENINGS),
        "parts": sum(article.part for article in index.dossier.articles),
        "languages": _languages(index),
        "cite": citation(index),
        "edition": index.edition,
    }


def _stubs(index: Index) -> list[Article]:
    return [article for article in index.newest if article.cutting.stub.value]


def _languages(index: Index) -> list[tuple[str, int]]:
    """Return the languages of the articles that are not in English, and how many are in each, the most common first."""
    tags = (article.cutting.language.value for article in index.newest)
    tally = Counter(
        index.words.language_name(languages.primary(tag)) for tag in tags if tag and languages.primary(tag) != "en"
    )
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _data(index: Index) -> View:
    counts = _counts(index)
    files = {name: rows for name, rows in FILES if counts.get(rows, 1)}
    json_ld = linked_dataset(Linker(index=index, here="data.md"), list(files), years(index))
    return {
        "front": front(index.words.text("data.title"), index.words.text("data.about"), toc=True, json_ld=json_ld),
        "files": [_file(name, counts.get(rows), index.words) for name, rows in files.items()],
        "schemas": [link(f"{name}.schema.json", f"data/schema/{name}.schema.json") for name in RECORDS],
        "rights": index.dossier.topic.rights,
    }


def _file(name: str, rows: int | None, words: Words) -> View:
    return {
        "name": name,
        "rows": "" if rows is None else words.number(rows),
        "about": words.text(f"data.file.{name}"),
    }
