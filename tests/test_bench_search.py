"""The generated articles that the search is measured with."""

from collections import Counter
from itertools import pairwise

import pytest
from spacy.lang.en.stop_words import STOP_WORDS

from cuttings.model import Annotated
from tests.bench_search.collection import SEED, WORDS, collection, words_of
from tests.bench_search.questions import articles_with, questions
from tests.bench_search.words import EXPONENT, SHIFT, vocabulary
from tests.bench_typos import MOST, drawn, errors, table

COUNT = 60


@pytest.fixture(scope="module")
def articles() -> tuple[Annotated, ...]:
    """Return a small collection."""
    return collection(COUNT)


def test_the_same_numbers_give_the_same_articles(articles: tuple[Annotated, ...]) -> None:
    """A collection is what its size and its seed number say, and another number gives another one."""
    assert collection(COUNT) == articles
    assert collection(COUNT, seed=2)[0] != articles[0]


def test_no_stop_word_is_missing(articles: tuple[Annotated, ...]) -> None:
    """The stop words have the first ranks, each once, and no other word is among them or comes twice."""
    known = vocabulary(1)
    assert set(known.words[: known.stops]) == {word for word in STOP_WORDS if word.isalpha()}
    assert len(set(known.words)) == len(known.words) > 40_000
    found = set().union(*map(words_of, articles))
    assert set(known.words[: known.stops]) <= found


def test_words_are_as_frequent_as_in_real_texts(articles: tuple[Annotated, ...]) -> None:
    """Half of a text is stop words; how often a word comes falls with its rank as the law says; many come once."""
    texts = [paragraph.text for article in articles for paragraph in article.cutting.paragraphs]
    tally = Counter(word.strip(".,?").lower() for text in texts for word in text.split())
    total, known = sum(tally.values()), vocabulary(SEED)
    assert 0.4 < sum(tally[word] for word in STOP_WORDS) / total < 0.55
    for few, many in pairwise((0, 10, 100, 1000)):
        expected = sum(1 / (rank + SHIFT) ** EXPONENT for rank in range(few + 1, many + 1)) / known.weights[-1]
        drawn = sum(tally[word] for word in known.words[few:many]) / total
        assert drawn == pytest.approx(expected, rel=0.1)
    assert sum(count == 1 for count in tally.values()) > len(tally) / 3


def test_names_stand_where_they_are_said_to(articles: tuple[Annotated, ...]) -> None:
    """Every name and sentence is a stretch of its paragraph, and every kind of name comes."""
    for article in articles:
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        assert all(texts[name.paragraph][name.start : name.end] == name.text for name in article.names)
        assert all(texts[one.paragraph][one.end - 1] in ".?" for one in article.sentences)
        assert WORDS <= article.cutting.words < WORDS + 150
    assert {name.kind for article in articles for name in article.names} == {"person", "place", "organisation"}


def test_each_question_has_an_answer(articles: tuple[Annotated, ...]) -> None:
    """A rare word is in one article, a common one in many, the others between; the choice is always the same."""
    asked = questions(articles)
    found = {kind: articles_with(articles, question) for kind, question in asked.items()}
    assert found["one rare word"] == 1
    assert found["two middling words"] >= 1
    assert found["a common word"] > COUNT / 10
    assert found["a name"] >= 1
    assert questions(articles) == asked


def test_words_typed_wrong_differ_by_one_letter(articles: tuple[Annotated, ...]) -> None:
    """Of each word come the word itself and its errors, each told by its kind and place, none of them the word."""
    [first, *others] = errors(["harbour"])
    typed = {kind: wrong for kind, wrong, word in others if word == "harbour"}
    assert first == (("none", ""), "harbour", "harbour")
    assert len(typed) == len(others) == 12
    assert typed["dropped", "beginning"] == "arbour"
    assert typed["doubled", "middle"] == "harbbour"
    assert typed["swapped", "beginning"] == "ahrbour"
    assert typed["swapped", "end"] == "harboru"
    assert typed["replaced", "end"][:-1] == "harbou"
    assert "harbour" not in typed.values()
    words = drawn(articles, 20)
    assert words == drawn(articles, 20)
    assert all(0 < articles_with(articles, word) <= MOST for word in words)


def test_a_table_has_a_share_for_each_kind_of_error() -> None:
    """Shares are in percent of what was asked; where there is no error, they are the same in each place."""
    asked = {("none", ""): 4, ("dropped", "beginning"): 4, ("dropped", "middle"): 4, ("dropped", "end"): 2}
    right = {"Ours": Counter({("none", ""): 4, ("dropped", "beginning"): 1, ("dropped", "end"): 2})}
    assert list(table(asked, right))[2:] == ["| none | Ours | 100 | 100 | 100 |", "| dropped | Ours | 25 | 0 | 100 |"]
