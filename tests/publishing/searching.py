"""The search index of a built site, read as a browser reads it."""

import json
import re
from pathlib import Path
from typing import Any

_PIECE = re.compile(r"cuttingsPiece\((?P<name>\"[^\"]+\"),(?P<content>.*)\)\n", re.DOTALL)


def pieces(site: Path) -> dict[str, Any]:
    """Return what the scripts of the index hand over, by name; each stands where its name says."""
    found = {}
    for path in sorted((site / "search").rglob("*.js")):
        handed = _PIECE.fullmatch(path.read_bytes().decode())
        assert handed, path
        name = json.loads(handed["name"])
        assert path == site / "search" / f"{name}.js"
        found[name] = json.loads(handed["content"], strict=False)
    return found


def found(site: Path) -> dict[str, Any]:
    """Return the pages in the index by their address."""
    return {piece["url"]: piece for name, piece in pieces(site).items() if "/page/" in name}


def unpacked(text: str) -> bytes:
    """Return the bytes of a file that stands in the index as signs of seven bits."""
    bits = "".join(f"{ord(sign) & 127:07b}" for sign in text)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))
