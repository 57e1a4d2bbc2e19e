"""Zip archives: their members by name, each read within limits, so that no archive fills the memory.

Nothing is ever unpacked to disk: a member's name is no more than a name, whatever it looks like.
"""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from cuttings.errors import Problem, fault
from cuttings.reading.lines import plain
from cuttings.reading.shelf import refuse_large

MOST_MEMBERS = 20_000
"""Members that one archive may hold."""
LARGEST_ARCHIVE = 1_000_000_000
"""Bytes of an archive, and of all its members, unpacked."""

DEEPEST = 50
"""Folders within folders that a member may stand in."""

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of compression that are read: those of every common tool, and unpacking them is bounded."""

ENCRYPTED = 0x1
_UTF_8 = 0x800
DRIVE = re.compile(r"^[A-Za-z]:")
_SYSTEM = ("__MACOSX", "Thumbs.db", "desktop.ini")
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, OverflowError, ValueError, RuntimeError)
"""What `zipfile` raises about archives that are damaged or made up."""

_SMALLER = "make several smaller archives of it"
_AGAIN = "make the archive again, or put the articles into the folder unpacked"

Members = Mapping[PurePosixPath, zipfile.ZipInfo]


@contextmanager
def opened(path: Path, file: str) -> Iterator[zipfile.ZipFile]:
    """Yield the archive at `path`; `file` is its name for messages.

    Raises CuttingsError where it is none, or is broken or too large.
    """
    try:
        refuse_large(file, path.stat().st_size, LARGEST_ARCHIVE, tip=_SMALLER)
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no zip archive, or a broken one"
        raise fault(file, reason, tip=_AGAIN) from None
    with archive:
        yield archive


def members(archive: zipfile.ZipFile, file: str, problems: list[Problem]) -> Members:
    """Return the files in `archive` by name, hidden ones and those of the system aside.

    Of two with one name the last counts, as it does where they are unpacked; the other is a problem. Raises
    CuttingsError where there are more of them, or more in them, than the limits allow.
    """
    found: dict[PurePosixPath, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        name = _name(info)
        if info.is_dir() or not name.parts or _is_hidden(name):
            continue
        if len(name.parts) > DEEPEST:
            raise fault(file, f"folders nested more than {DEEPEST} deep", tip=_AGAIN)
        shown = plain(f"{file}/{name}")
        if stat.S_ISLNK(info.external_attr >> 16):
            problems.append(_warning(shown, "a link, not followed", "put the file itself into the archive"))
            continue
        if name in found:
            problems.append(_warning(shown, "stands twice in the archive, the last one counts", _AGAIN))
        found[name] = info
    if len(found) > MOST_MEMBERS:
        raise fault(file, f"more than {MOST_MEMBERS} files in this archive", tip=_SMALLER)
    return found


class Unpacking:
    """Reads the members of one archive by name, until their bytes together exceed LARGEST_ARCHIVE."""

    def __init__(self, archive: zipfile.ZipFile, found: Members, file: str) -> None:
        self._archive = archive
        self._found = found
        self._file = file
        self._left = LARGEST_ARCHIVE

    def __call__(self, name: PurePosixPath, largest: int) -> bytes:
        """Return the bytes of a member.

        Raises CuttingsError where it is encrypted, broken, compressed in a way that is not read, or holds more than
        `largest` bytes.
        """
        info, file = self._found[name], plain(f"{self._file}/{name}")
        if info.flag_bits & ENCRYPTED:
            raise fault(file, "encrypted", tip="unpack it with its password, and put the articles into the folder")
        if info.compress_type not in METHODS:
            raise fault(file, "compressed in a way that is not read", tip="make the archive again, as an ordinary zip")
        refuse_large(file, info.file_size, largest)
        if info.file_size > self._left:
            fact = f"left out: the archive unpacks to more than {LARGEST_ARCHIVE / 1e6:g} MB"
            raise fault(file, fact, tip=_SMALLER)
        self._left -= info.file_size
        return self._unpacked(info, file)

    def _unpacked(self, info: zipfile.ZipInfo, file: str) -> bytes:
        try:
            with self._archive.open(info) as member:
                return member.read(info.file_size)
        except BROKEN:
            raise fault(file, "broken in the archive", tip=_AGAIN) from None


def _is_hidden(name: PurePosixPath) -> bool:
    return any(part.startswith(".") or part in _SYSTEM for part in name.parts)


def _name(info: zipfile.ZipInfo) -> PurePosixPath:
    """Return a member's name without what would lead out of the archive: drives, roots and `..`."""
    name = DRIVE.sub("", _decoded(info).replace("\\", "/"))
    return PurePosixPath(*(part for part in name.split("/") if part not in ("", ".", "..")))


def _decoded(info: zipfile.ZipInfo) -> str:
    """Return the name as written: many tools write UTF-8 and do not say so, and it is read as code page 437."""
    if info.flag_bits & _UTF_8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _warning(file: str, fact: str, tip: str) -> Problem:
    return Problem(file=file, fact=fact, tip=tip, severity="warning")
