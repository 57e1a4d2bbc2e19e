"""Files that stand together: those of a folder, those in an archive, those that a mail brings with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from cuttings import slugs
from cuttings.errors import CuttingsError, Problem, fault
from cuttings.mappings import inner_lines, mapping
from cuttings.reading import withdrawal
from cuttings.reading.attributions import SPEAKERS
from cuttings.reading.decoding import decode
from cuttings.reading.document import Kind
from cuttings.reading.lines import plain
from cuttings.reading.stated import Stated, key_lines
from cuttings.reading.withdrawal import withdraws

MEDIA: dict[str, tuple[Kind, str]] = {
    ".txt": ("text", "text/plain"),
    ".md": ("markdown", "text/markdown"),
    ".html": ("html", "text/html"),
    ".htm": ("html", "text/html"),
    ".xhtml": ("html", "application/xhtml+xml"),
    ".mhtml": ("mhtml", "multipart/related"),
    ".mht": ("mhtml", "multipart/related"),
    ".jsonl": ("record", "application/jsonl"),
    ".eml": ("mail", "message/rfc822"),
    ".pdf": ("pdf", "application/pdf"),
}
"""Suffixes that are read, and what they hold."""

ARCHIVES = (".zip",)
"""Suffixes of files that hold files of all kinds above."""

SIDECARS = (".yml", ".yaml", ".YML", ".YAML")
NOT_SEEDS = ("topic.yml", "names.yml")
"""Files at the top of the folder that are about the whole collection."""

LARGEST = 64_000_000
"""Bytes of a file that is read; a saved page with all its pictures inside has seldom half of them."""
LARGEST_SIDECAR = 100_000
"""Bytes of a sidecar that is read."""

COMPANIONS = (
    "_files", ".files", "_archivos", "_arquivos", "_bestanden", "_bylos", "-dateien", "_dateien", "_datoteke",
    "_dosyalar", "_elemei", "_failid", "_fails", "_fajlovi", "_ficheiros", "_fichiers", "_file", "-filer", "_filer",
    "_fitxategiak", "_fitxers", "_pliki", "_soubory", "_tiedostot",
)  # fmt: skip
"""What browsers, each in its language, add to a page's name for the folder of its pictures, frames and scripts."""

TIP = f"put articles into the folder: {', '.join((*MEDIA, *ARCHIVES))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Files by name; `read` returns the bytes of one, and raises CuttingsError where it cannot, or they are too many.

    `place` is where they stand below the seeds folder, `stem` the same without suffixes, `shown` the same for messages;
    `root` is the folder on disk, if they are files on disk; `depth` counts the files that they are inside of.
    """

    shown: str
    names: Set[PurePosixPath]
    read: Callable[[PurePosixPath, int], bytes]
    place: PurePosixPath = field(default_factory=PurePosixPath)
    stem: PurePosixPath = field(default_factory=PurePosixPath)
    root: Path | None = None
    depth: int = 0

    def file(self, name: PurePosixPath) -> str:
        """Return the name of a file for messages."""
        return plain(f"{self.shown}/{name}")

    def id(self, name: PurePosixPath) -> str:
        """Return the id of the article in a file."""
        return slugs.slug(str(self.stem / name.with_suffix("")))

    def inside(self, name: PurePosixPath, files: Mapping[PurePosixPath, bytes]) -> "Shelf":
        """Return the shelf of `files`, which came in the file `name`."""
        shown = self.file(name)

        def read(inner: PurePosixPath, largest: int) -> bytes:
            refuse_large(plain(f"{shown}/{inner}"), len(files[inner]), largest)
            return files[inner]

        return Shelf(
            shown=shown,
            names=files.keys(),
            read=read,
            place=self.place / name,
            stem=self.stem / name.with_suffix(""),
            depth=self.depth + 1,
        )


def refuse_large(
    file: str, size: int, largest: int, *, tip: str = "save the article alone, as text or HTML, or split the file"
) -> None:
    """Raise CuttingsError where a file of `size` bytes is larger than `largest`."""
    if size > largest:
        fact = f"a file of {size / 1e6:,.1f} MB, more than the {largest / 1e6:g} MB that are read"
        raise fault(file, fact, tip=tip)


def own(names: Set[PurePosixPath]) -> list[PurePosixPath]:
    """Return `names`, sorted, without what browsers saved beside pages: `Page_files/` belongs to `Page.html`."""
    pages = {name.with_suffix("") for name in names if MEDIA.get(name.suffix.lower(), ("",))[0] == "html"}
    return [name for name in sorted(names) if not any(_is_companion(folder, pages) for folder in name.parents)]


def _is_companion(folder: PurePosixPath, pages: set[PurePosixPath]) -> bool:
    name = folder.name.lower()
    found = (suffix for suffix in COMPANIONS if name.endswith(suffix) and len(name) > len(suffix))
    return any(folder.with_name(folder.name[: -len(suffix)]) in pages for suffix in found)


def sidecar(shelf: Shelf, name: PurePosixPath, problems: list[Problem]) -> Stated | None:
    """Return what the file of the same name says; of several, one that withdraws the article.

    One that is no YAML is a problem, and only facts are shown. Raises CuttingsError where one cannot be read at all.
    """
    beside = (name.with_suffix(suffix) for suffix in SIDECARS)
    found = [said for other in beside if other in shelf.names and (said := stated(shelf, other, problems))]
    return next(filter(withdraws, found), found[0] if found else None)


def stated(shelf: Shelf, name: PurePosixPath, problems: list[Problem]) -> Stated:
    """Return what the sidecar `name` says; where it is no YAML, that it withdraws its article or shows only facts.

    Raises CuttingsError where it cannot be read at all: then nobody knows.
    """
    file = shelf.file(name)
    try:
        data = shelf.read(name, LARGEST)
    except CuttingsError as error:
        fact = f"{error.problem.fact}; its article is left out, because this may withdraw it"
        raise CuttingsError(replace(error.problem, fact=fact)) from None
    try:
        refuse_large(file, len(data), LARGEST_SIDECAR)
        text = decode(data, file).text
        values = mapping(text, file)
    except CuttingsError as error:
        problems.append(error.problem)
        found = withdrawal.unread(file, data.replace(b"\0", b"").decode("utf-8", "replace"))
        return found or Stated(file=file, origin="sidecar", values={"publish": "facts"}, lines={})
    return Stated(file=file, origin="sidecar", values=values, lines=key_lines(text) | inner_lines(text, SPEAKERS))


def lone(shelf: Shelf, names: Sequence[PurePosixPath]) -> list[PurePosixPath]:
    """Return those of `names` that are sidecars of no file that is opened."""
    files = {name.with_suffix("") for name in names if opens(shelf, name)}
    return [
        name
        for name in names
        if name.suffix in SIDECARS and name.with_suffix("") not in files and not _is_about_all(shelf, name)
    ]


def opens(shelf: Shelf, name: PurePosixPath) -> bool:
    """Return whether the file `name` may hold articles: those on disk may be archives too."""
    return name.suffix.lower() in (*MEDIA, *(ARCHIVES if shelf.root is not None else ()))


def _is_about_all(shelf: Shelf, name: PurePosixPath) -> bool:
    return str(name) in NOT_SEEDS and shelf.root is not None


def unread(shelf: Shelf, names: Sequence[PurePosixPath], used: Set[PurePosixPath]) -> Iterator[Problem]:
    """Yield a warning for each of `names` that is no article, nor belongs to one, nor is `used` by itself."""
    articles = {name.with_suffix("") for name in names if name.suffix.lower() in MEDIA}
    for name in (name for name in names if name not in used):
        found = _why_unread(shelf, name, articles)
        if found:
            fact, tip = found
            yield Problem(file=shelf.file(name), fact=fact, tip=plain(tip), severity="warning")


def _why_unread(shelf: Shelf, name: PurePosixPath, articles: set[PurePosixPath]) -> tuple[str, str] | None:
    suffix = name.suffix.lower()
    if opens(shelf, name) or _is_about_all(shelf, name):
        return None
    if suffix in SIDECARS and name.with_suffix("") in articles:
        return None
    if suffix in ARCHIVES:
        return "not read: an archive inside another file", "unpack it, and put the articles into the folder"
    if name.name in NOT_SEEDS:
        return "not read: it is about the whole collection", "put it into the folder itself, unpacked"
    if suffix in SIDECARS:
        return "a sidecar without an article", f"name it like its article: {name.stem}.txt, {name.stem}.yml"
    return "not read: no kind of file that holds articles", TIP
