"""Withdrawals and old names: what a person says of an article's address, and how it is found whatever else is wrong."""

from pathlib import Path

import pytest

from cuttings.errors import CuttingsError
from cuttings.model import Withdrawn
from cuttings.reading import gather
from cuttings.reading.shelf import LARGEST
from tests.reading.shelves import TEXT, Files, archive, letter, read_folder, said

RECORDS = '{"id": 1, "text": "The ferry left."}\n{"id": 2, "text": "It came back.", "withdraw": "wrong ship"}\n'
FRONT = f"---\ntitle: A ferry\nwithdraw: by request\n---\n\n{TEXT}"
MAIL = letter(subject="A ferry")
MAIL.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="quay.txt")


@pytest.mark.parametrize(
    ("files", "gone"),
    [
        ({"a.txt": TEXT, "a.yml": "withdraw: by request\n"}, {"a": "by request"}),
        ({"a.txt": TEXT, "a.yml": "Withdrawn: 2014-05-29\n"}, {"a": "2014-05-29"}),
        ({"a.txt": TEXT, "a.yml": "title: A ferry\nwithdraw:\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": "withdraw: true\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": "withdraw: [by, request]\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": "title: Talks: the first day\nwithdraw: by request\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": b"\xff\xfew\0i\0t\0h\0d\0r\0a\0w\0:\0 \0x\0:\0 \0y\0"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": f"title: {'long ' * 30_000}\nwithdraw: by request\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.yml": "- withdraw\n"}, {"a": ""}),
        ({"a.txt": TEXT, "a.YML": "withdraw: by request\n"}, {"a": "by request"}),
        ({"a.txt": TEXT, "A.yml": "withdraw: by request\n"}, {"a": "by request"}),
        ({"a.txt": TEXT, "a.yml": "title: A ferry\n", "a.yaml": "withdraw: by request\n"}, {"a": "by request"}),
        ({"a.yml": "withdraw: by request\n"}, {"a": "by request"}),
        ({"a.bin": b"\0", "a.yml": "withdraw: by: request\n"}, {"a": ""}),
        ({"a.txt": b"\0\1\2" * 99, "a.yml": "withdraw: unreadable\n"}, {"a": "unreadable"}),
        ({"a.md": FRONT}, {"a": "by request"}),
        ({"a.md": FRONT.replace("A ferry", "A: ferry")}, {"a": ""}),
        ({"a.md": FRONT.replace("request\n---", "request")}, {"a": "by request"}),
        ({"a.jsonl": RECORDS}, {"a-2": "wrong ship"}),
        ({"a.jsonl": RECORDS, "a.yml": "withdraw: both\n"}, {"a-1": "both", "a-2": "both"}),
        ({"a.zip": archive({"b.txt": TEXT, "c/d.txt": TEXT}), "a.yml": "withdraw: all\n"},
         {"a-b": "all", "a-c-d": "all"}),
        ({"a.zip": archive({"b.txt": TEXT, "b.yml": "withdraw: this\n", "c.txt": TEXT})}, {"a-b": "this"}),
        ({"a.eml": MAIL.as_bytes(), "a.yml": "withdraw: private\n"}, {"a": "private", "a-quay": "private"}),
    ],
)  # fmt: skip
def test_what_is_withdrawn_is_no_document(tmp_path: Path, files: Files, gone: dict[str, str]) -> None:
    """Wherever the key stands, whatever stands under it, and even in what is no YAML, the article is taken out."""
    cuttings, _ = read_folder(tmp_path, {**files, "stays.txt": TEXT})
    assert {one.id: one.reason for one in gather(tmp_path).withdrawn} == gone
    assert "stays" in cuttings
    assert not set(gone) & set(cuttings)


@pytest.mark.parametrize("text", ["withdraw: false\n", "title: They withdraw\n", "speakers: {withdraw it: none}\n"])
def test_what_says_no_is_published(tmp_path: Path, text: str) -> None:
    """A plain `false` withdraws nothing, nor does the word in a value."""
    cuttings, problems = read_folder(tmp_path, {"a.txt": TEXT, "a.yml": text})
    assert [*cuttings] == ["a"]
    assert problems == []


def test_a_record_with_an_empty_column_is_published(tmp_path: Path) -> None:
    """A null in a record is no withdrawal: tables have a column for all."""
    cuttings, _ = read_folder(tmp_path, {"a.jsonl": RECORDS.replace('"wrong ship"', "null")})
    assert [*cuttings] == ["a-1", "a-2"]


def test_a_reason_is_asked_for(tmp_path: Path) -> None:
    """A withdrawal without a reason holds, and the file and line to write it in are named."""
    _, problems = read_folder(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "a.yml": "title: A\nwithdraw:\n"})
    assert said(problems, tmp_path) == ["a.yml:2: withdrawn, and no reason is given"]
    assert "withdraw: the reason" in problems[0].tip


def test_a_text_may_be_deleted_with_all_others(tmp_path: Path) -> None:
    """A folder of nothing but withdrawals is no fault."""
    (tmp_path / "a.yml").write_text("withdraw: by request\n")
    assert gather(tmp_path).withdrawn == (Withdrawn(id="a", reason="by request"),)
    (tmp_path / "a.yml").write_text("title: A\n")
    with pytest.raises(CuttingsError, match="no article"):
        gather(tmp_path)


def test_an_article_whose_sidecar_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    """Nobody knows what it says: it may be a withdrawal."""
    with (tmp_path / "a.yml").open("wb") as file:
        file.truncate(LARGEST + 1)
    cuttings, problems = read_folder(tmp_path, {"a.txt": TEXT, "b.txt": TEXT})
    assert [*cuttings] == ["b"]
    assert "may withdraw it" in problems[0].fact
    assert problems[0].severity == "error"


def test_a_withdrawn_text_counts_for_nothing(tmp_path: Path) -> None:
    """Its lines are not counted among those that repeat in the folder."""
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT}\nShare this page\n")
    for name in "ab":
        (tmp_path / f"{name}.yml").write_text("withdraw: by request\n")
    assert [document.repeated for document in gather(tmp_path).documents] == [frozenset(), frozenset()]


@pytest.mark.parametrize(
    ("given", "old"),
    [
        ("Old name.txt", "old-name"),
        ("old-name", "old-name"),
        ("2014\\\\Old name.html", "2014-old-name"),
        ("wire.zip/Old name.eml", "wire-old-name"),
        ("articles/old-name.html", "old-name"),
        ("https://example.org/site/articles/old%2Dname.html#p3", "old-name"),
        ("../../etc/passwd", "etc-passwd"),
        ("Mr. Smith goes", "mr-smith-goes"),
        ("index.html", "index-1"),
        ("javascript:alert(1)", "javascript-alert-1"),
    ],
)
def test_an_old_name_becomes_the_slug_it_had(tmp_path: Path, given: str, old: str) -> None:
    """File names, ids and addresses are all understood, and nothing leads out of the folder of articles."""
    read_folder(tmp_path, {"a.txt": TEXT, "a.yml": f'title: A\nformerly: ["{given}"]\n'})
    moved = gather(tmp_path).moved
    assert [(one.old, one.new, Path(one.file).name, one.line) for one in moved] == [(old, "a", "a.yml", 2)]


def test_what_is_no_name_is_left_out(tmp_path: Path) -> None:
    """A number may have lost its zeros: it is named with file, line and the way to write it."""
    cuttings, problems = read_folder(tmp_path, {"a.txt": TEXT, "a.yml": "formerly: [0412, 2014-05-29, {x: y}]\n"})
    assert [one.old for one in gather(tmp_path).moved] == ["2014-05-29"]
    assert {str(problem).rpartition("/")[2] for problem in problems} == {
        "a.yml:1: `formerly`: something left out that is no name"
    }
    assert [*cuttings] == ["a"]


def test_front_matter_and_records_have_old_names_too(tmp_path: Path) -> None:
    """A key `formerly` is understood there as well."""
    front = FRONT.replace("withdraw: by request", "formerly: old")
    record = '{"text": "The ferry left.", "formerly": ["wire"]}\n'
    cuttings, problems = read_folder(tmp_path, {"a.md": front, "b.jsonl": record})
    assert {(one.old, one.new) for one in gather(tmp_path).moved} == {("old", "a"), ("wire", "b-1")}
    assert cuttings["b-1"].removed == ()
    assert problems == []
