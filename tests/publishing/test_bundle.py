"""The zip: the whole site, the same bytes for the same site."""

import os
import zipfile
from pathlib import Path

from cuttings.publishing.bundle import bundle
from tests.publishing.building import Built, contents


def test_the_zip_holds_the_site_and_how_to_open_it(built: Built, tmp_path: Path) -> None:
    """One folder, every file of the site but hidden ones, and README.txt in plain words."""
    target = bundle(built.site, tmp_path / "dist" / "heron.zip")
    with zipfile.ZipFile(target) as archive:
        found = {name.removeprefix("heron/"): archive.read(name) for name in archive.namelist()}
        assert archive.testzip() is None
        assert archive.namelist() == sorted(
            archive.namelist(), key=lambda name: (not name.endswith("README.txt"), name)
        )
    expected = {path: content for path, content in contents(built.site).items() if not path.startswith(".")}
    assert b"index.html" in found.pop("README.txt")
    assert found == expected


def test_the_zip_depends_on_nothing_but_the_contents(tmp_path: Path) -> None:
    """Times and permissions of the files make no difference; entries have none of their own."""
    for name, mode in (("a", 0o644), ("b", 0o600)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("x")
        (tmp_path / name / "index.html").chmod(mode)
    os.utime(tmp_path / "a" / "index.html", (10**9, 10**9))
    first, second = (bundle(tmp_path / name, tmp_path / f"{name}-zip" / "x.zip") for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        for entry in archive.infolist():
            assert (entry.date_time, entry.external_attr >> 16, entry.extra) == ((1980, 1, 1, 0, 0, 0), 0o100644, b"")


def test_the_zip_is_written_only_when_it_changes(tmp_path: Path) -> None:
    """A second call leaves the file as it is."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x")
    target = bundle(tmp_path / "site", tmp_path / "x.zip")
    before = target.stat().st_mtime_ns
    assert bundle(tmp_path / "site", target).stat().st_mtime_ns == before
    (tmp_path / "site" / "index.html").write_text("y")
    bundle(tmp_path / "site", target)
    with zipfile.ZipFile(target) as archive:
        assert archive.read("x/index.html") == b"y"


def test_a_spoilt_zip_is_written_anew(tmp_path: Path) -> None:
    """What is no zip is replaced by one."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x")
    (tmp_path / "x.zip").write_bytes(b"spoilt")
    assert zipfile.is_zipfile(bundle(tmp_path / "site", tmp_path / "x.zip"))
