"""Expressions of time, found and resolved."""

import re
import time

import pytest

from cuttings import edtf
from cuttings.annotating.dates import find_dates
from cuttings.model import Cutting, DateFact, DateFound, Fact, Paragraph, Source
from tests.support import cases


def cutting(published: str, paragraphs: list[str]) -> Cutting:
    """Return a cutting of `published`: an EDTF value, or bounds such as `..2024-12-31`, or nothing."""
    earliest, _, latest = published.partition("..")
    if published and ".." not in published:
        earliest, latest = edtf.bounds(published)
    return Cutting(
        id="a",
        source=Source(file="a.txt", sha256="", bytes=0, encoding="utf-8", media_type="text/plain"),
        title=Fact(),
        published=DateFact(earliest=earliest or None, latest=latest or None),
        paragraphs=tuple(
            Paragraph(id=f"p{line}", kind="paragraph", text=text, line=line, lines=(line,))
            for line, text in enumerate(paragraphs, start=1)
        ),
    )


def line(found: DateFound) -> str:
    """Return a date as the case files write it: where, what, kind, value, bounds; `-` for what is unknown."""
    bounds = f"{found.earliest or '-'} {found.latest or '-'}"
    return f"{found.paragraph} {found.start}-{found.end} {found.text} | {found.kind} {found.value or '-'} {bounds}"


CASES = [
    *cases("dates-calendar.md"),
    *cases("dates-yearless.md"),
    *cases("dates-relative.md"),
    *cases("dates-unknown-day.md"),
    *cases("dates-false-friends.md"),
    *cases("dates-lasting.md"),
    *cases("dates-back.md"),
    *cases("dates-eras.md"),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_every_expression_is_found_and_resolved(given: str, expected: str) -> None:
    """The first line says when the article appeared; each other line is a paragraph."""
    first, *paragraphs = given.strip().splitlines()
    found = find_dates(cutting(first.removeprefix("published:").strip(), paragraphs))
    assert [line(one) for one in found] == expected.strip().splitlines()


def test_paragraphs_are_read_in_order_and_empty_ones_are_no_fault() -> None:
    """Dates stand in the order of their paragraphs."""
    found = find_dates(cutting("2014-05-29", ["Today.", "", "Yesterday and tomorrow."]))
    assert [(one.paragraph, one.value) for one in found] == [
        ("p1", "2014-05-29"),
        ("p3", "2014-05-28"),
        ("p3", "2014-05-30"),
    ]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_fault(published: str) -> None:
    """What would lie before the year 1 or after 9999 has no value."""
    text = (
        "Last week, next week, 20 years ago, tomorrow, yesterday, last winter, next winter, May 5, on 29 February, "
        "next weekend, last decade, last Monday, next Friday. In 9999 they met. The next year it ended."
    )
    found = find_dates(cutting(published, [text]))
    assert len(found) > 10
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", one.latest or "2000-01-01") for one in found)


def test_letters_that_only_look_like_ours_are_no_fault() -> None:
    """Signs that Unicode takes for an `s`, `k` or `i` of another case make no word of time."""
    text = "yeſterday, ſix days before, twenty-ſix weeKs, thıs morning, ſix days ago"
    assert [one.text for one in find_dates(cutting("2014-05-29", [text]))] == ["days ago"]


@pytest.mark.parametrize(
    "unit",
    ["1 ", " ", "may ", "in 2014 ", "Monday, ", "last year ", "1977-", "two years ago. ", "will ", "the ", "a few ",
     "late ", "the same day ", "the 1970s and ", "In 2002, two years later ", "a year ago ",
     "80s and ", "5 and 6 May ", "May, ", "summer and ", "the week of May 5 ", "October of that year ", "Showa 5 ",
     "On May 5, 2014 he said on May 6 that ", "Thursday, ", "the 5 ", "1977 to ", "New Year’s "],
)  # fmt: skip
def test_a_long_line_takes_time_in_proportion(unit: str) -> None:
    """A line of 100,000 characters is read in seconds, whatever it repeats."""
    began = time.perf_counter()
    find_dates(cutting("2014-05-29", [unit * (100_000 // len(unit))]))
    assert time.perf_counter() - began < 10
