"""A workflow run as GitHub runs it: jobs and steps in order, expressions worked out, actions played, commands run."""

import fnmatch
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")
HASHED = re.compile(r"hashFiles\((.*)\)$")
SHOWN: dict[str | bool, str] = {True: "true", False: "false"}
NOT_MINE = ("PYTEST", "VIRTUAL_ENV", "CUTTINGS", "GITHUB", "SITE_URL")

GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_ASKED"
[ "$1 $2" != "release view" ] || [ -n "$GH_THERE" ]
"""


class StepFailedError(Exception):
    """A step that failed, and that nothing lets pass."""


@dataclass(slots=True, kw_only=True)
class Run:
    """A run of a workflow in the folder `root`: what happened, and what GitHub knows.

    `github` is the context of that name; `address` is what Pages says, None where it is off. `caches` and `artifacts`
    are the files kept, by key and by name.
    """

    root: Path
    scratch: Path
    github: dict[str, str]
    address: str | None = None
    caches: dict[str, Path] = field(default_factory=dict)
    artifacts: dict[str, list[Path]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    summary: str = ""
    asked: list[str] = field(default_factory=list)
    released: bool = False
    settings: dict[str, dict[str, str]] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _saved: dict[str, Path] = field(default_factory=dict)

    def jobs(self, workflow: Path) -> "Run":
        """Run each job of `workflow` that this event asks for. Raises StepFailedError where one fails."""
        for name, job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items():
            if not self._wanted(job):
                continue
            self.done.append(name)
            folder = (
                self.root if any("checkout" in step.get("uses", "") for step in job["steps"]) else self._empty(name)
            )
            for step in job["steps"]:
                self._step(step, folder)
            self._known |= {
                f"needs.{name}.outputs.{key}": self._filled(text) for key, text in job.get("outputs", {}).items()
            }
        self.caches |= self._saved
        return self

    def _wanted(self, what: dict[str, Any]) -> bool:
        return bool(self.value(str(what["if"]))) if "if" in what else True

    def _step(self, step: dict[str, Any], folder: Path) -> None:
        name = step.get("name") or step.get("uses") or step["run"]
        if not self._wanted(step):
            return
        self.done.append(name)
        if not (self._command(step, folder) if "run" in step else self._action(step, folder)):
            self.failed.append(name)
            if not step.get("continue-on-error"):
                raise StepFailedError(name)

    def _command(self, step: dict[str, Any], folder: Path) -> bool:
        said, asked = self.scratch / "summary.md", self.scratch / "asked"
        said.write_text("")
        asked.write_text("")
        tools = self._empty("tools")
        (tools / "gh").write_text(GH)
        (tools / "gh").chmod(0o755)
        env = {key: value for key, value in os.environ.items() if not key.startswith(NOT_MINE)}
        env |= {"PATH": f"{tools}:{env['PATH']}", "GITHUB_STEP_SUMMARY": str(said), "GH_ASKED": str(asked)}
        env |= {"GITHUB_REF_NAME": self.github["ref_name"], "GH_THERE": "yes" * self.released}
        env |= {key: self._filled(text) for key, text in step.get("env", {}).items()}
        command = ["bash", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
        print(done.stdout[-8000:], done.stderr[-8000:], sep="\n")
        self.summary += said.read_text(encoding="utf-8")
        self.asked += asked.read_text(encoding="utf-8").splitlines()
        return done.returncode == 0

    def _action(self, step: dict[str, Any], folder: Path) -> bool:
        action = step["uses"].partition("@")[0].removeprefix("actions/")
        given = {key: self._filled(str(text)) for key, text in step.get("with", {}).items()}
        self.settings[action] = given
        if action == "configure-pages":
            self._known["steps.pages.outputs.base_url"] = self.address or ""
            return self.address is not None
        if action == "cache":
            return self._cache(given, folder)
        if action in ("upload-artifact", "upload-pages-artifact"):
            files = [file for path in folder.glob(given["path"]) for file in (path, *path.rglob("*")) if file.is_file()]
            self.artifacts[
                given.get("name", files[0].name if files and action == "upload-artifact" else "github-pages")
            ] = files
            return bool(files)
        if action == "download-artifact":
            (folder / given["path"]).mkdir()
            for file in self.artifacts[given["name"]]:
                shutil.copy(file, folder / given["path"])
        return True

    def _cache(self, given: dict[str, str], folder: Path) -> bool:
        keys = [given["key"], *given["restore-keys"].split()]
        found = next((at for key in keys for known, at in reversed(self.caches.items()) if known.startswith(key)), None)
        if found and given["lookup-only"] != "true":
            shutil.rmtree(folder / given["path"], ignore_errors=True)
            shutil.copytree(found, folder / given["path"])
        self._saved[given["key"]] = folder / given["path"]
        return True

    def _empty(self, name: str) -> Path:
        shutil.rmtree(self.scratch / name, ignore_errors=True)
        (self.scratch / name).mkdir(parents=True)
        return self.scratch / name

    def _filled(self, text: str) -> str:
        return EXPRESSION.sub(lambda found: SHOWN.get(value := self.value(found[1]), str(value)), text)

    def value(self, expression: str) -> str | bool:
        """Return what an expression comes to: names, quoted texts, hashFiles, with ==, !=, && and || between them."""
        found: str | bool = ""
        for either in expression.split("||"):
            for each in either.split("&&"):
                found = self._compared(each)
                if not found:
                    break
            if found:
                break
        return found

    def _compared(self, text: str) -> str | bool:
        for sign in ("==", "!="):
            left, between, right = text.partition(sign)
            if between:
                return (self._simple(left) == self._simple(right)) == (sign == "==")
        return self._simple(text)

    def _simple(self, text: str) -> str:
        text = text.strip()
        if hashed := HASHED.match(text):
            return self._hashed([self._simple(pattern) for pattern in hashed[1].split(",")])
        if text.startswith("'"):
            return text[1:-1]
        return (
            self.github.get(text.removeprefix("github."), "")
            if text.startswith("github.")
            else self._known.get(text, "")
        )

    def _hashed(self, patterns: list[str]) -> str:
        below = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file())
        files = sorted(path for path in below if any(fnmatch.fnmatch(path, pattern) for pattern in patterns))
        return sha256(b"".join((self.root / path).read_bytes() for path in files)).hexdigest() if files else ""
