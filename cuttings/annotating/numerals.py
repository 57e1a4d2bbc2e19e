"""Numbers as texts write them: `at least 84`, `seventeen`, `10 to 15`, `2.5 million`, `$40`, `12 percent`, `dozens`.

What a number counts is not looked at here, so ages, years and scores are found as well.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

Number = int | float

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: value for value, word in enumerate(f"zero {_ONES} eighteen nineteen".split())}
_TENS = {word: 10 * at for at, word in enumerate(_DECADES.split(), 2)}
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_MANY = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2 * 10**6, "billions": 2 * 10**9,
    "tens of thousands": 20_000, "hundreds of thousands": 200_000, "tens of millions": 20 * 10**6,
    "hundreds of millions": 200 * 10**6, "several hundred": 200, "several thousand": 2_000, "several dozen": 24,
}  # fmt: skip
"""Words for a number that is not given, and the least that each can mean: twice what it names."""

CURRENCIES = {
    "US$": "USD",
    "C$": "CAD",
    "A$": "AUD",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
}
"""Signs of money, and the currencies (ISO 4217) that English texts mean by them where they do not say otherwise."""

MONEY = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "won": "KRW", "rupee": "INR", "ruble": "RUB",
    "rouble": "RUB", "franc": "CHF", "naira": "NGN", "peso": "MXN", "krona": "SEK", "kronor": "SEK", "shekel": "ILS",
}  # fmt: skip

BOUNDS = {
    "at least": "low", "no fewer than": "low", "no less than": "low", "not less than": "low", "a minimum of": "low",
    "more than": "low", "over": "low", "upwards of": "low", "in excess of": "low", "upward of": "low",
    "at most": "high", "up to": "high", "as many as": "high", "no more than": "high", "not more than": "high",
    "fewer than": "high", "less than": "high", "under": "high", "a maximum of": "high", "as much as": "high",
    "almost": "", "nearly": "", "about": "", "around": "", "some": "", "approximately": "", "roughly": "",
    "an estimated": "", "close to": "", "just over": "", "just under": "", "a total of": "",
}  # fmt: skip
"""Words before a number, and which of its bounds it is then; the others say only that it is not exact."""

_ROUND = {"or more": "low", "or so": "", "-odd": "", "-plus": "low", "+": "low"}
"""The same after a number."""


class Numeral(Struct, frozen=True, kw_only=True):
    """A number in a text: its bounds, None where open, and what it measures, if a sign or `percent` says so.

    The stretch from `start` to `end` holds the words for its bound and its unit; `first` and `last` its digits alone.
    """

    start: int
    first: int
    last: int
    end: int
    low: Number | None
    high: Number | None
    qualifier: str | None
    unit: str


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_SMALL = rf"(?:{_either(_TENS)})(?:[-\s](?:{_either(list(_WORDS)[1:10])}))?|{_either(_WORDS)}"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?"
_SCALE = r"(?:\s?(?:million|billion|trillion|thousand|hundred|dozen|bn|mn|tn|k|m)\b)"
_BIG = _either(list(_SCALES)[:6])
_PLAIN = rf"(?:half\s+a|an?)\s+(?:{_BIG})\b|(?:{_DIGITS}){_SCALE}?|(?:{_SMALL})(?:\s+(?:and\s+)?(?:{_BIG}|{_SMALL}))*"
_SIGN = _either(CURRENCIES)
_STARTS = sorted({word[:2] for word in (*_WORDS, *_TENS, *_MANY, "half", *CURRENCIES)})
_FIRST = rf"(?:{_either(_STARTS)}|an?\s)"
"""How a number begins: looked at first, for most words do not."""

_BEFORE = re.compile(rf"\b({_either(BOUNDS)})\s+(?:a\s+total\s+of\s+)?\Z", re.IGNORECASE)
_LAST = tuple({words.split()[-1] for words in BOUNDS})
_REACH = 40
"""Code points before a number in which the words for its bound stand."""

_NUMERAL = re.compile(
    rf"""(?<![\w.,:/#@&\-–’'])(?=\d|{_FIRST})
    (?P<sign>{_SIGN})?
    (?:(?P<many>{_either(_MANY)})\b
      |(?P<low>{_PLAIN})(?:\s?(?:to|–|-|or)\s?(?:{_SIGN})?(?P<high>{_PLAIN}))?)
    (?:(?P<after>\+|-odd|-plus|\s+or\s+(?:more|so))(?!\w))?
    (?P<percent>\s?%|\s+per\s?cent\b(?!age))?
    (?![\w/@%]|[.,:]\d|-\w|’\w|'\w|[–-]\d)
    """,
    re.VERBOSE,
)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers in `text` in order; none is part of a word, a time of day, a decimal list or an address."""
    lower = text.lower()
    for match in _NUMERAL.finditer(lower if len(lower) == len(text) else text):
        found = _read(match)
        if found is not None:
            yield found


def _read(match: re.Match[str]) -> Numeral | None:
    low, high = _bounds(match)
    if low is None and high is None:
        return None
    bound = _bound(match.string, match.start())
    before, after = (" ".join((words or "").lower().split()) for words in (bound and bound[1], match["after"]))
    side = BOUNDS.get(before) or _ROUND.get(after, "")
    several = bool(match["many"] or match["high"])
    sign = match["sign"] or ""
    return Numeral(
        start=bound.start() if bound else match.start(),
        first=match.start("many") if match["many"] else match.start("low"),
        last=match.end("many") if match["many"] else match.end("high") if match["high"] else match.end("low"),
        end=match.end(),
        low=None if side == "high" else low,
        high=high if several or side != "low" else None,
        qualifier=before or after or None,
        unit="percent" if match["percent"] else CURRENCIES.get(sign, ""),
    )


def _bound(text: str, start: int) -> re.Match[str] | None:
    """Return the words for its bound right before a number; the last is asked for first: most numbers have none."""
    lead = max(start - _REACH, 0)
    return _BEFORE.search(text, lead, start) if text[lead:start].rstrip().casefold().endswith(_LAST) else None


def _bounds(match: re.Match[str]) -> tuple[Number | None, Number | None]:
    """Return the least and the most a match can mean."""
    if match["many"]:
        return _MANY[" ".join(match["many"].lower().split())], None
    low = value(match["low"])
    if not match["high"]:
        return low, low
    high = value(match["high"])
    if low is not None and high is not None and low < _scaled(high, match["low"], match["high"]):
        return _scaled(low, match["high"], match["low"]) if high >= 10**3 else low, high
    return None, None


def _scaled(number: Number, scaled: str, plain: str) -> Number:
    """Return `number` times the scale that ends `scaled` where `plain` has none: `2 to 3 million`."""
    last = re.split(r"[\s\d]", scaled.lower())[-1]
    return number * _SCALES[last] if last in _SCALES and not re.search("[a-z]", plain.lower()) else number


def value(text: str) -> Number | None:
    """Return the number that `text` writes in digits or words; None where its words are none together, `one two`."""
    words = re.sub(r"(?<=\d)(?=[a-z])", " ", text.lower().replace(",", "").replace("-", " ")).split()
    total: Number = 0
    group: Number = 0
    last = ""
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            group = (group or 1) * scale
            total, group = (total, group) if scale <= 100 else (total + group, 0)
        elif word in ("a", "an", "and"):
            continue
        elif word == "half":
            group = 0.5
        else:
            group += (number := _small(word))
            if last and last not in _SCALES and not (last in _TENS and 0 < number < 10):
                return None
        last = word
    return _whole(total + group)


def _small(word: str) -> Number:
    if word in _WORDS or word in _TENS:
        return _WORDS.get(word, _TENS.get(word, 0))
    return float(word) if "." in word else int(word)


def _whole(number: Number) -> Number:
    return round(number) if abs(number - round(number)) < 1e-6 else number
