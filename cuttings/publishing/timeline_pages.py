"""The timeline: what happened when, by decade and year, each happening with the paragraphs that tell of it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cuttings.edtf import precision
from cuttings.model import Event
from cuttings.publishing.clocks import chart
from cuttings.publishing.index import Index
from cuttings.publishing.linked_names import linked_events
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.paging import ON_TIMELINE, TIMELINE, by_decade, decade_page, event_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, shortened
from cuttings.publishing.timeline_data import SCRIPT, Listing, choices, listing, script
from cuttings.publishing.words import Words

SOURCES = 6
PARAGRAPHS = 4
COPIES = 4
NAMES = 5
TEXT_LENGTH = 400

ROUGH = frozenset(["month", "season", "quarter", "year"])
"""Precisions that a date in words may hide: a decade and an interval say it themselves."""

MOST_TOLD = 12
"""Happenings on the overview where each decade has a page of its own: those that most articles tell of."""

Story = dict[str, list[str]]
"""The articles that carry one story, and the paragraphs of each that tell of an event."""

Years = list[tuple[str, list[View]]]


def timeline_pages(index: Index) -> Iterator[Sheet]:
    """Yield the timeline; with many happenings an overview and a page for each decade; and its data."""
    decades = by_decade(index.dossier.events)
    split = len(index.dossier.events) > ON_TIMELINE
    linker = Linker(index=index, here=TIMELINE)
    events = [event for group in decades.values() for event in group]
    listed = listing(events, index)
    clocks = chart(events, listed.articles, index)
    yield _overview(decades, listed, clocks, linker, split=split)
    if clocks:
        views = [told(event, linker) for event in events]
        data = script(listed, views, clocks["columns"], linker)
        yield Sheet(path=SCRIPT, template="timeline.js", data={"data": data})
    if split:
        for decade, group in decades.items():
            yield from _decade_pages(index, decade, group)


def told(event: Event, linker: Linker, *, names: bool = True) -> View:
    """Return what a list says of `event`: its date in words, text, sources and, with `names`, whom it names."""
    words, exact = linker.words, precision(event.value)
    here = linker.here == linker.index.event_pages[event.id]
    return {
        "date": words.date(event.value),
        "time": event.value if exact in ("day", "month", "year") else None,
        "anchor": event_anchor(event),
        "here": here,
        "target": Markdown(f"#{event_anchor(event)}") if here else linker.event(event),
        "precision": exact,
        "exact": words.text(f"event.exact.{exact}") if exact in ROUGH else None,
        "value": event.value,
        "text": shortened(event.text, TEXT_LENGTH),
        "meta": _meta(event, linker, names=names),
    }


def _meta(event: Event, linker: Linker, *, names: bool) -> Markdown:
    """Return whom `event` names, if `names`, and who tells of it."""
    words, sources = linker.words, _sources(event, linker.index)
    stories = Markdown(words.text("event.stories").join(_source(story, linker) for story in sources[:SOURCES]))
    further = len(sources) - SOURCES
    said = words.say("event.told", sources=stories)
    if further > 0:
        said = words.say("event.told_more", sources=stories, n=further)
    named = list(dict.fromkeys((*event.places, *event.entities)))[:NAMES] if names else []
    links = words.text("list.comma").join(linker.entity(key) for key in named)
    return words.say("event.names", names=Markdown(links), told=said) if named else said


def _overview(
    decades: dict[str, list[Event]], listed: Listing, clocks: View | None, linker: Linker, *, split: bool
) -> Sheet:
    words, events = linker.words, listed.events
    most = _most_told(events) if split else []
    json_ld = linked_events(most or events, linker)
    data: View = {
        "front": front(words.text("timeline.title"), words.text("timeline.about"), json_ld=json_ld),
        "total": words.counted(len(events), "event"),
        "span": _span(list(decades), words),
        "clocks": clocks,
        "filter": choices(listed, linker) if events else None,
        "decades": [
            {
                "decade": decade,
                "label": words.date(f"{decade[:3]}X"),
                "count": words.number(len(group)),
                "target": linker.to(decade_page(decade)) if split else Markdown(f"#d{decade}"),
                "years": [] if split else _years(group, linker),
            }
            for decade, group in decades.items()
        ],
        "most_told": [told(event, linker) for event in most],
    }
    return Sheet(path=TIMELINE, template="timeline", data=data)


def _most_told(events: Sequence[Event]) -> list[Event]:
    """Return the events that most articles tell of, in order of time."""
    most = sorted(events, key=lambda event: -len({source.article for source in event.sources}))[:MOST_TOLD]
    return sorted(most, key=lambda event: (event.earliest, event.latest, event.id))


def _span(decades: Sequence[str], words: Words) -> str:
    said = list(dict.fromkeys(words.date(f"{one[:3]}X") for one in (*decades[:1], *decades[-1:])))
    return words.text("date.interval", start=said[0], end=said[1]) if len(said) > 1 else "".join(said)


def _decade_pages(index: Index, decade: str, events: Sequence[Event]) -> Iterator[Sheet]:
    title = index.words.text("timeline.of", decade=index.words.date(f"{decade[:3]}X"))
    for part in parts(index, decade_page(decade), events):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, index.words.text("timeline.about"), json_ld=linked_events(part.items, linker)),
            "title": title,
            "up": linker.to(TIMELINE),
            "total": linker.words.counted(len(events), "event"),
            "years": _years(part.items, linker),
            "part": part,
        }
        yield Sheet(path=part.path, template="decade", data=data)


def _sources(event: Event, index: Index) -> list[Story]:
    """Return the articles that tell of `event` and their paragraphs; those that carry the same story as one source."""
    told: Story = {}
    for source in event.sources:
        told.setdefault(source.article, []).append(source.paragraph)
    stories: dict[str, list[str]] = {}
    for key in told:
        group = index.copies.get(key)
        stories.setdefault(group.id if group else key, []).append(key)
    return [
        {key: told[key] for key in sorted(keys, key=lambda one: index.ranks.get(one, 0))} for keys in stories.values()
    ]


def _source(story: Story, linker: Linker) -> Markdown:
    """Return the article that carried a story first, and in brackets those that carry the same."""
    first, *copies = (_article(key, paragraphs, linker) for key, paragraphs in story.items())
    if not copies:
        return Markdown(first)
    more = [linker.words.text("more", n=len(copies) - COPIES)] if len(copies) > COPIES else []
    same = linker.words.text("list.comma").join([*copies[:COPIES], *more])
    return linker.words.say("event.same_story", first=Markdown(first), copies=Markdown(same))


def _article(key: str, paragraphs: Sequence[str], linker: Linker) -> Markdown:
    """Return the headline, linked to the paragraph that tells of it, further paragraphs, and when it was written."""
    further = [link(one.removeprefix("p"), linker.to(f"articles/{key}.md", one)) for one in paragraphs[1:PARAGRAPHS]]
    words, published = linker.words, linker.index.articles[key].cutting.published
    also = words.say("event.also", paragraphs=Markdown(words.text("list.comma").join(further))) if further else ""
    article = Markdown(f"{linker.article(key, paragraphs[0])}{also}")
    return words.say(
        "event.written",
        article=article,
        date=words.published(published) if published.value else words.text("event.undated"),
    )


def _years(events: Sequence[Event], linker: Linker) -> Years:
    grouped = groupby(events, key=lambda event: event.earliest[:4])
    return [(year, [told(event, linker) for event in group]) for year, group in grouped]
