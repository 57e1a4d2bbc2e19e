"""Sidecars: what they may say, and what they may not."""

import json
from pathlib import Path
from typing import Any

import pytest

from cuttings.model import DateFact, Showing
from cuttings.reading.facts import Facts
from cuttings.reading.stated import Stated, key_lines, stated_facts, unknown_keys
from tests.reading.shelves import PAGE, TEXT, read_folder


def stated(values: dict[str, Any]) -> Stated:
    """Return a sidecar with `values`, one key a line."""
    return Stated(file="a.yml", origin="sidecar", values=values, lines={key: n for n, key in enumerate(values, 1)})


def test_every_field_can_be_stated() -> None:
    """Each metadata field has a key, and the fact carries file origin and line."""
    found = stated_facts(
        stated(
            {
                "title": "The deal",
                "standfirst": "One boat",
                "authors": ["Ann Lee", {"name": "Bo Berg", "role": "editor"}, "Reuters"],
                "outlet": "Bay News",
                "section": "World",
                "url": "https://example.org/a",
                "language": "en_GB",
                "published": "2004-05",
                "updated": "2004-05-06T10:15:00+02:00",
            }
        )
    )
    facts = found.facts
    assert not found.problems
    assert [(a.name, a.role) for a in facts.authors] == [
        ("Ann Lee", "author"),
        ("Bo Berg", "editor"),
        ("Reuters", "agency"),
    ]
    assert (facts.publisher.value, facts.publisher.line, facts.publisher.origin) == ("Bay News", 4, "sidecar")
    assert facts.language.value == "en-GB"
    assert (facts.published.value, facts.published.earliest, facts.published.latest) == (
        "2004-05",
        "2004-05-01",
        "2004-05-31",
    )
    assert facts.updated.value == "2004-05-06"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("published", "early in May 2004"),
        ("published", "6 May 2004, 7 May 2004"),
        ("published", "2004-02-31"),
        ("url", "javascript:alert(1)"),
        ("url", "https://"),
        ("language", "English, of course"),
        ("title", ["a"]),
        ("title", True),
        ("title", "  "),
        ("authors", []),
        ("authors", [{"name": "Ann Lee", "role": "boss"}]),
        ("authors", [{"role": "editor"}]),
    ],
)
def test_values_that_cannot_be_used(key: str, value: object) -> None:
    """A wrong value is a problem with file, line and tip, and the field stays unknown."""
    found = stated_facts(stated({key: value}))
    (problem,) = found.problems
    assert (problem.file, problem.line) == ("a.yml", 1)
    assert problem.tip
    assert not found.used


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("6 May 2004", ("2004-05-06", "2004-05-06", "2004-05-06")),
        ("23-02-2009", ("2009-02-23", "2009-02-23", "2009-02-23")),
        ("05.06.2014", ("2014-06-05", "2014-06-05", "2014-06-05")),
        ("03-02-2009", (None, "2009-02-03", "2009-03-02")),
    ],
)
def test_dates_as_people_write_them(value: str, expected: tuple[str | None, str, str]) -> None:
    """A date in words or figures is read; where day and month cannot be told apart it has bounds and a warning."""
    found = stated_facts(stated({"published": value}))
    date = found.facts.published
    assert (date.value, date.earliest, date.latest) == expected
    warnings = [] if expected[0] else ["a.yml:1: `published` may be 2009-02-03 or 2009-03-02"]
    assert [str(problem) for problem in found.problems] == warnings
    assert all(problem.severity == "warning" for problem in found.problems)


@pytest.mark.parametrize(
    ("named", "value"), [("2009-03-02", "2009-03-02"), ("2009-02-03", "2009-02-03"), ("2009-02-20", None)]
)
def test_the_page_settles_a_stated_date(named: str, value: str | None) -> None:
    """A date that may be either of two days is the one that the page names, if it names one of them."""
    said = stated_facts(stated({"published": "03-02-2009"})).facts
    page = Facts(published=DateFact(value=named, earliest=named, latest=named, origin="text", line=3))
    found = said.over(page).published
    assert (found.value, found.origin, found.line) == (value, "sidecar", 1)


def test_unknown_keys_are_named() -> None:
    """A key that no field is for is a warning that lists the known ones."""
    (problem,) = unknown_keys(stated({"tilte": "The deal"}))
    assert problem.severity == "warning"
    assert str(problem) == "a.yml:1: unknown key `tilte`"
    assert "title" in problem.tip


def test_key_lines() -> None:
    """Keys at the left margin have lines; comments, items and deeper keys have none."""
    assert key_lines("# a: b\ntitle: x\nauthors:\n- n: y\n  role: z\n'date': 2004\n") == {
        "title": 2,
        "authors": 3,
        "date": 6,
    }


def test_what_may_be_shown_is_read_from_sidecar_front_matter_and_record(tmp_path: Path) -> None:
    """Each decides for its article, with origin and line; a page's own metadata never do."""
    record = {"text": TEXT, "title": "One boat", "publish": "excerpt 5"}
    page = PAGE.replace("<head>", '<head><meta name="publish" content="facts">')
    found, problems = read_folder(
        tmp_path,
        {
            "a.txt": TEXT,
            "a.yml": "title: One boat\npublish: facts\n",
            "b.md": f"---\npublish: full\n---\n{TEXT}\n",
            "c.jsonl": json.dumps(record),
            "d.html": page,
        },
    )
    assert problems == []
    decided = {key[0]: one.publish for key, one in found.items()}
    assert decided == {
        "a": Showing(kind="facts", origin="sidecar", line=2),
        "b": Showing(kind="full", origin="markup", line=2),
        "c": Showing(kind="excerpt", words=5, origin="markup", line=1),
        "d": Showing(),
    }


@pytest.mark.parametrize(
    "sidecar", ["publish: ful\n", "publish: true\n", "title: 'open\n", "- a\n", "publish: [facts]"]
)
def test_a_decision_that_cannot_be_read_withholds(tmp_path: Path, sidecar: str) -> None:
    """A slip in `publish`, or a sidecar that is none, is a problem, and lets only facts be shown."""
    found, problems = read_folder(tmp_path, {"a.txt": TEXT, "a.yml": sidecar})
    assert found["a"].publish.kind == "facts"
    assert [Path(problem.file).name for problem in problems] == ["a.yml"]
