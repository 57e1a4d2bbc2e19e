"""Which page of a long list shows what, so that other pages can link to it there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.model import Article, Comparison, Event, Quotation

ON_A_PAGE = 200
"""Entries of a list on one page; a longer list goes on on further pages."""

ON_TIMELINE = 200
"""Up to so many happenings stand on one page; more are spread over a page for each decade."""

ON_FIGURES = 60
"""Comparisons of figures on one page."""

COVERAGE = "coverage.md"
FIGURES = "figures.md"
QUOTATIONS = "quotations.md"
TIMELINE = "timeline.md"


def paths(path: str, entries: int, size: int = ON_A_PAGE) -> list[str]:
    """Return the pages that hold so many entries, `size` on each: `path`, then `STEM/2.md`, `STEM/3.md` and so on."""
    count = max(1, -(-entries // size))
    return [path, *(f"{path.removesuffix('.md')}/{number}.md" for number in range(2, count + 1))]


def by_decade(events: Iterable[Event]) -> dict[str, list[Event]]:
    """Return the happenings of each decade (`1970s`), both in order of time."""
    decades: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda event: (event.earliest, event.latest, event.id)):
        decades.setdefault(f"{event.earliest[:3]}0s", []).append(event)
    return decades


def decade_page(decade: str) -> str:
    """Return the page of a decade, where it has one of its own."""
    return f"timeline/{decade}.md"


def event_pages(events: Sequence[Event]) -> Mapping[str, str]:
    """Return the page of the timeline that shows each event, by the event's id."""
    if len(events) <= ON_TIMELINE:
        return {event.id: TIMELINE for event in events}
    return {
        event.id: paths(decade_page(decade), len(group))[at // ON_A_PAGE]
        for decade, group in by_decade(events).items()
        for at, event in enumerate(group)
    }


def event_anchor(event: Event) -> str:
    """Return the anchor of an event on the timeline."""
    return f"e-{event.id}"


def direct_quotes(articles: Iterable[Article]) -> Iterator[tuple[Article, Quotation]]:
    """Yield the direct quotations, each with its article, in order."""
    return ((article, quote) for article in articles for quote in article.quotes if quote.direct)


def quote_pages(articles: Sequence[Article]) -> Mapping[str, str]:
    """Return the page that shows each direct quotation of `articles`, in the order of the list, by its anchor."""
    anchors = [quote_anchor(article.cutting.id, quote) for article, quote in direct_quotes(articles)]
    pages = paths(QUOTATIONS, len(anchors))
    return {anchor: pages[at // ON_A_PAGE] for at, anchor in enumerate(anchors)}


def quote_anchor(article: str, quote: Quotation) -> str:
    """Return the anchor of a quotation of the article `article` among all quotations."""
    return f"q-{article}-{quote.paragraph}-{quote.start}"


def figure_pages(comparisons: Sequence[Comparison]) -> Mapping[str, str]:
    """Return the page that shows each comparison of figures, by the comparison's id."""
    pages = paths(FIGURES, len(comparisons), ON_FIGURES)
    return {comparison.id: pages[at // ON_FIGURES] for at, comparison in enumerate(comparisons)}


def figure_anchor(comparison: Comparison) -> str:
    """Return the anchor of a comparison among all."""
    return f"f-{comparison.id}"
