"""What a feed says of itself and of an article, in whatever form: plain text on one line, and whole addresses."""

from dataclasses import dataclass

from cuttings.edtf import bounds, precision
from cuttings.model import Article, DateFact
from cuttings.publishing.index import Index
from cuttings.publishing.linked import stated
from cuttings.publishing.markdown import plain, web_address
from cuttings.publishing.sheets import Linker, foreign, headline, opening

SUMMARY = 160
"""Code points of an entry's summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: `stem` is its own whole address without suffix, `page` that of what it is about."""

    title: str
    summary: str
    page: str
    stem: str
    dossier: str
    rights: str
    language: str
    updated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in a feed; `original` is where it came out, `updated` a time of RFC 3339, as are others where stated.

    `language` is its own where that is not the feed's.
    """

    address: str
    title: str
    summary: str
    authors: tuple[str, ...]
    outlet: str
    outlets: str
    original: str | None
    language: str | None
    published: str | None
    changed: str | None
    updated: str


def entry(article: Article, index: Index) -> Entry:
    """Return what feeds say of `article`, which has a date; a headline of ours stands in brackets, as in citations."""
    cutting, words = article.cutting, index.words
    linker = Linker(index=index, here=f"articles/{cutting.id}.md")
    title, strange = headline(article, words), foreign(article, words)
    supplied = cutting.title.origin in ("derived", "unknown")
    return Entry(
        address=linker.address(linker.here),
        title=plain(words.text("article.citation.supplied", headline=title) if supplied else title).strip(),
        summary=opening(article, SUMMARY),
        authors=tuple(plain(author.name).strip() for author in cutting.authors),
        outlet=plain(cutting.publisher.value or "").strip(),
        outlets=linker.address("sources/index.md"),
        original=web_address(cutting.url.value) if cutting.url.value else None,
        language=str(strange["lang"]) if strange else None,
        published=_moment(cutting.published),
        changed=_moment(cutting.updated),
        updated=max(_begun(fact.value) for fact in (cutting.published, cutting.updated) if fact.value),
    )


def _moment(fact: DateFact) -> str | None:
    """Return the day of `fact` as a time; None where it is not stated to the day."""
    value = stated(fact)
    return _begun(value) if value and precision(value) == "day" else None


def _begun(value: str) -> str:
    return f"{bounds(value)[0]}T00:00:00Z"
