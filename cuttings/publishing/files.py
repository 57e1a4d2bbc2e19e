"""Files written so that only what changed is touched, and nothing that the tool did not write itself."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cuttings.errors import Problem
from cuttings.publishing.ledger import MANIFEST, Ledger, digest_of
from cuttings.publishing.markdown import GENERATED_BY

BEGUN, UNFINISHED = ".cuttings-", "~"
"""How the name of a file begins and ends that is not written to its end."""

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
    A call that is cut short is taken up by the next one, whatever `files` that one is given.
    """
    out.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(out)
    if ledger.interrupted:
        _sweep(out)
    plan = _planned(files, out, ledger)
    if plan.differing or plan.digests != ledger.written:
        ledger.begin(plan.digests)
    for path in plan.differing:
        write(out / path, files[path])
    removed = _prune(out, set(files), ledger, plan.problems)
    ledger.end(plan.digests)
    unchanged = len(plan.digests) - len(plan.differing)
    return Written(written=len(plan.differing), unchanged=unchanged, removed=removed, problems=tuple(plan.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What `sync` is to do: the SHA-256 of all files it answers for, those to write, and what stands in the way."""

    digests: dict[str, str]
    differing: list[str]
    problems: list[Problem]


def _planned(files: Mapping[str, bytes], out: Path, ledger: Ledger) -> _Plan:
    plan = _Plan(digests={}, differing=[], problems=[])
    folders: dict[Path, str] = {}
    for path in sorted(files):
        content = files[path]
        obstacle = in_the_way(out, path, folders)
        present = None if obstacle else _present(out / path)
        if present is not None and present != content and not _ours(path, present, ledger):
            obstacle = _not_ours(out / path, path)
        if obstacle:
            plan.problems.append(obstacle)
            continue
        plan.digests[path] = digest_of(content)
        if present != content:
            plan.differing.append(path)
    return plan


def write(path: Path, content: bytes) -> None:
    """Write `content` to `path` in one step: a reader finds the old file or the new one, never half of it."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of `path` in one step at the end; an exception leaves nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=BEGUN, suffix=UNFINISHED)
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
    known = Ledger(folder.root).written
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


def _sweep(out: Path) -> None:
    """Remove what a call that was cut short had begun to write."""
    for left in out.rglob(f"{BEGUN}*{UNFINISHED}"):
        left.unlink()


def _ours(path: str, content: bytes, ledger: Ledger) -> bool:
    return path in ledger or (path.endswith(".md") and is_generated(content))


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


def _prune(out: Path, wanted: set[str], ledger: Ledger, problems: list[Problem]) -> int:
    """Remove what an earlier call wrote and nobody has changed since; pages of ours even where there is no record."""
    removed = 0
    for path in sorted({*ledger, *(path for path in _paths(out) if path.endswith(".md"))} - wanted):
        target = out / path
        if in_the_way(out, path, {}) or not target.is_file():
            continue
        content = target.read_bytes()
        if ledger.wrote(path, content) or (path.endswith(".md") and is_generated(content)):
            target.unlink()
            remove_empty(target.parent, out)
            removed += 1
        elif path in ledger:
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
