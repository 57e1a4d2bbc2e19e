"""What a person says about the whole collection: `topic.yml` and `names.yml` in the seeds folder, both optional.

`names.yml` has three lists: `names`, each entry with a `name` and what is known of it (`kind`, `aliases`, `merge`,
`note`); `leave_out`, names that are none; and `apart`, lists of names of which none stands for another, whatever the
rules would say: `- [Kim Jong Un, Kim Jong Nam]`.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, get_args

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.mappings import item_lines, mapping, outer_lines
from cuttings.model import Apart, Corrections, EntityKind, LeftOut, NameCorrection, Topic
from cuttings.topics import CLOSED, THRESHOLDS, parse_topic, unusable

TOPIC_FILE = "topic.yml"
NAMES_FILE = "names.yml"

KINDS = get_args(EntityKind)

T = TypeVar("T")


def load_topic(seeds: Path) -> tuple[Topic, tuple[Problem, ...]]:
    """Return what `topic.yml` says, defaults for the rest, and a problem for each entry that cannot be used.

    A folder without the file is titled by its own name. Of one whose file cannot be read only facts are shown.
    """
    file = seeds / TOPIC_FILE
    default = Topic(title=_folder_title(seeds), thresholds=THRESHOLDS, file=str(file))
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


def _folder_title(seeds: Path) -> str:
    name = seeds.resolve().name.replace("_", " ").replace("-", " ").strip()
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
    if not isinstance(entry, str) or not entry.strip():
        raise CuttingsError(unusable(file, f"leave_out entry {entry!r}", line, "a name on each line"))
    return LeftOut(name=" ".join(entry.split()), line=line)


def _apart(entry: object, file: str, line: int | None) -> Apart:
    listed = entry if isinstance(entry, list) else []
    names = tuple(" ".join(name.split()) for name in listed if isinstance(name, str) and name.strip())
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
    tip = "write `- name: Kim Jong Un`, and below it kind, aliases, merge or note"
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise fault(file, "an entry without a name", line=line, tip=tip)
    unknown = sorted(str(key) for key in entry if key not in ("name", "kind", "aliases", "merge", "note"))
    if unknown:
        raise fault(file, f"unknown key {unknown[0]!r} for {entry['name']!r}", line=line, tip=tip)
    kind = entry.get("kind")
    if kind is not None and kind not in KINDS:
        raise fault(
            file, f"unknown kind {kind!r} for {entry['name']!r}", line=line, tip=f"use one of {', '.join(KINDS)}"
        )
    note = entry.get("note")
    return NameCorrection(
        name=" ".join(entry["name"].split()),
        kind=kind,
        aliases=_texts(entry.get("aliases"), entry["name"], file, line),
        merge=_texts(entry.get("merge"), entry["name"], file, line),
        note=" ".join(str(note).split()) if note else None,
        line=line,
    )


def _texts(value: object, name: str, file: str, line: int | None) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value or []
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise fault(
            file, f"aliases and merge of {name!r} are no lists of names", line=line, tip="aliases: [Kim Jong-un]"
        )
    return tuple(" ".join(item.split()) for item in items if item.strip())
