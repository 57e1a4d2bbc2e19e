"""Charts drawn when the site is made: columns over time, and sparklines that stand beside a name.

Everything is SVG and HTML that needs no script. Widths are per cent of the room there is, and text has a size of its
own, so that what is readable on a desk is readable on a telephone.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape as html_escape
from itertools import count

from cuttings.publishing.markdown import Markdown, plain
from cuttings.publishing.sheets import shortened
from cuttings.publishing.words import Words

MOST_COLUMNS = 120
"""A longer time is told by decade, and a still longer one by century."""

HEIGHT = 132
"""Height in pixels of the tallest column."""
ABOVE = 18
BELOW = 22
"""Pixels above the columns, for a value, and below them, for the axis."""

DIRECT = 12
"""Up to so many columns have their value written on them; more are read against lines."""

WIDE_LABELS = 12
NARROW_LABELS = 6
"""Labels on the axis of a wide and of a narrow screen at most."""

LABEL_LENGTH = 12
"""Code points of a label on the axis; the table and what a column says have all of it."""

ROUND = (2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
"""Years of which the axis shows every so many."""

SPARK_WIDTH = 120
SPARK_HEIGHT = 20
LOWEST = 2
"""Pixels of the lowest column that is not empty."""

_YEAR = re.compile(r"\d{1,4}")
_NO_WORD = re.compile(r"[^\w .,]|_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One column: what stands below it, how many it counts, an address it leads to, and what it says when pointed at.

    `target` is relative to the page and ends in `.html`, since nobody rewrites addresses inside SVG (see `address`).
    """

    label: str
    value: int
    target: str | None = None
    title: str = ""


def address(target: str) -> str:
    """Return the address in the finished site of what Markdown calls `target`: `a/b.md#c` becomes `a/b.html#c`."""
    path, mark, anchor = target.partition("#")
    return f"{path.removesuffix('.md')}.html{mark}{anchor}" if path.endswith(".md") else target


def over_time(
    counts: Mapping[int, int], words: Words, *, target: Callable[[int], str | None] = lambda _: None
) -> list[Bar]:
    """Return a column for each year from the first to the last of `counts`, empty ones too.

    Where that would be more than MOST_COLUMNS each stands for a decade, or for a century. `target` is asked for the
    address of a column by its first year.
    """
    if not counts:
        return []
    first, last = min(counts), max(counts)
    step = next((one for one in (1, 10, 100) if last // one - first // one < MOST_COLUMNS), 1000)
    sums: dict[int, int] = {}
    for year, value in counts.items():
        sums[year // step] = sums.get(year // step, 0) + value
    span = range(first // step, last // step + 1)
    return [Bar(label=_period(at * step, step, words), value=sums.get(at, 0), target=target(at * step)) for at in span]


def columns(  # noqa: PLR0913  (each a keyword of its own)
    bars: Sequence[Bar], words: Words, *, label: str, heads: tuple[str, str], caption: str = "", narrow: bool = False
) -> Markdown:
    """Return a figure of columns as a block of HTML, with its numbers as a folded table; nothing where there are none.

    `label` says what it shows to who cannot see it, `heads` what stands above the two columns of the table, `caption`
    what stands above the figure. A `narrow` one, for a column at the side, has fewer labels on every screen.
    """
    if not bars:
        return Markdown("")
    top, lines = _scale(max(bar.value for bar in bars))
    direct = len(bars) <= DIRECT
    axis = _axis(bars, NARROW_LABELS if narrow else WIDE_LABELS)
    drawn = [*([] if direct else _grid(top, lines, words)), *_columns(bars, top, words, direct=direct), *axis]
    linked = any(bar.target for bar in bars)
    size = f'width="100%" height="{HEIGHT + ABOVE + BELOW}" style="--bars: {len(bars)}"'
    named = f'role="{"group" if linked else "img"}" aria-label="{quoted(label)}"'
    head = f"<figcaption>{quoted(caption)}</figcaption>\n" if caption else ""
    svg = f'<svg class="columns-{"few" if direct else "many"}" {size} {named}>\n{chr(10).join(drawn)}\n</svg>\n'
    return Markdown(f'<figure class="chart">\n{head}{svg}{table(bars, words, heads=heads)}</figure>\n')


def table(bars: Sequence[Bar], words: Words, *, heads: tuple[str, str]) -> Markdown:
    """Return the numbers of `bars` as a folded table, as a block of HTML; of zeros it says that they are left out."""
    full = [bar for bar in bars if bar.value]
    rows = "".join(f"<tr><td>{_linked(bar)}</td><td>{words.number(bar.value)}</td></tr>\n" for bar in full)
    gaps = f"<caption>{quoted(words.text('chart.gaps'))}</caption>\n" if len(full) < len(bars) else ""
    head = "".join(f'<th scope="col">{quoted(one)}</th>' for one in heads)
    summary = quoted(words.text("chart.table"))
    return Markdown(
        f'<details class="chart-data"><summary>{summary}</summary>\n'
        f"<table>\n{gaps}<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</details>\n"
    )


def sparkline(bars: Sequence[Bar], *, label: str, ends: bool = True) -> Markdown:
    """Return tiny columns to stand in a line of text, the highest marked; with `ends`, the first and last label beside.

    Nothing where there are no bars or all are empty.
    """
    most = max((bar.value for bar in bars), default=0)
    if not most:
        return Markdown("")
    peak = _highest(bars)
    drawn = [(at, bar) for at, bar in enumerate(bars) if bar.value]
    others = "".join(_tiny(at, bar.value, most, len(bars)) for at, bar in drawn if at != peak)
    rest = f'<path d="{others}"/>' if others else ""
    highest = f'<path d="{_tiny(peak, most, most, len(bars))}" class="peak"/>'
    ground = f'<path d="M0 {SPARK_HEIGHT}H{SPARK_WIDTH}" class="ground"/>'
    size = f'width="{SPARK_WIDTH}" height="{SPARK_HEIGHT + 1}" viewBox="0 0 {SPARK_WIDTH} {SPARK_HEIGHT + 1}"'
    svg = f'<svg {size} role="img" aria-label="{_inline(label)}">{ground}{rest}{highest}</svg>'
    first, last = (f"<small>{_inline(bar.label)}</small>" if ends else "" for bar in (bars[0], bars[-1]))
    return Markdown(f'<span class="spark">{first}{svg}{last if len(bars) > 1 else ""}</span>')


def _period(year: int, step: int, words: Words) -> str:
    if step == 1:
        return words.date(f"{year:04}")
    if step == 10:
        return words.date(f"{year // 10:03}X")
    return words.date(f"{year:04}/{year + step - 1:04}")


def _scale(most: int) -> tuple[int, list[int]]:
    """Return the value at the top of the scale, and the values that get a line: whole and round, at most four."""
    sizes = (size * 10**zeros for zeros in count() for size in (1, 2, 5))
    step = next(size for size in sizes if most / size <= 4)
    return max(most, 1), list(range(step, most + 1, step))


def _height(value: int, top: int) -> int:
    return max(LOWEST, round(HEIGHT * value / top))


def _grid(top: int, lines: Sequence[int], words: Words) -> Iterator[str]:
    for value in lines:
        y = ABOVE + HEIGHT - _height(value, top)
        yield f'<line class="grid" x1="0" x2="100%" y1="{y}" y2="{y}"/>'
        yield f'<text class="scale" x="-6" y="{y + 4}">{words.number(value)}</text>'


def _columns(bars: Sequence[Bar], top: int, words: Words, *, direct: bool) -> Iterator[str]:
    highest = _highest(bars)
    for at, bar in enumerate(bars):
        if not bar.value:
            continue
        said = quoted(bar.title or words.text("chart.point", label=bar.label, n=bar.value))
        number = _number(bar.value, at, 100 / len(bars), top, words) if direct or at == highest else ""
        shape = _shape(bar.value, at, 100 / len(bars), top, peak=bar.value == bars[highest].value)
        drawn = f"<title>{said}</title>{shape}{number}"
        yield (f'<a href="{quoted(bar.target)}" aria-label="{said}">{drawn}</a>' if bar.target else f"<g>{drawn}</g>")


def _highest(bars: Sequence[Bar]) -> int:
    """Return which of `bars` is the highest, the first of several."""
    return max(range(len(bars)), key=lambda at: (bars[at].value, -at))


def _shape(value: int, at: int, each: float, top: int, *, peak: bool) -> str:
    """Return the column, and around it the room in which it can be pointed at."""
    ground, high, between = ABOVE + HEIGHT, _height(value, top), 0.24 * each
    return (
        f'<rect class="room" x="{at * each:.2f}%" y="0" width="{each:.2f}%" height="{ground}"/>'
        f'<rect class="column{" peak" * peak}" x="{at * each + between / 2:.2f}%" y="{ground - high}" '
        f'width="{each - between:.2f}%" height="{high}"/>'
    )


def _number(value: int, at: int, each: float, top: int, words: Words) -> str:
    y = ABOVE + HEIGHT - _height(value, top) - 5
    return f'<text class="value" {_placed(at, each)} y="{y}">{words.number(value)}</text>'


def _placed(at: int, each: float) -> str:
    """Return where a text stands that belongs to a column: below its middle, and within the chart at its ends."""
    middle = (at + 0.5) * each
    anchor = "start" if middle < 4 else "end" if middle > 96 else "middle"
    return f'x="{middle:.2f}%" text-anchor="{anchor}"'


def _axis(bars: Sequence[Bar], most: int) -> Iterator[str]:
    """Yield the ground line and the labels below it, at most `most` of them, and fewer for a narrow screen."""
    ground = ABOVE + HEIGHT
    yield f'<line class="ground" x1="0" x2="100%" y1="{ground}" y2="{ground}"/>'
    wide, narrow = _labelled(bars, most), _labelled(bars, NARROW_LABELS)
    for at in sorted({*wide, *narrow}):
        kind = "label" if at in wide and at in narrow else "label wide" if at in wide else "label narrow"
        text = quoted(shortened(bars[at].label, LABEL_LENGTH))
        yield f'<text class="{kind}" {_placed(at, 100 / len(bars))} y="{ground + 16}">{text}</text>'


def _labelled(bars: Sequence[Bar], most: int) -> list[int]:
    """Return which of `bars` have a label: all where that is at most so many, else those at round years."""
    if len(bars) <= most:
        return list(range(len(bars)))
    years = [_YEAR.match(bar.label) for bar in bars]
    numbers = [int(year[0]) for year in years if year] if all(years) else list(range(len(bars)))
    for size in ROUND:
        found = [at for at, number in enumerate(numbers) if number % size == 0]
        if 1 < len(found) <= most:
            return found
    return [0, len(bars) - 1]


def _tiny(at: int, value: int, most: int, bars: int) -> str:
    """Return the path of one tiny column, in pixels to one decimal."""
    each = SPARK_WIDTH / bars
    wide = min(max(each * 0.75, 1), 6)
    high = max(LOWEST, round((SPARK_HEIGHT - 1) * value / most))
    return f"M{at * each + (each - wide) / 2:.1f} {SPARK_HEIGHT}v-{high}h{wide:.1f}v{high}z"


def _linked(bar: Bar) -> str:
    text = quoted(bar.label)
    return f'<a href="{quoted(bar.target)}">{text}</a>' if bar.target else text


def quoted(text: str) -> str:
    """Return `text` for HTML that stands by itself, in an element or a quoted attribute."""
    return html_escape(plain(text))


def _inline(text: str) -> str:
    """Return `text` for HTML in a line of Markdown: what means something in either is written as its number."""
    return _NO_WORD.sub(lambda match: f"&#{ord(match[0])};", plain(text))
