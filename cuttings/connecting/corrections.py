"""What a person put right about names, made part of the deciding; and what of it matched nothing."""

from collections.abc import Iterable, Sequence

from cuttings.connecting.aliases import Groups
from cuttings.connecting.folding import fold
from cuttings.connecting.sightings import Sighting
from cuttings.errors import Problem
from cuttings.model import Corrections, Entity, EntityKind

TIP = "write the name as the articles write it, or take the line out"
TIP_KIND = f"{TIP}; where they do write it so, add its kind, which finds it wherever it stands"
"""A name of a given kind is found by its letters alone; without a kind nothing says on which page it belongs."""


def leave_out(found: Iterable[Sighting], corrections: Corrections) -> list[Sighting]:
    """Return `found` without the names that are none."""
    keys = {fold(entry.name) for entry in corrections.leave_out}
    return [sighting for sighting in found if sighting.key not in keys]


def put_right(groups: Groups, corrections: Corrections) -> Groups:
    """Join every alias and merged name to the name it belongs to, which then stands for all; return `groups`."""
    for entry in corrections.names:
        for form in (*entry.aliases, *entry.merge):
            groups.join(fold(form), fold(entry.name))
    return groups


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


def notes(corrections: Corrections) -> dict[str, str]:
    """Return key -> the note about it."""
    return {fold(entry.name): entry.note for entry in corrections.names if entry.note}


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
    return problems


def _problem(file: str, line: int | None, form: str, tip: str = TIP) -> Problem:
    return Problem(file=file, line=line, fact=f"“{form}” matches nothing", tip=tip, severity="warning")
