"""The cache gives back what it was given, and never stops a build."""

import shutil
from pathlib import Path

import pytest

from cuttings import reading
from cuttings.cache import Cache, code_of, key_of
from cuttings.reading import judging


def test_results_are_kept_between_builds(tmp_path: Path) -> None:
    """What one build puts, the next one gets; what a finished build did not ask for is forgotten."""
    with Cache(tmp_path / "c.sqlite") as cache:
        cache.put({"a": b"1", "b": b"2"})
    with Cache(tmp_path / "c.sqlite") as cache:
        assert cache.get(["a", "x"]) == {"a": b"1"}
    with Cache(tmp_path / "c.sqlite") as cache:
        assert cache.get(["a", "b"]) == {"a": b"1"}


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    """A cache file that is no database is replaced by an empty one."""
    path = tmp_path / "c.sqlite"
    path.write_bytes(b"no database at all, but long enough to be read as one" * 40)
    with Cache(path) as cache:
        assert cache.get(["a"]) == {}
        cache.put({"a": b"1"})
    with Cache(path) as cache:
        assert cache.get(["a"]) == {"a": b"1"}


def test_a_file_that_cannot_be_opened_is_no_fault(tmp_path: Path) -> None:
    """Where the cache file cannot be opened, the build works without one."""
    (tmp_path / "c.sqlite").mkdir()
    with Cache(tmp_path / "c.sqlite") as cache:
        cache.put({"a": b"1"})
        assert cache.get(["a"]) == {"a": b"1"}


def test_borders_count_in_keys() -> None:
    """Parts that only join to the same text have different keys."""
    assert key_of("ab", "c") != key_of("a", "bc")


@pytest.mark.parametrize("name", ["a.py", "inner/weights.npz"])
def test_changed_code_is_other_code(tmp_path: Path, name: str) -> None:
    """A change in any code or weights of a package changes its hash; in a file of another kind it does not."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("1")
    before = code_of(tmp_path)
    (tmp_path / "note.txt").write_text("x")
    assert code_of(tmp_path) == before
    (tmp_path / name).write_text("2")
    assert code_of(tmp_path) != before


def test_what_is_read_depends_on_the_weights(tmp_path: Path) -> None:
    """Reading's own weights are part of its code: other weights, other key."""
    package = shutil.copytree(Path(reading.__file__).parent, tmp_path / "reading")
    before = code_of(package)
    (package / judging.WEIGHTS).write_bytes(b"other")
    assert before == code_of(Path(reading.__file__).parent)
    assert code_of(package) != before
