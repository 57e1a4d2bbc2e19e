"""The Markdown pages: all there, as the golden ones, linked well, bounded in size."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
import yaml

from cuttings.edtf import precision
from cuttings.errors import CuttingsError
from cuttings.model import Dossier, Event, Topic
from cuttings.publishing import entity_pages, name_lists
from cuttings.publishing.pages import pages
from tests.golden_update import GOLDEN
from tests.publishing.building import TEMPLATES, WORDS, contents, tree
from tests.publishing.example import example

LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
RAW = re.compile(r"^<(?:p|tr|dd|dt)\b.*$", re.MULTILINE)
"""Lines of HTML, in which nothing is Markdown."""


def page(path: str, dossier: Dossier | None = None) -> str:
    """Return the text of one page of the example."""
    return tree(dossier or example())[path].decode()


def front(text: str) -> dict[str, object]:
    """Return the front matter of a page."""
    values: dict[str, object] = yaml.safe_load(text.partition("\n---\n")[0])
    return values


def many(copies: int) -> Dossier:
    """Return the example with every article and event `copies` times, all naming the same people."""
    base = example()
    articles = tuple(
        replace(article, cutting=replace(article.cutting, id=f"{article.cutting.id}-{number}"), related=(), copies=())
        for article in base.articles
        for number in range(copies)
    )
    events = tuple(_again(event, number) for event in base.events for number in range(copies))
    return replace(base, articles=articles, events=events, copies=(), comparisons=())


def _again(event: Event, number: int) -> Event:
    sources = tuple(replace(source, article=f"{source.article}-{number}") for source in event.sources)
    return replace(event, id=f"{event.id}-{number}", sources=sources)


def test_pages_are_as_the_golden_ones() -> None:
    """Byte for byte; where a change is meant, `make golden` renews them."""
    made, golden = tree(example()), contents(GOLDEN)
    assert sorted(made) == sorted(golden)
    for path, content in made.items():
        assert content.decode() == golden[path].decode(), path


@pytest.mark.parametrize("copies", [1, 110])
def test_every_link_leads_to_a_page_and_an_anchor(copies: int) -> None:
    """Relative links between pages, with their anchors, all resolve, also where a list goes over several pages."""
    made = {path: content.decode() for path, content in tree(many(copies)).items()}
    assert ("timeline/1990s.md" in made) == ("quotations/2.md" in made) == (copies > 1)
    for path, text in made.items():
        for target in LINK.findall(RAW.sub("", text.partition("\n---\n")[2])):
            file, _, anchor = target.partition("#")
            where = normpath(join(dirname(path), file)) if file else path
            if "://" in target or where.startswith("data/"):
                continue
            assert where in made, (path, target)
            assert not anchor or re.search(rf"\{{ #{anchor}[ }}]|id=\"{anchor}\"", made[where]), (path, target)


def test_every_paragraph_has_its_anchor() -> None:
    """Each paragraph of an article stands under its own id, whatever its kind."""
    made = tree(example())
    for article in example().articles:
        text = made[f"articles/{article.cutting.id}.md"].decode()
        for paragraph in article.cutting.paragraphs:
            assert len(re.findall(rf"\{{ #{paragraph.id}[ }}]", text)) == 1


def test_front_matter_of_an_article() -> None:
    """The front matter holds what is known, as plain data."""
    values = front(page("articles/ferry-to-end.md"))
    assert values["title"] == "Board to end ferry"
    assert values["date"] == "1997-11-05"
    assert values["authors"] == ["Nell Archer", "Sam Reed", "Coast Wire"]
    assert values["generated_by"] == "cuttings"
    assert values["seed"] == "ferry.txt"


def test_what_is_not_stated_is_marked() -> None:
    """A derived headline, an unknown date and an unknown author stand out among the facts under the headline."""
    flag = '<dd class="how flag">'
    text = page("articles/hostile.md")
    assert f"<dt>Headline</dt>\n{flag}derived from the opening, line 1</dd>" in text
    assert f"<dt>Date</dt>\n{flag}not stated; not after 31 December 2024 (copyright line 25)</dd>" in text
    assert f"<dt>By</dt>\n{flag}not stated</dd>" in page("articles/last-ferry.md")
    assert flag not in page("articles/ferry-to-end.md").partition("</dl>")[0]


def test_only_the_first_mention_in_a_paragraph_is_linked() -> None:
    """A name is linked where a paragraph names it first."""
    text = page("articles/ferry-to-end.md")
    first = next(line for line in text.splitlines() if line.startswith("The [Harbour Board]"))
    assert first.count("../people/ada-thorne.md") == 1
    assert first.count("../organisations/harbour-board.md") == 1


def test_names_below_the_threshold_get_no_page() -> None:
    """With `page_mentions` 3, those named less often are not linked and have no page."""
    topic = Topic(title="T", thresholds={"page_mentions": 3.0})
    made = tree(replace(example(), topic=topic))
    assert "people/bram-okafor.md" in made
    assert "people/lida-van-der-zee.md" not in made
    assert "Lída van der Zee](" not in made["articles/ferry-to-end.md"].decode()


def test_an_empty_dossier_has_all_its_lists() -> None:
    """Without a single article every page that the navigation names is there."""
    nav = (Path(TEMPLATES).parents[1] / "mkdocs.yml").read_text(encoding="utf-8")
    wanted = re.findall(r"^  - \w+: (\S+\.md)$", nav, re.MULTILINE)
    assert len(wanted) == 14
    assert set(wanted) <= set(tree(Dossier(topic=Topic())))


def test_figures_stand_side_by_side_with_who_says_so() -> None:
    """A row has the figure, its speaker or else the outlet, and the sentence, which leads to its paragraph."""
    text = page("figures.md")
    row = next(line for line in text.splitlines() if line.startswith("| **312** people"))
    assert "**[Bram Okafor](people/bram-okafor.md)**, in " in row
    assert "**312** people on board" in row
    assert "(articles/last-ferry.md#p1)" in row
    assert "the same in [" in next(line for line in text.splitlines() if line.startswith("| **310** people"))


def test_without_figures_the_page_says_so() -> None:
    """An empty page would leave a reader wondering."""
    assert "No two articles were found" in page("figures.md", replace(example(), comparisons=()))


def test_long_lists_are_spread_over_pages() -> None:
    """No page grows with the collection; the pages of a list follow one another, and no entry is lost."""
    dossier = many(250)
    made = {path: content.decode() for path, content in tree(dossier).items()}
    whole = ("articles/", "cite/", "data/")
    lists = [text for path, text in made.items() if not path.startswith(whole) or "by-year" in path]
    assert max(map(len, lists)) < 400_000
    assert "[next page](1998/2.md)" in made["articles/by-year/1998.md"]
    assert "[previous page](../1998.md)" in made["articles/by-year/1998/2.md"]
    found = sum(text.count("\n## [") for path, text in made.items() if path.startswith("articles/by-year/"))
    assert found == len(dossier.articles)
    assert "timeline/1990s/3.md" in made
    assert "quotations/2.md" in made


def test_a_name_in_thousands_of_sentences_says_how_many_are_not_shown() -> None:
    """The page of a name shows so many sentences, and counts the rest."""
    text = page("people/bram-okafor.md", many(250))
    shown = text.count(">[paragraph ")
    assert shown == entity_pages.SENTENCES
    assert re.search(r"^[\d,]+ more sentences are not on this page", text, re.MULTILINE)


def test_many_names_are_spread_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a limit the index shows the most named, and a page for each letter has all."""
    monkeypatch.setattr(name_lists, "ONE_INDEX", 2)
    made = tree(example())
    assert "[A](by-letter/a.md) <span>1</span>" in made["people/index.md"].decode()
    assert "[Ada Thorne](../ada-thorne.md)" in made["people/by-letter/a.md"].decode()
    assert {"people/by-letter/b.md", "people/by-letter/l.md"} <= set(made)


def test_the_timeline_shows_how_exact_a_date_is() -> None:
    """Day, month, year, season and the rest."""
    values = ["2014-05-29", "2014-05", "2014", "2014-21", "2014-33", "197X", "1977/1983"]
    expected = ["day", "month", "year", "season", "quarter", "decade", "interval"]
    assert [precision(value) for value in values] == expected


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """Return a copy of the templates, to spoil."""
    return shutil.copytree(TEMPLATES, tmp_path / "templates")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("article", "{{ headline }}", "'headline' is undefined"),
        ("article", "# x\n{% if %}", "article.md.j2:2"),
        ("entity", None, "entity.md.j2"),
    ],
)
def test_a_bad_template_is_named(templates: Path, name: str, text: str | None, said: str) -> None:
    """Data that is not there, a slip in the syntax and a missing template are errors that name the template."""
    path = templates / f"{name}.md.j2"
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(CuttingsError, match=re.escape(said)):
        list(pages(example(), templates, WORDS, edition=""))


def test_a_template_cannot_forget_to_escape(templates: Path) -> None:
    """Whatever a template prints is escaped, in plain, joined and nested expressions alike."""
    text = (
        '{{ front }}\n{{ title }} {{ [title, title] | joined(" / ") }} {{ title ~ title }} {% set x = title %}{{ x }}'
    )
    (templates / "article.md.j2").write_text(text, encoding="utf-8")
    made = next(
        page.text for page in pages(example(), templates, WORDS, edition="") if page.path == "articles/hostile.md"
    )
    assert "<script" not in made.partition("---\n\n")[2]


def test_a_run_in_heading_is_strong() -> None:
    """A heading that runs into its paragraph stands out, and markup in it is escaped."""
    article = example().articles[0]
    first = replace(article.cutting.paragraphs[0], text="Why it *matters*: it does.", run_in=17)
    cutting = replace(article.cutting, paragraphs=(first, *article.cutting.paragraphs[1:]))
    dossier = replace(example(), articles=(replace(article, cutting=cutting, mentions=()), *example().articles[1:]))
    made = next(
        page.text for page in pages(dossier, TEMPLATES, WORDS, edition="") if page.path == f"articles/{cutting.id}.md"
    )
    assert "**Why it \\*matters\\*:** it does." in made
