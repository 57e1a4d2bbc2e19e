"""What was decided about names and speakers and may be wrong, for a person to look over.

A certainty is no measured probability but a figure set by hand for each kind of decision, so that the doubtful come
before the sure; the tables that hold the figures are in the modules of the several kinds. What a person has settled is
certain, and so is what is at least CERTAIN: neither is told. Nothing here changes what is decided.
"""

from collections.abc import Sequence

from cuttings.connecting.doubts_joins import join_doubts
from cuttings.connecting.doubts_kinds import kind_doubts
from cuttings.connecting.doubts_likely import likely_joins
from cuttings.connecting.doubts_speakers import speaker_doubts
from cuttings.connecting.naming import Naming
from cuttings.connecting.told import Told
from cuttings.model import Annotated, Article, Corrections, Doubt, Entity

CERTAIN = 0.95
"""What is at least so certain is not told."""


def doubts(
    annotated: Sequence[Annotated], articles: Sequence[Article], entities: Sequence[Entity], corrections: Corrections
) -> tuple[Doubt, ...]:
    """Return what may be wrong, each decision once, sorted by its id."""
    naming, told = Naming(articles, entities), Told(corrections)
    found: dict[str, Doubt] = {}
    for doubt in (
        *join_doubts(naming, told),
        *likely_joins(naming, told),
        *kind_doubts(annotated, naming, told),
        *speaker_doubts(articles, naming),
    ):
        if doubt.certainty < CERTAIN:
            found.setdefault(doubt.id, doubt)
    return tuple(found[key] for key in sorted(found))
