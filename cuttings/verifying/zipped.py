"""A zip from anywhere, looked into: within limits, and nothing of it is ever unpacked to disk."""

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cuttings.errors import Problem, fault
from cuttings.reading.archives import BROKEN, DRIVE, ENCRYPTED, METHODS
from cuttings.reading.lines import plain
from cuttings.reading.shelf import refuse_large
from cuttings.verifying.telling import limited

LARGEST = 4_000_000_000
"""Bytes of a zip, and of all its members, unpacked: GitHub Pages takes a quarter of that."""
LARGEST_LIST = 32_000_000
"""Bytes of its list of members, which is read at once."""
MOST_MEMBERS = 200_000
"""Members that it may hold; a site of ten thousand articles has a quarter of them."""
DENSEST = 200
"""How many times its size a member may unpack to, if it is large: text comes to 20."""
LARGE = 1_000_000

LONGEST_NAME = 200
"""Code points of a member's name that are shown."""

TIP = "get the zip again from where it was handed on"

UNSAFE: dict[str, Callable[[zipfile.ZipInfo], bool]] = {
    "a symbolic link": lambda info: stat.S_ISLNK(info.external_attr >> 16),
    "encrypted": lambda info: bool(info.flag_bits & ENCRYPTED),
    "compressed in a way that is not read": lambda info: info.compress_type not in METHODS,
    "a name that no system can write": lambda info: info.orig_filename != info.filename or not info.filename,
    "an absolute name": lambda info: info.filename.startswith(("/", "\\")) or bool(DRIVE.match(info.filename)),
    "a name that leads out of its folder": lambda info: ".." in info.filename.replace("\\", "/").split("/"),
    f"unpacks to more than {DENSEST} times its size": lambda info: (
        info.file_size > max(LARGE, DENSEST * info.compress_size)
    ),
}
"""What the zip of a site never holds."""


class _Bounded(io.BufferedReader):
    """A file of which no more than LARGEST_LIST bytes are read at once: a zip says itself how long its list is."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > LARGEST_LIST:
            raise zipfile.BadZipFile("a list of members without end")
        return super().read(size)


@contextmanager
def unzipped(path: Path) -> Iterator[zipfile.ZipFile]:
    """Yield the zip at `path`. Raises CuttingsError where it is none, or larger than what is read."""
    file = path.as_posix()
    try:
        refuse_large(file, path.stat().st_size, LARGEST, tip=TIP)
        raw = _Bounded(io.FileIO(path))
    except OSError as error:
        raise fault(file, f"cannot be read: {error.strerror}", tip="name the folder of a site, or its zip") from None
    with raw:
        try:
            archive = zipfile.ZipFile(raw)
        except BROKEN:
            raise fault(file, "no zip archive, or a broken one", tip="name the folder of a site, or its zip") from None
        with archive:
            yield archive


def members(archive: zipfile.ZipFile, file: str) -> tuple[dict[str, zipfile.ZipInfo], tuple[Problem, ...]]:
    """Return the members by name, without those that no site's zip has, and a problem for each of these.

    Raises CuttingsError where there are more of them, or more in them, than the limits allow.
    """
    every = archive.infolist()
    if len(every) > MOST_MEMBERS:
        raise fault(file, f"holds {len(every):,} files, more than the {MOST_MEMBERS:,} that are looked at", tip=TIP)
    size = sum(info.file_size for info in every)
    if size > LARGEST:
        fact = f"unpacks to {size / 1e6:,.0f} MB, more than the {LARGEST / 1e6:,.0f} MB that are read"
        raise fault(file, fact, tip=TIP)
    found: dict[str, zipfile.ZipInfo] = {}
    refused: list[Problem] = []
    for info in every:
        reason = next((said for said, holds in UNSAFE.items() if holds(info)), "")
        if not reason and info.filename in found:
            reason = "stands in it twice"
        if reason:
            name = plain(f"{file}/{info.filename}"[: len(file) + LONGEST_NAME])
            refused.append(Problem(file=name, fact=f"{reason}: not read", tip=TIP))
        else:
            found[info.filename] = info
    return found, limited(refused)
