"""Feeds: read by programs that are not ours, with whole addresses, bounded, and nothing in them that is made up."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import jsonfeed
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree, html

from cuttings.model import Dossier, Fact
from cuttings.publishing import feeds
from cuttings.publishing.files import sync
from cuttings.publishing.index import FOLDERS, index
from tests.publishing.building import WORDS, Built, contents, tree
from tests.publishing.example import EVIL, example

ADDRESS = "https://example.org/heron/"
SHOWN = "//article//a[.='Atom' or .='JSON Feed']"
TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
WHOLE = {"type": "string", "pattern": "^https?://[!-~]+$"}
TEXT = {"type": "string", "minLength": 1}
AUTHORS = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "object", "required": ["name"], "properties": {"name": TEXT}},
}
ITEM = {
    "type": "object",
    "required": ["id", "url", "title", "content_text"],
    "properties": {
        "id": WHOLE,
        "url": WHOLE,
        "external_url": WHOLE,
        "title": TEXT,
        "content_text": TEXT,
        "date_published": TIME,
        "date_modified": TIME,
        "authors": AUTHORS,
        "tags": {"type": "array", "items": TEXT},
        "language": TEXT,
    },
    "additionalProperties": False,
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "home_page_url", "feed_url", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "description": TEXT,
        "home_page_url": WHOLE,
        "feed_url": WHOLE,
        "language": TEXT,
        "authors": AUTHORS,
        "items": {"type": "array", "items": ITEM, "minItems": 1},
    },
    "additionalProperties": False,
}
"""What JSON Feed 1.1 asks of a feed, and which of its optional members ours have."""


def made(dossier: Dossier, address: str = ADDRESS) -> dict[str, str]:
    """Return the feeds of `dossier` by path."""
    return dict(feeds.feeds(index(dossier, WORDS, address)))


def atom(text: str) -> Any:
    """Return an Atom feed as a reader of feeds understands it, which finds no fault with it."""
    read = feedparser.parse(text.encode())
    assert (read.bozo, read.version) == (False, "atom10")
    return read


def titled(title: str) -> Dossier:
    """Return the example with `title` as every headline, outlet, name and title, stated by the articles."""
    base, said = example(), Fact(value=title, origin="text")
    articles = [replace(one, cutting=replace(one.cutting, title=said, publisher=said)) for one in base.articles]
    entities = tuple(replace(one, name=title) for one in base.entities)
    return replace(base, articles=tuple(articles), entities=entities, topic=replace(base.topic, title=title))


def test_there_is_a_feed_of_the_dossier_of_outlets_and_of_names() -> None:
    """In both forms, beside the page of each; what states no outlet has none."""
    stems = {path.rpartition(".")[0] for path in made(example())}
    assert {f"{stem}{suffix}" for stem in stems for suffix in (".xml", ".json")} == set(made(example()))
    assert {"index", "people/ada-thorne", "places/heron-island", "organisations/harbour-board"} <= stems
    outlets = {stem for stem in stems if stem.startswith("sources/")}
    assert outlets == {"sources/harbour-courier", "sources/the-millbrook-packet"}


def test_without_an_address_there_is_none(built: Built) -> None:
    """Feeds hold whole addresses: without the site's there are none, and no page speaks of any."""
    assert made(example(), "") == {}
    for path, content in contents(built.site).items():
        if path.endswith(".html"):
            assert html.fromstring(content).xpath(f"//link[@rel='alternate'] | {SHOWN}") == [], path


def test_a_reader_understands_atom() -> None:
    """Title, addresses, times, authors, outlet and original of an entry are found where they belong."""
    read = atom(made(example())["index.xml"])
    assert read.feed.id == f"{ADDRESS}index.xml"
    assert {link.rel: link.href for link in read.feed.links} == {"self": f"{ADDRESS}index.xml", "alternate": ADDRESS}
    assert [entry.id.rpartition("/")[2] for entry in read.entries] == [
        "bridge-open.html", "last-ferry.html", "ferry-to-end.html",
    ]  # fmt: skip
    ferry = read.entries[-1]
    assert (ferry.title, ferry.link, ferry.summary) == (
        "Board to end ferry", f"{ADDRESS}articles/ferry-to-end.html", "The last crossing will be in March.",
    )  # fmt: skip
    assert (ferry.published, ferry.updated) == ("1997-11-05T00:00:00Z", "1997-11-06T00:00:00Z")
    assert [author.name for author in ferry.authors] == ["Nell Archer", "Sam Reed", "Coast Wire"]
    assert [tag.term for tag in ferry.tags] == ["Harbour Courier"]
    assert [link.href for link in ferry.links if link.rel == "via"] == ["https://example.org/ferry?id=1&x=%282%29"]


def test_a_day_that_is_not_stated_is_no_day_of_publication() -> None:
    """An article of May 2014 stands in order by its first day, and says of no day that it came out on it."""
    bridge = atom(made(example())["index.xml"]).entries[0]
    assert (bridge.updated, "published" in bridge) == ("2014-05-01T00:00:00Z", False)
    item = json.loads(made(example())["index.json"])["items"][0]
    assert "date_published" not in item


def test_every_atom_feed_is_complete() -> None:
    """Each has what RFC 4287 asks of it: one id, title and time, an author, a link to itself; no id comes twice."""
    for path, text in made(example()).items():
        if path.endswith(".xml"):
            read = atom(text)
            root = etree.fromstring(text.encode())
            for element in (root, *root.findall("{*}entry")):
                assert [len(element.findall(f"{{*}}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
                assert element.findall("{*}author") or root.findall("{*}author")
            ids = [entry.id for entry in read.entries]
            assert len(set(ids)) == len(ids) > 0
            assert read.feed.updated == max(entry.updated for entry in read.entries)


def test_every_json_feed_is_valid() -> None:
    """Each is read by a foreign library, and by the rules of JSON Feed 1.1; both forms hold the same articles."""
    found = made(example())
    for path, text in found.items():
        if path.endswith(".json"):
            Draft202012Validator(JSON_FEED).validate(json.loads(text))
            read = jsonfeed.Feed.parse_string(text)
            assert read.feed_url == f"{ADDRESS}{path}"
            twin = atom(found[f"{path.removesuffix('.json')}.xml"])
            assert [item.id for item in read.items] == [entry.id for entry in twin.entries]
            assert [item.title for item in read.items] == [entry.title for entry in twin.entries]


@given(
    st.text(alphabet=st.characters(), max_size=60).filter(str.strip)
    | st.just(EVIL)
    | st.just("\ud800]]>\x00\ufffe &lt;")
)
def test_no_text_breaks_a_feed(text: str) -> None:
    """Whatever a headline, an outlet, a name and the title hold, both forms are read, and say the same."""
    found = made(titled(text))
    for path in ("index", "places/heron-island"):
        root = etree.fromstring(found[f"{path}.xml"].encode())
        read = json.loads(found[f"{path}.json"])
        assert [one.text for one in root.findall("{*}entry/{*}title")] == [item["title"] for item in read["items"]]
        assert root.findtext("{*}title") == read["title"]
        Draft202012Validator(JSON_FEED).validate(read)


def test_a_headline_of_ours_stands_in_brackets() -> None:
    """As in citations: the article states none."""
    base = example()
    derived = Fact(value="The last ferry leaves", origin="derived")
    articles = tuple(replace(one, cutting=replace(one.cutting, title=derived)) for one in base.articles)
    titles = {entry.title for entry in atom(made(replace(base, articles=articles))["index.xml"]).entries}
    assert titles == {"[The last ferry leaves]"}


def test_a_feed_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds the newest alone, fewer of a name than of an outlet."""
    monkeypatch.setattr(feeds, "ENTRIES", 2)
    monkeypatch.setattr(feeds, "OF_A_NAME", 1)
    found = made(example())
    numbers = {path: len(json.loads(text)["items"]) for path, text in found.items() if path.endswith(".json")}
    assert (numbers["index.json"], numbers["places/heron-island.json"]) == (2, 1)


def test_pages_lead_to_their_feeds(addressed: Built) -> None:
    """A page with a feed names it in its head and shows both forms, both there; an article's names the dossier's."""
    wanted = {"index": "index", "places/heron-island": "heron-island", "sources/harbour-courier": "harbour-courier"}
    for page, stem in wanted.items():
        document = html.parse(str(addressed.site / f"{page}.html"))
        shown = document.xpath(f"{SHOWN}/@href")
        assert document.xpath("//link[@rel='alternate']/@href") == shown == [f"{stem}.xml", f"{stem}.json"]
        assert all((addressed.site / f"{page}.html").with_name(str(file)).is_file() for file in shown)
    article = html.parse(str(addressed.site / "articles" / "hostile.html"))
    assert article.xpath("//link[@rel='alternate']/@href") == ["../index.xml", "../index.json"]


def test_whoever_a_dated_article_names_has_a_feed(addressed: Built) -> None:
    """A name that only undated articles have, and an outlet that is not stated, have none, nor a link to one."""
    dated = {one.cutting.id for one in example().articles if one.cutting.published.value}
    named = {one.id: bool(dated.intersection(one.articles)) for one in example().entities}
    found = {page.stem: page for kind in FOLDERS.values() for page in (addressed.site / kind).glob("*.html")}
    told = {key: followed for key, followed in named.items() if key in found}
    assert True in told.values()
    for key, followed in told.items():
        assert bool(html.parse(str(found[key])).xpath("//link[@rel='alternate']")) == followed
        assert found[key].with_suffix(".xml").exists() == found[key].with_suffix(".json").exists() == followed


def test_feeds_go_with_the_address(tmp_path: Path) -> None:
    """What is not made any more is taken away by the next build, as pages are."""
    sync(tree(example(), address=ADDRESS), tmp_path)
    assert (tmp_path / "index.xml").exists()
    sync(tree(example()), tmp_path)
    left = [path for path in tmp_path.rglob("*") if path.suffix in (".xml", ".json") and path.parent.name != "data"]
    assert [path.name for path in left] == [".cuttings-written.json"]
