"""What is verified, a folder or a zip: its files by path, each read when it is asked for, a piece at a time."""

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from cuttings.errors import Problem, fault
from cuttings.publishing.bundle import AT_ONCE
from cuttings.publishing.ledger import MANIFEST
from cuttings.reading.archives import BROKEN
from cuttings.reading.lines import plain
from cuttings.verifying.telling import limited
from cuttings.verifying.zipped import members, unzipped

LONGEST = 300
"""Code points of a name that are shown."""

LONGEST_LINE = 64_000_000
"""Bytes of a line that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Files by their path below the folder `top`, which a zip holds them in; those beside it begin with `../`.

    `shown` is what they are in, for messages; `refused` tells of what is not among them, because it is no plain file.
    """

    shown: str
    names: frozenset[str]
    opener: Callable[[str], IO[bytes]]
    top: str = ""
    refused: tuple[Problem, ...] = ()

    def file(self, name: str) -> str:
        """Return the name of a file for messages."""
        return plain(f"{self.shown}/{name}")[:LONGEST]

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield what is in a file, AT_ONCE bytes at a time. Raises CuttingsError where it cannot be read."""
        try:
            with self.opener(name) as file:
                while some := file.read(AT_ONCE):
                    yield some
        except BROKEN as error:
            reason = f"cannot be read: {error.strerror}" if isinstance(error, OSError) and error.strerror else "broken"
            raise fault(self.file(name), reason, tip="get the site again from where it was handed on") from None

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a file, without their ends. Raises CuttingsError where it cannot be read."""
        rest = b""
        for some in self.pieces(name):
            *whole, rest = (rest + some).split(b"\n")
            yield from whole
            if len(rest) > LONGEST_LINE:
                raise fault(self.file(name), f"a line of more than {LONGEST_LINE / 1e6:g} MB, which is not read")
        if rest:
            yield rest


@contextmanager
def opened(site: Path) -> Iterator[Files]:
    """Yield the files of a folder or a zip. Raises CuttingsError where it is neither, or too large to be read."""
    if site.is_dir():
        yield _folder(site)
        return
    with unzipped(site) as archive:
        found, refused = members(archive, site.as_posix())
        top = _top(found)
        inner = {_inner(name, top): info for name, info in found.items()}
        yield Files(
            shown=site.as_posix(),
            names=frozenset(inner),
            opener=lambda name: archive.open(inner[name]),
            top=top,
            refused=refused,
        )


def _folder(site: Path) -> Files:
    names: list[str] = []
    refused: list[Problem] = []
    for folder, folders, files in os.walk(site, onerror=lambda error: refused.append(_unreadable(error))):
        for name in sorted((*folders, *files)):
            path = Path(folder, name)
            if problem := _no_file(path):
                refused.append(problem)
            elif name in files:
                names.append(path.relative_to(site).as_posix())
    return Files(
        shown=site.as_posix(),
        names=frozenset(names) - {MANIFEST},
        opener=lambda name: (site / name).open("rb"),
        refused=limited(refused),
    )


def _no_file(path: Path) -> Problem | None:
    """Return what is wrong with what stands at `path`, if that is neither a plain file nor a folder."""
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return _unreadable(error)
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    fact = "a symbolic link, not followed" if stat.S_ISLNK(mode) else "no plain file, not read"
    return Problem(file=plain(path.as_posix()), fact=fact, tip="no build makes any: delete it")


def _unreadable(error: OSError) -> Problem:
    file = plain(Path(error.filename).as_posix())
    return Problem(file=file, fact=f"cannot be read: {error.strerror}", tip="mend its permissions")


def _top(names: Iterable[str]) -> str:
    """Return the folder that most of the files stand in, with a slash at its end."""
    tops = Counter(name.partition("/")[0] for name in names if "/" in name)
    return f"{tops.most_common(1)[0][0]}/" if tops else ""


def _inner(name: str, top: str) -> str:
    return name.removeprefix(top) if name.startswith(top) else f"../{name}"
