"""A project built once a test process: the demonstration collection through the command line, as a person builds it."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests import forked
from tests.bench import ROOT, copy_project
from tests.hostile.building import Attacked, attack

COSTLY = frozenset({"demo", "attacked", "kept_back"})
"""Fixtures of many seconds; the tests that ask for one of them run in one process."""

SHOWN = 60
"""Characters or bytes up to which a test's name shows a value."""

settings.register_profile("untimed", deadline=None)  # speed is measured in `make bench`, never asserted
settings.load_profile("untimed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project's folder, and what its build printed."""

    root: Path
    output: str


def build(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what `build.py` did in the project at `root`, with `arguments`, all imports done before."""
    return forked.run(root, *map(str, arguments))


def command(root: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what `build.py` did in the project at `root`, with `arguments`, as a person starts it."""
    command = [sys.executable, str(ROOT / "build.py"), *map(str, arguments)]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=300)


def project(folder: Path, seeds: Path) -> Path:
    """Return a project in `folder` with a copy of `seeds`."""
    root = copy_project(folder)
    shutil.copytree(seeds, root / "seeds")
    return root


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name long values by their parameter: workers must collect the same names, and archives hold the time of day."""
    return argname if isinstance(val, str | bytes) and len(val) > SHOWN else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together what shares a costly build, and begin with what takes long, so that none is left with it."""
    for item in items:
        for costly in COSTLY.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(costly))
    items.sort(
        key=lambda item: (item.get_closest_marker("slow") is None, item.get_closest_marker("xdist_group") is None)
    )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the demonstration collection and return the project."""
    root = project(tmp_path_factory.mktemp("demo"), ROOT / "seeds")
    done = command(root)
    assert done.returncode == 0, done.stderr
    return Project(root=root, output=done.stdout + done.stderr)


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Attacked:
    """Build the hostile corpus; return what came of it."""
    return attack(tmp_path_factory.mktemp("around"))
