"""`python -m tests.bench_search [SIZES…]`: what it costs to be answered, by the site's own search and by Material's.

For each size the same pages are rendered for both, and each question is asked in a browser that has nothing of the
site, the two in turn. Prints tables in Markdown.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from cuttings.model import Annotated
from tests.bench_search.asking import BETWEEN_KEYS, FAR, WAYS, Took, ask
from tests.bench_search.collection import collection
from tests.bench_search.questions import articles_with, questions
from tests.bench_search.sides import Side, both
from tests.bench_search.tables import ANSWERS, INDEXES, MB, answer_row, index_row
from tests.chromium import ARGUMENTS, executable

SIZES = (1000, 10_000)
RUNS = 3
TYPED = "two middling words"
"""The question that is asked letter by letter too, and from afar."""

ABOUT = f"""
Generated articles of some 450 real words; the same pages rendered for both. Seconds until the first result stands in a
fresh window, its cache empty, median of {RUNS}: from the first key, where the whole question goes in at once, and from
the beginning of the visit. MB and files are what was moved until then, the page and its styles included; of it, what
only the search asks for.

- http: all .css .html .js .json .svg .txt .xml are sent with gzip, as GitHub Pages does; server and browser are on one
  machine. Far: {FAR["latency"]:.0f} ms until an answer begins, {8 * FAR["downloadThroughput"] / MB:.0f} Mbit/s.
- file: opened by a double click; the files read.
- Letter by letter: {BETWEEN_KEYS} ms between keys.
- Material: its theme, `search` and `offline` as they come. It loads its index with each page, asked or not. After a
  change it needs all pages rendered again and reads them all. Its index stands there twice, for http and for file://.
  What makes its worker run from file:// is a script of the site here; as it comes it is one of another host.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a kind of question is asked."""

    way: str
    kind: str
    letters: bool = False
    far: bool = False

    @property
    def told(self) -> str:
        """Two cells of a table."""
        return f"{self.way}{', far' if self.far else ''} | {self.kind}{', letter by letter' if self.letters else ''}"


def main() -> None:
    """Print the tables of each size."""
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
        print(f"{machine}, Chromium {browser.version}\n{ABOUT}")
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                articles = collection(size)
                sides = both(articles, Path(folder))
                print(*INDEXES, *(index_row(size, side) for side in sides), "", sep="\n", flush=True)
                print(*ANSWERS, sep="\n")
                for row in _rows(browser, articles, sides):
                    print(row, flush=True)
                print()
        browser.close()


def _rows(browser: Browser, articles: Sequence[Annotated], sides: Sequence[Side]) -> Iterator[str]:
    asked = questions(articles)
    for manner in _manners(asked):
        question = asked[manner.kind]
        runs: dict[str, list[Took | None]] = {side.name: [] for side in sides}
        for _ in range(RUNS):
            for side in sides:
                with WAYS[manner.way](side.site) as way:
                    took = ask(browser, way, side.box, question, letters=manner.letters, far=manner.far)
                    runs[side.name].append(took)
        cells = f"| {len(articles):,} | {manner.told} | {articles_with(articles, question):,} |"
        for side in sides:
            yield answer_row(cells, side, runs[side.name], letters=manner.letters)


def _manners(kinds: Collection[str]) -> Iterator[Manner]:
    for way in WAYS:
        yield from (Manner(way=way, kind=kind) for kind in kinds)
        yield Manner(way=way, kind=TYPED, letters=True)
    yield Manner(way="http", kind=TYPED, far=True)


if __name__ == "__main__":
    main()
