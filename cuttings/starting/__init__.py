"""Starting: a folder becomes a project of one's own, or an older project gets the tool's newer files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.publishing.files import Folder, Layers, in_the_way, write
from cuttings.publishing.ledger import Ledger
from cuttings.publishing.places import CONFIG
from cuttings.starting.bringing import articles_in, brought, lying
from cuttings.starting.firsts import README, firsts
from cuttings.starting.kit import source, tool_files
from cuttings.starting.renewing import REPLACED, Renewed, planned, renew

__all__ = ["REPLACED", "Started", "start"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What stands in a project now: `mine` are the files that are a person's own, as far as they were written now."""

    root: Path
    tool: Renewed
    mine: tuple[str, ...]
    articles: int
    again: bool
    problems: tuple[Problem, ...]


def start(root: Path, *, articles: Path | None = None, replace: bool = False) -> Started:
    """Make the folder `root` a project, or bring the tool's files in it up to date; return what was done.

    A person's own files are written where they are not there, and never again: with the `articles` of a folder, or an
    example. The tool's files are replaced unless somebody changed them, or even then with `replace`. Raises
    CuttingsError before anything is written where something of a person's would be overwritten.
    """
    if source() in (root.resolve(), *root.resolve().parents):
        raise fault(root, "is where the tool itself stands", tip="name a folder of your own, outside of it")
    files = tool_files()
    again = bool(Ledger(root).written)
    begun = again or (root / CONFIG).is_file()
    if not begun and (found := lying(root, {*files, README})):
        tip = f"choose another folder, and bring these articles along: new DIR --from {root}"
        raise fault(root / found[0], "is an article, and a project has these in seeds/", tip=tip)
    along = brought(articles, root) if articles else {}
    spoken = sorted(PurePath(path).stem for path in files if path.startswith("site_src/words/"))
    empty = not along and not articles_in(Folder(root / "seeds"))
    offered = Layers(along, {} if again else firsts(root, spoken, example=empty))
    own = _missing(root, offered, along)
    plan = planned(files, root, replace=replace)
    done = renew(plan, root)
    for path in own:
        write(root / path, offered[path])
    return Started(
        root=root,
        tool=done,
        mine=tuple(path for path in own if path not in along),
        articles=sum(path in along for path in own),
        again=again,
        problems=done.problems,
    )


def _missing(root: Path, files: Mapping[str, bytes], along: Mapping[str, bytes]) -> list[str]:
    """Return the paths of those of `files` that are not in the project.

    Raises CuttingsError where others stand in place of those brought `along`, or where one cannot be written.
    """
    folders: dict[Path, str] = {}
    missing = []
    for path in files:
        file = root / path
        if file.is_file() and (path not in along or file.read_bytes() == along[path]):
            continue
        if file.is_file():
            tip = "delete it, or give the one that is to be brought another name"
            raise fault(file, "is another file than the one of that name to be brought, and stays", tip=tip)
        if blocked := in_the_way(root, path, folders):
            raise CuttingsError(blocked)
        missing.append(path)
    return missing
