"""What is taken of Material's stylesheet, and how the shared files are put together."""

import re
import shutil
from pathlib import Path

import pytest

from cuttings.publishing import material
from cuttings.publishing.assets import ICON, SCRIPT, STYLESHEET, assets
from cuttings.publishing.colours import AA, DARK, LIGHT, accents, contrast
from tests.publishing.building import SOURCES
from tests.support import cases


@pytest.mark.parametrize(("given", "expected"), cases("rules-kept.md"))
def test_rules_of_unknown_names_go(given: str, expected: str) -> None:
    """Of a stylesheet stay the rules whose classes, ids and data attributes are known, and what those ask for."""
    assert material.kept(given, frozenset(["text", "grid", "search", "data-tick"])).strip() == expected.strip()


def test_a_class_of_the_theme_keeps_its_rules(tmp_path: Path) -> None:
    """A rule of Material's comes into the stylesheet as soon as a template names its class."""
    shutil.copytree(SOURCES, tmp_path / "site_src", ignore=shutil.ignore_patterns("data", "articles"))
    assert ".md-typeset .admonition" not in assets(SOURCES, "#8b1e1e")[STYLESHEET].decode()
    (tmp_path / "site_src" / "templates" / "_mine.md.j2").write_text('<div class="admonition">', encoding="utf-8")
    assert ".md-typeset .admonition" in assets(tmp_path / "site_src", "#8b1e1e")[STYLESHEET].decode()


def test_the_shared_files_ask_for_nothing_elsewhere() -> None:
    """No stylesheet, script or icon names another host, but for the name of SVG."""
    for content in assets(SOURCES, "#8b1e1e").values():
        named = set(re.findall(r"https?://[\w./-]+", content.decode()))
        assert named <= {"http://www.w3.org/2000/svg"}


def test_scripts_stand_apart(tmp_path: Path) -> None:
    """A script that ends without a semicolon does not take the next one for its argument."""
    for name in ("theme", "templates", "styles", "scripts"):
        (tmp_path / name).mkdir()
    (tmp_path / "scripts" / "10-a.js").write_text("(() => {})()", encoding="utf-8")
    (tmp_path / "scripts" / "20-b.js").write_text("(() => {})()", encoding="utf-8")
    assert "(() => {})();\n(() => {})()" in assets(tmp_path, "#8b1e1e")[SCRIPT].decode()


@pytest.mark.parametrize(
    "colour", ["#8b1e1e", "#000000", "#ffffff", "#ffff00", "#00ff00", "#0055aa", "#7f7f7f", "#ff00ff", "#fefefe"]
)
def test_any_accent_can_be_read(colour: str) -> None:
    """Whatever colour is named, what is made of it has the contrast of WCAG AA on every ground, light and dark."""
    light, dark = accents(colour)
    assert min(contrast(light, ground) for ground in LIGHT) >= AA
    assert min(contrast(dark, ground) for ground in DARK) >= AA


def test_a_readable_accent_stays_as_it_is() -> None:
    """A colour that can be read is not changed, and what is made of a red for the dark is a red."""
    light, dark = accents("#8b1e1e")
    assert light == "#8b1e1e"
    red, green, blue = (int(dark[at : at + 2], 16) for at in (1, 3, 5))
    assert red > max(green, blue)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white has 21, a colour on itself 1, and #767676 on white just passes, as WCAG's own examples say."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_grounds_are_those_of_the_stylesheet() -> None:
    """Paper, sheet, tint and notice are measured as the stylesheet has them, light first."""
    base = (SOURCES / "styles" / "00-base.css").read_text(encoding="utf-8")
    found = [re.findall(rf"--{name}: (#\w{{6}});", base) for name in ("paper", "sheet", "tint", "notice")]
    assert tuple(one[0] for one in found) == LIGHT
    assert {tuple(one[at] for one in found) for at in (1, 2)} == {DARK}


def test_the_accent_is_in_stylesheet_and_icon() -> None:
    """What the topic names is the colour of the pages and of the icon."""
    made = assets(SOURCES, "#0055aa")
    assert b"--accent-light: #0055aa;" in made[STYLESHEET]
    assert b"#0055aa" in made[ICON]
