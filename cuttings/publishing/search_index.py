"""The rendered pages -> the index that the site's search asks: made by Pagefind, in shelves, wrapped as scripts.

A browser fetches nothing from a file:// address, but it runs scripts from there: so each piece of the index is a script
that hands its content over. Articles are spread over shelves by a hash of their address: after a change only the shelf
with the changed page is indexed again, and the ranking (site_src/search) puts the shelves together again exactly.
"""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.publishing.files import Folder, Layers, sync, write
from cuttings.publishing.search_records import Record
from cuttings.publishing.search_shelves import Pages, Shelf, lay_out, shelves

FOLDER = "search"
"""Where the pieces stand in the site."""

CHUNK = "5000"
"""Entries in one piece of the index of words. Pagefind's own 20,000 make pieces four times as large, and a word of the
question needs a piece from each shelf."""

MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of its own is made there)
"""Where Linux keeps files in memory: Pagefind writes thousands, which are read once and are gone."""

SCRATCH = "cuttings-"
"""How the name of a folder there begins, before the number of the process that works in it."""

Pieces = dict[str, bytes]
"""Scripts by their path below the site."""

_BARRED = tuple(b'\0\n\r"\\')
"""What may not stand in a text of JavaScript between `"`: ends of lines, the mark itself, what begins an escape; and
nought, by which editors tell a file that is no text."""
_MARK = b"pagefind_dcd"
"""What Pagefind's files begin with once they are decompressed."""
_PARAGRAPH = re.compile(r"p\d+")


@dataclass(frozen=True, slots=True)
class Packed:
    """Bytes as signs of seven bits, in UTF-8."""

    signs: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """What is left to know of a shelf once it is indexed: Pagefind's entry to it, and its pages' ids by address."""

    name: str
    index: str
    entry: Mapping[str, object]
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The scripts of the index by their path below the site, and what they hold."""

    pieces: Mapping[str, bytes]
    shelves: Sequence[Shelved]
    problems: tuple[Problem, ...] = ()


def build_index(pages: Pages, state: Path, jobs: int) -> Indexed:
    """Return the index of those of the rendered `pages` of which something is known.

    `state` is a folder this function keeps to itself: what stands there from an earlier call is not indexed again.
    `jobs` is how many processes work at once. Where Pagefind cannot be run the index is empty, and a problem says why.
    """
    placed = shelves({url: record for url, record in pages.records.items() if url in pages.site})
    for left in {path.name for path in state.glob("*")} - {shelf.name for shelf in placed}:
        shutil.rmtree(state / left)
    keys = {shelf.name: lay_out(shelf, state / shelf.name / "pages", pages, jobs) for shelf in placed}
    try:
        with ThreadPoolExecutor(jobs) as pool:
            made = list(pool.map(lambda shelf: _shelved(shelf, keys[shelf.name], pages, state / shelf.name), placed))
    except CuttingsError as error:
        return Indexed(pieces={}, shelves=(), problems=(error.problem,))
    folders = [Folder(state / shelf.name / "scripts") for shelf in placed]
    return Indexed(pieces=Layers(*folders), shelves=made)


def piece(name: str, content: object) -> bytes:
    """Return the script that hands over the piece `name`: `content` as JSON, or packed bytes as a text."""
    if isinstance(content, Packed):
        return b'cuttingsPiece(%b,"%b")\n' % (json.dumps(name).encode(), content.signs)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"cuttingsPiece({json.dumps(name)},{text})\n".encode()


def address(name: str) -> str:
    """Return where the piece `name` stands below the site."""
    return f"{FOLDER}/{name}.js"


def _shelved(shelf: Shelf, laid_out: str, pages: Pages, folder: Path) -> Shelved:
    """Index `shelf` if that is not done already, and return what was found; `laid_out` stands for all of its pages."""
    key, record = _key(laid_out, pages.language), folder / "shelf.json"
    try:
        known = json.loads(record.read_text(encoding="utf-8"))
        if known["key"] == key:
            return Shelved(name=shelf.name, index=shelf.index, entry=known["entry"], ids=known["ids"])
    except (OSError, ValueError, KeyError, TypeError):
        pass  # not indexed yet, or not to the end
    record.unlink(missing_ok=True)
    with _scratch() as scratch:
        _run_pagefind(folder / "pages", Path(scratch), pages.language)
        ids: dict[str, str] = {}
        found = {address(name): piece(name, part) for name, part in _pieces(Path(scratch), shelf.name, pages, ids)}
        entry = _entry(Path(scratch))
    sync(found, folder / "scripts")
    write(record, json.dumps({"key": key, "entry": entry, "ids": ids}).encode())
    return Shelved(name=shelf.name, index=shelf.index, entry=entry, ids=ids)


def _scratch() -> tempfile.TemporaryDirectory[str]:
    """Return a folder for one run of Pagefind, in memory where that can be; clear those of builds that were killed."""
    if not os.access(MEMORY, os.W_OK):
        return tempfile.TemporaryDirectory()
    for left in MEMORY.glob(f"{SCRATCH}*"):
        if not Path("/proc", left.name.removeprefix(SCRATCH).partition("-")[0]).exists():
            shutil.rmtree(left, ignore_errors=True)
    return tempfile.TemporaryDirectory(dir=MEMORY, prefix=f"{SCRATCH}{os.getpid()}-")


def _key(pages: str, language: str) -> str:
    """Return what stands for all that a shelf's index depends on."""
    told = f"{version('pagefind')} {CHUNK} {language} {pages}"
    return sha256(told.encode() + Path(__file__).read_bytes()).hexdigest()


def _run_pagefind(pages: Path, bundle: Path, language: str) -> None:
    """Make Pagefind index the folder `pages` into the folder `bundle`. Raises CuttingsError where it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(bundle)]
    told = ["--force-language", language, "--keep-index-url", "--silent"]
    environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK}
    done = subprocess.run(command + told, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        raise fault("search", f"Pagefind gives up: {said}", tip="the site was built, but it cannot be searched")


def _entry(bundle: Path) -> dict[str, Any]:
    """Return what Pagefind begins with: where the index of each language is."""
    entry: dict[str, Any] = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    return entry


def _pieces(bundle: Path, shelf: str, pages: Pages, ids: dict[str, str]) -> Iterator[tuple[str, object]]:
    """Yield the pieces of one shelf, and note the ids of its pages."""
    for path in sorted(bundle.glob("*.pf_meta")):
        yield f"{shelf}/{path.name}", _packed(path)
    for path in sorted(bundle.glob("index/*.pf_index")):
        yield f"{shelf}/index/{path.name}", _packed(path)
    for path in sorted(bundle.glob("fragment/*.pf_fragment")):
        found = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
        url = found["url"].lstrip("/")
        ids[url] = path.stem
        yield f"{shelf}/page/{path.stem}", _page(url, found, pages.records[url])
    for language in sorted({found["wasm"] or "unknown" for found in _entry(bundle)["languages"].values()}):
        yield f"wasm.{language}.pagefind", _packed(bundle / f"wasm.{language}.pagefind")
    yield "pagefind", (bundle / "pagefind.js").read_text(encoding="utf-8")


def _packed(path: Path) -> Packed:
    """Return the bytes of a file seven bits a sign, the last filled up with noughts: a quarter shorter than base64.

    Signs that may not stand in a text of JavaScript as they are come as the ones 128 above them.
    """
    bits = np.unpackbits(np.frombuffer(path.read_bytes(), dtype=np.uint8))
    sevens = np.append(bits, np.zeros(-len(bits) % 7, dtype=np.uint8)).reshape(-1, 7)
    signs = np.packbits(np.insert(sevens, 0, 0, axis=1), axis=1).tobytes()
    for barred in _BARRED:
        signs = signs.replace(bytes([barred]), chr(128 + barred).encode())
    return Packed(signs)


def _page(url: str, found: Mapping[str, Any], record: Record) -> Mapping[str, object]:
    """Return what a result needs of a page: text, where its paragraphs begin (number of the word), and what it is."""
    return {
        "url": url,
        "title": found["meta"].get("title", ""),
        "card": record.shown,
        "text": found["content"],
        "paragraphs": [[one["id"], one["location"]] for one in found["anchors"] if _PARAGRAPH.fullmatch(one["id"])],
    }
