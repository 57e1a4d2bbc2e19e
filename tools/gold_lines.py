"""Gold answers to lines: which lines of a page hold the text that people marked as the article's."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cuttings.reading import Document, gather
from cuttings.reading.lines import Line, page_lines
from tests.support import SHARED

SHINGLE = 4
"""Words that must stand together in the gold text to count as found there."""
HELD = 0.5
"""Share of a line's words that must be found for it to be the article's."""
SHORT = 6
"""Words of a line that may be the article's only beside a longer one that is."""
BESIDE = 2
NEAR = 8
"""Lines on each side whose gold words tell which of two equal lines is meant."""
LONGEST_HEADLINE = 30
SHARED_LINES = 4
"""Lines that two pages must share to be taken for one outlet's."""
RARE = range(2, 41)
"""Pages that a line may stand in to tell of an outlet."""

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page whose lines are known to be the article's or not; `outlet` names pages of the same make.

    Lines that are neither are left out of what is learned: `open`.
    """

    file: str
    kind: str
    outlet: str
    body: str
    lines: tuple[Line, ...]
    repeated: frozenset[int]
    article: Flags
    open: Flags


def gold_pages() -> list[GoldPage]:
    """Return the pages of the shared data whose article is known, by file."""
    folder = SHARED / "eval" / "body"
    documents = {document.source.file: document for document in gather(folder / "raw").documents}
    rows = [json.loads(row) for row in (folder / "gold.jsonl").read_text(encoding="utf-8").split("\n") if row]
    outlets = _outlets({file: document.text for file, document in documents.items()})
    return [
        _page(row["file"], row["set"], outlets[row["file"]], row["body"], documents[row["file"]])
        for row in sorted(rows, key=lambda row: str(row["file"]))
        if row["file"] in documents
    ]


def _page(file: str, kind: str, outlet: str, body: str, document: Document) -> GoldPage:
    lines = page_lines(document.text)
    held = held_shares(lines, body)
    article = _marked(lines, body, held)
    head = _headlines(lines, body) & article
    return GoldPage(
        file=file, kind=kind, outlet=outlet, body=body, lines=lines, article=article & ~head,
        repeated=document.repeated,
        open=head | (~article & (held >= HELD)),
    )  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` as the scorer counts them."""
    return tuple(re.findall(r"\w+", text))


def held_shares(lines: Sequence[Line], body: str) -> npt.NDArray[np.float64]:
    """Return the share of each line's words that stand in `body` in the same order; short lines are there or not."""
    whole = {words(row) for row in body.split("\n")}
    grams = set(_shingles(words(body)))
    return np.array([_held(words(line.text), whole, grams) for line in lines])


def _held(own: tuple[str, ...], whole: set[tuple[str, ...]], grams: set[tuple[str, ...]]) -> float:
    if len(own) < SHINGLE:
        return float(bool(own) and own in whole)
    found = [False] * len(own)
    for start, gram in enumerate(_shingles(own)):
        if gram in grams:
            found[start : start + SHINGLE] = [True] * SHINGLE
    return sum(found) / len(own)


def _shingles(own: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (own[start : start + SHINGLE] for start in range(len(own) - SHINGLE + 1))


def _marked(lines: Sequence[Line], body: str, held: npt.NDArray[np.float64]) -> Flags:
    """Return which lines are the article's: of equal ones as many as the gold text has, those among the most gold."""
    sizes = np.array([len(words(line.text)) if share >= HELD else 0 for line, share in zip(lines, held, strict=True)])
    times = Counter(words(row) for row in body.split("\n"))
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in np.flatnonzero(sizes).tolist():
        places[words(lines[index].text)].append(index)
    near = {at: sizes[max(0, at - NEAR) : at + NEAR + 1].sum() for group in places.values() for at in group}
    kept = [at for text, group in places.items()
            for at in sorted(group, key=lambda at: (-near[at], at))[: max(1, times[text])]]  # fmt: skip
    long = [at for at in kept if sizes[at] >= SHORT]
    marked = np.zeros(len(lines), dtype=np.bool_)
    if long:
        low, high = min(long) - BESIDE, max(long) + BESIDE
        marked[[at for at in kept if sizes[at] >= SHORT or low <= at <= high]] = True
    return marked


def _headlines(lines: Sequence[Line], body: str) -> Flags:
    """Return which lines say what the gold text begins with, where that is a headline: it is no line of the text."""
    first = words(next((row for row in body.split("\n") if row.strip()), ""))
    is_title = len(first) <= LONGEST_HEADLINE
    return np.array(
        [is_title and words(line.text) == first and not line.text.endswith(".") for line in lines], dtype=np.bool_
    )


def _outlets(texts: dict[str, str]) -> dict[str, str]:
    """Return for each file the first file of those that share lines with it, directly or by way of others."""
    pages: dict[str, list[str]] = defaultdict(list)
    for file, text in sorted(texts.items()):
        for row in {row.strip() for row in text.split("\n")}:
            if len(row.split()) > 2 and len(row) >= 15:
                pages[row].append(file)
    pairs = Counter(pair for group in pages.values() if len(group) in RARE for pair in _pairs(group))
    outlet = {file: file for file in texts}
    for (one, other), shared in sorted(pairs.items()):
        if shared >= SHARED_LINES:
            low, high = sorted((outlet[one], outlet[other]))
            outlet = {file: low if name == high else name for file, name in outlet.items()}
    return outlet


def _pairs(group: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((one, other) for at, other in enumerate(group) for one in group[:at])
