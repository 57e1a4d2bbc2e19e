"""A folder of seeds becomes documents: files read and decoded, sidecars paired, lines counted that repeat."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from cuttings import slugs
from cuttings.errors import CuttingsError, Problem, fault
from cuttings.mappings import mapping
from cuttings.model import Source
from cuttings.reading.decoding import decode
from cuttings.reading.document import Document, Kind
from cuttings.reading.lines import plain, split
from cuttings.reading.records import records
from cuttings.reading.stated import Stated, key_lines

MEDIA: dict[str, tuple[Kind, str]] = {
    ".txt": ("text", "text/plain"),
    ".md": ("markdown", "text/markdown"),
    ".html": ("html", "text/html"),
    ".htm": ("html", "text/html"),
    ".jsonl": ("record", "application/jsonl"),
}
"""Suffixes that are read, and what they hold."""

SIDECARS = (".yml", ".yaml")
NOT_SEEDS = ("topic.yml", "names.yml")
"""Files at the top of the folder that are about the whole collection."""

LARGEST = 64_000_000
"""Bytes of a file that is read; a saved page with all its pictures inside has seldom half of them."""
LARGEST_SIDECAR = 100_000
"""Bytes of a sidecar that is read."""

REPEATS = 3
"""Articles that a line must stand in to count as repeated: two may be copies of one story."""

TIP = f"put articles into the folder: {', '.join(MEDIA)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The documents of a folder, sorted by id, and what is wrong with the files that gave none."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()


def gather(seeds: Path) -> Folder:
    """Return the articles below `seeds`, and a problem for each file that cannot be used.

    Hidden files, `topic.yml` and `names.yml` are passed over, links are not followed out of the folder. Raises
    CuttingsError where there is no such folder, or no article in it.
    """
    if not seeds.is_dir():
        raise fault(seeds, "a file where a folder is expected" if seeds.exists() else "no such folder", tip=TIP)
    problems: list[Problem] = []
    found: list[Document] = []
    names = sorted(_files(seeds, problems))
    for name in names:
        if name.suffix.lower() in MEDIA:
            try:
                found.extend(_documents(seeds, name, problems))
            except CuttingsError as error:
                problems.append(error.problem)
    problems.extend(_unread(seeds, names))
    documents = _unique(found, problems)
    if not documents and all(problem.severity == "warning" for problem in problems):
        raise fault(seeds, "no article in this folder", tip=TIP)
    return Folder(documents=_surveyed(documents), problems=tuple(problems))


def _files(seeds: Path, problems: list[Problem]) -> Iterator[PurePosixPath]:
    """Yield the names of all files below `seeds` that are not hidden, relative to it."""
    root = seeds.resolve()
    for folder, folders, files in os.walk(seeds, onerror=lambda error: problems.append(_unreadable(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in (*folders, *files) if not name.startswith(".")):
            path = Path(folder, name)
            if path.is_symlink() and not (path.is_file() and path.resolve().is_relative_to(root)):
                fact = "a link that leads to no file in this folder, not followed"
                tip = "copy the article into the folder"
                problems.append(Problem(file=_shown(path), fact=fact, tip=tip, severity="warning"))
            elif name in files and path.is_file():
                yield PurePosixPath(path.relative_to(seeds).as_posix())


def _unreadable(error: OSError) -> Problem:
    return Problem(file=_shown(error.filename), fact=f"cannot be read: {error.strerror}", tip="mend its permissions")


def _shown(path: str | Path) -> str:
    return plain(Path(path).as_posix())


def _documents(seeds: Path, name: PurePosixPath, problems: list[Problem]) -> Iterator[Document]:
    path = seeds / name
    data = _bytes(path, LARGEST)
    decoded = decode(data, _shown(path))
    kind, media_type = MEDIA[name.suffix.lower()]
    source = Source(
        file=plain(str(name)),
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        encoding=decoded.encoding,
        media_type=media_type,
    )
    document = Document(
        id=slugs.slug(str(name.with_suffix(""))),
        source=source,
        file=_shown(path),
        kind=kind,
        text=decoded.text,
        sidecar=_sidecar(path, problems),
        problems=decoded.problems,
    )
    yield from records(document, problems) if kind == "record" else [document]


def _bytes(path: Path, largest: int) -> bytes:
    """Return what is in the file. Raises CuttingsError where it cannot be read, or holds more than `largest` bytes."""
    try:
        size = path.stat().st_size
        if size > largest:
            fact = f"a file of {size / 1e6:,.1f} MB, more than the {largest / 1e6:g} MB that are read"
            raise fault(_shown(path), fact, tip="save the article alone, as text or HTML, or split the file")
        return path.read_bytes()
    except OSError as error:
        raise CuttingsError(_unreadable(error)) from None


def _sidecar(path: Path, problems: list[Problem]) -> Stated | None:
    """Return what the file of the same name says; one that cannot be read is a problem, and as good as none."""
    file = next((file for suffix in SIDECARS if _is_there(file := path.with_suffix(suffix))), None)
    if file is None:
        return None
    try:
        text = decode(_bytes(file, LARGEST_SIDECAR), _shown(file)).text
        values = mapping(text, _shown(file))
    except CuttingsError as error:
        problems.append(error.problem)
    else:
        return Stated(file=_shown(file), origin="sidecar", values=values, lines=key_lines(text))
    return None


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name too long to be one
        return False


def _unread(seeds: Path, names: list[PurePosixPath]) -> Iterator[Problem]:
    """Yield a warning for each file that is no article, nor belongs to one."""
    articles = {name.with_suffix("") for name in names if name.suffix.lower() in MEDIA}
    for name in names:
        suffix = name.suffix.lower()
        if suffix in MEDIA or str(name) in NOT_SEEDS or (suffix in SIDECARS and name.with_suffix("") in articles):
            continue
        if suffix in SIDECARS:
            fact, tip = "a sidecar without an article", f"name it like its article: {name.stem}.txt, {name.stem}.yml"
        else:
            fact, tip = "not read: no kind of file that holds articles", TIP
        yield Problem(file=_shown(seeds / name), fact=fact, tip=plain(tip), severity="warning")


def _unique(found: list[Document], problems: list[Problem]) -> list[Document]:
    """Return the documents by id, the first of those that yield one slug; the others are problems."""
    kept: dict[str, Document] = {}
    for document in found:
        first = kept.setdefault(document.id, document)
        if first is not document:
            fact = f"left out: its name gives the address `{document.id}`, as that of {_place(first)} does"
            tip = "give one of them another name"
            problems.append(Problem(file=document.file, line=_line(document), fact=fact, tip=tip))
    return [kept[key] for key in sorted(kept)]


def _place(document: Document) -> str:
    return document.file if document.kind != "record" else f"{document.file}:{document.line}"


def _line(document: Document) -> int | None:
    return document.line if document.kind == "record" else None


def _surveyed(documents: list[Document]) -> tuple[Document, ...]:
    """Return `documents`, each told which of its lines stand in at least REPEATS articles of the folder."""
    lines = [[raw.strip() for raw in split(document.text)] for document in documents]
    counts = Counter(line for page in lines for line in set(page) if line)
    return tuple(
        replace(document, repeated=frozenset(n for n, line in enumerate(page, 1) if counts[line] >= REPEATS))
        for document, page in zip(documents, lines, strict=True)
    )
