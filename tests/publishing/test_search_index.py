"""The index of the site: what it holds, and what is made again after a change."""

import gzip
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.publishing import search_index, search_shelves
from cuttings.publishing.search_records import ARTICLES, NAMES, Record
from cuttings.publishing.search_shelves import Pages, shelves
from tests.publishing.building import Built, build
from tests.publishing.example import EVIL, example
from tests.publishing.searching import found, pieces, unpacked


def record(url: str, index: str = ARTICLES) -> Record:
    """Return a record of a page at `url`."""
    return Record(url=url, index=index, kind="article", whole=True)


def collection(count: int) -> Pages:
    """Return a site of `count` articles that each have a word of their own."""
    urls = [f"articles/a{number:03}.html" for number in range(count)]
    page = '<main><h1>Story {0}</h1><div data-pagefind-body=""><p id="p1">The word{0} stands here.</p></div></main>'
    site = {url: page.format(number).encode() for number, url in enumerate(urls)}
    return Pages(site=site, records={url: record(url) for url in urls}, language="en")


def test_every_article_and_name_is_in_the_index(built: Built) -> None:
    """Each page of an article, a name and an outlet is found, and so are the sections."""
    pages = found(built.site)
    dossier = example()
    assert {f"articles/{article.cutting.id}.html" for article in dossier.articles} <= pages.keys()
    assert {"people/ada-thorne.html", "about.html", "people/index.html"} <= pages.keys()
    assert "index.html" not in pages


def test_a_page_in_the_index_has_all_of_its_text(built: Built) -> None:
    """The paragraphs are there word for word, and each begins where the index says."""
    page = found(built.site)["articles/hostile.html"]
    [hostile] = [article for article in example().articles if article.cutting.id == "hostile"]
    words = page["text"].split()
    starts = dict(page["paragraphs"])
    for paragraph in hostile.cutting.paragraphs:
        expected = paragraph.text.split()
        at = starts[paragraph.id]
        assert [word.rstrip(".") for word in words[at : at + len(expected)]] == [one.rstrip(".") for one in expected]
    assert page["title"] == EVIL


def test_what_pagefind_wrote_is_handed_over_unchanged(built: Built) -> None:
    """The pieces of the index are Pagefind's own files, and the way in names those that are there."""
    found = pieces(built.site)
    for shelf in found["index"]["shelves"]:
        [language] = shelf["entry"]["languages"].values()
        meta = gzip.decompress(unpacked(found[f"{shelf['name']}/pagefind.{language['hash']}.pf_meta"]))
        assert meta.startswith(b"pagefind_dcd")
        assert language["page_count"] == shelf["pages"] == len(found[f"{shelf['name']}/table"]["ids"])
        assert f"wasm.{language['wasm']}.pagefind" in found


def test_the_tables_say_what_an_article_names(built: Built) -> None:
    """A row has the page's kind, the bounds of its date in days, and the numbers of what it names."""
    handed = pieces(built.site)
    [table] = [content for name, content in handed.items() if name.startswith("articles-") and name.endswith("/table")]
    [row] = [
        number for number, key in enumerate(table["ids"])
        if handed[f"articles-0/page/{key}"]["url"] == "articles/ferry-to-end.html"
    ]  # fmt: skip
    article = next(one for one in example().articles if one.cutting.id == "ferry-to-end")
    people = [handed["labels"]["person"][number][0] for number in table["values"]["person"][row]]
    named = {mention.entity for mention in article.mentions}
    kinds = {entity.id: entity.kind for entity in example().entities}
    assert sorted(people) == sorted(key for key in named if kinds[key] == "person")
    assert table["kinds"][row] == "article"
    assert (table["from"][row] is None) == (article.cutting.published.earliest is None)


def test_shelves_are_as_many_as_there_must_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number is a power of two, no page is lost, and one more page moves no other."""
    monkeypatch.setattr(search_shelves, "MOST", {ARTICLES: 10, NAMES: 10})
    urls = [f"articles/{number}.html" for number in range(35)]
    placed = {url: shelf.name for shelf in shelves({url: record(url) for url in urls}) for url in shelf.urls}
    assert set(placed) == set(urls)
    assert len(set(placed.values())) == 4
    longer = {url: record(url) for url in [*urls, "articles/new.html"]}
    more = {url: shelf.name for shelf in shelves(longer) for url in shelf.urls}
    assert {url: more[url] for url in urls} == placed


def test_only_the_shelf_of_a_changed_page_is_indexed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one change Pagefind runs once, and the index is the one of a fresh start."""
    monkeypatch.setattr(search_shelves, "MOST", {ARTICLES: 10, NAMES: 10})
    runs: list[str] = []
    run = search_index._run_pagefind

    def counted(pages: Path, bundle: Path, language: str) -> None:
        runs.append(pages.parent.name)
        run(pages, bundle, language)

    monkeypatch.setattr(search_index, "_run_pagefind", counted)
    pages = collection(30)
    search_index.build_index(pages, tmp_path / "state", 1)
    assert len(runs) == 4
    url = "articles/a007.html"
    changed = replace(pages, site={**pages.site, url: pages.site[url].replace(b"stands", b"stood")})
    again = search_index.build_index(changed, tmp_path / "state", 1)
    assert len(runs) == 5
    fresh = search_index.build_index(changed, tmp_path / "fresh", 2)
    assert dict(again.pieces) == dict(fresh.pieces)
    search_index.build_index(changed, tmp_path / "state", 1)
    assert len(runs) == 9


def test_without_pagefind_the_site_stands_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Pagefind cannot be run there is a problem with what it said, and a site without a search."""
    monkeypatch.setattr(sys, "executable", "false")
    site = build(example(), tmp_path)
    assert [problem.file for problem in site.rendered.problems] == ["search"]
    assert (site.site / "index.html").exists()
    assert not (site.site / "search").exists()


@given(content=st.binary(max_size=300))
def test_any_bytes_are_handed_over_whole(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Packed bytes come out again, and nothing in them can end the text they stand in."""
    file = tmp_path_factory.getbasetemp() / "packed"
    file.write_bytes(content)
    script = search_index.piece("a", search_index._packed(file)).decode()
    text = script.removeprefix('cuttingsPiece("a","').removesuffix('")\n')
    assert unpacked(text) == content
    assert not set(text) & set('\0\n\r"\\')
