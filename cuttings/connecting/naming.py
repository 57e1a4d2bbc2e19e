"""Where a connected collection names whom, and in which words: what doubts are weighed and shown by."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from cuttings.connecting.folding import fold
from cuttings.model import Article, Entity, Mention, Span

SHOWN = 300
"""Code points of a sentence that are shown; of a longer one those about the name."""

BEFORE = 120
"""Code points before the name in a sentence that is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A mention and the article it stands in."""

    article: Article
    mention: Mention


class Page:
    """An article's paragraphs and sentences, looked up by where something stands."""

    def __init__(self, article: Article) -> None:
        self._texts = {paragraph.id: paragraph.text for paragraph in article.cutting.paragraphs}
        self._lines = {paragraph.id: paragraph.line for paragraph in article.cutting.paragraphs}
        self._before = {later.id: earlier.id for earlier, later in pairwise(article.cutting.paragraphs)}
        self._spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for span in article.sentences:
            self._spans[span.paragraph].append((span.start, span.end))
        self._named: dict[str, set[str]] = defaultdict(set)
        for mention in article.mentions:
            self._named[mention.paragraph].add(mention.entity)

    def line(self, paragraph: str) -> int:
        """Return the line of the seed that a paragraph begins in."""
        return self._lines[paragraph]

    def sentence(self, span: Span) -> str:
        """Return the sentence that `span` begins in, or of a very long one the part about it."""
        at = self._at(span)
        spans = self._spans[span.paragraph]
        start, end = spans[at] if at >= 0 else (0, len(self._texts[span.paragraph]))
        if end - start > SHOWN:
            start = max(start, span.start - BEFORE)
            end = min(end, start + SHOWN)
        return self._texts[span.paragraph][start:end].strip()

    def sentence_before(self, span: Span) -> str:
        """Return the sentence before that one, the last of the paragraph before; empty at the top."""
        at, paragraph = self._at(span) - 1, span.paragraph
        if at < 0:
            at, paragraph = -1, self._before.get(paragraph, "")
        spans = self._spans.get(paragraph, [])
        start, end = spans[at] if spans else (0, 0)
        return self._texts.get(paragraph, "")[max(start, end - SHOWN) : end].strip()

    def close(self, paragraph: str) -> set[str]:
        """Return whom a paragraph and the one before it name."""
        return self._named.get(paragraph, set()) | self._named.get(self._before.get(paragraph, ""), set())

    def _at(self, span: Span) -> int:
        return bisect_right(self._spans[span.paragraph], span.start, key=lambda each: each[0]) - 1


class Naming:
    """The mentions of a collection by entity and folded words, in the order of the articles."""

    def __init__(self, articles: Iterable[Article], entities: Iterable[Entity]) -> None:
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self.forms: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
        self.named: dict[str, set[str]] = {}
        self._pages: dict[str, Page] = {}
        for article in articles:
            self.named[article.cutting.id] = {mention.entity for mention in article.mentions}
            for mention in article.mentions:
                self.forms[mention.entity][fold(mention.text)].append(Use(article=article, mention=mention))

    def page(self, article: Article) -> "Page":
        """Return the text of an article by paragraph and sentence."""
        if article.cutting.id not in self._pages:
            self._pages[article.cutting.id] = Page(article)
        return self._pages[article.cutting.id]

    def written(self, entity: Entity, key: str) -> str:
        """Return how the texts mostly write a form; the name that is shown where it is that of the entity itself."""
        if key == fold(entity.name):
            return entity.name
        counts = Counter(use.mention.text for use in self.forms[entity.id].get(key, ()))
        return max(counts, key=lambda text: (counts[text], text), default=key)

    def counted(self, entity: Entity, key: str) -> str:
        """Return a form and how often it stands where: `“Kishida” 12× in 3 articles`."""
        uses = self.forms[entity.id].get(key, ())
        articles = len({use.article.cutting.id for use in uses})
        return f"“{self.written(entity, key)}” {len(uses)}× in {articles} article{'s' * (articles != 1)}"
