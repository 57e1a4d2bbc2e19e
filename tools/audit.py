"""The built site measured: `make audit` runs Lighthouse on four pages and the Nu HTML checker on all.

Both are programs for Node.js and Java, installed by npm below `.cuttings/audit`, or found in the folder that
CUTTINGS_AUDIT names. It fails at any error of HTML and at any score below `LEAST`.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import NoReturn

from tests.browser.serving import serving
from tests.chromium import executable
from tools.shots import ROOT, main_pages

TOOLS = {"lighthouse": "12.8.2", "vnu-jar": "24.10.17"}
"""What npm installs: package and version."""

PAGES = ("home", "article", "person", "timeline")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 98
"""The least score, of 100, in each category; the median of `RUNS`, for a machine is not always equally fast."""
RUNS = 3

ERRORS_SHOWN = 20

Scores = Mapping[str, float]
"""A page's score in each category, and `bytes`, `requests` and `paint` (milliseconds to the largest thing seen)."""


def main() -> None:
    """Check and measure the site; exit with 1, saying why, where it falls short or a program is missing."""
    for program, tip in (
        ("node", "install Node.js 20 or later: nodejs.org, or your system's package `nodejs`"),
        ("npm", "it comes with Node.js; some systems have it in a package of its own, `npm`"),
        ("java", "install a Java runtime, 11 or later: your system's package `default-jre-headless`"),
    ):
        if not shutil.which(program):
            _give_up(f"the audit needs {program}, which is not here", tip)
    site = ROOT / "site"
    if not (site / "index.html").is_file():
        _give_up("no built site here", "build it first: make site")
    browser = executable()
    if not browser:
        _give_up("no Chromium found", "run `python -m tests.chromium`")
    tools = _installed()
    faults = [*_html_errors(tools, site), *_low_scores(tools, site, browser)]
    for fault in faults[:ERRORS_SHOWN]:
        print(f"error: {fault}")
    if faults:
        sys.exit(f"{len(faults)} faults")


def _give_up(fact: str, tip: str) -> NoReturn:
    sys.exit(f"error: {fact}\n  tip: {tip}")


def _installed() -> Path:
    """Return the folder of the installed Node.js packages; install them where they are not."""
    folder = Path(os.environ.get("CUTTINGS_AUDIT", ROOT / ".cuttings" / "audit"))
    modules = folder / "node_modules"
    if not all((modules / name).is_dir() for name in TOOLS):
        folder.mkdir(parents=True, exist_ok=True)
        wanted = [f"{name}@{version}" for name, version in TOOLS.items()]
        options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        if subprocess.run(["npm", "install", "--prefix", folder, *options, *wanted], check=False).returncode:
            _give_up("npm could not install Lighthouse and the Nu HTML checker", "is there a network?")
    return modules


def _html_errors(modules: Path, site: Path) -> Iterator[str]:
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command: list[str | Path] = ["java", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [line for line in done.stderr.splitlines() if line.strip()]
    print(f"HTML: {len(found)} errors in {len(list(site.rglob('*.html')))} pages")
    yield from found
    if done.returncode and not found:
        yield f"the Nu HTML checker gave up: {done.stdout[:500]}"


def _low_scores(modules: Path, site: Path, browser: str) -> Iterator[str]:
    with serving(site, compressed=True) as address:
        for name, path in main_pages(site):
            if name not in PAGES:
                continue
            runs = [_measured(modules, address + path, browser) for _ in range(RUNS)]
            scores = {key: median(run[key] for run in runs) for key in runs[0]}
            said = "  ".join(f"{key} {scores[key]:.0f}" for key in (*CATEGORIES, "paint", "bytes", "requests"))
            print(f"{name:9} {said}", flush=True)
            yield from (
                f"{path}: {key} is {scores[key]:.0f}, less than {LEAST}" for key in CATEGORIES if scores[key] < LEAST
            )


def _measured(modules: Path, address: str, browser: str) -> Scores:
    """Return what Lighthouse, as it comes, says of a telephone that opens `address`."""
    command: list[str | Path] = ["node", modules / "lighthouse" / "cli" / "index.js", address, "--quiet"]
    command += ["--output=json", f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless --no-sandbox"]
    env = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        _give_up(f"Lighthouse gave up: {done.stderr[-500:]}", "run `make audit` again")
    report = json.loads(done.stdout)
    audits = report["audits"]
    return {
        **{key: 100 * report["categories"][key]["score"] for key in CATEGORIES},
        "paint": audits["largest-contentful-paint"]["numericValue"],
        "bytes": audits["total-byte-weight"]["numericValue"],
        "requests": len(audits["network-requests"]["details"]["items"]),
    }


if __name__ == "__main__":
    main()
