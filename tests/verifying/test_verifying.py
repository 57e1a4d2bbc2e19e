"""A site or its zip compared with what the seeds give: the same, or all that differs is named."""

import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import cuttings
from cuttings import pipeline, verifying
from cuttings.pipeline import Plan
from cuttings.publishing import Places
from cuttings.publishing.enclosed import SUMS
from cuttings.publishing.files import sync, write
from cuttings.verifying import Verified, verify
from cuttings.verifying.files import opened
from cuttings.verifying.rebuilding import Rebuilt, rebuilt
from cuttings.verifying.saying import standing
from tests.conftest import Project, build
from tests.test_build import times

Verifier = Callable[[Path], Verified]


@pytest.fixture
def packed(demo: Project) -> Path:
    """Return the zip of the demonstration."""
    (path,) = (demo.root / "dist").iterdir()
    return path


@pytest.fixture
def against(demo: Project, packed: Path, monkeypatch: pytest.MonkeyPatch) -> Verifier:
    """Return what compares a site with the demonstration as it is built already, rather than built once more."""

    @contextmanager
    def again(*_: object) -> Iterator[Rebuilt]:
        yield Rebuilt(site=demo.root / "site", packed=packed)

    monkeypatch.setattr(verifying, "rebuilt", again)
    plan = Plan(seeds=demo.root / "seeds", places=Places(root=demo.root, docs=demo.root / "site_src"), jobs=1)
    return lambda site: verify(site, plan, lambda *_: None)


def repacked(packed: Path, target: Path, change: Callable[[str, bytes], tuple[str, bytes]]) -> Path:
    """Return a zip at `target` of the files of another, each changed."""
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return target


def test_a_zip_of_these_seeds_is_verified(demo: Project, packed: Path) -> None:
    """Built anew elsewhere, every file and checksum is the same; the project is as it was."""
    before = times(demo.root)
    done = build(demo.root, "verify", packed)
    assert (done.returncode, done.stderr.count("error:")) == (0, 0), done.stderr
    for said in ("built from these seeds", f"{cuttings.__version__} here", "checksums", "the same"):
        assert said in done.stdout
    assert times(demo.root) == before


def test_all_that_differs_is_named(demo: Project, tmp_path: Path) -> None:
    """A byte, a file more, a file less, and a seed that is another: four facts, the exit code, and the counts."""
    site, seeds = (
        shutil.copytree(demo.root / "site", tmp_path / "site"),
        shutil.copytree(demo.root / "seeds", tmp_path / "seeds"),
    )
    page = site / "about.html"
    first, rest = page.read_bytes().split(b"\n", 1)
    page.write_bytes(first + b"\n" + rest.replace(b"<", b">", 1))
    write(site / "people" / "nobody.html", b"")
    (site / "shared" / "icon.svg").unlink()
    seed = next(path for path in sorted(seeds.glob("*.txt")))
    seed.write_bytes(seed.read_bytes() + b" ")
    done = build(demo.root, "verify", site, "--seeds", seeds)
    assert done.returncode == 1
    said = done.stderr
    assert f"{seed}: is not the file that the site's article" in said
    assert f"{page}:2: is not what a build of these seeds makes" in said
    assert f"{site}/people/nobody.html: added" in said
    assert f"{site}/shared/icon.svg: missing" in said
    assert "not what these seeds give" in done.stdout
    assert "Traceback" not in said


def test_a_folder_is_compared_as_what_it_is(demo: Project, packed: Path, tmp_path: Path, against: Verifier) -> None:
    """A site is compared with the site, a zip that somebody unpacked with the zip, its checksums too."""
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path)
    site, unpacked = against(demo.root / "site"), against(tmp_path / packed.stem)
    assert site.same
    assert unpacked.same
    assert site.sums is None
    assert unpacked.sums
    assert unpacked.sums.same == unpacked.files.same - 1
    assert site.seeds.same == unpacked.seeds.same > 24


def test_a_checksum_that_is_wrong_is_told(packed: Path, tmp_path: Path, against: Verifier) -> None:
    """The list differs, and the file whose sum it is has another; a line that is no sum is told with its number."""

    def change(name: str, content: bytes) -> tuple[str, bytes]:
        wrong = b"0" * 64 + content[64:] + b"no sum\n"
        return name, wrong if name.endswith(f"/{SUMS}") else content

    done = against(repacked(packed, tmp_path / "a.zip", change))
    assert done.sums
    assert not done.same
    assert len(done.files.different) == 1
    unread, wrong = done.sums.different
    assert (unread.file, unread.line) == (f"{tmp_path}/a.zip/{SUMS}", done.files.same + 1)
    assert f"another SHA-256 than {SUMS} says" in wrong.fact


def test_a_zip_of_another_folder_is_told(packed: Path, tmp_path: Path, against: Verifier) -> None:
    """The files are compared all the same; one beside the folder is added."""

    def change(name: str, content: bytes) -> tuple[str, bytes]:
        inner = name.partition("/")[2]
        return ("evil.txt" if inner == "README.txt" else f"other/{inner}"), content

    done = against(repacked(packed, tmp_path / "a.zip", change))
    assert [problem.fact for problem in done.files.different] == [
        f"unpacks into the folder other/, and a build of these seeds into {packed.stem}/"
    ]
    assert [problem.file for problem in done.files.missing] == [f"{tmp_path}/a.zip/README.txt"]
    assert [problem.file for problem in done.files.added] == [f"{tmp_path}/a.zip/../evil.txt"]


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ({"id": "none", "source": {"file": "none.txt\x1b[2J", "sha256": "0"}}, "has the article none, of none.txt"),
        ({"id": "none"}, "does not say which seed"),
        ([[]], "does not say which seed"),
    ],
)
def test_articles_that_are_not_of_the_seeds(
    demo: Project, tmp_path: Path, against: Verifier, line: object, fact: str
) -> None:
    """An article of no seed and a line that is none are told with the line's number, a seed without article too."""
    site = shutil.copytree(demo.root / "site", tmp_path / "site")
    data = site / "data" / "articles.jsonl"
    lines = data.read_text(encoding="utf-8").splitlines(keepends=True)
    data.write_text("".join((*lines[1:], json.dumps(line))), encoding="utf-8")
    done = against(site)
    found = next(problem for problem in done.problems if fact in problem.fact)
    assert (found.file, found.line) == (str(data), len(lines))
    assert "\x1b" not in found.fact
    (missing,) = done.seeds.missing
    assert missing.file == f"{demo.root}/seeds/{json.loads(lines[0])['source']['file']}"


def test_deep_nesting_is_told(demo: Project, tmp_path: Path, against: Verifier) -> None:
    """A line nested without end is no article, and no traceback."""
    site = shutil.copytree(demo.root / "site", tmp_path / "site")
    (site / "data" / "articles.jsonl").write_text('{"id":' + "[" * 100_000, encoding="utf-8")
    assert "does not say which seed" in against(site).seeds.different[0].fact


@pytest.mark.parametrize(
    ("page", "canonical", "address"),
    [
        ("index.html", "https://example.org/herons/", "https://example.org/herons/"),
        ("index.html", "https://example.org/herons/index.html", "https://example.org/herons/"),
        ("explore.html", "http://example.org/a&amp;b/explore.html", "http://example.org/a&b/"),
        ("index.html", "https://example.org/herons", ""),
        ("index.html", "javascript:alert(1)/", ""),
        ("index.html", "file:///etc/", ""),
        ("index.html", "https://example.org/&quot;&gt;/", ""),
        ("index.html", f"https://example.org/{'a' * 5000}/", ""),
        ("people/index.html", "https://example.org/people/", ""),
    ],
)
def test_the_address_is_that_of_the_pages(tmp_path: Path, page: str, canonical: str, address: str) -> None:
    """A page's canonical link tells it, if it is one of the web and nothing else."""
    write(tmp_path / page, f'<head><link rel="canonical" href="{canonical}">'.encode())
    with opened(tmp_path) as files:
        assert standing(files) == address


@pytest.mark.parametrize(
    ("edition", "version"),
    [
        ('{"edition": "0a", "cuttings": "9.9.9"}', "9.9.9"),
        ('{"cuttings": "<b>"}', ""),
        ('{"cuttings": 9}', ""),
        ("[", ""),
    ],
)
def test_another_version_is_told_with_both_names(
    demo: Project, tmp_path: Path, against: Verifier, edition: str, version: str
) -> None:
    """A version that the site does not say in so many words is none."""
    site = shutil.copytree(demo.root / "site", tmp_path / "site")
    (site / "data" / "edition.json").write_text(edition, encoding="utf-8")
    done = against(site)
    assert done.maker == version
    warned = [problem.fact for problem in done.problems if problem.severity == "warning"]
    assert warned == [
        f"says that Cuttings {version} made the site, and here is Cuttings {cuttings.__version__}"
    ] * bool(version)


def test_a_rebuild_takes_what_a_person_wrote_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Generated pages and data stay behind, the address is known meanwhile, and the project is only read."""
    docs = tmp_path / "site_src"
    sync({"data/articles.jsonl": b"{}", "index.md": b"---\ngenerated_by: cuttings\n---\n"}, docs)
    for name in ("about.md", "assets/map.png", "theme/main.html", ".hidden"):
        write(docs / name, b"mine")
    write(docs / "people" / "old.md", b"---\ngenerated_by: cuttings\n---\n")
    monkeypatch.setenv("SITE_URL", "https://example.net/")
    before = times(tmp_path)
    seen: list[tuple[str | None, set[str]]] = []

    def fake(plan: Plan, *_: object) -> None:
        places = plan.places
        found = {path.relative_to(places.docs).as_posix() for path in places.docs.rglob("*") if path.is_file()}
        seen.append((os.environ.get("SITE_URL"), found))
        assert not any(
            place.is_relative_to(tmp_path) for place in (places.docs, places.site, places.dist, places.state)
        )
        write(places.dist / "heron.zip", b"")

    monkeypatch.setattr(pipeline, "build", fake)
    plan = Plan(seeds=tmp_path / "seeds", places=Places(root=tmp_path, docs=docs), jobs=1)
    with rebuilt(plan, "https://example.org/", lambda *_: None) as made:
        assert made.packed.is_file()
    assert seen == [("https://example.org/", {"about.md", "assets/map.png", "theme/main.html"})]
    assert os.environ["SITE_URL"] == "https://example.net/"
    assert not made.packed.exists()
    assert times(tmp_path) == before
