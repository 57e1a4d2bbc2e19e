"""Numbers with what they count: `17 Japanese nationals`, `at least 84 people were killed`, `12 percent of voters`.

What is no figure for anything is left out: dates, times and spans of time, ages, ordinals, scores, addresses, page
numbers and `one of the`. They have no noun of their own, or one of time, or stand where a date was found.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from cuttings.annotating.counted import Counted, Number, find_counted, rest
from cuttings.annotating.engine import Parsed
from cuttings.annotating.numerals import MONEY, Numeral, find_numerals
from cuttings.annotating.tellers import find_teller
from cuttings.model import DateFound, QuantityFound, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TIME = """
second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years
decade decades century centuries yr yrs hrs min mins sec secs season seasons generation generations
"""
TIME = frozenset(_TIME.split())
"""Nouns of time: spans and ages are no figures."""

_NO_THINGS = """
times time points point ones things thing ways way others kinds kind sorts sort types type of whom pm am p.m. a.m.
occasions occasion fold games seeds yards touchdowns goals sets rounds bit lot moment end hand side rest one
"""
NO_THINGS = frozenset(_NO_THINGS.split())
"""Nouns after a number that are nothing to compare by it: rates, scores, words for nothing in particular."""

MEASURES = {
    form: unit
    for unit, forms in {
        "km": "km kms kilometer kilometers kilometre kilometres",
        "m": "metre metres meter meters",
        "mi": "mile miles",
        "ft": "foot feet ft",
        "kg": "kg kgs kilogram kilograms kilo kilos",
        "t": "ton tons tonne tonnes",
        "lb": "pounds lbs lb",
        "mph": "mph",
        "km/h": "kph",
        "ha": "hectare hectares",
        "acre": "acre acres",
        "cm": "cm centimeters centimetres",
        "in": "inch inches",
        "°": "degrees degree",
        "kt": "kilotons kilotonnes kiloton",
        "L": "litre litres liter liters",
        "gal": "gallon gallons",
        "MW": "megawatts mw",
        "light-year": "light-years",
    }.items()
    for form in forms.split()
}
"""Words for units of measure, and how they are written here (SI symbols where there are some)."""


SMALL = 10

_YEAR = re.compile(r"(?:19|20)(?!00)\d\d")
_PAGER = re.compile(r"\d\s+of\s+\Z")

PREPOSITIONS = frozenset(["about", "over", "around", "under", "up to"])
"""Words for a bound that may belong to the word before them instead: `asked about 11 people`."""

_ABOUT = """
ask asks asked asking tell tells told know knows knew talk talks talked talking speak speaks spoke speaking worry
worried learn learned learnt hear hears heard hearing information questions question
concern concerned write wrote written
"""
ABOUT = frozenset(_ABOUT.split())
"""Words that take such a word to themselves."""


def find_quantities(pieces: Iterable[Parsed], dates: Iterable[DateFound]) -> Iterator[QuantityFound]:
    """Yield the quantities in reading order; none overlaps another or one of `dates`, which are in order."""
    taken: dict[str, list[DateFound]] = defaultdict(list)
    for date in dates:
        taken[date.paragraph].append(date)
    for piece in pieces:
        numerals = [n for n in find_numerals(piece.text) if not _is_taken(n, piece, taken[piece.paragraph.id])]
        yield from (found for numeral in numerals if (found := _quantity(piece, numeral)))


def _is_taken(numeral: Numeral, piece: Parsed, dates: Sequence[DateFound]) -> bool:
    """Return whether the number is part of a date, or a year, or one of a pager's: `4 of 30`."""
    text = piece.text[numeral.first : numeral.last]
    if _YEAR.fullmatch(text) or _PAGER.search(piece.text[: numeral.first]):
        return True
    at = bisect_right(dates, numeral.last + piece.offset - 1, key=lambda date: date.start) - 1
    return at >= 0 and dates[at].end > numeral.first + piece.offset


def _quantity(piece: Parsed, numeral: Numeral) -> QuantityFound | None:
    doc = piece.doc
    first = bisect_right(piece.starts, numeral.first) - 1
    last = bisect_right(piece.starts, numeral.end - 1) - 1
    unit = numeral.unit
    if not unit and last + 1 < len(doc):
        word = doc[last + 1].lower_
        unit = MEASURES.get(word, "") or MONEY.get(word.removesuffix("s"), "")
        last += bool(unit)
    many = bool(numeral.low and numeral.high is None and not numeral.qualifier)
    single = numeral.low == 1 == numeral.high
    small = not unit and (numeral.low or numeral.high or 0) < SMALL
    written = Number(first=first, last=last, single=single, small=small, measured=bool(unit) or many)
    counted = find_counted(doc, written)
    if counted is None or counted.thing in TIME or counted.thing in NO_THINGS:
        return None
    if unit and piece.text[: numeral.start].endswith("("):
        return None
    return _found(piece, numeral, counted, unit, (first, last))


def _found(piece: Parsed, numeral: Numeral, counted: Counted, unit: str, at: tuple[int, int]) -> QuantityFound:
    doc, offset, text = piece.doc, piece.offset, piece.paragraph.text
    qualified = not (numeral.qualifier in PREPOSITIONS and _is_preposition(doc, at[0] - 1))
    teller = find_teller(doc[at[0]], piece.text)
    who = Span(paragraph=piece.paragraph.id, start=offset + doc[teller[0]].idx,
               end=offset + doc[teller[1]].idx + len(doc[teller[1]])) if teller else None  # fmt: skip
    end = max(numeral.end, doc[at[1]].idx + len(doc[at[1]]))
    start, end = offset + (numeral.start if qualified else numeral.first), offset + end
    words = doc[counted.first : counted.last + 1]
    return QuantityFound(
        paragraph=piece.paragraph.id,
        start=start,
        end=end,
        text=text[start:end],
        low=numeral.low,
        high=numeral.high if qualified else numeral.low,
        unit=unit,
        qualifier=numeral.qualifier if qualified else None,
        thing=counted.thing,
        modifiers=(*rest(doc, *at), *counted.modifiers),
        states=counted.states,
        deeds=counted.deeds,
        counted=words.text,
        speaker=who,
        speaker_text=text[who.start : who.end] if who else None,
    )


def _is_preposition(doc: Doc, before: int) -> bool:
    """Return whether the bound at token `before` a number belongs to the word before it."""
    return before > 0 and doc[before - 1].lower_ in ABOUT
