"""The lists of articles: all of them by year, and each outlet's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.model import Article
from cuttings.publishing import wording
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.index import Index, year
from cuttings.publishing.markdown import link
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts

NEWEST = 20
"""Articles that the overview shows besides the years."""

ARTICLES = "articles/index.md"
SOURCES = "sources/index.md"


def list_pages(index: Index) -> Iterator[Sheet]:
    """Yield the overviews of articles and outlets, and the pages of each year, of the undated, and of each outlet."""
    years: dict[str, list[Article]] = defaultdict(list)
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in index.newest:
        years[year(article) or ""].append(article)
        outlets[article.cutting.publisher.value or ""].append(article)
    yield _overview(index, {key: len(years[key]) for key in sorted(years, reverse=True)})
    for key, articles in years.items():
        title = f"Articles of {key}" if key else "Articles without a date"
        yield from _lists(index, _year_page(key), title, articles, ("All articles", ARTICLES))
    yield from _sources(index, sorted(outlets.items(), key=_stated_and_many_first))
    for name, articles in outlets.items():
        yield from _lists(index, index.outlets[name], name or wording.NO_OUTLET, articles, ("All sources", SOURCES))


def _year_page(key: str) -> str:
    return f"articles/by-year/{key or 'undated'}.md"


def _stated_and_many_first(outlet: tuple[str, list[Article]]) -> tuple[bool, int, str]:
    name, articles = outlet
    return not name, -len(articles), name


def _overview(index: Index, years: dict[str, int]) -> Sheet:
    linker = Linker(index=index, here=ARTICLES)
    data: View = {
        "front": front("Articles", "All articles by year of publication, the latest first."),
        "total": wording.counted(len(index.newest), "article"),
        "years": [
            {"link": link(key or wording.UNDATED, linker.to(_year_page(key))), "count": count}
            for key, count in years.items()
        ],
        "newest": [linker.entry(article) for article in index.newest[:NEWEST]],
        "shared": linked(shared(index.newest, index), linker),
        "rest": max(0, len(index.newest) - NEWEST),
    }
    return Sheet(path=ARTICLES, template="articles", data=data)


def _sources(index: Index, outlets: Sequence[tuple[str, list[Article]]]) -> Iterator[Sheet]:
    total = wording.counted(sum(bool(name) for name, _ in outlets), "outlet")
    same = shared(index.newest, index)
    for part in parts(index, SOURCES, outlets):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front("Sources", "The outlets the articles were published by."),
            "total": total,
            "articles": wording.counted(len(index.newest), "article"),
            "shared": linked(same, linker),
            "outlets": [_outlet(articles, linker) for _, articles in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="sources", data=data)


def _outlet(articles: Sequence[Article], linker: Linker) -> View:
    years = sorted(filter(None, map(year, articles)))
    undated = len(articles) - len(years)
    return {
        "link": linker.outlet(articles[0]),
        "count": f"{len(articles):,}",
        "elsewhere": _elsewhere(articles, linker.index),
        "span": " to ".join(sorted({years[0], years[-1]})) if years else "",
        "undated": f"{undated:,} undated" if undated else "",
    }


def _elsewhere(articles: Sequence[Article], index: Index) -> int:
    """Return how many of an outlet's `articles` carry a story that another outlet's carry too."""
    tally = Counter(index.copies[one.cutting.id].id for one in articles if one.cutting.id in index.copies)
    return sum(own for key, own in tally.items() if own < len(index.copies[key].members))


def _lists(index: Index, path: str, title: str, articles: Sequence[Article], up: tuple[str, str]) -> Iterator[Sheet]:
    total = wording.counted(len(articles), "article")
    same = shared(articles, index)
    for part in parts(index, path, articles):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, f"{title}: {total}."),
            "title": title,
            "total": total,
            "shared": linked(same, linker),
            "up": link(up[0], linker.to(up[1])),
            "entries": [linker.entry(article) for article in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="list", data=data)
