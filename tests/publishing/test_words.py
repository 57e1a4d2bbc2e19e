"""Facts in words."""

import pytest

from cuttings.model import DateFact, Fact
from tests.publishing.building import WORDS


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2014", "2014"),
        ("2014-05", "May 2014"),
        ("2014-05-09", "9 May 2014"),
        ("197X", "1970s"),
        ("2014-21", "spring 2014"),
        ("2014-36", "fourth quarter of 2014"),
        ("1977/1983-06", "1977 to June 1983"),
        ("unheard of", "unheard of"),
    ],
)
def test_a_date_is_worded_as_precisely_as_it_is_known(value: str, words: str) -> None:
    """Day, month, season, quarter, year, decade and interval read like prose."""
    assert WORDS.date(value) == words


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact(value="x", origin="text", line=3), "from line 3"),
        (Fact(value="x", origin="text"), "from the text"),
        (Fact(value="x", origin="sidecar"), "from the sidecar file"),
        (Fact(value="x", origin="markup", line=7), "from the file’s markup, line 7"),
        (Fact(value="x", origin="derived", line=1, rule="opening"), "derived from the opening, line 1"),
        (Fact(value="x", origin="derived", line=1), "derived from line 1"),
        (Fact(value="x", origin="derived"), "derived from the text"),
        (Fact(), "not stated"),
    ],
)
def test_how_a_value_is_known(fact: Fact, words: str) -> None:
    """Every origin has its phrase; a derived value says from what."""
    assert WORDS.known(fact) == words


def test_an_unknown_date_says_its_bounds() -> None:
    """What is known of a date that is not stated is said, with its grounds."""
    fact = DateFact(earliest="2002-09-17", latest="2024-12-31", origin="derived", line=25, rule="copyright line")
    assert WORDS.bounds(fact) == "not before 17 September 2002 and not after 31 December 2024 (copyright line 25)"
    assert WORDS.bounds(DateFact()) == ""


def test_numbers_and_lists() -> None:
    """Counts agree with their nouns, and lists end with an and."""
    assert [WORDS.counted(1, "line"), WORDS.counted(1204, "line")] == ["1 line", "1,204 lines"]
    assert WORDS.counted(2, "person") == "2 people"
    assert [WORDS.listed([]), WORDS.listed(["A"]), WORDS.listed(["A", "B", "C"])] == ["", "A", "A, B and C"]
