"""Citations for reference managers, read by programs that are not ours."""

import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pybtex.database
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from cuttings.model import Article, Author, DateFact, Dossier
from cuttings.publishing.citations import ON_A_SHELF, citations, shelf, shelved
from cuttings.publishing.index import index
from cuttings.publishing.reference_formats import bibtex, csl, ris
from cuttings.publishing.references import Reference, reference
from cuttings.publishing.words import load_words
from tests.publishing.building import SOURCES, WORDS
from tests.publishing.example import example

VERSION, SITE = "3f2a0c1d9e8b", "https://example.org/heron/"


@cache
def files(address: str = "", language: str = "en") -> dict[str, str]:
    """Return the files of the example's citations."""
    return dict(citations(index(example(), load_words(SOURCES / "words", language), address, VERSION)))


def of(**changed: Any) -> Reference:
    """Return the reference of an article of the example with other facts."""
    dossier = example()
    article = next(one for one in dossier.articles if one.cutting.id == "ferry-to-end")
    return reference(replace(article, cutting=replace(article.cutting, **changed)), index(dossier, WORDS))


def test_bibtex_is_read_by_pybtex() -> None:
    """An entry each, the dossier first; names whole, the month as BibTeX calls it, the original address."""
    read = pybtex.database.parse_string(files()["data/citations.bib"], "bibtex").entries
    assert list(read) == ["the-heron-island-ferry", *(article.cutting.id for article in example().articles)]
    ferry = read["ferry-to-end"]
    assert [str(person) for person in ferry.persons["author"]] == ["{Nell Archer}", "{Sam Reed}"]
    assert [ferry.fields[name] for name in ("year", "month", "day")] == ["1997", "November", "5"]
    assert ferry.fields["url"] == "https://example.org/ferry?id=1&x=%282%29"
    assert f"version {VERSION}" in ferry.fields["note"]
    assert read["the-heron-island-ferry"].fields["version"] == VERSION


def test_ris_is_read_by_rispy() -> None:
    """A record each, in order; the first is the dossier."""
    dossier, *articles = rispy.loads(files()["data/citations.ris"])
    assert (dossier["type_of_reference"], dossier["edition"]) == ("DATA", VERSION)
    assert [one["id"] for one in articles] == [article.cutting.id for article in example().articles]
    ferry = articles[1]
    assert (ferry["authors"], ferry["year"], ferry["date"]) == (["Nell Archer", "Sam Reed"], "1997", "1997/11/05/")
    assert (ferry["secondary_title"], ferry["name_of_database"]) == ("Harbour Courier", "The Heron Island ferry")


def test_csl_json_is_set_by_citeproc() -> None:
    """A style makes a bibliography of it; a variable that the style's language does not know would be warned of."""
    items = json.loads(files()["data/citations.json"])
    bibliography = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    set_in_type = [str(line) for line in bibliography.bibliography()]
    assert len(set_in_type) == len(items)
    assert any("Nell Archer" in line and "Board to end ferry" in line and "1997" in line for line in set_in_type)
    assert any("[author not stated]" in line and "n.d." in line for line in set_in_type)


def test_what_is_not_stated_is_marked() -> None:
    """No author, outlet, date or headline is made up, and one that was worked out stands in brackets."""
    made = of(
        authors=(),
        publisher=replace(example().articles[0].cutting.publisher, value=None),
        published=DateFact(value="1997-11-05", origin="derived"),
        title=replace(example().articles[0].cutting.title, value="Fog", origin="derived"),
    )
    assert (made.authors, made.outlet, made.title) == (("[author not stated]",), "[outlet not stated]", "[Fog]")
    assert json.loads(csl(made))["issued"] == {"literal": "[5 November 1997]"}
    assert "year = {[5 November 1997]}" in bibtex(made)
    assert "month" not in bibtex(made)
    assert "PY  - [5 November 1997]\n" in ris(made)
    assert "DA" not in ris(made)


@pytest.mark.parametrize(
    ("authors", "named", "edited"),
    [
        ((Author(name="Coast Wire", role="agency"),), ("Coast Wire",), ()),
        ((Author(name="Eve", role="editor"),), (), ("Eve",)),
        ((Author(name="A"), Author(name="W", role="agency"), Author(name="E", role="editor")), ("A",), ("E",)),
    ],
)
def test_who_is_credited(authors: tuple[Author, ...], named: tuple[str, ...], edited: tuple[str, ...]) -> None:
    """Writers; where there are none the agency; editors as such."""
    made = of(authors=authors)
    assert (made.authors, made.editors) == (named, edited)


@pytest.mark.parametrize(
    ("value", "issued"),
    [
        ("1997", {"date-parts": [[1997]]}),
        ("1997-11", {"date-parts": [[1997, 11]]}),
        ("1977/1983-06", {"date-parts": [[1977], [1983, 6]]}),
        ("2014-22", {"date-parts": [[2014]], "season": 2}),
        ("2014-34", {"literal": "second quarter of 2014"}),
        ("197X", {"literal": "1970s"}),
    ],
)
def test_a_date_is_only_as_exact_as_it_is_known(value: str, issued: dict[str, object]) -> None:
    """To the year, month or day; whatever else in the words the page has for it."""
    made = of(published=DateFact(value=value, origin="text"))
    assert json.loads(csl(made))["issued"] == issued
    assert pybtex.database.parse_string(bibtex(made), "bibtex").entries["ferry-to-end"].fields["year"]


def test_addresses_are_whole_where_the_site_is_known() -> None:
    """Else they stand below its root, and the dossier has none."""
    for address in ("", SITE):
        dossier, *articles = json.loads(files(address)["data/citations.json"])
        assert dossier.get("URL", "") == address
        assert articles[1]["archive_location"] == f"{address}articles/ferry-to-end.html"


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_no_slot_stays_open_in_a_file(language: str) -> None:
    """Nor does any stand in a piece as a sign: a script gets it as a number."""
    for path, text in files("", language).items():
        assert not re.search("[\ufdd0-\ufdef]", text), path


def test_a_piece_hands_over_its_articles() -> None:
    """What is left open comes as numbers: version, paragraph within what can be left out, address."""
    text = files()["cite/0.js"]
    given = json.loads(text.removeprefix("cuttings.cited(").rstrip().removesuffix(")"))
    assert list(given) == [article.cutting.id for article in example().articles]
    told = given["ferry-to-end"]["bib"]
    assert [part for part in told if not isinstance(part, str)] == [1, [", paragraph ", 2], 0]
    assert given["ferry-to-end"]["json"][0].startswith('{"id": "ferry-to-end", "type": "article-newspaper"')


def test_a_changed_article_changes_one_piece() -> None:
    """Articles are spread by a hash of what they are called; that their number changes moves none of the others."""
    dossier = _many(3 * ON_A_SHELF)
    before = dict(citations(index(dossier, WORDS)))
    changed = dict(citations(index(_retitled(dossier, 7), WORDS)))
    pieces = {path for path in before if path.startswith("cite/")}
    assert len(pieces) == shelved(len(dossier.articles)) == 4
    key = dossier.articles[7].cutting.id
    assert {path for path in pieces if before[path] != changed[path]} == {f"cite/{shelf(key, 4)}.js"}


def _many(count: int) -> Dossier:
    first = example().articles[0]
    numbered = (replace(first.cutting, id=f"cutting-{number:03}") for number in range(count))
    return replace(example(), articles=tuple(replace(first, cutting=cutting) for cutting in numbered))


def _retitled(dossier: Dossier, at: int) -> Dossier:
    article: Article = dossier.articles[at]
    title = replace(article.cutting.title, value="Another headline")
    changed = replace(article, cutting=replace(article.cutting, title=title))
    return replace(dossier, articles=(*dossier.articles[:at], changed, *dossier.articles[at + 1 :]))
