"""The page of each article: what is known of it and how, its text, and whose file it was read from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cuttings import languages
from cuttings.model import (
    Article,
    Author,
    DateFact,
    Fact,
    Paragraph,
)
from cuttings.publishing import wording
from cuttings.publishing.apparatus import apparatus
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Mark, Markdown, dressed, escape, front_matter, web_link
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, Sheet, View, opening, shortened

ROLES = {"author": "By {}", "editor": "Edited by {}", "agency": "{}"}
"""How a byline words each role, in the order in which it names them."""

DESCRIPTION_LENGTH = 160
"""Code points of a page's description, as much as search engines show."""


_TAG = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


def article_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of every article."""
    for article in index.dossier.articles:
        path = f"articles/{article.cutting.id}.md"
        yield Sheet(path=path, template="article", data=_data(article, Linker(index=index, here=path)))


def _data(article: Article, linker: Linker) -> View:
    cutting = article.cutting
    own: View = {
        "front": front_matter(_front(article)),
        "title": cutting.title.value or wording.UNTITLED,
        "byline": _byline(article, linker),
        "known": _known(article),
        "notes": _notes(article),
        "foreign": _foreign(article, linker.index.dossier.topic.language),
        "standfirst": cutting.standfirst.value,
        "blocks": _blocks(article, linker),
        "removed": cutting.removed,
        "source": cutting.source,
        "facts": _facts(article),
    }
    return {**own, **apparatus(article, linker)}


def _front(article: Article) -> dict[str, object]:
    cutting = article.cutting
    return {
        "title": cutting.title.value or wording.UNTITLED,
        "description": opening(article, DESCRIPTION_LENGTH),
        "date": cutting.published.value,
        "authors": [author.name for author in cutting.authors] or None,
        "publisher": cutting.publisher.value,
        "section": cutting.section.value,
        "url": cutting.url.value,
        "language": cutting.language.value,
        "seed": cutting.source.file,
        "sha256": cutting.source.sha256,
        "words": cutting.words,
    }


def _byline(article: Article, linker: Linker) -> list[Markdown]:
    cutting = article.cutting
    minutes = wording.counted(cutting.reading_minutes, "minute")
    return [
        *_credits(author for author in cutting.authors if author.name != cutting.publisher.value),
        linker.outlet(article),
        escape(wording.published(cutting.published)),
        *([escape(f"updated {wording.date(cutting.updated.value)}")] if cutting.updated.value else []),
        escape(f"{minutes} to read"),
    ]


def _credits(authors: Iterable[Author]) -> Iterator[Markdown]:
    credited = list(authors)
    for role, phrase in ROLES.items():
        names = [author.name for author in credited if author.role == role]
        if names:
            yield Markdown(phrase.format(f"**{escape(wording.listed(names))}**"))


def _known(article: Article) -> list[Markdown]:
    """Return how each fact of the byline is known; what is not stated in the input stands strong."""
    cutting = article.cutting
    phrases = [_phrase("Headline", cutting.title)]
    phrases += [_phrase("Standfirst", cutting.standfirst)] if cutting.standfirst.value else []
    phrases += list(dict.fromkeys(_phrase(author.role.capitalize(), author) for author in cutting.authors))
    phrases += [] if cutting.authors else [_strong("Author not stated")]
    phrases += [_phrase("Outlet", cutting.publisher), _date_phrase(cutting.published)]
    return phrases + ([_phrase("Update", cutting.updated)] if cutting.updated.value else [])


def _notes(article: Article) -> list[Markdown]:
    """Return what a reader should know before reading: that this is only an opening, or in another language."""
    stub, language = article.cutting.stub, article.cutting.language
    notes: list[Markdown] = []
    if stub.value and stub.rule == wording.BREAKS_OFF:
        notes.append(
            escape(f"This text breaks off in line {stub.line}: perhaps only the opening of the article was saved.")
        )
    elif stub.value:
        notes.append(escape(f"Only the opening of this article was saved: “{stub.value}”, says line {stub.line}."))
    if language.value and languages.primary(language.value) != "en":
        said = f"This article is in {languages.name(language.value)} ({wording.known(language)}). New names, quotations"
        notes.append(escape(f"{said} and dates without a year are found in English articles only."))
    return notes


def _foreign(article: Article, own: str) -> View | None:
    """Return language and direction for the markup, where they are others than those of the site."""
    tag = article.cutting.language.value
    if not tag or not _TAG.fullmatch(tag) or languages.primary(tag) == languages.primary(own):
        return None
    return {"lang": tag, "dir": "rtl" if languages.is_right_to_left(tag) else "ltr"}


def _phrase(name: str, fact: Fact | DateFact | Author) -> Markdown:
    phrase = f"{name} {wording.known(fact)}"
    return _strong(phrase) if fact.origin in ("derived", "unknown") else escape(phrase)


def _date_phrase(fact: DateFact) -> Markdown:
    if fact.value:
        return _phrase("Date", fact)
    bounds = wording.bounds(fact)
    return _strong(f"Date of publication not stated{f'; {bounds}' if bounds else ''}")


def _strong(text: str) -> Markdown:
    return Markdown(f"**{escape(text)}**")


def _blocks(article: Article, linker: Linker) -> list[View]:
    mentions: dict[str, dict[str, Mark]] = {}
    for mention in article.mentions:
        page = linker.index.pages.get(mention.entity)
        if page:
            mark = Mark(start=mention.start, end=mention.end, target=linker.to(page))
            mentions.setdefault(mention.paragraph, {}).setdefault(mention.entity, mark)
    return [_block(paragraph, mentions.get(paragraph.id, {})) for paragraph in article.cutting.paragraphs]


def _block(paragraph: Paragraph, marks: dict[str, Mark]) -> View:
    lead = [Mark(start=0, end=paragraph.run_in)] if paragraph.run_in else []
    text = escape(paragraph.text) if paragraph.kind == "heading" else dressed(paragraph.text, [*lead, *marks.values()])
    return {"id": paragraph.id, "kind": paragraph.kind, "text": text}


def _facts(article: Article) -> list[tuple[str, Markdown, str]]:
    """Return what is known besides the byline: name, value, and how it is known."""
    cutting, language = article.cutting, article.cutting.language
    fields = (
        ("Address", cutting.url),
        ("Section", cutting.section),
        ("Language", replace(language, value=languages.name(language.value)) if language.value else language),
    )
    return [(name, _value(name, fact.value), wording.known(fact)) for name, fact in fields if fact.value]


def _value(name: str, value: str) -> Markdown:
    return web_link(value) if name == "Address" else escape(shortened(value, TITLE_LENGTH))
