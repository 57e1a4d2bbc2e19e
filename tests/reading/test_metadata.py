"""Facts read from the lines of a page, each with its origin, line and rule."""

from collections.abc import Iterator

import pytest

from cuttings.model import DateFact, Fact
from cuttings.reading.facts import Facts, is_known
from cuttings.reading.labelling import label
from cuttings.reading.lines import page_lines
from cuttings.reading.metadata import facts
from tests.support import cases


def described(found: Facts) -> Iterator[str]:
    """Yield one line for each fact that is known."""
    single: dict[str, Fact | DateFact] = {
        "title": found.title,
        "standfirst": found.standfirst,
        "publisher": found.publisher,
        "section": found.section,
        "published": found.published,
        "updated": found.updated,
    }
    for name, fact in single.items():
        if is_known(fact):
            bounds = f" {fact.earliest or ''}..{fact.latest}" if isinstance(fact, DateFact) else ""
            yield f"{name}: {fact.value}{bounds} | {fact.origin} {fact.line} {fact.rule}"
    for author in found.authors:
        yield f"author: {author.name} {author.role} | {author.origin} {author.line} {author.rule}"


@pytest.mark.parametrize(("page", "expected"), cases("reading-facts.md"))
def test_facts(page: str, expected: str) -> None:
    """A page gives the facts it states and no others."""
    lines = page_lines(page)
    assert list(described(facts(lines, label(lines)))) == expected.splitlines()
