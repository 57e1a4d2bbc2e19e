"""Lines as read, cleaned and unwrapped."""

import pytest

from cuttings.reading.lines import page_lines, plain, split
from tests.support import cases


@pytest.mark.parametrize(("text", "expected"), cases("reading-wrapped.md"))
def test_wrapped_lines_are_joined(text: str, expected: str) -> None:
    """Lines whose next word did not fit are one; lines that ended by choice are not."""
    found = [f"{line.numbers[0]}-{line.numbers[-1]}: {line.text}" for line in page_lines(text)]
    assert found == expected.splitlines()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  a\t b\u00a0c ", "a b c"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("e\u0301", "é"),
        ("a\x00b\x1bc", "abc"),
        ("a\u202eb", "ab"),
        ("a\u200db", "ab"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("\ud800", "\ufffd"),
    ],
)
def test_plain(raw: str, text: str) -> None:
    """White space is single, the invisible is gone, except joiners that other scripts and emoji need."""
    assert plain(raw) == text


def test_line_ends() -> None:
    """LF, CR LF and CR end a line; a form feed or a line separator does not."""
    assert split("a\nb\r\nc\rd\x0ce\u2028f") == ["a", "b", "c", "d\x0ce\u2028f"]


def test_bullets_are_told_from_words() -> None:
    """A bullet is noted and left out of the text; a dash that belongs to a word stays."""
    lines = page_lines("  * one\n    o two\no three\n-4 degrees\n- five")
    assert [(line.bullet, line.text) for line in lines] == [
        (True, "one"),
        (True, "two"),
        (False, "o three"),
        (False, "-4 degrees"),
        (True, "five"),
    ]
