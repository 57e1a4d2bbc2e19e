"""Teach the labelling of lines anew: `python -m tools.train_lines`, with the shared evaluation data at hand.

Fits the trees of the two looks (`cuttings/reading/judging.py`) to pages whose article is known, and to pages made of
them. The second look learns from answers that the first gave to pages it had not seen; lines whose gold answer the
first look is sure to be wrong about are left out, since gold answers err too. Prints how well reading as a whole finds
the articles of outlets that were kept back from both looks, and writes the weights.
"""

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any
from unittest.mock import patch

import lightgbm
import numpy as np
import numpy.typing as npt

from cuttings.reading import judging
from cuttings.reading.evidence import Looked, first_look, second_look
from cuttings.reading.forest import ARRAYS, Forest
from cuttings.reading.label import KEPT, Label
from cuttings.reading.labelling import label
from cuttings.reading.places import Numbers
from cuttings.reading.rules import rule_labels
from cuttings.reading.signs import Figures
from cuttings.reading.survey import survey
from tools.gold_lines import GoldPage, gold_pages, words
from tools.variants import variants

PARTS = 6
"""Parts of the outlets, each of which is kept back once."""
MADE = 0.4
"""What a made page counts."""
WORLD = 1.5
"""What a page of the smaller, more varied set counts."""
ERRS = 0.95
"""Distance from the gold answer from which on the gold answer is left out."""
ROUNDS = 160
SHINGLE = 4
WEIGHTS_FILE = Path(judging.__file__).parent / judging.WEIGHTS

SETTINGS = {
    "objective": "binary", "learning_rate": 0.06, "num_leaves": 31, "max_depth": 7, "min_data_in_leaf": 40,
    "feature_fraction": 0.25, "bagging_fraction": 0.6, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63,
    "verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip


@dataclass(slots=True)
class Example:
    """A page to learn from; `part` is that of its outlet, `counts` what each line weighs."""

    page: GoldPage
    made: bool
    part: int
    looked: Looked
    counts: Numbers


def main() -> None:
    """Print the figures on outlets kept back, then fit to all pages and write the weights."""
    examples = _examples()
    print(f"{sum(not e.made for e in examples)} pages, {sum(e.made for e in examples)} made of them", flush=True)
    first = [example.looked.figures for example in examples]
    answers = _answers(examples, first, _fitted(examples, first))
    for example, answer in zip(examples, answers, strict=True):
        example.counts *= np.abs(answer - example.page.article) < ERRS
    looks = _fitted(examples, first)
    answers = _answers(examples, first, looks)
    second = [second_look(example.looked, answer) for example, answer in zip(examples, answers, strict=True)]
    _measure(examples, list(zip(looks, _fitted(examples, second), strict=True)))
    if "--measure" not in sys.argv:
        _write(_fit(examples, first), _fit(examples, second))


def _examples() -> list[Example]:
    pages = gold_pages()
    parts = parts_of(pages)
    chance = random.Random(3)
    found = [example_of(page, parts[page.outlet], made=False) for page in pages]
    found.extend(example_of(made, parts[page.outlet], made=True) for page in pages for made in variants(page, chance))
    return found


def example_of(page: GoldPage, part: int, *, made: bool) -> Example:
    """Return what can be learned from a page; `part` is that of its outlet."""
    surveyed = survey(page.lines, None, page.repeated)
    looked = first_look(surveyed, rule_labels(surveyed).labels)
    whole = max((looked.words * page.article).sum(), 50.0)
    counts = 0.02 + 10 * np.minimum(looked.words, whole) / whole
    counts *= (MADE if made else 1) * (WORLD if page.kind == "aeb" else 1) * ~page.open
    return Example(page, made, part, looked, counts)


def parts_of(pages: Sequence[GoldPage]) -> dict[str, int]:
    """Return the part of each outlet, all parts of about the same size."""
    outlets = sorted({page.outlet for page in pages})
    random.Random(0).shuffle(outlets)
    sizes = {outlet: sum(page.outlet == outlet for page in pages) for outlet in outlets}
    load, parts = [0] * PARTS, {}
    for outlet in sorted(outlets, key=lambda outlet: -sizes[outlet]):
        parts[outlet] = load.index(min(load))
        load[parts[outlet]] += sizes[outlet]
    return parts


def _fitted(examples: Sequence[Example], figures: Sequence[Figures]) -> list[Forest]:
    """Return for each part trees that were fitted to the others."""
    return [Forest.of(arrays_of(_fit(examples, figures, without=part))) for part in range(PARTS)]


def _answers(examples: Sequence[Example], figures: Sequence[Figures], forests: Sequence[Forest]) -> list[Numbers]:
    """Return for each page what the trees say that did not see its outlet."""
    return [forests[example.part].shares(rows) for example, rows in zip(examples, figures, strict=True)]


def _fit(examples: Sequence[Example], figures: Sequence[Figures], without: int | None = None) -> lightgbm.Booster:
    used = [(example, rows) for example, rows in zip(examples, figures, strict=True) if example.part != without]
    data = lightgbm.Dataset(
        np.vstack([rows for _, rows in used]).astype(np.float32),
        np.concatenate([example.page.article for example, _ in used]).astype(np.float64),
        weight=np.concatenate([example.counts for example, _ in used]),
    )
    return lightgbm.train(SETTINGS, data, ROUNDS)


def arrays_of(model: lightgbm.Booster) -> dict[str, npt.NDArray[Any]]:
    """Return the trees as the arrays of `Forest`."""
    trees = [_nodes(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    most = max(map(len, trees))
    padded = [tree + [(0, 0.0, at, at, 0.0) for at in range(len(tree), most)] for tree in trees]
    kinds = (np.int16, np.float64, np.int16, np.int16, np.float32)
    return {
        name: np.array([[node[column] for node in tree] for tree in padded], dtype=kind)
        for column, (name, kind) in enumerate(zip(ARRAYS, kinds, strict=True))
    }


def _nodes(root: dict[str, Any]) -> list[tuple[int, float, int, int, float]]:
    """Return a tree's nodes, each with its feature, its threshold, what is left and right of it, and its value."""
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(node: dict[str, Any]) -> int:
        at = len(nodes)
        nodes.append((0, 0.0, at, at, node.get("leaf_value", 0.0)))
        if "split_feature" in node:
            left, right = add(node["left_child"]), add(node["right_child"])
            nodes[at] = (node["split_feature"], node["threshold"], left, right, node["internal_value"])
        return at

    add(root)
    return nodes


def _measure(examples: Sequence[Example], looks: Sequence[tuple[Forest, Forest]]) -> None:
    """Print mean precision, mean recall and their F1 for each set of pages, as the scorer has it."""
    scores: dict[str, list[tuple[float, float]]] = {}
    for example in examples:
        if not example.made:
            with patch.object(judging, "looks", lambda part=example.part: looks[part]):
                scores.setdefault(example.page.kind, []).append(_score(_body(example.page), example.page.body))
    for kind, pairs in sorted(scores.items()):
        precision, recall = (mean(values) for values in zip(*pairs, strict=True))
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{kind:10} F1 {f1:.4f}  P {precision:.3f}  R {recall:.3f}  on outlets kept back", flush=True)


def _body(page: GoldPage) -> str:
    """Return the text that reading finds."""
    labels = label(page.lines, repeated=page.repeated)
    return "\n".join(
        line.text
        for line, found in zip(page.lines, labels, strict=True)
        if found in KEPT and found is not Label.CAPTION
    )


def _score(text: str, gold: str) -> tuple[float, float]:
    got, want = (Counter(_grams(words(part))) for part in (text, gold))
    common = sum((got & want).values())
    return common / max(sum(got.values()), 1), common / max(sum(want.values()), 1)


def _grams(own: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [own[start : start + SHINGLE] for start in range(max(1, len(own) - SHINGLE + 1))] if own else []


def _write(first: lightgbm.Booster, second: lightgbm.Booster) -> None:
    arrays = {f"{look}_{name}": array for look, model in (("first", first), ("second", second))
              for name, array in arrays_of(model).items()}  # fmt: skip
    with WEIGHTS_FILE.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    print(f"{WEIGHTS_FILE.name}: {WEIGHTS_FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
