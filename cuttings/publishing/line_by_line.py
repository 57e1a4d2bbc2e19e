"""The file an article was read from, line by line: what became of each, and why some are not part of the article.

The words of a line that was set aside are those of the file. Those of a paragraph or a fact are as the article has
them: white space, broken lines and bytes that were no text are put right there, and only there.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.model import Article, Cutting, Fact, Paragraph, Removed, Showing
from cuttings.publishing.article_text import number
from cuttings.publishing.sheets import View
from cuttings.publishing.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Lines of the file that became one thing: a `paragraph` by its id, a fact, or none, for the `reason` given."""

    lines: tuple[int, ...]
    text: str
    paragraph: str = ""
    reason: str = ""
    fact: str = ""
    withheld: bool = False


def line_by_line(article: Article, words: Words) -> View:
    """Return the lines of the file in their order, and in words how many of them became what."""
    cutting = article.cutting
    unseen = (Row(lines=(line,), text="", withheld=True) for line in article.withheld)
    rows = sorted(
        [*map(_kept, cutting.paragraphs), *unseen, *_facts(cutting, words), *map(_set_aside, cutting.removed)],
        key=lambda row: row.lines[0],
    )
    kept = len({line for paragraph in cutting.paragraphs for line in paragraph.lines})
    counts = {"kept": kept, "facts": len(cutting.fact_lines), "aside": len(cutting.removed)}
    return {
        "lines": [_view(row, words) for row in rows],
        "unseen": _unseen(article, words),
        "set_aside": words.counted(counts["aside"], "line"),
        "line_counts": {name: words.counted(count, "line") for name, count in counts.items()},
    }


def _unseen(article: Article, words: Words) -> str | None:
    """Return in words that the text of some lines is not shown; None where all of it is."""
    if article.shows.kind == "full":
        return None
    return words.text("rights.lines", lines=words.counted(len(article.withheld), "line"))


def _kept(paragraph: Paragraph) -> Row:
    return Row(lines=paragraph.lines or (paragraph.line,), text=paragraph.text, paragraph=paragraph.id)


def _set_aside(removed: Removed) -> Row:
    return Row(lines=(removed.line,), text=removed.text, reason=removed.reason)


def _facts(cutting: Cutting, words: Words) -> Iterator[Row]:
    """Yield the lines that became facts, a line that goes on with the fact of the line before it together with that."""
    told = _told(cutting, words)
    rows: list[tuple[list[int], list[tuple[str, str]]]] = []
    for line in sorted(set(cutting.fact_lines)):
        if rows and line not in told and rows[-1][0][-1] == line - 1:
            rows[-1][0].append(line)
        else:
            rows.append(([line], told.get(line, [])))
    for lines, facts in rows:
        names = words.listed(list(dict.fromkeys(name for name, _ in facts)))
        text = " · ".join(value for _, value in facts)
        yield Row(lines=tuple(lines), text=text, fact=names or words.text("article.original.fact"))


def _told(cutting: Cutting, words: Words) -> dict[int, list[tuple[str, str]]]:
    """Return what was read from each line: name and value of each fact."""
    named: list[tuple[str, str | None, int | None]] = [
        ("headline", cutting.title.value, cutting.title.line),
        ("standfirst", cutting.standfirst.value, cutting.standfirst.line),
        *((author.role, author.name, author.line) for author in cutting.authors),
        ("outlet", cutting.publisher.value, cutting.publisher.line),
        ("section", cutting.section.value, cutting.section.line),
        ("date", _date(cutting.published.value, words), cutting.published.line),
        ("update", _date(cutting.updated.value, words), cutting.updated.line),
        ("address", cutting.url.value, cutting.url.line),
        ("language", *_stated(cutting.language)),
        ("publish", *_decided(cutting.publish)),
    ]
    told: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for name, value, line in named:
        if value and line:
            told[line].append((words.text(f"article.name.{name}"), value))
    return told


def _date(value: str | None, words: Words) -> str | None:
    return words.date(value) if value else None


def _decided(publish: Showing) -> tuple[str | None, int | None]:
    written = f"{publish.kind} {publish.words or ''}".rstrip()
    return (written, publish.line) if publish.origin == "markup" else (None, None)


def _stated(fact: Fact) -> tuple[str | None, int | None]:
    return (fact.value, fact.line) if fact.origin != "derived" else (None, None)


def _view(row: Row, words: Words) -> View:
    if row.withheld:
        fate = words.text("rights.withheld")
    elif row.reason:
        fate = words.term("reason", row.reason)
    else:
        fate = words.text("paragraph", number=number(row.paragraph)) if row.paragraph else row.fact
    return {
        "lines": _numbers(row.lines),
        "text": row.text,
        "fate": fate,
        "paragraph": row.paragraph,
        "aside": bool(row.reason),
    }


def _numbers(lines: Sequence[int]) -> str:
    """Return line numbers with runs of them drawn together: `5, 7–9`."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return ", ".join(str(start) if start == end else f"{start}–{end}" for start, end in runs)
