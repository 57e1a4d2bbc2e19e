"""The published data: valid by its own schemas, sorted, and harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from cuttings.model import Dossier, Entity
from cuttings.publishing.contract import RECORDS, schema
from cuttings.publishing.data import data
from cuttings.publishing.tables import FORMULA_STARTS, TABLES
from tests.publishing.example import example

CONTRACT = {
    "articles": "id source title authors publisher section url language published updated words reading_minutes "
    "paragraphs removed mentions dates quotes related copies",
    "entities": "id kind name aliases articles mentions note place wikidata addresses",
    "events": "id value earliest latest text places entities sources",
    "provenance": "subject of field rule origin stage version values",
    "copies": "id members",
    "figures": "id label statements",
    "withdrawn": "id reason",
}
"""Fields that the public format promises; more may come, none may go."""


def rows(name: str, dossier: Dossier) -> list[dict[str, str]]:
    """Return the rows of a CSV table as a spreadsheet program reads them."""
    return list(csv.DictReader(io.StringIO(data(dossier)[f"data/{name}.csv"].decode("utf-8-sig"))))


@pytest.mark.parametrize("name", RECORDS)
def test_every_line_keeps_to_its_schema(name: str) -> None:
    """The schema is valid, every line is valid by it, keys and lines are sorted."""
    files = data(example())
    published = json.loads(files[f"data/schema/{name}.schema.json"])
    Draft202012Validator.check_schema(published)
    lines = files[f"data/{name}.jsonl"].decode().splitlines()
    records = [json.loads(line) for line in lines]
    assert records
    assert [error.message for record in records for error in Draft202012Validator(published).iter_errors(record)] == []
    assert [list(record) for record in records] == [sorted(record) for record in records]


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_promises_what_the_format_does(name: str) -> None:
    """Each field of the public format is in the schema, and required."""
    defined = schema(name)["$defs"][RECORDS[name].__name__]
    assert set(CONTRACT[name].split()) <= set(defined["required"])


def test_a_schema_refuses_what_is_no_record() -> None:
    """A line that lacks a field, or has a kind nobody knows, is not valid."""
    line = json.loads(data(example())["data/entities.jsonl"].splitlines()[0])
    validator = Draft202012Validator(schema("entities"))
    assert validator.is_valid(line)
    assert not validator.is_valid({**line, "kind": "ship"})
    assert not validator.is_valid({key: value for key, value in line.items() if key != "name"})


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_cell_is_a_formula(start: str) -> None:
    """A name that begins like a formula reaches the spreadsheet as text."""
    entity = Entity(id="x", kind="person", name=f"{start}HYPERLINK(1)", aliases=(f" {start}cmd",))
    row = rows("entities", replace(example(), entities=(entity,)))[0]
    assert row["name"] == f"'{start}HYPERLINK(1)"
    assert row["aliases"].startswith("' ")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_row_for_each_record(name: str) -> None:
    """Each CSV twin holds as many rows as there are records of its kind."""
    dossier = example()
    numbers = {
        "articles": len(dossier.articles),
        "entities": len(dossier.entities),
        "events": len(dossier.events),
        "quotes": sum(len(article.quotes) for article in dossier.articles),
        "figures": sum(len(comparison.statements) for comparison in dossier.comparisons),
    }
    assert len(rows(name, dossier)) == numbers[name] > 0


def test_the_same_dossier_gives_the_same_bytes() -> None:
    """Nothing but the dossier decides what the files hold."""
    assert data(example()) == data(example())
