"""Names for files and addresses."""

from pathlib import PureWindowsPath
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.slugs import LONGEST, RESERVED, alike, slug, units, unused


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
        ("Aux", "aux-1"),
        ("COM¹", "com1-1"),
        ("Straße", "strasse"),
        ("Yıldız", "yildiz"),
        ("Οδυσσεύς", "οδυσσευσ"),
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


ODD = st.text(
    st.one_of(st.characters(), st.sampled_from("cCoOnNuUxXaA123¹²³ .-/\\:*?ßſıİςΣK𠮷\u0345\u200d")), max_size=200
)


@given(ODD)
def test_a_slug_is_always_safe(text: str) -> None:
    """Whatever the text: not empty, not too long, no reserved name, only letters, marks, digits and hyphens."""
    name = slug(text)
    assert 0 < units(name) <= LONGEST
    assert len(name.encode()) <= 3 * LONGEST
    assert name not in RESERVED
    assert not PureWindowsPath(f"{name}.html").is_reserved()
    assert all(part and all(c.isalnum() or category(c)[0] == "M" for c in part) for part in name.split("-"))


@given(ODD)
def test_a_slug_is_its_own_slug(text: str) -> None:
    """A name made safe once is not changed when made safe again."""
    assert slug(slug(text)) == slug(text)


@given(ODD)
def test_no_two_slugs_are_one_name_to_a_file_system(text: str) -> None:
    """Case and normal form make no difference between slugs: each is what is left without these."""
    name = slug(text)
    forms = (name.upper(), name.lower(), name.casefold(), normalize("NFD", name), normalize("NFC", name))
    assert {alike(form) for form in forms} == {name}


def test_letters_beyond_the_basic_plane_count_twice() -> None:
    """A slug's length is what Windows counts, and a pair of units is never torn."""
    name = slug("𠮷" * 80)
    assert LONGEST - 1 <= units(name) <= LONGEST
    assert name.startswith("𠮷" * 35 + "-")


def test_a_shorter_name_can_be_asked_for() -> None:
    """A slug is cut to the length asked for, and told from others by its digest."""
    one, other = slug("a long title of a dossier", 20), slug("a long title of a dossier, too", 20)
    assert max(len(one), len(other)) <= 20
    assert one != other
    assert one.startswith("a-long-tit")


def test_the_first_free_name_is_taken() -> None:
    """A name in use gets the lowest number from 2 that is free."""
    assert unused("talks", {"talks-2"}) == "talks"
    assert unused("talks", {"talks", "talks-2", "talks-4"}) == "talks-3"


def test_a_numbered_name_is_no_longer_than_others() -> None:
    """A number is not put after the longest name but within it, and each number makes another name."""
    wanted = slug("b" * LONGEST)
    second = unused(wanted, {wanted})
    third = unused(wanted, {wanted, second})
    assert len({wanted, second, third}) == 3
    assert max(len(second), len(third)) <= LONGEST
