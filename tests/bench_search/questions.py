"""What is asked: words of a generated collection, chosen by how many of its articles have them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from cuttings.model import Annotated
from tests.bench_search.collection import words_of

MIDDLING = 0.01
"""The share of articles with a middling word, about, and of those that name the name."""


def questions(articles: Sequence[Annotated]) -> dict[str, str]:
    """Return a question of each kind by what it is, the same for the same articles; the two words share an article."""
    names = {word for article in articles for name in article.names for word in name.text.lower().split()}
    texts = [words_of(article) - STOP_WORDS - names for article in articles]
    counts = Counter(word for text in texts for word in text)
    wanted = max(2, round(MIDDLING * len(articles)))
    first, second = _nearest({word: counts[word] for word in texts[0]}, wanted)[:2]
    people = Counter(name for article in articles for name in _people(article))
    rare = sorted(word for word, count in counts.items() if count == 1 and len(word) > 6)
    return {
        "one rare word": rare[len(rare) // 2],
        "two middling words": f"{first} {second}",
        "a common word": min(counts, key=lambda word: (-counts[word], word)),
        "a name": _nearest(people, wanted)[0],
    }


def articles_with(articles: Sequence[Annotated], question: str) -> int:
    """Return how many articles have all the words of the question in their paragraphs."""
    asked = set(question.lower().split())
    return sum(asked <= words_of(article) for article in articles)


def _people(article: Annotated) -> set[str]:
    return {name.text for name in article.names if name.kind == "person"}


def _nearest(counts: Mapping[str, int], wanted: int) -> list[str]:
    """Return all that was counted, those counted `wanted` times first."""
    return sorted(counts, key=lambda word: (abs(counts[word] - wanted), word))
