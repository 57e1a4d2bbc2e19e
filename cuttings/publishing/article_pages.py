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
from cuttings.publishing.apparatus import apparatus
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Mark, Markdown, dressed, escape, front_matter, web_link
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, Sheet, View, opening, shortened
from cuttings.publishing.words import Words

ROLES = ("author", "editor", "agency")
"""Who is credited in a byline, in the order in which it names them."""

BREAKS_OFF = "breaks off"
"""The rule of a stub that no paywall tells of: a text that ends in mid-sentence, as reading names it."""

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
        "front": front_matter(_front(article, linker.words)),
        "title": cutting.title.value or linker.words.text("untitled"),
        "byline": _byline(article, linker),
        "known": _known(article, linker.words),
        "notes": _notes(article, linker.words),
        "foreign": _foreign(article, linker.index.dossier.topic.language),
        "standfirst": cutting.standfirst.value,
        "blocks": _blocks(article, linker),
        "removed": cutting.removed,
        "source": cutting.source,
        "facts": _facts(article, linker.words),
    }
    return {**own, **apparatus(article, linker)}


def _front(article: Article, words: Words) -> dict[str, object]:
    cutting = article.cutting
    return {
        "title": cutting.title.value or words.text("untitled"),
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
    }


def _byline(article: Article, linker: Linker) -> list[Markdown]:
    cutting = article.cutting
    words = linker.words
    minutes = words.counted(cutting.reading_minutes, "minute")
    return [
        *_credits((author for author in cutting.authors if author.name != cutting.publisher.value), words),
        linker.outlet(article),
        escape(words.published(cutting.published)),
        *([words.say("article.updated", date=words.date(cutting.updated.value))] if cutting.updated.value else []),
        words.say("article.minutes", minutes=minutes),
    ]


def _credits(authors: Iterable[Author], words: Words) -> Iterator[Markdown]:
    credited = list(authors)
    for role in ROLES:
        names = [author.name for author in credited if author.role == role]
        if names:
            yield words.say(f"article.by.{role}", names=_strong(words.listed(names)))


def _known(article: Article, words: Words) -> list[Markdown]:
    """Return how each fact of the byline is known; what is not stated in the input stands strong."""
    cutting = article.cutting
    phrases = [_phrase("headline", cutting.title, words)]
    phrases += [_phrase("standfirst", cutting.standfirst, words)] if cutting.standfirst.value else []
    phrases += list(dict.fromkeys(_phrase(author.role, author, words) for author in cutting.authors))
    phrases += [] if cutting.authors else [_strong(words.text("article.no_author"))]
    phrases += [_phrase("outlet", cutting.publisher, words), _date_phrase(cutting.published, words)]
    return phrases + ([_phrase("update", cutting.updated, words)] if cutting.updated.value else [])


def _notes(article: Article, words: Words) -> list[Markdown]:
    """Return what a reader should know before reading: that this is only an opening, or in another language."""
    stub, language = article.cutting.stub, article.cutting.language
    notes: list[Markdown] = []
    if stub.value and stub.rule == BREAKS_OFF:
        notes.append(words.say("article.breaks_off", line=stub.line))
    elif stub.value:
        notes.append(words.say("article.opening_only", words=stub.value, line=stub.line))
    if language.value and languages.primary(language.value) != "en":
        name, known = words.language_name(language.value), words.known(language)
        notes.append(words.say("article.other_language", language=name, known=known))
    return notes


def _foreign(article: Article, own: str) -> View | None:
    """Return language and direction for the markup, where they are others than those of the site."""
    tag = article.cutting.language.value
    if not tag or not _TAG.fullmatch(tag) or languages.primary(tag) == languages.primary(own):
        return None
    return {"lang": tag, "dir": "rtl" if languages.is_right_to_left(tag) else "ltr"}


def _phrase(name: str, fact: Fact | DateFact | Author, words: Words) -> Markdown:
    phrase = words.text("article.known", name=words.text(f"article.name.{name}"), known=words.known(fact))
    return _strong(phrase) if fact.origin in ("derived", "unknown") else escape(phrase)


def _date_phrase(fact: DateFact, words: Words) -> Markdown:
    if fact.value:
        return _phrase("date", fact, words)
    bounds = words.bounds(fact)
    return _strong(words.text("article.date_bounds", bounds=bounds) if bounds else words.text("article.no_date"))


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


def _facts(article: Article, words: Words) -> list[tuple[str, Markdown, str]]:
    """Return what is known besides the byline: name, value, and how it is known."""
    cutting, language = article.cutting, article.cutting.language
    fields = (
        ("address", cutting.url),
        ("section", cutting.section),
        ("language", replace(language, value=words.language_name(language.value)) if language.value else language),
    )
    return [
        (words.text(f"article.name.{name}"), _value(name, fact.value), words.known(fact))
        for name, fact in fields
        if fact.value
    ]


def _value(name: str, value: str) -> Markdown:
    return web_link(value) if name == "address" else escape(shortened(value, TITLE_LENGTH))
