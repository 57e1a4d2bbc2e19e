"""The charts of the whole collection over time: of its articles, and of what they tell of."""

from collections.abc import Sequence

from cuttings.publishing.charts import Bar, columns
from cuttings.publishing.markdown import Markdown
from cuttings.publishing.periods import bars, event_bars, times
from cuttings.publishing.sheets import Linker


def written(linker: Linker, *, narrow: bool = False) -> Markdown:
    """Return the chart of the articles, by month or year of publication; nothing where it would be a single column."""
    own = times(linker.index.newest)
    return _chart(bars(own, linker.words, linker), f"articles_{own.by}", (own.by, "articles"), linker, narrow=narrow)


def happened(linker: Linker, *, narrow: bool = False) -> Markdown:
    """Return the chart of the dated events; nothing where it would be a single column."""
    return _chart(event_bars(linker.index.dossier.events, linker), "events", ("year", "events"), linker, narrow=narrow)


def _chart(drawn: Sequence[Bar], key: str, heads: tuple[str, str], linker: Linker, *, narrow: bool) -> Markdown:
    if len(drawn) < 2:
        return Markdown("")
    words, said = linker.words, linker.words.text(f"coverage.chart.{key}")
    first, second = (words.text(f"coverage.head.{head}") for head in heads)
    return columns(drawn, words, label=said, heads=(first, second), caption=said, narrow=narrow)
