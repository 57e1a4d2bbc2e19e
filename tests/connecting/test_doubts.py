"""What is told as doubtful: which forms were joined and which may be one, divided kinds, speakers not named."""

import pytest
from hypothesis import given, settings

from cuttings.annotating import annotate
from cuttings.connecting import connect, doubts
from cuttings.connecting.doubting import CERTAIN
from cuttings.model import Apart, Corrections, Doubt, LeftOut, NameCorrection, Topic
from tests.annotating.build import cutting
from tests.property.test_connecting import STORIES


def told(text: str, corrections: Corrections | None = None) -> dict[str, Doubt]:
    """Return what is doubtful about the articles in `text`, parted by `===`, by the ids of the decisions."""
    given = corrections or Corrections()
    parts = text.split("\n===\n")
    articles = [annotate(cutting(part, f"a{number}")) for number, part in enumerate(parts)]
    result = connect(articles, Topic(), given)
    return {doubt.id: doubt for doubt in doubts(articles, result.articles, result.entities, given)}


JOINED = [
    ("Fumio Kishida spoke. Kshida left in the evening.", "fumio kishida = kshida", "misspelling"),
    ("Junichiro Koizumi flew home.\n===\nYears later Koizumi said it had been right.",
     "junichiro koizumi = koizumi", "family name alone, in an article without a fuller form"),
    ("Donald J. Trump spoke. Donald Trump left. Donald Trump sat.", "donald j trump = donald trump", "middle name"),
    ("The Liberal Democratic Party won in Tokyo. The LDP has ruled. The LDP sat in Tokyo.",
     "ldp = liberal democratic party", "its initials"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "why"), JOINED)
def test_forms_taken_for_one_name(text: str, names: str, why: str) -> None:
    """Each form that is not the name itself is told with how it differs, how often both stand, and a sentence."""
    doubt = told(text)[f"join: {names}"]
    assert doubt.decided == "yes"
    assert why in doubt.why
    assert doubt.why.count("×") == 2
    assert 0 < doubt.certainty < CERTAIN
    assert doubt.evidence in text
    assert doubt.article.startswith("a")


def test_what_is_as_good_as_certain_is_not_told() -> None:
    """A family name beside the full name, an abbreviation that the text explains, and a country's other name."""
    text = "Fumio Kishida spoke. Kishida left. The Korean Central News Agency (KCNA) and KCNA wrote of the DPRK. \
North Korea kept silent."
    assert not [key for key in told(text) if key.startswith("join")]


def test_another_bearer_of_the_name_makes_it_less_certain() -> None:
    """The family name alone is the less certain for somebody else who bears it."""
    text = "Dora Greene opened the shop in 1990. Greene sold bread."
    rival = f"{text} Her husband Walter Greene kept the books."
    assert "join: dora greene = greene" not in told(text)
    doubt = told(rival)["join: dora greene = greene"]
    assert "so is Walter Greene called" in doubt.why


LIKELY = [
    ("Mohamed Morsy sat in Cairo.\n===\nMohammed Morsy spoke in Cairo.", "mohamed morsy = mohammed morsy"),
    ("Rob Atkins sat in Oslo.\n===\nRobert Atkins spoke in Oslo.", "rob atkins = robert atkins"),
    ("NPR said so. NPR left.\n===\nNational Public Radio was there. National Public Radio left.",
     "national public radio = npr"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), LIKELY)
def test_names_that_may_be_one(text: str, names: str) -> None:
    """Two names a letter apart, a short given name, initials: told as not joined; once settled they are not told."""
    doubt = told(text)[f"join: {names}"]
    assert doubt.decided == "no"
    one, other = names.split(" = ")
    parted = Corrections(apart=(Apart(names=(one, other)),))
    joined = Corrections(names=(NameCorrection(name=one, merge=(other,)),))
    assert not {f"join: {names}"} & (set(told(text, parted)) | set(told(text, joined)))


@pytest.mark.parametrize(
    "text",
    [
        "Iran wrote to Iraq.",
        "World War II ended in Berlin.\n===\nWorld War III was feared in Berlin.",
        "Gambia wrote to Zambia.",
        "Anna Berger sat in Oslo. Hanna Berger stood in Oslo.",
    ],
)
def test_names_that_are_surely_two(text: str) -> None:
    """Countries, numbered things, another first letter: a letter apart says nothing there."""
    assert not [key for key in told(text) if key.startswith("join")]


def test_divided_votes_on_a_kind() -> None:
    """What was found as two kinds of thing is told with the votes, until its kind is given or it is left out."""
    text = "\n===\n".join(["Mr Vostok spoke in Oslo. Vostok said no.", "They flew to Vostok. In Vostok it snowed."] * 3)
    found = {key: doubt for key, doubt in told(text).items() if doubt.what == "kind"}
    for key, doubt in found.items():
        name = key.removeprefix("kind: ")
        assert doubt.why.count("×") > 1
        given = Corrections(names=(NameCorrection(name=name, kind="place"),))
        assert key not in told(text, given)
        assert key not in told(text, Corrections(leave_out=(LeftOut(name=name),)))
    assert found


def test_speakers_that_the_text_does_not_name() -> None:
    """Pronouns and offices, resolved or open, are told with the sentence before; a named speaker is not."""
    text = "Anna Weaver met Bo Berg in Oslo. “We met,” she said. “It is late,” Berg said. “So it is,” the clerk said."
    found = {key: doubt for key, doubt in told(text).items() if doubt.what == "speaker"}
    assert set(found) == {"speaker: a0 = we met", "speaker: a0 = so it is"}
    assert found["speaker: a0 = we met"].decided == "Anna Weaver"
    assert found["speaker: a0 = we met"].evidence.startswith("Anna Weaver met Bo Berg in Oslo. | “We met,”")
    assert found["speaker: a0 = so it is"].decided == "open"


@settings(max_examples=25, deadline=None)
@given(STORIES)
def test_doubts_are_told_once_in_order_and_truly(stories: list[str]) -> None:
    """Whatever the articles: ids are unique and sorted, certainties within bounds, places those of the collection."""
    found = list(told("\n===\n".join(stories)).values())
    assert [doubt.id for doubt in found] == sorted({doubt.id for doubt in found})
    assert all(0 <= doubt.certainty < CERTAIN and doubt.article and doubt.line for doubt in found)
