"""Figures compared: what the articles say how many there are of the same thing, and who says so.

Where they differ, each figure is drawn on one scale, so that one sees by how much.
"""

from collections.abc import Iterator, Sequence
from math import isfinite

from cuttings.model import Comparison, Statement
from cuttings.publishing.index import Index, sentence_of
from cuttings.publishing.markdown import Mark, Markdown, dressed
from cuttings.publishing.paging import FIGURES, ON_FIGURES, figure_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, shortened

STATEMENTS = 40
"""Statements of one comparison that the page shows; the data have all."""

MIDDLE = 7
"""Pixels from the upper edge of a drawn figure to its middle."""

AROUND = 160
"""Code points of a sentence that are shown before its figure, and after it."""


def figure_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of figures that differ and of figures that agree, in the order of the dossier."""
    comparisons = index.dossier.comparisons
    for part in parts(index, FIGURES, comparisons, ON_FIGURES):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(index.words.text("figures.title"), index.words.text("figures.about")),
            "total": len(comparisons),
            "number": sum(one.differ for one in comparisons),
            "differing": _compared([one for one in part.items if one.differ], linker),
            "agreeing": _compared([one for one in part.items if not one.differ], linker),
            "part": part,
        }
        yield Sheet(path=part.path, template="figures", data=data)


def bounds_of(statement: Statement) -> tuple[float, float] | None:
    """Return the least and the most that a figure can mean, the known one twice where the other is open."""
    low = statement.high if statement.low is None else statement.low
    high = statement.low if statement.high is None else statement.high
    return None if low is None or high is None else (float(low), float(high))


def statement_source(statement: Statement, linker: Linker) -> View:
    """Return who says so: the speaker, or else the words for one, the outlet or headline, and the date in words."""
    published, words = linker.index.articles[statement.article].cutting.published, linker.words
    return {
        "speaker": linker.entity(statement.speaker) if statement.speaker else None,
        "speaker_text": statement.speaker_text,
        "source": _source(statement, linker),
        "date": words.date(published.value) if published.value else words.text("event.undated"),
    }


def _compared(comparisons: Sequence[Comparison], linker: Linker) -> list[View]:
    return [_comparison(comparison, linker) for comparison in comparisons]


def _comparison(comparison: Comparison, linker: Linker) -> View:
    shown = comparison.statements[:STATEMENTS]
    scale = _scale(shown) if comparison.differ else None
    return {
        "anchor": figure_anchor(comparison),
        "label": comparison.label,
        "scaled": scale is not None,
        "rows": [{**_row(one, linker), "mark": _mark(one, scale) if scale else ""} for one in shown],
        "more": max(0, len(comparison.statements) - STATEMENTS),
    }


def _scale(statements: Sequence[Statement]) -> tuple[float, float] | None:
    """Return the ends of the scale that holds all figures and zero; None where there is nothing to draw."""
    known = [found for one in statements if (found := bounds_of(one))]
    low, high = min((0.0, *(one[0] for one in known))), max((0.0, *(one[1] for one in known)))
    return (low, high) if low < high and isfinite(high - low) else None


def _mark(statement: Statement, scale: tuple[float, float]) -> Markdown:
    """Return a figure on the `scale` as HTML in a line: a line from zero to a dot, or to what is between its bounds.

    Where one bound is open the line goes on, dotted, to the end of the scale. The figure itself stands beside it.
    """
    found = bounds_of(statement)
    if found is None:
        return Markdown("")
    zero, low, high = (_placed(value, scale) for value in (0.0, *found))
    drawn = _line("ground", 0.0, 100.0) + _line("reach", zero, low)
    if statement.high is None:
        drawn += _line("open", low, 100.0)
    if statement.low is None:
        drawn += _line("open", zero, high)
    if low < high:
        drawn += _line("between", low, high)
    ends = dict.fromkeys((low, high))
    drawn += "".join(f'<circle cx="{at:.1f}%" cy="{MIDDLE}" r="4.5"/>' for at in ends)
    return Markdown(f'<svg class="on-scale" width="100%" height="{2 * MIDDLE}" aria-hidden="true">{drawn}</svg>')


def _placed(value: float, scale: tuple[float, float]) -> float:
    """Return where `value` stands on `scale`, in per cent."""
    return 100 * (value - scale[0]) / (scale[1] - scale[0])


def _line(kind: str, start: float, end: float) -> str:
    return f'<line class="{kind}" x1="{start:.1f}%" x2="{end:.1f}%" y1="{MIDDLE}" y2="{MIDDLE}"/>'


def _row(statement: Statement, linker: Linker) -> View:
    return {
        "figure": statement.text,
        "counted": statement.counted,
        **statement_source(statement, linker),
        "sentence": _sentence(statement, linker),
        "paragraph": linker.paragraph(statement.article, statement.paragraph),
        "also": [linker.article(source.article, source.paragraph) for source in statement.also],
    }


def _source(statement: Statement, linker: Linker) -> Markdown:
    """Return the outlet, or the headline where the article does not say which outlet it is from."""
    article = linker.index.articles[statement.article]
    stated = article.cutting.publisher.value
    return linker.outlet(article) if stated else linker.article(statement.article, statement.paragraph)


def _sentence(statement: Statement, linker: Linker) -> Markdown:
    """Return the sentence of a statement with its figure strong, cut where it is very long."""
    article = linker.index.articles[statement.article]
    text = linker.index.texts[statement.article, statement.paragraph]
    span = sentence_of(statement, article) or statement
    before, after = text[span.start : statement.start], text[statement.end : span.end]
    if len(before) > AROUND:
        before = f"…{before[-AROUND:].partition(' ')[2]}"
    cut = shortened(after, AROUND)
    after = f"{' ' if after[:1].isspace() else ''}{cut}" if cut else ""
    figure = text[statement.start : statement.end]
    return dressed(f"{before}{figure}{after}", [Mark(start=len(before), end=len(before) + len(figure))])
