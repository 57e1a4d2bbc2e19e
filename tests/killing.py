"""Builds that are killed at a chosen moment, each a process of its own with all that a build imports already there."""

import os
import signal
import sys
from collections.abc import Iterable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from cuttings import pipeline
from cuttings.pipeline import Plan
from cuttings.publishing import Places
from tests.forked import SERVER

TOUCHING = frozenset(
    ["open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "ctypes.dlsym", "shutil.rmtree"]
)
"""Audit events of Python's library at which something may be half done; `open` counts where it is to write."""


def run(root: Path, *, at: int | None = None, after: float | None = None) -> int | None:
    """Build the project at `root`; return its exit code, negative where it was killed.

    The build and all it started is killed just before it touches files for the `at`-th time, or `after` seconds.
    """
    process = SERVER.Process(target=_build, args=(root, at))
    process.start()
    if after is not None:
        _kill_later(process, after)
    process.join()
    return process.exitcode


def touches(root: Path) -> int:
    """Return how many times a build of the project at `root` touches files, and build it."""
    receiver, sender = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=_count, args=(root, sender))
    process.start()
    counted: int = receiver.recv()
    process.join()
    return counted


def _kill_later(process: BaseProcess, after: float) -> None:
    process.join(after)
    if process.is_alive() and process.pid:
        os.killpg(process.pid, signal.SIGKILL)


class _Watch:
    """Counts how often files are touched, and kills the process group at a number."""

    def __init__(self, at: int | None) -> None:
        self.count, self.at = 0, at

    def __call__(self, event: str, arguments: Iterable[object]) -> None:
        if event not in TOUCHING or (event == "open" and not _writes(list(arguments)[-1])):
            return
        self.count += 1
        if self.count == self.at:
            os.killpg(0, signal.SIGKILL)


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _build(root: Path, at: int | None = None) -> int:
    """Build as `build.py` does, one article after the other; return how often files were touched."""
    os.setsid()
    watch = _Watch(at)
    sys.addaudithook(watch)
    os.chdir(root)
    plan = Plan(seeds=Path("seeds"), places=Places(root=root, docs=root / "site_src"), jobs=1)
    built = pipeline.build(plan, lambda *_: None)
    errors = [problem for problem in built.problems if problem.severity == "error"]
    if errors:
        sys.exit(str(errors))
    return watch.count


def _count(root: Path, sender: "Connection[Any, Any]") -> None:
    sender.send(_build(root))
