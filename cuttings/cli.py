"""The command line: `python build.py` and its commands. The one place that ends the process."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack

import click

import cuttings
from cuttings import pipeline, publishing, reading, reporting, reviewing, starting, summaries, verifying
from cuttings.console import Console, explained, reasons
from cuttings.errors import CuttingsError, Problem, fault
from cuttings.pipeline import Plan
from cuttings.publishing import CONFIG, Places

DONE, FAULT = 0, 1

F = TypeVar("F", bound=Callable[..., Any])


class Given(TypedDict):
    """Options that all commands take; None where not given."""

    seeds: Path | None
    jobs: int | None
    strict: bool | None
    quiet: bool | None


FOLDER = click.Path(file_okay=False, path_type=Path)
OPTIONS = (
    click.option("--seeds", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
                 help="The folder of saved articles.  [default: seeds]"),
    click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes at once.  [default: one a core]"),
    click.option("--strict", is_flag=True, default=None, help="Exit with 1 on any problem, warnings included."),
    click.option("--quiet", is_flag=True, default=None, help="Print problems only."),
)  # fmt: skip


def common(function: F) -> F:
    """Return the command with the options that all commands take, before or after the command's name."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(cuttings.__version__, prog_name="cuttings")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
              help="Write what was done, what went wrong and what is uncertain to FILE, as Markdown.")  # fmt: skip
@common
@click.pass_context
def main(context: click.Context, report: Path | None, **given: Unpack[Given]) -> None:
    """Turn a folder of saved news articles into a site about their topic.

    Without a command: read seeds/, write pages and data to site_src/, render them to site/, and pack dist/*.zip, which
    works from a double click. Exit 0: done; 1: a fault in the input or output; 2: wrong usage.
    """
    context.obj = given
    if context.invoked_subcommand is None:
        _run(context, given, lambda plan, console: _build(plan, console, report=report))


@main.command()
@click.option("--out", type=FOLDER, metavar="DIR", help="Where to write.  [default: site_src]")
@common
@click.pass_context
def convert(context: click.Context, out: Path | None, **given: Unpack[Given]) -> None:
    """Write pages and data, and stop there."""
    _run(context, given, lambda plan, console: _build(plan, console, pages_only=True), out=out)


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="On 127.0.0.1.")
@common
@click.pass_context
def serve(context: click.Context, port: int, **given: Unpack[Given]) -> None:
    """Build, show the site in a browser, and build again whenever seeds/ or site_src/ changes."""
    _run(context, given, lambda plan, console: _serve(plan, console, port))


@main.command()
@common
@click.pass_context
def check(context: click.Context, **given: Unpack[Given]) -> None:
    """Report every broken link and anchor of the built site, and every correction that matches nothing."""
    _run(context, given, _check)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--why", is_flag=True, help="Name under each line the figures that weighed most.")
@common
@click.pass_context
def explain(context: click.Context, file: Path, why: bool, **given: Unpack[Given]) -> None:  # noqa: FBT001
    """Show what each line of FILE is taken for, how likely it is the article's text, and by which rule."""
    _run(context, given, lambda plan, console: _explain(plan, console, file, why=why))


@main.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--apply", "applied", is_flag=True, help="Write the answers in FILE into the seeds.")
@common
@click.pass_context
def review(context: click.Context, file: Path | None, applied: bool, **given: Unpack[Given]) -> None:  # noqa: FBT001
    """Write the least certain decisions to a spreadsheet, FILE, to be put right in its column `correct`.

    FILE is review.csv where not given. An answer is, for a join: yes, no, or the right name of the first; for a kind:
    person, place, organisation, group or event; for a name that is none: none; for a speaker: a name, or none; for a
    date: 29 May 2014; for a title: the title. `yes` keeps what was decided. Then run it with --apply: answers become
    entries of names.yml and of sidecars, NAME.yml beside an article, and hold in every build from then on.
    """
    _run(context, given, lambda plan, console: _review(plan, console, file, applied=applied))


@main.command()
@click.argument("site", metavar="SITE", type=click.Path(exists=True, path_type=Path))
@common
@click.pass_context
def verify(context: click.Context, site: Path, **given: Unpack[Given]) -> None:
    """Prove that SITE, a folder or a zip as handed on, was built from the seeds, or say what differs.

    A site is built anew from the seeds, with this project's templates and for the address that SITE has, in a folder
    that is deleted then, and compared with SITE byte by byte; so are the seeds with those that SITE says it was made
    from. Nothing in the project changes. Exit 0: it is what these seeds give.
    """
    _run(context, given, lambda plan, console: _verify(plan, console, site))


@main.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--from", "articles", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="ARTICLES",
              help="A folder of articles to copy into it.")  # fmt: skip
@click.option("--replace", is_flag=True, help="Take the tool's version of files that were changed by hand too.")
@common
@click.pass_context
def new(context: click.Context, folder: Path, articles: Path | None, replace: bool, **given: Unpack[Given]) -> None:  # noqa: FBT001
    """Make a project of your own in DIR, or bring the tool's files in an older one up to date.

    Your own files are written where there are none, and never touched again: all in seeds/, README.md, pages that you
    wrote. Of the tool's files, those that you changed stay as they are, and are named.
    """
    _end(context, given, lambda console: _start(console, folder, articles, replace=replace))


def _run(
    context: click.Context,
    given: Given,
    command: Callable[[Plan, Console], list[Problem]],
    *,
    out: Path | None = None,
) -> None:
    """Run `command` on the project and exit."""
    before: Given = context.obj

    def work(console: Console) -> list[Problem]:
        places = _places(out)
        seeds = given["seeds"] or before["seeds"] or Path(os.path.relpath(places.seeds))
        return command(
            Plan(seeds=seeds, places=places, jobs=given["jobs"] or before["jobs"] or os.cpu_count() or 1), console
        )

    _end(context, given, work)


def _end(context: click.Context, given: Given, work: Callable[[Console], list[Problem]]) -> None:
    """Do the `work` and exit: the one place that turns what went wrong into `error:` and `tip:`."""
    before: Given = context.obj
    with Console(quiet=bool(given["quiet"] or before["quiet"])) as console:
        try:
            problems = work(console)
        except CuttingsError as error:
            console.problems([error.problem])
            sys.exit(FAULT)
    strict = given["strict"] or before["strict"]
    wrong = problems if strict else [problem for problem in problems if problem.severity == "error"]
    sys.exit(FAULT if wrong else DONE)


def _places(out: Path | None) -> Places:
    """Return the project's places: where `mkdocs.yml` stands, here or beside the package."""
    for root in (Path.cwd(), Path(cuttings.__file__).resolve().parents[1]):
        if (root / CONFIG).is_file():
            return Places(root=root, docs=out or root / "site_src")
    raise fault(".", f"no project here: no {CONFIG}", tip="make one, and run this in it: cuttings new DIR")


def _build(plan: Plan, console: Console, *, pages_only: bool = False, report: Path | None = None) -> list[Problem]:
    started = time.perf_counter()
    try:
        built = pipeline.build(plan, console.progress, pages_only=pages_only, doubting=report is not None)
    except CuttingsError as error:
        _write(report, reporting.failed(error.problem))
        raise
    seconds = time.perf_counter() - started
    rows = summaries.summary(built, seconds)
    console.problems(built.problems)
    console.summary(rows)
    doubts = reviewing.doubtful(built.dossier, built.doubts)
    _write(report, reporting.report(rows, (*built.problems, *reporting.slow(seconds)), doubts))
    return list(built.problems)


def _write(report: Path | None, text: str) -> None:
    try:
        if report:
            report.write_text(text, encoding="utf-8")
    except OSError as error:
        raise fault(
            report or "", f"cannot be written: {error.strerror}", tip="name a file in a folder there is"
        ) from None


def _serve(plan: Plan, console: Console, port: int) -> list[Problem]:
    def rebuild() -> None:
        try:
            _build(plan, console)
        except CuttingsError as error:
            console.problems([error.problem])

    watched = [plan.seeds, plan.places.docs, plan.places.config]
    publishing.serve(rebuild, plan.places.site, watched, port, console.say)
    return []


def _check(plan: Plan, console: Console) -> list[Problem]:
    dossier = pipeline.compile_dossier(plan, console.progress)
    problems = [*dossier.problems, *publishing.check(plan.places.site)]
    console.problems(problems)
    console.summary([("problems", summaries.count(problems))])
    return problems


def _explain(plan: Plan, console: Console, file: Path, *, why: bool) -> list[Problem]:
    for document, lines in reading.explain(file, plan.seeds):
        console.write(document.file)
        for line in lines:
            console.write(explained(line))
            if why and line.reasons:
                console.write(reasons(line))
    return []


def _review(plan: Plan, console: Console, file: Path | None, *, applied: bool) -> list[Problem]:
    sheet = file or Path(os.path.relpath(plan.places.root / reviewing.SHEET))
    looked = pipeline.look_over(plan, console.progress)
    if applied:
        done = reviewing.apply(sheet, plan.seeds, looked.dossier, looked.corrections)
        console.problems(done.problems)
        console.summary(summaries.applied(done))
        return list(done.problems)
    drawn = reviewing.draw_up(sheet, plan.seeds, looked.dossier, looked.corrections, looked.doubts)
    console.problems(drawn.problems)
    console.summary(summaries.drawn(drawn, sheet))
    return list(drawn.problems)


def _verify(plan: Plan, console: Console, site: Path) -> list[Problem]:
    done = verifying.verify(site, plan, console.progress)
    console.problems(done.problems)
    console.summary(summaries.verified(done))
    return list(done.problems)


def _start(console: Console, folder: Path, articles: Path | None, *, replace: bool) -> list[Problem]:
    done = starting.start(folder, articles=articles, replace=replace)
    console.problems(done.problems)
    console.summary(summaries.started(done))
    return list(done.problems)
