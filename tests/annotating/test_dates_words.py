"""What rules for dates need of a text: leaving out those whose words it lacks loses nothing."""

import re
from collections.abc import Iterable

import pytest

from cuttings.annotating.dates import DATED, RULES, held_in
from cuttings.annotating.dates_words import DateRule, fitting, held_of, matches, words
from cuttings.calendars import written_dates
from cuttings.reading import gather, read
from tests.support import CASES, SHARED, needs_shared

FILES = [path.read_text(encoding="utf-8") for path in sorted(CASES.glob("dates-*.md"))]
TEXTS = [text for file in FILES for text in (*file.splitlines(), file)]


def lost(texts: Iterable[str]) -> list[str]:
    """Return what rules find in texts that lack words they need, and dates in texts that lack those of `calendars`."""
    found = []
    for text in texts:
        held = held_in(text)
        for rule in RULES:
            if not held.issuperset(rule.needs):
                found += [f"{match[0]!r} in {text!r}" for match in rule.pattern.finditer(text)]
        if not any(held.issuperset(needs) for needs in DATED):
            found += [f"{date.text!r} in {text!r}" for date in written_dates(text)]
    return found


def test_no_rule_loses_anything_in_the_cases_by_its_needs() -> None:
    """Every rule finds the same with and without its needs, and most find something."""
    assert lost(TEXTS) == []
    idle = [rule.pattern.pattern for rule in RULES if not any(rule.pattern.search(text) for text in TEXTS)]
    assert len(idle) < len(RULES) / 10, idle


@needs_shared
@pytest.mark.parametrize("folder", ["related", "dates", "quotes"])
def test_no_rule_loses_anything_in_real_articles_by_its_needs(folder: str) -> None:
    """Every rule finds the same with and without its needs in thousands of paragraphs as people wrote them."""
    documents = gather(SHARED / "eval" / folder / "raw").documents
    texts = [paragraph.text for document in documents for paragraph in read(document).paragraphs]
    assert len(texts) > 500
    assert lost(texts) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("IN MAY", ["may"]), ("on the 12thMarch", ["march"]), ("dismay", []), ("’79", ["’"]), ("’neath", [])],
)
def test_words_are_whole_words_of_any_case(text: str, found: list[str]) -> None:
    """A vocabulary is held where one of its words stands whole; a mark is a word where a number follows it."""
    held = held_of([words("may"), words("march"), words("’")])
    assert sorted(word for vocabulary in held(text) for word in vocabulary) == found


def test_a_rule_needs_a_word_of_each_vocabulary() -> None:
    """A rule is left out as soon as one of the vocabularies is lacking, whatever its pattern would find."""
    rule = DateRule(re.compile("rain"), "rain", (words("may june"), words("sun rain")))
    held = held_of(rule.needs)
    texts = ["rain", "june", "rain in June", "June sun, then rainfall"]
    assert [[match[0] for _, match in matches(fitting([rule], held(text)), text)] for text in texts] == [
        [],
        [],
        ["rain"],
        ["rain"],
    ]
