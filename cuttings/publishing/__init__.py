"""Dossier -> pages, data, site and zip."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.errors import Problem, fault
from cuttings.model import Dossier
from cuttings.publishing.assets import assets
from cuttings.publishing.bundle import bundle, zip_name
from cuttings.publishing.data import data
from cuttings.publishing.edition import edition
from cuttings.publishing.enclosed import enclosed
from cuttings.publishing.files import Written, sync
from cuttings.publishing.limits import limits
from cuttings.publishing.links import check
from cuttings.publishing.pages import pages
from cuttings.publishing.places import CONFIG, Places, Progress
from cuttings.publishing.preview import picture
from cuttings.publishing.renamed import lost
from cuttings.publishing.render import site_address
from cuttings.publishing.rights import rights_problems, shown
from cuttings.publishing.serving import serve
from cuttings.publishing.site import make_site
from cuttings.publishing.words import Words, load_words

__all__ = ["CONFIG", "Places", "Published", "check", "limits", "lost", "publish", "serve", "shown"]


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
    words, address = load_words(places.words, dossier.topic.language), site_address(places.config)
    laid = _write(dossier, places, words, address, progress)
    if pages_only:
        return _published(laid, [("look at", places.docs)], (*words.problems, *owned))
    made = make_site(dossier, places, words, laid.pages, progress, jobs=jobs, address=address)
    progress("packing", 0, 1)
    packed = bundle(places.site, places.dist / zip_name(dossier.topic.title), enclosed(dossier, words, laid.edition))
    progress("packing", 1, 1)
    look_at = [("look at", places.site / "index.html"), ("hand on", packed.path)]
    problems = (*words.problems, *made.problems, *packed.problems, *owned)
    return _published(laid, look_at, problems, made.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """What the renderer is given: `pages` by path, each with whether it is listed, and the collection's version."""

    written: Written
    pages: Mapping[str, bool]
    edition: str
    problems: tuple[Problem, ...]


def _write(dossier: Dossier, places: Places, words: Words, address: str, progress: Progress) -> _Laid:
    """Write what the renderer is given, and return what was done."""
    if not places.templates.is_dir():
        raise fault(places.templates, "no page templates here", tip="run the command where mkdocs.yml stands")
    progress("pages", 0, 1)
    collected, moved = data(dossier), list[Problem]()
    version = edition(collected)
    made = list(pages(dossier, places.templates, words, address, edition=version, problems=moved))
    files = {page.path: page.text.encode() for page in made}
    shared = assets(places.sources, dossier.topic.accent) | picture(dossier, words)
    written = sync(files | collected | shared, places.docs)
    progress("pages", 1, 1)
    listed = {page.path: page.listed for page in made if page.path.endswith(".md")}
    return _Laid(written=written, pages=listed, edition=version, problems=tuple(moved))


def _published(
    laid: _Laid, look_at: Sequence[tuple[str, Path]], problems: tuple[Problem, ...], site: Written | None = None
) -> Published:
    both = [laid.written, site] if site else [laid.written]
    return Published(
        pages=len(laid.pages),
        written=sum(part.written for part in both),
        unchanged=sum(part.unchanged for part in both),
        look_at=look_at,
        problems=(*laid.written.problems, *laid.problems, *problems, *(site.problems if site else ())),
    )
