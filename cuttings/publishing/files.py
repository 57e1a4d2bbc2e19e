"""Files written so that only what changed is touched, and nothing that the tool did not write itself."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cuttings.errors import Problem, fault
from cuttings.publishing.markdown import GENERATED_BY

MANIFEST = ".cuttings-written.json"
"""Kept in each folder that `sync` writes to: the SHA-256 of every file it wrote, by path."""

LINKED = "a symbolic link stands where a generated file belongs"

HAND_WRITTEN = frozenset(["index.md", "about.md"])
"""Pages that a person may write instead of the tool."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What `sync` did, in numbers of files, and what it left alone."""

    written: int
    unchanged: int
    removed: int
    problems: tuple[Problem, ...]


class Folder(Mapping[str, bytes]):
    """The files of a folder by their path below it, read when asked for; names that begin with a dot are left out."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paths = frozenset(_paths(root))

    def __getitem__(self, path: str) -> bytes:
        """Return the bytes of the file at `path`."""
        if path not in self.paths:
            raise KeyError(path)
        return (self.root / path).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in order."""
        return iter(sorted(self.paths))

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self.paths)


class Layers(Mapping[str, bytes]):
    """The files of several mappings as one; of two with the same path the first one's counts."""

    def __init__(self, *layers: Mapping[str, bytes]) -> None:
        self.holding = {path: layer for layer in reversed(layers) for path in layer}

    def __getitem__(self, path: str) -> bytes:
        """Return the bytes of the file at `path`."""
        return self.holding[path][path]

    def __iter__(self) -> Iterator[str]:
        """Yield the paths in order."""
        return iter(sorted(self.holding))

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self.holding)


def sync(files: Mapping[str, bytes], out: Path) -> Written:
    """Make the folder `out` hold `files`, by their path below it, and return what was done.

    Only what differs is written, each file in one step. Files that an earlier call wrote and that are no longer among
    `files` are removed. Any other file in the way is left as it is and named in a problem, and so is a symbolic link.
    """
    out.mkdir(parents=True, exist_ok=True)
    before = manifest(out)
    now: dict[str, str] = {}
    problems: list[Problem] = []
    folders: dict[Path, str] = {}
    written = 0
    for path in sorted(files):
        content = files[path]
        digest = hashlib.sha256(content).hexdigest()
        obstacle = in_the_way(out, path, folders)
        present = None if obstacle else _present(out / path)
        if present is not None and present != content and not _ours(path, present, before):
            obstacle = _not_ours(out / path, path)
        if obstacle:
            problems.append(obstacle)
            continue
        now[path] = digest
        if present != content:
            write(out / path, content)
            written += 1
    removed = _prune(out, set(files), before, problems)
    write_manifest(out, now)
    return Written(written=written, unchanged=len(now) - written, removed=removed, problems=tuple(problems))


def sync_whole(files: Mapping[str, bytes], out: Path) -> Written:
    """Make the folder `out` hold `files` alone, as `sync` does. Raises CuttingsError where the folder is another's."""
    if out.is_dir() and not (out / MANIFEST).exists() and any(out.iterdir()):
        raise fault(out, "holds files that this tool did not write", tip="move or delete the folder, and build again")
    return sync(files, out)


def write(path: Path, content: bytes) -> None:
    """Write `content` to `path` in one step: a reader finds the old file or the new one, never half of it."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of `path` in one step at the end; an exception leaves nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".cuttings-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def digests(folder: Folder) -> Callable[[str], str]:
    """Return what gives the SHA-256 of a file of `folder` by its path.

    Only what `sync` did not write, or what was touched since it was here last, is read for it.
    """
    record = folder.root / MANIFEST
    known = manifest(folder.root)
    written = record.stat().st_mtime_ns if known else 0

    def digest(path: str) -> str:
        file = folder.root / path
        if path in known and file.stat().st_mtime_ns <= written:
            return known[path]
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()

    return digest


def is_generated(content: bytes) -> bool:
    """Return whether `content` is a Markdown page whose front matter says that this tool wrote it."""
    if not content.startswith(b"---\n"):
        return False
    head, closed, _ = content[4:].partition(b"\n---\n")
    return bool(closed) and f"generated_by: {GENERATED_BY}".encode() in head.split(b"\n")


def _paths(root: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(folder).relative_to(root).as_posix()
        for name in sorted(names):
            if not name.startswith("."):
                yield name if below == "." else f"{below}/{name}"


def _present(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _ours(path: str, content: bytes, before: Mapping[str, str]) -> bool:
    return path in before or (path.endswith(".md") and is_generated(content))


def _not_ours(path: Path, name: str) -> Problem:
    if name in HAND_WRITTEN:
        return Problem(
            file=str(path), fact="written by hand, and kept instead of the generated page", severity="warning"
        )
    return Problem(
        file=str(path),
        fact="a file that this tool did not write stands where a generated one belongs",
        tip="move it or give it another name, and build again",
    )


def in_the_way(out: Path, path: str, folders: dict[Path, str]) -> Problem | None:
    """Return what keeps `path` from being written: a link, a folder of its name, a file where it needs a folder.

    `folders` keeps what was found of the folders above, by folder.
    """
    target = out / path
    if target.parent not in folders:
        folders[target.parent] = _blocked(target.parent, out)
    fact = folders[target.parent]
    if target.is_symlink():
        fact = LINKED
    elif not fact and target.is_dir():
        fact = "a folder stands where a generated file belongs"
    return Problem(file=str(target), fact=fact, tip="move it away, and build again") if fact else None


def _blocked(folder: Path, out: Path) -> str:
    if not folder.resolve().is_relative_to(out.resolve()):
        return LINKED
    if any(above.is_file() for above in (folder, *folder.parents) if above.is_relative_to(out)):
        return "a file stands where a folder for generated files belongs"
    return ""


def _prune(out: Path, wanted: set[str], before: Mapping[str, str], problems: list[Problem]) -> int:
    """Remove what an earlier call wrote and nobody has changed since; pages of ours even where there is no record."""
    removed = 0
    for path in sorted({*before, *(path for path in _paths(out) if path.endswith(".md"))} - wanted):
        target = out / path
        if in_the_way(out, path, {}) or not target.is_file():
            continue
        content = target.read_bytes()
        if hashlib.sha256(content).hexdigest() == before.get(path) or (path.endswith(".md") and is_generated(content)):
            target.unlink()
            remove_empty(target.parent, out)
            removed += 1
        elif path in before:
            fact = "no longer made by the tool, but changed by hand since it was: left in place"
            problems.append(
                Problem(file=str(target), fact=fact, tip="delete it if you do not need it", severity="warning")
            )
    return removed


def remove_empty(folder: Path, out: Path) -> None:
    """Remove `folder` and those above it, up to `out`, as far as nothing is in them."""
    while folder != out and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def manifest(out: Path) -> dict[str, str]:
    """Return the SHA-256 of each file that the tool wrote to `out`, by path; none where there is no record."""
    try:
        content = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(path): str(digest) for path, digest in content.items()} if isinstance(content, dict) else {}


def write_manifest(out: Path, now: Mapping[str, str]) -> None:
    """Keep in `out` what was written there, for the next time."""
    content = json.dumps(now, indent=0, sort_keys=True, ensure_ascii=False).encode() + b"\n"
    if _present(out / MANIFEST) != content:
        write(out / MANIFEST, content)
