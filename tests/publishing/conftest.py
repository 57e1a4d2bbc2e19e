"""The example dossier, built once."""

import pytest

from tests.publishing.building import Built, build
from tests.publishing.example import example


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the example as a built project; tests only read it."""
    return build(example(), tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the example as a built project that will stand below a host's root; tests only read it."""
    return build(example(), tmp_path_factory.mktemp("addressed"), address="https://example.org/heron")
