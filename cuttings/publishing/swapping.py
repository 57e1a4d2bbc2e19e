"""A folder that changes as a whole: who looks finds all files as they were or all as they are now, whatever happens.

The next tree is made beside the present one, of links to the files that stay, and the two change places in one step.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from cuttings.errors import Problem, fault
from cuttings.publishing.files import Written, sync
from cuttings.publishing.ledger import MANIFEST

NEXT, BEFORE = "site-next", "site-before"
"""Below the state folder: the tree to come, and the one that was there while the two change places by hand."""

AT_FDCWD, RENAME_EXCHANGE = -100, 2
"""Linux, renameat2(2): the working directory; exchange the two paths atomically."""
RENAME_SWAP = 2
"""macOS, renamex_np(2): the same."""


def sync_whole(files: Mapping[str, bytes], out: Path, state: Path) -> Written:
    """Make the folder `out` hold `files` alone, as `sync` does, all in one step; `state` is where to make ready.

    Raises CuttingsError where the folder is another's. Where folders cannot be exchanged, because they stand on two
    disks or a file is held open, files change one after the other.
    """
    coming, before, place = state / NEXT, state / BEFORE, out.resolve()
    if before.is_dir() and not place.exists():
        before.rename(place)
    for left in (coming, before):
        shutil.rmtree(left, ignore_errors=True)
    if place.is_dir() and not (place / MANIFEST).exists() and any(place.iterdir()):
        raise fault(out, "holds files that this tool did not write", tip="move or delete the folder, and build again")
    try:
        _twin(place, coming)
        done = sync(files, coming)
        if done.written or done.removed or not (place / MANIFEST).exists():
            _exchange(coming, place, before)
    except OSError:
        done, coming_from = sync(files, place), place
    else:
        coming_from = coming
    for left in (coming, before):
        shutil.rmtree(left, ignore_errors=True)
    return replace(done, problems=tuple(_of(problem, coming_from, out) for problem in done.problems))


def _twin(folder: Path, twin: Path) -> None:
    """Make `twin` hold what `folder` holds: links to the same files where the disk has them, else copies."""
    if folder.is_dir():
        shutil.copytree(folder, twin, symlinks=True, copy_function=_linked)
    else:
        twin.mkdir(parents=True)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(coming: Path, place: Path, before: Path) -> None:
    """Let `coming` and `place` change places. Raises OSError where that cannot be; then `place` is what it was."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        coming.rename(place)
    elif not _at_once(coming, place):
        place.rename(before)
        try:
            coming.rename(place)
        except OSError:
            before.rename(place)
            raise


def _at_once(one: Path, other: Path) -> bool:
    """Return whether the system exchanged two folders in one step."""
    try:
        library = ctypes.CDLL(None)
        calls: Mapping[str, Callable[[bytes, bytes], int]] = {
            "linux": lambda a, b: library.renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE),
            "darwin": lambda a, b: library.renamex_np(a, b, RENAME_SWAP),
        }
        return calls[sys.platform](os.fsencode(one), os.fsencode(other)) == 0
    except (OSError, TypeError, KeyError, AttributeError):
        return False


def _of(problem: Problem, made: Path, out: Path) -> Problem:
    """Return `problem` of a file in the tree `made` as one of the file in `out` that it stands for."""
    file = Path(problem.file)
    return replace(problem, file=str(out / file.relative_to(made))) if file.is_relative_to(made) else problem
