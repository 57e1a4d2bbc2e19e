"""The desk that the tests of reviewing work at."""

from pathlib import Path

import pytest

from tests.reviewing.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with two articles and a few corrections."""
    return Desk(tmp_path)
