"""`serve` shows the site, builds again on a change, and tells the browser."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import ROOT
from tests.conftest import project
from tests.generated import write_collection

PATIENCE = 60


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def fetched(address: str, wanted: str) -> str:
    """Return the page at `address` once it holds `wanted`; its last state when patience ends."""
    page = ""
    for _ in range(PATIENCE * 2):
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 (an address on this machine)
                page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            page = ""
        if wanted in page:
            break
        time.sleep(0.5)
    return page


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Serve a small project; yield its folder and address."""
    write_collection(tmp_path / "made", 2, words=80)
    root = project(tmp_path / "project", tmp_path / "made")
    port = free_port()
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=root, env={**os.environ, "BROWSER": "true"})
    yield root, f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(timeout=30)


def test_a_changed_article_shows_without_a_restart(served: tuple[Path, str]) -> None:
    """After a change in a seed the page served is the new one, and pages carry what reloads the browser."""
    root, address = served
    page = fetched(f"{address}/articles/00001.html", "livereload")
    assert "livereload" in page
    assert "connect-src 'self'" in page
    article = root / "seeds" / "00001.txt"
    rest = article.read_text(encoding="utf-8").partition("\n")[2]
    article.write_text(f"Marigolds found on the quay\n{rest}", encoding="utf-8")
    assert "Marigolds found on the quay" not in page
    assert "Marigolds found on the quay" in fetched(f"{address}/articles/00001.html", "Marigolds")
