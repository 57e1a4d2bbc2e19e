"""What a person finds to begin with, and owns from then on: topic, names, an example article, and what to do."""

import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from string import Template

import yaml
from babel.core import default_locale

from cuttings import languages
from cuttings.config import NAMES_FILE, TOPIC_FILE, folder_title
from cuttings.publishing.markdown import escape, plain

FALLBACK = "en"
README, EXAMPLE = "README.md", "example.txt"

OWNERS = "The articles belong to their authors and publishers."


def firsts(root: Path, spoken: list[str], *, example: bool) -> dict[str, bytes]:
    """Return the files by their path in the project at `root`, whose interface speaks the languages `spoken`.

    The title is the folder's name, the language the computer's where it is spoken, and who collected the articles is
    who Git says that commits.
    """
    title = folder_title(root)
    collector = _git_name(root)
    known = {
        "heading": escape(title),
        "title": _quoted(title),
        "language": language(spoken, default_locale("LC_MESSAGES") or ""),
        "languages": ", ".join(spoken),
        "rights": _quoted(f"Collected by {collector}. {OWNERS}" if collector else OWNERS),
    }
    made = {README: README, f"seeds/{TOPIC_FILE}": TOPIC_FILE, f"seeds/{NAMES_FILE}": NAMES_FILE}
    if example:
        made[f"seeds/{EXAMPLE}"] = EXAMPLE
    return {path: Template(_text(name)).substitute(known).encode() for path, name in made.items()}


def language(spoken: list[str], locale: str) -> str:
    """Return the language of `locale` (`ko_KR`) if it is among those `spoken`, else English."""
    tag = locale.replace("_", "-")
    return next((found for found in (tag, languages.primary(tag)) if found in spoken), FALLBACK)


def _text(name: str) -> str:
    return files("cuttings.starting").joinpath("first", name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    """Return `text` as a YAML scalar on one line."""
    dumped: str = yaml.safe_dump(plain(text), default_style='"', allow_unicode=True, width=10**9)
    return dumped.strip()


def _git_name(root: Path) -> str:
    """Return the name that Git would sign with in `root`; nothing where there is none, or no Git."""
    git = shutil.which("git")
    if not git:
        return ""
    here = next(folder for folder in (root.absolute(), *root.absolute().parents) if folder.is_dir())
    done = subprocess.run([git, "config", "--get", "user.name"], cwd=here, capture_output=True, check=False)  # noqa: S603
    return plain(done.stdout.decode(errors="replace")).strip()
