"""Which figures of the collection are for the same thing, so that a reader sees them side by side.

Two figures are for the same thing where they count the same (`things`), where nothing in their sentences or articles
speaks against it (other places, another time), and where something speaks for it: the articles tell of the same, or
the sentences name the same. A thing that is counted everywhere, as people are, needs more than one that is rare.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from cuttings.connecting.surroundings import Figure
from cuttings.connecting.things import HUMAN
from cuttings.model import Article, QuantityFound

RELATED = 0.12
"""Score from which on two articles tell of the same."""

OLD = 45
"""Days before its article's date from which on a sentence tells of something else than the news."""

SPAN, SLACK = 30, 3
"""Days between two articles, or two dates, within which they may mean the same happening."""

RARE = 0.1
"""Share of the articles that an entity may be named in and still link two sentences by itself."""

SCARCE = 4
"""Articles that may count a thing which is rare."""

SMALL = 10
"""Numbers below it are often for a part."""

ALIKE = 0.4
"""Share of the words of the shorter sentence by which two tell of the same."""

NEAR = 24
"""Groups that one figure is compared with at the most, and figures of a group that it is compared with."""

HALF = 0.5
"""Share of a group that must speak for a figure."""

AGAINST = 0.25
"""Share of the pairs of two groups that may speak against their being one."""

STANDING = frozenset(["abducted", "missing", "not returned"])
"""What is said of people for years, and not of one happening."""

ALIKE_FROM = 4
"""Letters that a country and its people have in common at the least."""

ANYWHERE = "*"
"""By what the groups for a standing thing are found, wherever they are told of."""

Key = tuple[str, str, str]
"""What all figures of a group have in common."""

Ways = defaultdict[str, deque[int]]
"""The numbers of the groups that are found by an entity, an article or ANYWHERE, the latest NEAR of each."""


def group_figures(figures: Sequence[Figure], articles: Sequence[Article]) -> list[list[Figure]]:
    """Return the groups of two and more figures for the same thing, each in the order of `figures`."""
    judge = _Judge(articles, figures)
    groups: list[list[Figure]] = []
    index: defaultdict[Key, Ways] = defaultdict(_ways)
    for figure in figures:
        known = index[_key(figure)]
        ways = known.keys() & {*figure.named, *judge.near(figure)}
        found = sorted({at for way in ways for at in known[way]}, reverse=True)[:NEAR]
        fitting = [(judge.fit(figure, groups[at][:NEAR]), -at) for at in found]
        best = max(fitting, default=(0.0, 0))
        home = -best[1] if best[0] >= HALF else len(groups)
        if home == len(groups):
            groups.append([])
        groups[home].append(figure)
        for way in (*figure.named, judge.own(figure), ANYWHERE):
            if home not in known[way]:
                known[way].append(home)
    return [group for group in _joined(groups, judge) if len(group) > 1]


def _joined(groups: Sequence[list[Figure]], judge: "_Judge") -> list[list[Figure]]:
    """Return `groups`, those of one key that share an article made one where nearly all of both fits together."""
    joined: list[list[Figure]] = []
    index: defaultdict[Key, Ways] = defaultdict(_ways)
    for group in sorted(groups, key=len, reverse=True):
        known = index[_key(group[0])]
        ways = known.keys() & {way for figure in group[:NEAR] for way in judge.near(figure)}
        near = sorted({at for way in ways for at in known[way]})[:NEAR]
        home = next((at for at in near if judge.same(group[:NEAR], joined[at][:NEAR])), len(joined))
        if home == len(joined):
            joined.append([])
        joined[home] += group
        for way in {ANYWHERE, *map(judge.own, group[:NEAR])}:
            if home not in known[way]:
                known[way].append(home)
    return [sorted(group, key=lambda figure: figure.order) for group in joined]


def _ways() -> Ways:
    return defaultdict(partial(deque[int], maxlen=NEAR))


def _key(figure: Figure) -> Key:
    return figure.thing.unit, figure.thing.noun, figure.thing.said


class _Judge:
    """What is known of the whole collection."""

    def __init__(self, articles: Sequence[Article], figures: Sequence[Figure]) -> None:
        self._ids = [article.cutting.id for article in articles]
        self._related: list[Mapping[str, float]] = [
            {**{one.article: one.score for one in article.related}, **dict.fromkeys(article.copies, 1.0)}
            for article in articles
        ]
        self._near = [
            [f"#{own}", *(f"#{one}" for one, score in related.items() if score >= RELATED)]
            for own, related in zip(self._ids, self._related, strict=True)
        ]
        self._published = [article.cutting.published.earliest or "" for article in articles]
        self._spread = Counter(e for article in articles for e in {mention.entity for mention in article.mentions})
        self._nouns = Counter(noun for noun, _ in {(figure.thing.noun, figure.article) for figure in figures})
        self._common = max(2.0, RARE * len(articles))

    def own(self, figure: Figure) -> str:
        """Return by what groups are found that hold a figure of this one's article."""
        return self._near[figure.article][0]

    def near(self, figure: Figure) -> list[str]:
        """Return by what groups are found that hold a figure of an article that tells of the same."""
        ways = self._near[figure.article]
        return [*ways, ANYWHERE] if figure.thing.said in STANDING else ways

    def fit(self, figure: Figure, group: Sequence[Figure]) -> float:
        """Return the share of a group that speaks for `figure` belonging to it; 0 where any of it speaks against it."""
        if any(self._conflict(figure, other) for other in group):
            return 0.0
        return sum(self._linked(figure, other) for other in group) / len(group)

    def same(self, one: Sequence[Figure], other: Sequence[Figure]) -> bool:
        """Return whether two groups are for the same thing: most pairs speak for it and hardly any against it."""
        pairs = [(a, b) for a in one for b in other]
        against = sum(self._conflict(a, b) for a, b in pairs)
        if against > AGAINST * len(pairs):
            return False
        return sum(self._linked(a, b) for a, b in pairs) >= HALF * len(pairs)

    def _conflict(self, one: Figure, other: Figure) -> bool:
        """Return whether two figures with the same noun cannot be for the same thing."""
        return (
            not _agree(one, other)
            or not _agree(other, one)
            or _beside(one, other)
            or self._other_time(one, other)
            or _other_place(one, other)
            or self._other_past(one, other)
        )

    def _other_time(self, one: Figure, other: Figure) -> bool:
        """Return whether two sentences speak of different times, or stand too far apart to tell of one happening."""
        if one.thing.said in STANDING:
            return False
        published = [self._published[figure.article] for figure in (one, other)]
        if one.past != other.past or (one.thing.unit and (not all(published) or abs(days(*published)) > SLACK)):
            return True
        if one.earliest and other.earliest:
            return days(one.latest, other.earliest) > SLACK or days(other.latest, one.earliest) > SLACK
        dated = one if one.earliest else other
        if dated.earliest:
            return days(dated.latest, self._published[dated.article] or max(published)) > OLD
        return abs(days(*published)) > SPAN

    def _other_past(self, one: Figure, other: Figure) -> bool:
        """Return whether two sentences go back before the news and do not name one place."""
        both = one.thing.said not in STANDING and self._is_old(one) and self._is_old(other)
        return both and not _same_place(one, other)

    def _is_old(self, figure: Figure) -> bool:
        """Return whether a sentence tells of something before the news of its article."""
        return bool(figure.earliest) and days(figure.latest, self._published[figure.article]) > OLD

    def _linked(self, one: Figure, other: Figure) -> bool:
        """Return whether something speaks for two figures being for the same thing."""
        if not self._alike(one, other):
            return False
        shared = one.named & other.named
        if one.thing.said in STANDING and (shared or _same_people(one, other) or _same_people(other, one)):
            return True
        if self._score(one, other) >= RELATED:
            return True
        return any(self._spread[entity] <= self._common for entity in shared) or len(shared) > 1

    def _alike(self, one: Figure, other: Figure) -> bool:
        """Return whether the same is said of what two figures count: without a word for it, by like verbs or words."""
        if one.thing.said or one.thing.verbs & other.thing.verbs:
            return True
        rare = one.thing.noun not in HUMAN and self._nouns[one.thing.noun] <= SCARCE
        if rare and min(least(one.found), least(other.found)) >= SMALL:
            return True
        shorter = min(len(one.words), len(other.words))
        return len(one.words & other.words) >= ALIKE * shorter

    def _score(self, one: Figure, other: Figure) -> float:
        if one.article == other.article:
            return 1.0
        pairs = ((one.article, other.article), (other.article, one.article))
        return max(self._related[a].get(self._ids[b], 0.0) for a, b in pairs)


def _agree(one: Figure, other: Figure) -> bool:
    """Return whether whatever narrows what `one` counts is in the other sentence as well."""
    peoples = not one.thing.peoples or _same_people(one, other)
    return peoples and all(word in other.thing.modifiers or word in other.words for word in one.thing.modifiers)


def _same_people(one: Figure, other: Figure) -> bool:
    """Return whether the other sentence has the peoples that `one` counts, or their countries."""
    return bool(one.thing.peoples) and all(
        people in other.thing.peoples or any(name[:ALIKE_FROM] == people[:ALIKE_FROM] for name in other.named)
        for people in one.thing.peoples
    )


def _beside(one: Figure, other: Figure) -> bool:
    """Return whether one article gives two numbers, and not as two sources have them: they are for two things."""
    if one.article != other.article or meets(one.found, other.found):
        return False
    speakers = {one.found.speaker_text, other.found.speaker_text}
    return one.sentence == other.sentence or len(speakers) < 2 or None in speakers


def meets(one: QuantityFound, other: QuantityFound) -> bool:
    """Return whether some number is within the bounds of both."""
    low = max((found.low for found in (one, other) if found.low is not None), default=0)
    return all(found.high is None or found.high >= low for found in (one, other))


def least(found: QuantityFound) -> int | float:
    """Return the least that a figure can mean, or the most where only that is known."""
    return found.low or found.high or 0


def _other_place(one: Figure, other: Figure) -> bool:
    """Return whether two sentences speak of different places, neither of which the other's article is about."""
    if one.thing.said in STANDING and (one.named & other.named or _same_people(one, other) or _same_people(other, one)):
        return False
    if one.places and other.places:
        apart = one.places.isdisjoint(other.about) or other.places.isdisjoint(one.about)
        return apart and not _same_place(one, other)
    placed, unplaced = (one, other) if one.places else (other, one)
    return bool(placed.places) and placed.places.isdisjoint(unplaced.about)


def _same_place(one: Figure, other: Figure) -> bool:
    """Return whether two sentences name one place, or one and a part of it: `Las Vegas`, `Las Vegas Strip`."""
    return any(f"{b}-".startswith(f"{a}-") or f"{a}-".startswith(f"{b}-") for a in one.places for b in other.places)


def days(earlier: str, later: str) -> int:
    """Return the days from one ISO date to another, 0 where either is not known."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days if earlier and later else 0
