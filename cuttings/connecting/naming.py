"""Where a connected collection names whom, and in which words: what doubts are weighed and shown by."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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


class Naming:
    """The mentions of a collection by entity and folded words, in the order of the articles."""

    def __init__(self, articles: Iterable[Article], entities: Iterable[Entity]) -> None:
        self.entities: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self.forms: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
        self.named: dict[str, set[str]] = {}
        for article in articles:
            self.named[article.cutting.id] = {mention.entity for mention in article.mentions}
            for mention in article.mentions:
                self.forms[mention.entity][fold(mention.text)].append(Use(article=article, mention=mention))

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


def sentence(article: Article, span: Span) -> str:
    """Return the sentence that `span` begins in, or of a very long one the part about it."""
    text = next(paragraph.text for paragraph in article.cutting.paragraphs if paragraph.id == span.paragraph)
    start, end = _bounds(article.sentences, span, len(text))
    if end - start > SHOWN:
        start = max(start, span.start - BEFORE)
        end = min(end, start + SHOWN)
    return text[start:end].strip()


def sentence_before(article: Article, span: Span) -> str:
    """Return the sentence before that which `span` begins in, of its paragraph or the one before; empty at the top."""
    order = [paragraph.id for paragraph in article.cutting.paragraphs]
    here = order.index(span.paragraph)
    spans = [one for one in article.sentences if one.paragraph == span.paragraph and one.end <= span.start]
    own = [one for one in spans if one.end > 0]
    if own:
        last = max(own, key=lambda one: one.start)
        return sentence(article, last)
    earlier = [one for one in article.sentences if here and one.paragraph == order[here - 1]]
    return sentence(article, max(earlier, key=lambda one: one.start)) if earlier else ""


def line_of(article: Article, paragraph: str) -> int | None:
    """Return the line of the seed that a paragraph begins in."""
    return next((one.line for one in article.cutting.paragraphs if one.id == paragraph), None)


def _bounds(sentences: Sequence[Span], span: Span, length: int) -> tuple[int, int]:
    here = sorted((one.start, one.end) for one in sentences if one.paragraph == span.paragraph)
    at = bisect_right(here, (span.start, length + 1)) - 1
    return here[at] if at >= 0 and here[at][1] > span.start else (0, length)
