"""Articles that are there already, brought into the seeds of a project."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from cuttings.errors import fault
from cuttings.publishing.files import Folder
from cuttings.reading.shelf import ARCHIVES, MEDIA


def brought(articles: Path, root: Path) -> Mapping[str, bytes]:
    """Return the files of the folder `articles`, saved pages' folders and sidecars too, by their path in the project.

    Hidden files and links are left out. Raises CuttingsError where there is no article among them, or where the project
    at `root` would lie inside.
    """
    if root.resolve().is_relative_to(articles.resolve()):
        tip = "give the project a folder of its own, beside that of the articles"
        raise fault(root, "lies in the folder of the articles", tip=tip)
    folder = Folder(articles)
    if not articles_in(folder):
        raise fault(articles, "no article in this folder", tip=f"put into it any of: {', '.join((*MEDIA, *ARCHIVES))}")
    return _Brought(folder)


def lying(root: Path, known: Iterable[str]) -> list[str]:
    """Return the names of articles that lie at the top of `root`, beside the files `known`."""
    names = (path.name for path in root.iterdir() if path.is_file()) if root.is_dir() else ()
    return sorted(articles_in(set(names).difference(known)))


class _Brought(Mapping[str, bytes]):
    """The files of a folder below `seeds/`, read when asked for."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._paths = [path for path in folder if not (folder.root / path).is_symlink()]

    def __getitem__(self, path: str) -> bytes:
        return self._folder[path.removeprefix("seeds/")]

    def __iter__(self) -> Iterator[str]:
        return (f"seeds/{path}" for path in self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def articles_in(paths: Iterable[str]) -> list[str]:
    """Return those of `paths` that are articles, or archives of such."""
    return [path for path in paths if PurePath(path).suffix.lower() in (*MEDIA, *ARCHIVES)]
