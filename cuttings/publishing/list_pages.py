"""The lists of articles: all of them, and those of each year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cuttings.model import Article
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.index import Index, year
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.periods import year_page
from cuttings.publishing.sheets import Linker, Part, Sheet, View, front, parts
from cuttings.publishing.time_charts import written

NEWEST = 20
"""Articles that the overview shows besides the years."""

ARTICLES = "articles/index.md"


def list_pages(index: Index) -> Iterator[Sheet]:
    """Yield the overview of articles, and the pages of each year and of the undated."""
    words = index.words
    years: dict[str, list[Article]] = defaultdict(list)
    for article in index.newest:
        years[year(article) or ""].append(article)
    yield _overview(index, {key: len(years[key]) for key in sorted(years, reverse=True)})
    for key, articles in years.items():
        title = words.text("articles.of", year=words.date(key)) if key else words.text("articles.without_date")
        yield from _lists(index, year_page(key), title, articles)


def _overview(index: Index, years: dict[str, int]) -> Sheet:
    words, linker = index.words, Linker(index=index, here=ARTICLES)
    data: View = {
        "front": front(words.text("articles.title"), words.text("articles.about")),
        "total": words.counted(len(index.newest), "article"),
        "chart": written(linker),
        "years": [
            {
                "link": link(words.date(key) if key else words.text("undated"), linker.to(year_page(key))),
                "count": words.number(count),
            }
            for key, count in years.items()
        ],
        "newest": [linker.entry(article) for article in index.newest[:NEWEST]],
        "shared": linked(shared(index.newest, index), linker),
        "rest": max(0, len(index.newest) - NEWEST),
    }
    return Sheet(path=ARTICLES, template="articles", data=data)


def _lists(index: Index, path: str, title: str, articles: Sequence[Article]) -> Iterator[Sheet]:
    for part in parts(index, path, articles):
        linker = Linker(index=index, here=part.path)
        up = link(index.words.text("articles.all"), linker.to(ARTICLES))
        yield Sheet(path=part.path, template="list", data=listing(title, articles, part, up, linker))


def listing(  # noqa: PLR0913  (each a thing of its own)
    title: str,
    articles: Sequence[Article],
    part: Part[Article],
    up: Markdown,
    linker: Linker,
    *,
    json_ld: str = "",
    feed: str = "",
) -> View:
    """Return what a list of `articles` shows on the page `part` of it; `up` leads to the list of all such lists.

    `json_ld` and `feed` are those of its front matter.
    """
    words, total = linker.words, linker.words.counted(len(articles), "article")
    return {
        "front": front(title, words.text("articles.description", title=title, total=total), json_ld=json_ld, feed=feed),
        "title": title,
        "total": total,
        "shared": linked(shared(articles, linker.index), linker),
        "up": up,
        "entries": [linker.entry(article) for article in part.items],
        "part": part,
    }
