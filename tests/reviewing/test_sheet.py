"""The review sheet: harmless in a spreadsheet, and read back whatever a spreadsheet program made of it."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.connecting.folding import fold
from cuttings.errors import CuttingsError
from cuttings.model import Doubt
from cuttings.publishing.tables import FORMULA_STARTS
from cuttings.reviewing.sheet import COLUMNS, Row, answered, in_order, read, written

HOSTILE = ["- x: y", "=1+1", '"quoted", and #', "two\nlines\r\nand more", "\u202eevil\u200b", "@cmd", "'=1"]


def doubt(subject: str, certainty: float = 0.5, weight: int = 1) -> Doubt:
    """Return a doubt about a kind."""
    return Doubt(
        what="kind",
        about=(fold(f"{subject} {weight}"),),
        certainty=certainty,
        subject=subject,
        decided="person",
        why="found as person 1×, place 1×",
        evidence=subject,
        article="a",
        line=3,
        weight=weight,
    )


def test_the_least_certain_come_first() -> None:
    """Of equally certain decisions that first that most hangs on; the rest is settled by their ids."""
    doubts = [doubt("c", 0.9), doubt("b", 0.5), doubt("a", 0.5), doubt("d", 0.5, 9)]
    assert [one.subject for one in in_order(doubts)] == ["d", "a", "b", "c"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_or_more_than_a_line(text: str) -> None:
    """Hostile names reach the spreadsheet as text on one line, in UTF-8 with a byte order mark."""
    data = written([doubt(text)], [], {}, [])
    assert data.startswith(b"\xef\xbb\xbf")
    assert len(data.splitlines()) == 2
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert not row["subject"].startswith(FORMULA_STARTS)
    assert not {"\u202e", "\u200b", "\n"} & set(row["subject"])
    assert (row["certainty"], row["correct"], row["line"]) == ("0.50", "", "3")


def saved(
    path: Path, encoding: str, separator: str, *, columns: tuple[str, ...] = COLUMNS, ending: str = "\r\n"
) -> Path:
    """Return a sheet as a spreadsheet program saves it, with two rows, the second answered."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, delimiter=separator, lineterminator=ending, extrasaction="ignore")
    writer.writeheader()
    for name, correct in (("Ann", ""), ("Müller; Café", "Käthe, “M” Müller")):
        writer.writerow(dict.fromkeys(columns, "x") | {"decision": f"kind: {name}", "correct": correct})
    path.write_bytes(out.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_sheets_are_read_however_they_were_saved(tmp_path: Path, encoding: str, separator: str) -> None:
    """Any usual encoding and separator, order of columns and line ends: the answer and its line are found."""
    for columns, ending in ((COLUMNS, "\r\n"), (COLUMNS[::-1], "\n"), (("correct", "decision"), "\r")):
        path = saved(tmp_path / "review.csv", encoding, separator, columns=columns, ending=ending)
        (row,) = answered(read(path))
        assert (row.line, row.decision, row.correct) == (3, "kind: Müller; Café", "Käthe, “M” Müller")


def test_a_cell_of_several_lines_counts_them(tmp_path: Path) -> None:
    """The line of a row is where it begins in the file; a line that names the separator is passed over."""
    path = tmp_path / "review.csv"
    path.write_text('sep=;\nDecision;Correct\nkind: a;"one\ntwo"\n\nkind: b;x\n')
    assert [(row.line, row.correct) for row in read(path)] == [(3, "one two"), (6, "x")]


@pytest.mark.parametrize("text", ["", "\n\n", "a,b\n1,2\n", "decision\nkind: a\n", "x" * 20])
def test_what_is_no_review_sheet_is_refused(tmp_path: Path, text: str) -> None:
    """A file without the columns, or without anything, is a problem with file and tip."""
    path = tmp_path / "review.csv"
    path.write_text(text)
    with pytest.raises(CuttingsError) as refused:
        read(path)
    assert refused.value.problem.file == str(path)
    assert refused.value.problem.tip


def test_a_sheet_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """The file is named, and what makes one."""
    with pytest.raises(CuttingsError, match="cannot be read"):
        read(tmp_path / "review.csv")


@given(st.text(max_size=40), st.text(max_size=40))
def test_rows_stay_rows(subject: str, correct: str) -> None:
    """Whatever a name and an answer hold, each row stays one row of as many cells."""
    rows = Row(line=9, decision="kind: gone", correct=correct, cells={"decision": "kind: gone", "correct": correct})
    data = written([doubt(subject)], [], {}, [rows])
    found = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(found) == 3
    assert {len(row) for row in found} == {len(COLUMNS)}
    assert found[2][0] == "kind: gone"
