"""Pages on shelves: what is indexed together, kept between builds so that only what changed is looked at again."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

from cuttings.publishing import search_texts
from cuttings.publishing.files import write
from cuttings.publishing.search_records import ARTICLES, NAMES, Record

MOST = {ARTICLES: 2500, NAMES: 10000}
"""Pages on one shelf at most: Pagefind takes a good second for 1,000 articles."""

IN_ONE_PROCESS = 400
"""Fewer pages than that are read sooner than another process starts."""

Job = tuple[bytes, Record, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One index of Pagefind's: its `name`, which of the two indexes it is part of, and the addresses of its pages."""

    name: str
    index: str
    urls: tuple[str, ...]


def shelves(records: Mapping[str, Record]) -> list[Shelf]:
    """Return the pages in shelves, by a hash of their addresses: as many as their number asks for, a power of two.

    So one more page moves others only where the number doubles.
    """
    found = []
    for index, most in MOST.items():
        urls = sorted(url for url, record in records.items() if record.index == index)
        count = 1
        while len(urls) > most * count:
            count *= 2
        placed: list[list[str]] = [[] for _ in range(count)]
        for url in urls:
            placed[int(sha256(url.encode()).hexdigest()[:8], 16) % count].append(url)
        found += [Shelf(name=f"{index}-{at}", index=index, urls=tuple(some)) for at, some in enumerate(placed) if some]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The rendered site, what is known of its pages by address, and the language it is in."""

    site: Mapping[str, bytes]
    records: Mapping[str, Record]
    language: str

    def job(self, url: str) -> Job:
        """Return all that the text of a page is made from."""
        return self.site[url], self.records[url], self.language


def lay_out(shelf: Shelf, folder: Path, pages: Pages, jobs: int) -> str:
    """Make `folder` hold the pages of `shelf` as Pagefind is given them; return a key that stands for all of them.

    Pages that are as they were at the last call, by their hash, are not read again. `jobs` processes read the others.
    """
    record = folder.with_suffix(".json")
    before = _recorded(record)
    if not before:
        shutil.rmtree(folder, ignore_errors=True)  # what a call that was cut short has left
    code = Path(search_texts.__file__).read_bytes()
    inputs = {url: _hash(code, *(_bytes(part) for part in pages.job(url))) for url in shelf.urls}
    stale = [url for url in shelf.urls if before.get(url, ("", ""))[0] != inputs[url]]
    fresh = set(shelf.urls).difference(stale)
    now = {url: before[url] for url in shelf.urls if url in fresh}
    if stale or before.keys() != fresh:
        record.unlink(missing_ok=True)
    for url, text in zip(stale, _read([pages.job(url) for url in stale], jobs), strict=True):
        write(folder / url, text.encode())
        now[url] = (inputs[url], _hash(text.encode(), _bytes(pages.records[url].shown)))
    for url in before.keys() - now.keys():
        (folder / url).unlink(missing_ok=True)
    write(record, json.dumps(now, sort_keys=True).encode())
    return _hash(*(f"{url} {now[url][1]}".encode() for url in shelf.urls))


def _read(pages: Sequence[Job], jobs: int) -> Iterator[str]:
    count = min(jobs, -(-len(pages) // IN_ONE_PROCESS))
    if count < 2:
        yield from map(_indexed, pages)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_indexed, pages, chunksize=50)


def _indexed(job: Job) -> str:
    return search_texts.indexed(*job)


def _recorded(record: Path) -> dict[str, tuple[str, str]]:
    try:
        return {url: (given, text) for url, (given, text) in json.loads(record.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _bytes(part: object) -> bytes:
    return part if isinstance(part, bytes) else repr(part).encode()


def _hash(*parts: bytes) -> str:
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
