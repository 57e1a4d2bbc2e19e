"""Pages at old addresses, of articles renamed or merged and of names joined to others, each leading to the new page."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from urllib.parse import quote

from cuttings.errors import Problem
from cuttings.model import Moved
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import front_matter
from cuttings.publishing.sheets import Linker, Sheet, View, headline

AGAIN = "take it out, or name an address at which nothing stands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirects:
    """The pages that lead on, and a problem for each old address that something else stands at."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def redirects(index: Index, taken: Set[str]) -> Redirects:
    """Return the pages that lead from old addresses to new ones, `taken` being the paths of all other pages.

    Each leads to a page of an article, a name or a withdrawal, never to another redirect: there are no chains.
    """
    leading: dict[str, Moved] = {}
    problems: list[Problem] = []
    for moved in sorted(index.dossier.moved, key=lambda one: (one.what, one.old, one.file, one.line or 0)):
        old, new = _path(moved, moved.old, index), _path(moved, moved.new, index)
        if not old or new not in taken or (moved.what == "name" and old in taken):
            continue
        first = None if old in taken else leading.setdefault(old, moved)
        if first is None or first.new != moved.new:
            problems.append(_problem(moved, old, first))
    return Redirects(sheets=tuple(_sheets(leading, index)), problems=tuple(problems))


def _path(moved: Moved, key: str, index: Index) -> str:
    """Return the path of the page `key`, if it is a page; empty for a name whose entity has none."""
    if moved.what == "article":
        return f"articles/{key}.md"
    page = index.pages.get(moved.new, "")
    return f"{page.rpartition('/')[0]}/{key}.md" if page else ""


def _problem(moved: Moved, old: str, first: Moved | None) -> Problem:
    """Return why no page leads from `old`: one stands there, or `first` has it already."""
    address = old.removesuffix(".md") + ".html"
    if first is not None:
        where = first.file if first.line is None else f"{first.file}:{first.line}"
        fact = f"{address} leads to another page already, by {where}"
    elif moved.old == moved.new:
        fact = f"{address} is the address of this article now"
    else:
        fact = f"{address} is a page, and leads nowhere else"
    return Problem(file=moved.file, line=moved.line, fact=fact, tip=AGAIN)


def _sheets(leading: Mapping[str, Moved], index: Index) -> Iterator[Sheet]:
    for path, moved in leading.items():
        linker = Linker(index=index, here=path)
        there = linker.to(_path(moved, moved.new, index))
        yield Sheet(path=path, template="redirect", data=_data(moved, there, index))


def _data(moved: Moved, there: str, index: Index) -> View:
    words = index.words
    front = {
        "title": words.text("moved.title"),
        "redirect": quote(f"{there.removesuffix('.md')}.html"),
        "hide": ["toc"],
        "search": {"exclude": True},
    }
    return {"front": front_matter(front), "name": _name(moved, index), "there": there}


def _name(moved: Moved, index: Index) -> str:
    """Return what the new page is called."""
    if moved.what == "name":
        return index.entities[moved.new].name
    article = index.articles.get(moved.new)
    return headline(article, index.words) if article else index.words.text("moved.withdrawn")
