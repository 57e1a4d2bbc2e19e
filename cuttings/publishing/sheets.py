"""What a page is before it is text: where it will stand, its template, and the data the template gets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import quote

from cuttings import languages
from cuttings.model import Article, Comparison, Event, Quotation
from cuttings.publishing.index import Index, Naming
from cuttings.publishing.markdown import Mark, Markdown, dressed, escape, front_matter, link, plain
from cuttings.publishing.paging import ON_A_PAGE, event_anchor, figure_anchor, paths, quote_anchor
from cuttings.publishing.words import Words

T = TypeVar("T")

View = Mapping[str, object]
"""What a template gets: text is escaped where it is printed, Markdown is not."""

TITLE_LENGTH = 300
"""Code points of a title in a list or a link; the article's own page has all of it."""

QUOTATION_MARKS = frozenset([('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("'", "'"), ("”", "”")])
OPENING_MARKS = frozenset('"“„«')

_TAG = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page to be: `path` below the docs folder, `template` the name of its template without `.md.j2`.

    A script has a template whose name ends in `.js.j2`, and `template` ends in `.js`.
    """

    path: str
    template: str
    data: View


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """One of the pages a long list is spread over: its items, and the way to the pages beside it."""

    path: str
    items: Sequence[T]
    number: int
    count: int
    previous: Markdown | None
    following: Markdown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """Links as they read on the page `here`."""

    index: Index
    here: str

    @property
    def words(self) -> Words:
        """The words of the interface."""
        return self.index.words

    def to(self, path: str, anchor: str = "") -> Markdown:
        """Return the address of the page `path`, relative to this page."""
        here, there = self.here.split("/"), path.split("/")
        while len(here) > 1 and len(there) > 1 and here[0] == there[0]:
            here, there = here[1:], there[1:]
        way = "../" * (len(here) - 1) + "/".join(there)
        return Markdown(f"{way}#{anchor}" if anchor else way)

    def address(self, path: str, anchor: str = "") -> str:
        """Return the address of the finished page or file `path` for machines: whole where the site's is known."""
        file = quote(f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path)
        base = self.index.address
        whole = f"{base}{'' if file == 'index.html' else file}" if base else self.to(file)
        return f"{whole}#{anchor}" if anchor else whole

    def article(self, key: str, anchor: str = "", label: str = "") -> Markdown:
        """Return a link to the article `key`, or to a paragraph of it, that reads its headline or `label`."""
        return link(label or headline(self.index.articles[key], self.words), self.to(f"articles/{key}.md", anchor))

    def titled(self, key: str) -> Markdown:
        """Return a link to the article `key` that reads its headline, marked as in its language where that is foreign.

        The mark is an attribute list of Markdown's: the link stands in Markdown that is rendered as it is.
        """
        strange = foreign(self.index.articles[key], self.words)
        mark = f'{{ lang="{strange["lang"]}" dir="{strange["dir"]}" }}' if strange else ""
        return Markdown(f"{self.article(key)}{mark}")

    def entity(self, key: str) -> Markdown:
        """Return the name of the entity `key`, linked to its page where it has one, a people's to that of its place."""
        entity = self.index.entities[key]
        page = self.index.pages.get(key) or self.index.pages.get(entity.place or "")
        return link(entity.name, self.to(page)) if page else escape(entity.name)

    def outlet(self, article: Article) -> Markdown:
        """Return the outlet of `article`, linked to its page."""
        name = article.cutting.publisher.value
        return link(name or self.words.text("no_outlet"), self.to(self.index.outlets[name or ""]))

    def paragraph(self, key: str, paragraph: str) -> Markdown:
        """Return a link to a paragraph of the article `key` that reads as its number."""
        label = self.words.text("paragraph", number=paragraph.removeprefix("p"))
        if self.here == f"articles/{key}.md":
            return link(label, f"#{paragraph}")
        return self.article(key, paragraph, label)

    def event(self, event: Event) -> Markdown:
        """Return the address of `event` on the timeline."""
        return self.to(self.index.event_pages[event.id], event_anchor(event))

    def quotation(self, article: str, quote: Quotation) -> Markdown:
        """Return the address of a direct quotation of the article `article` among all quotations."""
        anchor = quote_anchor(article, quote)
        return self.to(self.index.quote_pages[anchor], anchor)

    def comparison(self, comparison: Comparison) -> Markdown:
        """Return the address of `comparison` among all."""
        return self.to(self.index.figure_pages[comparison.id], figure_anchor(comparison))

    def cited(self, key: str) -> View:
        """Return how another article is named in one line: linked headline, outlet and date."""
        cutting = self.index.articles[key].cutting
        outlet = cutting.publisher.value or self.words.text("no_outlet")
        return {"link": self.titled(key), "outlet": outlet, "date": self.words.published(cutting.published)}

    def entry(self, article: Article) -> View:
        """Return what a list says of an article: headline, outlet, date, standfirst or opening."""
        cutting, tag = article.cutting, article.cutting.language.value
        return {
            "link": self.titled(cutting.id),
            "derived": cutting.title.origin == "derived",
            "stub": cutting.stub.value is not None,
            "shows": self.words.shows(article.shows, "entry") if article.part else None,
            "language": self.words.language_name(tag) if tag and languages.primary(tag) != "en" else None,
            "outlet": self.outlet(article),
            "date": self.words.published(cutting.published),
            "opening": opening(article),
            "words": cutting.words,
        }

    def sentence(self, naming: Naming) -> Markdown:
        """Return the sentence of `naming` with the name strong."""
        span = naming.span
        text = self.index.texts[naming.article, span.paragraph]
        marks = [Mark(start=one.start - span.start, end=one.end - span.start) for one in naming.mentions]
        return dressed(text[span.start : span.end], marks)


def headline(article: Article, words: Words) -> str:
    """Return the title of `article` for a list, shortened where it is very long."""
    return shortened(article.cutting.title.value or words.text("untitled"), TITLE_LENGTH)


def foreign(article: Article, words: Words) -> View | None:
    """Return language and direction of `article` for the markup, where they are others than those of the interface."""
    tag = article.cutting.language.value
    if not tag or not _TAG.fullmatch(tag) or languages.primary(tag) == languages.primary(words.language):
        return None
    return {"lang": tag, "dir": "rtl" if languages.is_right_to_left(tag) else "ltr"}


def quoted(quote: Quotation, words: Words) -> Markdown:
    """Return what was said, in one pair of quotation marks where `quote` is direct, else marked as reported."""
    text = quote.text.strip()
    if not quote.direct:
        return words.say("reported", words=text)
    if len(text) > 1 and (text[0], text[-1]) in QUOTATION_MARKS:
        return Markdown(f"“{escape(text[1:-1])}”")
    return escape(text) if OPENING_MARKS & set(text) else Markdown(f"“{escape(text)}”")


def opening(article: Article, length: int = 200) -> str:
    """Return the standfirst of `article`, or else the start of its first paragraph of prose, at most `length` long."""
    prose = (paragraph.text for paragraph in article.cutting.paragraphs if paragraph.kind == "paragraph")
    return shortened(article.cutting.standfirst.value or next(prose, ""), length)


def shortened(text: str, length: int) -> str:
    """Return `text` on one line, cut at a word to at most `length` code points where it is longer."""
    line = plain(text[: 2 * length]).strip()
    return line if len(line) <= length else line[: length - 1].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def front(  # noqa: PLR0913  (each a keyword of its own)
    title: str, description: str, *, search: bool = False, toc: bool = False, json_ld: str = "", feed: str = ""
) -> Markdown:
    """Return the front matter of a page that is no article.

    `search` puts it into the search index, `toc` lists its headings beside it. `json_ld` is what it says to machines,
    `feed` the path of its feed without suffix.
    """
    values: dict[str, object] = {"title": title, "description": description, "json_ld": json_ld, "feed": feed}
    if not search:
        values["search"] = {"exclude": True}
    if not toc:
        values["hide"] = ["toc"]
    return front_matter(values)


def parts(index: Index, path: str, items: Sequence[T], size: int = ON_A_PAGE) -> Iterator[Part[T]]:
    """Yield the pages that hold `items`: the first at `path`, the others beside it."""
    pages = paths(path, len(items), size)
    for at, here in enumerate(pages):
        linker = Linker(index=index, here=here)
        yield Part(
            path=here,
            items=items[at * size : (at + 1) * size],
            number=at + 1,
            count=len(pages),
            previous=linker.to(pages[at - 1]) if at else None,
            following=linker.to(pages[at + 1]) if at + 1 < len(pages) else None,
        )
