"""Zensical, the successor of MkDocs and Material, makes the same site of the same project."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from lxml import html

from tests.publishing.building import Built
from tests.publishing.test_policy import policies
from tests.publishing.test_render import RUN


def anchors(site: Path) -> dict[str, set[str]]:
    """Return, for each page of `site`, the ids in its text: paragraphs and headings."""
    found = {}
    for path in site.rglob("*.html"):
        ids = html.parse(str(path)).xpath("//article//*[self::p or self::li or self::h1 or self::h2 or self::h3]/@id")
        found[path.relative_to(site).as_posix()] = {str(one) for one in ids}
    return found


def test_zensical_makes_the_same_pages_and_anchors(built: Built, tmp_path: Path) -> None:
    """The sets of pages are equal, and on each page the anchors of paragraphs and headings."""
    shutil.copytree(built.docs, tmp_path / "site_src")
    shutil.copy(built.root / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = anchors(built.site), anchors(tmp_path / "site")
    assert ours == theirs
    assert policies(tmp_path / "site") == policies(built.site)
    assert any(re.fullmatch(r"p\d+", one) for one in ours["articles/hostile.html"])


def test_zensical_escapes_titles(built: Built, tmp_path: Path) -> None:
    """The theme's own templates escape there, too."""
    test_zensical_makes_the_same_pages_and_anchors(built, tmp_path)
    page = html.parse(str(tmp_path / "site" / "articles" / "hostile.html"))
    assert page.xpath("//title")[0].text.startswith("</title><script>alert(\"1\")</script> & 'more'")
    assert "alert" not in "".join(script.text_content() for script in page.xpath(RUN))
