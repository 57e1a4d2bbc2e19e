"""The network: which names and ties it shows, that labels stand clear of each other, that nothing becomes markup."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from lxml import html

from cuttings.model import Dossier, Entity
from cuttings.publishing.index import Index, index
from cuttings.publishing.network_drawing import NARROW, WIDE, Drawing, drawing
from cuttings.publishing.network_layout import TIES_EACH, named, ties
from cuttings.publishing.network_pages import NAMES, network_pages
from cuttings.publishing.sheets import Linker
from tests.publishing.building import WORDS, tree
from tests.publishing.example import example

HOSTILE = "</title></svg><script>alert(\"1\")</script> & 'x' `y` *z*"


def of_pairs(pairs: dict[tuple[str, str], int], name: str = "Name {}") -> Index:
    """Return an index of places that are named together so many times, and nothing else."""
    together: dict[str, Counter[str]] = {}
    for (one, other), count in pairs.items():
        together.setdefault(one, Counter())[other] = count
        together.setdefault(other, Counter())[one] = count
    entities = {
        key: Entity(id=key, kind="place", name=name.format(key), mentions=sum(counts.values()))
        for key, counts in together.items()
    }
    pages = {key: f"places/{key}.md" for key in together}
    return replace(index(example(), WORDS), entities=entities, pages=pages, together=together)


def crowd(names: int) -> Index:
    """Return an index in which each of so many is named with every other."""
    keys = [f"k{at:03}" for at in range(names)]
    return of_pairs({pair: 2 + (sum(map(hash_of, pair)) % 17) for pair in combinations(keys, 2)})


def hash_of(key: str) -> int:
    """Return a number that depends on every character of `key`, the same in every run."""
    return sum(ord(character) * 31**at for at, character in enumerate(key))


def drawn(made: Index, way: Drawing, most: int = NAMES) -> html.HtmlElement:
    """Return the drawing as an element."""
    return html.fragment_fromstring(drawing(ties(made, most), way, Linker(index=made, here="network.md")))


def test_a_large_collection_shows_few_names_and_their_strongest_ties() -> None:
    """However many are named together, there is a bounded number of names and lines, the strongest among them."""
    made = crowd(300)
    network = ties(made, NAMES)
    assert len(named(network)) == NAMES
    assert len(network) <= TIES_EACH * NAMES
    assert network[0].paragraphs == max(max(counts.values()) for counts in made.together.values())
    assert [tie.paragraphs for tie in network] == sorted((tie.paragraphs for tie in network), reverse=True)


def test_pairs_named_together_once_are_left_out_where_there_are_enough_others() -> None:
    """A chance neighbour in one paragraph is no tie in a collection that has real ones."""
    often = {(f"a{at:02}", f"b{at:02}"): 2 for at in range(12)}
    once = {("a00", "b01"): 1}
    assert {tie.paragraphs for tie in ties(of_pairs(often | once), NAMES)} == {2}
    assert [tie.paragraphs for tie in ties(of_pairs(once), NAMES)] == [1]


@pytest.mark.parametrize("way", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("names", [2, 7, 22])
def test_no_name_stands_on_another_and_all_inside(way: Drawing, names: int) -> None:
    """Each name has its room with its label, and no two rooms overlap by more than a hair."""
    svg = drawn(crowd(names), way)
    width, height = float(svg.get("width")), float(svg.get("height"))
    rooms = [
        tuple(float(one.get(side)) for side in ("x", "y", "width", "height"))
        for one in svg.xpath(".//rect[@class='room']")
    ]
    assert len(rooms) == names
    for x, y, wide, high in rooms:
        assert x >= -1
        assert y >= -1
        assert x + wide <= width + 1
        assert y + high <= height + 1
    for (x, y, wide, high), (there_x, there_y, there_wide, there_high) in combinations(rooms, 2):
        across = min(x + wide, there_x + there_wide) - max(x, there_x)
        down = min(y + high, there_y + there_high) - max(y, there_y)
        assert min(across, down) < 2


def test_the_same_names_are_drawn_the_same() -> None:
    """Two drawings of one collection are the same to the byte, whatever the order in which its pairs were counted."""
    made = crowd(60)
    turned = replace(made, together=dict(reversed(list(made.together.items()))))
    here = Linker(index=made, here="network.md")
    assert drawing(ties(made, NAMES), WIDE, here) == drawing(ties(turned, NAMES), WIDE, here)


def test_names_are_links_that_say_all_and_lines_tell_their_ends() -> None:
    """A name leads to its page in the finished site and says kind and mentions; a line has the ids of two names."""
    svg = drawn(of_pairs({("a", "b"): 3}), WIDE)
    assert [(one.get("href"), one.get("aria-label"), one.get("id")) for one in svg.xpath(".//a")] == [
        ("places/a.html", "Name a, Place: 3 mentions", "n-a"),
        ("places/b.html", "Name b, Place: 3 mentions", "n-b"),
    ]
    assert [one.get("data-ties") for one in svg.xpath(".//line")] == ["a b"]
    assert not drawn(of_pairs({("a", "b"): 3}), NARROW).xpath(".//@id")


def test_hostile_names_stay_text_in_the_drawing() -> None:
    """A name that would close the drawing and run a script is shown as it is."""
    svg = drawn(of_pairs({("a", "b"): 3}, name=f"{{}} {HOSTILE}"), WIDE)
    assert not svg.xpath(".//script")
    assert svg.xpath(".//a")[0].get("aria-label") == f"a {HOSTILE}, Place: 3 mentions"
    assert svg.xpath(".//a/title")[0].text == f"a {HOSTILE}, Place: 3 mentions"


def test_where_nobody_is_named_together_the_page_says_so() -> None:
    """Without ties there is no drawing and no table, but a sentence."""
    base = example()
    text = tree(Dossier(topic=base.topic, articles=(), entities=(), events=()))["network.md"].decode()
    assert WORDS.say("network.none") in text
    assert "<svg" not in text
    assert "| ---" not in text


def test_every_tie_of_the_drawing_is_in_the_table_with_the_newest_paragraph() -> None:
    """The table has as many rows as the drawing has lines, and each leads to a paragraph that names both."""
    (sheet,) = network_pages(index(example(), WORDS))
    rows = [*sheet.data["ties"], *sheet.data["more"]]  # type: ignore[misc]
    assert len(rows) == len(html.fragment_fromstring(sheet.data["drawings"][0]).xpath(".//line"))  # type: ignore[index]
    pair = next(row for row in rows if "bram-okafor" in row["pair"] and "millbrook" in row["pair"])
    assert pair["newest"] == "[1 April 1998](articles/last-ferry.md#p1)"
