"""Forms taken for one name that may be two: how they differ, and whether the article gives the fuller form too."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cuttings.connecting.aliases import SMALL, initials
from cuttings.connecting.countries import SAME
from cuttings.connecting.folding import fold, within
from cuttings.connecting.naming import Naming, Use
from cuttings.connecting.resolve import family
from cuttings.connecting.told import Told
from cuttings.model import Doubt, Entity

AT_HOME = 0.8
"""How certain a given name alone is in an article that names somebody else of the same family."""

RIVALLED = 0.7
"""What a certainty is multiplied by where another person goes by the same word."""

LONG = 8
"""Letters from which on two of them may be wrong and not one."""


Test = Callable[[str, str], bool]
"""Whether a folded form differs so from the folded name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a form differs from the name it is taken for: in words, and how certain that is.

    `near` holds where the article has a fuller form of the name too, `far` where it has none. `short` forms are those
    that others may share.
    """

    why: str
    near: float
    far: float
    test: Test
    people: bool = False
    short: bool = False


def _reordered(form: str, name: str) -> bool:
    return sorted(form.split()) == sorted(name.split())


def _middle(form: str, name: str) -> bool:
    one, other = form.split(), name.split()
    return min(len(one), len(other)) > 1 and (one[0], one[-1]) == (other[0], other[-1])


def _family(form: str, name: str) -> bool:
    return " " in name and form == family(name)


def _given(form: str, name: str) -> bool:
    return " " in name and form == name.split(maxsplit=1)[0]


def _initials(form: str, name: str) -> bool:
    main = " ".join(word for word in name.split() if word not in SMALL)
    return len(form) > 1 and form in (initials(name), initials(main))


def _misspelt(form: str, name: str) -> bool:
    limit = 2 if len(form) >= LONG else 1
    return any(within(form, other, limit) for other in (name, *name.split()))


def _longer(form: str, name: str) -> bool:
    return form.startswith(f"{name} ") or form.endswith(f" {name}")


def _part(form: str, name: str) -> bool:
    return _longer(name, form)


def _country(form: str, name: str) -> bool:
    first, _, rest = form.partition(" ")
    if first in SAME and f"{fold(SAME[first])} {rest}" == name:
        return True
    return fold(SAME.get(form, SAME.get(form.replace(" ", ""), ""))) == name


RELATIONS = (
    Relation(why="a country's or body's usual other name", near=1, far=1, test=_country),
    Relation(why="the same words in another order", near=0.85, far=0.8, test=_reordered),
    Relation(why="a middle name or initial apart", near=0.93, far=0.85, test=_middle, people=True),
    Relation(why="the family name alone", near=0.97, far=0.75, test=_family, people=True, short=True),
    Relation(why="the given name alone", near=0.85, far=0.5, test=_given, people=True, short=True),
    Relation(why="its initials", near=0.9, far=0.7, test=_initials),
    Relation(why="part of the name", near=0.9, far=0.6, test=_part, short=True),
    Relation(why="the name with more words", near=0.9, far=0.8, test=_longer),
    Relation(why="a letter or two apart, taken for a misspelling", near=0.6, far=0.5, test=_misspelt),
    Relation(why="another form by a rule", near=0.8, far=0.7, test=lambda _form, _name: True),
)
"""How forms may differ; the first that fits counts."""


def join_doubts(naming: Naming, told: Told) -> Iterator[Doubt]:
    """Yield a doubt for each form of an entity that is not its name."""
    bearers = _bearers(naming)
    for entity in naming.entities.values():
        name = fold(entity.name)
        for form in sorted(naming.forms[entity.id]):
            if form != name and not told.joined(form, name):
                yield _doubt(naming, entity, form, bearers)


def _bearers(naming: Naming) -> dict[str, set[str]]:
    """Return the people who have a word in their full names, by word."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in naming.entities.values():
        words = fold(entity.name).split()
        if entity.kind == "person" and len(words) > 1:
            for word in words:
                found[word].add(entity.id)
    return found


def _doubt(naming: Naming, entity: Entity, form: str, bearers: dict[str, set[str]]) -> Doubt:
    name, person = fold(entity.name), entity.kind == "person"
    relation = next(r for r in RELATIONS if (person or not r.people) and r.test(form, name))
    uses = naming.forms[entity.id][form]
    fuller = {use.article.cutting.id for key in _fuller(naming, entity, form) for use in naming.forms[entity.id][key]}
    rivals = bearers.get(form, set()) - {entity.id} if relation.short and person else set()
    kin = bearers.get(family(name), set()) - {entity.id} if person and relation.test is _given else set()
    weighed = [(*_weighed(naming, use, relation, fuller, Others(rivals=rivals, kin=kin)), use) for use in uses]
    certainty, why, use = min(weighed, key=lambda each: each[0])
    if relation.test is _initials and _is_explained(naming.written(entity, form), uses):
        certainty = 1.0
    return Doubt(
        what="join",
        about=tuple(sorted((form, name))),
        certainty=round(certainty, 2),
        subject=f"{naming.written(entity, form)} = {entity.name}",
        decided="yes",
        why=f"{why}; {naming.counted(entity, form)}, {naming.counted(entity, name)}",
        evidence=naming.page(use.article).sentence(use.mention),
        article=use.article.cutting.id,
        paragraph=use.mention.paragraph,
        line=naming.page(use.article).line(use.mention.paragraph),
        weight=len(uses),
    )


def _fuller(naming: Naming, entity: Entity, form: str) -> list[str]:
    name, words = fold(entity.name), form.count(" ")
    return [key for key in naming.forms[entity.id] if key != form and (key == name or key.count(" ") > words)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Who else goes by a form, and who else is of the family of the one that it is taken for."""

    rivals: set[str]
    kin: set[str]


def _weighed(naming: Naming, use: Use, relation: Relation, fuller: set[str], others: Others) -> tuple[float, str]:
    """Return how certain one use of a form is, and why."""
    article = use.article.cutting.id
    near = article in fuller
    named = naming.named[article]
    rivals = sorted(others.rivals & named if near else others.rivals)
    certainty, why = relation.near, relation.why
    if not near and not others.kin.isdisjoint(named):
        certainty, why = AT_HOME, f"{why}, in an article that names the family"
    elif not near:
        certainty, why = relation.far, f"{why}, in an article without a fuller form"
    certainty *= RIVALLED if rivals else 1
    return certainty, f"{why}; so is {naming.entities[rivals[0]].name} called" if rivals else why


def _is_explained(written: str, uses: Sequence[Use]) -> bool:
    """Return whether a text puts the form in brackets, as behind the name it explains."""
    return any(f"({written})" in paragraph.text for use in uses[:20] for paragraph in use.article.cutting.paragraphs)
