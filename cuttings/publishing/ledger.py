"""What the tool wrote into a folder: a record that holds even where the writing was cut short."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

MANIFEST = ".cuttings-written.json"
"""Kept in each folder that is written to: the SHA-256 of every file the tool wrote there, by path."""
INTENT = ".cuttings-writing.json"
"""Stands beside it while files are being written: the SHA-256 of all that may stand at a path in the meantime."""


class Ledger:
    """The record of the folder `out`: `written` is what stands there by the tool, SHA-256 by path.

    Where a call began to write and did not come to its end, each file may be the old one or the new one: the ledger
    then answers for both.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.written = {path: str(digest) for path, digest in _read(out / MANIFEST).items()}
        self.meant = {path: [str(one) for one in some] for path, some in _read(out / INTENT).items()}

    @property
    def interrupted(self) -> bool:
        """Whether the last writing was cut short."""
        return (self.out / INTENT).exists()

    def __contains__(self, path: str) -> bool:
        """Return whether the tool wrote, or was about to write, a file at `path`."""
        return path in self.written or path in self.meant

    def __iter__(self) -> Iterator[str]:
        """Yield each such path once."""
        yield from {**self.written, **self.meant}

    def wrote(self, path: str, content: bytes) -> bool:
        """Return whether the file at `path`, with these bytes, is as the tool wrote it."""
        return digest_of(content) in (self.written.get(path), *self.meant.get(path, ()))

    def begin(self, meant: Mapping[str, str]) -> None:
        """Note what is about to be written; what earlier calls that were cut short meant to write stays noted."""
        noted = {path: [*self.meant.get(path, ()), digest] for path, digest in meant.items()}
        _write(self.out / INTENT, self.meant | noted)

    def end(self, now: Mapping[str, str]) -> None:
        """Note that all is written."""
        if now != self.written or not (self.out / MANIFEST).exists():
            _write(self.out / MANIFEST, now)
        self.written = dict(now)
        (self.out / INTENT).unlink(missing_ok=True)


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content`, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _read(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _write(file: Path, digests: Mapping[str, object]) -> None:
    """Write the record in one step."""
    beside = file.with_suffix(".new")
    beside.write_bytes(json.dumps(digests, indent=0, sort_keys=True, ensure_ascii=False).encode() + b"\n")
    beside.chmod(0o644)
    beside.replace(file)
