"""Answers about names in the text of `names.yml`: whatever the name, it reads as that name, and all else stays."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cuttings.config import parse_names
from cuttings.connecting.folding import fold
from cuttings.errors import CuttingsError
from cuttings.reading.lines import plain
from cuttings.reviewing import names

FILE = """# What we know.
names:
  - name: Ann Weaver # the mayor
    aliases: [Weaver]
leave_out: [Newsroom]
apart:
  - [Bo Berg, Bo Bergman]
"""
NAMES = st.text(min_size=1, max_size=40).map(plain)


@given(NAMES, NAMES)
def test_any_name_is_read_as_that_name(one: str, other: str) -> None:
    """Joined, given a kind, left out or kept apart: the file reads as before, and the name stands where it belongs."""
    assume(fold(one) and fold(other) and fold(one) != fold(other))
    assume(not {fold(one), fold(other)} & {"ann weaver", "weaver", "newsroom", "bo berg", "bo bergman"})
    before, _ = parse_names(FILE, "names.yml")
    text = names.joined(FILE, "names.yml", one, [other])
    text = names.of_kind(text, "names.yml", one, "person")
    text = names.apart(text, "names.yml", one, "Ann Weaver")
    after, problems = parse_names(text, "names.yml")
    assert not problems
    assert after.names[:-1] == before.names
    assert (after.names[-1].name, after.names[-1].kind, after.names[-1].aliases) == (one, "person", (other,))
    assert after.apart[-1].names == (one, "Ann Weaver")
    left, _ = parse_names(names.left_out(FILE, "names.yml", [one]), "names.yml")
    assert [entry.name for entry in left.leave_out] == ["Newsroom", one]


def test_a_name_shown_otherwise_keeps_its_other_forms() -> None:
    """The entry gets the new name, and the old one stays as an alias; comments stay."""
    text = names.renamed(FILE, "names.yml", "Anna Weaver", "Weaver")
    assert "  - name: Anna Weaver # the mayor\n    aliases: [Weaver, Ann Weaver]\n" in text
    assert names.renamed(text, "names.yml", "Anna Weaver", "Weaver") == text


def test_what_else_is_told_of_a_name_stays() -> None:
    """Wikidata's id and addresses outlast every answer about the name, as do answers about others."""
    told = (
        "names:\n  - name: Ann Weaver\n    wikidata: Q423\n    address: ['https://a.example/?x=1', https://b.example]\n"
    )
    text = names.joined(told, "names.yml", "Ann Weaver", ["Weaver"])
    text = names.renamed(text, "names.yml", "Anna Weaver", "Weaver")
    text = names.of_kind(text, "names.yml", "Anna Weaver", "person")
    text = names.left_out(text, "names.yml", ["Newsroom"])
    [entry], problems = parse_names(text, "names.yml")[0].names, parse_names(text, "names.yml")[1]
    assert not problems
    assert (entry.name, entry.kind, entry.wikidata) == ("Anna Weaver", "person", "Q423")
    assert entry.addresses == ("https://a.example/?x=1", "https://b.example")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text, file: names.joined(text, file, "Bo Berg", ["Bo Bergman"]), "names.yml:7: .* kept apart"),
        (lambda text, file: names.joined(text, file, "Ann Weaver", ["Newsroom"]), "names.yml:5: .* left out"),
        (lambda text, file: names.of_kind(text, file, "Newsroom", "person"), "names.yml:5: .* left out"),
        (lambda text, file: names.apart(text, file, "Weaver", "Ann Weaver"), "names.yml:3: .* joined"),
        (lambda text, file: names.left_out(text, file, ["Weaver"]), "names.yml:3: .* has an entry"),
    ],
)
def test_the_contrary_is_refused(change: object, said: str) -> None:
    """What the file says otherwise already is a problem with the line that says so."""
    assert callable(change)
    with pytest.raises(CuttingsError, match=said):
        change(FILE, "names.yml")
