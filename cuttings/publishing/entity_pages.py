"""The pages of people, places and organisations: who is named where, with whom, what they said and when."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from cuttings.model import Entity, EntityKind
from cuttings.publishing.index import FOLDERS, WITH_PAGES, Index, Naming, Said
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, quoted, shortened
from cuttings.publishing.timeline_pages import told
from cuttings.publishing.words import Words
from cuttings.slugs import slug

SENTENCES = 100
QUOTES = 50
EVENTS = 50
"""At most so many of each on the page of one name; the page says how many more the data holds."""

TOGETHER = 12
MOST_NAMED = 40
ALIAS_LENGTH = 80

ONE_INDEX = 200
"""Up to so many names stand on one index page; more are spread over a page for each letter."""


def entity_pages(index: Index) -> Iterator[Sheet]:
    """Yield, for each kind that has pages, its index and a page for every entity."""
    for kind in WITH_PAGES:
        entities = [entity for entity in index.dossier.entities if entity.kind == kind and entity.id in index.pages]
        yield from _indexes(index, kind, sorted(entities, key=_by_name))
        for entity in entities:
            here = index.pages[entity.id]
            yield Sheet(path=here, template="entity", data=_data(entity, Linker(index=index, here=here)))


def _by_name(entity: Entity) -> tuple[str, str]:
    return slug(entity.name), entity.id


def _most_named(entity: Entity) -> tuple[int, str, str]:
    return -entity.mentions, *_by_name(entity)


def _letter(entity: Entity) -> str:
    first = slug(entity.name)[0]
    return first.upper() if first.isascii() and first.isalpha() else "Other"


def _indexes(index: Index, kind: EntityKind, entities: Sequence[Entity]) -> Iterator[Sheet]:
    letters: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        letters[_letter(entity)].append(entity)
    plural, words = FOLDERS[kind], index.words
    title, about = words.text(f"kinds.{kind}"), words.text(f"entity.about.{kind}")
    here = f"{plural}/index.md"
    linker = Linker(index=index, here=here)
    data = {
        "front": front(title, about),
        "title": title,
        "total": words.counted(len(entities), kind),
    }
    if len(entities) <= ONE_INDEX:
        groups = [(letter, [_entry(one, linker) for one in letters[letter]]) for letter in sorted(letters)]
        yield Sheet(path=here, template="names", data=data | {"groups": groups, "letters": [], "most": []})
        return
    pages = {letter: f"{plural}/by-letter/{letter.lower()}.md" for letter in sorted(letters)}
    found = [{"letter": one, "target": linker.to(page), "count": len(letters[one])} for one, page in pages.items()]
    most = [_entry(entity, linker) for entity in sorted(entities, key=_most_named)[:MOST_NAMED]]
    yield Sheet(path=here, template="names", data=data | {"groups": [], "letters": found, "most": most})
    for letter, page in pages.items():
        yield from _letter_pages(index, page, letter, kind, letters[letter])


def _letter_pages(
    index: Index, page: str, letter: str, kind: EntityKind, entities: Sequence[Entity]
) -> Iterator[Sheet]:
    words = index.words
    said = letter if len(letter) == 1 else words.text("entity.other_letter")
    title = words.text("entity.letter", kinds=words.text(f"kinds.{kind}"), letter=said)
    for part in parts(index, page, entities):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, words.text(f"entity.about.{kind}")),
            "title": title,
            "kind": kind,
            "up": linker.to(f"{FOLDERS[kind]}/index.md"),
            "entries": [_entry(entity, linker) for entity in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="letter", data=data)


def _entry(entity: Entity, linker: Linker) -> View:
    return {
        "link": linker.entity(entity.id),
        "mentions": entity.mentions,
        "articles": linker.words.counted(len(entity.articles), "article"),
        "aliases": [shortened(alias, ALIAS_LENGTH) for alias in entity.aliases[:3]],
    }


def _data(entity: Entity, linker: Linker) -> View:
    index = linker.index
    words = index.words
    kind = words.text(f"kind.{entity.kind}")
    times, articles = words.counted(entity.mentions, "time"), words.counted(len(entity.articles), "article")
    about = words.text("entity.description", name=entity.name, kind=kind, times=times, articles=articles)
    namings = index.namings.get(entity.id, ())
    said = index.said.get(entity.id, ())
    events = index.events.get(entity.id, ())
    return {
        "front": front(entity.name, about, search=True),
        "name": entity.name,
        "kind": kind,
        "times": times,
        "articles": articles,
        "aliases": [shortened(alias, ALIAS_LENGTH) for alias in entity.aliases],
        "note": entity.note,
        "groups": _grouped(namings[:SENTENCES], linker),
        "more_sentences": len(namings[SENTENCES:]),
        "quotes": [_quote(one, linker) for one in said[:QUOTES]],
        "more_quotes": len(said[QUOTES:]),
        "events": [told(event, linker, names=False) for event in events[:EVENTS]],
        "more_events": len(events[EVENTS:]),
        "peoples": [_people(people, words) for people in index.peoples.get(entity.id, ())],
        "together": _together(index.together.get(entity.id, {}), linker),
        "data_page": linker.to("data.md"),
    }


def _people(people: Entity, words: Words) -> View:
    times, articles = words.counted(people.mentions, "time"), words.counted(len(people.articles), "article")
    return {"name": people.name, "times": times, "articles": articles}


def _together(counts: Mapping[str, int], linker: Linker) -> list[View]:
    """Return those most often named in the same paragraph, and how often."""
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:TOGETHER]
    return [{"link": linker.entity(key), "count": count} for key, count in most]


def _quote(said: Said, linker: Linker) -> View:
    published = linker.index.articles[said.article].cutting.published
    return {
        "words": quoted(said.quote, linker.words),
        "article": linker.article(said.article, said.quote.paragraph),
        "date": linker.words.published(published),
    }


def _grouped(namings: Sequence[Naming], linker: Linker) -> list[View]:
    """Return the sentences by article; `namings` run through one article after the other."""
    groups: list[View] = []
    for key, group in groupby(namings, key=lambda naming: naming.article):
        sentences = [
            {"text": linker.sentence(naming), "paragraph": linker.paragraph(key, naming.span.paragraph)}
            for naming in group
        ]
        groups.append({**linker.entry(linker.index.articles[key]), "sentences": sentences})
    return groups
