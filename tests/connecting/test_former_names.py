"""Names that a person joined to others leave their old addresses behind."""

from cuttings.connecting.former_names import former_names
from cuttings.model import Corrections, Entity, NameCorrection

KIM = Entity(
    id="kim-jong-un", kind="person", name="Kim Jong Un", aliases=("Kim", "KIM JONG UN", "Marshal Kim"), mentions=3
)
NAM = Entity(id="kim-jong-nam", kind="person", name="Kim Jong Nam", aliases=("Kim",), mentions=2)


def given(aliases: tuple[str, ...], merge: tuple[str, ...] = ()) -> list[tuple[str, str, int | None]]:
    """Return where old names lead to by one entry, and the line that says so."""
    entry = NameCorrection(name="Kim Jong Un", aliases=aliases, merge=merge, line=2)
    return [(one.old, one.new, one.line) for one in former_names(Corrections(names=(entry,)), (KIM, NAM))]


def test_other_forms_lead_to_the_entity() -> None:
    """Aliases and merged names, and none that is the entity's own address."""
    assert given(aliases=("Kim Jong-un", "KIM JONG UN"), merge=("Marshal Kim",)) == [("marshal-kim", "kim-jong-un", 2)]


def test_what_matches_nobody_or_two_leads_nowhere() -> None:
    """A name that no article has, and one that two share, have no page to lead to."""
    assert given(aliases=("The Marshal", "Kim")) == []
