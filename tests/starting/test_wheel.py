"""The package as it is published and installed."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from cuttings.publishing.ledger import Ledger
from cuttings.starting import start
from tests.bench import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]

ENV = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}


def python(*arguments: str | Path, cwd: Path) -> None:
    """Run Python in `cwd`, and assert that it succeeds."""
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, env=ENV, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel made of the source archive, without what it depends on; return the folder."""
    folder = tmp_path_factory.mktemp("wheel")
    python("-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    [source] = [path for path in folder.iterdir() if path.is_dir()]
    python("-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=source)
    told = ("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", "--target", folder / "here")
    python("-m", "pip", "install", *told, next(folder.glob("*.whl")), cwd=folder)
    return folder / "here"


def cuttings(installed: Path, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return what the installed command did in `cwd`."""
    command = [str(installed / "bin" / "cuttings"), *arguments]
    env = {**ENV, "PYTHONPATH": str(installed)}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)


def test_the_installed_command_makes_and_builds_a_project(installed: Path, tmp_path: Path) -> None:
    """`cuttings new` makes what a checkout makes, and `cuttings` builds it there."""
    done = cuttings(installed, tmp_path, "new", "harbour-news")
    assert done.returncode == 0, done.stderr
    root = tmp_path / "harbour-news"
    start(tmp_path / "twin")
    assert Ledger(root).written == Ledger(tmp_path / "twin").written
    done = cuttings(installed, root, "--strict")
    assert done.returncode == 0, done.stderr
    assert (root / "dist" / "harbour-news.zip").is_file()


def test_outside_of_a_project_the_installed_command_says_how_to_make_one(installed: Path, tmp_path: Path) -> None:
    """It writes nowhere but into a project."""
    done = cuttings(installed, tmp_path, "--seeds", ".")
    assert done.returncode == 1
    assert "no project here" in done.stderr
    assert "cuttings new DIR" in done.stderr
    assert list(tmp_path.iterdir()) == []
