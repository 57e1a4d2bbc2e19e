"""Cutting -> Annotated: find names, dates, quotations and figures in one article; who they are is decided later."""

import re
from collections.abc import Sequence

from cuttings.annotating.dates import find_dates
from cuttings.annotating.engine import Parsed, fingerprint, parse
from cuttings.annotating.names import find_names
from cuttings.annotating.quantities import find_quantities
from cuttings.annotating.quotes import find_quotes
from cuttings.annotating.sentences import find_sentences, whole
from cuttings.annotating.subjects import find_subjects
from cuttings.model import Annotated, Cutting, DateFound, Paragraph

__all__ = ["annotate", "fingerprint"]

UNREAD = ("heading", "caption")
"""Kinds of paragraph in headline style, where known names are looked for later."""

MANY = 6
"""Words from which on the share of capitals says something."""

HEADLINE = 0.65
"""Share of words with a capital from which on a paragraph is a headline: `Donald Trump Congratulates Kim Jong Un`."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def annotate(cutting: Cutting) -> Annotated:
    """Return `cutting` with the names, dates, quotations, figures and sentences found in it, each in reading order.

    A cutting in another language than English has the days that are written out with their year, and each paragraph as
    one sentence.
    """
    if not is_english(cutting):
        days = tuple(found for found in find_dates(cutting) if is_written_out(found))
        return Annotated(cutting=cutting, dates=days, sentences=tuple(whole(cutting.paragraphs)))
    return found_in(cutting, parse(prose(cutting)))


def prose(cutting: Cutting) -> list[Paragraph]:
    """Return the paragraphs that the model reads."""
    return [paragraph for paragraph in cutting.paragraphs if is_prose(paragraph)]


def found_in(cutting: Cutting, pieces: Sequence[Parsed]) -> Annotated:
    """Return `cutting` with what our rules find in it; `pieces` are its prose as the model reads it."""
    names = tuple(find_names(pieces))
    read = {piece.paragraph.id for piece in pieces}
    sentences = [*find_sentences(pieces), *whole([p for p in cutting.paragraphs if p.id not in read])]
    dates = find_dates(cutting)
    order = {paragraph.id: index for index, paragraph in enumerate(cutting.paragraphs)}
    return Annotated(
        cutting=cutting,
        names=names,
        dates=dates,
        quotes=tuple(find_quotes(pieces, names)),
        quantities=tuple(find_quantities(pieces, dates)),
        sentences=tuple(sorted(sentences, key=lambda span: (order[span.paragraph], span.start))),
        subjects=tuple(find_subjects(pieces)),
    )


def is_prose(paragraph: Paragraph) -> bool:
    """Return whether capitals in the paragraph tell names from other words: not so in headings, captions, headlines."""
    words = [word for word in paragraph.text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    ended = paragraph.text.rstrip('"”’» ').endswith((".", "!", "?", ","))
    return paragraph.kind not in UNREAD and (ended or len(words) < MANY or capitals < HEADLINE * len(words))


def is_written_out(found: DateFound) -> bool:
    """Return whether the date is a day that stands there with its year, which reads alike in many languages."""
    return bool(found.value and _DAY.fullmatch(found.value) and found.value[:4] in found.text)


def is_english(cutting: Cutting) -> bool:
    """Return whether the article is in English, or does not say what language it is in."""
    return (cutting.language.value or "en").lower().split("-")[0] == "en"
