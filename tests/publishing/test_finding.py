"""Sitemap, `robots.txt` and `llms.txt`: read by programs that are not ours, and right wherever the site stands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch
from urllib.robotparser import RobotFileParser

import pytest
from llms_txt import parse_llms_file
from lxml import etree, html
from protego import Protego
from trafilatura.sitemaps import SitemapObject

from cuttings.errors import CuttingsError
from cuttings.model import Topic
from cuttings.publishing.finding import SITEMAPS, finding, sitemaps
from cuttings.publishing.render import site_address
from tests.publishing.building import ROOT, WORDS, Built, build, contents
from tests.publishing.example import EVIL, example

ADDRESS = "https://example.org/heron/"


def listed(sitemap: bytes) -> list[str]:
    """Return the addresses of a sitemap, as a crawler reads it, which leaves out the slash behind a host."""
    read = SitemapObject(ADDRESS, "", [], external=True)
    read.content = sitemap.decode()
    read.extract_sitemap_links()
    return [url if url.count("/") > 2 else f"{url}/" for url in read.urls]


def pages(site: Path) -> list[str]:
    """Return the pages of `site` that have an address, and are not kept for old links alone."""
    found = {path: content for path, content in contents(site).items() if path.endswith(".html")}
    return sorted(path for path, content in found.items() if path != "404.html" and b'"noindex"' not in content)


@pytest.fixture(params=["https://example.org/heron", "https://ferry.example.org/"])
def standing(request: pytest.FixtureRequest, addressed: Built, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the example's site below a path of a host, as projects stand on GitHub Pages, and at a domain's root."""
    if request.param == "https://example.org/heron":
        yield addressed.site, ADDRESS
    else:
        yield build(example(), tmp_path, address=request.param).site, request.param


def test_addresses_are_right_wherever_a_site_stands(standing: tuple[Path, str]) -> None:
    """Sitemap, robots.txt, llms.txt, feeds, canonical addresses and data all begin with the site's own address."""
    site, address = standing
    named = listed((site / "sitemap.xml").read_bytes())
    assert sorted(named) == sorted(f"{address}{'' if page == 'index.html' else page}" for page in pages(site))
    canonical = [html.parse(str(site / page)).xpath("string(//link[@rel='canonical']/@href)") for page in pages(site)]
    assert sorted(canonical) == sorted(named)
    assert list(Protego.parse((site / "robots.txt").read_text()).sitemaps) == [f"{address}sitemap.xml"]
    other = {"https://example.org/heron", "https://ferry.example.org"} - {address.rstrip("/")}
    for path, content in contents(site).items():
        assert not any(one.encode() in content for one in other), path


def test_a_sitemap_is_one_of_sitemaps_org(addressed: Built) -> None:
    """It holds nothing but addresses, each once, in the schema's namespace; a page says where it is."""
    root = etree.fromstring((addressed.site / "sitemap.xml").read_bytes())
    assert root.tag == f"{{{SITEMAPS}}}urlset"
    assert {one.tag for one in root} == {f"{{{SITEMAPS}}}url"}
    assert all([child.tag for child in one] == [f"{{{SITEMAPS}}}loc"] for one in root)
    assert len({one[0].text for one in root}) == len(root)
    article = html.parse(str(addressed.site / "articles" / "hostile.html"))
    assert article.xpath("//link[@rel='sitemap']/@href") == ["../sitemap.xml"]


def test_many_pages_are_spread_over_several_sitemaps() -> None:
    """No sitemap has more than the most that crawlers read; the first one names the others, and none is lost."""
    addresses = [f"{ADDRESS}articles/{number}.html" for number in range(25)]
    made = sitemaps(addresses, ADDRESS, most=10)
    root = etree.fromstring(made["sitemap.xml"])
    assert [one.findtext("{*}loc") for one in root] == [f"{ADDRESS}sitemap-{number}.xml" for number in (1, 2, 3)]
    parts = [listed(content) for path, content in made.items() if path != "sitemap.xml"]
    assert [len(part) for part in parts] == [10, 10, 5]
    assert [one for part in parts for one in part] == addresses


def test_letters_of_other_scripts_are_encoded() -> None:
    """An address in a sitemap holds nothing but what addresses may hold."""
    made = finding(["people/安倍.html", "404.html"], example(), WORDS, ADDRESS)
    assert listed(made["sitemap.xml"]) == [f"{ADDRESS}people/%E5%AE%89%E5%80%8D.html"]


def test_robots_may_read_everything(addressed: Built, built: Built) -> None:
    """Two foreign parsers say so; without an address no sitemap is named, and there is none."""
    text = (addressed.site / "robots.txt").read_text(encoding="utf-8")
    standard = RobotFileParser()
    standard.parse(text.splitlines())
    assert standard.can_fetch("anybot", f"{ADDRESS}articles/hostile.html")
    assert Protego.parse(text).can_fetch(f"{ADDRESS}data/articles.jsonl", "anybot")
    assert list(Protego.parse((built.site / "robots.txt").read_text(encoding="utf-8")).sitemaps) == []
    assert [path for path in contents(built.site) if path.startswith("sitemap")] == []


def test_language_models_are_told_what_there_is(addressed: Built, built: Built) -> None:
    """A foreign parser finds title, summary and sections of links, each to a file; whose the texts are is said."""
    for site, address in ((addressed.site, ADDRESS), (built.site, "")):
        text = (site / "llms.txt").read_text(encoding="utf-8")
        read = parse_llms_file(text)
        assert (read.title, read.summary) == (example().topic.title, example().topic.summary)
        links = [link for section in read.sections.values() for link in section]
        assert len(links) > 15
        for link in links:
            assert link.url.startswith(address)
            assert (site / link.url.removeprefix(address)).is_file(), link.url
        assert example().topic.rights in text


def test_a_hostile_title_is_a_title() -> None:
    """Markup and marks of Markdown in title, summary and rights make no section and no link."""
    evil = replace(example(), topic=Topic(title=EVIL, summary="a\n## b", rights="[x](javascript:alert(1))"))
    text = finding(["data.html"], evil, WORDS, "")["llms.txt"].decode()
    read = parse_llms_file(text)
    assert list(read.sections) == ["How it was made"]
    assert "<script" not in text
    assert "[x](javascript" not in text


def test_what_a_person_wrote_is_kept(tmp_path: Path) -> None:
    """Somebody's own robots.txt and llms.txt among the pages stand in the site instead of ours."""
    (tmp_path / "site_src").mkdir()
    for name in ("robots.txt", "llms.txt"):
        (tmp_path / "site_src" / name).write_text("mine")
    site = build(example(), tmp_path).site
    assert [(site / name).read_text() for name in ("robots.txt", "llms.txt")] == ["mine", "mine"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("", ""),
        ("  ", ""),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/repo//", "https://example.org/repo/"),
        ("http://localhost:8000/a b/<c>", "http://localhost:8000/a%20b/%3Cc%3E/"),
        ("https://example.org/%E5%AE%89/", "https://example.org/%E5%AE%89/"),
    ],
)
def test_the_address_of_the_site_is_read(written: str, address: str) -> None:
    """From the environment, by way of mkdocs.yml: it ends in one slash, and holds what addresses may hold."""
    with patch.dict("os.environ", {"SITE_URL": written}):
        assert site_address(ROOT / "mkdocs.yml") == address


@pytest.mark.parametrize("written", ["example.org", "ftp://example.org", "https://", "https://a.b/?x=1", "https://[x/"])
def test_what_is_no_address_is_said(written: str) -> None:
    """An address that no page could stand below is a fault of the configuration, with what to write instead."""
    with patch.dict("os.environ", {"SITE_URL": written}), pytest.raises(CuttingsError, match=r"mkdocs\.yml: site_url"):
        site_address(ROOT / "mkdocs.yml")


def test_without_a_configuration_there_is_no_address(tmp_path: Path) -> None:
    """Pages can be made where no renderer is set up."""
    assert site_address(tmp_path / "mkdocs.yml") == ""
