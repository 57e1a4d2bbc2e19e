"""The page of each article: what is known of it and how, its text, and what the collection makes of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cuttings import languages
from cuttings.model import Article, Author, DateFact, DateFound, Event, Fact, Paragraph, Quotation
from cuttings.publishing import wording
from cuttings.publishing.copy_pages import compared
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Mark, Markdown, dressed, escape, front_matter, link, web_link
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, Sheet, View, opening, shortened, words

ROLES = {"author": "By {}", "editor": "Edited by {}", "agency": "{}"}
"""How a byline words each role, in the order in which it names them."""

EVENT_LENGTH = 120
"""Code points that an article's page says of an event, which the timeline tells in full."""
OTHERS = 4
"""Other articles that tell of it, on that page."""
COPIES = 20
"""Copies of the story that are listed; the page that compares them has all."""

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
    copies = _copies(article, linker.index)
    return {
        "front": front_matter(_front(article)),
        "title": cutting.title.value or wording.UNTITLED,
        "byline": _byline(article, linker),
        "known": _known(article),
        "notes": _notes(article),
        "foreign": _foreign(article, linker.index.dossier.topic.language),
        "standfirst": cutting.standfirst.value,
        "blocks": _blocks(article, linker),
        "quotes": [_quote(article, quote, linker) for quote in article.quotes],
        "among_all": next((linker.quotation(cutting.id, quote) for quote in article.quotes if quote.direct), None),
        "named": _named(article, linker),
        "dates": _dates(article, linker),
        "events": [_event(article, event, linker) for event in linker.index.told.get(cutting.id, ())],
        "related": [{**linker.cited(one.article), "reasons": "; ".join(one.reasons)} for one in article.related],
        "copies": [linker.cited(key) for key in copies[:COPIES]],
        "more_copies": max(0, len(copies) - COPIES),
        "story": compared(article.cutting.id, linker),
        "removed": cutting.removed,
        "source": cutting.source,
        "facts": _facts(article),
    }


def _copies(article: Article, index: Index) -> Sequence[str]:
    """Return the articles that carry the same story: those of its group, earliest first, or else those near to it."""
    key = article.cutting.id
    if key not in index.copies:
        return article.copies
    members, rank = index.copies[key].members, index.ranks[key]
    return members[:rank] + members[rank + 1 :]


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


def _quote(article: Article, quote: Quotation, linker: Linker) -> View:
    return {
        "words": words(quote),
        "speaker": linker.entity(quote.speaker) if quote.speaker else None,
        "speaker_text": quote.speaker_text,
        "paragraph": linker.paragraph(article.cutting.id, quote.paragraph),
    }


def _named(article: Article, linker: Linker) -> list[View]:
    """Return what the article names, the most named first, by kind."""
    counts = Counter(mention.entity for mention in article.mentions)
    entities = linker.index.entities
    order = sorted(counts, key=lambda key: (-counts[key], entities[key].name, key))
    groups: list[View] = []
    for kind, (_, plural) in wording.KINDS.items():
        names = [{"name": linker.entity(key), "count": counts[key]} for key in order if entities[key].kind == kind]
        if names:
            groups.append({"kind": plural.capitalize(), "names": names})
    return groups


def _dates(article: Article, linker: Linker) -> list[View]:
    """Return the dates of the text in order of time, each with where it first stands and how the text words it."""
    first: dict[str, DateFound] = {}
    for found in article.dates:
        if found.value and found.kind == "date":
            first.setdefault(found.value, found)
    entries: list[View] = []
    for value in sorted(first, key=lambda value: (first[value].earliest or value, value)):
        worded, text = wording.date(value), first[value].text
        paragraph = linker.paragraph(article.cutting.id, first[value].paragraph)
        entries.append({"words": worded, "text": text if text != worded else None, "paragraph": paragraph})
    return entries


def _event(article: Article, event: Event, linker: Linker) -> View:
    """Return what an article's page says of an event it tells of: when, its place on the timeline, who else tells."""
    here = article.cutting.id
    others = dict.fromkeys(source.article for source in event.sources if source.article != here)
    return {
        "date": link(wording.date(event.value), linker.event(event)),
        "text": shortened(event.text, EVENT_LENGTH),
        "paragraphs": [linker.paragraph(here, source.paragraph) for source in event.sources if source.article == here],
        "others": [linker.article(key) for key in list(others)[:OTHERS]],
    }


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
