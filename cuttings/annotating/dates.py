"""Finds expressions of time and says what they mean: `late last month` in an article of 29 May 2014 is 2014-04.

Three kinds of rules look at paragraphs, each a visible table: what its words settle alone (`dates_calendar`,
`dates_eras`, `dates_holidays`), what lacks a year (`dates_yearless`), and what counts from the day of publication
(`relative`, `dates_ago`); `dates_lasting` adds durations and repetitions, which have no value. A rule looks only where
there are the words it needs (`dates_words`). Where rules overlap, the expression that starts first wins, then the
longest. Last, what points back to a date (`dates_back`, `dates_compared`) or names a part of one (`dates_parts`) is
worked out in order.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from cuttings import calendars
from cuttings.annotating import (
    dates_ago,
    dates_back,
    dates_calendar,
    dates_compared,
    dates_eras,
    dates_holidays,
    dates_lasting,
    dates_yearless,
    relative,
)
from cuttings.annotating.dates_back import BackRule, ReadBack, read_back
from cuttings.annotating.dates_calendar import WrittenRule
from cuttings.annotating.dates_lasting import LastingRule
from cuttings.annotating.dates_parts import with_part
from cuttings.annotating.dates_scene import SENTENCE_END, Reading, Scene, Tense, published_scene
from cuttings.annotating.dates_told import Told
from cuttings.annotating.dates_words import MARKS, YEARS, DateRule, Held, Words, fitting, held_of, matches
from cuttings.annotating.dates_yearless import YearlessRule
from cuttings.annotating.relative import ReadRelative, RelativeRule
from cuttings.calendars import MONTHS
from cuttings.model import Cutting, DateFound, Paragraph


class _Expression(Struct, frozen=True, kw_only=True):
    start: int
    end: int
    reading: Reading
    rule: str
    back: Callable[[Told], Reading] | None = None
    """What the expression means where it points back, given what was named last."""


def find_dates(cutting: Cutting) -> tuple[DateFound, ...]:
    """Return the expressions of time in all paragraphs, in reading order, none overlapping.

    A value is there only where text and publication date settle it; the bounds hold what is known without.
    """
    found: list[DateFound] = []
    scene = published_scene(cutting.published)
    told = Told()
    for index, paragraph in enumerate(cutting.paragraphs):
        fit = rules_for(held_in(paragraph.text))
        if not any(fit):
            continue
        absolute = _in_order(_absolute(paragraph.text, fit))
        years = tuple(_years(paragraph.text, absolute))
        left_in = scene.years[-1][1] if scene.years else scene.left_in
        scene = replace(scene, text=paragraph.text, years=years, left_in=left_in)
        kept = _in_order([*absolute, *_in_scene(scene, fit)])
        if kept:
            told, resolved = _resolved(kept, told.entering(index))
            found.extend(_dates_found(paragraph, resolved))
    return tuple(found)


def _resolved(expressions: Iterable[_Expression], told: Told) -> tuple[Told, list[_Expression]]:
    """Return what is told after the expressions, and them with those that point back counted from what was named."""
    resolved = []
    for expression in expressions:
        settled = replace(expression, reading=expression.back(told)) if expression.back else expression
        told = told.naming(settled.reading, settled.end, outright=expression.back is None)
        resolved.append(settled)
    return told, resolved


def _dates_found(paragraph: Paragraph, expressions: Iterable[_Expression]) -> Iterator[DateFound]:
    """Yield the expressions with the part that may stand before them: `early 2002` where `2002` was found."""
    floor = 0
    for expression in expressions:
        start, reading = with_part(paragraph.text, expression.start, floor, expression.reading)
        floor = expression.end
        yield DateFound(
            paragraph=paragraph.id,
            start=start,
            end=expression.end,
            text=paragraph.text[start : expression.end],
            kind=reading.kind,
            value=reading.value,
            earliest=reading.earliest,
            latest=reading.latest,
            rule=expression.rule,
        )


DATED: tuple[tuple[Words, ...], ...] = ((MONTHS, YEARS), (MARKS,))
"""What a text must hold for `calendars` to find a date: the name of a month and a year, or a number after a mark."""
WRITTEN = (*dates_calendar.RULES, *dates_eras.RULES, *dates_holidays.RULES)
"""The rules for what its words settle alone."""
RELATIVE = (*dates_ago.RULES, *relative.RULES)
"""The rules for what counts from the day of publication."""
BACK = (*dates_back.RULES, *dates_compared.RULES)
"""The rules for what counts from a date just named."""
RULES: tuple[DateRule[Any], ...] = (
    *WRITTEN,
    *dates_yearless.RULES,
    *RELATIVE,
    *dates_lasting.RULES,
    *BACK,
)
"""All rules, in the order in which they look."""

held_in = held_of(chain.from_iterable([*DATED, *(rule.needs for rule in RULES)]))
"""Tells which of the vocabularies that the rules need a text holds a word of."""


class Fitting(NamedTuple):
    """The rules that may find something in a text, and whether `calendars` may."""

    dated: bool
    written: tuple[WrittenRule, ...]
    yearless: tuple[YearlessRule, ...]
    relative: tuple[RelativeRule, ...]
    lasting: tuple[LastingRule, ...]
    back: tuple[BackRule, ...]


@lru_cache(maxsize=4096)
def rules_for(held: Held) -> Fitting:
    """Return the rules for a text with these vocabularies: many a paragraph has the same, most often none."""
    return Fitting(
        dated=any(held.issuperset(needs) for needs in DATED),
        written=fitting(WRITTEN, held),
        yearless=fitting(dates_yearless.RULES, held),
        relative=fitting(RELATIVE, held),
        lasting=fitting(dates_lasting.RULES, held),
        back=fitting(BACK, held),
    )


def _absolute(text: str, fit: Fitting) -> Iterator[_Expression]:
    if fit.dated:
        for written in calendars.written_dates(text):
            reading = Reading(value=written.value, earliest=written.earliest, latest=written.latest)
            yield _Expression(start=written.start, end=written.end, reading=reading, rule="calendar date")
    for rule, match in matches(fit.written, text):
        try:
            yield _found(match, rule.read(match), "its own words")
        except ValueError:  # no such day, or an interval that ends before it begins
            continue


def _in_scene(scene: Scene, fit: Fitting) -> Iterator[_Expression]:
    yield from _yearless(scene, fit.yearless)
    yield from _relative(scene, fit.relative)
    for rule, match in matches(fit.lasting, scene.text):
        yield _found(match, Reading(kind=rule.read), "duration or set")
    yield from _back(scene, fit.back)


def _yearless(scene: Scene, rules: Iterable[YearlessRule]) -> Iterator[_Expression]:
    for rule, match in matches(rules, scene.text):
        try:
            yield _found(match, dates_yearless.read_yearless(match, rule.read, scene), "year from the context")
        except ValueError:
            continue


def _relative(scene: Scene, rules: Iterable[RelativeRule]) -> Iterator[_Expression]:
    for rule, match in matches(rules, scene.text):
        day = _from_day(match, rule.read, scene.tense(*match.span()))
        yield _found(match, scene.resolve(day), "counted from publication")


def _from_day(match: re.Match[str], read: ReadRelative, tense: Tense | None) -> Callable[[date], Reading]:
    return lambda day: read(match, day, tense)


def _back(scene: Scene, rules: Iterable[BackRule]) -> Iterator[_Expression]:
    for rule, match in matches(rules, scene.text):
        ahead = scene.tense(*match.span()) == "future"
        found = _found(match, Reading(), "counted from a date before it")
        yield replace(found, back=_counting(match, rule.read, None if ahead else scene.last_day))


def _counting(match: re.Match[str], read: ReadBack, until: date | None) -> Callable[[Told], Reading]:
    return lambda told: read_back(match, read, told, until)


def _found(match: re.Match[str], reading: Reading, rule: str) -> _Expression:
    start, end = match.span("date") if "date" in match.re.groupindex else match.span()
    return _Expression(start=start, end=end, reading=reading, rule=rule)


def _in_order(found: Iterable[_Expression]) -> list[_Expression]:
    kept: list[_Expression] = []
    for expression in sorted(found, key=lambda expression: (expression.start, -expression.end)):
        if not kept or expression.start >= kept[-1].end:
            kept.append(expression)
    return kept


def _years(text: str, absolute: list[_Expression]) -> Iterator[tuple[int, int]]:
    """Yield the years that a later date without one may belong to: of days, of months, and of `In 2002,` up front."""
    for expression in absolute:
        value = expression.reading.value or ""
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?", value) and int(value[5:7]) <= 12:
            yield expression.end, int(value[:4])
        elif re.fullmatch(r"[0-9]{4}", value) and _opens_sentence(text, expression.start):
            yield expression.end, int(value)


def _opens_sentence(text: str, start: int) -> bool:
    lead = SENTENCE_END.split(text[max(0, start - 40) : start])[-1]
    return start == 0 or re.fullmatch(r"[\"“‘(]?In (?:early |late |mid-)?", lead) is not None
