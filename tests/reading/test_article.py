"""Whole articles, those that people saved first of all."""

import pytest

from cuttings.model import Cutting
from cuttings.reading import gather, read
from tests.support import SHARED, needs_shared


@pytest.fixture(scope="module")
def real() -> dict[str, Cutting]:
    """Return the two saved pages, by the first three characters of their names."""
    return {document.id[:3]: read(document) for document in gather(SHARED / "seeds").documents}


@needs_shared
def test_the_page_with_everything_twice(real: dict[str, Cutting]) -> None:
    """Title, standfirst, section and editor are found, the rest of the page's frame is set aside with reasons."""
    page = real["000"]
    assert (page.title.origin, page.title.line) == ("text", 1)
    assert (page.section.value, page.standfirst.line) == ("World", 7)
    assert [(author.role, author.line) for author in page.authors] == [("editor", 4)]
    assert page.published.value is None
    assert page.fact_lines == (1, 3, 4, 7)
    assert [(item.line, item.reason) for item in page.removed] == [
        (5, "date line without a date"),
        (9, "the headline again"),
        (35, "credit"),
        (37, "comment rules"),
    ]
    assert [(p.line, p.kind) for p in page.paragraphs if p.kind != "paragraph"] == [(21, "heading"), (25, "caption")]


@needs_shared
def test_the_page_without_a_headline(real: dict[str, Cutting]) -> None:
    """The title is derived and marked so, the year of the copyright bounds the date, run-in headings stay."""
    page = real["003"]
    assert page.title.origin == "derived"
    assert page.title.value is not None
    assert page.title.value.endswith("…")
    assert (page.publisher.value, page.publisher.line) == ("Benzinga", 12)
    assert (page.published.value, page.published.earliest, page.published.latest) == (None, None, "2024-12-31")
    assert [(item.line, item.reason) for item in page.removed] == [
        (3, "related link"),
        (7, "related link"),
        (12, "copyright"),
        (13, "reader comment"),
        (14, "advert or sign-up"),
    ]
    assert [p.text.split(":")[0] for p in page.paragraphs if p.line in (2, 8)] == ["What Happened", "Why It Matters"]


@needs_shared
@pytest.mark.parametrize("task", ["body", "quotes", "related"])
def test_nothing_of_real_pages_is_lost(task: str) -> None:
    """Every tenth page of the shared data keeps each of its lines exactly once."""
    for document in gather(SHARED / "eval" / task / "raw").documents[::10]:
        page = read(document)
        lines = [n for p in page.paragraphs for n in p.lines] + [r.line for r in page.removed] + list(page.fact_lines)
        raws = document.text.replace("\r\n", "\n").split("\n")
        assert sorted(lines) == [number for number, raw in enumerate(raws, 1) if raw.strip()]
