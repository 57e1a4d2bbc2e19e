"""Labels, line by line, and what the folder and the markup add to them."""

import pytest

from cuttings.reading.label import Label
from cuttings.reading.labelling import label
from cuttings.reading.lines import page_lines
from tests.support import cases

STORY = (
    "The three towns on the bay will run a single ferry from next spring, their mayors said on Thursday.",
    "Fares will be the same at every pier, and children under six will travel free of charge.",
    "The two older boats are to be sold, and the crews will move to the new line if they wish to.",
)
PLEA = "Bay News lives from its readers, so tell your friends about us if you like what we do."


@pytest.mark.parametrize(("page", "expected"), cases("reading-labels.md"))
def test_every_line_has_its_label(page: str, expected: str) -> None:
    """Each non-blank line of a page carries the label a reader would give it."""
    lines = page_lines(page)
    found = [f"{line.numbers[0]} {name}" for line, name in zip(lines, label(lines), strict=True)]
    assert found == expected.splitlines()


def test_a_title_known_already_finds_its_line() -> None:
    """The line that says what the sidecar or markup has as title is the headline, whatever it looks like."""
    lines = page_lines("\n".join(("Ferry.", *STORY)))
    assert label(lines, title="FERRY")[0] is Label.HEADLINE


def test_a_repeated_sentence_at_the_end_is_furniture() -> None:
    """A line that stands in other articles too is set aside where it closes the text."""
    lines = page_lines("\n".join((*STORY, PLEA)))
    assert label(lines)[-1] is Label.BODY
    assert label(lines, repeated=frozenset([4]))[-1] is Label.REPEATED


def test_copies_of_a_story_keep_their_text() -> None:
    """Where most sentences stand in other articles too, the article is a copy, and all of it is kept."""
    lines = page_lines("\n".join(STORY))
    assert set(label(lines, repeated=frozenset([1, 2, 3]))) == {Label.BODY}


def test_one_long_line_is_text() -> None:
    """An article that is a single line without an end is no headline."""
    assert label(page_lines("AFTER THE TALKS " * 60)) == (Label.BODY,)
