"""What a person put right about names, made part of the deciding; and what of it matched nothing."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cuttings.connecting.aliases import Groups
from cuttings.connecting.folding import fold
from cuttings.connecting.gazetteer import Place
from cuttings.connecting.sightings import Sighting
from cuttings.errors import Problem
from cuttings.model import Annotated, Corrections, Entity, EntityKind

TIP = "write the name as the articles write it, or take the line out"
TIP_KIND = f"{TIP}; where they do write it so, add its kind, which finds it wherever it stands"
"""A name of a given kind is found by its letters alone; without a kind nothing says on which page it belongs."""


def leave_out(found: Iterable[Sighting], corrections: Corrections) -> list[Sighting]:
    """Return `found` without the names that are none."""
    keys = {fold(entry.name) for entry in corrections.leave_out}
    return [sighting for sighting in found if sighting.key not in keys]


def start(corrections: Corrections) -> Groups:
    """Return what a person joined, and keeps apart, before any rule is asked: no rule can undo either."""
    groups = Groups(frozenset(map(fold, entry.names)) for entry in corrections.apart)
    return put_right(groups, corrections)


def put_right(groups: Groups, corrections: Corrections) -> Groups:
    """Join every alias and merged name to the name it belongs to, which then stands for all; return `groups`."""
    given: set[str] = set()
    for entry in corrections.names:
        name = fold(entry.name)
        for form in (fold(form) for form in (*entry.aliases, *entry.merge)):
            groups.join(form, name)
            given |= {form} - {name}
    for entry in corrections.names:
        if fold(entry.name) not in given:
            groups.lead(fold(entry.name))
    return groups


def without_parted(annotated: Sequence[Annotated], places: Sequence[list[Place]], groups: Groups) -> list[list[Place]]:
    """Return `places` without those whose words are kept apart from whom they would name."""
    return [_unparted(article, here, groups) for article, here in zip(annotated, places, strict=True)]


def _unparted(article: Annotated, places: Iterable[Place], groups: Groups) -> list[Place]:
    texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
    return [
        place
        for place in places
        if not groups.parted(fold(texts[place.paragraph][place.start : place.end]), place.owner)
    ]


def kinds(corrections: Corrections) -> dict[str, EntityKind]:
    """Return key -> kind for the names whose kind is given."""
    return {
        fold(form): entry.kind
        for entry in corrections.names
        if entry.kind
        for form in (entry.name, *entry.aliases, *entry.merge)
    }


def forms(corrections: Corrections) -> dict[str, str]:
    """Return each name and alias that is given, and the key it stands for."""
    return {
        form: fold(entry.name) for entry in corrections.names for form in (entry.name, *entry.aliases, *entry.merge)
    }


def shown(corrections: Corrections) -> dict[str, str]:
    """Return key -> the name it is shown under."""
    return {fold(entry.name): entry.name for entry in corrections.names}


def told(corrections: Corrections) -> dict[str, dict[str, Any]]:
    """Return key -> what is told of it besides its names, by the fields of an entity."""
    known: dict[str, dict[str, Any]] = {}
    for entry in corrections.names:
        given = {"note": entry.note, "wikidata": entry.wikidata, "addresses": entry.addresses}
        known.setdefault(fold(entry.name), {}).update({field: value for field, value in given.items() if value})
    return known


def unused(found: Sequence[Sighting], entities: Sequence[Entity], corrections: Corrections) -> list[Problem]:
    """Return a warning for every correction that matches nothing in the collection."""
    seen = {sighting.key for sighting in found}
    seen |= {fold(form) for entity in entities for form in (entity.name, *entity.aliases) if entity.mentions}
    problems = [
        _problem(corrections.file, entry.line, entry.name)
        for entry in corrections.leave_out
        if fold(entry.name) not in seen
    ]
    for entry in corrections.names:
        forms = [form for form in (*entry.aliases, *entry.merge) if fold(form) not in seen]
        if not forms and fold(entry.name) not in seen and not (entry.aliases or entry.merge):
            forms = [entry.name]
        tip = TIP if entry.kind else TIP_KIND
        problems += [_problem(corrections.file, entry.line, form, tip) for form in forms]
    for parted in corrections.apart:
        problems += [
            _problem(corrections.file, parted.line, form, TIP) for form in parted.names if fold(form) not in seen
        ]
    return problems + list(_contradictions(corrections))


def _contradictions(corrections: Corrections) -> Iterator[Problem]:
    """Yield an error for names that one entry joins and another keeps apart: apart they stay."""
    for parted in corrections.apart:
        keys = {fold(name) for name in parted.names}
        for entry in corrections.names:
            joined = [form for form in (entry.name, *entry.aliases, *entry.merge) if fold(form) in keys]
            if len({fold(form) for form in joined}) > 1:
                fact = f"“{joined[0]}” and “{joined[1]}” are kept apart here, and joined in line {entry.line}"
                yield Problem(file=corrections.file, line=parted.line, fact=fact, tip="take one of the two out")


def _problem(file: str, line: int | None, form: str, tip: str = TIP) -> Problem:
    return Problem(file=file, line=line, fact=f"“{form}” matches nothing", tip=tip, severity="warning")
