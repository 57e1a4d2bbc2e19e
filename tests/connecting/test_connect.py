"""Corrections, related articles and the counts that must agree."""

from collections import Counter

import pytest

from cuttings.annotating import annotate
from cuttings.connecting import connect
from cuttings.connecting.folding import fold, within
from cuttings.connecting.related import find_related
from cuttings.model import Corrections, Entity, LeftOut, NameCorrection, Topic
from tests.annotating.build import cutting
from tests.connecting.test_cases import dossier

VISIT = "Fumio Kishida met Ann Weaver in Tokyo. Weaver thanked the Prime Minister's Office and left for Oslo."


def names(*, corrections: Corrections) -> dict[str, Entity]:
    """Return the entities of VISIT by name."""
    return {entity.name: entity for entity in dossier(VISIT, corrections).entities}


def test_an_alias_given_by_a_person_joins() -> None:
    """A name given as an alias becomes a form of the name it belongs to, with what else is told of it."""
    entry = NameCorrection(
        name="Anna Weaver",
        aliases=("Ann Weaver",),
        note="A diplomat.",
        wikidata="Q423",
        addresses=("https://example.org",),
    )
    found = names(corrections=Corrections(names=(entry,)))["Anna Weaver"]
    assert found.aliases == ("Ann Weaver", "Weaver")
    assert (found.id, found.note, found.mentions) == ("anna-weaver", "A diplomat.", 2)
    assert (found.wikidata, found.addresses) == ("Q423", ("https://example.org",))


def test_names_given_as_one_are_merged() -> None:
    """Two entities that a person merges are one, with all their mentions."""
    entry = NameCorrection(name="Fumio Kishida", merge=("Ann Weaver",))
    found = names(corrections=Corrections(names=(entry,)))
    assert found["Fumio Kishida"].mentions == 3
    assert "Ann Weaver" not in found


def test_a_kind_given_by_a_person_stands() -> None:
    """A corrected kind is the entity's kind."""
    entry = NameCorrection(name="Oslo", kind="organisation")
    assert names(corrections=Corrections(names=(entry,)))["Oslo"].kind == "organisation"


def test_a_name_left_out_is_gone() -> None:
    """A name that is none has no entity and no mention."""
    result = dossier(VISIT, Corrections(leave_out=(LeftOut(name="Oslo"),)))
    assert "oslo" not in {entity.id for entity in result.entities}
    assert "Oslo" not in {mention.text for mention in result.articles[0].mentions}


def test_corrections_that_match_nothing_are_reported() -> None:
    """Each correction without a match is a warning with its file and line; the others are not mentioned."""
    corrections = Corrections(
        file="names.yml",
        names=(
            NameCorrection(name="Nobody Here", kind="person", line=2),
            NameCorrection(name="Ann Weaver", aliases=("Annie W.",), line=4),
            NameCorrection(name="Fumio Kishida", kind="person", line=6),
        ),
        leave_out=(LeftOut(name="Atlantis", line=9), LeftOut(name="Oslo", line=10)),
    )
    problems = dossier(VISIT, corrections).problems
    assert [str(problem) for problem in problems] == [
        "names.yml:9: “Atlantis” matches nothing",
        "names.yml:2: “Nobody Here” matches nothing",
        "names.yml:4: “Annie W.” matches nothing",
    ]
    assert {problem.severity for problem in problems} == {"warning"}


def test_a_name_of_a_given_kind_is_found_by_its_letters() -> None:
    """A name that nothing in the text gives away is found once its kind is given; without, the tip asks for it."""
    text = "The ferry Mangyong-92 is still barred. It is shut out of Japan."
    entry = NameCorrection(name="Mangyong-92", kind="organisation", note="A ferry.")
    assert {e.name: e.mentions for e in dossier(text, Corrections(names=(entry,))).entities} == {
        "Mangyong-92": 1,
        "Japan": 1,
    }
    (problem,) = dossier(text, Corrections(names=(NameCorrection(name="Mangyong-92", line=3),))).problems
    assert str(problem) == "names.yml:3: “Mangyong-92” matches nothing"
    assert "kind" in (problem.tip or "")


def test_one_id_for_two_kinds_of_thing_is_told_apart() -> None:
    """Ids are unique: names with one slug get the kind, or a number, after it."""
    result = dossier("José Ruiz met Jose Ruiz Ltd in Oslo.\n===\nJO-SE RUIZ Foundation gave a prize in Oslo.")
    ids = [entity.id for entity in result.entities]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Kim Jong-un", "kim jong un"),
        ("U.S.", "us"),
        ("François  Hollande", "francois hollande"),
        ("O’Regan", "oregan"),
    ],
)
def test_folding(name: str, folded: str) -> None:
    """Names that differ in case, accents, hyphens, dots or apostrophes fold to the same."""
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("one", "other", "limit", "near"),
    [
        ("kshida", "kishida", 1, True),
        ("criag", "craig", 1, True),
        ("kim", "kim", 0, True),
        ("kishida", "koizumi", 2, False),
        ("abe", "abelson", 2, False),
    ],
)
def test_edit_distance(one: str, other: str, limit: int, *, near: bool) -> None:
    """A letter put in, left out, changed or swapped with its neighbour counts one."""
    assert within(one, other, limit) is near


def test_related_articles_come_best_first_with_reasons() -> None:
    """The article that shares the rarer words and names comes first, and the reasons say which."""
    bags = [
        {"ferry": 3, "harbour": 2, "talks": 1},
        {"ferry": 2, "harbour": 2, "storm": 1},
        {"harbour": 2, "budget": 1, "council": 1},
        {"rocket": 3, "orbit": 2},
    ]
    named = [{"ann": 2}, {"ann": 1}, {}, {}]
    first, *_, last = find_related(["a", "b", "c", "d"], bags, named, {"ann": "Ann Weaver"})
    assert [related.article for related in first] == ["b", "c"]
    assert first[0].reasons == ("both name Ann Weaver", "share the word ferry")
    assert 0 < first[1].score < first[0].score <= 1
    assert last == ()


def test_no_more_articles_are_related_than_the_topic_wants() -> None:
    """The topic's threshold bounds how many related articles an article has."""
    articles = [annotate(cutting(f"{VISIT} They spoke of ferries, day {number}.", f"a{number}")) for number in range(6)]
    result = connect(articles, Topic(thresholds={"related": 2}), Corrections())
    assert {len(article.related) for article in result.articles} == {2}


def test_a_people_is_of_its_place() -> None:
    """A people has the id of the place it is of, where that is named; `Korean` is of two states and has none."""
    found = dossier("Japanese and North Korean officials met in Japan. Korean and French reporters waited.").entities
    assert {entity.name: entity.place for entity in found if entity.kind == "group"} == {
        "French": None,
        "Japanese": "japan",
        "Korean": None,
        "North Korean": None,
    }


def test_counts_agree_with_the_mentions() -> None:
    """An entity's articles and mentions are those in which the articles name it."""
    result = dossier(f"{VISIT}\n===\nOslo waits for Ann Weaver.\n===\n# Ann Weaver in Oslo\nNobody came.")
    counted = Counter(mention.entity for article in result.articles for mention in article.mentions)
    assert {entity.id: entity.mentions for entity in result.entities} == dict(counted)
    for entity in result.entities:
        assert entity.articles == tuple(
            article.cutting.id
            for article in result.articles
            if any(mention.entity == entity.id for mention in article.mentions)
        )


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Articles handed over in another order give the same dossier."""
    articles = [annotate(cutting(text, f"a{number}")) for number, text in enumerate([VISIT, "Weaver spoke in Oslo."])]
    assert connect(articles, Topic(), Corrections()) == connect(articles[::-1], Topic(), Corrections())


def test_reasons_leave_out_what_tells_nothing() -> None:
    """Words of names, of most articles, of the calendar, and numbers are no reason; nor are names of groups."""
    bags = [{"ferry": 2, "weaver": 2, "monday": 2, "1998": 2, "strike": 2, "port": 1}] * 2 + [{"port": 1, "fog": 1}] * 4
    named = [{"ann-weaver": 1, "islanders": 3}] * 2 + [{}] * 4
    first, *_ = find_related(list("abcdef"), bags, named, {"ann-weaver": "Ann Weaver"})
    assert first[0].reasons == ("both name Ann Weaver", "share the words ferry, strike")
