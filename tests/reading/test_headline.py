"""Which line is the headline, and why."""

import pytest

from cuttings.reading.headline import fold, fold_lines
from cuttings.reading.labelling import label
from cuttings.reading.lines import page_lines
from cuttings.reading.metadata import facts
from cuttings.reading.setting import candidates, setting
from cuttings.reading.survey import survey
from cuttings.reading.traits import traits
from tests.reading.test_labelling import STORY

HEADLINE = "Ferry deal ends a year of talks on the bay"


def title(*lines: str) -> str | None:
    """Return the title of a page whose text is the story below `lines`."""
    page = page_lines("\n".join((*lines, "", *STORY)))
    return facts(page, label(page)).title.value


def traits_of(text: str, *lines: str) -> set[str]:
    """Return the names of the traits of the line `text` above the story."""
    page = page_lines("\n".join((*lines, "", *STORY)))
    seen = survey(page, None, frozenset())
    around = setting(page, seen.folded, seen.found, range(seen.start, seen.stop))
    index = next(index for index in candidates(around) if page[index].text == text)
    return {name for name, far in traits(around, index) if far}


@pytest.mark.parametrize(
    "above",
    [
        ("Bay Gazette", "Home | News | Sport | Weather"),
        ("* Home", "* Storm closes the northern pier", "* Ten walks along the shore"),
        ("Home > World > Ferries",),
        ("Business", "2. Ferries"),
    ],
)
def test_what_stands_above_is_not_the_headline(above: tuple[str, ...]) -> None:
    """Neither the masthead nor menus, lists of other articles or trails of links are."""
    assert title(*above, "", HEADLINE, "By Ann Lee", "6 May 2004") == HEADLINE


@pytest.mark.parametrize(
    "below",
    [
        ("A single boat will serve the three towns of the bay from next spring on", "By Ann Lee"),
        ("By Ann Lee", "6 May 2004", "The new ferry of the bay on its first voyage. Photo: Bo Berg"),
    ],
)
def test_what_stands_below_is_not_the_headline(below: tuple[str, ...]) -> None:
    """Neither the standfirst nor the text under a picture is."""
    assert title("Bay Gazette", "", HEADLINE, *below) == HEADLINE


def test_traits_have_names() -> None:
    """What speaks for a headline and what against a teaser can be told."""
    assert {"by next", "first title of its block", "word of the opening"} <= traits_of(
        HEADLINE, "* Home", "", HEADLINE, "By Ann Lee"
    )
    assert {"cut short", "list item"} <= traits_of("Ferry deal ends a…", "* Ferry deal ends a…", "", HEADLINE)


def test_words_of_an_address_are_words() -> None:
    """An address that the headline was made into says the headline again."""
    line = "https://bay.example/ferry-deal_ends"
    assert fold(line) == "https bay example ferry deal ends"
    assert fold_lines([line, "Ferry: deal"]) == [fold(line), "ferry deal"]
