"""The corpus built once as a person builds, by the command line, in a folder that is looked at before and after."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench import ROOT, copy_project
from tests.hostile.corpus import Case, write

OUTPUT = ("project/site_src/", "project/site/", "project/dist/", "project/.cuttings/")
"""What a build may write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attacked:
    """A project with the cases for seeds: what its build printed, and what else changed in all the folders around."""

    root: Path
    cases: list[Case]
    output: str
    changed: frozenset[str]
    status: int


def attack(around: Path) -> Attacked:
    """Build the corpus in the folder `around`; return what came of it."""
    root = copy_project(around / "project")
    for name in ("home", "tmp", "scratch", "project/beside"):
        (around / name).mkdir()
        (around / name / "canary.txt").write_text("sings", encoding="utf-8")
    made = write(root / "seeds", around / "scratch")
    before = _listed(around)
    home, scratch = str(around / "home"), str(around / "tmp")
    settings = os.environ | {"HOME": home, "TMPDIR": scratch, "SITE_URL": "https://harbour.example/x/"}
    command = [sys.executable, str(ROOT / "build.py")]
    done = subprocess.run(command, cwd=root, env=settings, capture_output=True, check=False, timeout=400)
    changed = frozenset(path for path, _ in _listed(around) ^ before if not path.startswith(OUTPUT))
    output = (done.stdout + done.stderr).decode()
    return Attacked(root=root, cases=made, output=output, changed=changed, status=done.returncode)


def _listed(folder: Path) -> frozenset[tuple[str, str]]:
    """Return every file and folder below `folder`, with what is in it."""
    found = ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*"))
    return frozenset((f"{name}/" if path.is_dir() else name, _digest(path)) for name, path in found)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
