"""What is near the limits of GitHub, told before they are hit.

A site on GitHub Pages may have 1 GB; a file in Git 100 MB, and a repository is asked to stay below 1 GB.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from cuttings.errors import Problem
from cuttings.publishing.files import Folder
from cuttings.publishing.places import Places

PAGES = 1_000_000_000
REPOSITORY = 1_000_000_000
FILE = 100_000_000

NEAR = 0.8
"""This much of a limit is near it."""

LARGEST = 3
"""So many are named."""


def limits(places: Places, seeds: Path) -> tuple[Problem, ...]:
    """Return a warning for each limit that the built site is near, or the seeds where they stand in the project."""
    found = list(_site(places.site))
    if seeds.resolve().is_relative_to(places.root.resolve()):
        found += _seeds(seeds)
    return tuple(found)


def _site(site: Path) -> Iterator[Problem]:
    parts: Counter[str] = Counter()
    for path, size in _sizes(site).items():
        parts[path.partition("/")[0]] += size
    if parts.total() > NEAR * PAGES:
        yield _problem(
            site,
            f"has {_shown(parts.total())}, and GitHub Pages takes {_shown(PAGES)}: {_largest(parts)}",
            "publish excerpts instead of whole articles, make two collections of this one, or hand on the zip; the "
            "same helps where a deployment takes 10 minutes, and is ended",
        )


def _seeds(seeds: Path) -> Iterator[Problem]:
    sizes = Counter(_sizes(seeds))
    for path, size in sorted(sizes.items()):
        if size > NEAR * FILE:
            tip = "split it, or leave it out: once it is committed it stays in the history"
            yield _problem(seeds / path, f"has {_shown(size)}, and GitHub takes no file above {_shown(FILE)}", tip)
    if sizes.total() > NEAR * REPOSITORY:
        fact = f"have {_shown(sizes.total())}, and a repository should stay below {_shown(REPOSITORY)}"
        yield _problem(seeds, f"{fact}: {_largest(sizes)}", "leave out what is no text, pictures of saved pages first")


def _sizes(folder: Path) -> Mapping[str, int]:
    return {path: (folder / path).lstat().st_size for path in Folder(folder)}


def _largest(sizes: Counter[str]) -> str:
    return ", ".join(f"{name} {_shown(size)}" for name, size in sizes.most_common(LARGEST))


def _shown(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"


def _problem(file: Path, fact: str, tip: str) -> Problem:
    return Problem(file=str(file), fact=fact, tip=tip, severity="warning")
