"""Dates of publication and titles that no page states: what is known instead, for a person who knows better."""

from collections.abc import Iterable, Iterator

from cuttings.model import Article, Cutting, DateFact, Doubt
from cuttings.publishing.sheets import opening

UNKNOWN, BOUNDED = 0.0, 0.2
"""How certain a date is of which nothing is known, or only what it is not before or after."""

UNTITLED = "Untitled"

DERIVED = 0.4
"""How certain a title is that was made of the opening, or a date that is the update's."""


def fact_doubts(articles: Iterable[Article]) -> Iterator[Doubt]:
    """Yield a doubt for each article whose date is not known to be one, and for each derived title."""
    for article in articles:
        if article.cutting.published.value is None or article.cutting.published.origin == "derived":
            yield _date(article)
        if article.cutting.title.origin not in ("sidecar", "markup", "text"):
            yield _title(article)


def _date(article: Article) -> Doubt:
    cutting = article.cutting
    published = cutting.published
    bounds = _bounds(published)
    said = _line(cutting, published.line)
    return Doubt(
        what="date",
        about=(cutting.id,),
        certainty=DERIVED if published.value else BOUNDED if bounds else UNKNOWN,
        subject=cutting.title.value or UNTITLED,
        decided=published.value or bounds or "unknown",
        why="no day of publication is stated",
        evidence=said or opening(article, 300),
        article=cutting.id,
        line=published.line or 1,
    )


def _bounds(published: DateFact) -> str:
    """Return what is known of a date that is not stated: `not before 2002-09-17 and not after 2024-12-31`."""
    ends = (("not before", published.earliest), ("not after", published.latest))
    return " and ".join(f"{said} {day}" for said, day in ends if day)


def _title(article: Article) -> Doubt:
    cutting = article.cutting
    return Doubt(
        what="title",
        about=(cutting.id,),
        certainty=DERIVED,
        subject=cutting.source.file,
        decided=cutting.title.value or UNTITLED,
        why="no headline is stated; made of the opening",
        evidence=opening(article, 300),
        article=cutting.id,
        line=cutting.title.line,
    )


def _line(cutting: Cutting, number: int | None) -> str:
    """Return what stands in a line of the seed, wherever it went."""
    if number is None:
        return ""
    removed = (one.text for one in cutting.removed if one.line == number)
    kept = (one.text for one in cutting.paragraphs if number in one.lines)
    return next(removed, "") or next(kept, "")
