"""Texts with places left open, where a page puts in what only the browser knows of a citation.

A slot is a character that Unicode keeps for a program's own use and `tidy` lets no text have.
"""

import re
from collections.abc import Sequence

from cuttings.publishing.markdown import plain

ADDRESS, VERSION, PARAGRAPH = SLOTS = "\ufdd0\ufdd1\ufdd2"
"""The address of the page, with its paragraph; the collection's version; the paragraph's number."""

OPEN, CLOSE = "\ufdd3\ufdd4"
"""Around what is left out where a slot in it stays empty."""

Part = str | int
Parts = list[Part | list[Part]]
"""A text in its parts: words, numbers of slots, and lists of both, left out where one of their slots is empty."""

_OPTIONAL = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
_SLOT = re.compile(f"([{SLOTS}])")
_OWN = re.compile("[\ufdd0-\ufdef]")


def tidy(text: str) -> str:
    """Return `text` on one line and without slots: what is no character is U+FFFD."""
    return _OWN.sub("\ufffd", plain(text)).strip()


def parts(text: str) -> Parts:
    """Return `text` in its parts."""
    found: Parts = []
    for at, piece in enumerate(_OPTIONAL.split(text)):
        found += [_flat(piece)] if at % 2 else _flat(piece)
    return found


def filled(text: str, values: Sequence[str]) -> str:
    """Return `text` with a value for each of SLOTS."""
    return "".join(_said(part, values) for part in parts(text))


def _flat(text: str) -> list[Part]:
    return [SLOTS.index(piece) if piece in SLOTS else piece for piece in _SLOT.split(text) if piece]


def _said(part: Part | list[Part], values: Sequence[str]) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, int):
        return values[part]
    missing = any(isinstance(one, int) and not values[one] for one in part)
    return "" if missing else "".join(_said(one, values) for one in part)
