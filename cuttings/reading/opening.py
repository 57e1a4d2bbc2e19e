"""Files become documents: each opened by its kind, archives and mails in place, sidecars paired with their articles."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.model import Source
from cuttings.reading import archives, mail
from cuttings.reading.decoding import decode
from cuttings.reading.document import Document, Kind
from cuttings.reading.lines import plain
from cuttings.reading.records import records
from cuttings.reading.shelf import ARCHIVES, LARGEST, MEDIA, TIP, Shelf, own, sidecar, unread

DEEPEST = 3
"""Files within files that are opened: a mail attached to a mail in an archive."""

BINARY = "binary"
"""The encoding of a file that is not read as text."""


def documents(shelf: Shelf, problems: list[Problem]) -> Iterator[Document]:
    """Yield the articles in the files of `shelf`; what is wrong with files that give none goes to `problems`."""
    names = own(shelf.names)
    for name in names:
        try:
            yield from _opened(shelf, name, problems)
        except CuttingsError as error:
            problems.append(error.problem)
    problems.extend(unread(shelf, names))


def _opened(shelf: Shelf, name: PurePosixPath, problems: list[Problem]) -> Iterator[Document]:
    suffix = name.suffix.lower()
    if suffix in MEDIA:
        kind, media_type = MEDIA[suffix]
        if shelf.depth > DEEPEST:
            raise fault(shelf.file(name), "not read: too many files within files", tip="save it on its own")
        data = shelf.read(name, LARGEST)
        source = Source(
            file=plain(str(shelf.place / name)),
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            encoding=BINARY,
            media_type=media_type,
        )
        document = Document(
            id=shelf.id(name),
            source=source,
            file=shelf.file(name),
            kind=kind,
            data=data,
            sidecar=sidecar(shelf, name, problems),
        )
        yield from OPENERS[kind](document, partial(shelf.inside, name), problems)
    elif suffix in ARCHIVES and shelf.root is not None:
        yield from _archive(shelf, name, problems)


def _archive(shelf: Shelf, name: PurePosixPath, problems: list[Problem]) -> Iterator[Document]:
    """Yield the articles in an archive. Raises CuttingsError where it holds nothing that could be one."""
    file = shelf.file(name)
    with archives.opened(Path(shelf.root or "", name), file) as archive:
        found = archives.members(archive, file, problems)
        if not any(member.suffix.lower() in MEDIA for member in found):
            raise fault(file, "no article in this archive", tip=TIP)
        unpacking = archives.Unpacking(archive, found, file)
        yield from documents(replace(shelf.inside(name, {}), names=found.keys(), read=unpacking), problems)


Inside = Callable[[Mapping[PurePosixPath, bytes]], Shelf]
"""Makes the shelf of the files that a file brings with it."""


def _text(document: Document, _inside: Inside, _problems: list[Problem]) -> Iterator[Document]:
    decoded = decode(document.data, document.file)
    source = replace(document.source, encoding=decoded.encoding)
    yield replace(document, source=source, text=decoded.text, data=b"", problems=decoded.problems)


def _records(document: Document, inside: Inside, problems: list[Problem]) -> Iterator[Document]:
    for file in _text(document, inside, problems):
        yield from records(file, problems)


def _whole(document: Document, _inside: Inside, _problems: list[Problem]) -> Iterator[Document]:
    """Yield the document as it is: to find its text is slow, and left to `read`."""
    yield document


def _mail(document: Document, inside: Inside, problems: list[Problem]) -> Iterator[Document]:
    """Yield the text of a mail, and the articles attached to it."""
    letter = mail.opened(document.data, document.file, web=document.kind == "mhtml")
    if letter.text:
        source = replace(document.source, encoding=letter.encoding)
        yield replace(document, source=source, kind=letter.kind, text=letter.text, data=b"", problems=letter.problems)
    else:
        problems.extend(letter.problems)
    yield from documents(inside(letter.attached), problems)


OPENERS: dict[Kind, Callable[[Document, Inside, list[Problem]], Iterator[Document]]] = {
    "text": _text,
    "markdown": _text,
    "html": _text,
    "record": _records,
    "mail": _mail,
    "mhtml": _mail,
    "pdf": _whole,
}
"""How each kind of file becomes documents."""
