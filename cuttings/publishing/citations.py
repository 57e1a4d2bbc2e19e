"""Every article, and the dossier, for reference managers: files of all, and pieces that pages fill in and hand out."""

import json
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import quote
from zlib import crc32

import cuttings
from cuttings.publishing.index import Index
from cuttings.publishing.reference_formats import FORMATS
from cuttings.publishing.references import Reference, dossier_reference, reference
from cuttings.publishing.slots import filled, parts

ON_A_SHELF = 100
"""Articles in one piece at most, on the average: what a browser loads for one citation."""

Texts = dict[str, str]
"""A reference by the name of its format, its slots open."""


def citations(index: Index) -> Iterator[tuple[str, str]]:
    """Yield the files by their path below the docs folder.

    Only the whole files and `shared/edition.js` have the version in them; a piece changes with its articles alone.
    """
    articles = {article.cutting.id: _written(reference(article, index)) for article in index.dossier.articles}
    dossier = _written(dossier_reference(index))
    addresses = {key: f"{index.address}articles/{quote(key)}.html" for key in articles}
    for name, one in FORMATS.items():
        whole = [filled(dossier[name], (index.address, index.edition, ""))]
        whole += [filled(texts[name], (addresses[key], index.edition, "")) for key, texts in articles.items()]
        yield f"data/citations.{name}", one.file(whole)
    shelves = shelved(len(articles))
    yield from _pieces(articles, shelves)
    yield "data/edition.json", f"{json.dumps(_told(index), ensure_ascii=False, indent=2, sort_keys=True)}\n"
    ways = {"version": index.edition, "address": index.address, "shelves": shelves, "dossier": _open(dossier)}
    yield "shared/edition.js", f"cuttings.edition = {_script(ways)}\n"


def shelved(count: int) -> int:
    """Return over how many pieces `count` articles are spread: a power of two, so that it changes seldom."""
    return 1 << (max(1, -(-count // ON_A_SHELF)) - 1).bit_length()


def shelf(key: str, shelves: int) -> int:
    """Return the piece that the article `key` is in, as the script 33-cite.js works it out too."""
    return crc32(key.encode()) % shelves


def _written(one: Reference) -> Texts:
    return {name: made.written(one) for name, made in FORMATS.items()}


def _pieces(articles: dict[str, Texts], shelves: int) -> Iterator[tuple[str, str]]:
    placed: dict[int, dict[str, Texts]] = defaultdict(dict)
    for key, texts in articles.items():
        placed[shelf(key, shelves)][key] = texts
    for at, some in sorted(placed.items()):
        lines = ",\n".join(f"{_script(key)}:{_script(_open(texts))}" for key, texts in some.items())
        yield f"cite/{at}.js", f"cuttings.cited({{\n{lines}\n}})\n"


def _open(texts: Texts) -> dict[str, object]:
    return {name: parts(text) for name, text in texts.items()}


def _script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _told(index: Index) -> dict[str, object]:
    return {
        "edition": index.edition,
        "title": index.dossier.topic.title,
        "articles": len(index.articles),
        "cuttings": cuttings.__version__,
    }
