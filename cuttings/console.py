"""What a person sees of a build: a bar on a terminal, plain lines elsewhere, problems as `error:` and `tip:`."""

import sys
import unicodedata
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from rich.console import Console as Terminal
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from cuttings.errors import Problem
from cuttings.reading import Explained

SHOWN = 100
"""Code points of a line that are shown."""

STYLES = {"error": "bold red", "warning": "yellow", "tip": "dim"}


class Console:
    """Progress and problems go to standard error, the summary to standard output. Colour obeys NO_COLOR."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._out = Terminal(soft_wrap=True, highlight=False)
        self._err = Terminal(stderr=True, soft_wrap=True, highlight=False)
        columns = (TextColumn("{task.description:>12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bars = Progress(*columns, console=self._err) if self._err.is_terminal and not quiet else None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        """Return the console itself, its progress bars showing."""
        if self._bars:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bars as they stand."""
        if self._bars:
            self._bars.stop()

    def progress(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` items of `stage` are done; elsewhere than on a terminal only the last is said."""
        if self._bars:
            if stage not in self._tasks or self._bars.tasks[self._tasks[stage]].finished:
                self._tasks[stage] = self._bars.add_task(stage, total=total)
            self._bars.update(self._tasks[stage], completed=done, total=total)
        elif done == total:
            self.say(f"{stage}: {total:,} done")

    def say(self, line: str) -> None:
        """Print one line about what is going on."""
        if not self._quiet:
            self._err.print(Text(printable(line)))

    def write(self, line: str) -> None:
        """Print one line that was asked for to standard output, quiet or not."""
        self._out.print(Text(printable(line)))

    def problems(self, problems: Iterable[Problem]) -> None:
        """Print each problem, and its next step below it; quiet or not."""
        for problem in problems:
            self._labelled(problem.severity, str(problem))
            if problem.tip:
                self._labelled("tip", problem.tip, indent="  ")

    def summary(self, rows: Iterable[tuple[str, str]]) -> None:
        """Print what was done, one fact a row."""
        if self._bars:
            self._bars.stop()
        if self._quiet:
            return
        table = Table(box=None, show_header=False, pad_edge=False)
        table.add_column(style="dim", justify="right")
        table.add_column(overflow="fold")
        for name, value in rows:
            table.add_row(name, Text(printable(value)))
        sys.stderr.flush()
        self._out.print(table)

    def _labelled(self, label: str, text: str, indent: str = "") -> None:
        self._err.print(Text.assemble(indent, (f"{label}:", STYLES[label]), " ", printable(text)))


def explained(line: Explained) -> str:
    """Return a row: the line's number, what it is, how likely it is the text's, by which rule, and how it begins."""
    likely = "" if line.likely is None else f"{line.likely:.0%}"
    return f"{line.line:>6}  {line.label:<20} {likely:>4}  {line.rule:<27} {line.text[:SHOWN]}"


def reasons(line: Explained) -> str:
    """Return a row of the figures that weighed most, those for the line being the text's with a plus sign."""
    named = (f"{reason.weight:+.2f} {reason.name} {reason.figure:.4g}" for reason in line.reasons)
    return f"{'':8}{'; '.join(named)}"


def printable(text: str) -> str:
    """Return `text` with control and direction characters replaced: a file's name must not drive the terminal."""
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)
