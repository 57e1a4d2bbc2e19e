"""What can go wrong, said so that a person knows where, what and what to do next."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing a person should know: `file:line: fact`, and the next step as `tip`.

    `severity` is `error` where something was left out or is wrong, `warning` where the build went on with all of it.
    `line` is 1-based; None where the fact is about the whole file.
    """

    file: str
    fact: str
    line: int | None = None
    tip: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.fact}"


class CuttingsError(Exception):
    """A fault in the input or output that stops one article, or the build; `problem` says which and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def fault(file: str | PurePath, fact: str, *, line: int | None = None, tip: str = "") -> CuttingsError:
    """Return the exception that reports `fact` about `file`, ready to be raised."""
    return CuttingsError(Problem(file=str(file), fact=fact, line=line, tip=tip))
