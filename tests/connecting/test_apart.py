"""Names that a person keeps apart, and speakers that a person names: both stand before every rule."""

from dataclasses import replace

import pytest
from msgspec import structs

from cuttings.annotating import annotate
from cuttings.connecting import connect
from cuttings.connecting.aliases import Groups
from cuttings.model import Apart, Attribution, Corrections, Dossier, NameCorrection, Topic
from tests.annotating.build import cutting


def dossier(text: str, corrections: Corrections, speakers: tuple[Attribution, ...] = ()) -> Dossier:
    """Return what the articles in `text` say, parted by `===`; `speakers` are given for the first."""
    made = [cutting(part, f"a{number}") for number, part in enumerate(text.split("\n===\n"))]
    articles = [annotate(article) for article in (replace(made[0], speakers=speakers), *made[1:])]
    return connect(articles, Topic(), corrections)


def names(result: Dossier) -> dict[str, set[str]]:
    """Return the other forms of each name."""
    return {entity.name: set(entity.aliases) for entity in result.entities if entity.kind in ("person", "organisation")}


PAIRS = [
    ("Prime Minister Fumio Kishida spoke in Tokyo. Kshida left in the evening. Fumio Kishida met Kshida.",
     "Kshida", "Fumio Kishida"),
    ("Donald J. Trump spoke first. Donald Trump left. Donald Trump came back. Donald Trump spoke.",
     "Donald J. Trump", "Donald Trump"),
    ("The Korean Central News Agency (KCNA) carried it. KCNA gave no details. KCNA said so.",
     "KCNA", "Korean Central News Agency"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), PAIRS)
def test_what_is_kept_apart_is_never_joined(text: str, one: str, other: str) -> None:
    """Rules take the two for one; kept apart, neither is a form of the other, in whatever order they are given."""
    assert one in names(dossier(text, Corrections()))[other]
    for pair in ((one, other), (other, one)):
        found = names(dossier(text, Corrections(apart=(Apart(names=pair),))))
        assert one not in found[other]


def test_what_a_person_joins_no_rule_undoes() -> None:
    """An alias that is given, and a name kept apart from it that rules would join first: the alias stays."""
    text = "Donald J. Trump spoke. Donald Trump left. Donald J. Trump met the Old Man. The Old Man smiled."
    entry = NameCorrection(name="Donald Trump", kind="person", aliases=("Old Man",))
    parted = Apart(names=("Old Man", "Donald J. Trump"))
    found = names(dossier(text, Corrections(names=(entry,), apart=(parted,))))
    assert "Old Man" in found["Donald Trump"]
    assert "Donald J. Trump" not in found["Donald Trump"]


def test_a_name_kept_apart_that_matches_nothing_is_said() -> None:
    """Each name of `apart` that no article writes is a warning with its line."""
    corrections = Corrections(apart=(Apart(names=("Fumio Kishida", "Nobody At All"), line=4),))
    (problem,) = dossier(PAIRS[0][0], corrections).problems
    assert str(problem) == "names.yml:4: “Nobody At All” matches nothing"


def test_names_joined_and_kept_apart_are_an_error() -> None:
    """What one line joins and another keeps apart stays apart, and both lines are named."""
    text, one, other = PAIRS[0]
    entry = NameCorrection(name=other, kind="person", aliases=(one,), line=2)
    result = dossier(text, Corrections(names=(entry,), apart=(Apart(names=(one, other), line=7),)))
    assert one not in names(result)[other]
    problem = next(problem for problem in result.problems if problem.severity == "error")
    assert (problem.line, "line 2" in problem.fact) == (7, True)


def test_the_name_that_is_given_stands_for_its_group() -> None:
    """A name with a note is shown as it is given, though a rule knows the thing by another."""
    entry = NameCorrection(name="DPRK", note="Its own name for itself.")
    (entity,) = dossier("The DPRK spoke of North Korea.", Corrections(names=(entry,))).entities
    assert (entity.name, entity.note) == ("DPRK", "Its own name for itself.")


def test_groups_lead_and_part() -> None:
    """A key led to the front stands for all; a part of a group kept apart keeps all of the group apart."""
    groups = Groups([frozenset({"a", "x"})])
    groups.join("a", "b")
    groups.join("b", "c")
    groups.lead("a")
    assert [groups.root(key) for key in "abc"] == ["a", "a", "a"]
    groups.join("x", "c")
    assert groups.root("x") == "x"
    assert groups.parted("c", "x")
    assert not groups.parted("c", "b")


SPOKEN = "Ann Weaver met Bo Berg in Oslo. “We will meet again,” she said. “There is no plan,” Weaver said."


def speaker(quote: str, name: str | None) -> tuple[Attribution, ...]:
    """Return a speaker that the sidecar gives."""
    return (Attribution(quote=quote, speaker=name, file="a0.yml", line=3),)


@pytest.mark.parametrize(("name", "speaks"), [("Bo Berg", "bo-berg"), ("Weaver", "ann-weaver"), (None, None)])
def test_a_speaker_that_is_given_stands(name: str | None, speaks: str | None) -> None:
    """The quotation that begins so has the speaker that is given, or nobody; the others stay as they were."""
    before = dossier(SPOKEN, Corrections()).articles[0].quotes
    first, second = dossier(SPOKEN, Corrections(), speaker('"We will meet', name)).articles[0].quotes
    assert first == structs.replace(before[0], speaker=speaks, rule="sidecar")
    assert second == before[1]


def test_a_speaker_that_may_be_several_is_said() -> None:
    """A form that two people go by names neither."""
    result = dossier(f"{SPOKEN}\n===\nWeaver is what Cara Weaver is called. Weaver left.", Corrections(),
                     speaker("We will", "Weaver"))  # fmt: skip
    assert ["may be 2" in problem.fact for problem in result.problems] == [True]


@pytest.mark.parametrize(
    ("quote", "name", "said"),
    [
        ("We shall meet", "Bo Berg", "a0.yml:3: no quotation here begins “We shall meet”"),
        ("We will", "Nobody Atall", "a0.yml:3: “Nobody Atall”, who is to have said “We will”, is named nowhere"),
        ("…", "Bo Berg", "a0.yml:3: no quotation here begins “…”"),
    ],
)
def test_a_speaker_that_fits_nothing_is_said(quote: str, name: str, said: str) -> None:
    """A quotation that is not there, or somebody named nowhere, is a warning with file and line."""
    (problem,) = dossier(SPOKEN, Corrections(), speaker(quote, name)).problems
    assert (str(problem), problem.severity) == (said, "warning")
    assert problem.tip
