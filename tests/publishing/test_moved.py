"""Old addresses: where they lead, what they may not do, and articles that have gone since the build before."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from cuttings.errors import Problem
from cuttings.model import Dossier, Moved, Withdrawn
from cuttings.publishing.data import data
from cuttings.publishing.links import check
from cuttings.publishing.pages import pages
from cuttings.publishing.renamed import NAMED, lost
from tests.publishing.building import TEMPLATES, WORDS, Built
from tests.publishing.example import EVIL, example
from tests.publishing.searching import found

SEEDS = Path("seeds")


def refused(*moved: Moved) -> tuple[set[str], list[Problem]]:
    """Return the paths of the example's pages with these old addresses, and what was said of them."""
    problems: list[Problem] = []
    made = pages(replace(example(), moved=moved), TEMPLATES, WORDS, edition="", problems=problems)
    return {page.path for page in made}, problems


def moved(old: str, new: str = "ferry-to-end", line: int = 3) -> Moved:
    """Return an old address of an article."""
    return Moved(what="article", old=old, new=new, file="seeds/ferry.yml", line=line)


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ("last-ferry", "articles/last-ferry.html is a page, and leads nowhere else"),
        ("bridge-plan", "articles/bridge-plan.html is a page, and leads nowhere else"),
        ("index", "articles/index.html is a page, and leads nowhere else"),
        ("ferry-to-end", "articles/ferry-to-end.html is the address of this article now"),
    ],
)
def test_an_old_address_never_takes_the_place_of_a_page(old: str, said: str) -> None:
    """Not of an article, a withdrawal, a list, nor of the article itself: file, line and next step are named."""
    _, problems = refused(moved(old))
    assert [(str(problem), bool(problem.tip)) for problem in problems] == [(f"seeds/ferry.yml:3: {said}", True)]


def test_two_articles_cannot_have_one_old_address() -> None:
    """The first leads on, the second is told of it; the same said twice is no fault."""
    paths, problems = refused(moved("old"), moved("old", line=4), moved("old", "last-ferry", line=9))
    assert "articles/old.md" in paths
    assert [str(one) for one in problems] == [
        "seeds/ferry.yml:9: articles/old.html leads to another page already, by seeds/ferry.yml:3"
    ]


def test_two_articles_that_swap_names_lead_to_themselves() -> None:
    """There are no circles, because an old address is never the page of another article."""
    paths, problems = refused(moved("last-ferry"), moved("ferry-to-end", "last-ferry"))
    assert paths == refused()[0]
    assert len(problems) == 2


def test_a_name_leads_nowhere_where_it_has_a_page_or_its_entity_has_none() -> None:
    """Another's page stays; what no page is about gets no old addresses; both without a word."""
    thorne = Moved(what="name", old="bram-okafor", new="ada-thorne", file="names.yml")
    islanders = Moved(what="name", old="the-islanders", new="islanders", file="names.yml")
    assert refused(thorne, islanders) == refused()


@pytest.mark.parametrize(
    ("page", "target"),
    [
        ("articles/board-to-end-ferry", "ferry-to-end.html"),
        ("articles/plan-of-1961", "bridge-plan.html"),
        ("people/councillor-thorne", "ada-thorne.html"),
    ],
)
def test_an_old_address_leads_on(built: Built, page: str, target: str) -> None:
    """By a link that is seen, and in the head; search engines are sent to the page itself."""
    document = html.parse(str(built.site / f"{page}.html"), parser=html.HTMLParser(encoding="utf-8"))
    assert document.xpath("//main//a[@class='moved']/@href") == [target]
    assert document.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={target}"]
    assert document.xpath("//link[@rel='canonical']/@href") == [target]
    assert document.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_a_withdrawn_article_is_said_to_be(built: Built) -> None:
    """Its page says so and gives the reason, as text; no search engine is to keep it."""
    document = html.parse(str(built.site / "articles" / "bridge-plan.html"), parser=html.HTMLParser(encoding="utf-8"))
    assert document.xpath("string(//h1)").startswith("Withdrawn")
    assert " ".join(EVIL.split()) in " ".join(document.xpath("string(//main)").split())
    assert document.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "reason" not in (built.site / "articles" / "quay-letter.html").read_text(encoding="utf-8")


def test_old_and_withdrawn_pages_are_found_nowhere(built: Built) -> None:
    """They are in no list and not in the search, and no link of the site leads to one or is broken."""
    assert check(built.site) == ()
    old = {"board-to-end-ferry", "plan-of-1961", "councillor-thorne", "quay-letter"}
    assert [url for url in found(built.site) if any(name in url for name in old)] == []
    for path in built.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert [name for name in old if f"{name}.html" in text] == [], path


def test_the_sitemap_has_no_old_address(addressed: Built) -> None:
    """Nor that of a withdrawn article."""
    sitemap = (addressed.site / "sitemap.xml").read_text(encoding="utf-8")
    assert "articles/ferry-to-end.html" in sitemap
    assert [old for old in ("board-to-end", "plan-of-1961", "councillor", "bridge-plan") if old in sitemap] == []


def before(folder: Path, dossier: Dossier) -> Path:
    """Return a docs folder with the data of an earlier build of `dossier`."""
    for path, content in data(dossier).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def without(dossier: Dossier, key: str) -> Dossier:
    """Return `dossier` without the article `key`."""
    return replace(dossier, articles=tuple(one for one in dossier.articles if one.cutting.id != key))


def named(dossier: Dossier, key: str, name: str) -> Dossier:
    """Return `dossier` with the article `key` in a file of another name."""
    articles = list(dossier.articles)
    at = next(at for at, one in enumerate(articles) if one.cutting.id == key)
    cutting = articles[at].cutting
    source = replace(cutting.source, file=f"{name}.txt")
    articles[at] = replace(articles[at], cutting=replace(cutting, id=name, source=source))
    return replace(dossier, articles=tuple(articles))


def says(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    """Return what a person reads of `problems`, all warnings."""
    assert {problem.severity for problem in problems} <= {"warning"}
    return [(str(problem), problem.tip) for problem in problems]


def test_a_renamed_seed_is_noticed(tmp_path: Path) -> None:
    """The line that makes its old address lead on is given, with the sidecar it belongs in; then nothing is said."""
    now = named(example(), "bridge-open", "new-bridge")
    docs = before(tmp_path, example())
    assert says(lost(now, docs, SEEDS)) == [
        (
            "seeds/new-bridge.txt: renamed, and articles/bridge-open.html leads nowhere now",
            "write `formerly: bridge-open` into seeds/new-bridge.yml, and it leads here",
        )
    ]
    assert lost(replace(now, moved=(moved("bridge-open", "new-bridge"),)), docs, SEEDS) == ()


def test_an_article_gone_is_noticed(tmp_path: Path) -> None:
    """Unless it was withdrawn, a warning says what can be done; the build after says nothing any more."""
    now, docs = without(example(), "bridge-open"), before(tmp_path, example())
    [(fact, tip)] = says(lost(now, docs, SEEDS))
    assert fact.endswith(".txt: gone, and articles/bridge-open.html leads nowhere now")
    assert "withdraw: the reason" in tip
    assert lost(replace(now, withdrawn=(Withdrawn(id="bridge-open"),)), docs, SEEDS) == ()
    assert lost(now, before(tmp_path, now), SEEDS) == ()


def test_many_gone_are_counted(tmp_path: Path) -> None:
    """Some are named, and how many more there are."""
    whole = example()
    for at in range(NAMED + 5):
        whole = replace(whole, articles=(*whole.articles, named(example(), "last-ferry", f"x{at}").articles[3]))
    problems = says(lost(example(), before(tmp_path, whole), SEEDS))
    assert len(problems) == NAMED + 1
    assert problems[-1][0] == "seeds: 5 more articles are gone, and their addresses lead nowhere now"


def test_another_collection_and_broken_data_are_passed_over(tmp_path: Path) -> None:
    """Where no article of the build before is left, or its data is no data, nothing is said."""
    docs = before(tmp_path, example())
    assert lost(replace(example(), articles=()), docs, SEEDS) == ()
    (docs / "data" / "articles.jsonl").write_bytes(b'{"id": 1}\n\xff\xfe\n[]\n')
    assert lost(example(), docs, SEEDS) == ()
    assert lost(example(), tmp_path / "nowhere", SEEDS) == ()
