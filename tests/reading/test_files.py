"""Folders of seeds, the broken ones too."""

from pathlib import Path

import pytest

from cuttings.errors import CuttingsError, Problem
from cuttings.reading import Folder, gather, read
from tests.reading.test_labelling import PLEA, STORY

BROKEN = Path(__file__).parents[1] / "broken"


def written(folder: Path, **files: str) -> Path:
    """Return `folder` with a text file for each of `files`; `__` in a name is a slash, `_` the dot of the suffix."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def all_problems(folder: Folder) -> list[Problem]:
    """Return the problems of gathering and of reading each document."""
    problems = list(folder.problems)
    for document in folder.documents:
        try:
            problems.extend(read(document).problems)
        except CuttingsError as error:
            problems.append(error.problem)
    return problems


EXPECTED = {
    "bad-records.jsonl:2: no text in this record",
    "bad-records.jsonl:3: not JSON: Expecting value",
    "binary.txt: a binary file, no text",
    "broken-front-matter.md:2: not YAML: expected the node content, but found '<stream end>'",
    "broken-utf-16.txt: broken utf-16 text",
    "empty.txt: the file is empty",
    "html-without-text.html:1: no text in this page",
    "kind-nobody-reads.docx: not read: no kind of file that holds articles",
    "malformed-sidecar.yml:1: not YAML: found unexpected end of stream",
    "marks-only.txt:1: no article in this file, only what stands around one",
    "menus-only.txt:1: no article in this file, only what stands around one",
    "mixed-encodings.txt:2: 1 line not UTF-8 like the rest, read as Windows-1252",
    "mojibake.txt:1: broken characters mended in 1 line: cafÃ© -> café",
    "nested-too-deeply.html:2: elements nested too deeply, what follows is not read",
    "one-slug-twice.txt: left out: its name gives the address `one-slug-twice`, as that of One slug twice!.md does",
    "sidecar-of-a-list.yml:1: a list where key: value lines are expected",
    "sidecar-of-aliases.yml:2: not YAML: an alias, which is not read here",
    "sidecar-with-bad-values.yml:2: `published` left out: not a date: next Thursday",
    "sidecar-with-bad-values.yml:3: `url` left out: not a web address: ftp://example.org",
    "sidecar-with-bad-values.yml:4: unknown key `mood`",
    "sidecar-without-article.yml: a sidecar without an article",
    "stray-nuls.txt:1: 1 NUL character dropped",
    "torn-utf-16.txt:6: 1 character in broken utf-16, shown as \ufffd",
    "white-space-only.txt:1: no text in this file",
}

NO_ARTICLES = ("html-without-text", "marks-only", "menus-only")
"""Files of text that no article is in."""


def test_every_broken_file_is_named_and_the_rest_is_read() -> None:
    """Each defect gives one problem with a tip, and every article that can be read is."""
    folder = gather(BROKEN)
    problems = all_problems(folder)
    found = {str(problem).replace(f"{BROKEN.as_posix()}/", "") for problem in problems}
    assert found == EXPECTED
    assert all(problem.tip for problem in problems)
    readable = [document.id for document in folder.documents if document.id not in NO_ARTICLES]
    assert readable == [
        "bad-records-1",
        "broken-front-matter",
        "in-japanese",
        "malformed-sidecar",
        "mixed-encodings",
        "mojibake",
        "nested-too-deeply",
        "one-slug-twice",
        "paywall-stub",
        "sidecar-of-a-list",
        "sidecar-of-aliases",
        "sidecar-with-bad-values",
        "stray-nuls",
        "torn-utf-16",
    ]


def test_what_was_left_out_is_an_error_what_went_on_a_warning() -> None:
    """Only what costs nothing of an article is a warning."""
    warnings = {problem.fact.split(":")[0] for problem in all_problems(gather(BROKEN)) if problem.severity == "warning"}
    assert warnings == {
        "1 line not UTF-8 like the rest, read as Windows-1252",
        "broken characters mended in 1 line",
        "1 NUL character dropped",
        "1 character in broken utf-16, shown as \ufffd",
        "not read",
        "unknown key `mood`",
        "a sidecar without an article",
    }


def test_folders_below_count_and_hidden_files_do_not(tmp_path: Path) -> None:
    """Articles are found at any depth and sorted by id; hidden files, topic.yml and names.yml are none."""
    written(tmp_path, b_txt=STORY[0], deep__a_md=STORY[1], topic_yml="title: x", names_yml="", _hidden_txt=STORY[0])
    folder = gather(tmp_path)
    assert [document.id for document in folder.documents] == ["b", "deep-a"]
    assert folder.documents[1].source.file == "deep/a.md"
    assert folder.problems == ()


def test_links_do_not_lead_out(tmp_path: Path) -> None:
    """A link to a file elsewhere is not followed, and said so."""
    seeds = written(tmp_path / "seeds", a_txt=STORY[0])
    (written(tmp_path, secret_txt="x") / "secret.txt").rename(tmp_path / "secret.txt")
    (seeds / "out.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "loop").symlink_to(seeds)
    folder = gather(seeds)
    assert [document.id for document in folder.documents] == ["a"]
    assert [Path(problem.file).name for problem in folder.problems] == ["loop", "out.txt"]


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is a problem of its own."""
    written(tmp_path, a_txt=STORY[0], b_txt=STORY[1])
    original = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    folder = gather(tmp_path)
    assert [document.id for document in folder.documents] == ["b"]
    assert [problem.fact for problem in folder.problems] == ["cannot be read: Permission denied"]


@pytest.mark.parametrize(
    ("name", "fact"), [("none", "no such folder"), ("a.txt", "a file where a folder"), ("empty", "no article")]
)
def test_no_folder_no_articles(tmp_path: Path, name: str, fact: str) -> None:
    """A folder that is none, or holds nothing to read, stops the build with a tip on what is read."""
    written(tmp_path, a_txt="x", empty__note_docx="x")
    with pytest.raises(CuttingsError, match=fact) as caught:
        gather(tmp_path / name)
    assert ".jsonl" in caught.value.problem.tip


def test_a_sidecar_overrides_the_text(tmp_path: Path) -> None:
    """What the sidecar says stands, with its line; the headline it replaces is kept aside."""
    text = f"The deal\nBy Ann Lee\n\n{STORY[0]}\n{STORY[1]}\n"
    written(tmp_path, a_txt=text, a_yml="# saved by hand\ntitle: A better title\npublished: 2004-05-06\n")
    cutting = read(gather(tmp_path).documents[0])
    assert (cutting.title.value, cutting.title.origin, cutting.title.line) == ("A better title", "sidecar", 2)
    assert cutting.published.value == "2004-05-06"
    assert [author.origin for author in cutting.authors] == ["text"]
    assert [(item.line, item.reason) for item in cutting.removed] == [(1, "headline")]


def test_lines_of_three_articles_are_told_to_each(tmp_path: Path) -> None:
    """A line that stands in three articles is told to all of them, one that stands in two to none."""
    pages = {f"{name}_txt": f"{name} {STORY[0]}\n{PLEA}\n{STORY[1] if name != 'c' else ''}\n" for name in "abc"}
    documents = gather(written(tmp_path, **pages)).documents
    assert [document.repeated for document in documents] == [frozenset([2])] * 3


def test_the_folder_may_stand_anywhere(tmp_path: Path) -> None:
    """Neither the id nor the source depends on where the folder is."""
    here, there = (gather(written(tmp_path / name, a_txt=STORY[0])).documents[0] for name in ("one", "two"))
    assert (here.id, here.source) == (there.id, there.source)
