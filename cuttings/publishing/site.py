"""The written pages -> the site: rendered, made searchable, and brought to where it belongs."""

from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.errors import Problem
from cuttings.model import Dossier
from cuttings.publishing.files import Layers, Written
from cuttings.publishing.finding import finding
from cuttings.publishing.places import Places, Progress
from cuttings.publishing.render import Mode, render
from cuttings.publishing.search import search
from cuttings.publishing.swapping import sync_whole
from cuttings.publishing.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What was done: `mode` says how many pages were rendered again, `files` what changed in the site."""

    mode: Mode
    files: Written
    problems: tuple[Problem, ...]


def make_site(  # noqa: PLR0913  (each a thing of its own)
    dossier: Dossier,
    places: Places,
    words: Words,
    generated: Mapping[str, bool],
    progress: Progress,
    *,
    jobs: int,
    address: str = "",
) -> Site:
    """Make the site of `dossier` from the pages in `places.docs`, of which `generated` are the tool's own.

    Those with False are in no list of what there is. `address` is where it will stand, "" where that is not known.

    Raises CuttingsError where the site cannot be rendered, or where another's files stand in its place.
    """
    progress("rendering", 0, 1)
    rendered = render(
        config=places.config,
        docs=places.docs,
        state=places.state / "render",
        topic=dossier.topic,
        words=words,
        jobs=jobs,
    )
    progress("rendering", 1, 1)
    progress("indexing", 0, 1)
    found = search(
        rendered.files,
        dossier=dossier,
        words=words,
        generated={f"{path.removesuffix('.md')}.html" for path in generated},
        state=places.state / "search",
        jobs=jobs,
    )
    hidden = {f"{path.removesuffix('.md')}.html" for path, listed in generated.items() if not listed}
    roots = finding(rendered.files.paths - hidden, dossier, words, address)
    written = sync_whole(Layers(found.files, rendered.files, roots), places.site, places.state)
    progress("indexing", 1, 1)
    return Site(mode=rendered.mode, files=written, problems=(*rendered.problems, *found.problems))
