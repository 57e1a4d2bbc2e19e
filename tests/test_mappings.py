"""YAML from people."""

import pytest

from cuttings.errors import CuttingsError
from cuttings.mappings import TIP, mapping


def test_a_mapping_has_its_keys_as_strings() -> None:
    """Keys that YAML takes for numbers or truth are strings; values stay what YAML makes of them."""
    assert mapping("title: Talks\n2014: yes\n", "a.yml") == {"title": "Talks", "2014": True}


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "---\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    """A file that says nothing says nothing wrong."""
    assert mapping(text, "a.yml") == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: a\nnote: b: c\n", 2),
        ("title: 'open\n", 1),
        ("a: &x 1\nb: *y\n", 2),
        ("a: !!python/object/apply:os.system [ls]\n", 1),
        ("\ttitle: a\n", 1),
        ("a: 1\n--- \nb: 2\n", 2),
    ],
)
def test_a_fault_names_file_and_line(text: str, line: int) -> None:
    """What is no YAML, or would make objects, is an error with its line and the next step."""
    with pytest.raises(CuttingsError) as caught:
        mapping(text, "seeds/a.yml")
    assert (caught.value.problem.file, caught.value.problem.line) == ("seeds/a.yml", line)
    assert caught.value.problem.fact.startswith("not YAML: ")
    assert caught.value.problem.tip == TIP


def test_front_matter_counts_lines_from_where_it_begins() -> None:
    """A fault in front matter is named by its line in the whole file."""
    with pytest.raises(CuttingsError) as caught:
        mapping("title: a\nnote: b: c\n", "a.md", first_line=5)
    assert caught.value.problem.line == 6


@pytest.mark.parametrize(("text", "kind"), [("- a\n- b\n", "list"), ("just words\n", "str"), ("7\n", "int")])
def test_something_else_than_a_mapping_is_refused(text: str, kind: str) -> None:
    """A list or a bare value is an error that says what was found."""
    with pytest.raises(CuttingsError, match=f"a {kind} where key: value lines are expected"):
        mapping(text, "a.yml")


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "a: 2014-02-30\n", "a: \x00\n"])
def test_what_breaks_the_reader_is_a_fault_too(text: str) -> None:
    """Deep nesting, a day outside the calendar and a control character are errors, not crashes."""
    with pytest.raises(CuttingsError, match="not YAML"):
        mapping(text, "a.yml")
