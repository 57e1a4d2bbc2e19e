"""The same pages rendered twice: as the tool does it, with its own search, and as Material for MkDocs comes."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from cuttings import publishing
from cuttings.model import Annotated, Corrections, Topic
from cuttings.pipeline import connected
from cuttings.publishing import Places, site
from cuttings.publishing.files import Layers
from cuttings.publishing.search import Search, search
from cuttings.publishing.search_index import FOLDER
from tests.bench import ROOT, copy_project
from tests.bench_search.asking import Box

JOBS = 2

MATERIALS_BOX = Box(
    opener=".md-search__input",
    field=".md-search__input",
    result=".md-search-result__link",
    list=".md-search-result__list",
)
OUR_BOX = Box(
    opener=".frame-search button",
    field="dialog.search input[name=q]",
    result="dialog.search .result",
    list="dialog.search .search-found",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A rendered site that can be asked: seconds that its index takes, and again after a change; what it holds."""

    name: str
    site: Path
    box: Box
    indexing: float
    again: float
    holds: str
    index: Sequence[Path]

    @property
    def bytes(self) -> int:
        """Size of the index on disk."""
        return sum(path.stat().st_size for path in self.index)


class _Watched:
    """The tool's own making of the index, its time noted; it can be made once more, as after a change of one page."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.site: Mapping[str, bytes] = {}
        self.given: dict[str, Any] = {}

    def __call__(self, site: Mapping[str, bytes], **given: Any) -> Search:
        self.site, self.given = site, given
        started = time.perf_counter()
        try:
            return search(site, **given)
        finally:
            self.seconds = time.perf_counter() - started

    def again(self, page: str) -> float:
        """Return the seconds that it takes after one sentence of `page` was changed."""
        before, mark, text = self.site[page].decode().partition("data-pagefind-body")
        text = before + mark + text.replace(". ", ". The crane was sold on Monday. ", 1)
        changed = Layers({page: text.encode()}, self.site)
        started = time.perf_counter()
        search(changed, **self.given)
        return time.perf_counter() - started


def both(articles: Sequence[Annotated], folder: Path) -> tuple[Side, Side]:
    """Return the pages of `articles` rendered in `folder`: as Material comes, and by the tool."""
    root = copy_project(folder)
    ours = _ours(articles, root)
    return _materials(root), ours


def _ours(articles: Sequence[Annotated], root: Path) -> Side:
    dossier = connected(sorted(articles, key=lambda article: article.cutting.id), Topic(), Corrections())
    watched = _Watched()
    with patch.object(site, "search", watched):
        done = publishing.publish(dossier, Places(root=root, docs=root / "site_src"), _silent, jobs=JOBS)
    if done.problems:
        raise ValueError(f"the collection cannot be published: {done.problems[0]}")
    index = sorted((root / "site" / FOLDER).rglob("*.js"))
    pieces = sum(path.parent.name == "page" for path in index)
    return Side(
        name="Cuttings",
        site=root / "site",
        box=OUR_BOX,
        indexing=watched.seconds,
        again=watched.again(f"articles/{dossier.articles[0].cutting.id}.html"),
        holds=f"{pieces:,} pages: articles by headline and text, others by their names",
        index=index,
    )


def _silent(stage: str, done: int, total: int) -> None:
    """Say nothing of how far it is."""


def _materials(root: Path) -> Side:
    place = root / "material"
    places = map(str, (root / "mkdocs.yml", root / "site_src", place))
    command = [sys.executable, "-m", "tests.bench_search.material", *places]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    seconds = json.loads(done.stdout.splitlines()[-1])
    index = [place / "search" / name for name in ("search_index.json", "search_index.js")]
    entries = json.loads(index[0].read_text(encoding="utf-8"))["docs"]
    pages = {entry["location"].partition("#")[0] for entry in entries}
    return Side(
        name="Material",
        site=place,
        box=MATERIALS_BOX,
        indexing=seconds["indexing"],
        again=seconds["indexing"],
        holds=f"{len(pages):,} pages in {len(entries):,} sections: headlines, text, and what is not marked as left out",
        index=index,
    )
