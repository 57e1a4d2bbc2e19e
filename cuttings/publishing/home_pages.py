"""The front page: what the topic is, one lead, and what stands out in time, in names and where sources differ."""

from collections.abc import Iterator, Sequence

from cuttings.model import Article, Comparison, EntityKind, Statement
from cuttings.publishing.connections import Connected, most_connected
from cuttings.publishing.copy_pages import linked, shared
from cuttings.publishing.feeds import follow, site_feed
from cuttings.publishing.figure_pages import bounds_of, statement_source
from cuttings.publishing.index import FOLDERS, WITH_PAGES, Index
from cuttings.publishing.linked_site import linked_site
from cuttings.publishing.sheets import Linker, Sheet, View, front, opening
from cuttings.publishing.site_pages import citation, years
from cuttings.publishing.time_charts import happened, written
from cuttings.publishing.words import Words

NEWEST = 8
CONNECTED = 5
"""Of the most connected articles, the first leads the page."""
MOST_NEEDS = 3
"""Articles from which one can be called the most connected."""
MOST_NAMED = 8
DISAGREEMENTS = 3
LEAD_LENGTH = 420
"""Code points of the lead's opening."""
SECOND_LENGTH = 110


def home_pages(index: Index) -> Iterator[Sheet]:
    """Yield the front page."""
    linker, topic = Linker(index=index, here="index.md"), index.dossier.topic
    ranked, feed = most_connected(index, CONNECTED), site_feed(index)
    data: View = {
        "front": front(topic.title, topic.summary, search=True, json_ld=linked_site(linker), feed=feed),
        "follow": follow(feed, linker),
        "title": topic.title,
        "summary": topic.summary,
        "figures": _figures(index),
        "shared": linked(shared(index.newest, index), linker),
        **_stories(ranked, linker),
        "charts": [chart for chart in (happened(linker, narrow=True), written(linker, narrow=True)) if chart],
        "differing": [_differing(one, linker) for one in _differ(index)],
        "named": [_most_named(kind, linker) for kind in WITH_PAGES],
        "cite": citation(index),
    }
    yield Sheet(path="index.md", template="index", data=data)


def _figures(index: Index) -> list[tuple[str, str, str]]:
    """Return a number, what it counts, and the address of its page, for all that there is any of."""
    words, published = index.words, years(index)
    counted = [
        (len(index.articles), "article", "articles/index.md"),
        (sum(bool(name) for name in index.outlets), "outlet", "sources/index.md"),
        (sum(page.startswith("people/") for page in index.pages.values()), "person", "people/index.md"),
        (len(index.dossier.events), "event", "timeline.md"),
    ]
    figures = [(words.number(n), words.text(f"home.figure.{what}", n=n), target) for n, what, target in counted if n]
    if published:
        figures.insert(2, ("–".join(published), words.text("home.figure.published"), "articles/index.md"))
    return figures


def _stories(ranked: Sequence[Connected], linker: Linker) -> dict[str, object]:
    """Return the lead, the stories next to it, and the newest; of few articles, all besides the lead."""
    index = linker.index
    few = len(index.newest) <= NEWEST + 1
    lead = ranked[0] if ranked else None
    rest = [one for one in index.newest if not (lead and few and one is lead.article)]
    return {
        "lead": _lead(lead, linker, alone=len(index.newest) < MOST_NEEDS) if lead else None,
        "second": [] if few else [_second(one, linker) for one in ranked[1:]],
        "few": few,
        "newest": [_brief(article, linker) for article in rest[:NEWEST]],
    }


def _lead(one: Connected, linker: Linker, *, alone: bool) -> View:
    """Return the lead; why it leads is said unless it stands `alone`, among too few to be the most of anything."""
    return {
        **linker.entry(one.article),
        "opening": opening(one.article, LEAD_LENGTH),
        "shares": "" if alone else _shares(one, linker.words),
    }


def _second(one: Connected, linker: Linker) -> View:
    return {**_brief(one.article, linker), "opening": opening(one.article, SECOND_LENGTH)}


def _brief(article: Article, linker: Linker) -> View:
    return {**linker.cited(article.cutting.id), "derived": article.cutting.title.origin == "derived"}


def _shares(one: Connected, words: Words) -> str:
    """Return in words what an article shares with others; empty where that is nothing."""
    counts = [(one.names, "name"), (one.events, "event"), (one.related, "related")]
    return words.listed([words.counted(n, what) for n, what in counts if n])


def _differ(index: Index) -> Sequence[Comparison]:
    return [comparison for comparison in index.dossier.comparisons if comparison.differ][:DISAGREEMENTS]


def _differing(comparison: Comparison, linker: Linker) -> View:
    """Return the least and the most that is said of one thing, each with who says so."""
    numbered = [(found, at) for at, one in enumerate(comparison.statements) if (found := bounds_of(one))]
    ends = [comparison.statements[at] for _, at in (min(numbered), max(numbered))] if numbered else []
    return {
        "label": comparison.label,
        "target": linker.comparison(comparison),
        "ends": [_end(one, linker) for one in ends],
    }


def _end(one: Statement, linker: Linker) -> View:
    return {"figure": one.text, **statement_source(one, linker)}


def _most_named(kind: EntityKind, linker: Linker) -> View:
    entities = [one for one in linker.index.dossier.entities if one.kind == kind and one.id in linker.index.pages]
    entities.sort(key=lambda entity: (-entity.mentions, entity.name, entity.id))
    most = max((entity.mentions for entity in entities), default=1)
    return {
        "kind": kind,
        "title": linker.words.text(f"kinds.{kind}"),
        "target": f"{FOLDERS[kind]}/index.md",
        "names": [
            {
                "link": linker.entity(one.id),
                "count": linker.words.number(one.mentions),
                "share": max(1, round(100 * one.mentions / most)),
            }
            for one in entities[:MOST_NAMED]
        ],
    }
