"""GitHub's limits, told before they are hit."""

from pathlib import Path

import pytest

from cuttings.publishing import Places, limits

MEGABYTE = 1_000_000


def hollow(file: Path, size: int) -> None:
    """Write a file of `size` bytes that takes no room."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as content:
        content.truncate(size)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Return the places of a project in which little stands."""
    hollow(tmp_path / "site" / "index.html", 1000)
    hollow(tmp_path / "seeds" / "a.txt", 1000)
    return Places(root=tmp_path, docs=tmp_path / "site_src")


def test_what_is_far_from_limits_is_not_told(places: Places) -> None:
    """A small project has no warning."""
    assert limits(places, places.seeds) == ()


def test_a_site_near_the_limit_of_pages_is_told(places: Places) -> None:
    """With its size, what is largest in it, and what to do."""
    hollow(places.site / "articles" / "a.html", 700 * MEGABYTE)
    hollow(places.site / "data" / "a.jsonl", 101 * MEGABYTE)
    [told] = limits(places, places.seeds)
    assert (told.file, told.severity) == (str(places.site), "warning")
    assert "has 801 MB, and GitHub Pages takes 1,000 MB: articles 700 MB, data 101 MB" in told.fact
    assert "excerpts" in told.tip


def test_seeds_near_the_limits_of_git_are_told(places: Places, tmp_path: Path) -> None:
    """Each large file, and the whole; not where the seeds stand outside of the project, nor for broken links."""
    for number in range(10):
        hollow(places.seeds / "page_files" / f"{number}.mp4", 81 * MEGABYTE)
    (places.seeds / "gone.txt").symlink_to(tmp_path / "missing.txt")
    *files, whole = limits(places, places.seeds)
    assert [Path(told.file).name for told in files] == [f"{number}.mp4" for number in range(10)]
    assert (whole.file, "have 810 MB" in whole.fact) == (str(places.seeds), True)
    elsewhere = Places(root=tmp_path / "elsewhere", docs=tmp_path)
    hollow(elsewhere.site / "index.html", 1)
    assert limits(elsewhere, places.seeds) == ()
