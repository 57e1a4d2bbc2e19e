"""CSV twins of the data, for spreadsheets, which take a cell that begins like a formula for one."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from cuttings.model import Article, Dossier

Cell = str | int | float | None
Row = tuple[Cell, ...]

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes spreadsheets compute a cell, full-width forms included: OWASP, 'CSV Injection'."""


def table(name: str, dossier: Dossier) -> bytes:
    """Return the table `name` of TABLES as CSV (RFC 4180), UTF-8 with the byte order mark that spreadsheets look for.

    A text cell that begins like a formula gets an apostrophe before it. Raises KeyError for an unknown name.
    """
    header, rows = TABLES[name]
    return sheet(header, rows(dossier))


def sheet(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return a table as CSV for spreadsheets, as `table` does."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and computes(cell) else cell


def computes(cell: str) -> bool:
    """Return whether a spreadsheet may take `cell` for a formula, also one that passes over what is not seen."""
    unseen = ("Cc", "Cf", "Zs")
    signs = (sign for sign in cell if sign in FORMULA_STARTS or unicodedata.category(sign) not in unseen)
    return next(signs, "") in FORMULA_STARTS


def _articles(dossier: Dossier) -> Iterator[Row]:
    for article in dossier.articles:
        cutting = article.cutting
        yield (
            cutting.id,
            cutting.title.value,
            cutting.title.origin,
            _list(f"{author.name} ({author.role})" for author in cutting.authors),
            cutting.publisher.value,
            cutting.published.value,
            cutting.published.earliest,
            cutting.published.latest,
            cutting.url.value,
            cutting.language.value,
            cutting.words,
            _list(related.article for related in article.related),
            _list(article.copies),
            cutting.source.file,
            cutting.source.sha256,
            cutting.stub.rule,
        )


def _entities(dossier: Dossier) -> Iterator[Row]:
    for entity in dossier.entities:
        aliases, articles = _list(entity.aliases), _list(entity.articles)
        yield (
            entity.id,
            entity.kind,
            entity.name,
            aliases,
            entity.mentions,
            len(entity.articles),
            articles,
            entity.note,
            entity.place,
            entity.wikidata,
            _list(entity.addresses),
        )


def _events(dossier: Dossier) -> Iterator[Row]:
    for event in dossier.events:
        sources = _list(f"{source.article}#{source.paragraph}" for source in event.sources)
        places, entities = _list(event.places), _list(event.entities)
        yield (event.id, event.value, event.earliest, event.latest, event.text, places, entities, sources)


def _quotes(dossier: Dossier) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in dossier.entities}
    for article in dossier.articles:
        yield from _quotes_of(article, names)


def _quotes_of(article: Article, names: dict[str, str]) -> Iterator[Row]:
    for quote in article.quotes:
        speaker = names.get(quote.speaker) if quote.speaker else None
        direct = "direct" if quote.direct else "indirect"
        where = (article.cutting.id, quote.paragraph, quote.start, quote.end)
        yield (*where, quote.text, direct, quote.cue, quote.speaker, speaker, quote.speaker_text)


def _figures(dossier: Dossier) -> Iterator[Row]:
    names = {entity.id: entity.name for entity in dossier.entities}
    for one in dossier.comparisons:
        for said in one.statements:
            speaker = names.get(said.speaker) if said.speaker else None
            also = _list(f"{source.article}#{source.paragraph}" for source in said.also)
            where = (said.article, said.paragraph, said.start, said.end)
            figure = (said.text, said.low, said.high, said.unit, said.qualifier, said.counted)
            yield (one.id, one.label, *where, *figure, said.speaker, speaker, said.speaker_text, also)


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Dossier], Iterator[Row]]]] = {
    "articles": (
        ("id", "title", "title_origin", "authors", "publisher", "published", "published_earliest", "published_latest",
         "url", "language", "words", "related", "copies", "file", "sha256", "stub"),
        _articles,
    ),
    "entities": (
        ("id", "kind", "name", "aliases", "mentions", "article_count", "articles", "note", "place", "wikidata",
         "addresses"),
        _entities,
    ),
    "events": (("id", "value", "earliest", "latest", "text", "places", "entities", "sources"), _events),
    "quotes": (
        ("article", "paragraph", "start", "end", "text", "kind", "cue", "speaker", "speaker_name", "speaker_text"),
        _quotes,
    ),
    "figures": (
        ("comparison", "label", "article", "paragraph", "start", "end", "text", "low", "high", "unit", "qualifier",
         "counted", "speaker", "speaker_name", "speaker_text", "also"),
        _figures,
    ),
}  # fmt: skip
