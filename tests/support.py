"""What many tests need: case files and the shared data."""

import os
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
SHARED = Path(os.environ.get("CUTTINGS_SHARED", Path(__file__).parents[2] / "shared"))

needs_shared = pytest.mark.skipif(
    not (SHARED / "eval").is_dir(), reason=f"needs the shared evaluation data, which is not at {SHARED}"
)


def cases(name: str) -> list[object]:
    """Return pytest parameters (input, expected) from `cases/NAME`: title, input, expected text, a `.` after each."""
    blocks = (CASES / name).read_text(encoding="utf-8").split("\n.\n")
    *triples, rest = blocks
    if rest.strip() or len(triples) % 3:
        raise ValueError(
            f"{name}: a case is a title, an input and an expected text, each followed by a line with a dot"
        )
    groups = zip(triples[::3], triples[1::3], triples[2::3], strict=True)
    return [pytest.param(given, expected, id=title.strip()) for title, given, expected in groups]
