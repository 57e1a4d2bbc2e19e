"""A small dossier, complete in every kind of value: an invented town that loses its ferry, and hostile text besides."""

from collections.abc import Iterable
from typing import Any

from cuttings.model import (
    Article,
    Author,
    Comparison,
    CopyGroup,
    DateFact,
    Dossier,
    EventSource,
    Fact,
    Moved,
    MovedKind,
    Statement,
    Topic,
    Withdrawn,
)
from tests.publishing.written import article, day, entities_of, event, fact

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
        entities=tuple(entities_of(articles)),
        events=(
            event("asked", "1961", "Islanders ask for a bridge.", "ferry-to-end#p4"),
            event("led", "1994", "Ada Thorne has led the Harbour Board since 1994.", "ferry-to-end#p1",
                   entities=("ada-thorne", "harbour-board")),
            event("last", "1998-03-31", "The last ferry leaves with more than 300 on board.", "last-ferry#p1",
                   "last-ferry-wire#p1", "last-ferry-wire#p2", entities=("bram-okafor",)),
            event("open", "2014-21", "The first car crosses the bridge <b>today</b>.", "bridge-open#p1"),
        ),
        copies=(CopyGroup(id="last-ferry", members=("last-ferry", "last-ferry-wire")),),
        comparisons=_comparisons(articles),
        withdrawn=(Withdrawn(id="bridge-plan", reason=EVIL), Withdrawn(id="quay-letter")),
        moved=(
            _moved("article", "board-to-end-ferry", "ferry-to-end"),
            _moved("article", "plan-of-1961", "bridge-plan"),
            _moved("name", "councillor-thorne", "ada-thorne"),
        ),
    )  # fmt: skip


def _moved(what: MovedKind, old: str, new: str) -> Moved:
    return Moved(what=what, old=old, new=new, file=f"seeds/{new}.yml", line=1)


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
    return article(
        "bridge-open",
        "Bridge open after 53 years.txt",
        BRIDGE,
        title=fact("A bridge, after 53 years"),
        publisher=Fact(value="The Millbrook Packet", origin="sidecar"),
        published=DateFact(value="2014-05", earliest="2014-05-01", latest="2014-05-31", origin="sidecar"),
    )


def _ferry() -> Article:
    return article(
        "ferry-to-end",
        "ferry.txt",
        FERRY,
        title=fact("Board to end ferry"),
        standfirst=fact("The last crossing will be in March.", 2),
        authors=(
            Author(name="Nell Archer", line=3),
            Author(name="Sam Reed", line=3),
            Author(name="Coast Wire", role="agency", line=3),
        ),
        publisher=fact("Harbour Courier", 4),
        section=fact("Transport", 4),
        url=Fact(value="https://example.org/ferry?id=1&x=(2)", origin="sidecar"),
        language=Fact(value="en", origin="derived", rule="wording, by its commonest words"),
        published=day("1997-11-05", "text", 4),
        updated=day("1997-11-06", "markup", 5),
    )


def _hostile() -> Article:
    return article(
        "hostile",
        "<img src=x> {{ 7*7 }}.txt",
        HOSTILE,
        title=Fact(value=EVIL, origin="derived", line=1, rule="opening"),
        authors=(Author(name="**Eve** <eve@example.org>", role="editor"),),
        publisher=fact("Paper <i>|</i> [x](y): a", 2),
        url=Fact(value="javascript:alert(1)", origin="sidecar"),
        published=DateFact(latest="2024-12-31", origin="derived", line=25, rule="copyright line"),
    )


def _last() -> Article:
    return article(
        "last-ferry",
        "last.html",
        LAST,
        title=Fact(value="Last ferry leaves", origin="markup"),
        language=Fact(value="he", origin="derived", rule="wording, by py3langid"),
        stub=Fact(value="Subscribe to <b>read</b> *on*", origin="text", line=19, rule="paywall"),
        publisher=fact("Harbour Courier", 2),
        published=day("1998-04-01", "markup", 7),
        copies=("last-ferry-wire",),
    )


def _wire() -> Article:
    title = Fact(value="The last ferry to Heron Island left Millbrook", origin="derived", line=1, rule="opening")
    return article("last-ferry-wire", "wire.txt", COPY, title=title, copies=("last-ferry",))
