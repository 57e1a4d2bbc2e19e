"""Why each line of an article is called what it is called: for people who wonder, and for those who mend the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import fault
from cuttings.reading.article import labelled_lines
from cuttings.reading.document import Document
from cuttings.reading.files import gather
from cuttings.reading.judging import Reason
from cuttings.reading.labelling import LabelledLines
from cuttings.reading.lines import plain

REASONS = 3
"""Figures that are named for a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A line, what it is taken for, and why.

    `likely` is how likely it is the article's text, 0 to 1; None where the page left the model nothing to decide.
    `rule` is the rule that named it, `reasons` the figures that weighed most for or against its being the text's.
    """

    line: int
    text: str
    label: str
    rule: str
    likely: float | None = None
    reasons: tuple[Reason, ...] = ()


def explain(file: Path, seeds: Path) -> Iterator[tuple[Document, tuple[Explained, ...]]]:
    """Yield each article in `file` with its lines explained; lines that repeat are counted in `seeds`, if it is there.

    A file that stands elsewhere is read with the folder that it stands in. Raises CuttingsError where it holds no
    article.
    """
    place = file.parent.resolve() / file.name
    folder = seeds if place.is_relative_to(seeds.resolve()) else file.parent
    name = plain(place.relative_to(folder.resolve()).as_posix())
    gathered = gather(folder)
    found = [document for document in gathered.documents if _is_in(document.source.file, name)]
    if not found:
        shown = plain(f"{folder.as_posix()}/{name}")
        problems = [problem for problem in gathered.problems if _is_in(problem.file, shown)]
        fact, tip = (problems[0].fact, problems[0].tip) if problems else ("no article in this file", "name an article")
        raise fault(file, fact, tip=tip)
    for document in found:
        yield document, tuple(_explained(labelled_lines(document)))


def _is_in(file: str, name: str) -> bool:
    """Return whether `file` is the one of this name, or stands in it, as a member of an archive does."""
    return file == name or file.startswith(f"{name}/")


def _explained(page: LabelledLines) -> Iterator[Explained]:
    judged = page.judged
    reasons = judged.reasons(REASONS) if judged else [[] for _ in page.lines]
    for index, (line, label) in enumerate(zip(page.lines, page.labels, strict=True)):
        yield Explained(
            line=line.numbers[0],
            text=line.text,
            label=str(label),
            rule=page.rules[index],
            likely=float(judged.likely[index]) if judged else None,
            reasons=tuple(reasons[index]),
        )
