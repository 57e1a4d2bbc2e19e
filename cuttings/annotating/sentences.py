"""Sentences as spans, so that a page can show the one that names somebody."""

from collections.abc import Iterable, Iterator, Sequence

from cuttings.annotating.engine import Parsed
from cuttings.model import Paragraph, Span


def find_sentences(pieces: Iterable[Parsed]) -> Iterator[Span]:
    """Yield the sentences of each piece in order, without the white space around them."""
    for piece in pieces:
        for sentence in piece.doc.sents:
            text = sentence.text
            start = piece.offset + sentence.start_char + len(text) - len(text.lstrip())
            end = piece.offset + sentence.start_char + len(text.rstrip())
            if end > start:
                yield Span(paragraph=piece.paragraph.id, start=start, end=end)


def whole(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """Yield each paragraph as one sentence."""
    for paragraph in paragraphs:
        yield Span(paragraph=paragraph.id, start=0, end=len(paragraph.text))
