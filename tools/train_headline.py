"""Weigh the traits of headlines anew: `python -m tools.train_headline`, with the shared evaluation data at hand.

Fits a conditional logit: among the lines of a page that may be its headline, and the answer that none is, the right
one is to be the most probable. Each weight is held near what an editor would have said (BELIEFS), so that a few
hundred pages are enough. Prints how many headlines are found on pages kept back and writes
`cuttings/reading/weights.py`.

The headlines of pages whose gold answers have none were looked up by hand: `tools/headlines.jsonl` holds their lines.
"""

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings.reading import gather
from cuttings.reading.header import header_label
from cuttings.reading.headline import fold
from cuttings.reading.lines import page_lines
from cuttings.reading.setting import candidates, setting
from cuttings.reading.survey import survey
from cuttings.reading.traits import traits
from tests.support import SHARED
from tools.beliefs import BELIEFS, NO_HEADLINE

HELD = 0.002
"""How strongly a weight is held near the belief."""
STEPS = 300
PARTS = 5
"""Parts of the pages, each of which is kept back once."""
CUT = 0.2
"""What a page counts that was cut out of another, which counts for 1."""
PASTED = 0.3
"""What an article counts that somebody pasted alone."""
LONGEST_TITLE = 25
WEIGHTS_FILE = Path(__file__).parents[1] / "cuttings" / "reading" / "weights.py"

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page: the traits of each candidate, which of them are right (none: it has no headline), what it counts."""

    kind: str
    page: str
    counts: float
    options: list[dict[str, float]]
    right: list[int]


def main() -> None:
    """Print what is found on pages kept back, then fit to all pages and write the weights."""
    examples = list(load())
    print(f"{len(examples)} pages")
    pages = sorted({example.page for example in examples})
    random.Random(0).shuffle(pages)
    found: Counter[str] = Counter()
    for part in range(PARTS):
        kept = set(pages[part::PARTS])
        weights = fit([example for example in examples if example.page not in kept])
        found.update(example.kind for example in examples if example.page in kept and is_found(example, weights))
    for kind, total in Counter(example.kind for example in examples).items():
        print(f"{kind:10} {found[kind]}/{total} {found[kind] / total:.3f} on pages kept back")
    write(fit(examples))


def load() -> Iterator[Example]:
    """Yield the pages of the shared data, and what is left when their text is cut out with and without its headline."""
    documents = {task: {d.source.file: d.text for d in gather(SHARED / "eval" / task / "raw").documents}
                 for task in ("metadata", "body", "related", "dates", "quotes")}  # fmt: skip
    for kind, task, file, title in titles(documents):
        yield from pages(kind, f"{task}/{file}", documents[task][file], title)
    for task in ("related", "dates"):
        for file, text in documents[task].items():
            title = next(line for line in text.split("\n") if line.strip())
            yield example(task, f"{task}/{file}", PASTED, text, title)
    for file, text in documents["quotes"].items():
        yield example("quotes", f"quotes/{file}", PASTED, text, None)


def titles(documents: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """Yield kind, task, file and headline of whole pages."""
    for gold in rows(SHARED / "eval" / "metadata" / "gold.jsonl"):
        if gold["title"]:
            yield "metadata", "metadata", gold["file"], gold["title"]
    for gold in rows(SHARED / "eval" / "body" / "gold.jsonl"):
        title = gold["body"].split("\n")[0].strip()
        if gold["set"] == "daniel_en" and gold["file"] in documents["body"] and len(title.split()) <= LONGEST_TITLE:
            yield "daniel", "body", gold["file"], title
    for gold in rows(Path(__file__).parent / "headlines.jsonl"):
        lines = page_lines(documents["body"][gold["file"]])
        yield "by hand", "body", gold["file"], next(x.text for x in lines if gold["line"] in x.numbers)


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def pages(kind: str, name: str, text: str, title: str) -> Iterator[Example]:
    """Yield the page, if its headline stands there, and the article cut out of it with and without its headline."""
    lines = page_lines(text)
    at = [index for index, line in enumerate(lines) if fold(line.text) == fold(title)]
    if not at:
        return
    yield example(kind, name, 1, text, title)
    page = survey(lines, None, frozenset())
    head = max((index for index in at if index < page.start), default=None)
    if head is None:
        return
    header = [line.text for line in lines[head + 1 : page.start] if header_label(line, None)]
    body = [line.text for line in lines[page.start : page.stop]]
    yield example("cut", name, CUT, "\n\n".join([title, *header, *body]), title)
    yield example("untitled", name, CUT, "\n\n".join([*header, *body]), None)


def example(kind: str, name: str, counts: float, text: str, title: str | None) -> Example:
    """Return what can be learned from a page whose headline is `title`."""
    lines = page_lines(text)
    page = survey(lines, None, frozenset())
    around = setting(lines, page.folded, page.found, range(page.start, page.stop))
    indices = list(candidates(around))
    options = []
    for index in indices:
        found: dict[str, float] = {}
        for trait, far in traits(around, index):
            found[trait] = found.get(trait, 0) + far
        options.append(found)
    right = [number for number, index in enumerate(indices) if title and page.folded[index] == fold(title)]
    counts = 0 if title and not right else counts
    return Example(kind=kind, page=name, counts=counts, options=options, right=right)


def is_found(page: Example, weights: Mapping[str, float]) -> bool:
    """Return whether the weights lead to the right answer."""
    weighed = [sum(weights[trait] * far for trait, far in option.items()) for option in page.options]
    best = max(range(len(weighed)), key=weighed.__getitem__, default=None)
    if best is None or weighed[best] < weights[""]:
        return page.counts > 0 and not page.right
    return best in page.right


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each trait, that of the answer that there is no headline under the empty name (Adam)."""
    names = ["", *BELIEFS]
    place = {name: number for number, name in enumerate(names)}
    data = [(_matrix(page, place), page.right or [len(page.options)], page.counts) for page in examples if page.counts]
    total = sum(counts for _, _, counts in data)
    begin = np.array([NO_HEADLINE, *BELIEFS.values()], dtype=float)
    weights, first, second = begin.copy(), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = HELD * (weights - begin)
        for matrix, right, counts in data:
            slope -= counts / total * _pull(matrix, right, weights)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        rate = 0.06 * (1 - 0.9 * step / STEPS)
        weights -= rate * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.99**step)) + 1e-6)
    return dict(zip(names, map(float, weights), strict=True))


def _matrix(page: Example, place: Mapping[str, int]) -> Floats:
    matrix = np.zeros((len(page.options) + 1, len(place)))
    for row, option in enumerate(page.options):
        for trait, far in option.items():
            matrix[row, place[trait]] = far
    matrix[-1, place[""]] = 1
    return matrix


def _pull(matrix: Floats, right: list[int], weights: Floats) -> Floats:
    """Return the slope of the log-likelihood of the right answers."""
    heights = matrix @ weights
    chances = np.exp(heights - heights.max())
    chances /= chances.sum()
    wanted = np.zeros_like(chances)
    wanted[right] = chances[right] / chances[right].sum()
    slope: Floats = (wanted - chances) @ matrix
    return slope


def write(weights: Mapping[str, float]) -> None:
    """Write the weights as the module that reading uses."""
    lines = [f'    "{name}": {value:.2f},' for name, value in sorted(weights.items(), key=lambda x: -x[1]) if name]
    text = (
        '"""How much each trait speaks for a line being the headline; made by `python -m tools.train_headline`."""\n\n'
        f"NO_HEADLINE = {weights['']:.2f}\n"
        '"""What a line must weigh to be one."""\n\n'
        "WEIGHTS: dict[str, float] = {\n" + "\n".join(lines) + "\n}\n"
        '"""The weight of each trait, those that speak for a headline first."""\n'
    )
    WEIGHTS_FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
