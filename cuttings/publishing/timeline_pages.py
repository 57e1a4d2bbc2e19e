"""The timeline: what happened when, by decade and year, each happening with the paragraphs that tell of it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cuttings.model import Event
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import Markdown, link
from cuttings.publishing.paging import ON_TIMELINE, TIMELINE, by_decade, decade_page, event_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, shortened
from cuttings.publishing.words import Words

SOURCES = 6
PARAGRAPHS = 4
COPIES = 4
NAMES = 5
TEXT_LENGTH = 400

Story = dict[str, list[str]]
"""The articles that carry one story, and the paragraphs of each that tell of an event."""

Years = list[tuple[str, list[View]]]


def timeline_pages(index: Index) -> Iterator[Sheet]:
    """Yield the timeline; with many happenings an overview and a page for each decade."""
    decades = by_decade(index.dossier.events)
    split = len(index.dossier.events) > ON_TIMELINE
    yield _overview(index, decades, split=split)
    if split:
        for decade, events in decades.items():
            yield from _decade_pages(index, decade, events)


def told(event: Event, linker: Linker, *, names: bool = True) -> View:
    """Return what a list says of `event`: its date in words, text, sources and, with `names`, whom it names."""
    named = dict.fromkeys((*event.places, *event.entities)) if names else {}
    sources = _sources(event, linker.index)
    return {
        "date": linker.words.date(event.value),
        "anchor": event_anchor(event),
        "target": None if linker.here == linker.index.event_pages[event.id] else linker.event(event),
        "precision": precision(event.value),
        "value": event.value,
        "text": shortened(event.text, TEXT_LENGTH),
        "names": [linker.entity(key) for key in list(named)[:NAMES]],
        "sources": [_source(story, linker) for story in sources[:SOURCES]],
        "more_sources": max(0, len(sources) - SOURCES),
    }


def precision(value: str) -> str:
    """Return how exact an EDTF `value` is: day, month, season, quarter, year, decade or interval."""
    if "/" in value:
        return "interval"
    if value.endswith("X"):
        return "decade"
    if len(value) == 7 and int(value[5:]) > 12:
        return "season" if int(value[5:]) < 30 else "quarter"
    return {7: "month", 10: "day"}.get(len(value), "year")


def _overview(index: Index, decades: dict[str, list[Event]], *, split: bool) -> Sheet:
    linker = Linker(index=index, here=TIMELINE)
    names = list(decades)
    data: View = {
        "front": front(index.words.text("timeline.title"), index.words.text("timeline.about")),
        "total": linker.words.counted(len(index.dossier.events), "event"),
        "span": _span(names, linker.words),
        "decades": [
            {
                "decade": decade,
                "count": len(events),
                "target": linker.to(decade_page(decade)) if split else Markdown(f"#d{decade}"),
                "years": [] if split else _years(events, linker),
            }
            for decade, events in decades.items()
        ],
    }
    return Sheet(path=TIMELINE, template="timeline", data=data)


def _span(decades: Sequence[str], words: Words) -> str:
    said = list(dict.fromkeys(words.date(f"{one[:3]}X") for one in (*decades[:1], *decades[-1:])))
    return words.text("date.interval", start=said[0], end=said[1]) if len(said) > 1 else "".join(said)


def _decade_pages(index: Index, decade: str, events: Sequence[Event]) -> Iterator[Sheet]:
    title = index.words.text("timeline.of", decade=index.words.date(f"{decade[:3]}X"))
    for part in parts(index, decade_page(decade), events):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(title, index.words.text("timeline.about")),
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
