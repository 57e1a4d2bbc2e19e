"""The review sheet: a row for each decision that may be wrong, written for spreadsheets, and read back from them."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.model import Article, Doubt
from cuttings.publishing.sheets import shortened
from cuttings.publishing.tables import computes, sheet
from cuttings.reading.decoding import decode
from cuttings.reading.lines import plain

COLUMNS = (
    "decision", "what", "certainty", "subject", "decided", "correct", "why", "evidence", "article", "paragraph", "line",
)  # fmt: skip
"""The columns as they are written; `decision` and `correct` are read back, and `decided` where `correct` says yes."""

LONGEST = 700
"""Code points of a cell."""

LARGEST = 64_000_000
"""Bytes of a sheet that is read: some hundred thousand decisions."""

TIP = "make a new one with `python build.py review`, and write answers into its column `correct`"

_SEPARATORS = ",;\t"
csv.field_size_limit(10_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that was read: its line in the file, the decision it is about, the answer, and all its cells by column."""

    line: int
    decision: str
    correct: str
    cells: Mapping[str, str]


def in_order(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return `doubts`, the least certain first, of equally certain ones those first that most hangs on."""
    return sorted(doubts, key=lambda doubt: (doubt.certainty, -doubt.weight, doubt.id))


def written(
    doubts: Sequence[Doubt], articles: Iterable[Article], answers: Mapping[str, str], kept: Iterable[Row]
) -> bytes:
    """Return the sheet of `doubts` as CSV, UTF-8 with a byte order mark; no cell of it is a formula.

    `answers` are answers by decision that stand in the sheet already; `kept` are rows that stay as they were.
    """
    files = {article.cutting.id: article.cutting.source.file for article in articles}
    rows = (
        (
            doubt.id,
            doubt.what,
            f"{doubt.certainty:.2f}",
            *(shortened(plain(text), LONGEST) for text in (doubt.subject, doubt.decided)),
            answers.get(doubt.id, ""),
            *(shortened(plain(text), LONGEST) for text in (doubt.why, doubt.evidence)),
            files.get(doubt.article, doubt.article),
            doubt.paragraph,
            doubt.line,
        )
        for doubt in doubts
    )
    return sheet(COLUMNS, (*rows, *(tuple(row.cells.get(column, "") for column in COLUMNS) for row in kept)))


def read(path: Path) -> list[Row]:
    """Return the rows of a sheet, whatever a spreadsheet program made of it: separators, line ends, encoding, columns.

    Raises CuttingsError where the file is none, or has no columns `decision` and `correct`.
    """
    file = str(path)
    try:
        if path.stat().st_size > LARGEST:
            raise fault(file, f"a sheet of more than {LARGEST / 1e6:g} MB", tip=TIP)
        text = decode(path.read_bytes(), file).text
    except OSError as error:
        raise fault(file, f"cannot be read: {error.strerror}", tip=TIP) from None
    try:
        return list(_rows(text, file))
    except csv.Error as error:
        raise fault(file, f"no table: {error}", tip=TIP) from None


def answered(rows: Iterable[Row]) -> list[Row]:
    """Return the rows that have an answer."""
    return [row for row in rows if row.correct]


def problem(path: Path, row: Row, fact: str, tip: str) -> Problem:
    """Return what is wrong with a row."""
    return Problem(file=str(path), line=row.line, fact=fact, tip=tip)


def refused(fact: str, tip: str) -> CuttingsError:
    """Return the exception for an answer that cannot be used; the row it stands in is told where it is caught."""
    return fault("", fact, tip=tip)


def _rows(text: str, file: str) -> Iterator[Row]:
    header: list[str] = []
    for line, cells in _records(text):
        if not header:
            header = [plain(cell).casefold() for cell in cells]
            if not {"decision", "correct"} <= set(header):
                raise fault(file, "no review sheet: no columns `decision` and `correct`", line=line, tip=TIP)
        elif any(cell.strip() for cell in cells):
            values = {name: _unarmed(plain(cell)) for name, cell in zip(header, cells, strict=False)}
            decision, correct = values.get("decision", ""), values.get("correct", "")
            yield Row(line=line, decision=decision, correct=correct, cells=values)
    if not header:
        raise fault(file, "no review sheet: nothing in it", tip=TIP)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line it begins in; the separator is the one that stands most often in the first."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.casefold().startswith("sep="):
        text, skipped = rest, 1
        first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begun = 1
    for record in reader:
        yield begun + skipped, record
        begun = reader.line_num + 1


def _unarmed(cell: str) -> str:
    """Return a cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell.startswith("'") and computes(cell[1:]) else cell
