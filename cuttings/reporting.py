"""What a build did as Markdown, for a page that others may open: GitHub shows it as a run's summary.

Texts of articles and names of files go into it as data: every sign of them that is no letter or digit is written by its
number, inside of `code`, so that none is markup, a link or a mention.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from cuttings.console import printable
from cuttings.errors import Problem
from cuttings.model import Doubt, DoubtKind
from cuttings.publishing.markdown import plain
from cuttings.publishing.sheets import shortened

PROBLEMS, DOUBTS = 50, 3
"""So many are shown, doubts of each kind; GitHub takes a megabyte in all."""

LONGEST = 200
"""Code points of a text that is shown."""

SLOW = 1200
"""Seconds from which on a build is told to be near the end of the time it is given."""

KINDS: dict[DoubtKind, str] = {
    "join": "whether two names are one",
    "kind": "whether a name is a person, a place or something else",
    "speaker": "who said something",
    "date": "when an article was published",
    "title": "what an article is called",
}


def report(rows: Iterable[tuple[str, str]], problems: Sequence[Problem], doubts: Sequence[Doubt]) -> str:
    """Return what a build says at its end, its problems, and its `doubts`, which begin with the least certain."""
    table = [f"| {name} | {_text(value)} |" for name, value in rows]
    return "\n".join(["| | |", "| ---: | --- |", *table, "", *_problems(problems), *_doubts(doubts)])


def failed(problem: Problem) -> str:
    """Return what stopped a build."""
    return "\n".join(["### Nothing was built", "", *_listed([problem])])


def slow(seconds: float) -> tuple[Problem, ...]:
    """Return a problem where a build took so long that a workflow may soon be ended before it is done."""
    if seconds < SLOW:
        return ()
    fact = f"the build took {seconds / 60:.0f} minutes, and the workflow ends it after its `timeout-minutes`"
    tip = "raise that number, or make two collections of this one"
    return (Problem(file=".github/workflows/site.yml", fact=fact, tip=tip, severity="warning"),)


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        ordered = sorted(problems, key=lambda problem: problem.severity != "error")
        yield from ["### Problems", "", *_listed(ordered[:PROBLEMS]), *_more(len(ordered) - PROBLEMS), ""]


def _listed(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        tip = f"<br>{_code(problem.tip)}" if problem.tip else ""
        yield f"- **{problem.severity}** {_code(str(problem))}{tip}"


def _doubts(doubts: Sequence[Doubt]) -> Iterator[str]:
    if not doubts:
        return
    counts = Counter(doubt.what for doubt in doubts)
    yield from ["### What is uncertain", "", "| | decisions |", "| --- | ---: |"]
    yield from (f"| {said} | {counts[kind]:,} |" for kind, said in KINDS.items() if counts[kind])
    yield from ["", "The least certain of each:", "", "| | decided | why | article |", "| --- | --- | --- | --- |"]
    for doubt in chain.from_iterable(islice((one for one in doubts if one.what == kind), DOUBTS) for kind in KINDS):
        cells = (doubt.subject, doubt.decided, doubt.why, doubt.article)
        yield f"| {' | '.join(map(_code, cells))} |"
    yield from ["", "`python build.py review` lists all of them, and takes your answers.", ""]


def _more(number: int) -> list[str]:
    return [f"- and {number:,} more, in what the build printed"] if number > 0 else []


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>" if text else ""


def _text(text: str) -> str:
    shown = printable(shortened(plain(text), LONGEST))
    return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in shown)
