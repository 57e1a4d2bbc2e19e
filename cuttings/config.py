"""What a person says about the whole collection: `topic.yml` and `names.yml` in the seeds folder, both optional."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args

import yaml

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.mappings import mapping
from cuttings.model import Corrections, EntityKind, LeftOut, NameCorrection, Topic

TOPIC_FILE = "topic.yml"
NAMES_FILE = "names.yml"

THRESHOLDS = {"related": 10.0, "page_mentions": 1.0}
"""How many related articles an article shows, and how often a name must stand in the texts to get a page."""

KINDS = get_args(EntityKind)

T = TypeVar("T")


def load_topic(seeds: Path) -> tuple[Topic, tuple[Problem, ...]]:
    """Return what `topic.yml` says, defaults for the rest, and a problem for each entry that cannot be used.

    A folder without the file is titled by its own name.
    """
    default = Topic(title=_folder_title(seeds), thresholds=THRESHOLDS)
    return _loaded(seeds / TOPIC_FILE, default, lambda text, file: _topic(text, file, default))


def load_names(seeds: Path) -> tuple[Corrections, tuple[Problem, ...]]:
    """Return the corrections of `names.yml`, and a problem for each entry that cannot be used."""
    file = seeds / NAMES_FILE
    return _loaded(file, Corrections(file=str(file)), _names)


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


def _topic(text: str, file: str, default: Topic) -> tuple[Topic, list[Problem]]:
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    thresholds = dict(default.thresholds)
    content = mapping(text, file)
    lines = _key_lines(text)
    for key, value in content.items():
        if key in ("title", "summary", "language", "rights") and isinstance(value, str):
            texts[key] = " ".join(value.split())
        elif key == "thresholds" and isinstance(value, dict):
            problems += _read_thresholds(value, thresholds, file, lines.get(key))
        else:
            problems.append(_unusable(file, key, lines.get(key), "title, summary, language, rights, thresholds"))
    if not texts.get("title"):
        texts["title"] = default.title
    return Topic(**texts, thresholds=thresholds), problems


def _read_thresholds(
    value: dict[Any, Any], thresholds: dict[str, float], file: str, line: int | None
) -> Iterator[Problem]:
    for key, number in value.items():
        if key in THRESHOLDS and isinstance(number, int | float) and not isinstance(number, bool) and number >= 0:
            thresholds[key] = float(number)
        else:
            yield _unusable(file, f"thresholds: {key}", line, f"{', '.join(THRESHOLDS)}, each a number from 0")


def _names(text: str, file: str) -> tuple[Corrections, list[Problem]]:
    problems: list[Problem] = []
    content = mapping(text, file)
    lines = _item_lines(text)
    names: list[NameCorrection] = []
    left_out: list[LeftOut] = []
    for number, entry in enumerate(_items(content.pop("names", None), "names", file)):
        line = lines.get(("names", number))
        try:
            names.append(_correction(entry, file, line))
        except CuttingsError as error:
            problems.append(error.problem)
    for number, entry in enumerate(_items(content.pop("leave_out", None), "leave_out", file)):
        line = lines.get(("leave_out", number))
        if isinstance(entry, str) and entry.strip():
            left_out.append(LeftOut(name=" ".join(entry.split()), line=line))
        else:
            problems.append(_unusable(file, f"leave_out entry {entry!r}", line, "a name on each line"))
    problems += [_unusable(file, key, _key_lines(text).get(key), "names, leave_out") for key in content]
    return Corrections(file=file, names=tuple(names), leave_out=tuple(left_out)), problems


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


def _unusable(file: str, what: str, line: int | None, expected: str) -> Problem:
    return Problem(file=file, line=line, fact=f"cannot use {what}", tip=f"it takes {expected}", severity="warning")


def _key_lines(text: str) -> dict[str, int]:
    """Where each top-level key of a YAML mapping stands; the text has parsed already."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {str(key.value): key.start_mark.line + 1 for key, _ in root.value}


def _item_lines(text: str) -> dict[tuple[str, int], int]:
    """Where each item of each top-level list of a YAML mapping stands."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {
        (str(key.value), number): item.start_mark.line + 1
        for key, value in root.value
        if isinstance(value, yaml.SequenceNode)
        for number, item in enumerate(value.value)
    }
