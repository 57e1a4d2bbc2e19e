"""The built site checked for links that lead nowhere."""

from pathlib import Path

import pytest

from cuttings.errors import CuttingsError
from cuttings.publishing.links import check


def write(site: Path, pages: dict[str, str]) -> None:
    """Write `pages` by path into the folder `site`."""
    for name, text in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(f"<!doctype html><title>x</title>\n{text}", encoding="utf-8")


def test_links_that_lead_somewhere_are_no_problem(tmp_path: Path) -> None:
    """Files, anchors, escaped names, mail and other sites are all fine to link to; a host's own page from its root."""
    write(
        tmp_path,
        {
            "index.html": '<a href="a/b%20c.html#p1">1</a><a href="a/index.html?q=1">2</a>'
            '<a href="#top">3</a><p id="top"><a href="https://example.org">4</a><a href="mailto:a@example.org">5</a>'
            '<a href="">6</a>',
            "a/b c.html": '<p id="p1"><a href="../index.html#top">7</a><svg><a href="index.html"><use href="#p1"/></a>'
            '</svg><img src="data:,x" srcset="index.html 1x, ../index.html 2x">',
            "404.html": '<a href="/index.html">8</a><a href="/project/index.html">9</a>',
            "a/index.html": "",
        },
    )
    assert check(tmp_path) == ()


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ('<a href="none.html">x</a>', "links to none.html, and there is no such file"),
        ('<a href="../../etc/passwd">x</a>', "links to ../../etc/passwd, and there is no such file"),
        ('<a href="folder/">x</a>', "links to folder/, a folder"),
        ('<a href="folder?q=1">x</a>', "links to folder?q=1, a folder"),
        ('<a href=".">x</a>', "links to ., a folder"),
        ('<a href="?q=1">x</a><a href="./?q=1">x</a>', "links to ./?q=1, a folder"),
        ('<a href="/index.html">x</a>', "links to /index.html, which begins at the root of a host"),
        ('<svg><a href="none.html"><path/></a></svg>', "links to none.html, and there is no such file"),
        ('<svg><a xlink:href="none.html"><path/></a></svg>', "links to none.html, and there is no such file"),
        ('<form action="none.html"></form>', "links to none.html, and there is no such file"),
        ('<map><area href="none.html"></map>', "links to none.html, and there is no such file"),
        ('<img src="index.html" srcset="index.html 1x, none.png 2x">', "links to none.png, and there is no such file"),
        ('<video poster="none.png"></video>', "links to none.png, and there is no such file"),
        ('<img srcset="https://example.org/a.png 2x">', "asks another host for https://example.org/a.png"),
        ('<a href="other.html#none">x</a>', "links to other.html#none, and that page has no such anchor"),
        ('<a href="#none">x</a>', "links to #none, and that page has no such anchor"),
        ('<img src="https://example.org/a.png">', "asks another host for https://example.org/a.png"),
        ('<script src="//example.org/a.js"></script>', "asks another host for //example.org/a.js"),
        ('<link rel="preload stylesheet" href="https://example.org/a.css">', "asks another host"),
        ('<link rel="stylesheet" href="none.css">', "links to none.css, and there is no such file"),
    ],
)
def test_each_fault_is_said_with_page_and_line(tmp_path: Path, link: str, said: str) -> None:
    """A broken link, a missing anchor, or something fetched from another host is a problem of its own."""
    write(tmp_path, {"index.html": f"<p>\n{link}", "other.html": "", "folder/index.html": ""})
    [problem] = check(tmp_path)
    assert (problem.file, problem.line) == (str(tmp_path / "index.html"), 3)
    assert problem.fact.startswith(said)


def test_a_host_s_own_page_names_files_that_are_there(tmp_path: Path) -> None:
    """What the page for missing pages links to from the host's root is looked for too."""
    write(tmp_path, {"404.html": '<a href="/project/none.html">x</a>'})
    [problem] = check(tmp_path)
    assert problem.fact == "links to /project/none.html, and there is no such file"


def test_a_folder_without_a_site_says_how_to_build_one(tmp_path: Path) -> None:
    """Where nothing was built, the error says what to type."""
    with pytest.raises(CuttingsError) as caught:
        check(tmp_path)
    assert "python build.py" in caught.value.problem.tip
