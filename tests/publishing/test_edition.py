"""The version of a collection: the same data give the same one, any change another; no page of an article has it."""

import pytest

from cuttings.publishing.data import data
from cuttings.publishing.edition import edition
from tests.publishing.building import tree
from tests.publishing.example import example

FILES = {"data/a.csv": b"one", "data/b.csv": b"two"}


def test_the_order_of_files_does_not_matter() -> None:
    """Twelve digits, the same for the same files."""
    assert edition(FILES) == edition(dict(reversed(FILES.items())))
    assert len(edition(FILES)) == 12
    assert int(edition(FILES), 16)


@pytest.mark.parametrize(
    "changed",
    [
        {"data/a.csv": b"one", "data/b.csv": b"two!"},
        {"data/a.csv": b"one"},
        {"data/a.csv": b"one", "data/c.csv": b"two"},
        {"data/a.csv": b"two", "data/b.csv": b"one"},
        {"data/a.csv": b"on", "data/b.csv": b"etwo"},
    ],
)
def test_any_change_gives_another(changed: dict[str, bytes]) -> None:
    """A byte, a file, a name, or where one file ends and another begins."""
    assert edition(changed) != edition(FILES)


def test_who_sees_the_version() -> None:
    """What stands for the whole has it; a page or a piece that stands for articles has not, so it can stay as it is."""
    version = edition(data(example()))
    holding = {path for path, content in tree(example()).items() if version.encode() in content}
    whole = {f"data/citations.{name}" for name in ("bib", "ris", "json")}
    assert holding == {"index.md", "about.md", "data/edition.json", "shared/edition.js", *whole}
