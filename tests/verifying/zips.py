"""Zips as nobody's build makes them."""

import struct
import zipfile
from pathlib import Path


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Return a zip at `path` of `members`, which may be of one name."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def link(name: str) -> zipfile.ZipInfo:
    """Return a member that is a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return info


def listed(path: Path, **fields: int) -> Path:
    """Return the zip at `path` with `fields` of its first member overwritten in its list of members."""
    places = {"flags": (8, "<H"), "method": (10, "<H"), "size": (24, "<L"), "at": (42, "<L")}
    content = bytearray(path.read_bytes())
    start = content.index(b"PK\1\2")
    for field, value in fields.items():
        offset, form = places[field]
        struct.pack_into(form, content, start + offset, value)
    path.write_bytes(content)
    return path
