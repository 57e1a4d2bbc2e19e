"""What stands around every page, and in its head."""

import json
from dataclasses import replace
from pathlib import Path

from lxml import etree, html

from cuttings.model import Topic
from cuttings.publishing.words import load_words
from tests.publishing.building import SOURCES, Built, build, tree
from tests.publishing.example import EVIL, example


def head(page: Path) -> dict[str, str]:
    """Return what the head of `page` says of it, by name or property."""
    found = html.parse(str(page), parser=html.HTMLParser(encoding="utf-8")).xpath("//head/meta[@content]")
    return {str(one.get("name") or one.get("property")): str(one.get("content")) for one in found}


def test_a_shared_link_says_what_it_is(built: Built) -> None:
    """Title, description, kind and site stand in the head of each page; without an address of the site no picture."""
    article, home = head(built.site / "articles" / "ferry-to-end.html"), head(built.site / "index.html")
    assert (article["og:title"], article["og:type"]) == ("Board to end ferry", "article")
    assert article["og:description"] == article["description"]
    assert (home["og:title"], home["og:type"]) == ("The Heron Island ferry", "website")
    assert home["og:site_name"] == article["og:site_name"] == "The Heron Island ferry"
    assert (home["twitter:card"], "og:image" in home) == ("summary", False)


def test_a_known_address_leads_to_the_picture(addressed: Built) -> None:
    """Where it is known where the site will stand, its picture has its whole address, and is there."""
    site = addressed.site
    said = head(site / "people" / "ada-thorne.html")
    assert said["og:image"] == "https://example.org/heron/shared/preview.png"
    assert said["twitter:card"] == "summary_large_image"
    assert (site / "shared" / "preview.png").is_file()


def test_browsers_can_take_up_the_search(tmp_path: Path) -> None:
    """Where it is known where the site will stand, a description tells browsers how to ask it; its title is text."""
    dossier = replace(example(), topic=Topic(title=EVIL))
    site = build(dossier, tmp_path, address="https://example.org/heron/").site
    page = html.parse(str(site / "people" / "ada-thorne.html"))
    [link] = page.xpath("//link[@rel='search']")
    assert (link.get("type"), link.get("href")) == ("application/opensearchdescription+xml", "../opensearch.xml")
    description = etree.parse(str(site / "opensearch.xml")).getroot()
    said = {etree.QName(part).localname: part for part in description}
    assert said["Url"].get("template") == "https://example.org/heron/explore.html?q={searchTerms}"
    assert 0 < len(said["ShortName"].text or "") <= 16
    assert len(said["LongName"].text or "") <= 48
    assert (said["Description"].text or "").endswith(EVIL)


def test_without_an_address_nothing_is_to_take_up(built: Built) -> None:
    """The description needs the site's whole address, so without one there is none."""
    assert not (built.site / "opensearch.xml").exists()
    assert html.parse(str(built.site / "index.html")).xpath("//link[@rel='search']") == []


def test_a_hostile_topic_breaks_no_head(tmp_path: Path) -> None:
    """Markup in title, summary and rights is text in head, masthead and foot."""
    site = build(replace(example(), topic=Topic(title=EVIL, summary=EVIL, rights=EVIL)), tmp_path).site
    said = head(site / "index.html")
    assert said["og:title"] == said["og:site_name"] == said["og:description"] == EVIL
    page = html.parse(str(site / "about.html"), parser=html.HTMLParser(encoding="utf-8"))
    assert [" ".join(one.text_content().split()) for one in page.xpath("//*[@class='dossier']")] == [EVIL, EVIL]


def test_every_page_has_one_stylesheet_and_one_script(built: Built) -> None:
    """A page asks for a stylesheet, a script and an icon, and there is nothing else of Material's but its search."""
    for path in built.site.rglob("*.html"):
        page = html.parse(str(path))
        assert len(page.xpath("//link[@rel='stylesheet']")) == 1
        assert len(page.xpath("//script[@src]")) == 1
        assert len(page.xpath("//link[@rel='icon']")) == 1
    assert list(built.site.rglob("*.map")) == []
    assert not (built.site / "assets" / "stylesheets").exists()


def test_the_frame_is_light(built: Built) -> None:
    """What stands around a page's own text, and what it says to machines, takes less than 6,500 bytes of it."""
    page = built.site / "articles" / "bridge-open.html"
    [own, article] = html.parse(str(page)).xpath("//script[@type='application/ld+json'] | //article")
    size = sum(len(html.tostring(one, encoding="utf-8", with_tail=False)) for one in (own, article))
    assert page.stat().st_size - size < 6_500


def test_the_section_one_is_in_is_marked(built: Built) -> None:
    """The bar of sections marks the page itself, or the section that holds it."""
    marked = {
        path: html.parse(str(built.site / path)).xpath("//nav//a[@aria-current]/text()")
        for path in ("index.html", "people/index.html", "people/ada-thorne.html", "404.html")
    }
    assert marked == {
        "index.html": ["Home"],
        "people/index.html": ["People"],
        "people/ada-thorne.html": ["People"],
        "404.html": [],
    }


def test_long_pages_list_their_headings(built: Built) -> None:
    """About lists its headings beside it, each a link to one; an article lists none."""
    page = html.parse(str(built.site / "about.html"))
    targets = page.xpath("//nav[@class='frame-toc']//a/@href")
    assert targets
    assert all(page.xpath(f"//*[@id='{target[1:]}']") for target in targets)
    assert html.parse(str(built.site / "articles" / "ferry-to-end.html")).xpath("//nav[@class='frame-toc']") == []


def test_a_site_in_japanese_is_in_japanese(tmp_path: Path) -> None:
    """The page and its sections are in Japanese, the search's words too; an English article says that it is English."""
    words = load_words(SOURCES / "words", "ja")
    dossier = example()
    site = build(replace(dossier, topic=replace(dossier.topic, language="ja")), tmp_path, words=words).site
    page = html.parse(str(site / "articles" / "ferry-to-end.html"), parser=html.HTMLParser(encoding="utf-8"))
    sections = [text.strip() for text in page.xpath("//nav[@class='frame-sections']//a/text()")]
    assert page.xpath("/html/@lang") == ["ja"]
    assert sections[:3] == ["ホーム", "探す", "記事"]
    assert sections == [words.text(key) for key in words.messages if key.startswith("nav.")]
    search = json.loads(page.xpath("string(//dialog/@data-words)"))
    assert search["none"] == words.text("search.none", text="{text}")
    assert set(page.xpath("//h1/@lang | //div[contains(@class, 'text')]/@lang")) == {"en"}
    listed = html.parse(str(site / "articles" / "index.html"), parser=html.HTMLParser(encoding="utf-8"))
    assert listed.xpath("//h3/a[@href='ferry-to-end.html']/@lang") == ["en"]


def test_a_site_in_japanese_leaves_nothing_in_english() -> None:
    """No phrase of the English interface is said on any page, besides those that are the same in both."""
    english, words = load_words(SOURCES / "words", "en"), load_words(SOURCES / "words", "ja")
    phrases = [one for key, one in english.messages.items() if isinstance(one, str) and one != words.messages[key]]
    long = {one for one in phrases if one.count(" ") >= 2 and "{" not in one}
    made = tree(example(), words)
    assert len(long) > 50
    assert [(path, one) for path, text in made.items() for one in long if one in text.decode()] == []
