"""JSON-LD and Open Graph: found by programs that are not ours, in words that schema.org has, and nothing made up."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from rdflib import RDF, SDO, Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node
from trafilatura.metadata import extract_opengraph

from cuttings.model import Fact
from cuttings.publishing.index import index
from cuttings.publishing.linked import json_ld
from cuttings.publishing.linked_article import linked_article
from cuttings.publishing.linked_names import linked_events, linked_name
from cuttings.publishing.linked_site import FORMATS
from cuttings.publishing.sheets import Linker
from tests.publishing.building import WORDS, Built
from tests.publishing.example import EVIL, example

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own

ADDRESS = "https://example.org/heron/"
ADDRESSES = ("url", "sameAs", "isBasedOn", "contentUrl", "mainEntityOfPage")
CONTEXT = {"@vocab": str(SDO), **{name: {"@type": "@id"} for name in ADDRESSES}}
"""What `https://schema.org` would answer, as far as our data needs it: no test asks the network."""

OF_ACTIONS = "-input"
"""What makes the name of a property say what an action wants to know (schema.org, "Potential Actions")."""


def stated(site: Path, page: str) -> dict[str, Any]:
    """Return the JSON-LD of a page."""
    [text] = html.parse(str(site / page)).xpath("//script[@type='application/ld+json']/text()")
    found = json.loads(text)
    assert found["@context"] == "https://schema.org"
    return dict(found)


@lru_cache(maxsize=64)
def graph(text: str, base: str) -> Graph:
    """Return the JSON-LD `text` of the page at `base` as statements."""
    content = {**json.loads(text), "@context": CONTEXT}
    return Graph().parse(data=json.dumps(content), format="json-ld", publicID=base)


def graphs(site: Path) -> Iterator[tuple[str, Graph]]:
    """Yield each page of `site` that says something, and what."""
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        for script in html.parse(str(path)).xpath("//script[@type='application/ld+json']"):
            yield page, graph(script.text, f"{ADDRESS}{page}")


def types(found: Graph) -> set[Node]:
    """Return the classes of all things in a graph."""
    return set(found.objects(None, RDF.type))


def test_every_word_is_one_of_schema_org(addressed: Built, built: Built) -> None:
    """Rdflib knows schema.org's words: each class and property on each page is one of them."""
    pages = [*graphs(addressed.site), *graphs(built.site)]
    assert len(pages) > 20
    for page, found in pages:
        words = {*types(found), *(one for one in found.predicates() if one != RDF.type)}
        names = {str(word).removeprefix(str(SDO)).removesuffix(OF_ACTIONS) for word in words}
        assert all(name in SDO for name in names), (page, names)


def test_relative_addresses_mean_the_same_as_whole_ones(addressed: Built, built: Built) -> None:
    """Where the site's address is not known, what pages are called is relative: read at an address, it is the same."""
    pages = {"people/ada-thorne.html", "articles/ferry-to-end.html", "timeline.html", "sources/harbour-courier.html"}
    whole, relative = dict(graphs(addressed.site)), dict(graphs(built.site))
    assert whole.keys() == relative.keys() > pages
    for page in pages:
        assert isomorphic(whole[page], relative[page]), page


def test_each_kind_of_page_says_what_it_is(addressed: Built) -> None:
    """Articles, people, places, organisations, events, the collection with its files, and the site that holds them."""
    kinds = {
        "index.html": "WebSite",
        "articles/ferry-to-end.html": "NewsArticle",
        "people/ada-thorne.html": "Person",
        "places/heron-island.html": "Place",
        "organisations/harbour-board.html": "Organization",
        "sources/harbour-courier.html": "Organization",
        "data.html": "Dataset",
    }
    assert {page: stated(addressed.site, page)["@type"] for page in kinds} == kinds
    assert {one["@type"] for one in stated(addressed.site, "timeline.html")["@graph"]} == {"Event"}


def test_what_things_are_called_leads_to_their_pages(addressed: Built) -> None:
    """Every address of ours that data holds is that of a file of the site."""
    for page, found in graphs(addressed.site):
        ours = {str(one) for triple in found for one in triple if isinstance(one, URIRef) and one.startswith(ADDRESS)}
        for address in ours:
            file = address.removeprefix(ADDRESS).partition("#")[0] or "index.html"
            assert (addressed.site / file).is_file(), (page, address)


def test_an_article_says_what_it_states(addressed: Built) -> None:
    """Its headline, who wrote it and who supplied it, where and when it came out, whom it names."""
    ferry = stated(addressed.site, "articles/ferry-to-end.html")
    assert (ferry["headline"], ferry["datePublished"], ferry["dateModified"]) == (
        "Board to end ferry", "1997-11-05", "1997-11-06",
    )  # fmt: skip
    assert [(one["@type"], one["name"]) for one in ferry["author"]] == [
        ("Person", "Nell Archer"), ("Person", "Sam Reed"), ("Organization", "Coast Wire"),
    ]  # fmt: skip
    assert (ferry["publisher"]["name"], ferry["articleSection"]) == ("Harbour Courier", "Transport")
    assert ferry["isBasedOn"] == "https://example.org/ferry?id=1&x=%282%29"
    assert {"Ada Thorne", "Heron Island"} <= {one["name"] for one in ferry["mentions"]}
    assert stated(addressed.site, "articles/bridge-open.html")["datePublished"] == "2014-05"


def test_what_was_worked_out_is_not_stated(addressed: Built) -> None:
    """A headline of ours is but a name; language, date and address that the article does not state are left out."""
    hostile = stated(addressed.site, "articles/hostile.html")
    assert hostile["name"] == EVIL
    assert {"headline", "datePublished", "isBasedOn", "author", "inLanguage"}.isdisjoint(hostile)
    assert [one["name"] for one in hostile["editor"]] == ["**Eve** <eve@example.org>"]
    assert "inLanguage" not in stated(addressed.site, "articles/ferry-to-end.html")
    assert "wordCount" not in stated(addressed.site, "articles/last-ferry.html")
    assert "publisher" not in stated(addressed.site, "articles/last-ferry-wire.html")


def test_a_name_is_the_same_as_what_a_person_says(addressed: Built) -> None:
    """Wikidata's item and an address given in names.yml stand in the data, and on the page as links."""
    island, thorne = (
        stated(addressed.site, "places/heron-island.html"),
        stated(addressed.site, "people/ada-thorne.html"),
    )
    assert island["sameAs"] == ["https://www.wikidata.org/wiki/Q423"]
    assert thorne["sameAs"] == ["https://example.org/thorne?a=%281%29&b=%3Cc%3E"]
    assert thorne["description"] == "Chair of the Harbour Board <i>until</i> 1999."
    for page, label, address in (
        ("places/heron-island", "Wikidata, Q423", *island["sameAs"]),
        ("people/ada-thorne", "https://example.org/thorne?a=(1)&b=<c>", *thorne["sameAs"]),
    ):
        document = html.parse(str(addressed.site / f"{page}.html"))
        assert document.xpath(f"//article//a[@href='{address}']/text()") == [label]


def test_part_of_a_name_is_no_other_name() -> None:
    """`Thorne` is Ada Thorne's name already; a form with a word of its own is another."""
    made = index(example(), WORDS)
    thorne = replace(made.entities["ada-thorne"], aliases=("Thorne", "Ada Thorne-Vale"))
    said = json.loads(linked_name(thorne, Linker(index=made, here="people/ada-thorne.md")))
    assert said["alternateName"] == ["Ada Thorne-Vale"]


def test_an_event_has_a_date_where_the_calendar_has_one() -> None:
    """A day, a month or a year, or two of them; a season is none, and what has no such date is left out."""
    made = index(example(), WORDS)
    first = made.dossier.events[0]
    values = ("1998-03-31", "1998-03", "1977/1983-05", "2014-21", "197X", "197X/1983")
    events = [replace(first, value=value) for value in values]
    said = json.loads(linked_events(events, Linker(index=made, here="timeline.md")))["@graph"]
    assert [(one["startDate"], one.get("endDate")) for one in said] == [
        ("1998-03-31", None), ("1998-03", None), ("1977", "1983-05"),
    ]  # fmt: skip
    assert linked_events(events[3:], Linker(index=made, here="timeline.md")) == ""


def test_the_collection_says_what_can_be_downloaded(addressed: Built, built: Built) -> None:
    """Each data file with its form; whose the texts are; how to search the site, where that has an address."""
    files = {one["name"]: one for one in stated(addressed.site, "data.html")["distribution"]}
    assert {one["encodingFormat"] for one in files.values()} == set(FORMATS.values())
    assert files["articles.jsonl"]["contentUrl"] == f"{ADDRESS}data/articles.jsonl"
    home = stated(addressed.site, "index.html")
    assert home["potentialAction"]["target"]["urlTemplate"] == f"{ADDRESS}explore.html?q={{query}}"
    assert home["copyrightNotice"] == example().topic.rights
    assert "potentialAction" not in stated(built.site, "index.html")


@given(st.text(alphabet=st.characters()) | st.just("</script><!--\u2028\ud800 &lt;"))
def test_no_text_ends_the_script(text: str) -> None:
    """Whatever the text, it holds nothing that HTML reads as markup, and a program reads it as it was, on one line."""
    made = json_ld({"@type": "Person", "name": text})
    assert not set("<>&\u2028\u2029\n") & set(made)
    page = html.fromstring(f"<html><head><script type='application/ld+json'>{made}</script></head></html>")
    name = json.loads(page.xpath("string(//script)")).get("name", "")
    assert name.split() == text.encode("utf-16", "replace").decode("utf-16").split() or "\ufffd" in name


def test_a_hostile_article_says_it_as_text() -> None:
    """A headline that would close the script is that headline and no more."""
    base = example()
    said = Fact(value=f"{EVIL}</script>", origin="text")
    article = replace(base.articles[0], cutting=replace(base.articles[0].cutting, title=said))
    made = linked_article(article, Linker(index=index(base, WORDS), here="articles/bridge-open.md"))
    assert "</" not in made
    assert json.loads(made)["headline"] == said.value


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("index.html", {"og:type": "website", "og:url": ADDRESS}),
        ("people/ada-thorne.html", {"og:type": "website", "og:url": f"{ADDRESS}people/ada-thorne.html"}),
        ("articles/index.html", {"og:type": "website", "og:url": f"{ADDRESS}articles/index.html"}),
        ("articles/ferry-to-end.html", {
            "og:type": "article", "og:title": "Board to end ferry", "og:locale": "en_US",
            "article:published_time": "1997-11-05", "article:section": "Transport",
            "og:url": f"{ADDRESS}articles/ferry-to-end.html",
        }),
        ("articles/hostile.html", {"og:type": "article", "og:title": EVIL}),
    ],
)  # fmt: skip
def test_a_link_to_a_page_shows_what_it_is(addressed: Built, page: str, wanted: dict[str, str]) -> None:
    """A program that reads Open Graph finds kind, title, address and picture, and of an article what it states."""
    document = html.parse(str(addressed.site / page))
    said = {one.get("property"): one.get("content") for one in document.xpath("//meta[@property]")}
    read = extract_opengraph(document)
    assert (read["title"], read["url"]) == (said["og:title"], said["og:url"])
    assert (read["sitename"], read["pagetype"]) == (said["og:site_name"], said["og:type"])
    assert {"og:image", "og:image:alt", "og:title", "og:description", "og:site_name"} <= said.keys()
    assert wanted.items() <= said.items()
    assert ("article:published_time" in said) == ("article:published_time" in wanted)


def test_a_page_has_one_address(addressed: Built) -> None:
    """The canonical one is that of Open Graph, below the site's own; what is missing, moved or gone has none."""
    for path in addressed.site.rglob("*.html"):
        document = html.parse(str(path))
        if document.xpath("//meta[@name='robots'][@content='noindex']"):
            continue
        canonical = document.xpath("//link[@rel='canonical']/@href")
        assert canonical == document.xpath("//meta[@property='og:url']/@content")
        page = path.relative_to(addressed.site).as_posix()
        assert canonical == ([] if page == "404.html" else [f"{ADDRESS}{'' if page == 'index.html' else page}"])
