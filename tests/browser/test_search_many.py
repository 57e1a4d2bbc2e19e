"""The search at ten thousand articles, opened by a double click."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cuttings.publishing.files import sync
from cuttings.publishing.search_index import address, build_index, piece
from cuttings.publishing.search_records import ARTICLES, Record
from cuttings.publishing.search_shelves import Pages
from tests.browser.searching import LOAD
from tests.publishing.building import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COUNT = 10_000
FILL = "Crews and inspectors of the harbour talked about rope, timber and the weather all day long. "
ASK = """
async (question) => {
  const found = await window.cuttingsSearch.ask(question);
  const first = await window.cuttingsSearch.look(found.all[0], found);
  return { all: found.all.length, some: found.some.length, title: first.title };
}
"""


def article(number: int) -> bytes:
    """Return a rendered page with a word of its own, one it shares with nine others, and words that all have."""
    text = f"{FILL}The lighter Quill{number} left with cargo{number // 10}x for the island."
    return f'<main><h1>Report {number}</h1><div data-pagefind-body=""><p id="p1">{text}</p></div></main>'.encode()


def test_ten_thousand_articles_are_searched_from_a_folder(browser: Browser, built: Built, tmp_path: Path) -> None:
    """Any article is found by its own word; a question loads few of the pieces, and common words find all."""
    urls = [f"articles/{number:05}.html" for number in range(COUNT)]
    known = {url: Record(url=url, index=ARTICLES, kind="article", whole=True) for url in urls}
    pages = Pages(site={url: article(number) for number, url in enumerate(urls)}, records=known, language="en")
    made = build_index(pages, tmp_path / "state", 2)
    assert len(made.shelves) == 4
    assert sum(len(shelf.ids) for shelf in made.shelves) == COUNT
    shelves = [
        {"name": one.name, "index": one.index, "pages": len(one.ids), "entry": one.entry} for one in made.shelves
    ]
    way_in = {address("index"): piece("index", {"shelves": shelves, "idle": ["the", "with", "for"]})}
    site = tmp_path / "site"
    sync({**made.pieces, **way_in}, site)
    shutil.copytree(built.site / "shared", site / "shared")
    (site / "blank.html").write_text('<!doctype html><meta charset="utf-8"><title>Blank</title>')
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.as_uri()}/blank.html")
    page.evaluate(LOAD, f"{site.as_uri()}/shared/search.js")
    one, ten, every = (page.evaluate(ASK, question) for question in ("quill7351", "cargo412x", "harbour timber"))
    page.close()
    assert (one["all"], one["title"]) == (1, "Report 7351")
    assert (ten["all"], ten["some"]) == (10, 0)
    assert every["all"] == COUNT
    assert len(asked) == len(set(asked)) < 40
