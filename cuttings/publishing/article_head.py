"""What stands above an article's text: who wrote it, where and when it came out, and how each of that is known."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cuttings import languages
from cuttings.model import Article, Author, DateFact, Fact
from cuttings.publishing.markdown import Markdown, escape, web_address, web_link
from cuttings.publishing.sheets import TITLE_LENGTH, Linker, View, shortened
from cuttings.publishing.words import Words

ROLES = ("author", "editor", "agency")
"""Who is credited in a byline, in the order in which it names them."""

BREAKS_OFF = "breaks off"
"""The rule of a stub that no paywall tells of: a text that ends in mid-sentence, as reading names it."""


def head(article: Article, linker: Linker) -> View:
    """Return what stands above the text: the section, the facts under the headline, and what to know before reading."""
    section, words = article.cutting.section.value, linker.words
    return {
        "section": shortened(section, TITLE_LENGTH) if section else None,
        "facts": list(_facts(article, linker)),
        "notes": _notes(article, words),
    }


def sources(article: Article, linker: Linker) -> list[View]:
    """Return every fact that is known of the article, each with how it is known."""
    cutting, words, language = article.cutting, linker.words, article.cutting.language
    named = replace(language, value=words.language_name(language.value)) if language.value else language
    rows = [_row("headline", cutting.title, words), _row("standfirst", cutting.standfirst, words)]
    rows += [_cell(f"name.{one.role}", one.name, one, words) for one in cutting.authors]
    rows += [_row("outlet", cutting.publisher, words), _row("date", cutting.published, words)]
    rows += [_row("update", cutting.updated, words), _row("section", cutting.section, words)]
    address = web_address(cutting.url.value) if cutting.url.value else None
    rows += [_cell("name.address", cutting.url.value, cutting.url, words, address), _row("language", named, words)]
    return [row for row in rows if row["value"]]


def _facts(article: Article, linker: Linker) -> Iterator[View]:
    """Yield the facts under the headline; `flag` marks how one is known where the input does not state it."""
    cutting, words = article.cutting, linker.words
    if cutting.title.origin in ("derived", "unknown"):
        yield _cell("name.headline", None, cutting.title, words)
    yield from _credits((author for author in cutting.authors if author.name != cutting.publisher.value), words)
    if not cutting.authors:
        yield _cell("head.author", None, Fact(), words)
    page = linker.index.outlets[cutting.publisher.value or ""].removesuffix(".md")
    yield _cell("head.outlet", cutting.publisher.value, cutting.publisher, words, linker.to(f"{page}.html"))
    yield _cell("head.date", _day(cutting.published, words), cutting.published, words)
    if cutting.updated.value:
        yield _cell("head.update", _day(cutting.updated, words), cutting.updated, words)
    if not cutting.words:
        return
    yield {
        "name": words.text("article.head.reading"),
        "value": words.counted(cutting.reading_minutes, "minute"),
        "href": None,
        "how": words.counted(cutting.words, "word"),
        "flag": False,
    }


def _credits(authors: Iterable[Author], words: Words) -> Iterator[View]:
    credited = list(authors)
    for role in ROLES:
        some = [author for author in credited if author.role == role]
        if some:
            how = dict.fromkeys(words.known(author) for author in some)
            flag = any(author.origin == "derived" for author in some)
            value = words.listed([author.name for author in some])
            name = words.text(f"article.head.{role}")
            yield {"name": name, "value": value, "href": None, "how": words.listed(list(how)), "flag": flag}


def _row(name: str, fact: Fact | DateFact, words: Words) -> View:
    value = _day(fact, words) if isinstance(fact, DateFact) else fact.value and shortened(fact.value, TITLE_LENGTH)
    return _cell(f"name.{name}", value, fact, words)


def _cell(key: str, value: str | None, fact: Fact | DateFact | Author, words: Words, href: str | None = None) -> View:
    """Return one fact: its name, value and address, how it is known, and whether that must stand out."""
    how = words.known(fact)
    if isinstance(fact, DateFact) and not fact.value and (bounds := words.bounds(fact)):
        how = words.text("article.date_bounds", bounds=bounds)
    missing = not isinstance(fact, Author) and not fact.value
    flag = missing or fact.origin in ("derived", "unknown")
    return {"name": words.text(f"article.{key}"), "value": value, "href": href, "how": how, "flag": flag}


def _day(fact: DateFact, words: Words) -> str | None:
    return words.date(fact.value) if fact.value else None


def _notes(article: Article, words: Words) -> list[Markdown]:
    """Return what to know before reading: that not all is shown, that this is an opening, or in another language."""
    stub, language = article.cutting.stub, article.cutting.language
    notes = [_shows(article, words)] if article.part else []
    if stub.value and stub.rule == BREAKS_OFF:
        notes.append(words.say("article.breaks_off", line=stub.line))
    elif stub.value:
        notes.append(words.say("article.opening_only", words=stub.value, line=stub.line))
    if language.value and languages.primary(language.value) != "en":
        name, known = words.language_name(language.value), words.known(language)
        notes.append(words.say("article.other_language", language=name, known=known))
    return notes


def _shows(article: Article, words: Words) -> Markdown:
    """Return in words how much of the article is shown, why, and where all of it is."""
    said, address = escape(words.shows(article.shows, "note")), article.cutting.url.value
    return words.say("rights.elsewhere", said=said, address=web_link(address)) if address else said
