"""The timeline: sentences that say when something happened and name somebody, joined where articles tell of the same.

`Prime Minister Abe announced the agreement on 29 May 2014.` is an event of 2014-05-29. A reader of a timeline wants
what was done and what took place, so these stay out: headings and captions, which repeat the text; dates that are no
day, month, year or short interval, which have no place on a line of days; sentences that date only a saying (`officials
said on Thursday`), which the quotations tell, or only what a thing is called (`the theme of the 2018 parade`); texts
of pictures; and what is no sentence (`Updated: 2014-05-29`). Plans stay in: the sentence shows that it is one.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from cuttings.connecting.happenings import Telling, joined, stem
from cuttings.connecting.wording import telling_words
from cuttings.model import Article, DateFound, Entity, Event, EventSource, Mention, Span
from cuttings.slugs import slug, unused

KINDS = frozenset({"paragraph", "list", "quote"})
"""Kinds of paragraphs that tell of events."""
LONGEST_INTERVAL = 10
"""Years that an interval may span and still be the time of one happening."""
LEAST_WORDS = 2
"""Words in lower case that a sentence has at the least."""
ID_WORDS = 6
"""Words of the sentence in an event's id."""

YEAR = 3
_PRECISIONS = (
    re.compile(r"\d{4}-\d\d-\d\d"),
    re.compile(r"[\d-]+/[\d-]+"),
    re.compile(r"\d{4}-(?:0\d|1[0-2])"),
    re.compile(r"\d{4}"),
)
_SAYING = re.compile(
    r"\b(?:said|says|told|added|tweeted|according\s+to)(?:\s+[\w.’'-]+){0,4}?(?:\s+(?:on|late|early))?\s*\Z"
)
_SAYS = re.compile(r"\s(?:[a-z]+ly\s)?(?:said|says|told|added|tweeted|warned|insisted|claimed)\b")
_SIGNED = re.compile(r"\(@\w{2,20}\)\s*\Z")
_PICTURE = re.compile(
    r"(?:FILE\b|Photos?:|Hide Caption|Image (?:caption|copyright)|(?:AP|Getty) Images?\b)"
    r"|.{0,60}\b(?:file|handout|undated) (?:photo|picture|image)",
    re.DOTALL,
)
"""How the text of a picture begins that stands among the paragraphs."""
# `the 2018 parade`, but not `In the 2014 agreement, Pyongyang promised`
_CALLED = re.compile(
    r"(?<!\bIn )(?<!\bAt )(?<!\bDuring )(?<!\bUnder )\b(?:the|an?|his|her|their|its|this|\w+[’']s|\w+s[’'])\s\Z"
)
_POSSESSIVE = re.compile(r"[’']s\b")
_NOUN = re.compile(r"\s[A-Za-z“‘\"]")
_LOWER_WORD = re.compile(r"(?<![^\s“‘\"'(])[a-z]{2,}\b")
_REACH, _AFTER = 80, 24


_Found = TypeVar("_Found", DateFound, Mention)


def find_events(articles: Sequence[Article], *, entities: Iterable[Entity]) -> tuple[Event, ...]:
    """Return the events that `articles` tell of, sorted by earliest day and id.

    An event has the date and words of its most exact telling, the first by article id; `places` are the places it
    names, `entities` everybody and all else.
    """
    places = frozenset(entity.id for entity in entities if entity.kind == "place")
    ordered = sorted(articles, key=lambda article: article.cutting.id)
    taken: set[str] = set()
    events = []
    for tellings in joined([telling for article in ordered for telling in _tellings(article)]):
        event = _event(tellings, places, taken)
        taken.add(event.id)
        events.append(event)
    return tuple(sorted(events, key=lambda event: (event.earliest, event.id)))


def _tellings(article: Article) -> Iterator[Telling]:
    """Yield a telling for every sentence that names somebody and has a date that counts."""
    texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs if paragraph.kind in KINDS}
    dates, mentions = _by_sentence(article.sentences, article.dates), _by_sentence(article.sentences, article.mentions)
    for sentence in article.sentences:
        if sentence.paragraph not in texts or sentence not in dates or sentence not in mentions:
            continue
        text = texts[sentence.paragraph]
        found = [date for date in dates[sentence] if _precision(date) is not None and _dates_happening(text, date)]
        if _PICTURE.match(text, sentence.start, sentence.end):
            continue
        if found and len(_LOWER_WORD.findall(text, sentence.start, sentence.end)) >= LEAST_WORDS:
            date = min(found, key=lambda date: (_precision(date), date.start))
            named = frozenset(mention.entity for mention in mentions[sentence])
            source = EventSource(article=article.cutting.id, paragraph=sentence.paragraph)
            content = _content(text, sentence, [*dates[sentence], *mentions[sentence]])
            yield _telling(date, text[sentence.start : sentence.end], content, named, source)


def _content(text: str, sentence: Span, known: Iterable[DateFound | Mention]) -> frozenset[str]:
    """Return the stems of the sentence's words that are no date, no name and no stop word."""
    parts, end = [], sentence.start
    for one in sorted(known, key=lambda one: one.start):
        parts.append(text[end : one.start])
        end = max(end, one.end)
    parts.append(text[end : sentence.end])
    return frozenset(map(stem, telling_words(" ".join(parts))))


def _telling(date: DateFound, text: str, words: frozenset[str], named: frozenset[str], source: EventSource) -> Telling:
    return Telling(
        value=date.value or "",
        earliest=date.earliest or "",
        latest=date.latest or "",
        precision=_precision(date) or 0,
        text=text,
        named=named,
        words=words,
        source=source,
    )


def _by_sentence(sentences: Iterable[Span], found: Iterable[_Found]) -> dict[Span, list[_Found]]:
    """Return what was found, by the sentence that holds all of it."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for sentence in sentences:
        spans[sentence.paragraph].append(sentence)
    starts = {paragraph: [sentence.start for sentence in here] for paragraph, here in spans.items()}
    held: defaultdict[Span, list[_Found]] = defaultdict(list)
    for one in found:
        index = bisect_right(starts.get(one.paragraph, []), one.start) - 1
        if index >= 0 and one.end <= spans[one.paragraph][index].end:
            held[spans[one.paragraph][index]].append(one)
    return dict(held)


def _precision(date: DateFound) -> int | None:
    """Return 0 for a day, 1 for an interval, 2 for a month, 3 for a year; None for what is no date for a timeline."""
    if date.kind != "date" or date.value is None or date.earliest is None or date.latest is None:
        return None
    if int(date.latest[:4]) - int(date.earliest[:4]) > LONGEST_INTERVAL:
        return None
    return _exactness(date.value)


@lru_cache(maxsize=4096)
def _exactness(value: str) -> int | None:
    return next((index for index, pattern in enumerate(_PRECISIONS) if pattern.fullmatch(value)), None)


def _dates_happening(text: str, date: DateFound) -> bool:
    before, after = text[max(0, date.start - _REACH) : date.start], text[date.end : date.end + _AFTER]
    if _SAYING.search(before) or _SAYS.match(after) or _SIGNED.search(before):
        return False
    if _precision(date) != YEAR:
        return True
    return not (_POSSESSIVE.match(after) or (_CALLED.search(before) and _NOUN.match(after)))


def _event(tellings: Sequence[Telling], places: Collection[str], taken: Collection[str]) -> Event:
    first = tellings[0]
    named = frozenset[str]().union(*(telling.named for telling in tellings))
    opening = " ".join(first.text.split()[:ID_WORDS])
    return Event(
        id=unused(slug(f"{first.value} {opening}"), taken),
        value=first.value,
        earliest=first.earliest,
        latest=first.latest,
        text=first.text,
        places=tuple(sorted(name for name in named if name in places)),
        entities=tuple(sorted(name for name in named if name not in places)),
        sources=tuple(
            sorted({telling.source for telling in tellings}, key=lambda source: (source.article, source.paragraph))
        ),
    )
