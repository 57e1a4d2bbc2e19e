"""Bylines and date lines, taken apart."""

import pytest

from cuttings.reading.header import header_label, header_parts
from cuttings.reading.label import Label
from cuttings.reading.lines import page_lines
from cuttings.reading.names import is_name
from tests.support import cases


@pytest.mark.parametrize(("line", "expected"), cases("reading-header.md"))
def test_parts(line: str, expected: str) -> None:
    """A header line comes apart into names, dates and what joins them."""
    assert [f"{part.kind} {part.text}" for part in header_parts(line)] == expected.splitlines()


@pytest.mark.parametrize("text", ["Ann Lee", "J. R. Stone", "Ada van der Lee", "Seán O'Neill", "ANN LEE"])
def test_names(text: str) -> None:
    """Capitalised words, initials and particles make a name."""
    assert is_name(text)


@pytest.mark.parametrize(
    "text", ["Ann", "The Talks", "Harbour Post", "World News", "talks end", "What Pyongyang Said Then Was Not Much"]
)
def test_no_names(text: str) -> None:
    """One word, an outlet, a section or a phrase is nobody's name."""
    assert not is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Friday, the mayors had signed.",
        "The boats were sold by Ann Lee",
        "* 6 May 2004 By Ann Lee",
        "On 6 May 2004 the three towns began to talk about a single boat.",
    ],
)
def test_text_is_no_header(text: str) -> None:
    """A sentence or link that names a person or a day is no byline and no date line."""
    assert header_label(page_lines(text)[0], None) is None


def test_a_masthead_is_no_byline() -> None:
    """An outlet with nobody beside it is the masthead."""
    assert header_label(page_lines("Bay Gazette — 16 October 2002")[0], None) is Label.MASTHEAD
