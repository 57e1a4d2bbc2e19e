"""Names that were found now as one kind of thing, now as another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from cuttings.connecting.countries import ORGANISATIONS, PEOPLES, PLACES, SAME
from cuttings.connecting.folding import fold
from cuttings.connecting.given_names import GENDERS
from cuttings.connecting.naming import Naming, Use
from cuttings.connecting.telling import kind_by_words
from cuttings.connecting.told import Told
from cuttings.model import Annotated, Doubt, Entity, EntityKind

BY_WORDS = 0.9
"""How certain a kind is at the least that a word of the name gives away: a `Square` is a place."""

BY_GIVEN_NAME = 0.8
"""How certain it is at the least that a name with a common given name is a person's."""

LISTED = PLACES | ORGANISATIONS | PEOPLES | frozenset(SAME)
"""Names whose kind is no question."""

Votes = dict[str, dict[EntityKind, list[Use]]]


def kind_doubts(annotated: Sequence[Annotated], naming: Naming, told: Told) -> Iterator[Doubt]:
    """Yield a doubt for each entity that was not found as one kind of thing alone.

    The certainty is the share of the mentions found as what was decided, or what its words give at the least.
    """
    for identifier, votes in _votes(annotated, naming).items():
        entity = naming.entities[identifier]
        key = fold(entity.name)
        if set(votes) != {entity.kind} and not told.kind(key) and key not in LISTED:
            yield _doubt(naming, entity, votes)


def _votes(annotated: Sequence[Annotated], naming: Naming) -> Votes:
    """Return what the mentions of each entity were found as."""
    found = {
        (article.cutting.id, name.paragraph, name.start, name.end): name.kind
        for article in annotated
        for name in article.names
    }
    votes: Votes = {}
    for identifier, forms in naming.forms.items():
        kinds: dict[EntityKind, list[Use]] = defaultdict(list)
        for use in (use for uses in forms.values() for use in uses):
            mention = use.mention
            kind = found.get((use.article.cutting.id, mention.paragraph, mention.start, mention.end))
            if kind:
                kinds[kind].append(use)
        if kinds:
            votes[identifier] = kinds
    return votes


def _doubt(naming: Naming, entity: Entity, votes: dict[EntityKind, list[Use]]) -> Doubt:
    counts: Counter[str] = Counter({kind: len(uses) for kind, uses in votes.items()})
    share = counts[entity.kind] / counts.total()
    certainty, why = _told_by(entity, share)
    said = ", ".join(f"{kind} {times}×" for kind, times in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    other = min((kind for kind in votes if kind != entity.kind), key=lambda kind: (-counts[kind], kind))
    use = votes[other][0]
    return Doubt(
        what="kind",
        about=(fold(entity.name),),
        certainty=round(certainty, 2),
        subject=entity.name,
        decided=entity.kind,
        why=f"found as {said}{why}",
        evidence=naming.page(use.article).sentence(use.mention),
        article=use.article.cutting.id,
        paragraph=use.mention.paragraph,
        line=naming.page(use.article).line(use.mention.paragraph),
        weight=entity.mentions,
    )


def _told_by(entity: Entity, share: float) -> tuple[float, str]:
    words = fold(entity.name).split()
    if words and kind_by_words(words) == entity.kind:
        return max(share, BY_WORDS), "; a word of it tells"
    if len(words) > 1 and entity.kind == "person" and words[0] in GENDERS:
        return max(share, BY_GIVEN_NAME), f"; {words[0].capitalize()} is a given name"
    return share, ""
