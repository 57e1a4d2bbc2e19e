"""`python -m tools.dependencies` writes DEPENDENCIES.md: what a build needs, each package with version and licence.

Versions are those pinned in requirements.txt, licences what the installed packages say. A package that this system does
not install keeps the licence that the table has.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "DEPENDENCIES.md"
REQUIREMENTS = ROOT / "requirements.txt"

HEAD = """\
# Dependencies

The packages that a build needs, as `requirements.txt` pins them; `make dependencies` renews this table.

| Package | Version | Licence |
| --- | --- | --- |
"""
FREE = frozenset(
    ["0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-CMU",
     "MPL-1.1", "MPL-2.0", "PSF-2.0", "Zlib"]
)  # fmt: skip
"""SPDX identifiers of licences that are free; BSD stands where a package does not say which."""
SPDX = {
    "Apache Software License": "Apache-2.0", "BSD License": "BSD", "ISC License (ISCL)": "ISC", "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
"""What the classifiers of packages call them."""

_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;]+)", re.MULTILINE)
_ROW = re.compile(r"^\| (?P<name>\S+) \| (?P<version>\d[^|]*) \| (?P<licence>[^|]+) \|$", re.MULTILINE)


def table(requirements: str, before: str) -> str:
    """Return the table of the packages that `requirements` pins; `before` is the table as it stands."""
    known = {row["name"]: row["licence"] for row in _ROW.finditer(before)}
    rows = (f"| {name} | {versions} | {licence(name, known)} |\n" for name, versions in _pinned(requirements).items())
    return HEAD + "".join(rows)


def licence(name: str, known: Mapping[str, str]) -> str:
    """Return the licence of the package `name` in SPDX's terms, as far as it says; of one not here, `known`."""
    try:
        said = metadata(name).json
    except PackageNotFoundError:
        return known.get(name, "unknown")
    classified = (one.rpartition(" :: ")[2] for one in said.get("classifier", ()) if one.startswith("License"))
    spelled = (str(said.get("license_expression", "")), str(said.get("license", "")))
    stated = next((one for one in spelled if one and is_free(one)), None)
    return stated or " AND ".join(SPDX.get(one, one) for one in classified) or spelled[1] or "unknown"


def is_free(expression: str) -> bool:
    """Return whether the SPDX `expression` leaves a choice of free licences only."""
    return any(set(choice.split(" AND ")) <= FREE for choice in expression.split(" OR "))


def unfree(written: str) -> Iterator[str]:
    """Yield the packages of the table `written` whose licence is not known to be free."""
    yield from (row["name"] for row in _ROW.finditer(written) if not is_free(row["licence"]))


def _pinned(requirements: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for pin in _PIN.finditer(requirements):
        found.setdefault(pin["name"], []).append(pin["version"])
    return {name: ", ".join(dict.fromkeys(versions)) for name, versions in sorted(found.items())}


def main() -> None:
    """Write the table; exit with 1 where a licence is not known to be free."""
    written = table(
        REQUIREMENTS.read_text(encoding="utf-8"), TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    )
    TABLE.write_text(written, encoding="utf-8")
    sys.exit("\n".join(f"no free licence known: {name}" for name in unfree(written)) or 0)


if __name__ == "__main__":
    main()
