"""Figures compared: what the articles say how many there are of the same thing, and who says so."""

from collections.abc import Iterator, Sequence

from cuttings.model import Comparison, Statement
from cuttings.publishing.index import Index, sentence_of
from cuttings.publishing.markdown import Mark, Markdown, dressed
from cuttings.publishing.paging import FIGURES, ON_FIGURES, figure_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, shortened

STATEMENTS = 40
"""Statements of one comparison that the page shows; the data have all."""

AROUND = 160
"""Code points of a sentence that are shown before its figure, and after it."""


def figure_pages(index: Index) -> Iterator[Sheet]:
    """Yield the page of figures that differ and of figures that agree, in the order of the dossier."""
    comparisons = index.dossier.comparisons
    for part in parts(index, FIGURES, comparisons, ON_FIGURES):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(index.words.text("figures.title"), index.words.text("figures.about")),
            "total": index.words.counted(len(comparisons), "comparison") if comparisons else None,
            "differing": _compared([one for one in part.items if one.differ], linker),
            "agreeing": _compared([one for one in part.items if not one.differ], linker),
            "part": part,
        }
        yield Sheet(path=part.path, template="figures", data=data)


def _compared(comparisons: Sequence[Comparison], linker: Linker) -> list[View]:
    return [
        {
            "anchor": figure_anchor(comparison),
            "label": comparison.label,
            "rows": [_row(statement, linker) for statement in comparison.statements[:STATEMENTS]],
            "more": max(0, len(comparison.statements) - STATEMENTS),
        }
        for comparison in comparisons
    ]


def _row(statement: Statement, linker: Linker) -> View:
    published, words = linker.index.articles[statement.article].cutting.published, linker.words
    return {
        "figure": statement.text,
        "counted": statement.counted,
        "speaker": linker.entity(statement.speaker) if statement.speaker else None,
        "speaker_text": statement.speaker_text,
        "source": _source(statement, linker),
        "date": words.date(published.value) if published.value else words.text("event.undated"),
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
