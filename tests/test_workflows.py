"""The workflows are valid, careful, and their commands work in a fresh clone."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
MEASURING = "audit"
"""Its measurements are of a machine with nothing else to do, so it is not run among the tests."""
BIN = Path(sys.executable).parent


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Return what `command` did; its output is shown where the caller's assertion fails."""
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    print(done.stdout[-8000:], done.stderr[-8000:], sep="\n")
    return done


def steps(workflow: Path) -> Iterator[str]:
    """Yield each command that `workflow` runs."""
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        yield from (step["run"] for step in job["steps"] if "run" in step)


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


@pytest.mark.slow
@pytest.mark.parametrize("workflow", [one for one in WORKFLOWS if one.stem != MEASURING], ids=lambda path: path.stem)
def test_commands_work_in_a_fresh_clone(workflow: Path, clone: Path) -> None:
    """Each `run:` step succeeds in a fresh clone, by its own set-up; of the tests only the quick ones run again."""
    commands = list(steps(workflow))
    assert commands
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "VIRTUAL_ENV", "CUTTINGS"))}
    env["PYTEST_ADDOPTS"] = "-m 'not slow and not browser' -p no:cacheprovider"
    for command in commands:
        assert run("bash", "-eo", "pipefail", "-c", command, cwd=clone, env=env).returncode == 0, command


def test_the_audit_is_a_command_of_the_project() -> None:
    """What the audit's workflow runs is a target of the Makefile, and comes to measuring the built site."""
    [command] = steps(ROOT / ".github" / "workflows" / f"{MEASURING}.yml")
    done = run("bash", "-c", f"{command} --dry-run")
    assert done.returncode == 0
    assert "build.py" in done.stdout
    assert "tools.audit" in done.stdout
