"""The workflows are valid, careful, and their commands work in a fresh clone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from cuttings.publishing.files import Folder
from tests.running import Run, StepFailedError

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
SITE = FOLDER / "site.yml"

ON_MAIN = {"ref": "refs/heads/main", "ref_name": "main", "ref_type": "branch"}
PUSHED = {"event_name": "push", "event.repository.default_branch": "main", **ON_MAIN}
ASKED = {**PUSHED, "event_name": "pull_request", "ref": "refs/pull/7/merge", "ref_name": "7/merge"}
TAGGED = {**PUSHED, "ref": "refs/tags/v1.0", "ref_name": "v1.0", "ref_type": "tag"}
BIN = Path(sys.executable).parent

pytestmark = pytest.mark.xdist_group("workflows")


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Return what `command` did; its output is shown where the caller's assertion fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    print(done.stdout[-8000:], done.stderr[-8000:], sep="\n")
    return done


def test_workflows_follow_githubs_schema() -> None:
    """Each workflow is valid by the schema of GitHub workflows."""
    assert run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS).returncode == 0


def test_workflows_have_no_known_weakness() -> None:
    """Zizmor finds nothing: no excess permission, kept credential, loose pin or template injection."""
    config = ROOT / ".github" / "zizmor.yml"
    assert run(BIN / "zizmor", "--offline", "--no-progress", "--config", config, *WORKFLOWS).returncode == 0


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of all files that git knows or would take, as a clone has them."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout, and this copy of the project is none")
    folder = tmp_path_factory.mktemp("clone")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def with_packages(root: Path) -> Path:
    """Return the project at `root` with the packages that are installed here, if they are; else it sets itself up."""
    if (ROOT / ".venv" / "browser.stamp").exists():
        (root / ".venv").symlink_to(ROOT / ".venv")
        for file in root.glob("requirements*.txt"):
            os.utime(file, (0, 0))
    return root


@pytest.mark.slow
def test_a_push_publishes_under_the_projects_path(clone: Path, tmp_path: Path) -> None:
    """In a fresh clone the site is built, told, and published at the address that Pages gives."""
    done = Run(
        root=with_packages(clone), scratch=tmp_path, github=PUSHED, address="https://readers.example/papers"
    ).jobs(SITE)
    assert (done.failed, "publish" in done.done, "release" in done.done) == ([], True, False)
    assert "| articles | 38 |" in done.summary
    assert "What is uncertain" in done.summary
    assert "https://readers.example/papers/" in (clone / "site" / "opensearch.xml").read_text(encoding="utf-8")
    assert {path.name for path in done.artifacts["github-pages"]} >= {"index.html", "404.html"}
    assert [path.name for path in done.artifacts["japan-and-north-korea.zip"]] == ["japan-and-north-korea.zip"]
    assert done.settings["setup-python"]["cache"] == "pip"


@pytest.fixture(scope="module")
def made(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project made by `new`, with the packages that are there."""
    root = tmp_path_factory.mktemp("made") / "harbour-news"
    assert run(sys.executable, clone / "build.py", "new", root).returncode == 0
    return with_packages(root)


@pytest.fixture
def unreadable(made: Path) -> Iterator[str]:
    """Put a file that is no article into the seeds of the made project, for a while; return its name."""
    file = made / "seeds" / "scan.txt"
    file.write_bytes(bytes(range(256)) * 4)
    yield file.name
    file.unlink()


@pytest.mark.slow
@pytest.mark.usefixtures("unreadable")
def test_a_file_that_cannot_be_read_is_told_and_keeps_no_other_back(made: Path, tmp_path: Path) -> None:
    """A made project is published on a domain of its own although one file is no article; the summary names it."""
    (made / "site_src" / "CNAME").write_text("papers.example\n")
    done = Run(root=made, scratch=tmp_path, github=PUSHED, address="https://papers.example").jobs(SITE)
    assert (done.failed, "publish" in done.done) == (["Build the site and the offline zip"], True)
    assert "scan&#46;txt" in done.summary
    assert "https://papers.example/" in (made / "site" / "opensearch.xml").read_text(encoding="utf-8")
    assert "CNAME" in {path.name for path in done.artifacts["github-pages"]}
    assert not any("CNAME" in name for name in ZipFile(made / "dist" / "harbour-news.zip").namelist())


@pytest.mark.slow
def test_a_pull_request_is_built_offered_and_checked_but_not_published(
    made: Path, tmp_path: Path, unreadable: str
) -> None:
    """Its site and zip are artifacts, nothing is deployed or asked of Pages, and a fault in it fails the run."""
    done = Run(root=made, scratch=tmp_path, github=ASKED)
    with pytest.raises(StepFailedError, match="Check links"):
        done.jobs(SITE)
    assert done.artifacts.keys() == {"harbour-news.zip", "site"}
    assert "index.html" in {path.name for path in done.artifacts["site"]}
    assert "configure-pages" not in done.settings
    assert unreadable.replace(".", "&#46;") in done.summary


@pytest.mark.slow
def test_a_release_takes_nothing_from_caches_and_a_torn_one_does_no_harm(made: Path, tmp_path: Path) -> None:
    """A tag's zip goes into its release, made where there is none. On torn state the same site is built.

    Where Pages is off, as here, nothing is published and nothing fails.
    """
    done = Run(root=made, scratch=tmp_path, github=TAGGED).jobs(SITE)
    assert done.asked == [
        "release view v1.0",
        "release create v1.0 --verify-tag --generate-notes",
        "release upload v1.0 dist/harbour-news.zip --clobber",
    ]
    assert (done.settings["setup-python"]["cache"], done.settings["cache"]["lookup-only"]) == ("", "true")
    site = dict(Folder(made / "site"))
    torn = tmp_path / "torn"
    shutil.copytree(made / ".cuttings", torn)
    for file in (*torn.glob("*.sqlite"), torn / "render" / "inputs.json", *torn.glob("search/**/*.json")):
        file.write_bytes(b"torn")
    done = Run(root=made, scratch=tmp_path, github=PUSHED, caches={"cuttings-of-an-older-tool": torn}).jobs(SITE)
    assert (done.failed, "publish" in done.done) == (["Ask for the site's address"], False)
    assert dict(Folder(made / "site")) == site


@pytest.mark.parametrize(
    ("workflow", "jobs"),
    [
        ("test.yml", {"test": ("ruff check", "mypy", "lint-imports", "pytest")}),
        ("audit.yml", {"audit": ("build.py", "tools.audit"), "dependencies": ("tools.advisories",)}),
    ],
)
def test_what_works_on_the_tool_are_commands_of_the_project(workflow: str, jobs: dict[str, tuple[str, ...]]) -> None:
    """What these workflows run are targets of make, which come to the tools that they are there for."""
    found = yaml.safe_load((FOLDER / workflow).read_text(encoding="utf-8"))["jobs"]
    assert found.keys() == jobs.keys()
    for job, tools in jobs.items():
        [command] = [step["run"] for step in found[job]["steps"] if "run" in step]
        done = run("bash", "-c", f"{command} --dry-run --always-make")
        assert done.returncode == 0
        assert all(tool in done.stdout for tool in tools)
