"""The example dossier as a project: pages, data, site and zip, made the way a build makes them."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from cuttings.model import Dossier
from cuttings.publishing.assets import assets
from cuttings.publishing.bundle import bundle
from cuttings.publishing.data import data
from cuttings.publishing.edition import edition
from cuttings.publishing.enclosed import enclosed
from cuttings.publishing.files import sync
from cuttings.publishing.pages import Page, pages
from cuttings.publishing.places import Places
from cuttings.publishing.preview import picture
from cuttings.publishing.render import site_address
from cuttings.publishing.site import Site, make_site
from cuttings.publishing.words import Words, load_words

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "site_src"
TEMPLATES = SOURCES / "templates"
WORDS = load_words(SOURCES / "words", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """Where a project's site and zip stand, and what rendering it did."""

    root: Path
    rendered: Site

    @property
    def site(self) -> Path:
        """The rendered site."""
        return self.root / "site"

    @property
    def docs(self) -> Path:
        """The Markdown pages."""
        return self.root / "site_src"


def tree(dossier: Dossier, words: Words = WORDS, address: str = "") -> dict[str, bytes]:
    """Return the generated pages of `dossier` by path."""
    return {page.path: page.text.encode() for page in made(dossier, words, address)}


def made(dossier: Dossier, words: Words = WORDS, address: str = "") -> list[Page]:
    """Return the generated pages of `dossier`."""
    return list(pages(dossier, TEMPLATES, words, address, edition=edition(data(dossier))))


def lay_out(dossier: Dossier, root: Path, words: Words = WORDS, address: str = "") -> None:
    """Write the pages and data of `dossier` into a project at `root`, with a copy of this project's theme."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "site_src" / "theme", root / "site_src" / "theme", dirs_exist_ok=True)
    shared = assets(SOURCES, dossier.topic.accent) | picture(dossier, words)
    written = sync(tree(dossier, words, address) | data(dossier) | shared, root / "site_src")
    assert written.problems == ()


def build(dossier: Dossier, root: Path, jobs: int = 1, words: Words = WORDS, address: str = "") -> Built:
    """Lay out, render and return the project at `root`, as a site that will stand at `address`."""
    with patch.dict(os.environ, {"SITE_URL": address}):
        address = site_address(ROOT / "mkdocs.yml")
        lay_out(dossier, root, words, address)
        places = Places(root=root, docs=root / "site_src")
        listed = {page.path: page.listed for page in made(dossier, words, address)}
        rendered = make_site(dossier, places, words, listed, lambda *_: None, jobs=jobs, address=address)
    return Built(root=root, rendered=rendered)


def pack(built: Built, dossier: Dossier, words: Words = WORDS) -> Path:
    """Return the zip of the built site of `dossier`."""
    return bundle(built.site, built.root / "dist" / "heron.zip", enclosed(dossier, words, edition(data(dossier)))).path


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below `folder` by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
