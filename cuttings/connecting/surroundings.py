"""Where a figure stands: its sentence, whom and what that names, and the time and the places it speaks of.

A sentence that names no place speaks of the place that the one before it in its paragraph names, and else of what its
article is about.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from msgspec import Struct

from cuttings.connecting.things import Thing, thing_of
from cuttings.connecting.wording import CALENDAR, telling_words
from cuttings.model import Annotated, Article, DateFound, Mention, QuantityFound, Span

OPENING = 3
"""Paragraphs at the head of an article that say what it is about."""

MOST_NAMED = 3
"""Entities an article names most often: it is about these too."""

LEAST = 4
"""Words in a sentence that states something."""


DATELINE = 30
"""Code points at the head of a paragraph in which its dateline names a place."""

_DATELINE = re.compile(r"[^.a-z]{0,20}(?:\([^)]{1,40}\)\s*)?\s?[—–-]+\s")
_WHERE = re.compile(r"\b(?:in|near|outside|(?:city|town|village|port|province|state|region) of)\s(?:the\s)?\Z")
_PAST = re.compile(
    r"\b(?:weeks|months?|years?|decades?)\s(?:ago|earlier)\b|\blast\s(?:month|year)\b|\A(?:last\s)?(?:January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\Z",
    re.IGNORECASE,
)


class Figure(Struct, frozen=True, kw_only=True):
    """A figure where it stands.

    `article` is the number of its article in the collection, `order` that with its paragraph's number and its start.
    `named` are all entities of its sentence, `places` those places it speaks of, `about` what its article is about.
    `earliest` and `latest` bound the time that stands nearest to it in the sentence, empty where none is known; `past`
    says that the sentence goes back to another time that cannot be told.
    """

    article: int
    order: tuple[int, int, int]
    found: QuantityFound
    thing: Thing
    sentence: Span
    words: frozenset[str]
    named: frozenset[str]
    places: frozenset[str]
    about: frozenset[str]
    earliest: str
    latest: str
    past: bool


def find_figures(number: int, annotated: Annotated, article: Article, places: Collection[str]) -> Iterator[Figure]:
    """Yield the figures of one article whose thing can be told, in reading order; `places` are the ids of places."""
    if not annotated.quantities:
        return
    reader = _Reader(article, places)
    for found in annotated.quantities:
        thing = thing_of(found)
        sentence = reader.sentence(found)
        if thing is not None and sentence is not None:
            figure = reader.figure(number, found, thing, sentence)
            if len(figure.words) >= LEAST:
                yield figure


class _Reader:
    """One article, its sentences with what they name."""

    def __init__(self, article: Article, places: Collection[str]) -> None:
        self._places = places
        self._texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        self._order = {paragraph: at for at, paragraph in enumerate(self._texts)}
        self._sentences: dict[str, list[Span]] = defaultdict(list)
        for sentence in article.sentences:
            self._sentences[sentence.paragraph].append(sentence)
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in article.mentions:
            self._mentions[mention.paragraph].append(mention)
        self._dates: dict[str, list[DateFound]] = defaultdict(list)
        for date in article.dates:
            self._dates[date.paragraph].append(date)
        self._about = frozenset(_about(article))

    def sentence(self, span: Span) -> Span | None:
        """Return the sentence that a span begins in."""
        here = self._sentences[span.paragraph]
        at = bisect_right(here, span.start, key=lambda sentence: sentence.start) - 1
        return here[at] if at >= 0 else None

    def figure(self, number: int, found: QuantityFound, thing: Thing, sentence: Span) -> Figure:
        """Return what is known of `found` in `sentence`."""
        named = [m for m in self._mentions[found.paragraph] if sentence.start <= m.start < sentence.end]
        dates = [d for d in self._dates[found.paragraph] if sentence.start <= d.start < sentence.end]
        when = min((d for d in dates if d.earliest), key=lambda date: abs(date.start - found.start), default=None)
        text = self._texts[found.paragraph][sentence.start : sentence.end]
        return Figure(
            article=number,
            order=(number, self._order[found.paragraph], found.start),
            found=found,
            thing=thing,
            sentence=sentence,
            words=frozenset(telling_words(text)) - CALENDAR,
            named=frozenset(mention.entity for mention in named),
            places=self._spoken_of(sentence, found.speaker),
            about=self._about,
            earliest=when.earliest or "" if when else "",
            latest=when.latest or "" if when else "",
            past=any(not date.value and _PAST.search(date.text) for date in dates),
        )

    def _spoken_of(self, sentence: Span, speaker: Span | None) -> frozenset[str]:
        """Return the places that a sentence names, or else the sentence before it in the same paragraph.

        A place that speaks (`Pyongyang admitted`) or stands in a dateline is none of them.
        """
        here = self._sentences[sentence.paragraph]
        at = here.index(sentence)
        for one in (sentence, *here[max(at - 1, 0) : at]):
            found = frozenset(
                mention.entity
                for mention in self._mentions[sentence.paragraph]
                if one.start <= mention.start < one.end
                and (mention.entity in self._places or self._is_where(mention))
                and not (speaker and speaker.start <= mention.start < speaker.end)
                and not (mention.start <= DATELINE and self._is_dateline(mention))
            )
            if found:
                return found
        return frozenset()

    def _is_where(self, mention: Mention) -> bool:
        """Return whether the words before a name say that it is a place, whatever it was taken for."""
        return bool(_WHERE.search(self._texts[mention.paragraph], max(mention.start - DATELINE, 0), mention.start))

    def _is_dateline(self, mention: Mention) -> bool:
        return bool(_DATELINE.match(self._texts[mention.paragraph], mention.end))


def _about(article: Article) -> Iterator[str]:
    """Yield the entities that an article names at its head, and those it names most."""
    head = {paragraph.id for paragraph in article.cutting.paragraphs[:OPENING]}
    yield from (mention.entity for mention in article.mentions if mention.paragraph in head)
    tally = Counter(mention.entity for mention in article.mentions)
    yield from sorted(tally, key=lambda entity: (-tally[entity], entity))[:MOST_NAMED]
