"""YAML changed as text: a value put where a path leads, and every comment, blank line and order kept.

No library at hand writes YAML back as it was, so the text is cut open at the one place that the parser points to, and
the result parsed again: what it then says must be what was meant, or nothing is changed.
"""

import copy
import re
from collections.abc import Sequence
from typing import Any

import yaml

from cuttings.errors import CuttingsError, fault
from cuttings.mappings import mapping

Step = str | int | None
"""A key, an index, or None for a new item at the end of a list."""

Value = str | list[Any] | dict[str, Any]

_BARE = re.compile(r"[^\W\d_](?:[\w .’-]*[\w.])?")
"""What may stand without quotation marks, wherever it stands, where it reads as the same text."""

_INDENT = "  "


def put(text: str, file: str, path: Sequence[Step], value: Value) -> str:
    """Return the YAML mapping in `text` with `value` where `path` leads; the same text where it stands there already.

    Raises CuttingsError where `text` is no mapping, or does not say what was meant once changed.
    """
    before = mapping(text, file)
    meant = _placed(copy.deepcopy(before), path, value)
    if meant == before:
        return text
    by_hand = f"write it by hand: {inline(_nested(path, value))}"
    try:
        after = _edited(text, path, value)
        if mapping(after, file) == meant:
            return after
    except CuttingsError:
        pass
    raise fault(file, "cannot be changed without disturbing what stands in it", tip=by_hand)


def scalar(text: str) -> str:
    """Return `text` as YAML that reads as this text and nothing else: plain where it can be, else in double quotes."""
    if _BARE.fullmatch(text) and text.isprintable() and "  " not in text and yaml.safe_load(text) == text:
        return text
    return f'"{"".join(map(_escaped, text))}"'


def inline(value: Value) -> str:
    """Return `value` as YAML on one line."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    return f"{{{', '.join(f'{scalar(key)}: {inline(item)}' for key, item in value.items())}}}"


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char.isprintable():
        return char
    code = ord(char) if not 0xD800 <= ord(char) < 0xE000 else 0xFFFD
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _placed(root: Any, path: Sequence[Step], value: Value) -> Any:  # noqa: ANN401  (whatever YAML holds)
    """Return `root` with `value` put in place, as the changed text must read."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if step is None:
        items = root if isinstance(root, list) else [] if root is None else [root]
        return [*items, _placed(None, rest, value)]
    if isinstance(step, int):
        root[step] = _placed(root[step], rest, value)
        return root
    known = root if isinstance(root, dict) else {}
    return {**known, step: _placed(known.get(step), rest, value)}


def _edited(text: str, path: Sequence[Step], value: Value) -> str:
    """Return `text` cut open where `path` leaves what stands in it."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        return _with_lines(text, len(text), _block(_nested(path, value)))
    for depth, step in enumerate(path):
        child = _child(node, step)
        if child is None:
            return _inserted(text, node, step, _nested(path[depth + 1 :], value), top=depth == 0)
        node = child
    return _replaced(text, node, inline(value))


def _nested(path: Sequence[Step], value: Value) -> Value:
    for step in reversed(path):
        value = [value] if step is None else {str(step): value}
    return value


def _child(node: yaml.Node, step: Step) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step]  # type: ignore[no-any-return]
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        return next((item for key, item in node.value if key.value == step), None)
    return None


def _inserted(text: str, node: yaml.Node, step: Step, value: Value, *, top: bool) -> str:
    """Return `text` with `value` under `step` in the collection `node`, or as a list in the place of a lone value."""
    if not isinstance(node, yaml.CollectionNode):
        known = [str(node.value)] if node.value and node.tag == "tag:yaml.org,2002:str" else []
        made: Value = [*known, value] if step is None else {str(step): value}
        return _replaced(text, node, inline(made))
    entry: Value = [value] if step is None else {str(step): value}
    if node.flow_style:
        inner = inline(entry)[1:-1]
        at = _end(node.value[-1]) if node.value else node.start_mark.index + 1
        return text[:at] + (f", {inner}" if node.value else inner) + text[at:]
    lines = _block(entry) if top or step is None else [f"{scalar(str(step))}: {inline(value)}"]
    return _with_lines(text, _end(node), [" " * node.start_mark.column + line for line in lines])


def _replaced(text: str, node: yaml.Node, made: str) -> str:
    start, end = node.start_mark.index, _end(node)
    if start == end:
        return f"{text[:start]} {made}{text[end:]}"
    return text[:start] + made + ("\n" if text[end - 1] == "\n" else "") + text[end:]


def _end(node: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
    """Return where what belongs to a node ends; a block's own mark stands behind the comments that follow it."""
    if isinstance(node, tuple):
        return _end(node[1])
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        return _end(node.value[-1])
    return int(node.end_mark.index)


def _with_lines(text: str, at: int, lines: Sequence[str]) -> str:
    """Return `text` with `lines` after the line that position `at` stands in."""
    newline = "\r\n" if "\r\n" in text else "\n"
    end = at if at and text[at - 1] == "\n" else text.find("\n", at) + 1
    if end == 0:
        end = len(text)
        text += newline if text else ""
        end = len(text)
    return text[:end] + "".join(f"{line}{newline}" for line in lines) + text[end:]


def _block(value: Value) -> list[str]:
    """Return `value` as lines: a list or mapping with what is in its items on one line each."""
    if isinstance(value, list):
        return [line for item in value for line in _item(item)]
    if isinstance(value, str):
        return [scalar(value)]
    lines = []
    for key, item in value.items():
        if isinstance(item, str):
            lines.append(f"{scalar(key)}: {scalar(item)}")
        else:
            lines += [f"{scalar(key)}:", *(_INDENT + line for line in _block(item))]
    return lines


def _item(item: Value) -> list[str]:
    if not isinstance(item, dict):
        return [f"- {inline(item)}"]
    first, *others = (f"{scalar(key)}: {inline(value)}" for key, value in item.items())
    return [f"- {first}", *(_INDENT + line for line in others)]
