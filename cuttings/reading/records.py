"""JSON Lines: each line `{"title": …, "text": …}` is an article."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cuttings import slugs
from cuttings.errors import CuttingsError, Problem, fault
from cuttings.reading.document import Document
from cuttings.reading.lines import plain, split
from cuttings.reading.stated import Stated

BODY_KEYS = ("text", "body", "content")
"""Keys that the article's text may stand under; a list of texts is a list of paragraphs."""

DEEPEST = 20
"""Levels that values may be nested: what is known has three."""

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def records(file: Document, problems: list[Problem]) -> Iterator[Document]:
    """Yield one document for each record of the JSON Lines `file`; lines that hold none go to `problems`.

    Its id is the file's with the record's `id`, or its line number. Its `text` is the article's text alone, its
    `record` all else that the line says.
    """
    for number, line in enumerate(split(file.text), 1):
        if line.strip():
            try:
                yield _record(file, number, line)
            except CuttingsError as error:
                problems.append(error.problem)


def _record(file: Document, number: int, line: str) -> Document:
    values = _object(file, number, line)
    key = next((key for key in BODY_KEYS if values.get(key)), None)
    text = _text(values.pop(key)) if key else ""
    if not text.strip():
        tip = f"put the article's text under {' or '.join(BODY_KEYS)}"
        raise fault(file.file, "no text in this record", line=number, tip=tip)
    name = values.pop("id", None)
    name = plain(str(name)) if isinstance(name, str | int) and not isinstance(name, bool) else str(number)
    stated = Stated(file=file.file, origin="markup", values=values, lines=dict.fromkeys(values, number))
    return replace(file, id=slugs.slug(f"{file.id} {name}"), text=text, line=number, record=stated)


def _object(file: Document, number: int, line: str) -> dict[str, Any]:
    try:
        value = _sound(json.loads(line))
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply or a number too long"
        raise fault(file.file, f"not JSON: {reason}", line=number, tip="one JSON object a line") from None
    if not isinstance(value, dict):
        fact = f"a {type(value).__name__} where an object is expected"
        raise fault(file.file, fact, line=number, tip='write {"title": "…", "text": "…"}, one object a line')
    return value


def _sound(value: object, levels: int = DEEPEST) -> object:
    """Return `value` without lone surrogates, which JSON can spell and UTF-8 cannot.

    Raises ValueError where it is nested more than `levels` deep.
    """
    if not levels:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        return value.translate(_SURROGATES) if not value.isascii() else value
    if isinstance(value, list):
        return [_sound(item, levels - 1) for item in value]
    if isinstance(value, dict):
        return {plain(key): _sound(item, levels - 1) for key, item in value.items()}
    return value


def _text(value: object) -> str:
    if isinstance(value, list):
        return "\n\n".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""
