"""Zips from anywhere: whatever they hold is a problem or a file to compare, and nothing of it reaches the disk."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.errors import CuttingsError
from cuttings.publishing.bundle import bundle
from cuttings.publishing.files import write
from cuttings.verifying import zipped as module
from cuttings.verifying.comparing import compare_files
from cuttings.verifying.files import opened
from cuttings.verifying.sums import check_sums
from cuttings.verifying.telling import SHOWN
from tests.verifying.zips import link, listed, zipped

PAGE = ("heron/index.html", b"<p>Herons</p>\n")


def told(path: Path) -> list[str]:
    """Return what is said of a zip, from its opening to the last byte of its files; assert that no file was written."""
    before = sorted(path.parent.rglob("*"))
    try:
        with opened(path) as files:
            compared = [compare_files(files, files), check_sums(files)]
            problems = [*files.refused, *(problem for part in compared if part for problem in part.told)]
    except CuttingsError as error:
        problems = [error.problem]
    assert sorted(path.parent.rglob("*")) == before
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("member", "fact"),
    [
        ("../../evil.html", "leads out of its folder"),
        ("heron/..\\..\\evil.html", "leads out of its folder"),
        ("/etc/evil.html", "an absolute name"),
        ("\\\\server\\evil.html", "an absolute name"),
        ("C:\\evil.html", "an absolute name"),
        (link("heron/evil.html"), "a symbolic link"),
        ("heron/index.html", "stands in it twice"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_that_no_site_has_are_refused(tmp_path: Path, member: str | zipfile.ZipInfo, fact: str) -> None:
    """Each is named with the reason, and the other files are compared all the same."""
    path = zipped(tmp_path / "a.zip", PAGE, (member, b"/etc/passwd"))
    assert any(fact in said for said in told(path))
    with opened(path) as files:
        assert files.names == {"index.html"}


@pytest.mark.parametrize(
    ("fields", "fact"),
    [
        ({"flags": 1}, "encrypted"),
        ({"method": 14}, "compressed in a way that is not read"),
        ({"size": 50_000_000}, "unpacks to more than 200 times its size"),
        ({"size": 5}, "broken"),
        ({"at": 7}, "broken"),
        ({"at": 0xFFFFFFFE}, "broken"),
    ],
)
def test_members_that_are_not_what_they_say(tmp_path: Path, fields: dict[str, int], fact: str) -> None:
    """What cannot be read, or would fill the memory, is told and not read."""
    assert fact in "\n".join(told(listed(zipped(tmp_path / "a.zip", PAGE), **fields)))


@pytest.mark.parametrize(
    ("limit", "most", "fact"),
    [
        ("MOST_MEMBERS", 2, "holds 3 files, more than the 2"),
        ("LARGEST_LIST", 100, "no zip archive, or a broken one"),
        ("LARGEST", 2000, "unpacks to 0 MB, more than"),
        ("LARGEST", 10, "a file of 0.0 MB, more than"),
    ],
)
def test_zips_beyond_the_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, fact: str
) -> None:
    """A zip of too many files, or too large, packed or not, is not looked at any further."""
    path = zipped(tmp_path / "a.zip", PAGE, ("heron/a.js", b"1" * 3000), ("heron/b.js", b"2"))
    monkeypatch.setattr(module, limit, most)
    assert [fact in said for said in told(path)] == [True]


@pytest.mark.parametrize("content", [b"", b"PK", b"<p>no zip</p>", b"PK\5\6" + b"\xff" * 18])
def test_files_that_are_no_zip(tmp_path: Path, content: bytes) -> None:
    """They are told as such, and what to name instead."""
    (tmp_path / "a.zip").write_bytes(content)
    assert told(tmp_path / "a.zip") == [f"{tmp_path.as_posix()}/a.zip: no zip archive, or a broken one"]


def test_many_problems_of_a_kind_are_counted(tmp_path: Path) -> None:
    """The first are told one by one."""
    path = zipped(tmp_path / "a.zip", PAGE, *((f"/{n}", b"") for n in range(SHOWN + 5)))
    with opened(path) as files:
        assert len(files.refused) == SHOWN + 1
        assert files.refused[-1].fact == "and 5 more like this"


@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: path.symlink_to("/etc/passwd"), lambda path: path.symlink_to("/etc")]
)
def test_what_is_no_plain_file_in_a_folder_is_not_read(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """Links are not followed, and a pipe is not waited for."""
    write(tmp_path / "site" / "index.html", b"")
    make(tmp_path / "site" / "more")
    with opened(tmp_path / "site") as files:
        assert files.names == {"index.html"}
        assert [Path(problem.file).name for problem in files.refused] == ["more"]


def test_names_that_are_no_text_are_told(tmp_path: Path) -> None:
    """A file's name may hold bytes of no encoding, or line ends: it is compared and shown like any other."""
    (tmp_path / "made").mkdir()
    for name in (b"a\xff.html", b"a\nb.html"):
        write(tmp_path / "site" / os.fsdecode(name), b"")
    with opened(tmp_path / "site") as files, opened(tmp_path / "made") as made:
        added = [problem.file for problem in compare_files(files, made).added]
    assert len(added) == 2
    assert not any("\n" in file for file in added)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(data=st.data())
def test_no_damage_to_a_zip_ends_in_a_traceback(tmp_path: Path, data: st.DataObject) -> None:
    """Bytes changed, cut off or put in anywhere: there is a problem, or the files are as they were."""
    site = tmp_path / "site"
    for name in ("index.html", "data/articles.jsonl"):
        write(site / name, name.encode() * 20)
    whole = bundle(site, tmp_path / "heron.zip", {}).path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    end = data.draw(st.integers(at, min(len(whole), at + 8)))
    (tmp_path / "a.zip").write_bytes(whole[:at] + data.draw(st.binary(max_size=8)) + whole[end:])
    told(tmp_path / "a.zip")
