"""Everything the site's search asks: the index of its pages, what they can be filtered by, and the way in to both."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from cuttings.errors import Problem
from cuttings.model import Dossier
from cuttings.publishing.files import Layers
from cuttings.publishing.search_index import address, build_index, piece
from cuttings.publishing.search_records import labels, records
from cuttings.publishing.search_shelves import Pages
from cuttings.publishing.search_tables import tables
from cuttings.publishing.search_texts import other
from cuttings.publishing.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """The scripts of the search by their path below the site."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def search(  # noqa: PLR0913  (each a keyword of its own)
    site: Mapping[str, bytes], *, dossier: Dossier, words: Words, generated: Set[str], state: Path, jobs: int
) -> Search:
    """Return what makes the rendered `site` of `dossier` searchable.

    `generated` are the addresses of the pages that the tool made, `state` is a folder this function keeps to itself
    between calls, `jobs` the number of processes.
    """
    known = records(dossier, words)
    for url in site:
        found = None if url in known else other(url, written_by_hand=url not in generated)
        if found:
            known[url] = found
    made = build_index(Pages(site=site, records=known, language=words.language), state, jobs)
    shelves = [
        {"name": shelf.name, "index": shelf.index, "pages": len(shelf.ids), "entry": shelf.entry}
        for shelf in made.shelves
    ]
    way_in = {"version": version("pagefind"), "shelves": shelves, "idle": words.text("search.idle").split()}
    own = tables(made.shelves, known, labels(dossier, words)) | {address("index"): piece("index", way_in)}
    return Search(files=Layers(own, made.pieces) if shelves else {}, problems=made.problems)
