"""The quotations: what was said in so many words, by article, and who is quoted most."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cuttings.model import Article, Quotation
from cuttings.publishing.index import Index
from cuttings.publishing.markdown import link
from cuttings.publishing.paging import COVERAGE, QUOTATIONS, direct_quotes, quote_anchor
from cuttings.publishing.sheets import Linker, Sheet, View, front, parts, quoted

MOST_QUOTED = 12
"""Speakers at the top of the page."""

Quoted = tuple[Article, Quotation]


def quotation_pages(index: Index) -> Iterator[Sheet]:
    """Yield the direct quotations from the newest article on; reported speech stands on the articles' own pages."""
    quotes, words = list(direct_quotes(index.newest)), index.words
    for part in parts(index, QUOTATIONS, quotes):
        linker = Linker(index=index, here=part.path)
        data: View = {
            "front": front(words.text("quotations.title"), words.text("quotations.about")),
            "total": words.counted(len(quotes), "direct"),
            "speakers": _speakers(quotes, linker) if part.number == 1 else [],
            "unsettled": _unsettled(quotes, linker) if part.number == 1 else None,
            "articles": list(_by_article(part.items, linker)),
            "part": part,
        }
        yield Sheet(path=part.path, template="quotations", data=data)


def _speakers(quotes: Sequence[Quoted], linker: Linker) -> list[View]:
    """Return who is quoted most, and how often."""
    tally = Counter(quote.speaker for _, quote in quotes if quote.speaker in linker.index.entities)
    names = {key: linker.index.entities[key].name for key in tally if key}
    most = sorted(names, key=lambda key: (-tally[key], names[key], key))[:MOST_QUOTED]
    return [
        {
            "link": linker.entity(key),
            "count": linker.words.number(tally[key]),
            "share": round(100 * tally[key] / tally[most[0]]),
        }
        for key in most
    ]


def _unsettled(quotes: Sequence[Quoted], linker: Linker) -> View | None:
    """Return of how many quotations nobody could say who speaks, and where it says why; None where it is none."""
    number = sum(quote.speaker is None for _, quote in quotes)
    return {"n": number, "target": linker.to(COVERAGE, "unsettled")} if number else None


def _by_article(quotes: Sequence[Quoted], linker: Linker) -> Iterator[View]:
    for key, group in groupby(quotes, key=lambda pair: pair[0].cutting.id):
        yield {**linker.cited(key), "quotes": [_quotation(key, quote, linker) for _, quote in group]}


def _quotation(article: str, quote: Quotation, linker: Linker) -> View:
    number = linker.words.text("paragraph", number=quote.paragraph.removeprefix("p"))
    return {
        "anchor": quote_anchor(article, quote),
        "words": quoted(quote, linker.words),
        "speaker": linker.entity(quote.speaker) if quote.speaker else None,
        "speaker_text": quote.speaker_text,
        "paragraph": link(number, linker.to(f"articles/{article}.md", quote.paragraph)),
    }
