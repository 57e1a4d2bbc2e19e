"""Names for files and addresses."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.slugs import LONGEST, MOST_BYTES, RESERVED, slug, unused


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks resume in Stockholm", "talks-resume-in-stockholm"),
        ("  Éclair & Café_au  lait! ", "eclair-cafe-au-lait"),
        ("横田早紀江", "横田早紀江"),
        ("めぐみ", "めぐみ"),
        ("김정은", "김정은"),
        ("किम जोंग", "किम-जोंग"),
        ("../../etc/passwd", "etc-passwd"),
        ("2014-05-29 A day", "2014-05-29-a-day"),
        ("CON", "con-1"),
        ("index", "index-1"),
        ("readme", "readme-1"),
    ],
)
def test_text_becomes_words_joined_by_hyphens(text: str, expected: str) -> None:
    """Case, accents and punctuation go; letters and digits of any script stay; reserved names get a number."""
    assert slug(text) == expected


def test_text_without_letters_still_has_a_name_of_its_own() -> None:
    """What has no letter or digit is named by its digest, so that two such texts differ."""
    assert slug("???") != slug("!!!")
    assert slug("???").startswith("x-")


def test_a_cut_name_keeps_texts_apart() -> None:
    """Two long texts with the same beginning have different slugs."""
    one, other = slug("a" * 200), slug("a" * 201)
    assert one != other
    assert max(len(one), len(other)) <= LONGEST


@given(st.text(max_size=300))
def test_a_slug_is_always_safe(text: str) -> None:
    """Whatever the text: not empty, not too long, no reserved name, only letters, marks, digits and hyphens."""
    name = slug(text)
    assert 0 < len(name) <= LONGEST
    assert len(name.encode()) <= MOST_BYTES
    assert name not in RESERVED
    assert name == slug(text)
    assert all(part and all(c.isalnum() or category(c)[0] == "M" for c in part) for part in name.split("-"))


@given(st.text(max_size=300))
def test_a_slug_is_its_own_slug(text: str) -> None:
    """A name made safe once is not changed when made safe again."""
    assert slug(slug(text)) == slug(text)


def test_the_first_free_name_is_taken() -> None:
    """A name in use gets the lowest number from 2 that is free."""
    assert unused("talks", {"talks-2"}) == "talks"
    assert unused("talks", {"talks", "talks-2", "talks-4"}) == "talks-3"
