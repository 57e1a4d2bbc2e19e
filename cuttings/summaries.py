"""What a command says at its end, one fact a row."""

import os
from collections.abc import Sequence
from pathlib import Path

import cuttings
from cuttings import reviewing
from cuttings.errors import Problem
from cuttings.pipeline import Built
from cuttings.starting import REPLACED, Started
from cuttings.verifying import Compared, Verified

PERHAPS = "topic.yml, names.yml, a sidecar, a template, or a program in requirements.txt is not that of then"
"""What else than articles makes another site."""


def drawn(done: reviewing.Drawn, sheet: Path) -> list[tuple[str, str]]:
    """Return what is said of a review sheet that was written to `sheet`."""
    return [
        ("decisions", f"{done.decisions:,}, the least certain first"),
        *([("answers", f"{done.answers:,} kept from the sheet that was there")] if done.answers else []),
        ("problems", count(done.problems)),
        ("look at", str(sheet)),
        ("then", f"write answers into its column `correct`, and run the same command with --apply {sheet}"),
        *reviewing.HELP,
    ]


def applied(done: reviewing.Applied) -> list[tuple[str, str]]:
    """Return what is said of answers that were applied."""
    return [
        ("answers", f"{done.answers - done.known:,} applied, {done.known:,} held already"),
        *(("changed", os.path.relpath(path)) for path in done.files),
        ("problems", count(done.problems)),
    ]


def summary(built: Built, seconds: float) -> list[tuple[str, str]]:
    """Return what is said of a build that took so many `seconds`."""
    articles = built.dossier.articles
    removed = sum(len(article.cutting.removed) for article in articles)
    stubs = sum(article.cutting.stub.value is not None for article in articles)
    published = built.published
    return [
        ("articles", f"{len(articles):,}"),
        ("pages", f"{published.pages:,} ({published.written:,} files written, {published.unchanged:,} unchanged)"),
        ("set aside", f"{removed:,} lines that are not part of an article"),
        *([("in part", f"{stubs:,} of the articles end at a paywall or break off")] if stubs else []),
        ("problems", count(built.problems)),
        ("seconds", f"{seconds:.1f}"),
        *((name, os.path.relpath(path)) for name, path in published.look_at),
    ]


def started(done: Started) -> list[tuple[str, str]]:
    """Return what is said of a project that was begun or brought up to date, and what to do next."""
    tool = done.tool
    here = os.path.relpath(done.root)
    aside = Path(here, REPLACED)
    articles = Path(here, "seeds")
    then = [("articles", f"{done.articles:,} files copied to {articles}")] if done.articles else []
    if not done.again:
        then.append(("then", f"read {Path(here, 'README.md')}: what to look at before you publish"))
        if not done.articles:
            then.append(("then", f"put your articles into {articles}, and delete the example there"))
    return [
        ("project", here),
        ("the tool's", f"{tool.written:,} files written, {tool.unchanged:,} unchanged, {tool.removed:,} removed"),
        *([("replaced", f"{tool.replaced:,} changed by hand, kept in {aside}")] if tool.replaced else []),
        *(("yours", str(Path(here, path))) for path in done.mine),
        *then,
        ("problems", count(done.problems)),
    ]


def verified(done: Verified) -> list[tuple[str, str]]:
    """Return what is said of a site that was compared with what its seeds give."""
    here = f"{cuttings.__version__} here"
    same, other = "built from these seeds, byte by byte", "not what these seeds give, with what this project has"
    return [
        ("site", str(done.site)),
        ("Cuttings", f"{here}, {done.maker} made the site" if done.maker else here),
        *([("address", done.address)] if done.address else []),
        ("seeds", _compared(done.seeds)),
        ("files", _compared(done.files)),
        *([("checksums", _compared(done.sums))] if done.sums else []),
        ("problems", count(done.problems)),
        ("verdict", same if done.same else other),
        *([] if done.same else [("perhaps", PERHAPS)]),
    ]


def _compared(found: Compared) -> str:
    others = {"different": found.different, "missing": found.missing, "added": found.added}
    return ", ".join((f"{found.same:,} the same", *(f"{len(each):,} {name}" for name, each in others.items() if each)))


def count(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counted = ((errors, "error"), (warnings, "warning"))
    return ", ".join(f"{number:,} {name}{'s' * (number != 1)}" for number, name in counted if number) or "none"
