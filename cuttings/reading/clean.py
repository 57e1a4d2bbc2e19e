"""From labelled lines to paragraphs and removed lines: every non-blank line ends in one place, none in two."""

import re
from collections.abc import Iterator, Sequence

from cuttings.model import Paragraph, ParagraphKind, Removed
from cuttings.reading.facts import IN_PAGE, Facts
from cuttings.reading.header import LONGEST_TEXT, header_parts
from cuttings.reading.headline import fold
from cuttings.reading.label import FACTS, KEPT, Label
from cuttings.reading.lines import Line
from cuttings.reading.page import StatedLine

_RUN_IN = re.compile(r"(?:What|Why|How|Who|When|Where)(?:['’]s)?(?: [\w’'-]{1,20}){1,5}:(?= \S)")
_SAYS = re.compile(r"\b(?:said|says|say|told|asked|wrote|writes|added)\b")

KINDS: dict[Label, ParagraphKind] = {
    Label.BODY: "paragraph",
    Label.HEADING: "heading",
    Label.QUOTE: "quote",
    Label.LIST: "list",
    Label.CAPTION: "caption",
    Label.DATELINE: "paragraph",
}


def paragraphs(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the article in reading order, their ids `p1`, `p2`, … in order."""
    kept = [(line, label) for line, label in zip(lines, labels, strict=True) if label in KEPT]
    return tuple(
        Paragraph(
            id=f"p{number}",
            kind=KINDS[label],
            text=line.text,
            line=line.numbers[0],
            lines=line.numbers,
            run_in=_run_in(line.text) if label is Label.BODY else 0,
        )
        for number, (line, label) in enumerate(kept, 1)
    )


def _run_in(text: str) -> int:
    """Return how many code points of `text` are a run-in heading, one that asks: `Why it matters:`, `What's next:`."""
    found = _RUN_IN.match(text)
    return found.end() if found and not _SAYS.search(found[0]) else 0


def fact_lines(lines: Sequence[Line], labels: Sequence[Label], facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the lines that metadata holds in full."""
    return tuple(
        number
        for line, label in zip(lines, labels, strict=True)
        if _is_told(line, label, facts)
        for number in line.numbers
    )


def removed(lines: Sequence[Line], labels: Sequence[Label], facts: Facts) -> tuple[Removed, ...]:
    """Return every input line that is in no paragraph and not in the metadata in full, word for word, and why."""
    return tuple(
        Removed(line=number, text=raw, reason=reason)
        for line, label in zip(lines, labels, strict=True)
        if label not in KEPT and not _is_told(line, label, facts)
        for reason in [_reason(line, label, facts)]
        for number, raw in zip(line.numbers, line.raws, strict=True)
    )


def stated_lines(stated: Sequence[StatedLine], facts: Facts) -> tuple[tuple[int, ...], tuple[Removed, ...]]:
    """Return the lines of front matter whose facts were taken, and the others as removed."""
    taken = facts.lines()
    told = tuple(line.number for line in stated if line.key in taken)
    others = (line for line in stated if line.key not in taken)
    return told, tuple(Removed(line=line.number, text=line.raw, reason=line.reason) for line in others)


def _is_told(line: Line, label: Label, facts: Facts) -> bool:
    """Return whether every word of the line is in the facts read from it, words that only join them aside."""
    if label not in FACTS or len(line.text) > LONGEST_TEXT or line.numbers[0] not in facts.lines():
        return False
    told = " ".join(fold(text) for text in _texts(line, facts)).split()
    return set(_substance(line, label)) <= set(told)


def _substance(line: Line, label: Label) -> list[str]:
    if label in (Label.HEADLINE, Label.STANDFIRST):
        return fold(line.text).split()
    return [word for part in header_parts(line.text) if part.kind != "glue" for word in fold(part.text).split()]


def _texts(line: Line, facts: Facts) -> Iterator[str]:
    """Yield what the facts say that were read from this line; a date as the line writes it."""
    for fact in (facts.title, facts.standfirst, facts.publisher, facts.section):
        if fact.origin in IN_PAGE and fact.line == line.numbers[0] and fact.value:
            yield fact.value
    for author in facts.authors:
        if author.origin in IN_PAGE and author.line == line.numbers[0]:
            yield author.name
    for date in (facts.published, facts.updated):
        if date.origin in IN_PAGE and date.line == line.numbers[0] and date.value:
            for part in header_parts(line.text):
                if part.date and part.date.value == date.value:
                    yield part.text


def _reason(line: Line, label: Label, facts: Facts) -> str:
    if label is Label.DATE and not any(part.date for part in header_parts(line.text)):
        return "date line without a date"
    if label not in FACTS:
        return str(label)
    return f"{label}, read for metadata" if line.numbers[0] in facts.lines() else str(label)
