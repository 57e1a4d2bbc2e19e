"""The timeline's chart: above, when things happened; below, when the articles that tell of them were published.

What is known to the day stands in its column as a dot, to the month or season as a short dash, to the year as a long
one; what is longer than a column, as a decade is, is a band of its length below the columns. Lines lead from a column
above to those below: where they fall straight, articles told of it at once. Where there is too much to draw one by one,
columns have the height of their number. Places across are in per cent, heights in pixels: the chart is as wide as the
page, and what it says stays as large as it is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cuttings.edtf import precision
from cuttings.model import Article, Event
from cuttings.publishing.clock_lanes import ROW, Lane, lane_view
from cuttings.publishing.index import Index
from cuttings.publishing.sheets import View
from cuttings.publishing.time_scale import Column, Scale, free_row, scale
from cuttings.publishing.words import Words

COUNTED = 3
"""So many marks are counted at a glance, without a number above them."""

BANDS = 7
"""Rows of bands, at most; where more lie over each other, their number is shown by depth of colour."""

THREADS = 74
"""Pixels between the two rows, for the lines that join them."""

STRIP = 10
"""Pixels of the strip that shows by its depth how many lie over each other."""

MOST_THREADS = 160
"""Lines between the rows, at most: those that stand for most tellings."""

TONES = {"day": "day", "month": "part", "season": "part", "quarter": "part"}
"""How a precision is drawn in a column; what is known no better than to the year is `year`."""


def chart(events: Sequence[Event], articles: Sequence[Article], index: Index) -> View | None:
    """Return what the template draws for `events`, in order of time, and the `articles` that tell of them.

    None where there is no event. `events` and `articles` are numbered as they come; `columns` says where each stands.
    """
    if not events:
        return None
    dated = {one.cutting.id: day for one in articles if (day := published(one))}
    drawn = scale([*(one.earliest for one in events), *dated.values()])
    happened, written = Lane(columns=drawn.columns), Lane(columns=drawn.columns)
    for number, article in enumerate(articles):
        if article.cutting.id in dated:
            written.add(number, drawn.column(dated[article.cutting.id]), "text")
    lasting = _placed(events, drawn, happened)
    bands, rows = _bands(lasting, drawn)
    depths = _covered((event for _, event in lasting), drawn)
    longer = {number for number, _ in lasting}
    exact = (event for number, event in enumerate(events) if number not in longer)
    words = index.words
    top, below = happened.height, (rows * ROW if rows <= BANDS else STRIP) + 4
    threads = _threads(exact, dated, drawn)
    return _axis(drawn, words) | {
        "top": top,
        "bottom": top + below + THREADS,
        "height": top + below + THREADS + written.height,
        "from": top + below,
        "happened": lane_view(happened),
        "written": lane_view(written),
        "bands": bands if rows <= BANDS else [],
        "depths": [] if rows <= BANDS else _depths(depths, drawn),
        "threads": threads,
        "all": len(threads) < MOST_THREADS,
        "rows": _rows(happened, written, depths, words),
        "columns": {"events": happened.places(len(events)), "articles": written.places(len(articles))},
        "undated": len(articles) - len(dated),
        "most": [(words.number(row.tallest), f"{drawn.columns[row.fullest].middle:.2f}", _said(row, words))
                 for row in (happened, written)],
        "many": [row.tallest > COUNTED for row in (happened, written)],
    }  # fmt: skip


def _axis(drawn: Scale, words: Words) -> dict[str, object]:
    """Return what is written below the axis, and where it begins and ends."""
    years = ((f"{at:.2f}", words.date(f"{year:04}")) for at, year in drawn.labels())
    return {
        "years": [(at, year, number % 2) for number, (at, year) in enumerate(years)],
        "early": label_of(drawn.columns[0], words) if drawn.early else "",
        "late": label_of(drawn.columns[-1], words) if drawn.late else "",
        "axis": [f"{end:.2f}" for end in drawn.ends],
    }


def published(article: Article) -> str:
    """Return the first day that `article` can have been published on, as ISO date; empty where no date is stated."""
    found = article.cutting.published
    return found.earliest or "" if found.value else ""


def label_of(column: Column, words: Words) -> str:
    """Return in words what `column` stands for: `May 2014`, `2014`, `1970s`, `1970 to 1974`, `before 1970`."""
    if column.first is None:
        return words.text("timeline.before", date=words.date((column.last or "")[:4]))
    if column.last is None:
        return words.text("timeline.after", date=words.date(column.first[:4]))
    if column.first == column.last:
        return words.date(column.first)
    first, last = column.first[:4], column.last[:4]
    if first == last:
        quarter = {"01-03": 33, "04-06": 34, "07-09": 35, "10-12": 36}.get(f"{column.first[5:]}-{column.last[5:]}")
        return words.date(f"{first}-{quarter}" if quarter else first)
    return words.date(f"{first[:3]}X" if first[3] == "0" and int(last) - int(first) == 9 else f"{first}/{last}")


def _placed(events: Sequence[Event], drawn: Scale, row: Lane) -> list[tuple[int, Event]]:
    """Put each of `events` that one column holds into it, and return the others, with their numbers."""
    lasting = []
    for number, event in enumerate(events):
        column = drawn.column(event.earliest)
        if column == drawn.column(event.latest) and "/" not in event.value and not event.value.endswith("X"):
            row.add(number, column, TONES.get(precision(event.value), "year"))
        else:
            lasting.append((number, event))
    return lasting


def _bands(lasting: Sequence[tuple[int, Event]], drawn: Scale) -> tuple[list[View], int]:
    """Return a band for each of the events that last, in rows so that none covers another; and the number of rows."""
    ends: list[float] = []
    bands: list[View] = []
    for number, event in lasting:
        left = drawn.at(event.earliest)
        right = max(drawn.at(event.latest, after=True), left + 0.6)
        row = free_row(ends, left)
        ends[row : row + 1] = [right + 0.3]
        if row < BANDS:
            bands.append({"number": number, "left": f"{left:.2f}", "width": f"{right - left:.2f}", "y": row * ROW})
        elif row > BANDS:
            break
    return bands, len(ends)


def _covered(events: Iterable[Event], drawn: Scale) -> list[int]:
    """Return for each column how many of the events that last fall into it or run through it."""
    changes = Counter[int]()
    for event in events:
        changes[drawn.column(event.earliest)] += 1
        changes[drawn.column(event.latest) + 1] -= 1
    covered, now = [], 0
    for column in range(len(drawn.columns)):
        now += changes[column]
        covered.append(now)
    return covered


def _depths(covered: Sequence[int], drawn: Scale) -> list[View]:
    most = max(covered, default=1)
    return [
        {"left": f"{one.left:.2f}", "width": f"{one.width:.2f}", "depth": f"{0.1 + 0.8 * count / most:.2f}"}
        for one, count in zip(drawn.columns, covered, strict=True)
        if count
    ]


def _threads(events: Iterable[Event], dated: Mapping[str, str], drawn: Scale) -> list[View]:
    """Return the lines from where things happened to where they were told of, the most told the thickest."""
    pairs = Counter[tuple[int, int]]()
    for event in events:
        column = drawn.column(event.earliest)
        pairs.update((column, drawn.column(dated[key])) for key in _telling(event) if key in dated)
    chosen = sorted(pairs, key=lambda pair: (-pairs[pair], pair))[:MOST_THREADS]
    most = max(pairs.values(), default=1)
    return [
        {
            "pair": f"{one}-{other}",
            "x1": f"{drawn.columns[one].middle:.2f}",
            "x2": f"{drawn.columns[other].middle:.2f}",
            "width": f"{0.6 + 1.4 * pairs[one, other] / most:.2f}",
            "depth": f"{0.12 + 0.5 * (pairs[one, other] / most) if len(chosen) > MOST_THREADS / 2 else 0.4:.2f}",
        }
        for one, other in sorted(chosen)
    ]


def _telling(event: Event) -> list[str]:
    return sorted({source.article for source in event.sources})


def _rows(happened: Lane, written: Lane, lasting: Sequence[int], words: Words) -> list[tuple[str, str, str, str]]:
    """Return the chart as a table: what a column stands for, and the three numbers of it, where one is not nought."""
    counts = [(happened.filled[at], lasting[at], written.filled[at]) for at in range(len(happened.columns))]
    return [
        (label_of(column, words), words.number(here), words.number(through), words.number(later))
        for column, (here, through, later) in zip(happened.columns, counts, strict=True)
        if here or through or later
    ]


def _said(row: Lane, words: Words) -> str:
    return label_of(row.columns[row.fullest], words)
