"""The packages a build needs: listed with their licences, all of them free, and what is known of their weaknesses."""

from typing import Any

import pytest

from tools.advisories import judged
from tools.dependencies import REQUIREMENTS, TABLE, is_free, table, unfree

SOUND = {"name": "heron", "version": "1.0", "vulns": []}
WEAK = {"name": "tern", "version": "2.0", "vulns": [{"id": "X-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "gull", "skip_reason": "not found"}


def packages(written: str) -> list[list[str]]:
    """Return name and version in each row of a table: licences may differ with what is installed."""
    return [row.split(" | ")[:2] for row in written.splitlines() if row.startswith("| ")]


def test_the_list_is_that_of_the_requirements() -> None:
    """`make dependencies` would list the same packages and versions."""
    written = TABLE.read_text(encoding="utf-8")
    renewed = table(REQUIREMENTS.read_text(encoding="utf-8"), written)
    assert packages(written) == packages(renewed)
    assert list(unfree(renewed)) == []


def test_every_licence_is_free() -> None:
    """No package stands in the list without a licence that is known to be free."""
    assert list(unfree(TABLE.read_text(encoding="utf-8"))) == []
    assert list(unfree("| heron | 1.0 | MIT |\n| tern | 2.0 | Proprietary |\n| gull | 3.0 | unknown |\n")) == [
        "tern",
        "gull",
    ]


@pytest.mark.parametrize(
    ("expression", "free"),
    [
        ("MIT", True),
        ("MIT AND Zlib", True),
        ("GPL-2.0-only OR MPL-1.1", True),
        ("MIT AND Proprietary", False),
        ("", False),
    ],
)
def test_a_choice_needs_one_free_licence(expression: str, *, free: bool) -> None:
    """Of licences joined by OR one has to be free, of those joined by AND all."""
    assert is_free(expression) is free


@pytest.mark.parametrize(
    ("packages", "status", "said"),
    [
        ([SOUND], 0, "1 of 1 packages audited, 0 advisories"),
        ([SOUND, WEAK], 1, "tern 2.0: X-1, mended in 2.1"),
        ([SOUND, UNKNOWN], 2, "not audited, for the database has nothing on them from here: gull"),
        ([WEAK, UNKNOWN], 1, "1 of 2 packages audited, 1 advisories"),
    ],
)
def test_what_could_not_be_asked_is_no_good_news(packages: list[dict[str, Any]], status: int, said: str) -> None:
    """An advisory fails the audit, and so does a package of which nothing could be asked."""
    found, lines = judged(packages)
    assert (found, said in lines) == (status, True)
