"""How often a name is mentioned in which years, on one scale of time for the whole collection."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.publishing.charts import Bar, over_time, sparkline
from cuttings.publishing.index import Index, year
from cuttings.publishing.markdown import Markdown


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """Mentions of one name by the year in which the article that has them was published; `undated` have no year."""

    years: dict[int, int]
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The years of publication by article, None where it is not known, and the first and the last of all, if any is."""

    index: Index
    years: Mapping[str, int | None]
    span: tuple[int, ...]

    def mentions(self, key: str) -> Mentions:
        """Return when the entity `key` is mentioned."""
        tally: Counter[int | None] = Counter()
        for naming in self.index.namings.get(key, ()):
            tally[self.years[naming.article]] += len(naming.mentions)
        undated = tally.pop(None, 0)
        return Mentions(years={one: count for one, count in tally.items() if one is not None}, undated=undated)

    def bars(self, mentions: Mentions) -> list[Bar]:
        """Return `mentions` as columns from the first year of the collection to its last; none where none is dated."""
        return over_time(dict.fromkeys(self.span, 0) | mentions.years, self.index.words) if mentions.years else []

    def spark(self, key: str) -> Markdown:
        """Return the mentions of the entity `key` as tiny columns without years beside.

        Nothing where none is dated, or where the whole collection is of one year.
        """
        bars = self.bars(self.mentions(key))
        if len(bars) < 2:
            return Markdown("")
        return sparkline(bars, label=described(self.index.entities[key].name, bars, self.index), ends=False)


def described(name: str, bars: list[Bar], index: Index) -> str:
    """Return in words what a drawing of `bars` shows: of whom, from when to when, and when most."""
    most = max(bars, key=lambda bar: bar.value)
    return index.words.text(
        "entity.spark", name=name, first=bars[0].label, last=bars[-1].label, most=most.label, n=most.value
    )


def calendar(index: Index) -> Calendar:
    """Return the years of publication of the articles of `index`."""
    found = {key: year(article) for key, article in index.articles.items()}
    years = {key: int(one) if one else None for key, one in found.items()}
    known = [one for one in years.values() if one is not None]
    return Calendar(index=index, years=years, span=(min(known), max(known)) if known else ())
