"""A folder of seeds becomes documents: its files read, told apart by id, lines counted that repeat."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.model import Moved, Withdrawn
from cuttings.reading.document import Document
from cuttings.reading.lines import plain, split
from cuttings.reading.opening import documents
from cuttings.reading.shelf import TIP, Shelf, refuse_large
from cuttings.reading.standing import settled

REPEATS = 3
"""Articles that a line must stand in to count as repeated: two may be copies of one story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """The documents of a folder, sorted by id, and what is wrong with the files that gave none.

    Those `withdrawn` are not among the documents; `moved` are old names of either.
    """

    documents: tuple[Document, ...]
    withdrawn: tuple[Withdrawn, ...] = ()
    moved: tuple[Moved, ...] = ()
    problems: tuple[Problem, ...] = ()


def gather(seeds: Path) -> Folder:
    """Return the articles below `seeds`, and a problem for each file that cannot be used.

    Hidden files, `topic.yml` and `names.yml` are passed over, links are not followed out of the folder. Raises
    CuttingsError where there is no such folder, or no article in it.
    """
    if not seeds.is_dir():
        raise fault(seeds, "a file where a folder is expected" if seeds.exists() else "no such folder", tip=TIP)
    problems: list[Problem] = []
    shelf = Shelf(
        shown=seeds.as_posix(),
        names=frozenset(_files(seeds, problems)),
        read=lambda name, largest: _bytes(seeds / name, largest),
        root=seeds,
    )
    standing = settled(documents(shelf, problems), problems)
    found = _unique(standing.documents, problems)
    if not found and not standing.withdrawn and all(problem.severity == "warning" for problem in problems):
        raise fault(seeds, "no article in this folder", tip=TIP)
    return Folder(
        documents=_surveyed(found),
        withdrawn=standing.withdrawn,
        moved=standing.moved,
        problems=tuple(problems),
    )


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


def _bytes(path: Path, largest: int) -> bytes:
    """Return what is in the file. Raises CuttingsError where it cannot be read, or holds more than `largest` bytes."""
    try:
        refuse_large(_shown(path), path.stat().st_size, largest)
        return path.read_bytes()
    except OSError as error:
        raise CuttingsError(_unreadable(error)) from None


def _unreadable(error: OSError) -> Problem:
    return Problem(file=_shown(error.filename), fact=f"cannot be read: {error.strerror}", tip="mend its permissions")


def _shown(path: str | Path) -> str:
    return plain(Path(path).as_posix())


def _unique(found: Iterable[Document], problems: list[Problem]) -> list[Document]:
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
