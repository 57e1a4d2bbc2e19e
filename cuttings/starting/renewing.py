"""The tool's files brought into a project: what a person changed stays, and is told."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.publishing.files import in_the_way, remove_empty, sync, write
from cuttings.publishing.ledger import Ledger

NEW, REPLACED = ".cuttings/new", ".cuttings/replaced"
"""Where new versions of files stand that a person changed, and what stood in place of those replaced all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewed:
    """What was done with the tool's files, in numbers of files, and what a person should know.

    `replaced` were changed by hand and written all the same.
    """

    written: int
    replaced: int
    unchanged: int
    removed: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be done with the tool's `files`.

    `changed` is what stands in their places and is not as it was written; of `kept` it stays there. `gone` are files
    that the tool has no longer, each with the SHA-256 that it was written with.
    """

    files: Mapping[str, bytes]
    changed: Mapping[str, bytes]
    written: tuple[str, ...]
    kept: tuple[str, ...]
    told: tuple[str, ...]
    gone: Mapping[str, str]


def planned(files: Mapping[str, bytes], root: Path, *, replace: bool) -> Plan:
    """Return what is to be done in the project at `root` so that it has `files`; nothing is written yet.

    What stands there and is not as it was written stays, unless `replace`; what of it the tool has another version of
    than last time is told. Raises CuttingsError where the folder has no record of what was written, and holds other
    files than these in their places.
    """
    folders: dict[Path, str] = {}
    for path in files:
        if blocked := in_the_way(root, path, folders):
            raise CuttingsError(blocked)
    before, now = Ledger(root).written, {path: digest(content) for path, content in files.items()}
    present = {path: (root / path).read_bytes() for path in files if (root / path).is_file()}
    found = {path: digest(content) for path, content in present.items()}
    changed = {path: present[path] for path in files if found.get(path) not in (None, now[path], before.get(path))}
    if changed and not before and not replace:
        raise _refused(root, list(changed))
    kept = () if replace else tuple(changed)
    return Plan(
        files=files,
        changed=changed,
        written=tuple(path for path in files if found.get(path) != now[path] and path not in kept),
        kept=kept,
        told=tuple(path for path in kept if before.get(path) != now[path]),
        gone={path: before[path] for path in sorted(before.keys() - files.keys())},
    )


def renew(plan: Plan, root: Path) -> Renewed:
    """Do what is planned, and return what was done."""
    for path in plan.written:
        if path in plan.changed:
            write(root / REPLACED / path, plan.changed[path])
        write(root / path, plan.files[path])
    left = [path for path, recorded in plan.gone.items() if not _removed(root, path, recorded)]
    if plan.told:
        sync({path: plan.files[path] for path in plan.told}, root / NEW)
    Ledger(root).end({path: digest(content) for path, content in plan.files.items()})
    return Renewed(
        written=len(plan.written),
        replaced=sum(path in plan.changed for path in plan.written),
        unchanged=len(plan.files) - len(plan.written) - len(plan.kept),
        removed=len(plan.gone) - len(left),
        problems=(*(_kept(root, path) for path in plan.told), *(_left(root, path) for path in left)),
    )


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file, the same whatever line ends Git gave it."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _refused(root: Path, changed: Sequence[str]) -> CuttingsError:
    more = len(changed) - 1
    others = f", and so would {more:,} more" if more else ""
    tip = "move it away, or begin in a folder that is empty"
    if (root / "mkdocs.yml").is_file():
        tip = f"--replace takes the tool's version of each, and keeps what stood there in {root / REPLACED}"
    return fault(root / changed[0], f"is another file than the tool's, and would be overwritten{others}", tip=tip)


def _removed(root: Path, path: str, recorded: str) -> bool:
    """Remove a file that the tool has no longer, unless somebody changed it; return whether it is gone."""
    file = root / path
    if in_the_way(root, path, {}):
        return False
    if file.is_file():
        if digest(file.read_bytes()) != recorded:
            return False
        file.unlink()
        remove_empty(file.parent, root)
    return True


def _kept(root: Path, path: str) -> Problem:
    fact = "changed by hand and kept; the tool now has another version of it"
    tip = f"compare it with {root / NEW / path}, and take over what you like; --replace takes all of it"
    return Problem(file=str(root / path), fact=fact, tip=tip, severity="warning")


def _left(root: Path, path: str) -> Problem:
    fact = "no longer a file of the tool, but changed by hand: left in place"
    return Problem(file=str(root / path), fact=fact, tip="delete it if you do not need it", severity="warning")
