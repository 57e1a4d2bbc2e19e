"""Which articles are about the same: alike in their rarer words and in whom and what they name.

Weights are logarithmic term frequency times inverse document frequency, compared by cosine (Manning, Raghavan and
Schütze, Introduction to Information Retrieval, 2008, section 6.4: `ltc.ltc`). Work for each article is bounded, so the
whole grows with the number of articles and no faster.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuttings.connecting.wording import CALENDAR
from cuttings.model import Related

MOST = 10
"""Related articles shown for one article."""

FLOOR = 0.04
"""The least cosine that counts as related."""

PROBES = 40
"""Terms of an article by which others are looked up: those of most weight."""

COMMON = 60
"""Articles that a term may stand in and still be used to look others up."""

COMPARED = 24
"""Articles compared in full with one."""

TELLING = 0.34
"""Share of the articles that a word may stand in and still say why two of them are related."""

NAME_WEIGHT = 0.5
"""How much a name weighs beside a word; its own words count besides."""

Vector = dict[str, float]


def find_related(
    ids: Sequence[str],
    bags: Sequence[Mapping[str, int]],
    named: Sequence[Mapping[str, int]],
    names: Mapping[str, str],
    most: int = MOST,
) -> list[tuple[Related, ...]]:
    """Return for each article the related ones, best first.

    `bags` hold how often each word stands in an article, `named` how often each entity id does,
    `names` the names of the entities that may be given as reasons.
    """
    vectors = _vectors(bags, named)
    index: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term in vector:
            index[term].append(number)
    whole = _Collection(ids=ids, vectors=vectors, index=index, names=names, telling=_telling(index, len(ids)))
    return [_of_article(number, whole)[:most] for number in range(len(ids))]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Collection:
    """All articles: `index` tells in which each term stands, `telling` holds the words that may be a reason."""

    ids: Sequence[str]
    vectors: Sequence[Vector]
    index: Mapping[str, Sequence[int]]
    names: Mapping[str, str]
    telling: frozenset[str]


def _telling(index: Mapping[str, Sequence[int]], total: int) -> frozenset[str]:
    """Return the words that may say why two articles are related: none that are common, no figures."""
    common = max(2, TELLING * total)
    return frozenset(t for t, where in index.items() if len(where) <= common and t.isalpha() and t not in CALENDAR)


def _vectors(bags: Sequence[Mapping[str, int]], named: Sequence[Mapping[str, int]]) -> list[Vector]:
    terms = [
        {**{word: (count, 1.0) for word, count in bag.items()}, **{f"@{e}": (n, NAME_WEIGHT) for e, n in who.items()}}
        for bag, who in zip(bags, named, strict=True)
    ]
    spread = Counter(term for article in terms for term in article)
    total = len(bags)
    return [
        _unit({term: (1 + math.log(n)) * math.log((1 + total) / spread[term]) * w for term, (n, w) in article.items()})
        for article in terms
    ]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items() if weight > 0} if length else {}


def _of_article(number: int, whole: _Collection) -> tuple[Related, ...]:
    ids, vectors, index = whole.ids, whole.vectors, whole.index
    own = vectors[number]
    near: dict[int, float] = defaultdict(float)
    for term in sorted((t for t in own if len(index[t]) <= COMMON), key=lambda t: (-own[t], t))[:PROBES]:
        weight = own[term]
        for other in index[term]:
            near[other] += weight * vectors[other][term]
    near.pop(number, None)
    likely = sorted(near, key=lambda other: (-near[other], ids[other]))[:COMPARED]
    scored = [(_cosine(own, vectors[other]), ids[other], other) for other in likely]
    best = sorted((s for s in scored if s[0] >= FLOOR), key=lambda s: (-s[0], s[1]))[:MOST]
    return tuple(
        _related(name, round(score, 4), *_shared(own, vectors[other], whole), whole.names)
        for score, name, other in best
    )


def _cosine(one: Vector, other: Vector) -> float:
    small, large = sorted((one, other), key=len)
    return min(1.0, sum([weight * large[term] for term, weight in small.items() if term in large]))


def _related(
    article: str, score: float, both: tuple[str, ...], words: tuple[str, ...], names: Mapping[str, str]
) -> Related:
    """Return the related `article` with the names and words shared, and both as reasons that can be read."""
    reasons = []
    if both:
        reasons.append(f"both name {' and '.join(names[key] for key in both)}")
    if words:
        reasons.append(f"share the word{'s' * (len(words) > 1)} {', '.join(words)}")
    return Related(article=article, score=score, reasons=tuple(reasons), names=both, words=words)


def _shared(one: Vector, other: Vector, whole: _Collection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of names that two articles share, and telling words that are no part of a name."""
    shared = one.keys() & other.keys()
    entities = [term for term in shared if term.startswith("@")]
    parts = {part for term in entities for part in term[1:].split("-")}

    def ranked(terms: Iterable[str]) -> list[str]:
        return [term for _, term in sorted([(-one[term] * other[term], term) for term in terms])]

    both = ranked(term for term in entities if term[1:] in whole.names)[:2]
    return tuple(term[1:] for term in both), tuple(ranked((shared & whole.telling) - parts)[:3])
