"""What the command line prints."""

import pytest

from cuttings.console import Console, printable
from cuttings.errors import Problem


def test_a_file_name_cannot_drive_the_terminal() -> None:
    """Escape sequences, line ends and direction marks are replaced; other scripts stay."""
    assert printable("a\x1b[31mb\nc\u202ed 横田") == "a\ufffd[31mb\ufffdc\ufffdd 横田"


def test_problems_have_a_label_and_a_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    """An error and its tip go to standard error, quiet or not; square brackets in them are text."""
    with Console(quiet=True) as console:
        console.problems([Problem(file="seeds/[bold]x.txt", line=1, fact="no text in this file", tip="delete it")])
        console.say("unheard")
        console.summary([("articles", "1")])
    out, err = capsys.readouterr()
    assert (out, err) == ("", "error: seeds/[bold]x.txt:1: no text in this file\n  tip: delete it\n")


def test_without_a_terminal_progress_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Only the end of a stage is said, without control characters."""
    with Console(quiet=False) as console:
        for done in range(4):
            console.progress("reading", done, 3)
    assert capsys.readouterr().err == "reading: 3 done\n"
