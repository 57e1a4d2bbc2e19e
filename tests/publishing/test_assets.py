"""What all pages share, put together from small files."""

from pathlib import Path

import pytest

from cuttings.publishing.assets import SCRIPT, SEARCH, STYLESHEET, assets
from tests.publishing.building import SOURCES


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/* Why\n   so */\na {\n  color: red; /* kept */\n}\n", "a {\ncolor: red; /* kept */\n}\n"),
        ("a()\n\n\n  // why\n  b() // kept\n", "a()\nb() // kept\n"),
        ("  /** @type {a} */ b()\n", "/** @type {a} */ b()\n"),
        ("const text = `\n  // kept\n`\n", "const text = `\n  // kept\n`\n"),
        ("a = '*/'\n/* one *//* two */\n", "a = '*/'\n/* one *//* two */\n"),
    ],
)
def test_pages_are_sent_what_browsers_need(tmp_path: Path, written: str, sent: str) -> None:
    """Comments that begin a line and indentation stay at home; a text over several lines is not touched."""
    for name in ("styles", "scripts", "search"):
        (tmp_path / name).mkdir()
    (tmp_path / "scripts" / "a.js").write_text(written)
    assert assets(tmp_path, "#8b1e1e")[SCRIPT].decode().endswith(f"change it there. */\n{sent}")


def test_the_search_is_a_script_of_its_own() -> None:
    """What every page loads holds neither the search nor its dialogue, and is small."""
    made = assets(SOURCES, "#8b1e1e")
    assert b"createInstance" in made[SEARCH]
    assert b"createInstance" not in made[SCRIPT]
    assert len(made[SCRIPT]) < 35_000
    assert len(made[STYLESHEET]) < 110_000
