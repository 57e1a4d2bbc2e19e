"""A project of one's own: begun, brought up to date, and never touched where it is a person's."""

import os
import tomllib
from pathlib import Path

import pytest
import yaml

from cuttings.config import load_names, load_topic
from cuttings.errors import CuttingsError
from cuttings.publishing.ledger import MANIFEST, Ledger
from cuttings.starting import start
from cuttings.starting.firsts import firsts, language
from cuttings.starting.kit import FOLDERS, SINGLE
from cuttings.starting.renewing import NEW, REPLACED, digest
from tests.bench import ROOT
from tests.conftest import build

MINE = ("README.md", "seeds/example.txt", "seeds/names.yml", "seeds/topic.yml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project that was begun."""
    start(tmp_path / "harbour-news")
    return tmp_path / "harbour-news"


def refused(root: Path, articles: Path | None = None) -> str:
    """Return why no project is begun in `root`; assert that nothing was written."""
    before = sorted(root.rglob("*"))
    with pytest.raises(CuttingsError) as caught:
        start(root, articles=articles)
    assert sorted(root.rglob("*")) == before
    assert caught.value.problem.tip
    return str(caught.value)


def as_written(root: Path, files: dict[Path, str]) -> None:
    """Write `files`, as an older tool would have done."""
    known = Ledger(root).written
    for path, text in files.items():
        path.write_text(text)
        known[os.path.relpath(path, root)] = digest(text.encode())
    Ledger(root).end(known)


def test_a_project_is_begun_by_a_command(tmp_path: Path) -> None:
    """It says what is a person's own and what to do next, and asks nothing."""
    done = build(tmp_path, "new", "harbour-news")
    assert done.returncode == 0, done.stderr
    assert all(f"harbour-news/{path}" in done.stdout for path in MINE)
    assert "put your articles into harbour-news/seeds" in done.stdout
    assert {path.name for path in (tmp_path / "harbour-news").iterdir()} >= {"build.py", "mkdocs.yml", "Makefile"}
    done = build(tmp_path, "new", "harbour-news", "--from", "harbour-news")
    assert (done.returncode, "lies in the folder of the articles" in done.stderr) == (1, True)


def test_nothing_is_asked_that_can_be_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The title is the folder's name, the language the computer's, the collector whoever Git knows, all as data."""
    (tmp_path / "gitconfig").write_text('[user]\n\tname = "Ann: Lee # \\"A\\""\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    root = tmp_path / "talks- *and* [more]: #1 {x}"
    start(root)
    topic, problems = load_topic(root / "seeds")
    assert problems == ()
    assert (topic.title, topic.language) == ("Talks *and* [more]: #1 {x}", "ko")
    assert topic.rights.startswith('Collected by Ann: Lee # "A". ')
    assert load_names(root / "seeds")[1] == ()
    assert (root / "README.md").read_text().startswith(r"# Talks \*and\* \[more&#93;: #1 \{x}")


@pytest.mark.parametrize(
    ("locale", "expected"), [("ja_JP", "ja"), ("ko", "ko"), ("de_AT", "en"), ("", "en"), ("pt_BR", "pt-BR")]
)
def test_the_language_is_one_that_the_interface_speaks(locale: str, expected: str) -> None:
    """The locale's own, or that of its language without a country, or English."""
    assert language(["en", "ja", "ko", "pt", "pt-BR"], locale) == expected


def test_without_git_nobody_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No Git, no name, no fault."""
    monkeypatch.setenv("PATH", str(tmp_path))
    rights = yaml.safe_load(firsts(tmp_path / "new", ["en"], example=True)["seeds/topic.yml"])["rights"]
    assert rights == "The articles belong to their authors and publishers."


def test_articles_are_brought_along(tmp_path: Path) -> None:
    """A folder's articles, saved pages, sidecars and corrections come into seeds; no example, and nothing hidden."""
    old = tmp_path / "old"
    (old / "page_files").mkdir(parents=True)
    for name in ("page.html", "page_files/a.css", "a.txt", "a.yml", "names.yml", ".secret"):
        (old / name).write_text(f"{name}\n")
    (old / "link.txt").symlink_to(old / "a.txt")
    done = start(tmp_path / "new", articles=old)
    seeds = tmp_path / "new" / "seeds"
    found = sorted(path.relative_to(seeds).as_posix() for path in seeds.rglob("*") if path.is_file())
    assert found == ["a.txt", "a.yml", "names.yml", "page.html", "page_files/a.css", "topic.yml"]
    assert (seeds / "names.yml").read_text() == "names.yml\n"
    assert (done.articles, done.mine) == (5, ("README.md", "seeds/topic.yml"))
    (old / "b.txt").write_text("another\n")
    assert start(tmp_path / "new", articles=old).articles == 1


def test_what_is_a_persons_is_never_overwritten(tmp_path: Path) -> None:
    """Folders with other things in them, articles lying about, and projects inside of articles are refused by name."""
    lying, other, old = tmp_path / "lying", tmp_path / "other", tmp_path / "old"
    for folder in (lying, other / "seeds", old):
        folder.mkdir(parents=True)
    (lying / "talks.txt").write_text("Talks\n")
    (lying / "README.md").write_text("mine\n")
    assert "talks.txt: is an article" in refused(lying)
    (other / "LICENSE").write_text("mine\n")
    assert "LICENSE: is another file than the tool's" in refused(other)
    (other / "LICENSE").unlink()
    (other / "seeds" / "a.txt").write_text("mine\n")
    (old / "a.txt").write_text("theirs\n")
    assert "a.txt: is another file" in refused(other, articles=old)
    assert "lies in the folder of the articles" in refused(old / "project", articles=old)
    (old / "a.txt").unlink()
    assert "no article in this folder" in refused(other, articles=old)
    (other / "site_src").symlink_to(tmp_path)
    assert "a symbolic link stands" in refused(other)
    assert "is where the tool itself stands" in refused(ROOT / "tests" / "starting" / "new")


def test_a_newer_tool_renews_its_own_files_only(root: Path) -> None:
    """What is missing or as the older tool wrote it is renewed; what is a person's stays, deleted things deleted."""
    older, gone = root / "site_src" / "styles" / "00-base.css", root / "site_src" / "styles" / "99-gone.css"
    changed, dropped = root / "site_src" / "words" / "en.yml", root / "site_src" / "styles" / "98-mine.css"
    newest = older.read_bytes(), changed.read_bytes()
    as_written(root, {older: "older\n", gone: "gone\n", changed: "older\n", dropped: "gone\n"})
    changed.write_text("mine\n")
    dropped.write_text("mine\n")
    (root / "build.py").unlink()
    (root / "seeds" / "example.txt").unlink()
    (root / "seeds" / "topic.yml").write_text("title: Mine\n")
    done = start(root)
    assert (done.mine, done.tool.written, done.tool.removed) == ((), 2, 1)
    assert [older.read_bytes(), changed.read_text(), gone.exists()] == [newest[0], "mine\n", False]
    assert (root / "seeds" / "topic.yml").read_text() == "title: Mine\n"
    assert not (root / "seeds" / "example.txt").exists()
    assert [Path(problem.file) for problem in done.problems] == [changed, dropped]
    assert (root / NEW / "site_src" / "words" / "en.yml").read_bytes() == newest[1]
    assert start(root).problems == ()  # told once
    assert changed.read_text() == "mine\n"
    assert start(root, replace=True).tool.replaced == 1
    assert changed.read_bytes() == newest[1]
    assert (root / REPLACED / "site_src" / "words" / "en.yml").read_text() == "mine\n"


def test_line_ends_that_git_changed_are_no_change(root: Path) -> None:
    """A project checked out on Windows is brought up to date without a warning."""
    style = root / "site_src" / "styles" / "00-base.css"
    style.write_bytes(style.read_bytes().replace(b"\n", b"\r\n"))
    assert start(root).tool.problems == ()
    as_written(root, {style: "older\n"})
    style.write_bytes(b"older\r\n")
    assert (start(root).tool.written, b"older" in style.read_bytes()) == (1, False)


def test_a_project_without_a_record_is_brought_up_to_date_when_told_to(root: Path) -> None:
    """From the template, or with a torn record: refused; with `replace` what stood there is kept aside."""
    (root / MANIFEST).write_text("<<<<<<< torn")
    (root / "Makefile").write_text("older\n")
    assert "Makefile: is another file" in refused(root)
    assert start(root, replace=True).tool.written == 1
    assert (root / REPLACED / "Makefile").read_text() == "older\n"
    assert start(root).tool.written == 0


def test_a_record_leads_out_of_no_project(root: Path, tmp_path: Path) -> None:
    """A record that names files elsewhere removes none of them."""
    outside = tmp_path / "outside.txt"
    outside.write_text("mine\n")
    as_written(root, {root / ".." / "outside.txt": "mine\n"})
    start(root)
    assert outside.is_file()


def test_the_package_encloses_what_a_project_has() -> None:
    """What pyproject.toml puts into the package is what a project is made of."""
    content = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    enclosed = content["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert enclosed == {name: f"cuttings/project/{name}" for name in (*SINGLE, *FOLDERS)}
