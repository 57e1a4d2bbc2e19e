"""Writing: only what changed, and nothing that is not the tool's own."""

import hashlib
import os
from pathlib import Path

import pytest

from cuttings.publishing.files import Folder, Written, digests, is_generated, sync, write
from cuttings.publishing.ledger import MANIFEST

OURS = b"---\ngenerated_by: cuttings\ntitle: A\n---\n# A\n"
THEIRS = b"# Mine\n"


def done(result: Written) -> tuple[int, int, int]:
    """Return the numbers of files written, unchanged and removed."""
    return result.written, result.unchanged, result.removed


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A second call with one other file touches that file alone."""
    files = {"a.md": OURS, "data/b.csv": b"1"}
    assert done(sync(files, tmp_path)) == (2, 0, 0)
    before = (tmp_path / "a.md").stat().st_mtime_ns, (tmp_path / MANIFEST).read_bytes()
    assert done(sync(files, tmp_path)) == (0, 2, 0)
    assert done(sync(files | {"data/b.csv": b"2"}, tmp_path)) == (1, 1, 0)
    assert (tmp_path / "a.md").stat().st_mtime_ns == before[0]
    assert (tmp_path / MANIFEST).read_bytes() != before[1]


def test_what_is_no_longer_made_is_removed_with_its_folder(tmp_path: Path) -> None:
    """A page and a data file that went are removed, empty folders too; a file of another hand stays."""
    sync({"people/a.md": OURS, "data/b.csv": b"1", "index.md": OURS}, tmp_path)
    write(tmp_path / "people" / "mine.txt", b"x")
    assert done(sync({"index.md": OURS}, tmp_path)) == (0, 1, 2)
    assert not (tmp_path / "data").exists()
    assert (tmp_path / "people" / "mine.txt").exists()


def test_a_page_of_ours_is_known_without_the_record(tmp_path: Path) -> None:
    """Where the record is lost, front matter still tells whose a page is."""
    sync({"a.md": OURS, "b.md": OURS}, tmp_path)
    (tmp_path / MANIFEST).write_text("spoilt")
    assert done(sync({"a.md": OURS + b"more"}, tmp_path)) == (1, 0, 1)


def test_a_file_of_another_hand_is_never_overwritten(tmp_path: Path) -> None:
    """It is named in an error, and the rest is written."""
    write(tmp_path / "articles" / "a.md", THEIRS)
    result = sync({"articles/a.md": OURS, "articles/b.md": OURS}, tmp_path)
    assert (tmp_path / "articles" / "a.md").read_bytes() == THEIRS
    assert (tmp_path / "articles" / "b.md").read_bytes() == OURS
    [problem] = result.problems
    assert (problem.severity, problem.file.endswith("articles/a.md")) == ("error", True)
    assert done(sync({}, tmp_path)) == (0, 0, 1)
    assert (tmp_path / "articles" / "a.md").read_bytes() == THEIRS


@pytest.mark.parametrize("name", ["index.md", "about.md"])
def test_a_home_page_written_by_hand_wins(tmp_path: Path, name: str) -> None:
    """Home and about may be a person's own: a warning says so."""
    write(tmp_path / name, THEIRS)
    result = sync({name: OURS}, tmp_path)
    assert [problem.severity for problem in result.problems] == ["warning"]
    assert (tmp_path / name).read_bytes() == THEIRS


def test_a_data_file_changed_by_hand_is_left_in_place(tmp_path: Path) -> None:
    """What the tool wrote and a person then changed is not removed."""
    sync({"data/a.csv": b"1"}, tmp_path)
    write(tmp_path / "data" / "a.csv", b"2")
    result = sync({}, tmp_path)
    assert [problem.severity for problem in result.problems] == ["warning"]
    assert (tmp_path / "data" / "a.csv").read_bytes() == b"2"


@pytest.mark.parametrize("path", ["link/a.md", "a.md"])
def test_no_link_is_followed(tmp_path: Path, path: str) -> None:
    """A symbolic link to a folder or a file elsewhere is an error, and nothing is written or removed behind it."""
    elsewhere, out = tmp_path / "elsewhere", tmp_path / "out"
    write(elsewhere / "a.md", OURS)
    out.mkdir()
    (out / "link").symlink_to(elsewhere)
    (out / "a.md").symlink_to(elsewhere / "a.md")
    result = sync({path: OURS + b"new"}, out)
    assert ["symbolic link" in problem.fact for problem in result.problems] == [True]
    assert done(sync({}, out)) == (0, 0, 0)
    assert (elsewhere / "a.md").read_bytes() == OURS


def test_folders_and_files_in_the_way_are_named(tmp_path: Path) -> None:
    """A folder where a file belongs, and a file where a folder belongs, are errors; the rest is written."""
    (tmp_path / "a.md").mkdir()
    write(tmp_path / "people", b"x")
    result = sync({"a.md": OURS, "people/b.md": OURS, "c.md": OURS}, tmp_path)
    assert [problem.severity for problem in result.problems] == ["error", "error"]
    assert done(result) == (1, 0, 0)


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk gives up, the old file is whole and no scrap is left."""
    write(tmp_path / "a.md", b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(tmp_path / "a.md", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("content", "generated"),
    [
        (OURS, True),
        (THEIRS, False),
        (b"---\ntitle: A\n---\ngenerated_by: cuttings\n---\n", False),
        (b"---\ntitle: 'generated_by: cuttings'\n---\n", False),
        (b"---\ngenerated_by: cuttings\n", False),
    ],
)
def test_whose_a_page_is(content: bytes, *, generated: bool) -> None:
    """Only front matter tells, and only its own key."""
    assert is_generated(content) is generated


def test_a_folder_as_a_mapping_leaves_hidden_files_out(tmp_path: Path) -> None:
    """Paths are relative, sorted, with forward slashes."""
    for name in ("b/c.txt", "a.txt", ".hidden", ".git/x"):
        write(tmp_path / name, name.encode())
    folder = Folder(tmp_path)
    assert dict(folder) == {"a.txt": b"a.txt", "b/c.txt": b"b/c.txt"}
    with pytest.raises(KeyError):
        folder[".hidden"]


def test_digests_are_those_of_the_files_as_they_are(tmp_path: Path) -> None:
    """What was written is known; what was touched since, or came from elsewhere, is looked at."""
    sync({"a.txt": b"a", "b.txt": b"b", "c.txt": b"c"}, tmp_path)
    (tmp_path / "b.txt").write_bytes(b"B")
    later = (tmp_path / MANIFEST).stat().st_mtime_ns + 1
    os.utime(tmp_path / "b.txt", ns=(later, later))
    write(tmp_path / "theirs.txt", b"t")
    digest = digests(Folder(tmp_path))
    for path, content in (("a.txt", b"a"), ("b.txt", b"B"), ("theirs.txt", b"t")):
        assert digest(path) == hashlib.sha256(content).hexdigest()


def test_digests_of_files_as_they_were_written_are_not_counted_again(tmp_path: Path) -> None:
    """Such a file is not even opened: its checksum stands in the record."""
    sync({"a.txt": b"a"}, tmp_path)
    times = (tmp_path / "a.txt").stat()
    (tmp_path / "a.txt").write_bytes(b"A")
    os.utime(tmp_path / "a.txt", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert digests(Folder(tmp_path))("a.txt") == hashlib.sha256(b"a").hexdigest()


def test_digests_without_a_record(tmp_path: Path) -> None:
    """A folder that nobody wrote a record for is read."""
    write(tmp_path / "a.txt", b"a")
    assert digests(Folder(tmp_path))("a.txt") == hashlib.sha256(b"a").hexdigest()
