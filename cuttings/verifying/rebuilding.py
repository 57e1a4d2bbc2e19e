"""The site built once more, from nothing but the seeds and what a person wrote, in a folder that is then deleted."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings import pipeline
from cuttings.errors import fault
from cuttings.pipeline import Plan
from cuttings.publishing.files import is_generated
from cuttings.publishing.ledger import Ledger
from cuttings.workers import Progress

ADDRESS = "SITE_URL"
"""The variable that mkdocs.yml takes the site's address from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """The folder of the site, and its zip."""

    site: Path
    packed: Path


@contextmanager
def rebuilt(plan: Plan, address: str, progress: Progress) -> Iterator[Rebuilt]:
    """Yield what `plan` gives for a site that stands at `address`; the project is only read.

    Raises CuttingsError where it cannot be built.
    """
    with tempfile.TemporaryDirectory(prefix="cuttings-", ignore_cleanup_errors=True) as scratch:
        output = Path(scratch)
        places = replace(plan.places, docs=output / "docs", output=output)
        _copy_written(plan.places.docs, places.docs)
        with _at(address):
            pipeline.build(replace(plan, places=places), progress)
        yield Rebuilt(site=places.site, packed=next(places.dist.glob("*.zip")))


def _copy_written(docs: Path, target: Path) -> None:
    """Copy what a person wrote in the folder `docs`: all but what the tool did, whose names it keeps there."""
    generated = Ledger(docs)

    def left_out(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if name.startswith(".") or _is_ours(Path(folder, name))}

    def _is_ours(path: Path) -> bool:
        if path.relative_to(docs).as_posix() in generated:
            return True
        return path.suffix == ".md" and path.is_file() and is_generated(path.read_bytes())

    try:
        shutil.copytree(docs, target, ignore=left_out, ignore_dangling_symlinks=True)
    except OSError as error:
        raise fault(docs, f"cannot be copied: {error}", tip="mend the permissions of what is in it") from None


@contextmanager
def _at(address: str) -> Iterator[None]:
    """Let the renderer, and the processes it starts, know where the site stands."""
    before = os.environ.get(ADDRESS)
    os.environ[ADDRESS] = address
    try:
        yield
    finally:
        if before is None:
            del os.environ[ADDRESS]
        else:
            os.environ[ADDRESS] = before
