"""Rendering: the same bytes however it comes about, nothing asked elsewhere, and nothing a text can break."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from cuttings.errors import CuttingsError
from cuttings.model import Dossier, Topic
from cuttings.publishing.links import check
from cuttings.publishing.render import render
from tests.publishing.building import WORDS, Built, build, contents
from tests.publishing.example import EVIL, example
from tests.publishing.searching import found

RUN = "//script[not(@type='application/ld+json')]"
"""Scripts that a browser runs: what a page says to machines is data to it."""


def changed() -> Dossier:
    """Return the example with one word changed in one article."""
    dossier = example()
    article = dossier.articles[1]
    first, *rest = article.cutting.paragraphs
    paragraphs = (replace(first, text=first.text.replace("end the ferry", "axe the ferry")), *rest)
    cutting = replace(article.cutting, paragraphs=paragraphs)
    return replace(dossier, articles=(dossier.articles[0], replace(article, cutting=cutting), *dossier.articles[2:]))


def test_the_example_renders_without_a_warning(built: Built) -> None:
    """Every page becomes HTML, every link leads somewhere, and nothing is asked from another host."""
    assert built.rendered.problems == ()
    assert check(built.site) == ()
    pages = {path.removesuffix(".md") for path in contents(built.docs) if path.endswith(".md")}
    rendered = {path.removesuffix(".html") for path in contents(built.site) if path.endswith(".html")}
    assert rendered == pages | {"404"}


def test_a_second_rendering_touches_nothing(tmp_path: Path) -> None:
    """Nothing changed, so MkDocs is not asked and no file is written, not even where the site was half deleted."""
    first = build(example(), tmp_path)
    times = {path: path.stat().st_mtime_ns for path in first.site.rglob("*")}
    again = build(example(), tmp_path)
    assert (first.rendered.mode, again.rendered.mode) == ("full", "none")
    assert (again.rendered.files.written, again.rendered.files.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in first.site.rglob("*")} == times
    (first.site / "index.html").unlink()
    assert build(example(), tmp_path).rendered.files.written == 1


def test_a_partial_rendering_equals_a_full_one(tmp_path: Path) -> None:
    """After one change only its pages are rendered; the bytes are those of a site rendered anew, search included."""
    (tmp_path / "old").mkdir()
    (tmp_path / "new").mkdir()
    build(example(), tmp_path / "old")
    partial, full = build(changed(), tmp_path / "old"), build(changed(), tmp_path / "new")
    assert (partial.rendered.mode, full.rendered.mode) == ("partial", "full")
    assert contents(partial.site) == contents(full.site)
    assert "articles/ferry-to-end.html" in found(partial.site)


def test_many_processes_make_the_same_site(tmp_path: Path, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spread over three processes the rendering gives the bytes of one."""
    monkeypatch.setattr(sys.modules["cuttings.publishing.render"], "PAGES_A_PROCESS", 10)
    assert contents(build(example(), tmp_path, jobs=3).site) == contents(built.site)


def test_a_page_that_goes_is_removed(tmp_path: Path) -> None:
    """An article taken away takes its page out of the site and the search index."""
    build(example(), tmp_path)
    dossier = example()
    fewer = replace(dossier, articles=tuple(a for a in dossier.articles if a.cutting.id != "hostile"), comparisons=())
    site = build(fewer, tmp_path).site
    assert not (site / "articles" / "hostile.html").exists()
    assert "articles/hostile.html" not in found(site)


def test_a_title_breaks_no_page(built: Built) -> None:
    """A headline of tags and quotation marks stands as text in title, description, heading and lists."""
    page = html.parse(str(built.site / "articles" / "hostile.html"))
    [title] = page.xpath("//title/text()")
    assert title.strip() == f"{EVIL} · The Heron Island ferry"
    assert page.xpath("//h1")[0].text_content().strip() == EVIL
    assert "<script>alert('x')</script>" in page.xpath("//meta[@name='description']/@content")[0]
    for path in built.site.rglob("*.html"):
        assert not any("alert" in script.text_content() for script in html.parse(str(path)).xpath(RUN))


def test_a_hostile_text_adds_no_element(built: Built) -> None:
    """The hostile article has the paragraphs, headings and links it should have, and its texts are whole."""
    page = html.parse(str(built.site / "articles" / "hostile.html"))
    hostile = next(article for article in example().articles if article.cutting.id == "hostile")
    for paragraph in hostile.cutting.paragraphs:
        [element] = page.xpath(f"//article//*[@id='{paragraph.id}']")
        assert " ".join(element.text_content().split()) == " ".join(paragraph.text.split())
    assert page.xpath("//article//img | //article//script | //*[contains(@class, 'evil')]") == []
    assert all(not href.startswith("javascript") for href in page.xpath("//article//a/@href"))


def test_the_topic_breaks_no_page(tmp_path: Path) -> None:
    """Title, summary and rights note of the topic are text, too, in every place the theme prints them."""
    built = build(replace(example(), topic=Topic(title=EVIL, summary=EVIL, rights=EVIL)), tmp_path)
    page = html.parse(str(built.site / "people" / "index.html"))
    assert page.xpath("//title")[0].text == f"People · {EVIL}"
    assert page.xpath("//a[@class='dossier']")[0].text == EVIL
    assert EVIL in page.xpath("//footer")[0].text_content()
    assert "alert" not in "".join(script.text_content() for script in page.xpath("//script"))


def test_a_warning_names_the_page_and_is_said_again(tmp_path: Path) -> None:
    """A broken link on a hand-written page is an error that names it, as long as it is there; the rest is published."""
    build(example(), tmp_path)
    (tmp_path / "site_src" / "mine.md").write_text(
        "# Mine\n\n[x](nowhere.md) [y](index.md#nothing)\n", encoding="utf-8"
    )
    for _ in range(2):
        rendered = build(example(), tmp_path).rendered
        assert {problem.file for problem in rendered.problems} == {"mine.md"}
        assert len(rendered.problems) == 2
    assert (tmp_path / "site" / "mine.html").exists()


def test_what_mkdocs_cannot_do_is_an_error(tmp_path: Path) -> None:
    """A slip in mkdocs.yml is one error with what MkDocs says, and no traceback."""
    build(example(), tmp_path)
    config = tmp_path / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\nplugins: [no-such-plugin]\n", encoding="utf-8")
    with pytest.raises(CuttingsError, match="MkDocs gives up"):
        render(
            config=config,
            docs=tmp_path / "site_src",
            state=tmp_path / "state",
            topic=Topic(),
            words=WORDS,
        )


def test_a_site_of_another_hand_is_left_alone(tmp_path: Path) -> None:
    """A folder `site` that this tool did not write is refused."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("mine")
    with pytest.raises(CuttingsError, match="did not write"):
        build(example(), tmp_path)


def test_rendering_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """MkDocs' own messages stay inside."""
    build(example(), tmp_path)
    assert capfd.readouterr() == ("", "")


def test_a_navigation_without_titles_is_rendered_whole(tmp_path: Path) -> None:
    """Where mkdocs.yml leaves titles to the pages, every change renders all of them, as MkDocs then needs to."""
    build(example(), tmp_path)
    config = tmp_path / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("- People: people", "- people")
    shutil.copytree(tmp_path / "site_src", tmp_path / "docs")
    config.write_text(text, encoding="utf-8")
    page = tmp_path / "docs" / "about.md"
    for _ in range(2):
        page.write_text(page.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
        rendered = render(
            config=config,
            docs=tmp_path / "docs",
            state=tmp_path / "state",
            topic=Topic(),
            words=WORDS,
        )
        assert rendered.mode == "full"
