"""Files become documents: each opened by its kind, archives and mails in place, sidecars paired with their articles."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
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
from cuttings.reading.shelf import LARGEST, MEDIA, TIP, Shelf, lone, opens, own, sidecar, stated, unread
from cuttings.reading.stated import Stated
from cuttings.reading.withdrawal import withdraws

DEEPEST = 3
"""Files within files that are opened: a mail attached to a mail in an archive."""

BINARY = "binary"
"""The encoding of a file that is not read as text."""


def documents(shelf: Shelf, problems: list[Problem]) -> Iterator[Document]:
    """Yield the articles in the files of `shelf`; what is wrong with files that give none goes to `problems`."""
    names = own(shelf.names)
    for name in (name for name in names if opens(shelf, name)):
        try:
            said = sidecar(shelf, name, problems)
            withdrawn = said is not None and withdraws(said)
            yield from _withdrawn(shelf, name, said) if said and withdrawn else _opened(shelf, name, said, problems)
        except CuttingsError as error:
            problems.append(error.problem)
    alone = {name: said for name in lone(shelf, names) if (said := _alone(shelf, name, problems))}
    for name, said in alone.items():
        yield _unopened(shelf, name, said)
    problems.extend(unread(shelf, names, alone.keys()))


def _withdrawn(shelf: Shelf, name: PurePosixPath, said: Stated) -> Iterator[Document]:
    """Yield every article in a withdrawn file, or else the file itself, for their addresses; no fault of it counts."""
    found: list[Document] = []
    with suppress(CuttingsError):
        for document in _opened(shelf, name, said, []):
            found.append(replace(document, sidecar=said))  # noqa: PERF401  (those before a fault count)
    yield from found or [_unopened(shelf, name, said)]


def _alone(shelf: Shelf, name: PurePosixPath, problems: list[Problem]) -> Stated | None:
    """Return what a sidecar without an article says, where it withdraws one."""
    trouble: list[Problem] = []
    with suppress(CuttingsError):
        said = stated(shelf, name, trouble)
        if said and withdraws(said):
            problems.extend(trouble)
            return said
    return None


def _unopened(shelf: Shelf, name: PurePosixPath, said: Stated) -> Document:
    """Return a document that stands for the address of a file, and has none of its text."""
    source = Source(file=plain(str(shelf.place / name)), sha256="", bytes=0, encoding=BINARY, media_type="")
    return Document(id=shelf.id(name), source=source, file=shelf.file(name), kind="text", sidecar=said)


def _opened(shelf: Shelf, name: PurePosixPath, said: Stated | None, problems: list[Problem]) -> Iterator[Document]:
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
            sidecar=said,
        )
        yield from OPENERS[kind](document, partial(shelf.inside, name), problems)
    else:
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
