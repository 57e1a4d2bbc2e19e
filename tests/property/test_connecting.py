"""What holds of connecting whatever the articles."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.annotating import annotate
from cuttings.connecting import connect
from cuttings.connecting.folding import fold, within
from cuttings.model import Corrections, Topic
from tests.annotating.build import cutting

PIECES = [
    "Kim Jong Un", "Kim Yo Jong", "Kim", "Fumio Kishida", "Kishida", "Kshida", "North Korea", "DPRK", "the North",
    "Korean Central News Agency (KCNA)", "KCNA", "Japanese", "said", "met", "“Yes,”", "he said", "in Tokyo", ".",
    "\n", "# ",
]  # fmt: skip
STORIES = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(STORIES)
def test_mentions_are_true_in_order_and_counted(stories: list[str]) -> None:
    """Mentions are the text at their offsets, in order, apart, of entities that exist; speakers exist too."""
    articles = [annotate(cutting(text, f"a{number}")) for number, text in enumerate(stories)]
    result = connect(articles, Topic(), Corrections())
    ids = {entity.id for entity in result.entities}
    total = 0
    for article in result.articles:
        texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        order = list(texts)
        assert all(texts[m.paragraph][m.start : m.end] == m.text and m.entity in ids for m in article.mentions)
        places = [(order.index(m.paragraph), m.start, m.end) for m in article.mentions]
        assert places == sorted(places)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(places))
        assert all(quote.speaker is None or quote.speaker in ids for quote in article.quotes)
        total += len(article.mentions)
    assert sum(entity.mentions for entity in result.entities) == total


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded name folds to itself."""
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6), st.integers(0, 3))
def test_distance_is_the_same_both_ways(one: str, other: str, limit: int) -> None:
    """Which word is compared with which does not matter, and equal words are never apart."""
    assert within(one, other, limit) == within(other, one, limit)
    assert within(one, one, limit)
