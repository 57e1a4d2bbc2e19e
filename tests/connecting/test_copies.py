"""Near-copies: which texts carry the same story, and which articles make a group."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.annotating import annotate
from cuttings.connecting import connect
from cuttings.connecting.copies import CONTAINED, find_copies, likeness
from cuttings.connecting.likely import CROWD, SHORTEST, likely_pairs
from cuttings.connecting.stories import group_copies
from cuttings.model import Article, CopyGroup, Corrections, DateFact, Topic
from tests.annotating.build import cutting

Words = list[str]


def story(seed: int, length: int = 400) -> Words:
    """Return `length` words that follow one another by chance."""
    chance = random.Random(seed)  # noqa: S311
    return [f"w{chance.randrange(5000)}" for _ in range(length)]


def edited(words: Sequence[str], share: float, seed: int = 1) -> Words:
    """Return `words` with `share` of them replaced."""
    chance = random.Random(seed)  # noqa: S311
    return [f"x{seed}-{at}" if chance.random() < share else word for at, word in enumerate(words)]


STORY = story(7)


@pytest.mark.parametrize(
    ("other", "copy"),
    [
        (STORY, True),
        (edited(STORY, 0.2), True),
        (edited(STORY, 0.3), True),
        (STORY[:200], True),
        (STORY[200:] + STORY[:200], True),
        (story(8) + STORY, True),
        (edited(STORY, 0.6), False),
        (story(8, 220) + STORY[-180:], False),
        (story(8, 150) + STORY[100:240] + story(9, 110), False),
        (story(8), False),
    ],
    ids=["the same", "a fifth changed", "three tenths changed", "cut short", "reordered", "within another",
         "mostly rewritten", "the same end", "the same quotation", "another"],
)  # fmt: skip
@pytest.mark.parametrize("few", [0, 1000], ids=["by sketches", "by runs"])
def test_what_is_a_copy(other: Words, few: int, *, copy: bool) -> None:
    """A story edited, cut or reordered is a copy, whichever way it is looked for; what only shares a part is none."""
    assert find_copies(["a", "b"], [STORY, other], few) == ([("b",), ("a",)] if copy else [(), ()])


def test_a_text_of_few_words_is_no_copy() -> None:
    """What is too short to tell is not compared."""
    short = STORY[: SHORTEST + 1]
    assert find_copies(["a", "b"], [short, short]) == [(), ()]
    assert likeness(short, STORY) == 0


def test_sketches_find_what_runs_find() -> None:
    """Among hundreds of texts both ways find every edited copy, and nothing else."""
    texts = [story(seed, 120) for seed in range(200)]
    texts += [edited(words, 0.2, seed) for seed, words in enumerate(texts[:100])]
    ids = [f"{number:03}" for number in range(len(texts))]
    by_runs = find_copies(ids, texts, 1000)
    assert by_runs == find_copies(ids, texts, 0)
    assert by_runs[:100] == [(f"{200 + number}",) for number in range(100)]
    assert set(by_runs[100:200]) == {()}


@pytest.mark.parametrize("few", [0, 1000], ids=["by sketches", "by runs"])
def test_hundreds_of_copies_are_compared_with_a_few(few: int) -> None:
    """However many articles carry one story, each is compared with at most CROWD before it, and all are linked."""
    texts = [edited(STORY, 0.1, seed) for seed in range(200)]
    pairs = likely_pairs(texts, few)
    assert len(pairs) <= CROWD * len(texts)
    linked = {number for pair in pairs for number in pair}
    assert linked == set(range(200))


def grouped(texts: dict[str, Words], dates: dict[str, DateFact] | None = None) -> tuple[CopyGroup, ...]:
    """Return the groups of articles with the given words and dates of publication."""
    found = find_copies(list(texts), list(texts.values()))
    articles = []
    for (key, _), copies in zip(texts.items(), found, strict=True):
        plain = replace(cutting("Text.", key), published=(dates or {}).get(key, DateFact()))
        articles.append(Article(cutting=plain, copies=copies))
    return group_copies(articles, list(texts.values()))


def day(earliest: str, latest: str = "") -> DateFact:
    """Return a date of publication."""
    return DateFact(value=earliest, earliest=earliest, latest=latest or earliest, origin="text", line=1)


def test_a_group_stands_earliest_first() -> None:
    """By the first and the last day it may be, the undated last, by their bounds; then the id decides."""
    dates = {
        "b": day("2014-05-02"),
        "c": day("2014-05-01", "2014-05-31"),
        "d": day("2014-05-01"),
        "e": DateFact(earliest="2013-01-01", latest="2013-12-31", origin="derived"),
        "f": day("2014-05-02"),
    }
    texts = {key: edited(STORY, 0.1, number) for number, key in enumerate("abcdef")}
    assert grouped(texts, dates) == (CopyGroup(id="d", members=("d", "c", "b", "f", "e", "a")),)


def test_a_chain_of_edits_does_not_join_what_is_no_longer_alike() -> None:
    """Each version is a copy of the one before; the group ends where too little of the first is left."""
    versions = {"a": STORY}
    for number, key in enumerate("bcdefgh"):
        versions[key] = edited(list(versions.values())[-1], 0.2, number)
    groups = grouped(versions)
    assert groups[0].id == "a"
    assert groups[0].members[:3] == ("a", "b", "c")
    assert "h" not in groups[0].members
    for group in groups:
        for member in group.members[1:]:
            assert likeness(versions[group.id], versions[member]) >= CONTAINED * 2 / 3
    members = [member for group in groups for member in group.members]
    assert len(members) == len(set(members))


def test_articles_without_copies_are_in_no_group() -> None:
    """Two stories, each in two articles, make two groups; a third story alone makes none."""
    texts = {"a": STORY, "b": story(8), "c": edited(STORY, 0.1), "d": edited(story(8), 0.1), "e": story(9)}
    assert grouped(texts) == (CopyGroup(id="a", members=("a", "c")), CopyGroup(id="b", members=("b", "d")))


def test_a_dossier_names_its_groups() -> None:
    """Connecting hands on the groups of the whole collection, whatever the order of the articles."""
    text = "Ann Weaver met Fumio Kishida in Tokyo. " + " ".join(f"{word}ing" for word in STORY[:80])
    articles = [annotate(cutting(text, key)) for key in "ab"]
    found = connect(articles[::-1], Topic(), Corrections())
    assert found.copies == (CopyGroup(id="a", members=("a", "b")),)
    assert [article.copies for article in found.articles] == [("b",), ("a",)]
