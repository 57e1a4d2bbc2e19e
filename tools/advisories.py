"""`python -m tools.advisories`: what is known of weaknesses in the packages that a build needs, asked of pip-audit.

Exit 0: nothing is known; 1: something is; 2: the database of advisories could not be asked, of all packages or some.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REQUIREMENTS = Path(__file__).parents[1] / "requirements.txt"
KNOWN, UNASKED = 1, 2


def main() -> None:
    """Ask, print what was said, and exit."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    asked = [*command, "--format", "json", "--requirement", str(REQUIREMENTS)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except ValueError:
        print("not audited: the advisories cannot be asked for from here", done.stderr.strip()[-300:], sep="\n")
        sys.exit(UNASKED)
    status, lines = judged(packages)
    print(*lines, sep="\n")
    sys.exit(status)


def judged(packages: list[dict[str, Any]]) -> tuple[int, list[str]]:
    """Return the exit status for what pip-audit says of `packages`, and what to print."""
    known = list(_known(packages))
    unasked = sorted(str(package["name"]) for package in packages if "skip_reason" in package)
    lines = [*known, f"{len(packages) - len(unasked)} of {len(packages)} packages audited, {len(known)} advisories"]
    if unasked:
        lines.append(f"not audited, for the database has nothing on them from here: {', '.join(unasked)}")
    return (KNOWN if known else UNASKED if unasked else 0), lines


def _known(packages: list[dict[str, Any]]) -> Iterator[str]:
    for package in packages:
        for one in package.get("vulns", ()):
            mended = ", ".join(one["fix_versions"]) or "no version"
            yield f"{package['name']} {package['version']}: {one['id']}, mended in {mended}"


if __name__ == "__main__":
    main()
