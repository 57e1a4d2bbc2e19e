"""Figures: numbers as texts write them, and what they count."""

import time

import pytest

from cuttings.annotating import annotate
from cuttings.annotating.numerals import find_numerals, value
from tests.annotating.build import cutting
from tests.support import cases


@pytest.mark.parametrize(("text", "expected"), cases("numbers-read.md"))
def test_numbers(text: str, expected: str) -> None:
    """A number is read with its bounds and unit, whatever it is written in."""
    found = [
        " ".join(map(str, (f"[{text[n.start : n.end]}]", n.low, n.high, n.unit))).rstrip() for n in find_numerals(text)
    ]
    assert "\n".join(found) == expected.strip()


@pytest.mark.parametrize(("text", "expected"), cases("figures-found.md"))
def test_figures(text: str, expected: str) -> None:
    """A figure is found with what it counts and what is said of that; what is no figure is left out."""
    lines = []
    for found in annotate(cutting(text)).quantities:
        said = "+".join(found.states) or "-", "+".join(found.deeds) or "-"
        lines.append(
            f"[{found.text}] {found.unit or found.thing or '-'} | {' | '.join(said)} | {found.speaker_text or '-'}"
        )
    assert "\n".join(lines) == expected.strip()


def test_a_figure_stands_where_its_span_says() -> None:
    """Offsets are code points of the paragraph, also after characters that UTF-16 needs two units for."""
    text = "🚢 The ship sank and at least 35 people were killed."
    (found,) = annotate(cutting(text)).quantities
    assert text[found.start : found.end] == found.text == "at least 35"
    assert (found.low, found.high, found.qualifier) == (35, None, "at least")


@pytest.mark.parametrize("words", ["one two", "twenty eleven", "five hundred six seven"])
def test_words_that_are_no_number_together(words: str) -> None:
    """Two numbers in a row are not made into one."""
    assert value(words) is None


@pytest.mark.parametrize("hostile", ["1," * 20_000, "one " * 20_000, "$" * 40_000, "9" * 40_000, "1 to " * 10_000])
def test_hostile_numbers_take_no_time(hostile: str) -> None:
    """The time to look for numbers grows with the text and no faster."""
    began = time.perf_counter()
    list(find_numerals(hostile))
    assert time.perf_counter() - began < 3
