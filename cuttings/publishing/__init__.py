"""Dossier -> pages, data, site and zip."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import Problem, fault
from cuttings.model import Dossier
from cuttings.publishing.assets import assets
from cuttings.publishing.bundle import bundle, zip_name
from cuttings.publishing.data import data
from cuttings.publishing.enclosed import enclosed
from cuttings.publishing.files import Written, sync
from cuttings.publishing.links import check
from cuttings.publishing.pages import pages
from cuttings.publishing.places import Places, Progress
from cuttings.publishing.preview import picture
from cuttings.publishing.render import serve
from cuttings.publishing.rights import rights_problems, shown
from cuttings.publishing.site import make_site
from cuttings.publishing.words import Words, load_words

__all__ = ["Places", "Published", "check", "publish", "serve"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was written, in numbers of pages and files; `look_at` are the places to look, by what they are."""

    pages: int
    written: int
    unchanged: int
    look_at: Sequence[tuple[str, Path]]
    problems: tuple[Problem, ...]


def publish(
    dossier: Dossier, places: Places, progress: Progress, *, jobs: int = 1, pages_only: bool = False
) -> Published:
    """Write pages and data of what `rights` let be shown of `dossier`; unless `pages_only`, the site and the zip too.

    Raises CuttingsError where a template is at fault or the site cannot be rendered.
    """
    owned = tuple(rights_problems(dossier))
    dossier = shown(dossier)
    words = load_words(places.words, dossier.topic.language)
    written, generated = _write(dossier, places, words, progress)
    if pages_only:
        return _published(written, generated, [("look at", places.docs)], (*words.problems, *owned))
    made = make_site(dossier, places, words, generated, progress, jobs=jobs)
    progress("packing", 0, 1)
    packed = bundle(places.site, places.dist / zip_name(dossier.topic.title), enclosed(dossier, words))
    progress("packing", 1, 1)
    look_at = [("look at", places.site / "index.html"), ("hand on", packed.path)]
    problems = (*words.problems, *made.problems, *packed.problems, *owned)
    return _published(written, generated, look_at, problems, made.files)


def _write(dossier: Dossier, places: Places, words: Words, progress: Progress) -> tuple[Written, list[str]]:
    """Write what the renderer is given; return what was done, and the paths of the pages."""
    if not places.templates.is_dir():
        raise fault(places.templates, "no page templates here", tip="run the command where mkdocs.yml stands")
    progress("pages", 0, 1)
    files = {page.path: page.text.encode() for page in pages(dossier, places.templates, words)}
    shared = assets(places.sources, dossier.topic.accent) | picture(dossier, words)
    written = sync(files | data(dossier) | shared, places.docs)
    progress("pages", 1, 1)
    return written, [path for path in files if path.endswith(".md")]


def _published(
    docs: Written,
    pages: Sequence[str],
    look_at: Sequence[tuple[str, Path]],
    problems: tuple[Problem, ...] = (),
    site: Written | None = None,
) -> Published:
    both = [docs, site] if site else [docs]
    return Published(
        pages=len(pages),
        written=sum(part.written for part in both),
        unchanged=sum(part.unchanged for part in both),
        look_at=look_at,
        problems=(*docs.problems, *problems, *(site.problems if site else ())),
    )
