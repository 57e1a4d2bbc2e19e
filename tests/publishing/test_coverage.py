"""What the collection cannot tell: each number counted by hand in the example, and true where there is little."""

import re
from dataclasses import replace

import pytest

from cuttings.model import Article, DateFact, Dossier, Topic
from cuttings.publishing.coverage import gaps
from cuttings.publishing.coverage_pages import LINKED
from cuttings.publishing.index import index
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example
from tests.publishing.test_pages import many
from tests.publishing.written import article, day, event, fact


def counted(dossier: Dossier) -> dict[str, tuple[int, int]]:
    """Return of how many how many are so, by what is measured."""
    return {gap.key: (gap.n, gap.of) for found in gaps(index(dossier, WORDS)).values() for gap in found}


def report(dossier: Dossier) -> str:
    """Return the report as Markdown."""
    return tree(dossier)["coverage.md"].decode()


def dated(key: str, value: str, name: str = "The Packet") -> Article:
    """Return an article of one sentence that came out on that day; undated without a value."""
    published = day(value, "text", 2) if value else DateFact()
    text = "paragraph: The ferry sails."
    made = article(key, f"{key}.txt", text, title=fact(key), publisher=fact(name), published=published)
    return replace(made, related=())


def test_the_example_counted_by_hand() -> None:
    """Articles of 1997, 1998 and 2014 and two undated; two of one outlet, one of none; one copy, one opening."""
    assert counted(example()) == {
        "silent_year": (15, 18),
        "undated": (2, 5),
        "unwritten": (1, 1),
        "one_outlet": (2, 5),
        "no_outlet": (1, 5),
        "repeated": (1, 5),
        "foreign": (1, 5),
        "openings": (1, 5),
        "withheld": (0, 5),
        "derived": (2, 5),
        "once": (2, 7),
        "unsettled": (2, 4),
        "single": (4, 4),
    }


def test_each_gap_is_a_sentence_with_its_numbers_and_leads_to_what_it_is_about() -> None:
    """The years without articles are named, the undated linked, and an event stands with its date."""
    text = report(example())
    assert (
        "From 15 years of the 18 between the first article and the last there is no article here: 1999 to 2013." in text
    )
    assert "2 of 5 articles do not say when they were published." in text
    assert "(articles/last-ferry-wire.md) (Outlet not stated, Undated)" in text
    assert "- [31 March 1998](timeline.md#e-event-last): The last ferry leaves" in text
    assert "counted once each, 4 remain" in text


def test_what_no_gap_was_found_in_is_said_apart() -> None:
    """A collection of dated articles does not stand under those without a date."""
    made = Dossier(topic=Topic(), articles=(dated("a", "1998-01-02"), dated("b", "1998-03-04", "The Courier")))
    text = report(made)
    before, _, after = text.partition("{ #complete ")
    assert "- Every article has a date of publication." in after
    assert "- No outlet has more than one article." in after
    assert "#undated" not in before


@pytest.mark.parametrize("articles", [(), (dated("a", ""),), (dated("a", "1998-01-02"),)])
def test_nothing_is_claimed_of_what_is_not_there(articles: tuple[Article, ...]) -> None:
    """Without events, quotations or dates the report is silent on them; no gap has more cases than there are things."""
    found = counted(Dossier(topic=Topic(), articles=articles))
    assert not {"unwritten", "unsettled", "single", "once"} & found.keys()
    assert ("silent_month" in found) == any(one.cutting.published.value for one in articles)
    assert all(n <= of for n, of in found.values())
    assert "no articles here" in report(Dossier(topic=Topic())) or articles


def test_a_short_time_is_told_by_month() -> None:
    """Within three years months count, if every date is so exact; one that is not makes it years."""
    pair = (dated("a", "1998-01-02"), dated("b", "1998-04-05"))
    assert counted(Dossier(topic=Topic(), articles=pair))["silent_month"] == (2, 4)
    assert "no article here: February 1998 to March 1998." in report(Dossier(topic=Topic(), articles=pair))
    year = DateFact(value="1998", earliest="1998-01-01", latest="1998-12-31", origin="text", line=2)
    vague = replace(pair[0], cutting=replace(pair[0].cutting, published=year))
    assert "silent_year" in counted(Dossier(topic=Topic(), articles=(vague, pair[1])))


def test_an_event_that_two_stories_tell_is_not_told_once() -> None:
    """Copies of one story count once, other articles each."""
    base = example()
    both = replace(base, events=(event("last", "1998-03-31", "It leaves.", "last-ferry#p1", "ferry-to-end#p1"),))
    assert counted(both)["single"] == (0, 1)
    assert counted(replace(base, copies=()))["single"] == (3, 4)


def test_links_are_bounded() -> None:
    """However many articles are concerned, the report links to a few and says how many more there are."""
    text = report(many(200))
    section = text.partition("{ #undated }")[2].partition("### ")[0]
    assert len(re.findall(r"^- \[", section, re.MULTILINE)) == LINKED
    assert "- and 392 more" in section
    assert len(text) < 100_000
