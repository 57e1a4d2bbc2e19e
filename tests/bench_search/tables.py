"""What was measured, as tables in Markdown: one of the two indexes, one of what answers cost."""

import statistics
from collections.abc import Iterable, Sequence

from tests.bench_search.asking import Took
from tests.bench_search.sides import Side

MB = 1_000_000

INDEXES = (
    "| articles | search | index, MB | files | built, s | after one change, s | what is indexed |",
    "| ---: | --- | ---: | ---: | ---: | ---: | --- |",
)
ANSWERS = (
    (
        "| articles | from | question | found in | search | from the first key, s | from the beginning, s | MB "
        "| of the search | files |"
    ),
    "| ---: | --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |",
)


def index_row(size: int, side: Side) -> str:
    """Return the row of a side's index."""
    figures = f"{side.bytes / MB:.1f} | {len(side.index):,} | {side.indexing:.1f} | {side.again:.1f}"
    return f"| {size:,} | {side.name} | {figures} | {side.holds} |"


def answer_row(asked: str, side: Side, runs: Sequence[Took | None], *, letters: bool) -> str:
    """Return the row of a question, the median of each figure of the runs; `asked` are its first cells."""
    took = [run for run in runs if run]
    if len(took) < len(runs):
        return f"{asked} {side.name} | {len(runs) - len(took)} of {len(runs)} without an answer | | | | |"
    key = f"{_median(run.from_key for run in took):.2f}"
    if letters:
        key += f", at rest {_median(run.settled for run in took):.2f} after the last"
    sizes = (_median(run.bytes / MB for run in took), _median(run.own / MB for run in took))
    moved = f"{sizes[0]:.2f} | {sizes[1]:.2f} | {_median(run.requests for run in took):.0f}"
    return f"{asked} {side.name} | {key} | {_median(run.from_start for run in took):.2f} | {moved} |"


def _median(figures: Iterable[float]) -> float:
    return statistics.median(figures)
