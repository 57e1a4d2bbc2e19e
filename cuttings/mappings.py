"""YAML from people: a mapping, or a problem that names file and line."""

import re
from pathlib import PurePath
from typing import Any

import yaml

from cuttings.errors import fault

LONGEST = 1_000_000
"""Code points that are read, in some three seconds: ten thousand corrections of names, or a sidecar gone wrong."""
DEEPEST = 20
"""Levels that values may be nested: what is known has three."""

TIP = 'quote values that hold a colon, a hash or a quotation mark: title: "Talks: the first day"'


_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""Control characters, what turns text around, halves of characters, and what is none."""


class _Loader(yaml.SafeLoader):
    """YAML without what lets a small file stand for a large value: aliases, deep nesting, numbers without end."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node. Raises ComposerError at an alias, or below DEEPEST levels."""
        mark: Any = super().peek_event().start_mark  # type: ignore[no-untyped-call]
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "an alias, which is not read here", mark)
        if self.depth == DEEPEST:
            raise yaml.composer.ComposerError(None, None, "nested too deeply", mark)
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _number(loader: _Loader, node: yaml.ScalarNode) -> int | str:
    """Return a whole number; as it is written where that is no number of a sane length."""
    return loader.construct_yaml_int(node) if len(node.value) <= DEEPEST else node.value


_Loader.add_constructor("tag:yaml.org,2002:int", _number)


def line(text: str) -> str:
    """Return `text` on one line, white space folded, without what is not seen or turns it around."""
    return " ".join(_UNSEEN.sub("", " ".join(text.split())).split())


def mapping(text: str, file: str | PurePath, *, first_line: int = 1) -> dict[str, Any]:
    """Return the mapping that the YAML `text` holds, keys as strings; an empty text is an empty mapping.

    `first_line` is where `text` begins in `file`. Raises CuttingsError where the text is no YAML, holds tags that would
    make objects, repeats itself by aliases, nests too deeply, is longer than LONGEST, or is no mapping.
    """
    if len(text) > LONGEST:
        raise fault(file, f"more than {LONGEST:,} characters of YAML", line=first_line, tip="take out what is no fact")
    try:
        value = yaml.load(text, Loader=_Loader)  # noqa: S506  (a SafeLoader)
    except yaml.MarkedYAMLError as error:
        begun = "end of stream" in (error.problem or "")
        mark = (begun and error.context_mark) or error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else None
        raise fault(file, f"not YAML: {error.problem or error.context}", line=line, tip=TIP) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise fault(file, f"not YAML: {str(error).splitlines()[0]}", line=first_line, tip=TIP) from None
    if value is None:
        return {}
    if not isinstance(value, dict):
        fact = f"a {type(value).__name__} where key: value lines are expected"
        raise fault(file, fact, line=first_line, tip="write one `key: value` a line, such as `title: The first talks`")
    return {str(key): item for key, item in value.items()}


def outer_lines(text: str) -> dict[str, int]:
    """Return the line of each top-level key of a YAML mapping that `mapping` has read."""
    return {str(key.value): key.start_mark.line + 1 for key, _ in _pairs(text)}


def inner_lines(text: str, key: str) -> dict[str, int]:
    """Return the line of each key below the top-level `key` of a YAML mapping, as `KEY: INNER KEY`."""
    return {
        f"{key}: {inner.value}": inner.start_mark.line + 1
        for name, value in _pairs(text)
        if name.value == key and isinstance(value, yaml.MappingNode)
        for inner, _ in value.value
    }


def item_lines(text: str) -> dict[tuple[str, int], int]:
    """Return the line of each item of each top-level list of a YAML mapping."""
    return {
        (str(key.value), number): item.start_mark.line + 1
        for key, value in _pairs(text)
        if isinstance(value, yaml.SequenceNode)
        for number, item in enumerate(value.value)
    }


def _pairs(text: str) -> list[tuple[yaml.Node, yaml.Node]]:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return root.value if isinstance(root, yaml.MappingNode) else []
