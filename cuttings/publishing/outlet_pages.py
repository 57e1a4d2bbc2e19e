"""The outlets: an index of them, and for each what it wrote, when, and about whom."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.model import Article, EntityKind
from cuttings.publishing.charts import Bar, columns, sparkline
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.feeds import follow, outlet_feed
from cuttings.publishing.index import WITH_PAGES, Index, year
from cuttings.publishing.linked_names import linked_outlet
from cuttings.publishing.list_pages import listing
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.periods import Times, bars, times
from cuttings.publishing.sheets import Linker, Part, Sheet, View, front, parts
from cuttings.publishing.words import Words

SOURCES = "sources/index.md"

TALL = 3
"""Articles of the fullest month or year from which there is a chart; where all are few, tiny columns say as much."""

MOST_NAMED = 6
"""Names of each kind that the page of an outlet shows."""


def outlet_pages(index: Index) -> Iterator[Sheet]:
    """Yield the index of outlets, and the pages of each and of the articles that state none."""
    outlets: dict[str, list[Article]] = defaultdict(list)
    for article in index.newest:
        outlets[article.cutting.publisher.value or ""].append(article)
    whole = times(index.newest)
    yield from _sources(index, sorted(outlets.items(), key=_stated_and_many_first), whole)
    for name, articles in outlets.items():
        yield from _outlet(index, name, articles, whole)


def _stated_and_many_first(outlet: tuple[str, list[Article]]) -> tuple[bool, int, str]:
    name, articles = outlet
    return not name, -len(articles), name


def _sources(index: Index, outlets: Sequence[tuple[str, list[Article]]], whole: Times) -> Iterator[Sheet]:
    words = index.words
    same, most = shared(index.newest, index), max((len(articles) for _, articles in outlets), default=1)
    for part in parts(index, SOURCES, outlets):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(words.text("sources.title"), words.text("sources.about")),
            "total": words.counted(sum(bool(name) for name, _ in outlets), "outlet"),
            "articles": words.counted(len(index.newest), "article"),
            "shared": linked(same, linker),
            "outlets": [_row(articles, most, whole, linker) for _, articles in part.items],
            "part": part,
        }
        yield Sheet(path=part.path, template="sources", data=data)


def _row(articles: Sequence[Article], most: int, whole: Times, linker: Linker) -> View:
    words = linker.words
    years = sorted(filter(None, map(year, articles)))
    undated = sum(not article.cutting.published.value for article in articles)
    return {
        "link": linker.outlet(articles[0]),
        "n": len(articles),
        "count": words.number(len(articles)),
        "share": max(1, round(100 * len(articles) / most)),
        "elsewhere": _elsewhere(articles, linker.index),
        "span": words.date("/".join(sorted({years[0], years[-1]}))) if years else "",
        "spark": _spark(articles, whole, words),
        "undated": words.text("sources.undated", n=undated) if undated else "",
    }


def _spark(articles: Sequence[Article], whole: Times, words: Words) -> Markdown:
    """Return tiny columns of when an outlet's `articles` were written, over the time of the whole collection."""
    if len(whole.span) < 2:
        return Markdown("")
    name = articles[0].cutting.publisher.value or words.text("no_outlet")
    return sparkline(_over(articles, whole, words), label=words.text("sources.spark", outlet=name), ends=False)


def _over(articles: Sequence[Article], whole: Times, words: Words, linker: Linker | None = None) -> list[Bar]:
    own = times(articles)
    if own.by != whole.by:
        own = Times(by="year", counts=Counter(int(found) for one in articles if (found := year(one))))
    return bars(own, words, linker, whole.span)


def _elsewhere(articles: Sequence[Article], index: Index) -> int:
    """Return how many of an outlet's `articles` carry a story that another outlet's carry too."""
    tally = Counter(index.copies[one.cutting.id].id for one in articles if one.cutting.id in index.copies)
    return sum(own for key, own in tally.items() if own < len(index.copies[key].members))


def _outlet(index: Index, name: str, articles: Sequence[Article], whole: Times) -> Iterator[Sheet]:
    words = index.words
    title, feed = name or words.text("no_outlet"), outlet_feed(name, articles, index)
    for part in parts(index, index.outlets[name], articles):
        linker = Linker(index=index, here=part.path)
        up = link(words.text("sources.all"), linker.to(SOURCES))
        portrait = _portrait(name, articles, whole, linker, part)
        json_ld = linked_outlet(name, articles, linker) if part.number == 1 else ""
        listed = listing(title, articles, part, up, linker, json_ld=json_ld, feed=feed)
        data: View = {**listed, **portrait, "follow": follow(feed, linker)}
        yield Sheet(path=part.path, template="outlet", data=data)


def _portrait(
    name: str, articles: Sequence[Article], whole: Times, linker: Linker, part: Part[Article]
) -> dict[str, object]:
    """Return what the first page of an outlet says of it as a whole; nothing on the pages after."""
    if part.number > 1:
        return {"facts": [], "chart": Markdown(""), "named": []}
    chart, facts = _chart(name, articles, whole, linker), list(_facts(articles, linker))
    if not chart and (spark := _spark(articles, whole, linker.words)):
        facts.append((linker.words.text("sources.over_time"), spark))
    return {
        "facts": facts,
        "chart": chart,
        "named": [_most_named(kind, articles, linker) for kind in WITH_PAGES],
    }


def _facts(articles: Sequence[Article], linker: Linker) -> Iterator[tuple[str, object]]:
    """Yield the name of a fact and what it is."""
    words, index = linker.words, linker.index
    dated = [article for article in articles if article.cutting.published.value]
    ends = [("first", dated[-1]), ("latest", dated[0])] if len(dated) > 1 else [("only", one) for one in dated]
    for key, one in ends:
        yield words.text(f"outlet.{key}"), words.say("outlet.dated", **linker.cited(one.cutting.id))
    counts = [
        ("undated", len(articles) - len(dated)),
        ("quotations", sum(len(article.quotes) for article in articles)),
        ("copies", _followed(articles, index)),
    ]
    for key, number in counts:
        if number:
            yield words.text(f"outlet.{key}"), words.text(f"outlet.{key}_count", n=number)


def _followed(articles: Sequence[Article], index: Index) -> int:
    """Return how many of an outlet's `articles` carry a story that stands earlier in another outlet's article."""
    own = {article.cutting.id for article in articles}
    return sum(
        bool(index.ranks.get(key)) and index.copies[key].members[0] not in own
        for key in (article.cutting.id for article in articles)
    )


def _chart(name: str, articles: Sequence[Article], whole: Times, linker: Linker) -> Markdown:
    words, drawn = linker.words, _over(articles, whole, linker.words, linker)
    if len(drawn) < 2 or max(bar.value for bar in drawn) < TALL:
        return Markdown("")
    said = words.text(f"outlet.chart_{whole.by}", outlet=name or words.text("no_outlet"))
    heads = (words.text(f"coverage.head.{whole.by}"), words.text("coverage.head.articles"))
    return columns(drawn, words, label=said, heads=heads, caption=said)


def _most_named(kind: EntityKind, articles: Sequence[Article], linker: Linker) -> View:
    index = linker.index
    tally = Counter(
        mention.entity
        for article in articles
        for mention in article.mentions
        if mention.entity in index.pages and index.entities[mention.entity].kind == kind
    )
    most = sorted(tally.items(), key=lambda item: (-item[1], index.entities[item[0]].name, item[0]))[:MOST_NAMED]
    return {
        "title": linker.words.text(f"outlet.named.{kind}"),
        "kind": kind,
        "names": [{"link": linker.entity(key), "count": linker.words.number(number)} for key, number in most],
    }
