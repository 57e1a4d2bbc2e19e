"""The timeline: which sentences are events, and which of them tell of the same happening."""

import time
from dataclasses import replace

import pytest

from cuttings.connecting.events import find_events
from cuttings.model import (
    Article,
    Cutting,
    DateFound,
    Entity,
    Event,
    EventSource,
    Fact,
    Mention,
    Paragraph,
    ParagraphKind,
    Source,
    Span,
)

NAMES = {"Shinzo Abe": "shinzo-abe", "Pyongyang": "pyongyang", "Stockholm": "stockholm", "Kim Jong Il": "kim-jong-il"}
ENTITIES = (
    Entity(id="pyongyang", kind="place", name="Pyongyang"),
    Entity(id="stockholm", kind="place", name="Stockholm"),
    Entity(id="shinzo-abe", kind="person", name="Shinzo Abe"),
    Entity(id="kim-jong-il", kind="person", name="Kim Jong Il"),
)


def article(key: str, text: str, *dates: tuple[str, str, str, str], kind: ParagraphKind = "paragraph") -> Article:
    """Return an article of one paragraph of one sentence, with `dates` as (text, value, earliest, latest)."""
    cutting = Cutting(
        id=key,
        source=Source(file=f"{key}.txt", sha256="", bytes=0, encoding="utf-8", media_type="text/plain"),
        title=Fact(),
        paragraphs=(Paragraph(id="p1", kind=kind, text=text, line=1, lines=(1,)),),
    )
    return Article(
        cutting=cutting,
        mentions=tuple(
            Mention(paragraph="p1", start=text.index(name), end=text.index(name) + len(name), text=name, entity=entity)
            for name, entity in NAMES.items()
            if name in text
        ),
        dates=tuple(found(text, *date) for date in dates),
        sentences=(Span(paragraph="p1", start=0, end=len(text)),),
    )


def found(text: str, written: str, value: str, earliest: str, latest: str) -> DateFound:
    """Return the date where `written` stands in `text`."""
    start = text.index(written)
    return DateFound(
        paragraph="p1",
        start=start,
        end=start + len(written),
        text=written,
        kind="date",
        value=value or None,
        earliest=earliest,
        latest=latest,
    )


SIGNED = ("29 May 2014", "2014-05-29", "2014-05-29", "2014-05-29")
SIGNING = "Shinzo Abe announced the agreement reached in Stockholm on 29 May 2014."


def test_a_dated_sentence_with_a_name_is_an_event() -> None:
    """An event has the sentence, its date, who and where it names, and the paragraph that tells of it."""
    assert find_events([article("a", SIGNING, SIGNED)], entities=ENTITIES) == (
        Event(
            id="2014-05-29-shinzo-abe-announced-the-agreement-reached",
            value="2014-05-29",
            earliest="2014-05-29",
            latest="2014-05-29",
            text=SIGNING,
            places=("stockholm",),
            entities=("shinzo-abe",),
            sources=(EventSource(article="a", paragraph="p1"),),
        ),
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Nobody announced the agreement on 29 May 2014.", SIGNED),
        ("Shinzo Abe said on Thursday that talks had begun.", ("Thursday", "2014-05-29", "2014-05-29", "2014-05-29")),
        ("People were taken to Pyongyang in the 1970s.", ("the 1970s", "197X", "1970-01-01", "1979-12-31")),
        ("They were all taken to Pyongyang over a century.", ("a century", "1801/1900", "1801-01-01", "1900-12-31")),
        ("It was the theme of the 2018 parade in Pyongyang.", ("2018", "2018", "2018-01-01", "2018-12-31")),
        ("Shinzo Abe met them in May.", ("May", "", "2013-05-01", "2014-05-31")),
        ("Stockholm | Updated: 29 May 2014", SIGNED),
        ("On 29 May 2014 said nothing more, and Stockholm slept on.", SIGNED),
        ("What a day it was in Stockholm. — Ann Lee (@annlee) 29 May 2014", SIGNED),
        ("In this file photo of 29 May 2014 people are seen in Stockholm.", SIGNED),
    ],
)
def test_other_sentences_are_no_events(text: str, date: tuple[str, str, str, str]) -> None:
    """No name, only a saying, too vague a time, an attribute, an unsettled date, no sentence: none is an event."""
    assert find_events([article("a", text, date)], entities=ENTITIES) == ()


@pytest.mark.parametrize("kind", ["heading", "caption"])
def test_headings_and_captions_are_no_events(kind: ParagraphKind) -> None:
    """What only repeats the text tells of nothing more."""
    assert find_events([article("a", SIGNING, SIGNED, kind=kind)], entities=ENTITIES) == ()


def test_the_most_precise_date_of_a_sentence_counts() -> None:
    """A day is better than the year that stands before it."""
    text = "In 2014 Shinzo Abe went to Stockholm, on 29 May 2014."
    events = find_events([article("a", text, ("2014", "2014", "2014-01-01", "2014-12-31"), SIGNED)], entities=ENTITIES)
    assert [event.value for event in events] == ["2014-05-29"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Shinzo Abe announced in May 2014 that an agreement was reached.",
            ("May 2014", "2014-05", "2014-05-01", "2014-05-31"),
        ),
        (
            "In 2014 Shinzo Abe was announcing that agreements had been reached.",
            ("2014", "2014", "2014-01-01", "2014-12-31"),
        ),
        ("On that day, 29 May 2014, Shinzo Abe announces an agreement, long awaited by everybody at home.", SIGNED),
    ],
)
def test_articles_that_tell_of_the_same_are_joined(text: str, date: tuple[str, str, str, str]) -> None:
    """A date and what it lies in, a shared name and like words, whatever their endings, make one event."""
    events = find_events([article("a", text, date), article("b", SIGNING, SIGNED)], entities=ENTITIES)
    assert [event.value for event in events] == ["2014-05-29"]
    assert [source.article for source in events[0].sources] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kim Jong Il announced the agreement reached in Pyongyang on 29 May 2014.", SIGNED),
        ("Shinzo Abe slept badly, had breakfast early, went swimming, fishing on 29 May 2014.", SIGNED),
        (SIGNING.replace("29", "28"), ("28 May 2014", "2014-05-28", "2014-05-28", "2014-05-28")),
    ],
)
def test_different_happenings_stay_apart(text: str, date: tuple[str, str, str, str]) -> None:
    """Without a shared name, without like words, or on another day, there are two events."""
    assert len(find_events([article("a", SIGNING, SIGNED), article("b", text, date)], entities=ENTITIES)) == 2


def test_ids_are_unique_and_the_order_of_articles_does_not_matter() -> None:
    """Events that begin alike on one day have ids of their own, the same ones whatever comes first."""
    one = article("a", SIGNING, SIGNED)
    other = article("b", SIGNING.replace("in Stockholm", "with Kim Jong Il"), SIGNED)
    other = replace(other, mentions=other.mentions[1:])
    events = find_events([one, other], entities=ENTITIES)
    assert len({event.id for event in events}) == 2
    assert find_events([other, one], entities=ENTITIES) == events


def test_a_hot_day_is_joined_in_proportion_to_its_articles() -> None:
    """Thousands of articles on one day that name one person, each in other words, take seconds."""
    words = "went looked saw found told built broke drew"
    text = "Shinzo Abe on 29 May 2014 {}."
    articles = [
        article(
            f"a{i}",
            text.format(" ".join(f"{word}{chr(97 + i % 26)}{i}" for word in words.split())) + " he then left",
            SIGNED,
        )
        for i in range(4000)
    ]
    began = time.perf_counter()
    assert len(find_events(articles, entities=ENTITIES)) > 1000
    assert time.perf_counter() - began < 10
