"""Names taken for two that may be one: a letter apart, an initial for a given name, a part of a longer name."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.connecting.aliases import SMALL, initials
from cuttings.connecting.countries import ORGANISATIONS, PEOPLES, PLACES, SAME
from cuttings.connecting.folding import fold, within
from cuttings.connecting.naming import Naming
from cuttings.connecting.told import Told
from cuttings.model import Doubt, Entity

LEAST = 6
"""Letters of a name from which on one letter apart says something: Iran is not Iraq."""

LEAST_GIVEN = 3
"""Letters of a given name that a longer one may begin with: `Rob` and `Robert`."""

LEAST_INITIALS = 3
"""Letters of an abbreviation that says something: `CT` is no Chicago Tribune."""

MOST = 8
"""Names that look alike in one way and are compared with each other: more of them say nothing."""

LISTED = PLACES | ORGANISATIONS | PEOPLES | frozenset(SAME)
"""Names that are known for what they are."""

_ROMAN = re.compile(r"[ivx]+")

Names = Mapping[str, Entity]
"""Entities by folded name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A way in which two names may be one: in words, how certain it is that they are not, and how to find pairs."""

    why: str
    apart: float
    pairs: Callable[[Names], Iterator[tuple[str, str]]]


def _letter_apart(names: Names) -> Iterator[tuple[str, str]]:
    """Yield names of which one letter, put in, left out, changed or swapped, makes the other."""
    near: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if len(name) >= LEAST and not any(c.isdigit() for c in name):
            for form in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
                near[form].append(name)
    for alike in near.values():
        for one, other in _each_two(alike):
            if one[0] == other[0] and within(one, other, 1) and not _means_another(one, other):
                yield one, other


def _means_another(one: str, other: str) -> bool:
    """Return whether the letter is no slip: `Koreans`, `Korean` of Korea, World War II and III, two known countries."""
    short, long = sorted((one, other), key=len)
    numbered = any(_ROMAN.fullmatch(word) for word in {*one.split()} ^ {*other.split()})
    return long in (f"{short}s", f"{short}n") or numbered or (one in LISTED and other in LISTED)


def _initial(names: Names) -> Iterator[tuple[str, str]]:
    """Yield `k hasuike` and `kaoru hasuike`, `rob price` and `robert price`."""
    for people in _by(names, lambda name: name.split()[-1], kind="person").values():
        for one, other in _each_two(people):
            short, long = sorted((one.split(), other.split()), key=lambda words: len(words[0]))
            begun = len(short) == len(long) == 2 and long[0].startswith(short[0]) and long[0] != short[0]
            if begun and (len(short[0]) == 1 or len(short[0]) >= LEAST_GIVEN):
                yield " ".join(short), " ".join(long)


def _part(names: Names) -> Iterator[tuple[str, str]]:
    """Yield a name and the only longer one, of a like thing, that begins or ends with it."""
    longer: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.split()
        for at in range(1, len(words)):
            longer[" ".join(words[:at])].add(name)
            longer[" ".join(words[at:])].add(name)
    for name in sorted(names):
        alike = [other for other in longer.get(name, ()) if names[other].kind == names[name].kind]
        if len(alike) == 1 and names[name].kind in ("person", "organisation", "event") and name not in LISTED:
            yield name, alike[0]


def _initials(names: Names) -> Iterator[tuple[str, str]]:
    """Yield an abbreviation and the only organisation that has its initials."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, entity in names.items():
        if " " in name and entity.kind == "organisation":
            found[initials(name)].add(name)
            found[initials(" ".join(word for word in name.split() if word not in SMALL) or name)].add(name)
    for short, owners in sorted(found.items()):
        known = len(short) < LEAST_INITIALS or short in LISTED or short not in names
        if len(owners) == 1 and not known and names[short].name.isupper():
            yield short, next(iter(owners))


LIKENESSES = (
    Likeness(why="one letter apart", apart=0.5, pairs=_letter_apart),
    Likeness(why="the initials of the other", apart=0.5, pairs=_initials),
    Likeness(why="the same family name, and a given name that the other begins with", apart=0.6, pairs=_initial),
    Likeness(why="part of the only longer name like it", apart=0.7, pairs=_part),
)
"""Ways in which names are alike, the likeliest first; a pair counts once."""


def likely_joins(naming: Naming, told: Told) -> Iterator[Doubt]:
    """Yield a doubt for each two entities whose names are alike and that no person has settled."""
    names = {fold(entity.name): entity for entity in naming.entities.values() if entity.mentions}
    names.pop("", None)
    seen: set[tuple[str, str]] = set()
    for likeness in LIKENESSES:
        for one, other in likeness.pairs(names):
            pair = min(one, other), max(one, other)
            if pair not in seen and not told.parted(*pair) and names[one].id != names[other].id:
                seen.add(pair)
                yield _doubt(naming, *_rarer_first(names[one], names[other]), likeness)


def _rarer_first(one: Entity, other: Entity) -> tuple[Entity, Entity]:
    return (one, other) if (one.mentions, other.id) <= (other.mentions, one.id) else (other, one)


def _doubt(naming: Naming, one: Entity, other: Entity, likeness: Likeness) -> Doubt:
    forms = naming.forms[one.id]
    use = (forms.get(fold(one.name)) or next(iter(forms.values())))[0]
    return Doubt(
        what="join",
        about=tuple(sorted((fold(one.name), fold(other.name)))),
        certainty=likeness.apart,
        subject=f"{one.name} = {other.name}",
        decided="no",
        why=f"{likeness.why}; {_counted(one)}, {_counted(other)}",
        evidence=naming.page(use.article).sentence(use.mention),
        article=use.article.cutting.id,
        paragraph=use.mention.paragraph,
        line=naming.page(use.article).line(use.mention.paragraph),
        weight=one.mentions,
    )


def _counted(entity: Entity) -> str:
    articles = len(entity.articles)
    return f"{entity.kind} “{entity.name}” {entity.mentions}× in {articles} article{'s' * (articles != 1)}"


def _by(names: Names, part: Callable[[str], str], *, kind: str) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if names[name].kind == kind:
            found[part(name)].append(name)
    return found


def _each_two(alike: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(alike) <= MOST:
        yield from ((one, other) for at, one in enumerate(alike) for other in alike[at + 1 :])
