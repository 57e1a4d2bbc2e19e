"""Escaping by example, and what is built on it."""

import pytest

from cuttings.publishing.markdown import Mark, dressed, escape, front_matter, web_link
from tests.support import cases


@pytest.mark.parametrize(("given", "expected"), cases("markdown-escape.md"))
def test_escape(given: str, expected: str) -> None:
    """Only what would mean something in Markdown is escaped."""
    assert escape(given) == expected


@pytest.mark.parametrize("text", ["*", "_", "[", "a:", "&a", "+", "=", "\\", "1", " ", "#", "<", "\x00", "a&#"])
def test_a_long_text_takes_linear_time(text: str) -> None:
    """A megabyte of any of the characters that matter is escaped without backtracking."""
    assert len(escape(text * 1_000_000)) >= len(text.strip()) * 1_000_000 - 1


def test_marks_that_overlap() -> None:
    """Of two marks that overlap the first counts, and the longer of two that begin together."""
    marks = [Mark(start=4, end=9, target="b.md"), Mark(start=0, end=8, target="a.md"), Mark(start=0, end=3)]
    assert dressed("Kim Jong Un said", marks) == "[Kim Jong](a.md) Un said"


def test_a_link_after_an_exclamation_mark_is_no_image() -> None:
    """An exclamation mark before a name stays one."""
    assert dressed("Stop!Kim said", [Mark(start=5, end=8, target="a.md")]) == "Stop\\![Kim](a.md) said"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a?b=1", "[https://example.org/a?b=1](https://example.org/a?b=1)"),
        ("https://example.org/(x) y", "[https://example.org/(x) y](https://example.org/%28x%29%20y)"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("data:text/html,<b>", "data:text/html,&lt;b>"),
        ("//example.org", "&#47;/example.org"),
        ("https://[bad", "https://\\[bad"),
    ],
)
def test_only_web_addresses_become_links(url: str, expected: str) -> None:
    """An address of another kind than http and https is shown, never linked."""
    assert web_link(url) == expected


def test_front_matter_keeps_what_is_known() -> None:
    """Unknown values are left out, keys are sorted, dates stay strings."""
    text = front_matter({"title": "A: b", "date": "2014-05-29", "url": None, "authors": ["Nell"]})
    assert text == "---\nauthors:\n- Nell\ndate: '2014-05-29'\ngenerated_by: cuttings\ntitle: 'A: b'\n---\n"
