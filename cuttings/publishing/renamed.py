"""Addresses of articles that a build takes away: those renamed since the build before, and those gone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import msgspec

from cuttings.errors import Problem
from cuttings.model import Cutting, Dossier

NAMED = 10
"""Articles gone for good that are named in a warning each; one more says how many others there are."""

RECORDS = "application/jsonl"


class _Seed(msgspec.Struct):
    """Of an article's seed what tells it again."""

    file: str
    sha256: str


class _Was(msgspec.Struct):
    """Of an article's record what tells it again; to read no more takes a fifth of a second for 100 MB."""

    id: str
    source: _Seed


def lost(dossier: Dossier, docs: Path, seeds: Path) -> tuple[Problem, ...]:
    """Return a warning for each article that the build before, in `docs`, had at an address where nothing stands now.

    Where nothing of it is here any more it was another collection, and nothing is said.
    """
    before = list(_before(docs / "data" / "articles.jsonl"))
    led = {moved.old for moved in dossier.moved if moved.what == "article"}
    known = {article.cutting.id for article in dossier.articles} | {one.id for one in dossier.withdrawn} | led
    gone = sorted((was for was in before if was.id not in known), key=lambda was: was.id)
    successors = _successors(gone, dossier, {was.id for was in before})
    renamed = [_renamed(was, successors[was.id], seeds) for was in gone if was.id in successors]
    ended = [was for was in gone if was.id not in successors]
    if len(ended) == len(before):
        return ()
    return (*renamed, *_ended(ended, seeds))


def _before(data: Path) -> Iterator[_Was]:
    """Yield the articles of the build before; what is no record of one is passed over."""
    decoder = msgspec.json.Decoder(_Was)
    if data.is_file():
        with data.open("rb") as lines:
            for line in lines:
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError):
                    continue


def _successors(gone: Iterable[_Was], dossier: Dossier, before: set[str]) -> Mapping[str, Cutting]:
    """Return the new article of the same seed by the id of the one that is gone.

    Of several in one seed, the records of a file, each leads to that in the same place.
    """
    left: dict[str, list[str]] = defaultdict(list)
    for was in gone:
        left[was.source.sha256].append(was.id)
    come: dict[str, list[Cutting]] = defaultdict(list)
    for cutting in (article.cutting for article in dossier.articles):
        if cutting.id not in before and cutting.source.sha256 in left:
            come[cutting.source.sha256].append(cutting)
    return {
        old: cutting
        for seed, cuttings in come.items()
        if len(cuttings) == len(left[seed])
        for old, cutting in zip(left[seed], cuttings, strict=True)
    }


def _renamed(was: _Was, cutting: Cutting, seeds: Path) -> Problem:
    fact = f"renamed, and articles/{was.id}.html leads nowhere now"
    file, line = f"{seeds.as_posix()}/{cutting.source.file}", f"formerly: {was.id}"
    tip = f"write `{line}` into {_sidecar(file)}, and it leads here"
    if cutting.source.media_type == RECORDS:
        tip = f'write `"formerly": "{was.id}"` into the record of {cutting.id}, and it leads here'
    return Problem(file=file, fact=fact, tip=tip, severity="warning")


def _ended(ended: list[_Was], seeds: Path) -> Iterator[Problem]:
    for was in ended[:NAMED]:
        file = f"{seeds.as_posix()}/{was.source.file}"
        fact = f"gone, and articles/{was.id}.html leads nowhere now"
        tip = f"to say so at the old address, write `withdraw: the reason` into {_sidecar(file)}; or leave it"
        yield Problem(file=file, fact=fact, tip=tip, severity="warning")
    if len(ended) > NAMED:
        fact = f"{len(ended) - NAMED:,} more articles are gone, and their addresses lead nowhere now"
        yield Problem(file=seeds.as_posix(), fact=fact, tip="put them back, or leave it", severity="warning")


def _sidecar(file: str) -> str:
    return PurePosixPath(file).with_suffix(".yml").as_posix()
