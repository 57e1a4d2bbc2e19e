"""All that speaks for or against a line being the article's, in figures: how it looks and where it stands."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from cuttings.reading import places
from cuttings.reading.header import LONGEST_TEXT, header_label
from cuttings.reading.label import KEPT, Label
from cuttings.reading.places import Boxes, Numbers
from cuttings.reading.region import is_prose
from cuttings.reading.signs import SIGNS, Figures, signs, topical
from cuttings.reading.survey import Page

LANDMARKS = (
    Label.RELATED, Label.COMMENT, Label.SHARING, Label.ADVERT, Label.COPYRIGHT, Label.NAVIGATION, Label.TAGS,
    Label.CAPTION,
)  # fmt: skip
"""What lines may be by their wording whose distance tells something."""

STAMP_WORDS = 16
"""Words of a line that may be a date or a time of day."""
ENOUGH = 40
"""Words of a line that count as much as more."""
HEAD_LINES = 6
"""Lines above the text that may hold its headline."""
SURE = 0.6
"""A share from which on a line counts as found."""

_HEADER = re.compile(r"\d|\bby\b", re.IGNORECASE)
"""What nearly all bylines and date lines hold; the others cost more to look at than they tell."""

_NEAR = ("long", "capitals", "in other articles", "blank above")
_NEAR_COLUMNS = [SIGNS.index(name) for name in _NEAR]
_SUMMED = ("prose", "words", "list items", "wording", "ends")
_ITEM, _WORDING, _ENDS, _DATED, _DATELINE = (
    SIGNS.index(name) for name in ("list item", "wording", "ends", "dated", "dateline")
)

FIRST_LOOK = (
    *SIGNS,
    "about the text", "about the headline",
    "prose in text", "of text", "lines in text", "lines", "place", "lines down", "lines left",
    "prose above", "share of prose above", "prose below", "in text", "below text's start", "below text's end",
    "below headline",
    *(f"{name} {first}…{last}" for first, last in places.WINDOWS for name in _SUMMED),
    *(f"up to {mark}" for mark in (*LANDMARKS, "stamp", "byline", "date line", "dateline", "prose")),
    *(f"down to {mark}" for mark in (*LANDMARKS, "stamp", "byline", "date line", "dateline", "prose")),
    *(f"{name} {by:+}" for by in (-2, -1, 1, 2) for name in _NEAR),
    "lines in block", "words in block", "prose share in block",
    "lines in column run", "words in column run", "prose share in column run",
    "share of prose at indent", "indent less above", "indent less below",
    *(f"{name} (rules)" for name in places.BOX),
    *(f"{name} (prose)" for name in places.BOX),
)  # fmt: skip
"""The columns of `first_look`, in order."""

SECOND_LOOK = (
    "first answer", *(f"answer {by:+}" for by in (-3, -2, -1, 1, 2, 3)),
    *(f"{name} {first}…{last}" for first, last in places.WINDOWS for name in ("answers", "answered words")),
    "answered above", "answered below", "share answered above", "answered", "others above",
    "up to answer", "down to answer", "surest answer",
    *(f"{name} (answers)" for name in places.BOX),
)  # fmt: skip
"""The columns that `second_look` adds, in order."""


class Looked(NamedTuple):
    """The figures of a page's lines, and what the second look needs again."""

    figures: Figures
    words: Numbers
    boxes: Boxes


def first_look(page: Page, labels: Sequence[Label]) -> Looked:
    """Return the figures of FIRST_LOOK for each line of `page`, which has at least one.

    `labels` are what the rules take the lines for.
    """
    lines = page.lines
    own = signs(lines, page.folded, page.found, labels, page.repeated)
    words = own[:, 0]
    prose = np.array(
        [is_prose(line) and found is None for line, found in zip(lines, page.found, strict=True)], dtype=np.float64
    )
    kept = np.array([label in KEPT and label is not Label.CAPTION for label in labels], dtype=np.float64)
    boxes = places.boxes([line.indent for line in lines])
    head = range(max(0, page.start - HEAD_LINES), min(page.start + 1, len(lines)))
    figures = np.hstack(
        (
            own,
            topical(page.folded, range(page.start, page.stop), head),
            _on_page(page, words * prose),
            places.windows(np.column_stack((prose, words, own[:, _ITEM], own[:, _WORDING] > 0, own[:, _ENDS]))),
            places.distances(_marked(page, own, prose)),
            *(places.moved(own[:, _NEAR_COLUMNS], by) for by in (-2, -1, 1, 2)),
            _set(page, boxes, words, prose),
            places.boxed(boxes, words, kept),
            places.boxed(boxes, words, prose * np.minimum(words, ENOUGH) / ENOUGH),
        )
    )
    return Looked(figures, words, boxes)


def second_look(first: Looked, answers: Numbers) -> Figures:
    """Return the figures of FIRST_LOOK and SECOND_LOOK, `answers` being the shares that the first look gave."""
    words, held = first.words, answers * first.words
    up = np.cumsum(held)
    total = max(up[-1], 1.0)
    return np.hstack(
        (
            first.figures,
            answers[:, None],
            *(places.moved(answers, by)[:, None] for by in (-3, -2, -1, 1, 2, 3)),
            places.windows(np.column_stack((answers, held))),
            np.column_stack(
                (up - held, up[-1] - up, (up - held) / total, np.full(len(words), up[-1]), np.cumsum(words - held))
            ),
            places.distances((answers > SURE)[:, None]),
            np.full((len(words), 1), answers.max()),
            places.boxed(first.boxes, words, answers),
        )
    )


def _on_page(page: Page, prose: Numbers) -> Figures:
    size, index = len(prose), np.arange(len(prose))
    down = np.cumsum(prose)
    total = max(down[-1], 1.0)
    within = prose[page.start : page.stop].sum() / total
    head = page.start if page.head is None else page.head
    whole = (within, total, page.stop - page.start, size)
    return np.column_stack(
        (
            *(np.full(size, figure) for figure in whole),
            index / size, index, size - index, down - prose, (down - prose) / total, total - down,
            (index >= page.start) & (index < page.stop),
            *(np.clip(index - mark, -places.FAR, places.FAR) for mark in (page.start, page.stop, head)),
        )
    )  # fmt: skip


def _marked(page: Page, own: Figures, prose: Numbers) -> np.ndarray:
    header = [
        header_label(line, found) if _HEADER.search(line.text[:LONGEST_TEXT]) else None
        for line, found in zip(page.lines, page.found, strict=True)
    ]
    columns = [[found is mark for found in page.found] for mark in LANDMARKS]
    columns.append(list((own[:, _DATED] > 0) & (own[:, 0] <= STAMP_WORDS)))
    columns.extend([label is mark for label in header] for mark in (Label.BYLINE, Label.DATE))
    columns.extend((list(own[:, _DATELINE] > 0), list(prose > 0)))
    return np.array(columns, dtype=np.bool_).T


def _set(page: Page, boxes: Boxes, words: Numbers, prose: Numbers) -> Figures:
    blank = np.array([line.before > 0 for line in page.lines])
    indent = boxes.indent
    turn = np.diff(indent, prepend=indent[:1])
    at = np.bincount(indent, words * prose)[indent] / max((words * prose).sum(), 1.0)
    steps = (np.clip(turn, -20, 20), np.clip(-np.diff(indent, append=indent[-1:]), -20, 20))
    return np.hstack(
        (places.runs(blank, words, prose), places.runs(turn != 0, words, prose), np.column_stack((at, *steps)))
    )
