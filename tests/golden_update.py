"""`python -m tests.golden_update` writes anew the pages that the golden test compares with: read what it changes."""

import shutil
from pathlib import Path

from tests.publishing.building import tree
from tests.publishing.example import example

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    """Replace the golden pages by those made now."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, content in tree(example()).items():
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_bytes(content)


if __name__ == "__main__":
    main()
