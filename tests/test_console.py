"""What the command line prints."""

import pytest

from cuttings.console import SHOWN, Console, explained, printable, reasons
from cuttings.errors import Problem
from cuttings.reading import Explained
from cuttings.reading.judging import Reason


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


def test_a_line_is_explained_in_one_row() -> None:
    """A row has number, label, per cent, rule and how the text begins; without a likelihood its place is empty."""
    line = Explained(line=12, text="The talks began. " * 20, label="body", rule="within the text", likely=0.876)
    row = explained(line)
    assert row.split()[:6] == ["12", "body", "88%", "within", "the", "text"]
    assert row.endswith(line.text[:SHOWN])
    other = explained(Explained(line=12, text=line.text, label="body", rule="within the text"))
    assert (len(other), "%" in other) == (len(row), False)


def test_reasons_have_a_sign() -> None:
    """What speaks for a line has a plus, what speaks against it a minus, each with the figure seen."""
    line = Explained(
        line=1, text="a", label="body", rule="r", reasons=(Reason("words", 31.0, 0.5), Reason("list item", 1.0, -1.25))
    )
    assert reasons(line).strip() == "+0.50 words 31; -1.25 list item 1"


def test_a_line_cannot_drive_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters and markup in what was asked for are printed as harmless text, quiet or not."""
    with Console(quiet=True) as console:
        console.write(explained(Explained(line=1, text="[red]a\x1b[2J\u202eb\r\x07", label="body", rule="r")))
    out, err = capsys.readouterr()
    assert out.endswith("[red]a\ufffd[2J\ufffdb\ufffd\ufffd\n")
    assert err == ""
