"""The tool's files that a project has: from a checkout, from another project, or from the installed package."""

from collections.abc import Mapping
from pathlib import Path

import cuttings
from cuttings.publishing.files import Folder, Layers

PACKAGE = Path(cuttings.__file__).resolve().parent

SINGLE = (
    ".github/workflows/site.yml",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "build.py",
    "mkdocs.yml",
    "requirements.txt",
)
FOLDERS = tuple(
    f"site_src/{name}" for name in ("explore", "scripts", "search", "styles", "templates", "theme", "words")
)

ENCLOSED = "project"
"""The folder in an installed package for what stands beside the package elsewhere; pyproject.toml fills it."""

COMPILED = "__pycache__"


def source() -> Path:
    """Return the folder that the tool's files are taken from: that of a project, or that in the installed package."""
    enclosed = PACKAGE / ENCLOSED
    return enclosed if enclosed.is_dir() else PACKAGE.parent


def tool_files() -> Mapping[str, bytes]:
    """Return the tool's files by their path in a project."""
    root = source()
    single = {name: (root / name).read_bytes() for name in SINGLE}
    package = _below("cuttings", Folder(PACKAGE))
    return Layers(single, package, *(_below(name, Folder(root / name)) for name in FOLDERS))


def _below(folder: str, files: Folder) -> dict[str, bytes]:
    left_out = {COMPILED, ENCLOSED}
    return {f"{folder}/{path}": files[path] for path in files if left_out.isdisjoint(path.split("/"))}
