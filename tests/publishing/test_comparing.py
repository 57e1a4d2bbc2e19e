"""What an edited copy changed: by cases, and what holds of any two texts."""

import re
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Paragraph
from cuttings.publishing.comparing import BREAK, LONGEST, Compared, changes, compare
from tests.support import cases

MARKS = {"same": "{}", "gone": "[-{}-]", "added": "{{+{}+}}"}


def paragraphs(texts: Sequence[str]) -> list[Paragraph]:
    """Return paragraphs with the given texts."""
    return [
        Paragraph(id=f"p{number}", kind="paragraph", text=text, line=number, lines=(number,))
        for number, text in enumerate(texts, start=1)
    ]


def told(block: Compared) -> str:
    """Return a comparison on one line: which paragraphs, and the text with `[-left out-]` and `{+added+}`."""
    sides = [
        "-".join(dict.fromkeys((part[0].id[1:], part[-1].id[1:]))) if part else "-"
        for part in (block.later, block.first)
    ]
    text = "".join(
        " " * piece.text[:1].isspace() + MARKS[piece.change].format(piece.text.strip()) for piece in block.pieces
    )
    text = text.replace("-] {+", "-]{+").strip()
    return f"{sides[0]} < {sides[1]}{' moved' if block.moved else ''}: {text}"


@pytest.mark.parametrize(("texts", "expected"), cases("what-changed.md"))
def test_what_changed(texts: str, expected: str) -> None:
    """Paragraphs are paired with those they were made of, and in each the words that changed are marked."""
    first, later = (paragraphs(text.strip().split("\n\n")) for text in texts.split("\n===\n"))
    assert "\n".join(map(told, compare(first, later))) == expected.strip()


WORDS = st.lists(st.sampled_from("the a ferry left, harbour. noon “yes” – 1,000 don't 金 ¶".split()), max_size=12)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def squeezed(text: str) -> str:
    """Return `text` without white space and paragraph breaks, marks in one shape."""
    return re.sub(rf"[\s{BREAK}]", "", text).translate(str.maketrans("“”–", '""-'))


@given(first=TEXTS, later=TEXTS)
def test_nothing_is_lost_and_nothing_made_up(first: list[str], later: list[str]) -> None:
    """Each paragraph of both stands in one comparison, whose pieces give back both texts."""
    blocks = compare(paragraphs(first), paragraphs(later))
    for side, texts, other in (("first", first, "added"), ("later", later, "gone")):
        parts = [getattr(block, side) for block in blocks]
        assert sorted(part.id for found in parts for part in found) == sorted(f"p{n + 1}" for n in range(len(texts)))
        for block, found in zip(blocks, parts, strict=True):
            text = "".join(piece.text for piece in block.pieces if piece.change != other)
            assert squeezed(text) == squeezed("".join(part.text for part in found))
    order = [part.id for block in blocks for part in block.later]
    assert order == [f"p{number + 1}" for number in range(len(later))]


def test_a_long_paragraph_is_compared_by_its_sentences() -> None:
    """Above a limit a changed word marks its sentence: time stays in proportion to the text."""
    sentences = [f"Boat {number} left the harbour with {number * 7} people." for number in range(LONGEST)]
    edited = [*sentences[:5], "Boat 5 stayed.", *sentences[6:]]
    pieces = changes([" ".join(sentences)], [" ".join(edited)])
    assert [(piece.change, piece.text.strip()) for piece in pieces[1:3]] == [
        ("gone", sentences[5]),
        ("added", "Boat 5 stayed."),
    ]


def test_a_huge_article_of_hostile_words_takes_seconds() -> None:
    """Thousands of paragraphs of the same few words are compared in time that grows with their number."""
    first = [" ".join("ab"[number >> shift & 1] for shift in range(60)) for number in range(2000)]
    began = time.perf_counter()
    assert len(compare(paragraphs(first), paragraphs([text[::-1] for text in first]))) >= len(first)
    assert time.perf_counter() - began < 10
