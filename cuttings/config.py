"""What a person says about the whole collection: `topic.yml` and `names.yml` in the seeds folder, both optional.

`names.yml` has three lists: `names`, each entry with a `name` and what is known of it (`kind`, `aliases`, `merge`,
`note`, `wikidata`, `address`); `leave_out`, names that are none; and `apart`, lists of names of which none stands for
another, whatever the rules would say: `- [Kim Jong Un, Kim Jong Nam]`.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, get_args
from urllib.parse import urlsplit

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.mappings import item_lines, mapping, outer_lines
from cuttings.mappings import line as on_a_line
from cuttings.model import Apart, Corrections, EntityKind, LeftOut, NameCorrection, Topic
from cuttings.topics import CLOSED, THRESHOLDS, parse_topic, unusable

TOPIC_FILE = "topic.yml"
NAMES_FILE = "names.yml"

KINDS = get_args(EntityKind)

KNOWN = ("name", "kind", "aliases", "merge", "note", "wikidata", "address")
"""The keys of an entry of `names`."""

_WIKIDATA = re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]*)")
"""An item's id, or an address that ends in it."""

T = TypeVar("T")


def load_topic(seeds: Path) -> tuple[Topic, tuple[Problem, ...]]:
    """Return what `topic.yml` says, defaults for the rest, and a problem for each entry that cannot be used.

    A folder without the file is titled by its own name. Of one whose file cannot be read only facts are shown.
    """
    file = seeds / TOPIC_FILE
    default = Topic(title=folder_title(seeds), thresholds=THRESHOLDS, file=str(file))
    closed = replace(default, publish=CLOSED) if file.exists() else default
    return _loaded(file, closed, lambda text, name: parse_topic(text, name, default))


def load_names(seeds: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """Return the corrections of `names.yml`, and a problem for each entry that cannot be used."""
    file = seeds / NAMES_FILE
    return _loaded(file, Corrections(file=str(file)), parse_names)


def _loaded(
    file: Path, default: T, parse: Callable[[str, str], tuple[T, list[Problem]]]
) -> tuple[T, tuple[Problem, ...]]:
    if not file.exists():
        return default, ()
    try:
        value, problems = parse(file.read_text(encoding="utf-8-sig"), str(file))
    except CuttingsError as error:
        return default, (error.problem,)
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(file=str(file), fact=f"cannot be read: {error}", tip="save it as UTF-8 text")
        return default, (problem,)
    return value, tuple(problems)


def folder_title(folder: Path) -> str:
    """Return the title of what stands in `folder`, after the folder's name."""
    name = folder.resolve().name.replace("_", " ").replace("-", " ").strip()
    return "Cuttings" if name in ("", "seeds") else name[:1].upper() + name[1:]


def parse_names(text: str, file: str) -> tuple[Corrections, list[Problem]]:
    """Return the corrections in the YAML `text`, and a problem for each entry that cannot be used.

    Raises CuttingsError where the text is no YAML mapping, or one of its lists is none.
    """
    problems: list[Problem] = []
    content = mapping(text, file)
    lines = item_lines(text)

    def read(key: str, entry_of: Callable[[object, str, int | None], T]) -> tuple[T, ...]:
        found: list[T] = []
        for number, entry in enumerate(_items(content.pop(key, None), key, file)):
            try:
                found.append(entry_of(entry, file, lines.get((key, number))))
            except CuttingsError as error:
                problems.append(error.problem)
        return tuple(found)

    names, left_out, apart = read("names", _correction), read("leave_out", _left_out), read("apart", _apart)
    problems += [unusable(file, key, outer_lines(text).get(key), "names, leave_out, apart") for key in content]
    return Corrections(file=file, names=names, leave_out=left_out, apart=apart), problems


def _left_out(entry: object, file: str, line: int | None) -> LeftOut:
    if not isinstance(entry, str) or not on_a_line(entry):
        raise CuttingsError(unusable(file, f"leave_out entry {entry!r}", line, "a name on each line"))
    return LeftOut(name=on_a_line(entry), line=line)


def _apart(entry: object, file: str, line: int | None) -> Apart:
    listed = entry if isinstance(entry, list) else []
    names = tuple(on_a_line(name) for name in listed if isinstance(name, str) and on_a_line(name))
    if len(names) < 2 or len(names) < len(listed):
        expected = "two names or more on each line: - [Kim Jong Un, Kim Jong Nam]"
        raise CuttingsError(unusable(file, f"apart entry {entry!r}", line, expected))
    return Apart(names=names, line=line)


def _items(value: object, key: str, file: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise fault(file, f"{key} is no list", tip="begin each entry with a hyphen: `- name: Kim Jong Un`")
    return value


def _correction(entry: object, file: str, line: int | None) -> NameCorrection:
    tip = f"write `- name: Kim Jong Un`, and below it {', '.join(KNOWN[1:-1])} or {KNOWN[-1]}"
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not on_a_line(entry["name"]):
        raise fault(file, "an entry without a name", line=line, tip=tip)
    unknown = sorted(str(key) for key in entry if key not in KNOWN)
    if unknown:
        raise fault(file, f"unknown key {unknown[0]!r} for {entry['name']!r}", line=line, tip=tip)
    kind = entry.get("kind")
    if kind is not None and kind not in KINDS:
        raise fault(
            file, f"unknown kind {kind!r} for {entry['name']!r}", line=line, tip=f"use one of {', '.join(KINDS)}"
        )
    note = entry.get("note")
    return NameCorrection(
        name=on_a_line(entry["name"]),
        kind=kind,
        aliases=_texts(entry.get("aliases"), entry["name"], file, line),
        merge=_texts(entry.get("merge"), entry["name"], file, line),
        note=on_a_line(str(note)) if note else None,
        wikidata=_wikidata(entry.get("wikidata"), entry["name"], file, line),
        addresses=_addresses(entry.get("address"), entry["name"], file, line),
        line=line,
    )


def _wikidata(value: object, name: str, file: str, line: int | None) -> str | None:
    found = _WIKIDATA.fullmatch(str(value).strip())
    if value is not None and not found:
        tip = "write the Q and the digits that end the address of its item at wikidata.org: `wikidata: Q423`"
        raise fault(file, f"{value!r} for {name!r} is no id of Wikidata", line=line, tip=tip)
    return found[1] if found else None


def _addresses(value: object, name: str, file: str, line: int | None) -> tuple[str, ...]:
    """Return addresses of the web: one, or a list."""
    tip = "write it in full: `address: https://example.org`"
    items = _listed(value)
    if items is None or not all(map(_is_address, items)):
        raise fault(file, f"the address of {name!r} is none of the web", line=line, tip=tip)
    return tuple(dict.fromkeys(items))


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in text and text.isprintable()


def _texts(value: object, name: str, file: str, line: int | None) -> tuple[str, ...]:
    items = _listed(value)
    if items is None:
        raise fault(
            file, f"aliases and merge of {name!r} are no lists of names", line=line, tip="aliases: [Kim Jong-un]"
        )
    return tuple(items)


def _listed(value: object) -> list[str] | None:
    """Return the texts of a list, or a text alone, without what is empty; None where `value` is neither."""
    items = [value] if isinstance(value, str) else value or []
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return None
    return [on_a_line(item) for item in items if on_a_line(item)]
