"""The indexes of people, places and organisations: the most named at a glance, and all by their first letter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cuttings.model import Entity, EntityKind
from cuttings.publishing.index import FOLDERS, Index
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.mentions import Calendar
from cuttings.publishing.network_pages import NETWORK
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, shortened
from cuttings.slugs import slug

FEW = 12
"""Up to so many names stand in one list, the most named first; more by letter as well."""

MOST_NAMED = 24
"""Names at a glance above the letters; where there are not twice as many names, half of them."""

ONE_INDEX = 200
"""Up to so many names stand on one index page; more are spread over a page for each letter."""

ALIAS_LENGTH = 80
"""Code points of an alias in a list."""


def name_lists(index: Index, kind: EntityKind, entities: Sequence[Entity], calendar: Calendar) -> Iterator[Sheet]:
    """Yield the index of the `entities` of one kind and, where they are too many for one page, one for each letter."""
    letters: dict[str, list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=_by_name):
        letters[_letter(entity)].append(entity)
    here = f"{FOLDERS[kind]}/index.md"
    linker = Linker(index=index, here=here)
    split = len(entities) > ONE_INDEX
    pages = {letter: f"{FOLDERS[kind]}/by-letter/{letter.lower()}.md" for letter in sorted(letters)}
    yield Sheet(path=here, template="names", data=_index(kind, letters, pages if split else {}, linker, calendar))
    for letter, page in pages.items() if split else ():
        yield from _letter_pages(index, page, letter, kind, letters[letter])


def _by_name(entity: Entity) -> tuple[str, str]:
    return slug(entity.name), entity.id


def _most_named(entity: Entity) -> tuple[int, str, str]:
    return -entity.mentions, *_by_name(entity)


def _letter(entity: Entity) -> str:
    first = slug(entity.name)[0]
    return first.upper() if first.isascii() and first.isalpha() else "Other"


def _index(
    kind: EntityKind,
    letters: Mapping[str, Sequence[Entity]],
    pages: Mapping[str, str],
    linker: Linker,
    calendar: Calendar,
) -> View:
    words = linker.words
    entities = [entity for group in letters.values() for entity in group]
    title = words.text(f"kinds.{kind}")
    few = len(entities) <= FEW
    most = sorted(entities, key=_most_named)[: len(entities) if few else min(MOST_NAMED, len(entities) // 2)]
    found = [
        {
            "letter": _said(letter, linker),
            "target": linker.to(pages[letter]) if pages else Markdown(f"#letter-{letter.lower()}"),
            "count": words.number(len(letters[letter])),
        }
        for letter in sorted(letters)
    ]
    return {
        "front": front(title, words.text(f"entity.about.{kind}")),
        "title": title,
        "total": words.text(f"entity.total.{kind}", n=len(entities)),
        "letters": found if pages or not few else [],
        "groups": [] if pages or few else [_group(letter, group, linker) for letter, group in sorted(letters.items())],
        "most_title": words.text("entity.all_most" if few else "entity.most"),
        "most": [_entry(entity, linker) | {"spark": calendar.spark(entity.id)} for entity in most],
        "network": linker.to(NETWORK),
        "span": [words.date(f"{one:04}") for one in calendar.span],
    }


def _group(letter: str, entities: Sequence[Entity], linker: Linker) -> View:
    entries = [_entry(entity, linker) for entity in entities]
    return {"letter": _said(letter, linker), "anchor": f"letter-{letter.lower()}", "entries": entries}


def _letter_pages(
    index: Index, page: str, letter: str, kind: EntityKind, entities: Sequence[Entity]
) -> Iterator[Sheet]:
    words = index.words
    title = words.text(
        "entity.letter", kinds=words.text(f"kinds.{kind}"), letter=_said(letter, Linker(index=index, here=page))
    )
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


def _said(letter: str, linker: Linker) -> str:
    return letter if len(letter) == 1 else linker.words.text("entity.other_letter")


def _entry(entity: Entity, linker: Linker) -> dict[str, object]:
    return {
        "link": linker.entity(entity.id),
        "mentions": linker.words.number(entity.mentions),
        "times": linker.words.counted(entity.mentions, "mention"),
        "articles": linker.words.counted(len(entity.articles), "article"),
        "aliases": [shortened(alias, ALIAS_LENGTH) for alias in entity.aliases[:3]],
    }
