"""What an article's page says besides its text: the register, the file line by line, the citation, its size."""

from dataclasses import replace
from pathlib import Path

import pytest

from cuttings.model import (
    Article,
    Author,
    DateFact,
    Dossier,
    Entity,
    Fact,
    Mention,
    Paragraph,
    Quotation,
    Related,
    Removed,
)
from cuttings.publishing.article_pages import article_pages
from cuttings.publishing.index import index
from cuttings.publishing.register import years_named
from cuttings.publishing.sheets import View
from tests.publishing.building import WORDS, build, tree
from tests.publishing.example import example
from tests.publishing.written import fact

BUDGET = 60 * 1024
"""Bytes of the page of an article of 450 words, all included."""


def view(key: str, dossier: Dossier | None = None) -> View:
    """Return the data of one article's page."""
    sheets = article_pages(index(dossier or example(), WORDS))
    return next(sheet.data for sheet in sheets if sheet.path == f"articles/{key}.md")


def with_cutting(article: Article, **changed: object) -> Article:
    """Return `article` with other values in its cutting."""
    return replace(article, cutting=replace(article.cutting, **changed))  # type: ignore[arg-type]


def one(article: Article) -> Dossier:
    """Return the example with `article` in the place of that of the same id."""
    articles = tuple(article if each.cutting.id == article.cutting.id else each for each in example().articles)
    return replace(example(), articles=articles)


def ferry(**changed: object) -> Dossier:
    """Return the example with other values in the cutting of its article about the end of the ferry."""
    article = next(each for each in example().articles if each.cutting.id == "ferry-to-end")
    return one(with_cutting(article, **changed))


def test_names_stand_in_reading_order_with_their_paragraphs() -> None:
    """Each name once, where the text names it first, with links to all paragraphs that do."""
    named = view("ferry-to-end")["named"]
    assert [each["name"] for each in named][:4] == [  # type: ignore[attr-defined]
        "[Harbour Board](../organisations/harbour-board.md)",
        "[Millbrook](../places/millbrook.md)",
        "[Heron Island](../places/heron-island.md)",
        "[Ada Thorne](../people/ada-thorne.md)",
    ]
    assert [each["places"] for each in named][1] == "¶\u202f[1](#p1), [7](#p7)"  # type: ignore[attr-defined]


def test_a_name_tells_how_often_and_in_which_years_it_is_named() -> None:
    """Years are those of the articles that have one; a name that only undated ones have gets none."""
    indexed = index(example(), WORDS)
    assert years_named(indexed)["harbour-board"] == ("1997", "2014")
    assert "x-b-bold-b-42" not in years_named(indexed)
    text = tree(example())["articles/ferry-to-end.md"].decode()
    assert "Named 6 times in 3 articles, 1997 to 1998" in text
    assert "Named 1 time in 1 article<" in tree(example())["articles/hostile.md"].decode()


def test_a_date_of_an_event_stands_with_the_event_only() -> None:
    """1994 is told of on the timeline, so that the other dates leave it out."""
    data = view("ferry-to-end")
    assert [each["words"] for each in data["dates"]] == ["31 March 1998"]  # type: ignore[attr-defined]
    assert [each["text"] for each in data["events"]][1].startswith("Ada Thorne has led")  # type: ignore[attr-defined]


def test_a_long_quotation_is_cut_and_closed() -> None:
    """Beside the text stands how it begins, in whole words and in quotation marks."""
    article = next(each for each in example().articles if each.cutting.id == "ferry-to-end")
    text = "“" + "We will row. " * 30 + "”"
    quote = Quotation(paragraph="p1", start=0, end=9, text=text, direct=True)
    quotes = view("ferry-to-end", one(replace(article, quotes=(quote,))))["quotes"]
    words = quotes[0]["words"]  # type: ignore[index]
    assert words.endswith("We…”")
    assert len(words) < 120


def test_articles_follow_one_another_by_date() -> None:
    """The undated are passed over, and have none beside them."""
    pages = {key: view(key) for key in ("ferry-to-end", "last-ferry", "bridge-open", "hostile")}
    beside = {
        key: [data[way] and data[way]["link"] for way in ("earlier", "later")]  # type: ignore[index]
        for key, data in pages.items()
    }
    last = '[Last ferry leaves](last-ferry.md){ lang="he" dir="rtl" }'
    bridge = "[A bridge, after 53 years](bridge-open.md)"
    assert beside == {
        "ferry-to-end": [None, last],
        "last-ferry": ["[Board to end ferry](ferry-to-end.md)", bridge],
        "bridge-open": [last, None],
        "hostile": [None, None],
    }


@pytest.mark.parametrize(
    ("related", "said"),
    [
        ({}, None),
        ({"names": ("ada-thorne",)}, "Both name [Ada Thorne](../people/ada-thorne.md)"),
        ({"words": ("ferry",)}, "Both have the word ferry"),
        ({"words": ("ferry", "*fog*")}, "Both have the words ferry, \\*fog\\*"),
        (
            {"names": ("islanders",), "words": ("fog",)},
            "Both name [Islanders](../places/heron-island.md). Both have the word fog",
        ),
    ],
)  # fmt: skip
def test_why_articles_are_related_is_worded_from_the_data(
    related: dict[str, tuple[str, ...]], said: str | None
) -> None:
    """Names are linked, words are text, and where there is neither nothing is said."""
    article = next(each for each in example().articles if each.cutting.id == "ferry-to-end")
    found = Related(article="last-ferry", score=0.5, reasons=("in English",), **related)
    data = view("ferry-to-end", one(replace(article, related=(found,))))
    assert data["related"][0]["reason"] == said  # type: ignore[index]


def test_the_file_line_by_line() -> None:
    """Every line in its order: what became of it, runs of lines drawn together, and set-aside lines word for word."""
    paragraphs = (
        Paragraph(id="p1", kind="paragraph", text="Fog again.", line=5, lines=(5, 7, 8)),
        Paragraph(id="p2", kind="paragraph", text="And no boat.", line=10, lines=(10,)),
    )
    removed = (Removed(line=6, text="Share <this>", reason="sharing"),)
    data = view(
        "ferry-to-end",
        ferry(
            title=fact("Fog"),
            standfirst=fact("Two lines of it.", 2),
            authors=(Author(name="Nell Archer", line=4),),
            publisher=Fact(value="Fog Times", origin="text", line=4),
            published=DateFact(),
            updated=DateFact(),
            section=Fact(),
            fact_lines=(1, 2, 3, 4),
            paragraphs=paragraphs,
            removed=removed,
        ),
    )
    rows = [(line["lines"], line["text"], line["fate"], line["aside"]) for line in data["lines"]]  # type: ignore[attr-defined]
    assert rows == [
        ("1", "Fog", "Headline", False),
        ("2–3", "Two lines of it.", "Standfirst", False),
        ("4", "Nell Archer · Fog Times", "Author and Outlet", False),
        ("5, 7–8", "Fog again.", "paragraph 1", False),
        ("6", "Share <this>", "sharing", True),
        ("10", "And no boat.", "paragraph 2", False),
    ]
    assert data["line_counts"] == {"kept": "4 lines", "facts": "4 lines", "aside": "1 line"}


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({}, "Nell Archer and Sam Reed, “Board to end ferry”, Harbour Courier, 5 November 1997"),
        ({"authors": ()}, "[author not stated], “Board to end ferry”, Harbour Courier, 5 November 1997"),
        (
            {"title": Fact(value="Fog", origin="derived"), "publisher": Fact(), "published": DateFact()},
            "Nell Archer and Sam Reed, [Fog], [outlet not stated], n.d.",
        ),
        (
            {"published": DateFact(latest="1998-05", origin="derived", line=9)},
            "Nell Archer and Sam Reed, “Board to end ferry”, Harbour Courier, n.d., not after May 1998 (line 9)",
        ),
    ],
)
def test_a_citation_says_what_is_not_stated(changed: dict[str, object], text: str) -> None:
    """What the article has not, or has not of its own, stands in brackets; an unknown date is said to be none."""
    citation = view("ferry-to-end", ferry(**changed))["citation"]
    assert citation == {
        "key": "ferry-to-end",
        "text": f"{text}, in: The Heron Island ferry",
        "address": "articles/ferry-to-end.html",
        "in_paragraph": ", paragraph {number}",
    }


def test_a_date_of_which_only_bounds_are_known_stands_out() -> None:
    """A line of the file may bound the date of publication without stating it."""
    data = view("ferry-to-end", ferry(published=DateFact(latest="1998-05-01", origin="text", line=9)))
    date = next(each for each in data["facts"] if each["name"] == "Date")  # type: ignore[attr-defined]
    assert date["flag"]
    assert date["how"] == "not stated; not after 1 May 1998 (line 9)"


def _large() -> Dossier:
    """Return the example with one article of 450 words more, rich in names, quotations and lines set aside."""
    base, named = example(), [f"Person Number{at}" for at in range(30)]
    body = [f"{' and '.join(named[at : at + 3])} said “we will not go by boat”, and the fog came in from the sea again."
            for at in range(0, 30, 3)] * 2  # fmt: skip
    paragraphs = tuple(
        Paragraph(id=f"p{at}", kind="paragraph", text=text, line=at, lines=(at,)) for at, text in enumerate(body, 1)
    )
    mentions = tuple(
        Mention(
            paragraph=one.id, start=one.text.index(name), end=one.text.index(name) + len(name), text=name, entity=key
        )
        for one in paragraphs
        for name in named
        if f"{name} " in one.text
        for key in [name.lower().replace(" ", "-")]
    )
    quotes = tuple(
        Quotation(paragraph=one.id, start=0, end=20, text="“we will not go by boat”", direct=True) for one in paragraphs
    )
    removed = tuple(
        Removed(line=100 + at, text=f"Menu entry {at}: more of it", reason="navigation") for at in range(40)
    )
    related = tuple(Related(article="last-ferry", score=0.1, names=("ada-thorne",), words=("fog",)) for _ in range(10))
    article = replace(base.articles[1], mentions=mentions, quotes=quotes, related=related)
    article = with_cutting(article, id="large", paragraphs=paragraphs, removed=removed)
    entities = tuple(
        Entity(id=name.lower().replace(" ", "-"), kind="person", name=name, articles=("large",), mentions=2,
               aliases=("Somebody", "Somebody else"), note="Of whom a sentence is told that a person wrote.")
        for name in named
    )  # fmt: skip
    return replace(
        base,
        articles=tuple(sorted((*base.articles, article), key=lambda each: each.cutting.id)),
        entities=tuple(sorted((*base.entities, *entities), key=lambda entity: entity.id)),
    )


def test_an_articles_page_stays_small(tmp_path: Path) -> None:
    """With 450 words, 30 names, 20 quotations and 40 lines set aside a page stays within its budget."""
    dossier = _large()
    article = next(each for each in dossier.articles if each.cutting.id == "large")
    assert 430 <= article.cutting.words <= 480
    assert len({mention.entity for mention in article.mentions}) == 30
    page = build(dossier, tmp_path).site / "articles" / "large.html"
    assert page.stat().st_size <= BUDGET
