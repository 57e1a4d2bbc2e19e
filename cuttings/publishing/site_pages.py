"""The pages about the whole: home, quotations, data and about."""

from collections import Counter
from collections.abc import Iterator

from cuttings import languages
from cuttings.model import Article, EntityKind, Quotation
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.index import FOLDERS, WITH_PAGES, Index, year
from cuttings.publishing.paging import QUOTATIONS, direct_quotes, quote_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, quoted

NEWEST = 6
MOST_NAMED = 8
LOWEST_BAR = 4
"""Height of the bar of a single event, where the tallest has 100."""

FILES = (
    ("articles.jsonl", "articles"),
    ("entities.jsonl", "entities"),
    ("events.jsonl", "events"),
    ("figures.jsonl", "figures"),
    ("copies.jsonl", "copies"),
    ("articles.csv", "articles"),
    ("entities.csv", "entities"),
    ("events.csv", "events"),
    ("quotes.csv", "quotes"),
    ("figures.csv", "statements"),
)
"""The data files, and what their rows count."""

SCHEMAS = ("articles", "entities", "events", "figures", "copies")


def site_pages(index: Index) -> Iterator[Sheet]:
    """Yield home, about, data, and the quotations."""
    yield Sheet(path="index.md", template="index", data=_home(index))
    yield Sheet(path="about.md", template="about", data=_about(index))
    yield Sheet(path="data.md", template="data", data=_data(index))
    yield from _quotations(index)


def _home(index: Index) -> View:
    linker = Linker(index=index, here="index.md")
    topic = index.dossier.topic
    return {
        "front": front(topic.title, topic.summary, search=True),
        "title": topic.title,
        "summary": topic.summary,
        "figures": _figures(index),
        "shared": linked(shared(index.newest, index), linker),
        "newest": [linker.entry(article) for article in index.newest[:NEWEST]],
        "named": [_most_named(kind, linker) for kind in WITH_PAGES],
        "strip": _strip(index),
        "cite": _citation(index),
    }


def _figures(index: Index) -> list[tuple[str, str, str]]:
    """Return the dossier in figures: a number, what it counts, and the address of its page."""
    outlets = sum(bool(name) for name in index.outlets)
    people = sum(page.startswith("people/") for page in index.pages.values())
    events = len(index.dossier.events)
    published = _years(index)
    words = index.words
    counted = [
        (len(index.articles), "article", "articles/index.md"),
        (outlets, "outlet", "sources/index.md"),
        (people, "person", "people/index.md"),
        (events, "event", "timeline.md"),
    ]
    figures = [(words.number(n), words.text(f"home.figure.{what}", n=n), target) for n, what, target in counted]
    if published:
        figures.insert(2, ("–".join(published), words.text("home.figure.published"), "articles/index.md"))
    return figures


def _years(index: Index) -> list[str]:
    """Return the first and the last year of publication; one where they are the same, none where none is known."""
    years = {found for article in index.newest if (found := year(article))}
    return sorted({min(years), max(years)}) if years else []


def _most_named(kind: EntityKind, linker: Linker) -> View:
    entities = [one for one in linker.index.dossier.entities if one.kind == kind and one.id in linker.index.pages]
    entities.sort(key=lambda entity: (-entity.mentions, entity.name, entity.id))
    return {
        "kind": kind,
        "title": linker.words.text(f"kinds.{kind}"),
        "target": f"{FOLDERS[kind]}/index.md",
        "names": [{"link": linker.entity(one.id), "count": one.mentions} for one in entities[:MOST_NAMED]],
    }


def _strip(index: Index) -> list[View]:
    """Return the timeline as bars: events by decade."""
    tally = Counter(f"{event.earliest[:3]}0s" for event in index.dossier.events)
    most = max(tally.values(), default=1)
    return [
        {
            "label": index.words.date(f"{decade[:3]}X"),
            "count": count,
            "height": max(LOWEST_BAR, round(100 * count / most)),
        }
        for decade, count in sorted(tally.items())
    ]


def _citation(index: Index) -> str:
    words, years = index.words, _years(index)
    articles = words.counted(len(index.articles), "article")
    given = {"title": index.dossier.topic.title, "articles": articles}
    if not years:
        return words.text("cite.undated", **given)
    return words.text("cite.dossier", **given, years=words.date("/".join(years)))


def _counts(index: Index) -> dict[str, int]:
    return {
        "articles": len(index.dossier.articles),
        "entities": len(index.dossier.entities),
        "events": len(index.dossier.events),
        "figures": len(index.dossier.comparisons),
        "statements": sum(len(comparison.statements) for comparison in index.dossier.comparisons),
        "copies": len(index.dossier.copies),
        "quotes": sum(len(article.quotes) for article in index.dossier.articles),
    }


def _about(index: Index) -> View:
    return {
        "front": front(index.words.text("about.title"), index.words.text("about.about"), search=True, toc=True),
        "topic": index.dossier.topic,
        "counts": _counts(index),
        "removed": sum(len(article.cutting.removed) for article in index.dossier.articles),
        "openings": [Linker(index=index, here="about.md").cited(article.cutting.id) for article in _stubs(index)],
        "languages": _languages(index),
        "cite": _citation(index),
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
    return {
        "front": front(index.words.text("data.title"), index.words.text("data.about"), toc=True),
        "files": [
            {"name": name, "rows": index.words.number(counts[rows]), "about": index.words.text(f"data.file.{name}")}
            for name, rows in FILES
        ],
        "schemas": SCHEMAS,
        "rights": index.dossier.topic.rights,
    }


def _quotations(index: Index) -> Iterator[Sheet]:
    """Yield what was said in so many words; reported speech stands on the articles' own pages."""
    quotes = list(direct_quotes(index.newest))
    for part in parts(index, QUOTATIONS, quotes):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(index.words.text("quotations.title"), index.words.text("quotations.about")),
            "total": index.words.counted(len(quotes), "direct"),
            "entries": [_quotation(article, quote, linker) for article, quote in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="quotations", data=data)


def _quotation(article: Article, quote: Quotation, linker: Linker) -> View:
    return {
        "anchor": quote_anchor(article.cutting.id, quote),
        "words": quoted(quote, linker.words),
        "speaker": linker.entity(quote.speaker) if quote.speaker else None,
        "speaker_text": quote.speaker_text,
        "article": linker.article(article.cutting.id, quote.paragraph),
        "date": linker.words.published(article.cutting.published),
    }
