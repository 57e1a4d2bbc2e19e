"""A small dossier, complete in every kind of value: an invented town that loses its ferry, and hostile text besides."""

from collections.abc import Iterable
from typing import Any, get_args

from cuttings.edtf import bounds
from cuttings.model import (
    Article,
    Author,
    Comparison,
    CopyGroup,
    Cutting,
    DateFact,
    DateFound,
    Dossier,
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
    Statement,
    Topic,
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

FERRY = """
paragraph: The Harbour Board will end the ferry from Millbrook to Heron Island on 31 March 1998, Councillor Thorne said
on Tuesday. Ada Thorne has led the Harbour Board since 1994.

heading: What happens next

paragraph: “Nobody will be cut off,” said Thorne. Islanders doubt it. Bram Okafor, who has steered the ferry for 20
years, called the plan “a gift to the fog”.

quote: We have asked for a bridge since 1961, and what we got is a timetable.

list: Until January: four crossings a day

list: From February: two crossings a day

caption: Bram Okafor at the quay in Millbrook. Photograph: Lída van der Zee
"""
LAST = """
paragraph: The last ferry to Heron Island left Millbrook on Tuesday evening with Bram Okafor at the wheel and 312 people
on board, twice as many as it may carry.

paragraph: “I did not count them,” Okafor said. Ada Thorne stayed on the quay.
"""
COPY = """
paragraph: The last ferry to Heron Island left Millbrook on Tuesday evening with Bram Okafor at the wheel and 310 people
on board.

paragraph: “I did not count them,” Okafor said.
"""
BRIDGE = """
paragraph: In the spring of 2014 the first car crossed the bridge to Heron Island. It cost £41m; the Harbour Board had
spoken of £29m.
"""
HOSTILE = r"""
paragraph: # Not a heading <script>alert('x')</script> {{ config }} {% raw %} { #p9 .evil } [link](javascript:alert(1))
![img](http://example.org/x.png) <https://example.org> &lt; *[HTML]: no :smile: $x^2$ `code` ~~gone~~ [^1] --8<-- "x"

paragraph: --- title: stolen

paragraph: !!! danger

paragraph: 1986. A year that begins a paragraph; AT&T, snake_case and C# stay as they are.

heading: A heading with a closing # {: #quotations }

list: - a list in a list, | and a cell

quote: > a quote in a quote, said <b>Bold</b> *42* of the Harbour Board.

caption: [ref]: http://example.org \ and the end \
"""
EVIL = "</title><script>alert(\"1\")</script> & 'more' {: .x } # --- |"
"""A headline that would end the title, run a script, set attributes, end a heading and part a table cell."""


def example() -> Dossier:
    """Return the dossier."""
    articles = (_bridge(), _ferry(), _hostile(), _last(), _wire())
    return Dossier(
        topic=Topic(
            title="The Heron Island ferry",
            summary="How a town lost its ferry and waited sixteen years for a bridge: a dossier of invented cuttings.",
            rights="All texts were written for this example and may be used freely.",
        ),
        articles=articles,
        entities=tuple(_entities(articles)),
        events=(
            _event("asked", "1961", "Islanders ask for a bridge.", "ferry-to-end#p4"),
            _event("led", "1994", "Ada Thorne has led the Harbour Board since 1994.", "ferry-to-end#p1",
                   entities=("ada-thorne", "harbour-board")),
            _event("last", "1998-03-31", "The last ferry leaves with more than 300 on board.", "last-ferry#p1",
                   "last-ferry-wire#p1", "last-ferry-wire#p2", entities=("bram-okafor",)),
            _event("open", "2014-21", "The first car crosses the bridge <b>today</b>.", "bridge-open#p1"),
        ),
        copies=(CopyGroup(id="last-ferry", members=("last-ferry", "last-ferry-wire")),),
        comparisons=_comparisons(articles),
    )  # fmt: skip


def _comparisons(articles: Iterable[Article]) -> tuple[Comparison, ...]:
    texts = {(a.cutting.id, p.id): p.text for a in articles for p in a.cutting.paragraphs}

    def stated(where: str, text: str, number: int, **given: Any) -> Statement:
        article, _, paragraph = where.partition("#")
        at = texts[article, paragraph].index(text)
        span: dict[str, Any] = {
            "article": article,
            "paragraph": paragraph,
            "start": at,
            "end": at + len(text),
            "text": text,
        }
        return Statement(**span, low=number, high=number, **given)

    people = stated("last-ferry#p1", "312", 312, counted="people", speaker="bram-okafor", speaker_text="Okafor")
    wire = stated(
        "last-ferry-wire#p1", "310", 310, counted="people", also=(EventSource(article="hostile", paragraph="p4"),)
    )
    hostile = stated("hostile#p1", "x^2", 2, counted="| *a* <i>cell</i>", speaker_text="a | voice")
    years = stated("ferry-to-end#p3", "20", 20, counted="years")
    return (
        Comparison(id="people-on-board", label="People on board", differ=True, statements=(people, wire)),
        Comparison(id="x-b-cells-b", label="<b>Cells</b> | # {: .x }", differ=False, statements=(hostile, years)),
    )


def _bridge() -> Article:
    return _article(
        "bridge-open",
        "Bridge open after 53 years.txt",
        BRIDGE,
        title=_fact("A bridge, after 53 years"),
        publisher=Fact(value="The Millbrook Packet", origin="sidecar"),
        published=DateFact(value="2014-05", earliest="2014-05-01", latest="2014-05-31", origin="sidecar"),
    )


def _ferry() -> Article:
    return _article(
        "ferry-to-end",
        "ferry.txt",
        FERRY,
        title=_fact("Board to end ferry"),
        standfirst=_fact("The last crossing will be in March.", 2),
        authors=(
            Author(name="Nell Archer", line=3),
            Author(name="Sam Reed", line=3),
            Author(name="Coast Wire", role="agency", line=3),
        ),
        publisher=_fact("Harbour Courier", 4),
        section=_fact("Transport", 4),
        url=Fact(value="https://example.org/ferry?id=1&x=(2)", origin="sidecar"),
        language=Fact(value="en", origin="derived", rule="wording, by its commonest words"),
        published=_day("1997-11-05", "text", 4),
        updated=_day("1997-11-06", "markup", 5),
    )


def _hostile() -> Article:
    return _article(
        "hostile",
        "<img src=x> {{ 7*7 }}.txt",
        HOSTILE,
        title=Fact(value=EVIL, origin="derived", line=1, rule="opening"),
        authors=(Author(name="**Eve** <eve@example.org>", role="editor"),),
        publisher=_fact("Paper <i>|</i> [x](y): a", 2),
        url=Fact(value="javascript:alert(1)", origin="sidecar"),
        published=DateFact(latest="2024-12-31", origin="derived", line=25, rule="copyright line"),
    )


def _last() -> Article:
    return _article(
        "last-ferry",
        "last.html",
        LAST,
        title=Fact(value="Last ferry leaves", origin="markup"),
        language=Fact(value="he", origin="derived", rule="wording, by py3langid"),
        stub=Fact(value="Subscribe to <b>read</b> *on*", origin="text", line=19, rule="paywall"),
        publisher=_fact("Harbour Courier", 2),
        published=_day("1998-04-01", "markup", 7),
        copies=("last-ferry-wire",),
    )


def _wire() -> Article:
    title = Fact(value="The last ferry to Heron Island left Millbrook", origin="derived", line=1, rule="opening")
    return _article("last-ferry-wire", "wire.txt", COPY, title=title, copies=("last-ferry",))


def _fact(value: str, line: int = 1) -> Fact:
    return Fact(value=value, origin="text", line=line)


def _day(value: str, origin: Origin, line: int) -> DateFact:
    return DateFact(value=value, earliest=value, latest=value, origin=origin, line=line)


def _article(key: str, file: str, text: str, *, copies: tuple[str, ...] = (), **facts: Any) -> Article:
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
    related = Related(article="last-ferry", score=0.5, reasons=("both name Bram Okafor", "both name the ferry | [x]"))
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


def _entities(articles: Iterable[Article]) -> Iterable[Entity]:
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
        )


def _event(key: str, value: str, text: str, *sources: str, entities: tuple[str, ...] = ()) -> Event:
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
