"""One article as it may be published: its text whole, its first words, or none; and what hangs on the rest gone.

Of text that is not shown only the ids of those named in it stay, and the numbers of its lines.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from msgspec.structs import replace as changed

from cuttings.model import Article, Author, Cutting, DateFact, Fact, Paragraph, Quotation, Showing, Span
from cuttings.publishing.search_texts import UNSPACED

MARK = "…"
"""Stands where a text is cut, and for words that are not shown."""

LONGEST = 40
"""Code points that count as one word at most, so that a text without spaces is cut too."""

_OTHERS = "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff]"
"""Signs of Thai, Lao, Tibetan, Burmese and Khmer, which set no spaces between words either."""
_WORD = re.compile(rf"{UNSPACED}|{_OTHERS}|(?:(?!{UNSPACED}|{_OTHERS})\S){{1,{LONGEST}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """The text that is shown: standfirst and paragraphs, and up to where each paragraph is as it was, by its id."""

    standfirst: Fact
    paragraphs: tuple[Paragraph, ...]
    ends: Mapping[str, int]

    def holds(self, span: Span) -> bool:
        """Return whether all of `span` is shown."""
        return span.end <= self.ends.get(span.paragraph, -1)

    def has(self, words: str | None) -> bool:
        """Return whether `words` stand somewhere in what is shown."""
        return words is not None and any(words in paragraph.text for paragraph in self.paragraphs)


def withheld(article: Article, shows: Showing) -> Article:
    """Return `article` with what `shows` leaves of its text."""
    if shows.kind == "full":
        return replace(article, shows=shows)
    cutting = article.cutting
    kept = _kept(cutting, shows.words or 0)
    gone = [paragraph for paragraph in cutting.paragraphs if paragraph.id not in kept.ends]
    facts = _fact_lines(cutting, kept)
    lines = {line for paragraph in gone for line in paragraph.lines or (paragraph.line,)}
    return replace(
        article,
        cutting=_cut(cutting, kept, facts),
        mentions=tuple(filter(kept.holds, article.mentions)),
        dates=tuple(filter(kept.holds, article.dates)),
        quotes=tuple(_quoted(quote, kept) for quote in article.quotes if kept.holds(quote)),
        sentences=tuple(filter(kept.holds, article.sentences)),
        shows=shows,
        part=kept.paragraphs != cutting.paragraphs or kept.standfirst != cutting.standfirst,
        withheld=tuple(sorted(lines | (set(cutting.fact_lines) - set(facts)))),
        named=tuple(sorted({one.entity for one in article.mentions if not kept.holds(one)})),
    )


def _kept(cutting: Cutting, room: int) -> _Kept:
    """Return the first words of an article, as many as there is `room` for, the standfirst's first."""
    text = cutting.standfirst.value or ""
    end, room = _end(text, room)
    standfirst = replace(cutting.standfirst, value=_ended(text, end)) if end else Fact()
    paragraphs: list[Paragraph] = []
    ends: dict[str, int] = {}
    for paragraph in cutting.paragraphs:
        if not room:
            break
        end, room = _end(paragraph.text, room)
        paragraphs.append(replace(paragraph, text=_ended(paragraph.text, end), run_in=min(paragraph.run_in, end)))
        ends[paragraph.id] = end
    return _Kept(standfirst=standfirst, paragraphs=tuple(paragraphs), ends=ends)


def _end(text: str, room: int) -> tuple[int, int]:
    """Return where the first words of `text` end that there is `room` for, and the room left behind them."""
    if not room:
        return 0, 0
    end = 0
    for word in _WORD.finditer(text):
        if not room:
            return end, 0
        end, room = word.end(), room - 1
    return len(text), room


def _ended(text: str, end: int) -> str:
    return text if end == len(text) else text[:end] + MARK


def _cut(cutting: Cutting, kept: _Kept, facts: tuple[int, ...]) -> Cutting:
    title = cutting.title
    if title.origin == "derived" and not kept.has((title.value or "").removesuffix(MARK)):
        title = Fact()
    return replace(
        cutting,
        title=title,
        standfirst=kept.standfirst,
        stub=replace(cutting.stub, value=MARK) if cutting.stub.value else cutting.stub,
        paragraphs=kept.paragraphs,
        removed=tuple(replace(line, text="") for line in cutting.removed),
        fact_lines=facts,
        speakers=(),
        problems=(),
    )


def _fact_lines(cutting: Cutting, kept: _Kept) -> tuple[int, ...]:
    """Return the lines that facts are made of, without those of a standfirst that is not shown."""
    if kept.standfirst.value or not cutting.standfirst.value:
        return cutting.fact_lines
    others = _lines([cutting.title, cutting.publisher, cutting.section, cutting.url, cutting.language])
    others |= _lines([cutting.published, cutting.updated, cutting.publish, *cutting.authors])
    return tuple(line for line in cutting.fact_lines if line != cutting.standfirst.line or line in others)


def _lines(facts: Iterable[Fact | DateFact | Author | Showing]) -> set[int | None]:
    return {fact.line for fact in facts}


def _quoted(quote: Quotation, kept: _Kept) -> Quotation:
    """Return a quotation without those words about it that are not shown."""
    cue = quote.cue if kept.has(quote.cue) else None
    return changed(quote, cue=cue, speaker_text=quote.speaker_text if kept.has(quote.speaker_text) else None)
