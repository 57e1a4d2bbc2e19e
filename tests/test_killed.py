"""A build killed at any moment: the site that stands there is whole, and the next build makes what it always makes."""

import random
import shutil
import time
from pathlib import Path

import pytest

from tests import killing
from tests.bench import copy_project
from tests.generated import write_collection
from tests.test_build import files

MOMENTS, BY_THE_CLOCK = 20, 4
"""How often a build is killed, and how often of these after some seconds instead of before some touch of a file."""


def _seeds(folder: Path) -> dict[str, Path]:
    """Return two states of a collection: in the second an article is changed, one gone, and one come."""
    old, new = folder / "old", folder / "new"
    write_collection(old, 4, words=60)
    shutil.copytree(old, new)
    changed = new / "00001.txt"
    changed.write_text(changed.read_text(encoding="utf-8").replace(" the ", " that ", 3), encoding="utf-8")
    (new / "00002.txt").rename(new / "another.txt")
    return {"old": old, "new": new}


def _site(found: dict[str, bytes]) -> dict[str, bytes]:
    """Return those of the files of a project that are published."""
    return {name: content for name, content in found.items() if name.startswith("site/")}


def _supply(root: Path, seeds: Path) -> None:
    shutil.rmtree(root / "seeds", ignore_errors=True)
    shutil.copytree(seeds, root / "seeds")


@pytest.mark.slow
def test_a_killed_build_leaves_a_whole_site_and_the_next_one_is_as_if_nothing_had_been(tmp_path: Path) -> None:
    """Killed at twenty moments on the way from one state of the seeds to the other: the site is the old or the new."""
    seeds, undisturbed = _seeds(tmp_path), {}
    root = copy_project(tmp_path / "project")
    for state, folder in seeds.items():
        fresh = copy_project(tmp_path / f"fresh-{state}")
        _supply(fresh, folder)
        assert killing.run(fresh) == 0
        undisturbed[state] = files(fresh)
    whole = [_site(found) for found in undisturbed.values()]
    _supply(root, seeds["old"])
    assert killing.run(root) == 0
    _supply(root, seeds["new"])
    started = time.monotonic()
    touches = killing.touches(root)
    seconds, chance = time.monotonic() - started, random.Random(20)  # noqa: S311  (chance keeps no secret)
    killed = 0
    for moment in range(MOMENTS):
        state = ("old", "new")[moment % 2]
        _supply(root, seeds[state])
        if moment < BY_THE_CLOCK:
            code = killing.run(root, after=chance.uniform(0, seconds))
        else:
            code = killing.run(root, at=chance.randint(1, touches))
        killed += code != 0
        assert _site(files(root)) in whole, f"moment {moment}"
        assert killing.run(root) == 0
        assert files(root).keys() == undisturbed[state].keys(), f"moment {moment}"
        assert files(root) == undisturbed[state], f"moment {moment}"
    assert killed >= MOMENTS - BY_THE_CLOCK
