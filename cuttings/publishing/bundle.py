"""The site as one file to hand on: a zip that unpacks anywhere and checks itself, the same bytes for the same site."""

import hashlib
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from cuttings.errors import Problem
from cuttings.publishing.enclosed import SUMS
from cuttings.publishing.files import Folder, digests, replacing
from cuttings.publishing.portable import FOLDER_LONGEST, refused
from cuttings.slugs import slug

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: every file gets it, so that the zip depends on nothing but the contents."""
MODE = 0o100644
"""A regular file that its owner may write and all may read."""
UNIX = 3
"""The system that a file's mode means something to (APPNOTE.TXT 4.4.2)."""
AT_ONCE = 1 << 20
"""Bytes of a file in memory at a time."""

FOR_HOSTS = re.compile(r"404\.html|CNAME|robots\.txt|sitemap(?:-\d+)?\.xml(?:\.gz)?")
"""Files that only a web host makes use of, and whose links need one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """The zip, and which files of the site were left out of it because not every system can unpack them."""

    path: Path
    problems: tuple[Problem, ...]


def zip_name(title: str) -> str:
    """Return the file name of the zip of the dossier `title`."""
    return f"{slug(title, FOLDER_LONGEST)}.zip"


def bundle(site: Path, target: Path, enclosed: Mapping[str, bytes]) -> Bundled:
    """Write the files of `site` as a zip to `target`, below one folder of the zip's name.

    First come the files `enclosed`, by their names, then those of the site by path, last the checksums of all these.
    Left out is what only hosts need and, named in a problem each, what not every system can unpack. A zip that holds
    these files already is left untouched: to know that, only files that were touched since they were written are read.
    """
    files = Folder(site)
    faults = _left_out(files, {*enclosed, SUMS})
    paths = [path for path in files if path not in faults and not FOR_HOSTS.fullmatch(path)]
    if not _holds(target, files, paths, enclosed):
        with replacing(target) as file:
            _pack(file, target.stem, files, paths, enclosed)
    return Bundled(path=target, problems=tuple(_problem(site / path, fact) for path, fact in faults.items()))


def _left_out(files: Folder, enclosed: Iterable[str]) -> dict[str, str]:
    faults = refused(files.paths, sorted(enclosed))
    links = {path: "is a symbolic link" for path in files if (files.root / path).is_symlink()}
    return dict(sorted((faults | links).items()))


def _problem(file: Path, fact: str) -> Problem:
    tip = "give it another name where it comes from, below site_src, and build again"
    return Problem(file=str(file), fact=f"left out of the zip: {fact}", tip=tip)


def _holds(target: Path, files: Folder, paths: Sequence[str], enclosed: Mapping[str, bytes]) -> bool:
    """Return whether `target` is the zip that would be made, going by its list of files and its checksums."""
    try:
        with zipfile.ZipFile(target) as archive:
            found = [_said(entry) for entry in archive.infolist()]
            sums = archive.read(f"{target.stem}/{SUMS}")
    except Exception:  # whatever is wrong with it, it is made anew
        return False
    sizes = {name: len(content) for name, content in enclosed.items()}
    sizes |= {path: (files.root / path).stat().st_size for path in paths}
    wanted = [(f"{target.stem}/{name}", size, EPOCH, MODE) for name, size in (sizes | {SUMS: len(sums)}).items()]
    if found != wanted:
        return False
    digest = digests(files)
    known = {name: hashlib.sha256(content).hexdigest() for name, content in enclosed.items()}
    return sums == _sums(known | {path: digest(path) for path in paths})


def _said(entry: zipfile.ZipInfo) -> tuple[str, int, tuple[int, ...], int]:
    return entry.filename, entry.file_size, entry.date_time, entry.external_attr >> 16


def _pack(file: BinaryIO, folder: str, files: Folder, paths: Sequence[str], enclosed: Mapping[str, bytes]) -> None:
    """Write the zip to `file`. The checksums are of the very bytes that are packed."""
    known: dict[str, str] = {}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in _contents(files, paths, enclosed):
            with content:
                known[name] = _add(archive, f"{folder}/{name}", content)
        _add(archive, f"{folder}/{SUMS}", BytesIO(_sums(known)))


def _contents(files: Folder, paths: Sequence[str], enclosed: Mapping[str, bytes]) -> Iterator[tuple[str, BinaryIO]]:
    for name, content in enclosed.items():
        yield name, BytesIO(content)
    for path in paths:
        yield path, (files.root / path).open("rb")


def _add(archive: zipfile.ZipFile, name: str, content: BinaryIO) -> str:
    """Add a file to `archive`; return the SHA-256 of what was added."""
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.create_system = UNIX
    entry.external_attr = MODE << 16
    entry.compress_type = zipfile.ZIP_DEFLATED
    digest = hashlib.sha256()
    with archive.open(entry, "w") as member:
        while some := content.read(AT_ONCE):
            digest.update(some)
            member.write(some)
    return digest.hexdigest()


def _sums(known: Mapping[str, str]) -> bytes:
    """Return the list that `sha256sum` writes and checks, by path (GNU Coreutils manual, "cksum output modes")."""
    return "".join(f"{known[path]}  {path}\n" for path in sorted(known)).encode()
