"""Whole articles, those that people saved first of all."""

import pytest

from cuttings.model import Cutting
from cuttings.reading import gather, read
from tests.property.test_reading import document
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
    leads = [p.text[: p.run_in] for p in page.paragraphs if p.run_in]
    assert leads == ["What Happened:", "Why It Matters:"]


@needs_shared
@pytest.mark.parametrize("task", ["body", "quotes", "related"])
def test_nothing_of_real_pages_is_lost(task: str) -> None:
    """Every tenth page of the shared data keeps each of its lines exactly once."""
    for seed in gather(SHARED / "eval" / task / "raw").documents[::10]:
        page = read(seed)
        lines = [n for p in page.paragraphs for n in p.lines] + [r.line for r in page.removed] + list(page.fact_lines)
        raws = seed.text.replace("\r\n", "\n").split("\n")
        assert sorted(lines) == [number for number, raw in enumerate(raws, 1) if raw.strip()]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("What Happened: The three towns on the bay will run a single ferry from next spring.", "What Happened:"),
        ("Why it matters: Without a boat the islanders drive for two hours to the hospital.", "Why it matters:"),
        ("What’s left to do: The pier at Norton is to be dredged before the winter storms come.", "What’s left to do:"),
        ("What the mayor said: nothing at all, for the whole of the long evening in Easton.", ""),
        ("The mayor of the town was brief: there will be one ferry from next spring for all.", ""),
        ("What happened in Easton on Thursday nobody can say who was not there in person.", ""),
    ],
)
def test_run_in_headings_are_told(text: str, heading: str) -> None:
    """A heading that runs into its paragraph is counted off in code points; what somebody said is none."""
    paragraph = read(document(f"One ferry for three towns\n\n{text}\n\n{text}")).paragraphs[0]
    assert paragraph.text[: paragraph.run_in] == heading
