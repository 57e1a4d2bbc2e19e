"""Answers about names, written into the text of `names.yml`: each function returns the text, changed where it must be.

Names are compared folded, as connecting compares them. All raise CuttingsError where the text is no `names.yml`, says
the contrary already, or cannot be changed without disturbing what stands in it.
"""

from collections.abc import Iterable
from typing import Any

from cuttings.config import parse_names
from cuttings.connecting.folding import fold
from cuttings.connecting.told import Told
from cuttings.errors import fault
from cuttings.mappings import mapping
from cuttings.reviewing.editing import put


def joined(text: str, file: str, name: str, forms: Iterable[str], kind: str = "") -> str:
    """Return `text` with `forms` among the aliases of `name`, which gets an entry, of this `kind`, if it has none."""
    forms = [form for form in dict.fromkeys(forms) if fold(form) != fold(name)]
    told = _told(text, file)
    held = told.entry(fold(name))
    for form in forms:
        for other in (name, *((held.name, *held.aliases, *held.merge) if held else ())):
            if parted := told.parted(fold(form), fold(other)):
                raise _contrary(file, f"“{form}” and “{other}” are kept apart", parted.line)
        if left := told.left_out(fold(form)):
            raise _contrary(file, f"“{form}” is left out", left.line)
    entry = _entry(text, file, name)
    if entry is None:
        known: dict[str, Any] = {"name": name, "kind": kind, "aliases": forms}
        return put(text, file, ("names", None), {key: value for key, value in known.items() if value})
    for form in forms:
        if not _told(text, file).joined(fold(form), fold(name)):
            text = put(text, file, ("names", entry, "aliases", None), form)
    return text


def renamed(text: str, file: str, name: str, known: str) -> str:
    """Return `text` with `known`, shown under that name so far, shown under `name`."""
    entry = _entry(text, file, known)
    if entry is None or fold(known) == fold(name):
        return joined(text, file, name, [known])
    before = mapping(text, file)["names"][entry]["name"]
    text = put(text, file, ("names", entry, "name"), name)
    return joined(text, file, name, [before, known])


def of_kind(text: str, file: str, name: str, kind: str) -> str:
    """Return `text` with `kind` as what `name` is."""
    if left := _told(text, file).left_out(fold(name)):
        raise _contrary(file, f"“{name}” is left out", left.line)
    entry = _entry(text, file, name)
    if entry is None:
        return put(text, file, ("names", None), {"name": name, "kind": kind})
    return put(text, file, ("names", entry, "kind"), kind)


def apart(text: str, file: str, one: str, other: str) -> str:
    """Return `text` with two names kept apart."""
    told = _told(text, file)
    if told.parted(fold(one), fold(other)):
        return text
    if told.joined(fold(one), fold(other)):
        entry = told.entry(fold(one))
        raise _contrary(file, f"“{one}” and “{other}” are joined", entry.line if entry else None)
    return put(text, file, ("apart", None), [one, other])


def left_out(text: str, file: str, names: Iterable[str]) -> str:
    """Return `text` with `names` left out."""
    for name in names:
        told = _told(text, file)
        if entry := told.entry(fold(name)):
            raise _contrary(file, f"“{name}” has an entry", entry.line)
        if not told.left_out(fold(name)):
            text = put(text, file, ("leave_out", None), name)
    return text


def _told(text: str, file: str) -> Told:
    corrections, problems = parse_names(text, file)
    if problems:
        raise fault(file, f"not changed while something in it cannot be used: {problems[0]}", tip=problems[0].tip)
    return Told(corrections)


def _entry(text: str, file: str, name: str) -> int | None:
    """Return which entry of `names` has `name` as name, alias or merged name."""
    entry = _told(text, file).entry(fold(name))
    if entry is None:
        return None
    entries = mapping(text, file)["names"]
    return next(n for n, one in enumerate(entries) if fold(one["name"]) == fold(entry.name))


def _contrary(file: str, fact: str, line: int | None) -> Exception:
    return fault(file, f"{fact} here", line=line, tip="take that out of the file, or the answer out of the sheet")
