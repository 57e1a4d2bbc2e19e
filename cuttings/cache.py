"""Results of pure stages, kept between builds by the hash of all that they depend on."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

CODE = (".py", ".npz")
"""Suffixes of files that results depend on: code, and the weights that it uses."""

_BATCH = 500


class Cache:
    """A file of results by key. One that is damaged is begun anew; one that cannot be written is as good as none."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._used: set[str] = set()
        try:
            self._base = _opened(path)
        except sqlite3.OperationalError:
            self._base = _opened(":memory:")
        except sqlite3.DatabaseError:
            path.unlink()
            self._base = _opened(path)

    def __enter__(self) -> Self:
        """Return the cache itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Forget what this build did not ask for, if it came to its end, and close the file."""
        if kind is None:
            self._forget_unused()
        self._base.close()

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the results known for `keys`."""
        wanted = list(keys)
        self._used.update(wanted)
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), _BATCH):
            part = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(part))
            found.update(self._base.execute(f"SELECT key, value FROM results WHERE key IN ({marks})", part))  # noqa: S608
        return found

    def put(self, results: Mapping[str, bytes]) -> None:
        """Keep `results`, all or none of them."""
        self._used.update(results)
        self._write("INSERT OR REPLACE INTO results VALUES (?, ?)", results.items())

    def _forget_unused(self) -> None:
        known = {row[0] for row in self._base.execute("SELECT key FROM results")}
        self._write("DELETE FROM results WHERE key = ?", [(key,) for key in known - self._used])

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        with contextlib.suppress(sqlite3.OperationalError), self._base:
            self._base.executemany(statement, rows)


def _opened(path: Path | str) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    try:
        base.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, value BLOB NOT NULL)")
        base.execute("SELECT count(*) FROM results").fetchone()
    except sqlite3.DatabaseError:
        base.close()
        raise
    return base


def key_of(*parts: str) -> str:
    """Return one key for `parts`, their order and borders counting."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def code_of(*paths: Path) -> str:
    """Return a hash of code and weights, those in folders included: what other code found is found anew."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(found for found in path.rglob("*") if found.suffix in CODE) if path.is_dir() else [path]:
            digest.update(file.relative_to(path.parent).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
