"""Markdown with front matter."""

import pytest

from cuttings.reading import read
from tests.property.test_reading import document
from tests.support import cases


@pytest.mark.parametrize(("text", "expected"), cases("reading-markdown.md"))
def test_blocks(text: str, expected: str) -> None:
    """Blocks become paragraphs of their kind, inline markup becomes plain text."""
    cutting = read(document(text, "markdown"))
    found = [f"{p.kind} {','.join(map(str, p.lines))}: {p.text}" for p in cutting.paragraphs]
    assert found == expected.splitlines()


def test_front_matter_gives_facts() -> None:
    """Known keys are facts from markup with their line, unknown keys are set aside word for word."""
    text = """---
title: 'Ferry: the deal'
authors:
  - Ann Lee
mood: calm
date: 6 May 2004
---

The boats are to be sold.
"""
    cutting = read(document(text, "markdown"))
    assert (cutting.title.value, cutting.title.origin, cutting.title.line) == ("Ferry: the deal", "markup", 2)
    assert [(author.name, author.line) for author in cutting.authors] == [("Ann Lee", 3)]
    assert (cutting.published.value, cutting.published.line) == ("2004-05-06", 6)
    assert cutting.fact_lines == (2, 3, 4, 6)
    assert [(item.line, item.text) for item in cutting.removed] == [(1, "---"), (5, "mood: calm"), (7, "---")]


def test_broken_front_matter_is_a_problem_not_a_loss() -> None:
    """Front matter that is no YAML is reported with its line, set aside, and the article is read."""
    cutting = read(document("---\ntitle: [\n---\n\nThe boats are to be sold.\n", "markdown"))
    assert [str(problem).split(":")[:2] for problem in cutting.problems] == [["seeds/a.txt", "2"]]
    assert [paragraph.text for paragraph in cutting.paragraphs] == ["The boats are to be sold."]
    assert [item.line for item in cutting.removed] == [1, 2, 3]


def test_a_first_heading_is_the_title() -> None:
    """Without front matter the heading at the top is the headline."""
    cutting = read(document("# The *deal*\n\nThe boats are to be sold.\n", "markdown"))
    assert (cutting.title.value, cutting.title.origin) == ("The deal", "markup")
    assert [paragraph.kind for paragraph in cutting.paragraphs] == ["paragraph"]
