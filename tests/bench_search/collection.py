"""Articles of real words, already annotated: what reading and the language model would hand on, without their time.

Each has a headline, an outlet, a day, a byline and some 450 words in paragraphs of sentences, in which people, places
and organisations are named, the well known ones far more often.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256

from cuttings.model import (
    Annotated,
    Author,
    Cutting,
    DateFact,
    EntityKind,
    Fact,
    NameFound,
    Paragraph,
    Source,
    Span,
)
from cuttings.slugs import slug, unused
from tests.bench_search.words import Vocabulary, vocabulary
from tests.generated import BODIES, CITIES, OUTLETS, Cast

SEED = 1977
WORDS = 450
"""In an article, about."""
NAMED = 0.3
"""The share of sentences that name somebody or something."""

Name = tuple[str, EntityKind]


class _Block:
    """A paragraph while it is written: its text, and where sentences and names stand in it."""

    def __init__(self, number: int) -> None:
        self.id = f"p{number}"
        self.text = ""
        self.sentences: list[Span] = []
        self.names: list[NameFound] = []

    def add(self, sentence: str, name: Name | None) -> None:
        """Append a sentence, and note where it names somebody."""
        start = len(self.text) + bool(self.text)
        self.text = f"{self.text} {sentence}".strip()
        self.sentences.append(Span(paragraph=self.id, start=start, end=len(self.text)))
        if name:
            at = start + sentence.index(name[0])
            found = NameFound(paragraph=self.id, start=at, end=at + len(name[0]), text=name[0], kind=name[1])
            self.names.append(found)


def collection(count: int, seed: int = SEED) -> tuple[Annotated, ...]:
    """Return `count` articles, the same for the same numbers."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    words, cast = vocabulary(seed), Cast(count, chance)
    taken: set[str] = set()
    return tuple(_article(number, chance, words, cast, taken) for number in range(count))


def words_of(article: Annotated) -> set[str]:
    """Return the words of the article's paragraphs, in lower case."""
    return {word.strip(".,?").lower() for paragraph in article.cutting.paragraphs for word in paragraph.text.split()}


def _article(number: int, chance: random.Random, words: Vocabulary, cast: Cast, taken: set[str]) -> Annotated:
    headline = " ".join(words.telling(chance, chance.randint(5, 9))).capitalize()
    name = unused(slug(headline), taken)
    taken.add(name)
    blocks = list(_blocks(chance, words, _named_here(chance, cast)))
    day = (date(2004, 1, 1) + timedelta(days=chance.randrange(7000))).isoformat()
    cutting = Cutting(
        id=name,
        source=_source(number, "\n\n".join(block.text for block in blocks)),
        title=Fact(value=headline, origin="text", line=1),
        authors=(Author(name=cast.pick(chance), line=2),),
        publisher=Fact(value=chance.choice(OUTLETS), origin="text", line=3),
        language=Fact(value="en", origin="derived", rule="wording, by its commonest words"),
        published=DateFact(value=day, earliest=day, latest=day, origin="text", line=4),
        paragraphs=tuple(_paragraph(block, line) for line, block in enumerate(blocks, start=5)),
        fact_lines=(1, 2, 3, 4),
    )
    names = tuple(name for block in blocks for name in block.names)
    return Annotated(
        cutting=cutting, names=names, sentences=tuple(span for block in blocks for span in block.sentences)
    )


def _named_here(chance: random.Random, cast: Cast) -> list[Name]:
    """Return whom an article names: two people, two places, an organisation."""
    first, second = chance.choice(CITIES), chance.choice(CITIES)
    people: list[Name] = [(cast.pick(chance), "person"), (cast.pick(chance), "person")]
    return [*people, (first, "place"), (second, "place"), (f"{first} {chance.choice(BODIES)}", "organisation")]


def _blocks(chance: random.Random, words: Vocabulary, names: Sequence[Name]) -> Iterator[_Block]:
    written, number = 0, 1
    while written < WORDS:
        block = _Block(number)
        for _ in range(chance.randint(2, 5)):
            name = chance.choice(names) if chance.random() < NAMED else None
            sentence = _sentence(chance, words, name)
            block.add(sentence, name)
            written += len(sentence.split())
        yield block
        number += 1


def _sentence(chance: random.Random, words: Vocabulary, name: Name | None) -> str:
    drawn = words.draw(chance, chance.randint(6, 28))
    if len(drawn) > 12:
        drawn[len(drawn) // 2] += ","
    drawn[0] = drawn[0].capitalize()
    if name:
        drawn.insert(chance.randint(1, len(drawn)), name[0])
    return " ".join(drawn) + chance.choice("........?")


def _paragraph(block: _Block, line: int) -> Paragraph:
    return Paragraph(id=block.id, kind="paragraph", text=block.text, line=line, lines=(line,))


def _source(number: int, text: str) -> Source:
    content = text.encode()
    digest = sha256(content).hexdigest()
    return Source(file=f"{number:05}.txt", sha256=digest, bytes=len(content), encoding="utf-8", media_type="text/plain")
