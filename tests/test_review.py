"""The command `review` as a person meets it."""

import csv
import io
from pathlib import Path

import pytest

from tests.conftest import build
from tests.support import SHARED, needs_shared
from tests.test_build import times

TEXT = "Talks\n\nFumio Kishida spoke in Tokyo. Kshida left in the evening, and Fumio Kishida sat down to eat.\n"


def sheet(root: Path) -> list[dict[str, str]]:
    """Return the rows of the sheet in `root`."""
    text = (root / "review.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with the seeds of one article."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "talks.txt").write_text(TEXT)
    return tmp_path


def test_a_sheet_is_drawn_up_answered_and_applied(root: Path) -> None:
    """The sheet is written and the seeds left alone; applied, they hold the answer; applied again, nothing changes."""
    seeds = root / "seeds"
    before = times(seeds)
    done = build(root, "--seeds", seeds, "review", root / "review.csv")
    assert (done.returncode, times(seeds)) == (0, before), done.stderr
    assert "--apply" in done.stdout
    assert "a speaker" in done.stdout
    rows = sheet(root)
    assert {row["decision"] for row in rows} >= {"date: talks", "join: fumio kishida = kshida"}
    answers = "".join(f"{row['decision']};no\r\n" for row in rows if row["what"] == "join")
    (root / "review.csv").write_bytes(f"decision;correct\r\n{answers}".encode("utf-16"))
    done = build(root, "--seeds", seeds, "review", "--apply", root / "review.csv")
    assert (done.returncode, "1 applied" in done.stdout) == (0, True), done.stderr
    assert "[Kshida, Fumio Kishida]" in (seeds / "names.yml").read_text()
    after = times(seeds)
    done = build(root, "--seeds", seeds, "review", "--apply", root / "review.csv")
    assert (done.returncode, "1 held already" in done.stdout, times(seeds)) == (0, True, after)
    done = build(root, "--seeds", seeds, "review", root / "review.csv")
    assert "join: fumio kishida = kshida" not in {row["decision"] for row in sheet(root)}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "error: review.csv: cannot be read"),
        ("a,b\n", "error: review.csv:1: no review sheet"),
        ("decision,correct\ndate: talks,soon\n", "error: review.csv:2: “soon” is no date"),
        ("decision,correct\ndate: gone,2014\n", "error: review.csv:2: the article “gone” is not there any more"),
    ],
)
def test_what_cannot_be_applied_is_an_error(root: Path, content: str | None, said: str) -> None:
    """File, line, fact and tip, and exit code 1; no traceback."""
    if content is not None:
        (root / "review.csv").write_text(content)
    done = build(root, "--seeds", "seeds", "review", "--apply", "review.csv")
    assert done.returncode == 1
    assert said in done.stderr
    assert "tip:" in done.stderr
    assert "Traceback" not in done.stderr


@needs_shared
def test_real_scrapes_give_a_sheet(tmp_path: Path) -> None:
    """Of the two real scrapes the dates come first, then the derived title, then the misspelt name."""
    done = build(tmp_path, "--seeds", SHARED / "seeds", "review", tmp_path / "review.csv")
    assert done.returncode == 0, done.stderr
    assert [row["what"] for row in sheet(tmp_path)][:4] == ["date", "date", "title", "join"]
