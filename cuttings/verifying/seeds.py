"""The seeds that a site says it was made from, by their SHA-256, beside those that are here."""

from dataclasses import replace
from pathlib import Path

import msgspec

from cuttings.errors import CuttingsError, Problem
from cuttings.reading.lines import plain
from cuttings.verifying.comparing import Compared, compare
from cuttings.verifying.files import LONGEST, Files

ARTICLES = "data/articles.jsonl"
"""The file of a site that says which seed each article is of."""


class _Source(msgspec.Struct):
    file: str
    sha256: str


class _Article(msgspec.Struct):
    """What of a line of articles.jsonl tells which seed it is of."""

    id: str
    source: _Source


class _Told(msgspec.Struct):
    """The articles by id, each with the number of its line."""

    articles: dict[str, tuple[int, _Source]]
    problem: Problem | None = None


def compare_seeds(given: Files, made: Files, seeds: Path) -> Compared:
    """Return how the seeds of the site `given` compare with those of the one `made` from the folder `seeds`."""
    theirs, ours = _told(given), _told(made)

    def here(name: str) -> str:
        return plain(f"{seeds.as_posix()}/{ours.articles[name][1].file}")

    def changed(name: str) -> Problem | None:
        told, seed = theirs.articles[name][1], ours.articles[name][1]
        if told == seed:
            return None
        fact = (
            f"is not the file that the site's article {name} was made from: SHA-256 {seed.sha256[:12]}…, and the site"
        )
        said = plain(f"{fact} says {told.sha256[:12]}…, {told.file}"[:LONGEST])
        return Problem(file=here(name), fact=said, tip="take it back from where the site was built")

    def gone(name: str) -> Problem:
        line, told = theirs.articles[name]
        fact = plain(f"has the article {name}, of {told.file}, which is not among the seeds in {seeds}"[:LONGEST])
        return Problem(file=given.file(ARTICLES), line=line, fact=fact)

    done = compare(
        theirs.articles.keys(),
        ours.articles.keys(),
        different=changed,
        missing=lambda name: Problem(file=here(name), fact=f"is a seed, and the site has no article {name} made of it"),
        added=gone,
    )
    unread = (theirs.problem,) if theirs.problem else ()
    return replace(done, different=(*unread, *done.different))


def _told(files: Files) -> _Told:
    told = _Told({})
    decoder = msgspec.json.Decoder(_Article)
    if ARTICLES not in files.names:
        told.problem = Problem(file=files.file(ARTICLES), fact="missing: it says which seeds the site was made from")
        return told
    number = 0
    try:
        for number, line in enumerate(files.lines(ARTICLES), 1):
            article = decoder.decode(line)
            told.articles[article.id] = (number, article.source)
    except CuttingsError as error:
        told.problem = error.problem
    except (msgspec.MsgspecError, RecursionError, ValueError):
        fact = "does not say which seed an article was made from"
        told.problem = Problem(file=files.file(ARTICLES), line=number, fact=fact)
    return told
