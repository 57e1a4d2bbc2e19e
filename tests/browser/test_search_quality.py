"""How well the site's search ranks: judged questions about a collection that nobody here wrote."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cuttings import reading
from cuttings.model import Annotated, Corrections, Topic
from cuttings.pipeline import connected
from tests.browser.searching import Search
from tests.publishing.building import build
from tests.support import SHARED, needs_shared

pytestmark = [pytest.mark.browser, pytest.mark.slow]

GOLD = SHARED / "eval" / "search"
LEAST = 0.68
"""nDCG at 10; Okapi's BM25 gets 0.661 here."""


@needs_shared
def test_rankings_are_better_than_plain_bm25(browser: Browser, tmp_path: Path) -> None:
    """Asked every judged question, the search ranks the answers as high as it is meant to."""
    cuttings = [reading.read(document) for document in reading.gather(GOLD / "raw").documents]
    files = {cutting.id: cutting.source.file for cutting in cuttings}
    dossier = connected([Annotated(cutting=cutting) for cutting in cuttings], Topic(), Corrections())
    page = browser.new_page()
    search = Search(page, build(dossier, tmp_path, jobs=2).site.as_uri() + "/")
    questions = [json.loads(line) for line in (GOLD / "queries.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {str(one["id"]): [files[key] for key in search.articles(one["query"])] for one in questions}
    page.close()
    (tmp_path / "run.json").write_text(json.dumps(found))
    command = [sys.executable, str(GOLD.parent / "score_search.py"), str(tmp_path / "run.json")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert float(said.split()[1]) >= LEAST, said
