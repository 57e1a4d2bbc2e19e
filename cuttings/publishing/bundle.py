"""The site as one file to hand on: a zip that opens from any folder, the same bytes for the same site."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from zlib import crc32

from cuttings.publishing.files import Folder, write

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: every file gets it, so that the zip depends on nothing but the contents."""

README_NAME = "README.txt"
README = b"""\
This folder is a website that needs no internet and no installation.

1. Unpack the zip: on Windows right-click it and choose "Extract all"; on a Mac double-click it.
2. Open the file index.html in the unpacked folder with any web browser.

Everything works from there, search included. The folder "data" holds the whole collection for other programs.
"""


def bundle(site: Path, target: Path) -> Path:
    """Write the files of `site` as a zip to `target`, below one folder of the zip's name, and return `target`.

    A zip that holds these files already is left untouched.
    """
    files = Folder(site)
    if not _holds(target, files):
        write(target, _zipped(files, target.stem))
    return target


def _entries(files: Mapping[str, bytes], folder: str) -> Iterator[tuple[str, bytes]]:
    yield f"{folder}/{README_NAME}", README
    for path in files:
        if path != README_NAME:
            yield f"{folder}/{path}", files[path]


def _holds(target: Path, files: Mapping[str, bytes]) -> bool:
    try:
        with zipfile.ZipFile(target) as archive:
            found = [(entry.filename, entry.file_size, entry.CRC, entry.date_time) for entry in archive.infolist()]
    except (OSError, zipfile.BadZipFile):
        return False
    entries = _entries(files, target.stem)
    return found == [(name, len(content), crc32(content), EPOCH) for name, content in entries]


def _zipped(files: Mapping[str, bytes], folder: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in _entries(files, folder):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=6)
    return buffer.getvalue()
