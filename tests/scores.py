"""`make score`: the scorer's figures for every task of the shared evaluation data, by whole builds of its folders.

For the search task the built site is opened in a real browser and asked each question on its own page of the search.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Page, sync_playwright

from tests.bench import ROOT, copy_project
from tests.browser.serving import serving
from tests.chromium import ARGUMENTS, executable
from tests.support import SHARED

EVAL = SHARED / "eval"
FOLDERS = {"body": "body", "metadata": "metadata", "quotes": "quotes", "people": "quotes", "dates": "dates",
           "related": "related"}  # fmt: skip

ANSWERED = """() => {
  const page = document.getElementById("explore-page");
  return !page.hasAttribute("aria-busy") && page.querySelector(".explore-status")?.textContent.trim();
}"""
"""Whether the page of the search has answered: then it says what it found."""


def main() -> None:
    """Print each task's lines; tasks may be named as arguments."""
    tasks = sys.argv[1:] or [*FOLDERS, "search"]
    with tempfile.TemporaryDirectory() as folder:
        for task in tasks:
            print(f"## {task}", flush=True)
            print(_search(Path(folder)) if task == "search" else _score(task, Path(folder)), flush=True)


def _score(task: str, folder: Path) -> str:
    source = FOLDERS[task]
    out = folder / source
    if not out.exists():
        _run("build.py", "--quiet", "--seeds", EVAL / source / "raw", "convert", "--out", out)
    return _run(EVAL / "score.py", task, "--gold", EVAL / source / "gold.jsonl", "--data", out / "data")


def _search(folder: Path) -> str:
    root = copy_project(folder / "search")
    _run(ROOT / "build.py", "--quiet", "--seeds", EVAL / "search" / "raw", cwd=root)
    lines = (root / "site_src" / "data" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    files = {article["id"]: article["source"]["file"] for article in map(json.loads, lines)}
    queries = (EVAL / "search" / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    found: dict[str, list[str]] = {}
    with serving(root / "site") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        page = browser.new_page()
        for query in map(json.loads, queries):
            found[str(query["id"])] = [files[name] for name in _ask(page, address, query["query"]) if name in files]
        browser.close()
    ranking = folder / "ranking.json"
    ranking.write_text(json.dumps(found))
    return _run(EVAL / "score_search.py", ranking)


def _ask(page: Page, address: str, question: str) -> list[str]:
    """Return the ids of the articles that the page of the search shows, in its order."""
    page.goto("about:blank")
    page.goto(f"{address}explore.html?{urlencode({'q': question})}")
    page.wait_for_function(ANSWERED, timeout=30_000)
    links = page.locator("#explore-page .result-title a").evaluate_all("links => links.map(link => link.href)")
    names = [Path(urlsplit(link).path) for link in links]
    return list(dict.fromkeys(name.stem for name in names if name.parent.name == "articles"))


def _run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run([sys.executable, *command], cwd=cwd, capture_output=True, text=True, check=False)
    if "Traceback" in done.stderr:
        sys.exit(done.stderr)
    return done.stdout.rstrip()  # an exit code of 1 is a fault in some article; the others were built


if __name__ == "__main__":
    main()
