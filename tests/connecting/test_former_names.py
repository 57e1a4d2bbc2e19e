"""Names that a person joined to others leave their old addresses behind."""

from cuttings.connecting.former_names import former_names
from cuttings.model import Corrections, Entity, NameCorrection

KIM = Entity(id="kim-jong-un", kind="person", name="Kim Jong Un", aliases=("Kim", "Marshal Kim"), mentions=3)
NAM = Entity(id="kim-jong-nam", kind="person", name="Kim Jong Nam", aliases=("Kim",), mentions=2)
OSLO = Entity(id="oslo", kind="place", name="Oslo", mentions=1)


def given(*entries: NameCorrection) -> list[tuple[str, str, int | None]]:
    """Return where old names lead to by these entries, and the line that says so."""
    found = former_names(Corrections(names=entries), (KIM, NAM, OSLO))
    return [(one.old, one.new, one.line) for one in found]


def test_other_forms_lead_to_the_entity() -> None:
    """Aliases and merged names, each once, and none that is the entity's own address."""
    entry = NameCorrection(name="Kim Jong Un", aliases=("Kim Jong-un", "KIM JONG UN"), merge=("The Marshal",), line=2)
    assert given(entry) == [("the-marshal", "kim-jong-un", 2)]


def test_a_name_that_is_itself_joined_to_another_leads_to_the_last() -> None:
    """The entry's own name may be a form of an entity: what it gathered leads to that entity."""
    entry = NameCorrection(name="Marshal Kim", aliases=("Kim the Third",), line=5)
    assert given(entry) == [("kim-the-third", "kim-jong-un", 5)]


def test_what_matches_nobody_or_two_leads_nowhere() -> None:
    """A name that no article has, and one that two share, have no page to lead to."""
    assert given(NameCorrection(name="Bergen", merge=("Bjorgvin",)), NameCorrection(name="Kim", merge=("K.",))) == []
