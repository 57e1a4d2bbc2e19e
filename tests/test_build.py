"""The command line as a person meets it: whole builds of whole projects."""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cuttings.publishing.contract import RECORDS
from cuttings.reading.explaining import REASONS
from tests.bench import ROOT
from tests.conftest import Project, build, command, project
from tests.generated import write_collection
from tests.reading.whole import PAGE
from tests.support import SHARED, needs_shared


def files(root: Path) -> dict[str, bytes]:
    """Return the bytes of all that a build writes for people: pages, data, site and zip."""
    folders = [root / name for name in ("site_src", "site", "dist")]
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def times(root: Path) -> dict[Path, int]:
    """Return when each file outside the tool's own state was last written."""
    return {
        path: path.stat().st_mtime_ns for path in root.rglob("*") if path.is_file() and ".cuttings" not in path.parts
    }


def check_data(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Assert that the data files keep to the schemas beside them; return their lines. A site has no empty file."""
    found = {}
    for name in RECORDS:
        schema = json.loads((folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        file = folder / f"{name}.jsonl"
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
        validator = Draft202012Validator(schema)
        assert [error.message for line in lines for error in validator.iter_errors(line)] == []
        found[name] = lines
    return found


def test_the_summary_says_what_was_done_and_where_to_look(demo: Project) -> None:
    """The end of a build names articles, pages, lines set aside, problems, seconds, and the places to look."""
    for word in ("articles", "pages", "set aside", "problems", "seconds", "index.html", ".zip"):
        assert word in demo.output


def test_a_second_build_touches_no_file(demo: Project) -> None:
    """Nothing changed, so nothing is written: not a page, not the site, not the zip."""
    before = times(demo.root)
    assert build(demo.root).returncode == 0
    assert times(demo.root) == before


def test_builds_in_two_folders_are_byte_identical(
    demo: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same seeds give the same bytes in another folder, time zone and umask, with other processes, zip included."""
    root = project(tmp_path, ROOT / "seeds")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    before = os.umask(0o077)
    try:
        assert command(root, "--jobs", "1").returncode == 0
    finally:
        os.umask(before)
    ours, theirs = files(demo.root), files(root)
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_build_after_a_change_equals_a_build_from_nothing(tmp_path: Path) -> None:
    """An article changed, one added and one taken away: what is built on top equals what is built anew."""
    seeds = tmp_path / "generated"
    write_collection(seeds, 12, words=150)
    root = project(tmp_path / "old", seeds)
    assert build(root).returncode == 0
    for folder in (root / "seeds", seeds):
        changed = folder / "00003.txt"
        changed.write_text(changed.read_text(encoding="utf-8").replace(" the ", " that ", 3), encoding="utf-8")
    assert build(root).returncode == 0
    for folder in (root / "seeds", seeds):
        (folder / "00005.txt").unlink()
        shutil.copy(folder / "00006.txt", folder / "another.txt")
    assert build(root).returncode == 0
    fresh = project(tmp_path / "new", seeds)
    assert build(fresh).returncode == 0
    ours, theirs = files(root), files(fresh)
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_bare_folder_builds(tmp_path: Path) -> None:
    """A folder of articles with nothing else in it is enough."""
    seeds = tmp_path / "my-articles"
    write_collection(seeds, 3, words=80)
    out = tmp_path / "out"
    done = build(tmp_path, "--seeds", seeds, "convert", "--out", out)
    assert done.returncode == 0, done.stderr
    assert "My articles" in (out / "index.md").read_text(encoding="utf-8")
    assert len(check_data(out / "data")["articles"]) == 3


def test_one_bad_article_never_stops_the_rest(tmp_path: Path) -> None:
    """Bad files are errors, each with its name and a tip; the good ones are published, and the exit code is 1."""
    seeds = tmp_path / "seeds"
    write_collection(seeds, 2, words=80)
    (seeds / "empty.txt").write_text(" \n")
    (seeds / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (seeds / "00001.yml").write_text("title: 'open\n")
    done = build(tmp_path, "--seeds", seeds, "convert", "--out", tmp_path / "out")
    assert done.returncode == 1
    for name in ("empty.txt", "binary.txt", "00001.yml"):
        assert f"{name}" in done.stderr
    assert done.stderr.count("tip:") >= 3
    assert len(check_data(tmp_path / "out" / "data")["articles"]) == 2


def test_stubs_and_other_languages_are_said_and_are_no_faults(tmp_path: Path) -> None:
    """What is saved in part is counted in the summary, told in the data and on the page, and passes --strict."""
    seeds = tmp_path / "seeds"
    write_collection(seeds, 2, words=80)
    for name in ("paywall-stub.txt", "in-japanese.txt"):
        shutil.copy(ROOT / "tests" / "broken" / name, seeds)
    done = build(tmp_path, "--strict", "--seeds", seeds, "convert", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "1 of the articles" in done.stdout
    found = {article["id"]: article for article in check_data(tmp_path / "out" / "data")["articles"]}
    assert found["paywall-stub"]["stub"]["line"] == 5
    assert (found["in-japanese"]["language"]["value"], found["in-japanese"]["language"]["origin"]) == ("ja", "derived")
    assert "Only the opening" in (tmp_path / "out" / "articles" / "paywall-stub.md").read_text(encoding="utf-8")
    assert "is in Japanese" in (tmp_path / "out" / "articles" / "in-japanese.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--seeds", "missing"], 2, "does not exist"),
        (["--jobs", "0"], 2, "--jobs"),
        (["polish"], 2, "No such command"),
        (["--seeds", "empty", "convert", "--out", "out"], 1, "error: empty"),
        (["--help"], 0, "works from a double click"),
    ],
)
def test_exit_codes(tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    """0 is done, 1 a fault in the input, 2 wrong usage; each says what is wrong, none shows a traceback."""
    (tmp_path / "empty").mkdir()
    done = build(tmp_path, *arguments)
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_strict_makes_a_warning_a_fault(tmp_path: Path) -> None:
    """A correction that matches nothing is a warning: the build is done, but under --strict it exits with 1."""
    write_collection(tmp_path / "seeds", 2, words=80)
    (tmp_path / "seeds" / "names.yml").write_text("leave_out:\n  - Nobody At All\n")
    arguments = ("--seeds", tmp_path / "seeds", "convert", "--out", tmp_path / "out")
    done = build(tmp_path, *arguments)
    assert (done.returncode, "names.yml:2" in done.stderr) == (0, True)
    assert build(tmp_path, "--strict", *arguments).returncode == 1


def test_quiet_says_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    """With --quiet a build without problems prints nothing at all."""
    write_collection(tmp_path / "seeds", 2, words=80)
    done = build(tmp_path, "--quiet", "--seeds", tmp_path / "seeds", "convert", "--out", tmp_path / "out")
    assert (done.stdout, done.stderr) == ("", "")


def test_check_finds_nothing_wrong_in_the_demonstration(demo: Project) -> None:
    """Every link and anchor of the built demonstration leads somewhere, and every correction matches."""
    done = build(demo.root, "check")
    assert done.returncode == 0, done.stderr
    assert "error:" not in done.stderr


def test_check_reports_all_that_is_broken_at_once(demo: Project, tmp_path: Path) -> None:
    """A missing page, a missing anchor and a correction that matches nothing are each reported."""
    root = tmp_path / "project"
    shutil.copytree(demo.root, root)
    (root / "seeds" / "names.yml").write_text("names:\n  - name: Nobody At All\n")
    page = root / "site" / "index.html"
    broken = '<a href="articles/none.html">x</a><a href="about.html#none">y</a><img src="https://example.org/a.png">'
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{broken}</main>"), encoding="utf-8")
    done = build(root, "--strict", "check")
    assert done.returncode == 1
    for said in ("articles/none.html", "about.html#none", "https://example.org/a.png", "Nobody At All"):
        assert said in done.stderr


def test_the_data_keeps_to_its_schemas(demo: Project) -> None:
    """Every line of the published data is valid, and spans, entities and sources fit together."""
    found = check_data(demo.root / "site" / "data")
    articles = found["articles"]
    entities = {entity["id"] for entity in found["entities"]}
    assert len(articles) > 24
    for article in articles:
        texts = {p["id"]: p["text"] for p in article["paragraphs"]}
        for field in ("mentions", "dates", "quotes"):
            for span in article[field]:
                assert texts[span["paragraph"]][span["start"] : span["end"]] == span["text"]
        assert {mention["entity"] for mention in article["mentions"]} <= entities


def test_explain_shows_what_each_line_is_taken_for(tmp_path: Path) -> None:
    """A row for each line; with --why the figures that weighed most below it; nothing is written."""
    seeds = tmp_path / "seeds"
    write_collection(seeds, 1, words=80)
    hostile = PAGE.replace("had sailed its own boat", "had \x1b[2Jsailed \u202eits own boat")
    (seeds / "page.txt").write_text(hostile, encoding="utf-8")
    before = times(tmp_path)
    done, why = (build(tmp_path, "explain", "--seeds", seeds, seeds / "page.txt", *more) for more in ((), ("--why",)))
    assert (done.returncode, why.returncode, done.stderr) == (0, 0, "")
    rows, explained = done.stdout.splitlines(), why.stdout.splitlines()
    assert rows[0] == (seeds / "page.txt").as_posix()
    assert [int(row[:6]) for row in rows[1:]] == [n for n, row in enumerate(PAGE.split("\n"), 1) if row.strip()]
    assert any(re.fullmatch(r" +\d+  body +\d\d%  within the text +The councils of .*", row) for row in rows)
    assert not {"\x1b", "\u202e"} & set(done.stdout)
    assert [explained[0], *explained[1::2]] == rows
    assert all(row.count(";") == REASONS - 1 for row in explained[2::2])
    assert times(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("seeds/empty.txt", 1, "error: seeds/empty.txt: the file is empty\n  tip: "),
        ("elsewhere.txt", 0, ""),
        ("missing.txt", 2, "does not exist"),
        ("seeds", 2, "is a directory"),
    ],
)
def test_explain_exit_codes(tmp_path: Path, name: str, code: int, said: str) -> None:
    """0 is explained, 1 a file without an article, 2 no file; seeds are not needed."""
    write_collection(tmp_path / "seeds", 1, words=80)
    (tmp_path / "seeds" / "empty.txt").write_text("")
    (tmp_path / "elsewhere.txt").write_text(PAGE, encoding="utf-8")
    done = build(tmp_path, "--seeds", "seeds", "explain", name)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@needs_shared
def test_real_scrapes_come_out_right(tmp_path: Path) -> None:
    """The two real scrapes: what is known of them, who is named, who speaks, and what was set aside."""
    done = build(tmp_path, "--seeds", SHARED / "seeds", "convert", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    found = check_data(tmp_path / "out" / "data")
    first, second = found["articles"]
    assert first["title"]["value"].startswith("Japanese Premier vows")
    assert (first["authors"][0]["name"], first["authors"][0]["role"]) == ("Selin Atay", "editor")
    assert second["title"]["origin"] == "derived"
    assert second["publisher"]["value"] == "Benzinga"
    assert (second["published"]["value"], second["published"]["latest"]) == (None, "2024-12-31")
    people = {entity["name"] for entity in found["entities"] if entity["kind"] == "person"}
    assert {"Fumio Kishida", "Kim Jong Un", "Kim Yo Jong", "Pak Sang Gil", "Junichiro Koizumi"} <= people
    assert "Kshida" not in people
