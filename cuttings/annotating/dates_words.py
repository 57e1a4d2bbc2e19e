"""What a text must hold for a rule to find something in it: a word of each vocabulary that the rule needs.

Most rules find nothing in most paragraphs. To look the paragraph's words up once costs a small part of what it costs to
search it with every pattern. Needs only save time: a rule finds the same without them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Words = frozenset[str]
"""A vocabulary: words in lower case, numbers as they are written, and marks that stand before a number."""

Held = frozenset[Words]
"""The vocabularies that a text holds a word of."""

Read = TypeVar("Read")


# The ending of an ordinal is a word of its own: `12thMarch` holds `march`.
_WORD = re.compile(r"(?<=[0-9])(?:st|nd|rd|th)|[a-zôō]+|[0-9]+|[-–—/.’‘'](?=\s{0,2}[0-9])")

YEARS = frozenset(str(year) for year in range(1000, 2100))
"""What the pattern YEAR of `calendars` matches."""
DAYS = frozenset(f"{day:{width}}" for day in range(1, 32) for width in ("", "02"))
"""What the pattern DAY of `calendars` matches, without the ending of an ordinal."""
DECADES = frozenset(str(year) for year in range(1500, 2100, 10))
TENS = frozenset(f"{ten}0" for ten in range(10))
SMALL_NUMBERS = frozenset(f"{number:{width}}" for number in range(1000) for width in ("", "02", "03"))
"""Every number of one to three digits."""
MARKS = frozenset("-/.")
"""What parts the numbers of a date: `29/05/2014`."""
RANGES = frozenset("-–/")
"""What parts two years: `1977-83`."""
QUOTES = frozenset("’‘'")
"""What stands before a year or decade without its century: `'79`."""


class DateRule(NamedTuple, Generic[Read]):
    """What a rule looks for, how it reads what it finds, and the vocabularies of each of which it needs a word."""

    pattern: re.Pattern[str]
    read: Read
    needs: tuple[Words, ...]


def words(text: str) -> Words:
    """Return the vocabulary of the words in `text`."""
    return frozenset(text.split())


def any_case(phrase: str, gap: str) -> str:
    """Return a pattern for the words of `phrase` in ASCII letters of any case, with the pattern `gap` between them."""
    return gap.join(f"(?ai:{word})" for word in phrase.split())


def one_of(vocabulary: Words) -> str:
    """Return a pattern for any of the words, the longest first, and those with one initial together."""
    by_initial: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(vocabulary, key=lambda word: (-len(word), word)):
        by_initial[word[0]].append(word[1:])
    return "|".join(f"{initial}(?:{'|'.join(rests)})" for initial, rests in sorted(by_initial.items()))


def capital_or_not(vocabulary: Words) -> str:
    """Return a pattern for any of the words, with or without a capital letter."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(vocabulary))


def with_plurals(vocabulary: Words) -> Words:
    """Return the words and each with an `s`."""
    return vocabulary | {f"{word}s" for word in vocabulary}


def fitting(rules: Iterable[DateRule[Read]], held: Held) -> tuple[DateRule[Read], ...]:
    """Return the rules that need no more than is `held` in a text."""
    return tuple(rule for rule in rules if held.issuperset(rule.needs))


def matches(rules: Iterable[DateRule[Read]], text: str) -> Iterator[tuple[DateRule[Read], re.Match[str]]]:
    """Yield what the rules match in `text`, rule by rule."""
    for rule in rules:
        for match in rule.pattern.finditer(text):
            yield rule, match


def held_of(vocabularies: Iterable[Words]) -> Callable[[str], Held]:
    """Return a function that returns those of the vocabularies that a text holds a word of."""
    with_word: defaultdict[str, set[Words]] = defaultdict(set)
    for vocabulary in vocabularies:
        for word in vocabulary:
            with_word[word].add(vocabulary)
    known = frozenset(with_word)

    def held(text: str) -> Held:
        return frozenset().union(*map(with_word.__getitem__, known.intersection(_WORD.findall(text.lower()))))

    return held
