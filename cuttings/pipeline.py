"""The four wings, one after the other: a folder of seeds becomes a dossier, the dossier pages, a site and a zip."""

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from cuttings import (
    __version__,
    annotating,
    calendars,
    connecting,
    edtf,
    languages,
    mappings,
    model,
    publishing,
    reading,
    slugs,
)
from cuttings.cache import Cache, code_of, key_of
from cuttings.config import load_names, load_topic
from cuttings.connecting import connect, doubts
from cuttings.errors import Problem
from cuttings.model import Annotated, Corrections, Cutting, Dossier, Doubt, Topic
from cuttings.publishing import Places, Published
from cuttings.workers import Progress, Stage, Workers

SHARED_CODE = (
    Path(model.__file__ or "").parent,
    *(Path(module.__file__ or "") for module in (mappings, calendars, edtf, slugs, languages)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to build from where: the seeds, where the output stands, and how many processes may work at once."""

    seeds: Path
    places: Places
    jobs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made, and what a person should know about it."""

    dossier: Dossier
    published: Published
    problems: tuple[Problem, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A dossier looked over: what a person put right about it, and what is still doubtful."""

    dossier: Dossier
    corrections: Corrections
    doubts: tuple[Doubt, ...]


def build(plan: Plan, progress: Progress, *, pages_only: bool = False, doubting: bool = False) -> Built:
    """Return what was made of the seeds: pages and data, and unless `pages_only` the site and the zip too.

    What is doubtful about it, as far as it may be published, is looked for where `doubting`. Raises CuttingsError where
    there is nothing to build, or the site cannot be rendered.
    """
    dossier, annotated, corrections = _compiled(plan, progress)
    lost = publishing.lost(dossier, plan.places.docs, plan.seeds)
    published = publishing.publish(dossier, plan.places, progress, jobs=plan.jobs, pages_only=pages_only)
    near = () if pages_only else publishing.limits(plan.places, plan.seeds)
    found = doubts(annotated, dossier.articles, dossier.entities, corrections) if doubting else ()
    problems = (*dossier.problems, *lost, *published.problems, *near)
    return Built(dossier=dossier, published=published, problems=problems, doubts=tuple(_public(found, dossier)))


def _public(found: Sequence[Doubt], dossier: Dossier) -> Iterator[Doubt]:
    """Yield the doubts about articles that are shown whole: the words of the others are not to be published."""
    parts = {article.cutting.id for article in publishing.shown(dossier).articles if article.part} if found else ()
    yield from (doubt for doubt in found if doubt.article not in parts)


def compile_dossier(plan: Plan, progress: Progress) -> Dossier:
    """Return the seeds read, annotated and connected; its problems are those of all stages, in that order."""
    return _compiled(plan, progress)[0]


def look_over(plan: Plan, progress: Progress) -> Looked:
    """Return the seeds connected, with what is doubtful about it."""
    dossier, annotated, corrections = _compiled(plan, progress)
    found = doubts(annotated, dossier.articles, dossier.entities, corrections)
    return Looked(dossier=dossier, corrections=corrections, doubts=found)


def connected(annotated: Sequence[Annotated], topic: Topic, corrections: Corrections) -> Dossier:
    """Return the articles connected.

    Python does not look for cyclic garbage meanwhile: what is made stays, and looking through it again and again takes
    a quarter of the time.
    """
    gc.disable()
    try:
        return connect(annotated, topic, corrections)
    finally:
        gc.enable()


def _compiled(plan: Plan, progress: Progress) -> tuple[Dossier, list[Annotated], Corrections]:
    topic, topic_problems = load_topic(plan.seeds)
    corrections, name_problems = load_names(plan.seeds)
    folder = reading.gather(plan.seeds)
    cache_file = plan.places.state / f"{key_of(str(plan.seeds.resolve()))[:16]}.sqlite"
    with Cache(cache_file) as cache, Workers(plan.jobs, cache, progress) as workers:
        documents = {document.key: document for document in folder.documents}
        cuttings, unread = workers.map(_reading(), documents)
        annotated, unannotated = workers.map(_annotating(), {_content(cutting): cutting for cutting in cuttings})
    progress("connecting", 0, len(annotated))
    dossier = connected(annotated, topic, corrections)
    progress("connecting", len(annotated), len(annotated))
    said = (problem for cutting in cuttings for problem in cutting.problems)
    before = (*topic_problems, *name_problems, *folder.problems, *unread, *said, *unannotated)
    ordered = sorted(annotated, key=lambda article: article.cutting.id)
    whole = replace(
        dossier,
        withdrawn=folder.withdrawn,
        moved=(*folder.moved, *dossier.moved),
        problems=(*before, *dossier.problems),
        versions=_versions(),
    )
    return whole, ordered, corrections


def _reading() -> Stage[reading.Document, Cutting]:
    code = key_of(reading.fingerprint(), code_of(Path(reading.__file__).parent, *SHARED_CODE))
    return Stage("reading", reading.read, Cutting, code, alone=400)


def _annotating() -> Stage[Cutting, Annotated]:
    code = key_of(annotating.fingerprint(), code_of(Path(annotating.__file__).parent, *SHARED_CODE))
    return Stage("annotating", annotating.annotate, Annotated, code, alone=40)


def _versions() -> dict[str, str]:
    """Return the version of each stage: the tool's, and the beginning of a hash of the stage's code and models."""
    codes = {
        "reading": _reading().code,
        "annotating": _annotating().code,
        "connecting": code_of(Path(connecting.__file__).parent, *SHARED_CODE),
    }
    return {stage: f"{__version__}+{code[:8]}" for stage, code in codes.items()}


def _content(cutting: Cutting) -> str:
    return key_of(msgspec.json.encode(cutting).decode())
