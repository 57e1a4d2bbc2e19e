"""How well near-copies are found: `python -m tools.copies [SHARED]` edits real articles by chance and prints a table.

Each article of `eval/related/raw` is edited in one way at a time and looked for among the unedited ones, of which those
of the same event are the hardest to tell apart. A pair of unedited articles that is a wire report twice counts neither
for nor against. The first rows say what each threshold scores on half of the events, the table what the one in use does
on that half and on the other.
"""

import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings.connecting.copies import CONTAINED, likeness
from cuttings.connecting.likely import FEW, RUN, SHORTEST, likely_pairs
from cuttings.connecting.wording import words
from cuttings.model import Cutting, Fact
from cuttings.reading import gather, read

SEED = 1977
THRESHOLDS = (0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32, 0.36, 0.4)

WIRE = 0.31
"""Likeness of two unedited articles from which, as reading the pairs showed, both carry the same wire report."""

Edit = Callable[[Cutting, Sequence[str], random.Random], Cutting]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was found of a way of editing: right, wrong, and how many there were to find."""

    right: int = 0
    wrong: int = 0
    wanted: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(right=self.right + other.right, wrong=self.wrong + other.wrong, wanted=self.wanted + other.wanted)

    def __str__(self) -> str:
        precision = self.right / ((self.right + self.wrong) or 1)
        return f"P {precision:.3f} R {self.right / self.wanted:.3f}"


def changed(share: float, longest: int) -> Edit:
    """Return an edit that replaces, drops or puts in `share` of the words, up to `longest` of them side by side."""

    def edit(cutting: Cutting, pool: Sequence[str], chance: random.Random) -> Cutting:
        total = sum(len(one.text.split()) for one in cutting.paragraphs)
        touched: set[int] = set()
        while len(touched) < round(share * total):
            start = chance.randrange(total)
            touched |= set(range(start, min(total, start + chance.randint(1, longest))))
        at, paragraphs = 0, []
        for paragraph in cutting.paragraphs:
            kept: list[str] = []
            for word in paragraph.text.split():
                kept += (
                    chance.choice(([], [chance.choice(pool)], [word, chance.choice(pool)])) if at in touched else [word]
                )
                at += 1
            paragraphs.append(replace(paragraph, text=" ".join(kept)))
        return replace(cutting, paragraphs=tuple(paragraphs))

    return edit


def dropped(cutting: Cutting, _: Sequence[str], chance: random.Random) -> Cutting:
    """Leave out three paragraphs of ten."""
    kept = [one for one in cutting.paragraphs if chance.random() > 0.3]
    return replace(cutting, paragraphs=tuple(kept or cutting.paragraphs))


def reordered(cutting: Cutting, _: Sequence[str], chance: random.Random) -> Cutting:
    """Put the paragraphs in another order."""
    return replace(cutting, paragraphs=tuple(chance.sample(cutting.paragraphs, len(cutting.paragraphs))))


def retitled(cutting: Cutting, pool: Sequence[str], chance: random.Random) -> Cutting:
    """Give it a headline of other words."""
    return replace(cutting, title=Fact(value=" ".join(chance.choices(pool, k=8)), origin="text"))


def together(cutting: Cutting, pool: Sequence[str], chance: random.Random) -> Cutting:
    """Change a fifth of the words, drop paragraphs, reorder them and give another headline."""
    for edit in (changed(0.2, 1), dropped, reordered, retitled):
        cutting = edit(cutting, pool, chance)
    return cutting


EDITS: dict[str, Edit] = {
    **{f"{round(100 * share)} % of the words, here and there": changed(share, 1) for share in (0.1, 0.2, 0.3, 0.4)},
    **{f"{round(100 * share)} % of the words, in runs": changed(share, 12) for share in (0.1, 0.2, 0.3, 0.4)},
    "30 % of the paragraphs dropped": dropped,
    "paragraphs reordered": reordered,
    "headline changed": retitled,
    "20 %, dropped, reordered, headline": together,
}
"""The ways of editing, by their names in the table."""


def main() -> None:
    """Print what each threshold would score on the half that decides, then a row for each way of editing."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared") / "eval" / "related"
    cuttings = [read(document) for document in gather(shared / "raw").documents]
    lines = (shared / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    events = {one["file"]: one["event"] for one in map(json.loads, lines)}
    long_enough = [one for one in cuttings if len(words(one)) - RUN + 1 >= SHORTEST]
    halves = [set(sorted(set(events.values()))[half::2]) for half in (0, 1)]
    print(f"{len(cuttings)} articles, {len(cuttings) - len(long_enough)} too short to be compared, seed {SEED}")
    alike = {name: _alike(long_enough, edit, name, FEW) for name, edit in EDITS.items()}
    sketched = {name: _alike(long_enough, edit, name, 0) for name, edit in EDITS.items()}
    parts = [{at for at, one in enumerate(long_enough) if events[one.source.file] in half} for half in halves]
    wire = _wire(long_enough)
    print(f"{len(wire) // 2} pairs of unedited articles are wire reports twice")
    for threshold in THRESHOLDS:
        total = sum((score(alike[name], parts[0], wire, threshold) for name in alike), Score())
        print(f"threshold {threshold:.2f}, all edits of the deciding half: {total}")
    print(f"\n{'threshold ' + str(CONTAINED):<38} {'deciding half':<18} {'other half':<18} other half, by sketches")
    for name in EDITS:
        cells = [score(alike[name], part, wire, CONTAINED) for part in parts]
        print(f"{name:<38} {cells[0]!s:<18} {cells[1]!s:<18} {score(sketched[name], parts[1], wire, CONTAINED)}")


def _wire(cuttings: Sequence[Cutting]) -> set[tuple[int, int]]:
    texts = [words(one) for one in cuttings]
    pairs = [pair for pair in likely_pairs(texts) if likeness(texts[pair[0]], texts[pair[1]]) >= WIRE]
    return {*pairs, *(pair[::-1] for pair in pairs)}


def _alike(cuttings: Sequence[Cutting], edit: Edit, name: str, few: int) -> dict[tuple[int, int], float]:
    """Return how alike each unedited article and each edited one are, by their numbers, where they were compared."""
    chance = random.Random(f"{SEED} {name}")
    pool = [word for one in cuttings for paragraph in one.paragraphs for word in paragraph.text.split()]
    texts = [words(one) for one in (*cuttings, *(edit(one, pool, chance) for one in cuttings))]
    count = len(cuttings)
    return {
        (one, other - count): likeness(texts[one], texts[other])
        for one, other in likely_pairs(texts, few)
        if one < count <= other
    }


def score(alike: dict[tuple[int, int], float], part: set[int], wire: set[tuple[int, int]], threshold: float) -> Score:
    """Return the score of a `threshold` for the edited articles in `part`."""
    found = {pair for pair, value in alike.items() if value >= threshold and pair[1] in part and pair not in wire}
    right = sum(one == other for one, other in found)
    return Score(right=right, wrong=len(found) - right, wanted=len(part))


if __name__ == "__main__":
    main()
