"""Where each derived value comes from."""

import json
from dataclasses import replace
from typing import Any

from cuttings.publishing.data import data
from tests.publishing.example import example

VERSIONS = {"reading": "1+r", "annotating": "1+a", "connecting": "1+c"}


def records() -> list[dict[str, Any]]:
    """Return the provenance of the example, a record a line."""
    lines = data(replace(example(), versions=VERSIONS))["data/provenance.jsonl"].splitlines()
    return [json.loads(line) for line in lines]


def test_every_derived_value_says_its_rule_its_line_and_its_version() -> None:
    """Each paragraph, line set aside, name, date, quotation and event of the data is among the values of some rule."""
    found = records()
    assert all(record["version"] in VERSIONS.values() and record["values"] for record in found)
    placed = {
        (str(one["subject"]), str(one["field"]), value["at"], *value["lines"])
        for one in found
        for value in one["values"]
    }
    dossier = example()
    for article in dossier.articles:
        key, lines = article.cutting.id, {one.id: one.lines for one in article.cutting.paragraphs}
        expected = {(key, "paragraphs", one.id, *one.lines) for one in article.cutting.paragraphs}
        expected |= {(key, "removed", "", one.line) for one in article.cutting.removed}
        for field in ("mentions", "dates", "quotes"):
            expected |= {
                (key, field, f"{one.paragraph}:{one.start}-{one.end}", *lines[one.paragraph])
                for one in getattr(article, field)
            }
        assert expected <= placed
    told = {(event.id, one) for event in dossier.events for one in event.sources}
    assert {(key, "sources", f"{one.article} {one.paragraph}") for key, one in told} <= placed
    assert {(one.id, "articles", key) for one in dossier.entities for key in one.articles} <= placed


def test_nothing_is_said_again() -> None:
    """Values are pointed at: no sentence of an article stands in what is told of where they come from."""
    text = data(example())["data/provenance.jsonl"].decode()
    assert not [one.text for article in example().articles for one in article.cutting.paragraphs if one.text in text]
