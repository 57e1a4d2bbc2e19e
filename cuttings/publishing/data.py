"""The collection as open data: JSON lines with their schemas, and flat CSV twins."""

import json
from collections.abc import Iterable

import msgspec

from cuttings.model import Dossier
from cuttings.publishing.contract import RECORDS, record, schema
from cuttings.publishing.provenance import provenance
from cuttings.publishing.tables import TABLES, table

_ENCODER = msgspec.json.Encoder(order="sorted")


def data(dossier: Dossier) -> dict[str, bytes]:
    """Return the data files by their path below the docs folder; the same dossier gives the same bytes."""
    lines: dict[str, Iterable[object]] = {
        "articles": map(record, dossier.articles),
        "entities": dossier.entities,
        "events": dossier.events,
        "copies": dossier.copies,
        "figures": dossier.comparisons,
        "provenance": provenance(dossier),
        "withdrawn": dossier.withdrawn,
    }
    files = {f"data/{name}.jsonl": b"".join(map(_line, lines[name])) for name in RECORDS}
    files |= {f"data/schema/{name}.schema.json": _schema(name) for name in RECORDS}
    files |= {f"data/{name}.csv": table(name, dossier) for name in TABLES}
    return files


def _line(value: object) -> bytes:
    return _ENCODER.encode(value) + b"\n"


def _schema(name: str) -> bytes:
    return json.dumps(schema(name), ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"
