"""The lists of articles: all of them by year, and each outlet's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.model import Article
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
    words = index.words
    years: dict[str, list[Article]] = defaultdict(list)
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in index.newest:
        years[year(article) or ""].append(article)
        outlets[article.cutting.publisher.value or ""].append(article)
    yield _overview(index, {key: len(years[key]) for key in sorted(years, reverse=True)})
    for key, articles in years.items():
        title = words.text("articles.of", year=words.date(key)) if key else words.text("articles.without_date")
        yield from _lists(index, _year_page(key), title, articles, (words.text("articles.all"), ARTICLES))
    yield from _sources(index, sorted(outlets.items(), key=_stated_and_many_first))
    for name, articles in outlets.items():
        title = name or words.text("no_outlet")
        yield from _lists(index, index.outlets[name], title, articles, (words.text("sources.all"), SOURCES))


def _year_page(key: str) -> str:
    return f"articles/by-year/{key or 'undated'}.md"


def _stated_and_many_first(outlet: tuple[str, list[Article]]) -> tuple[bool, int, str]:
    name, articles = outlet
    return not name, -len(articles), name


def _overview(index: Index, years: dict[str, int]) -> Sheet:
    words, linker = index.words, Linker(index=index, here=ARTICLES)
    data: View = {
        "front": front(index.words.text("articles.title"), index.words.text("articles.about")),
        "total": index.words.counted(len(index.newest), "article"),
        "years": [
            {
                "link": link(words.date(key) if key else words.text("undated"), linker.to(_year_page(key))),
                "count": count,
            }
            for key, count in years.items()
        ],
        "newest": [linker.entry(article) for article in index.newest[:NEWEST]],
        "shared": linked(shared(index.newest, index), linker),
        "rest": max(0, len(index.newest) - NEWEST),
    }
    return Sheet(path=ARTICLES, template="articles", data=data)


def _sources(index: Index, outlets: Sequence[tuple[str, list[Article]]]) -> Iterator[Sheet]:
    total = index.words.counted(sum(bool(name) for name, _ in outlets), "outlet")
    same = shared(index.newest, index)
    for part in parts(index, SOURCES, outlets):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(index.words.text("sources.title"), index.words.text("sources.about")),
            "total": total,
            "articles": index.words.counted(len(index.newest), "article"),
            "shared": linked(same, linker),
            "outlets": [_outlet(articles, linker) for _, articles in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="sources", data=data)


def _outlet(articles: Sequence[Article], linker: Linker) -> View:
    words = linker.words
    years = sorted(filter(None, map(year, articles)))
    undated = len(articles) - len(years)
    return {
        "link": linker.outlet(articles[0]),
        "count": words.number(len(articles)),
        "elsewhere": _elsewhere(articles, linker.index),
        "span": words.date("/".join(sorted({years[0], years[-1]}))) if years else "",
        "undated": words.text("sources.undated", n=undated) if undated else "",
    }


def _elsewhere(articles: Sequence[Article], index: Index) -> int:
    """Return how many of an outlet's `articles` carry a story that another outlet's carry too."""
    tally = Counter(index.copies[one.cutting.id].id for one in articles if one.cutting.id in index.copies)
    return sum(own for key, own in tally.items() if own < len(index.copies[key].members))


def _lists(index: Index, path: str, title: str, articles: Sequence[Article], up: tuple[str, str]) -> Iterator[Sheet]:
    total = index.words.counted(len(articles), "article")
    same = shared(articles, index)
    for part in parts(index, path, articles):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, index.words.text("articles.description", title=title, total=total)),
            "title": title,
            "total": total,
            "shared": linked(same, linker),
            "up": link(up[0], linker.to(up[1])),
            "entries": [linker.entry(article) for article in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="list", data=data)
