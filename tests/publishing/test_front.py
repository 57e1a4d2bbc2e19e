"""The front page, the pages of outlets, and what was said: what leads, what is counted, and that little is enough."""

import re
from dataclasses import replace

from cuttings.model import Dossier, Statement, Topic
from cuttings.publishing.connections import most_connected
from cuttings.publishing.figure_pages import bounds_of
from cuttings.publishing.index import index
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example
from tests.publishing.test_pages import many
from tests.publishing.written import entities_of


def page(path: str, dossier: Dossier | None = None) -> str:
    """Return the text of one page."""
    return tree(dossier or example())[path].decode()


def test_the_lead_shares_most_with_the_others() -> None:
    """Counted by hand: Thorne, Okafor, Millbrook, the island and the Board stand in other stories too."""
    first, *others = most_connected(index(example(), WORDS), 9)
    assert (first.article.cutting.id, first.names, first.events, first.related) == ("ferry-to-end", 5, 0, 1)
    assert "last-ferry-wire" not in [one.article.cutting.id for one in others]
    text = page("index.md")
    assert "## [Board to end ferry](articles/ferry-to-end.md) { #lead }" in text
    assert "Connected through 5 names and 1 related article" in text


def test_copies_do_not_make_a_story_more_connected() -> None:
    """What only articles of one story share does not count."""
    base = example()
    pair = tuple(one for one in base.articles if one.cutting.id.startswith("last-ferry"))
    alone = replace(
        base,
        articles=pair,
        entities=tuple(replace(one, articles=("last-ferry", "last-ferry-wire")) for one in base.entities),
        events=(),
        comparisons=(),
    )
    found = most_connected(index(alone, WORDS), 9)
    assert [(one.article.cutting.id, one.names) for one in found] == [("last-ferry", 0)]


def test_the_front_page_says_where_sources_differ() -> None:
    """The least and the most, each with who says so; figures that agree are not there."""
    text = page("index.md")
    part = text.partition("{ #differ .rubric }")[2].partition("\n## ")[0]
    assert part.index("**310**") < part.index("**312**")
    assert "[Bram Okafor](people/bram-okafor.md), [Harbour Courier](sources/harbour-courier.md), 1 April 1998" in part
    assert "Cells" not in part


def test_two_articles_make_a_front_page() -> None:
    """Neither is called the most connected, and the other stands beside the lead as the other article."""
    base = example()
    pair = tuple(replace(one, related=()) for one in base.articles[:2])
    two = replace(base, articles=pair, entities=tuple(entities_of(pair)), events=(), copies=(), comparisons=())
    text = page("index.md", two)
    assert "Most connected" not in text
    assert "The other article {" in text
    assert "## [A bridge, after 53 years](articles/bridge-open.md) { #lead }" in text
    assert "**[Board to end ferry](articles/ferry-to-end.md)**" in text
    assert text.count("(articles/bridge-open.md)") == 1


def test_an_empty_front_page_has_no_empty_parts() -> None:
    """Without articles there is the title and how to use the dossier, and no heading without anything below it."""
    text = page("index.md", Dossier(topic=Topic(title="Nothing yet")))
    assert re.findall(r"^##? (.+?) \{", text, re.MULTILINE) == ["Nothing yet", "How to use this dossier"]


def test_the_page_of_an_outlet() -> None:
    """Its first and latest article, its quotations, whom it names most, and tiny columns of when it wrote."""
    text = page("sources/harbour-courier.md")
    assert "- **Earliest** 5 November 1997: [Board to end ferry](../articles/ferry-to-end.md)" in text
    assert "- **Latest** 1 April 1998: [Last ferry leaves](../articles/last-ferry.md)" in text
    assert "- **Quotations** 3" in text
    assert '- [Ada Thorne](../people/ada-thorne.md) <span class="tally-count">4</span>' in text
    assert '- **Over time** <span class="spark">' in text
    assert "<figure" not in text
    assert "- **Stories others had first** 1 article" in page("sources/outlet-not-stated.md")
    assert "Stories others had first" not in text


def test_an_outlet_that_wrote_much_has_a_chart() -> None:
    """Over the time of the whole collection, each column leading to the articles of its year."""
    text = page("sources/harbour-courier.md", many(3))
    assert 'href="../articles/by-year/1997.html"' in text
    assert "Articles of Harbour Courier by year, over the time of the whole collection" in text
    assert "<td>2014</td>" not in text


def test_who_is_quoted_most() -> None:
    """Speakers with a count, and how many quotations have none, with the way to what that means."""
    text = page("quotations.md")
    assert '[Ada Thorne](people/ada-thorne.md) <span class="tally-count">1</span>' in text
    assert "Of 2 it is not settled who speaks. [What that means](coverage.md#unsettled)" in text
    assert "> “Nobody will be cut off,”\n> { #q-ferry-to-end-p3-0 .said }" in text
    assert "**[Ada Thorne](people/ada-thorne.md)** [paragraph 3](articles/ferry-to-end.md#p3)" in text


def test_figures_that_differ_stand_on_one_scale() -> None:
    """The largest ends at the end of the scale; figures that agree are not drawn, and none is where none is known."""
    rows = [line for line in page("figures.md").splitlines() if line.startswith("| **")]
    assert ['cx="100.0%"' in row for row in rows[:2]] == [True, False]
    assert 'cx="99.4%"' in rows[1]
    assert not any("<svg" in row for row in rows[2:])


def test_bounds_of_a_figure() -> None:
    """An open bound is taken for the known one; a figure without any is not drawn."""
    base = {"article": "a", "paragraph": "p1", "start": 0, "end": 1, "text": "x"}
    assert bounds_of(Statement(**base, low=84)) == (84.0, 84.0)  # type: ignore[arg-type]
    assert bounds_of(Statement(**base, low=1, high=3)) == (1.0, 3.0)  # type: ignore[arg-type]
    assert bounds_of(Statement(**base)) is None  # type: ignore[arg-type]
