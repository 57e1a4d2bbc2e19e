"""The coverage report: what this collection cannot tell, in plain sentences with the numbers they rest on."""

from collections.abc import Iterator, Sequence

from cuttings.publishing.coverage import Gap, gaps
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.paging import COVERAGE
from cuttings.publishing.periods import Times, runs, times
from cuttings.publishing.sheets import Linker, Sheet, View, front, shortened
from cuttings.publishing.time_charts import happened, written
from cuttings.publishing.words import Words

LINKED = 8
"""Articles, names or events that one gap links to; it says how many more there are."""

STRETCHES = 12
"""Stretches of time without articles that are named, the longest; it says how many more there are."""

EVENT_LENGTH = 110
"""Code points of an event's text in a list."""

PLACES = {
    "silent_month": ("articles/index.md", "articles"),
    "silent_year": ("articles/index.md", "articles"),
    "undated": ("articles/by-year/undated.md", "articles"),
    "unwritten": ("timeline.md", "timeline"),
    "one_outlet": ("sources/index.md", "sources"),
    "repeated": ("copies/index.md", "copies"),
    "once": ("people/index.md", "names"),
    "unsettled": ("quotations.md", "quotations"),
    "single": ("timeline.md", "timeline"),
}
"""Where the rest of what a gap is about stands, and what the link is called."""


def coverage_pages(index: Index) -> Iterator[Sheet]:
    """Yield the report."""
    words, linker = index.words, Linker(index=index, here=COVERAGE)
    measured, own = gaps(index), times(index.newest)
    groups = [
        {
            "about": about,
            "title": words.text(f"coverage.group.{about}"),
            "charts": [chart for chart in (written(linker), happened(linker)) if chart and about == "time"],
            "gaps": [_gap(gap, own, linker) for gap in found if gap.n],
        }
        for about, found in measured.items()
    ]
    data: View = {
        "front": front(words.text("coverage.title"), words.text("coverage.about")),
        "articles": words.counted(len(index.newest), "article"),
        "groups": [group for group in groups if group["gaps"]],
        "complete": [
            words.say(f"coverage.{gap.key}.none") for found in measured.values() for gap in found if not gap.n
        ],
    }
    yield Sheet(path=COVERAGE, template="coverage", data=data)


def _gap(gap: Gap, own: Times, linker: Linker) -> View:
    words, items = linker.words, _items(gap, linker)
    place = PLACES.get(gap.key)
    return {
        "key": gap.key,
        "title": words.text(f"coverage.{gap.key}.title"),
        "said": words.say(f"coverage.{gap.key}.some", **_values(gap, own, linker)),
        "why": words.say(f"coverage.{gap.key}.why"),
        "n": words.number(gap.n),
        "of": words.number(gap.of),
        "share": max(1, round(100 * gap.n / gap.of)),
        "items": items,
        "more": max(0, _number(gap) - len(items)) if items else 0,
        "all": link(words.text(f"coverage.all.{place[1]}"), linker.to(place[0])) if place else None,
    }


def _values(gap: Gap, own: Times, linker: Linker) -> dict[str, object]:
    words = linker.words
    kinds = {"articles": "article", "events": "event", "names": "name", "quotations": "quotation"}
    values: dict[str, object] = {name: words.counted(gap.of, kind) for name, kind in kinds.items()}
    values |= {"n": gap.n, "of": gap.of}
    if gap.key.startswith("silent"):
        values["times"] = _stretches(own, words)
    if gap.outlet:
        values["outlet"] = link(gap.outlet, linker.to(linker.index.outlets[gap.outlet]))
    if gap.key == "repeated":
        values["stories"] = gap.of - gap.n
    return values


def _stretches(own: Times, words: Words) -> str:
    """Return the longest stretches of time without an article in words, in their order."""
    found = runs(own)
    longest = sorted(sorted(found, key=lambda run: (run[0] - run[1], run[0]))[:STRETCHES])
    said = [
        own.name(first, words)
        if first == last
        else words.text("date.interval", start=own.name(first, words), end=own.name(last, words))
        for first, last in longest
    ]
    more = len(found) - len(longest)
    return (
        words.text("list.comma").join([*said, words.text("coverage.more_times", n=more)])
        if more
        else words.listed(said)
    )


def _number(gap: Gap) -> int:
    return len(gap.articles or gap.entities or gap.events)


def _items(gap: Gap, linker: Linker) -> Sequence[Markdown]:
    """Return what a gap is about, linked, the first of it where it is much."""
    words, index = linker.words, linker.index
    if gap.articles:
        cited = [linker.cited(key) for key in gap.articles[:LINKED]]
        return [words.say("coverage.article", **one) for one in cited]
    if gap.entities:
        return [linker.entity(key) for key in gap.entities[:LINKED]]
    return [
        words.say(
            "coverage.event",
            date=link(words.date(event.value), linker.event(event)),
            text=shortened(event.text, EVENT_LENGTH),
        )
        for event in sorted(gap.events, key=lambda event: (event.earliest, event.id))[:LINKED]
        if event.id in index.event_pages
    ]
