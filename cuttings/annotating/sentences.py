"""Sentences as spans, so that a page can show the one that names somebody."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cuttings.annotating.engine import Parsed
from cuttings.model import Paragraph, Span


def find_sentences(pieces: Iterable[Parsed]) -> Iterator[Span]:
    """Yield the sentences of each piece in order, without the white space around them."""
    for piece in pieces:
        for start, stop in pairwise([*piece.sentences, len(piece.text)]):
            text = piece.text[start:stop]
            first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
            if last > first:
                yield Span(paragraph=piece.paragraph.id, start=piece.offset + first, end=piece.offset + last)


def whole(paragraphs: Sequence[Paragraph]) -> Iterator[Span]:
    """Yield each paragraph as one sentence."""
    for paragraph in paragraphs:
        yield Span(paragraph=paragraph.id, start=0, end=len(paragraph.text))
