"""When the articles were written and when what they tell of happened: by month in a short time, else by year."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cuttings.model import Article, Event
from cuttings.publishing.charts import Bar, address, over_time
from cuttings.publishing.index import year
from cuttings.publishing.sheets import Linker
from cuttings.publishing.words import Words

MOST_MONTHS = 36
"""Up to so many months from the first article to the last are told by month; a longer time is told by year."""

YEARS = "articles/by-year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How many articles are of each month or year, by its number: of years, or of months since the year 0."""

    by: str
    counts: Mapping[int, int]

    @property
    def span(self) -> range:
        """From the first to the last that has an article; empty where no article has a date."""
        return range(min(self.counts), max(self.counts) + 1) if self.counts else range(0)

    @property
    def silent(self) -> list[int]:
        """Those within the span that no article is of."""
        return [at for at in self.span if at not in self.counts]

    def name(self, at: int, words: Words) -> str:
        """Return a month or a year in words."""
        return words.date(self.value(at))

    def value(self, at: int) -> str:
        """Return a month or a year as EDTF."""
        return f"{at:04}" if self.by == "year" else f"{at // 12:04}-{at % 12 + 1:02}"


def year_page(key: str) -> str:
    """Return the page of the articles of a year, or of the undated, whose key is empty."""
    return f"{YEARS}/{key or 'undated'}.md"


def month(article: Article) -> str | None:
    """Return the month of publication as `2014-05`, or None where it is not known."""
    published = article.cutting.published
    if not published.value or not published.earliest or not published.latest:
        return None
    return published.earliest[:7] if published.earliest[:7] == published.latest[:7] else None


def times(articles: Iterable[Article]) -> Times:
    """Return when `articles` were written, by month where all that are dated are so exact and the time is short."""
    years, months = [], []
    for article in articles:
        if found := year(article):
            years.append(int(found))
            months.append(_number(month(article)))
    exact = [at for at in months if at is not None]
    if len(exact) == len(years) and exact and max(exact) - min(exact) < MOST_MONTHS:
        return Times(by="month", counts=Counter(exact))
    return Times(by="year", counts=Counter(years))


def _number(value: str | None) -> int | None:
    return int(value[:4]) * 12 + int(value[5:7]) - 1 if value else None


def bars(own: Times, words: Words, linker: Linker | None = None, span: range | None = None) -> list[Bar]:
    """Return a column for each month or year of `own`, or of `span`; with `linker`, linked to the year's articles."""
    wanted = own.span if span is None else span
    counts = {at: own.counts.get(at, 0) for at in wanted}
    if own.by == "year":
        return over_time(counts, words, target=_to_year(own, linker))
    target = _to_year(Times(by="year", counts=Counter(at // 12 for at in own.counts)), linker)
    return [Bar(label=words.short_month(own.value(at)), value=counts[at], target=target(at // 12)) for at in wanted]


def _to_year(own: Times, linker: Linker | None) -> Callable[[int], str | None]:
    def target(at: int) -> str | None:
        return address(linker.to(year_page(f"{at:04}"))) if linker and own.counts.get(at) else None

    return target


def event_bars(events: Sequence[Event], linker: Linker) -> list[Bar]:
    """Return a column for each year, or for each decade of a long time, linked to the first that happened in it."""
    ordered = sorted(events, key=lambda event: (event.earliest, event.latest, event.id))
    years = [int(event.earliest[:4]) for event in ordered]

    def target(at: int) -> str | None:
        first = bisect_left(years, at)
        return address(linker.event(ordered[first])) if first < len(ordered) else None

    return over_time(Counter(years), linker.words, target=target)


def runs(own: Times) -> list[tuple[int, int]]:
    """Return the stretches of time within the span that no article is of: the first and the last of each."""
    stretches = [list(group) for _, group in groupby(enumerate(own.silent), key=lambda pair: pair[1] - pair[0])]
    return [(stretch[0][1], stretch[-1][1]) for stretch in stretches]
