"""Pages made of pages: what people paste, and what too few pages of the shared data show."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from cuttings.reading.lines import Line
from tools.gold_lines import GoldPage

LEAST = 4
"""Lines of an article that a list is made of."""


def variants(page: GoldPage, chance: random.Random) -> Iterator[GoldPage]:
    """Yield pages made of `page`: with lists in the text, without indentation, and with little around the article."""
    at = np.flatnonzero(page.article).tolist()
    if len(at) >= LEAST:
        yield listed(page, at, chance)
        yield listed(page, at, chance)
    yield flat(page, chance)
    if at:
        yield flat(pasted(page, at, chance), chance)
        yield pasted(page, at, chance)


def listed(page: GoldPage, at: Sequence[int], chance: random.Random) -> GoldPage:
    """Return the page with a stretch of the text cut down to short lines, numbers or tables: what lists look like."""
    lines = list(page.lines)
    start = chance.randrange(max(1, len(at) // 2))
    stop = chance.randrange(start + 2, len(at) + 1)
    form = chance.randrange(3)
    for number, index in enumerate(at[start:stop], 1):
        short = " ".join(lines[index].text.split()[: chance.randrange(2, 9)]).rstrip(".,;:")
        cells = " ".join(str(chance.randrange(100)) for _ in range(3))
        lines[index] = _said(lines[index], (short, f"{number}. {short}", f"{short} {cells}")[form])
    return replace(page, lines=tuple(lines))


def flat(page: GoldPage, chance: random.Random) -> GoldPage:
    """Return the page as a browser's clipboard gives it: no indentation, often no bullets and no blank lines."""
    bullets, blanks = chance.random() < 0.3, chance.random() < 0.5
    lines = tuple(
        replace(line, indent=0, bullet=line.bullet and bullets, before=line.before if blanks else 0)
        for line in page.lines
    )
    return _part(replace(page, lines=lines), [index for index, line in enumerate(lines) if line.text])


def pasted(page: GoldPage, at: Sequence[int], chance: random.Random) -> GoldPage:
    """Return the article with the few lines around it that somebody takes along."""
    above, below = (chance.choice((0, 0, 0, 1, 3, 8)) for _ in range(2))
    return _part(page, range(max(0, at[0] - above), min(len(page.lines), at[-1] + 1 + below)))


def _part(page: GoldPage, kept: Sequence[int]) -> GoldPage:
    lines = tuple(page.lines[index] for index in kept)
    return replace(page, lines=lines, article=page.article[list(kept)], open=page.open[list(kept)])


def _said(line: Line, text: str) -> Line:
    return replace(line, text=text, words=len(text.split()), raws=(" " * line.indent + text,) * len(line.raws))
