"""The pages about the whole: home, quotations, data and about."""

from collections import Counter
from collections.abc import Iterator

from cuttings import languages
from cuttings.model import Article, EntityKind, Quotation
from cuttings.publishing import wording
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.index import WITH_PAGES, Index, year
from cuttings.publishing.paging import QUOTATIONS, direct_quotes, quote_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, words

NEWEST = 6
MOST_NAMED = 8
LOWEST_BAR = 4
"""Height of the bar of a single event, where the tallest has 100."""

FILES = (
    (
        "articles.jsonl",
        "articles",
        "One article a line: text, facts and their origin, names, dates, quotations, related",
    ),
    ("entities.jsonl", "entities", "One person, place, organisation, group or event a line"),
    ("events.jsonl", "events", "One dated happening a line, with the paragraphs that tell of it"),
    ("figures.jsonl", "figures", "Figures for the same thing, one comparison a line, each with who states it"),
    ("copies.jsonl", "copies", "One story that several articles carry a line, the earliest article first"),
    ("articles.csv", "articles", "Articles as a table"),
    ("entities.csv", "entities", "Names as a table"),
    ("events.csv", "events", "Happenings as a table"),
    ("quotes.csv", "quotes", "Quotations as a table"),
    ("figures.csv", "statements", "Figures compared as a table, one statement a row"),
)
"""The data files, what their rows count, and what they hold."""

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
        "front": front(topic.title, topic.summary, search=True, toc=False),
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
    return [
        (f"{len(index.articles):,}", "article" if len(index.articles) == 1 else "articles", "articles/index.md"),
        (f"{outlets:,}", "outlet" if outlets == 1 else "outlets", "sources/index.md"),
        *([("–".join(published), "published", "articles/index.md")] if published else []),
        (f"{people:,}", "person" if people == 1 else "people", "people/index.md"),
        (f"{events:,}", "dated event" if events == 1 else "dated events", "timeline.md"),
    ]


def _years(index: Index) -> list[str]:
    """Return the first and the last year of publication; one where they are the same, none where none is known."""
    years = {found for article in index.newest if (found := year(article))}
    return sorted({min(years), max(years)}) if years else []


def _most_named(kind: EntityKind, linker: Linker) -> View:
    entities = [one for one in linker.index.dossier.entities if one.kind == kind and one.id in linker.index.pages]
    entities.sort(key=lambda entity: (-entity.mentions, entity.name, entity.id))
    plural = wording.KINDS[kind][1]
    return {
        "title": plural.capitalize(),
        "target": f"{plural}/index.md",
        "names": [{"link": linker.entity(one.id), "count": one.mentions} for one in entities[:MOST_NAMED]],
    }


def _strip(index: Index) -> list[View]:
    """Return the timeline as bars: events by decade."""
    tally = Counter(f"{event.earliest[:3]}0s" for event in index.dossier.events)
    most = max(tally.values(), default=1)
    return [
        {"label": decade, "count": count, "height": max(LOWEST_BAR, round(100 * count / most))}
        for decade, count in sorted(tally.items())
    ]


def _citation(index: Index) -> str:
    years = " to ".join(_years(index))
    dossier = f"A dossier of {wording.counted(len(index.articles), 'article')}{f' published {years}' if years else ''}"
    return f"{index.dossier.topic.title}. {dossier}. Made with Cuttings."


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
        "front": front("About", "How this dossier was made, and how to read it.", search=True),
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
    tally = Counter(languages.name(languages.primary(tag)) for tag in tags if tag and languages.primary(tag) != "en")
    return sorted(tally.items(), key=lambda item: (-item[1], item[0]))


def _data(index: Index) -> View:
    counts = _counts(index)
    return {
        "front": front("Data", "The collection as open data."),
        "files": [{"name": name, "rows": f"{counts[rows]:,}", "about": about} for name, rows, about in FILES],
        "schemas": SCHEMAS,
        "rights": index.dossier.topic.rights,
    }


def _quotations(index: Index) -> Iterator[Sheet]:
    """Yield what was said in so many words; reported speech stands on the articles' own pages."""
    quotes = list(direct_quotes(index.newest))
    for part in parts(index, QUOTATIONS, quotes):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front("Quotations", "Who said what, and where it stands."),
            "total": wording.counted(len(quotes), "direct quotation"),
            "entries": [_quotation(article, quote, linker) for article, quote in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="quotations", data=data)


def _quotation(article: Article, quote: Quotation, linker: Linker) -> View:
    return {
        "anchor": quote_anchor(article.cutting.id, quote),
        "words": words(quote),
        "speaker": linker.entity(quote.speaker) if quote.speaker else None,
        "speaker_text": quote.speaker_text,
        "article": linker.article(article.cutting.id, quote.paragraph),
        "date": wording.published(article.cutting.published),
    }
