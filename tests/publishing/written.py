"""How the articles of the example are written: blocks of text, and all that is found in them by their letters."""

from collections.abc import Iterable
from typing import Any, get_args

from cuttings.edtf import bounds
from cuttings.model import (
    Article,
    Cutting,
    DateFact,
    DateFound,
    Entity,
    EntityKind,
    Event,
    EventSource,
    Fact,
    Mention,
    Origin,
    Paragraph,
    ParagraphKind,
    Quotation,
    Related,
    Removed,
    Source,
    Span,
)

_KINDS: dict[str, ParagraphKind] = {kind: kind for kind in get_args(ParagraphKind)}

NAMES: dict[str, tuple[EntityKind, tuple[str, ...]]] = {
    "ada-thorne": ("person", ("Ada Thorne", "Thorne", "Councillor Thorne")),
    "bram-okafor": ("person", ("Bram Okafor", "Okafor")),
    "lida-van-der-zee": ("person", ("Lída van der Zee",)),
    "x-b-bold-b-42": ("person", ("<b>Bold</b> *42*",)),
    "millbrook": ("place", ("Millbrook",)),
    "heron-island": ("place", ("Heron Island", "the island")),
    "harbour-board": ("organisation", ("Harbour Board", "the Board")),
    "islanders": ("group", ("Islanders",)),
}
"""Every name of the example: its kind, and the forms in which the texts name it, the full one first."""


def fact(value: str, line: int = 1) -> Fact:
    """Return a fact that stands in the text."""
    return Fact(value=value, origin="text", line=line)


def day(value: str, origin: Origin, line: int) -> DateFact:
    """Return a known day."""
    return DateFact(value=value, earliest=value, latest=value, origin=origin, line=line)


def article(key: str, file: str, text: str, *, copies: tuple[str, ...] = (), **facts: Any) -> Article:
    """Return an article of the blocks of `text`, each `kind: text`, parted by blank lines; `facts` are a cutting's."""
    blocks = [" ".join(block.split()).partition(": ") for block in text.strip().split("\n\n")]
    paragraphs = tuple(
        Paragraph(id=f"p{at}", kind=_KINDS[kind], text=words, line=at + 4, lines=(at + 4,))
        for at, (kind, _, words) in enumerate(blocks, start=1)
    )
    source = Source(
        file=file, sha256=f"{len(key):064x}", bytes=1000 + len(key), encoding="utf-8", media_type="text/plain"
    )
    removed = (
        Removed(line=20, text="Read next: {{ ten }} *ways* to <b>cross</b>", reason="related link"),
        Removed(line=21, text="World  |", reason="navigation"),
    )
    related = Related(
        article="last-ferry",
        score=0.5,
        reasons=("both name Bram Okafor", "share the words ferry, | [x]"),
        names=("bram-okafor",),
        words=("ferry", "| [x]"),
    )
    return Article(
        cutting=Cutting(id=key, source=source, paragraphs=paragraphs, removed=removed, **facts),
        mentions=tuple(_mentions(paragraphs)),
        dates=tuple(_dates(paragraphs)),
        quotes=tuple(_quotes(paragraphs)),
        sentences=tuple(_sentences(paragraphs)),
        related=(related,) if key != "last-ferry" else (),
        copies=copies,
    )


def _mentions(paragraphs: Iterable[Paragraph]) -> Iterable[Mention]:
    for paragraph in paragraphs:
        taken = 0
        forms = [
            (paragraph.text.find(form), -len(form), form, key) for key, (_, forms) in NAMES.items() for form in forms
        ]
        for start, _, form, key in sorted(forms):
            if start >= taken:
                yield Mention(paragraph=paragraph.id, start=start, end=start + len(form), text=form, entity=key)
                taken = start + len(form)


def _dates(paragraphs: Iterable[Paragraph]) -> Iterable[DateFound]:
    known = {"31 March 1998": "1998-03-31", "since 1994": "1994", "the spring of 2014": "2014-21", "Tuesday": None}
    for paragraph in paragraphs:
        for text, value in known.items():
            start = paragraph.text.find(text)
            if start >= 0:
                end = start + len(text)
                yield DateFound(paragraph=paragraph.id, start=start, end=end, text=text, kind="date", value=value)


def _quotes(paragraphs: Iterable[Paragraph]) -> Iterable[Quotation]:
    speakers = {"Nobody": ("ada-thorne", "Thorne"), "a gift": ("bram-okafor", "Bram Okafor"), "I did": (None, "he")}
    for paragraph in paragraphs:
        start = paragraph.text.find("“")
        while start >= 0:
            end = paragraph.text.index("”", start) + 1
            text = paragraph.text[start:end]
            speaker, said = next((who for words, who in speakers.items() if words in text), (None, None))
            yield Quotation(
                paragraph=paragraph.id, start=start, end=end, text=text, direct=True, speaker=speaker, speaker_text=said
            )
            start = paragraph.text.find("“", end)


def _sentences(paragraphs: Iterable[Paragraph]) -> Iterable[Span]:
    for paragraph in paragraphs:
        start = 0
        for at, character in enumerate(paragraph.text):
            if character in ".?!" and paragraph.text[at + 1 : at + 2] in (" ", ""):
                yield Span(paragraph=paragraph.id, start=start, end=at + 1)
                start = at + 2
        if start < len(paragraph.text):
            yield Span(paragraph=paragraph.id, start=start, end=len(paragraph.text))


def entities_of(articles: Iterable[Article]) -> Iterable[Entity]:
    """Yield every name with its mentions in `articles`, by id."""
    for key, (kind, forms) in sorted(NAMES.items()):
        found = [
            (article.cutting.id, mention)
            for article in articles
            for mention in article.mentions
            if mention.entity == key
        ]
        aliases = tuple(sorted({mention.text for _, mention in found} - {forms[0]}))
        named = tuple(sorted({article for article, _ in found}))
        note = "Chair of the Harbour Board <i>until</i> 1999." if key == "ada-thorne" else None
        yield Entity(
            id=key,
            kind=kind,
            name=forms[0],
            aliases=aliases,
            articles=named,
            mentions=len(found),
            note=note,
            place="heron-island" if key == "islanders" else None,
            wikidata="Q423" if key == "heron-island" else None,
            addresses=("https://example.org/thorne?a=(1)&b=<c>",) if key == "ada-thorne" else (),
        )


def event(key: str, value: str, text: str, *sources: str, entities: tuple[str, ...] = ()) -> Event:
    """Return an event told in `sources`, each `article#paragraph`."""
    told = [source.split("#") for source in sources]
    earliest, latest = bounds(value)
    return Event(
        id=f"event-{key}",
        value=value,
        earliest=earliest,
        latest=latest,
        text=text,
        places=("heron-island",),
        entities=entities,
        sources=tuple(EventSource(article=article, paragraph=paragraph) for article, paragraph in told),
    )
