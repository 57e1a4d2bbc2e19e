"""Holes that were found once: each is closed where it was."""

from pathlib import Path

import pytest

from cuttings.annotating import annotate
from cuttings.config import load_topic, parse_names
from cuttings.errors import CuttingsError
from cuttings.reading import gather, read
from tests.hostile import corpus


def test_no_name_of_a_correction_holds_what_is_not_seen() -> None:
    """With control characters a name was not found again, and the timeline broke off; what turns text goes as well."""
    names = 'names: [{name: "A\\u0000d\\u0001a \\u202eHale", aliases: ["\\u0007"]}]'
    corrections, problems = parse_names(names, "names.yml")
    assert problems == []
    assert [(one.name, one.aliases) for one in corrections.names] == [("Ada Hale", ())]
    _, [problem] = parse_names('names: [{name: "\\u0007"}]', "names.yml")
    assert problem.fact == "an entry without a name"


@pytest.mark.parametrize("left_open", ["<!--", "<", "<!-->", "<!<!----", "<!--x>"])
def test_tags_left_open_in_a_page_s_facts_take_no_time_without_end(tmp_path: Path, left_open: str) -> None:
    """A quarter of a million of them took hours: what is read is the page."""
    facts = f'<script type="application/ld+json">{{"headline": "{left_open * 250_000}</script>'
    page = f"<html><head>{facts}</head><body><article><h1>Board to end ferry</h1><p>{'It went. ' * 40}</p></article>"
    (tmp_path / "ferry.html").write_text(page, encoding="utf-8")
    [document] = gather(tmp_path).documents
    assert any("It went." in paragraph.text for paragraph in read(document).paragraphs)


def test_a_list_without_end_is_looked_at_in_part(tmp_path: Path) -> None:
    """Each name in a list looked at all others: forty thousand of them took hours."""
    (tmp_path / "list.txt").write_text(f"The crews\n\nThey named {'Ada, ' * 3000} and Bram.\n", encoding="utf-8")
    [document] = gather(tmp_path).documents
    assert annotate(read(document)).names is not None


@pytest.mark.parametrize("text", list(corpus.topics()))
def test_no_topic_breaks_a_build(tmp_path: Path, text: str) -> None:
    """Whatever stands in topic.yml gives a topic, and a problem where it cannot be used."""
    (tmp_path / "topic.yml").write_bytes(corpus.encoded(text))
    topic, problems = load_topic(tmp_path)
    assert topic.title
    assert topic.accent.startswith("#")
    assert all(problem.file.endswith("topic.yml") for problem in problems)
    try:
        parse_names(text.replace("title", "names"), "names.yml")
    except CuttingsError as error:
        assert error.problem.file == "names.yml"  # noqa: PT017  (both are right)
