"""Pages of people, places and organisations: what stands first, what is folded, and when somebody was named."""

from dataclasses import replace

import pytest

from cuttings.model import Dossier
from cuttings.publishing import entity_pages, name_lists
from cuttings.publishing.index import index
from cuttings.publishing.mentions import calendar
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example
from tests.publishing.written import day


def page(path: str, dossier: Dossier | None = None) -> str:
    """Return the text of one page of the example."""
    return tree(dossier or example())[path].decode()


def in_one_year(dossier: Dossier) -> Dossier:
    """Return `dossier` with every article of 1998."""
    published = day("1998-04-01", "text", 1)
    articles = [replace(one, cutting=replace(one.cutting, published=published)) for one in dossier.articles]
    return replace(dossier, articles=tuple(articles))


def test_mentions_are_counted_by_year_and_none_is_lost() -> None:
    """Those in articles without a date are counted by themselves; together they are all there are."""
    made = index(example(), WORDS)
    for entity in made.dossier.entities:
        if entity.id in made.pages:
            found = calendar(made).mentions(entity.id)
            assert sum(found.years.values()) + found.undated == entity.mentions
    okafor = calendar(made).mentions("bram-okafor")
    assert (okafor.years, okafor.undated) == ({1997: 2, 1998: 2}, 2)


def test_every_chart_of_a_collection_has_the_same_time() -> None:
    """Columns run from the first year of the collection to its last, so that pages can be compared."""
    made = index(example(), WORDS)
    for key in ("bram-okafor", "heron-island"):
        bars = calendar(made).bars(calendar(made).mentions(key))
        assert (bars[0].label, bars[-1].label, len(bars)) == ("1997", "2014", 18)


def test_mentions_of_one_year_are_told_and_not_drawn() -> None:
    """A single column would say no more than a sentence, on the page of a name as in the index."""
    made = tree(in_one_year(example()))
    assert "6 mentions, all of 1998." in made["people/bram-okafor.md"].decode()
    assert "<svg" not in made["people/bram-okafor.md"].decode()
    assert "<svg" not in made["people/index.md"].decode()


def test_a_name_of_undated_articles_says_so() -> None:
    """Without a single date the page says that there is none, and draws nothing."""
    unknown = [replace(one, cutting=replace(one.cutting, published=replace(one.cutting.published, value=None)))
               for one in example().articles]  # fmt: skip
    text = page("people/bram-okafor.md", replace(example(), articles=tuple(unknown)))
    assert "6 mentions, all in articles without a date." in text
    assert "<svg" not in text


def test_few_names_stand_in_one_list_the_most_named_first() -> None:
    """A handful of names is not parted by letters."""
    text = page("people/index.md")
    assert "## All, the most named first" in text
    assert text.index("[Bram Okafor]") < text.index("[Ada Thorne]") < text.index("[Lída van der Zee]")
    assert "letter-" not in text


def test_more_names_stand_by_letter_with_half_of_them_at_a_glance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name stands under its letter, which the letters above lead to; the most named stand first as well."""
    monkeypatch.setattr(name_lists, "FEW", 2)
    text = page("people/index.md")
    glance, _, letters = text.partition('<div class="names"')
    assert [name for name in ("Bram Okafor", "Ada Thorne", "Lída van der Zee") if f"[{name}]" in glance] == [
        "Bram Okafor", "Ada Thorne"]  # fmt: skip
    assert "- [L](#letter-l) <span>1</span>" in glance
    assert "## L { #letter-l }" in letters
    assert all(f"[{name}]" in letters for name in ("Bram Okafor", "Ada Thorne", "Lída van der Zee"))


def test_a_long_list_is_folded_and_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not stand open is there behind a line that counts it."""
    monkeypatch.setattr(entity_pages, "EVENTS_OPEN", 1)
    whole = page("places/heron-island.md")
    shown, _, folded = whole.partition('<details class="rest"')
    count = whole.count("{ .when }")
    assert shown.count("{ .when }") == 1
    assert folded.count("{ .when }") == count - 1 > 0
    assert f"<summary>{WORDS.text('entity.more_events', n=count - 1)}</summary>" in folded


def test_a_name_outside_the_network_has_no_way_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only who is drawn is linked to the drawing."""
    assert "network.md#n-bram-okafor" in page("people/bram-okafor.md")
    monkeypatch.setattr(entity_pages, "in_network", lambda _: frozenset())
    assert "network.md#" not in page("people/bram-okafor.md")
