"""The zip: the whole site, safe to unpack anywhere, able to check itself, the same bytes for the same site."""

import hashlib
import os
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from cuttings.publishing.bundle import Bundled, bundle, zip_name
from cuttings.publishing.enclosed import CHECKS, CONTENTS
from cuttings.publishing.files import sync, write
from cuttings.publishing.links import check
from cuttings.publishing.portable import FOLDER_LONGEST, refused
from tests.publishing.building import Built, contents, pack
from tests.publishing.example import example

MODULE = import_module("cuttings.publishing.bundle")
ENCLOSED = {"README.txt": b"read me\r\n"}
NOT_PACKED = {"robots.txt", "404.html", "sitemap.xml", "sitemap.xml.gz"}


def site(folder: Path, *paths: str) -> Path:
    """Return a site in `folder` with files at `paths`, each holding its own path."""
    for path in ("index.html", *paths):
        write(folder / path, path.encode("utf-8", "surrogateescape"))
    return folder


def packed(folder: Path, target: Path) -> Bundled:
    """Return the zip of the site in `folder`."""
    return bundle(folder, target, ENCLOSED)


@pytest.fixture(scope="module")
def archive(built: Built) -> Iterator[zipfile.ZipFile]:
    """Open the example's zip."""
    with zipfile.ZipFile(pack(built, example())) as opened:
        yield opened


@pytest.fixture(scope="module")
def unpacked(archive: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example's zip as an unpacked folder."""
    folder = tmp_path_factory.mktemp("unpacked")
    archive.extractall(folder)
    return folder / "heron"


def test_the_zip_holds_the_site_and_what_goes_with_it(built: Built, archive: zipfile.ZipFile) -> None:
    """One folder, every file of the site but hidden ones and those for hosts, and all that README.txt names."""
    found = {name.removeprefix("heron/"): archive.read(name) for name in archive.namelist()}
    assert archive.testzip() is None
    enclosed = {name: found.pop(name) for name in ("README.txt", "RIGHTS.txt", "LICENSES.txt", "SHA256SUMS")}
    assert example().topic.title.encode() in enclosed["README.txt"]
    expected = contents(built.site)
    assert found == {path: expected[path] for path in expected.keys() - NOT_PACKED if not path.startswith(".")}
    names = {*found, *enclosed, *(path.partition("/")[0] for path in found)}
    assert names >= set(CONTENTS)


def test_the_order_is_fixed(archive: zipfile.ZipFile) -> None:
    """What to read comes first, then the site by path, the checksums last."""
    names = [name.removeprefix("heron/") for name in archive.namelist()]
    assert names[:3] == ["README.txt", "RIGHTS.txt", "LICENSES.txt"]
    assert names[3:-1] == sorted(names[3:-1])
    assert names[-1] == "SHA256SUMS"


def test_entries_are_plain_files_without_a_past(archive: zipfile.ZipFile) -> None:
    """No folders, links, ways out of the folder, times or rights of their own; names that are not ASCII are UTF-8."""
    for entry in archive.infolist():
        assert (entry.date_time, entry.external_attr >> 16, entry.extra) == ((1980, 1, 1, 0, 0, 0), 0o100644, b"")
        assert entry.filename.startswith("heron/")
        assert entry.filename.isascii() or entry.flag_bits & 0x800
    assert refused([name.removeprefix("heron/") for name in archive.namelist()]) == {}


def test_every_link_of_the_unpacked_zip_ends_in_a_file(unpacked: Path) -> None:
    """All pages lead to files that are there, by a path below the folder."""
    assert check(unpacked) == ()


def test_the_checksums_are_those_of_all_other_files(unpacked: Path) -> None:
    """GNU's format, sorted, LF, no byte order mark; every file but the list itself."""
    files = {path: content for path, content in contents(unpacked).items() if path != "SHA256SUMS"}
    lines = [f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)]
    assert (unpacked / "SHA256SUMS").read_bytes() == "".join(lines).encode()


@pytest.mark.parametrize("system", ["Linux", "macOS"])
def test_the_commands_of_the_readme_check_the_files(unpacked: Path, tmp_path: Path, system: str) -> None:
    """What README.txt says to type finds all right, and finds a file that was changed."""
    if shutil.which(CHECKS[system].split()[0]) is None:
        pytest.skip(f"no {CHECKS[system].split()[0]} here")
    folder = shutil.copytree(unpacked, tmp_path / "my café")

    def checked() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            CHECKS[system].split(), cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
        )

    done = checked()
    assert done.returncode == 0, done.stdout
    assert done.stdout.count(": OK\n") == len(contents(folder)) - 1
    (folder / "index.html").write_text("changed")
    assert checked().returncode == 1
    assert "index.html: FAILED\n" in checked().stdout


def test_the_zip_depends_on_nothing_but_the_contents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folder, times, permissions, time zone and umask make no difference."""
    found = []
    for name, zone, mask, mode in (("a", "Asia/Tokyo", 0o022, 0o644), ("b/b", "America/New_York", 0o077, 0o600)):
        folder = site(tmp_path / name, "people/横田早紀江.html", "data/a.csv")
        (folder / "index.html").chmod(mode)
        os.utime(folder / "data" / "a.csv", (10**9 + mode, 10**9 + mode))
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        before = os.umask(mask)
        try:
            found.append(packed(folder, tmp_path / f"{mode}" / "x.zip").path)
        finally:
            os.umask(before)
    monkeypatch.undo()
    time.tzset()
    assert found[0].read_bytes() == found[1].read_bytes()
    assert [path.stat().st_mode & 0o777 for path in found] == [0o644, 0o644]


def test_the_zip_is_written_only_when_it_changes(tmp_path: Path) -> None:
    """A second call leaves the file as it is; a file changed, added, removed or enclosed anew makes another."""
    folder, target = site(tmp_path / "site", "a.txt"), tmp_path / "x.zip"
    packed(folder, target)
    for path, content in (("index.html", "indey.html"), ("b.txt", "b"), ("a.txt", None)):
        before = target.read_bytes(), target.stat().st_mtime_ns
        assert (packed(folder, target).path.read_bytes(), target.stat().st_mtime_ns) == before
        if content is None:
            (folder / path).unlink()
        else:
            (folder / path).write_text(content)
        assert packed(folder, target).path.read_bytes() != before[0]
    before = target.read_bytes(), target.stat().st_mtime_ns
    bundle(folder, target, {"README.txt": b"read mi\r\n"})
    assert target.read_bytes() != before[0]


def test_a_site_just_written_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing was touched since the files were written, their recorded checksums tell that the zip holds them."""
    folder, target = tmp_path / "site", tmp_path / "x.zip"
    sync({"index.html": b"x", "a/b.html": b"y"}, folder)
    packed(folder, target)
    written = target.stat().st_mtime_ns
    monkeypatch.setattr(MODULE, "_add", lambda *_: pytest.fail("packed again"))
    monkeypatch.setattr(hashlib, "file_digest", lambda *_: pytest.fail("read again"))
    packed(folder, target)
    assert target.stat().st_mtime_ns == written


@pytest.mark.parametrize("spoilt", [b"spoilt", b"PK\x05\x06" + bytes(18), b""])
def test_a_spoilt_zip_is_written_anew(tmp_path: Path, spoilt: bytes) -> None:
    """What is no zip, or an empty one, is replaced by one."""
    folder = site(tmp_path / "site")
    (tmp_path / "x.zip").write_bytes(spoilt)
    with zipfile.ZipFile(packed(folder, tmp_path / "x.zip").path) as archive:
        assert archive.testzip() is None
        assert "x/index.html" in archive.namelist()


def test_a_zip_spoilt_within_is_written_anew(tmp_path: Path) -> None:
    """Where the checksums in it cannot be read, the zip is made again."""
    folder, target = site(tmp_path / "site"), tmp_path / "x.zip"
    whole = packed(folder, target).path.read_bytes()
    at = whole.index(b"x/SHA256SUMS") + len(b"x/SHA256SUMS") + 4
    target.write_bytes(whole[:at] + b"\xff\xff\xff" + whole[at + 3 :])
    assert packed(folder, target).path.read_bytes() == whole


def test_what_cannot_be_unpacked_everywhere_is_left_out_and_named(tmp_path: Path) -> None:
    """Each such file is a problem of its own that says what to do; all others are there, and none got another name."""
    paths = ("files/a:b.pdf", "files/aux.txt", "Index.html", "readme.txt", "files/" + "x" * 200, "files/good.pdf")
    folder = site(tmp_path / "site", *paths)
    (folder / "link.txt").symlink_to(tmp_path / "secret")
    (tmp_path / "secret").write_text("secret")
    done = packed(folder, tmp_path / "x.zip")
    left_out = sorted({*paths, "link.txt"} - {"files/good.pdf"})
    assert [problem.file for problem in done.problems] == [str(folder / path) for path in left_out]
    assert all(problem.fact.startswith("left out of the zip: ") and problem.tip for problem in done.problems)
    with zipfile.ZipFile(done.path) as archive:
        assert archive.namelist() == ["x/README.txt", "x/files/good.pdf", "x/index.html", "x/SHA256SUMS"]
        assert archive.read("x/README.txt") == ENCLOSED["README.txt"]
    assert packed(folder, tmp_path / "x.zip").problems == done.problems


def test_a_large_file_is_not_held_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read piece by piece, and pieces make the same bytes as the whole."""
    folder = site(tmp_path / "site")
    (folder / "data.jsonl").write_bytes(b"".join(b'{"n": %d}\n' % n for n in range(300_000)))
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} read whole"))
    target = packed(folder, tmp_path / "x.zip").path
    with zipfile.ZipFile(target) as archive, (folder / "data.jsonl").open("rb") as content:
        assert archive.read("x/data.jsonl") == content.read()


def test_a_failure_leaves_the_old_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk gives up halfway, the zip from before is whole and no scrap is left beside it."""
    folder, target = site(tmp_path / "site"), tmp_path / "dist" / "x.zip"
    before = packed(folder, target).path.read_bytes()
    (folder / "index.html").write_text("changed")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(MODULE, "_add", fail)
    with pytest.raises(OSError, match="disk full"):
        packed(folder, target)
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == ["x.zip"]


def test_the_zip_is_named_after_the_dossier() -> None:
    """Its name, which its folder bears too, is a slug of the title, and short."""
    assert zip_name("Japan and North Korea") == "japan-and-north-korea.zip"
    assert len(zip_name("long " * 40)) <= FOLDER_LONGEST + len(".zip")
    assert zip_name("CON") == "con-1.zip"
