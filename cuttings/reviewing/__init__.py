"""Reviewing: the least certain decisions as a spreadsheet, and what a person answers there written into the seeds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.model import Corrections, Dossier, Doubt
from cuttings.publishing.files import write
from cuttings.reviewing import sheet, sidecars
from cuttings.reviewing.answers import AGAIN, Change, Collection, changes
from cuttings.reviewing.facts import fact_doubts
from cuttings.reviewing.sheet import Row

__all__ = ["HELP", "SHEET", "Applied", "Drawn", "apply", "doubtful", "draw_up"]

SHEET = "review.csv"
"""What the sheet is called where no other name is given."""

HELP = (
    ("a join", "yes: the two are one; no: they are two; none: the first is no name; or the right name of the first"),
    ("a kind", "person, place, organisation, group or event; none: it is no name"),
    ("a speaker", "a name; none: nobody's words, or nobody's by name"),
    ("a date", "29 May 2014, May 2014 or 2014"),
    ("a title", "the headline"),
    ("any of these", "yes: it is right as it was decided; empty: nothing is said"),
)
"""How each kind of row is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A sheet that was written: how many decisions, how many answers it held already, and what a person should know."""

    decisions: int
    answers: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Answers that were applied, or held already, and the files that changed."""

    answers: int
    known: int
    files: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def doubtful(dossier: Dossier, doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return `doubts`, and those of dates and titles that no page states, the least certain first."""
    return sheet.in_order((*doubts, *fact_doubts(dossier.articles)))


def draw_up(path: Path, seeds: Path, dossier: Dossier, corrections: Corrections, doubts: Sequence[Doubt]) -> Drawn:
    """Write the sheet of all `doubts`, and of dates and titles that no page states, to `path`.

    Answers in a sheet that stands there are kept until they are applied: with their decisions, or as they stand where
    these are no longer made. Raises CuttingsError where another file stands there.
    """
    collection = Collection(seeds, dossier, corrections)
    rows = [_with_place(doubt, collection) for doubt in doubtful(dossier, doubts)]
    answers, kept = {}, []
    made = {doubt.id for doubt in rows}
    for row in sheet.answered(sheet.read(path)) if path.exists() else []:
        if row.decision in made:
            answers[row.decision] = row.correct
        elif not _is_applied(row, collection):
            kept.append(row)
    write(path, sheet.written(rows, dossier.articles, answers, kept))
    fact = "the decision is no longer made; its answer is kept at the end of the new sheet"
    problems = (replace(sheet.problem(path, row, fact, AGAIN), severity="warning") for row in kept)
    return Drawn(decisions=len(rows), answers=len(answers) + len(kept), problems=tuple(problems))


def apply(path: Path, seeds: Path, dossier: Dossier, corrections: Corrections) -> Applied:
    """Write the answers of the sheet at `path` into `names.yml` and sidecars below `seeds`.

    An answer is applied as a whole or not at all; each that cannot be is a problem. Raises CuttingsError where there is
    no sheet.
    """
    collection = Collection(seeds, dossier, corrections)
    rows = sheet.answered(sheet.read(path))
    desk = _Desk(seeds)
    problems = []
    known = 0
    for row in rows:
        try:
            known += not desk.make(changes(row, collection))
        except CuttingsError as error:
            problems.append(_located(path, row, error.problem))
    return Applied(answers=len(rows) - len(problems), known=known, files=desk.save(), problems=tuple(problems))


def _with_place(doubt: Doubt, collection: Collection) -> Doubt:
    """Return `doubt`; where it is about an article that can have no sidecar, it says so, before anybody answers it."""
    if doubt.what in ("join", "kind"):
        return doubt
    try:
        sidecars.place(collection.seeds, collection.articles[doubt.article].cutting)
    except CuttingsError as error:
        return replace(doubt, why=f"{doubt.why}. Not to be answered here: {error.problem}; {error.problem.tip}")
    return doubt


class _Desk:
    """The files that answers are written into, by path: as they were, and as they are to be."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = seeds.resolve()
        self._before: dict[Path, str] = {}
        self._after: dict[Path, str] = {}

    def make(self, asked: Sequence[Change]) -> bool:
        """Make all of the changes or, where one raises CuttingsError, none; return whether any text is another now."""
        texts: dict[Path, str] = {}
        for change in asked:
            texts[change.file] = change.made(texts.get(change.file, self._text(change.file)), str(change.file))
        changed = any(text != self._text(file) for file, text in texts.items())
        self._after.update(texts)
        return changed

    def save(self) -> tuple[Path, ...]:
        """Write the files that changed; return them, sorted."""
        changed = sorted(file for file, text in self._after.items() if text != self._before[file])
        for file in changed:
            write(file.resolve(), self._after[file].encode())
        return tuple(changed)

    def _text(self, file: Path) -> str:
        if file not in self._after:
            if not file.resolve().is_relative_to(self._seeds):
                raise fault(file, "a link out of the folder, not followed", tip="copy the file into the folder")
            try:
                text = file.read_bytes().decode("utf-8") if file.exists() else ""
            except (OSError, UnicodeDecodeError) as error:
                raise fault(file, f"cannot be changed: {error}", tip="save it as UTF-8 text") from None
            self._before[file] = self._after[file] = text
        return self._after[file]


def _is_applied(row: Row, collection: Collection) -> bool:
    try:
        return not _Desk(collection.seeds).make(changes(row, collection))
    except CuttingsError:
        return False


def _located(path: Path, row: Row, problem: Problem) -> Problem:
    """Return a problem about a row: with the sheet's line, and the file it was about if that is another."""
    fact = str(problem) if problem.file else problem.fact
    return sheet.problem(path, row, fact, problem.tip)
