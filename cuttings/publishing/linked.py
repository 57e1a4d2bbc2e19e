"""What a page says to machines: JSON-LD in the words of schema.org, which no text can break out of."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cuttings.edtf import precision
from cuttings.model import Author, DateFact, EntityKind, Fact
from cuttings.publishing.markdown import plain

Node = Mapping[str, Any]
"""A thing and what is known of it; what is unknown is None or empty, and is left out."""

TYPES: dict[EntityKind, str] = {"person": "Person", "place": "Place", "organisation": "Organization"}
"""What schema.org calls the kinds of names that have pages."""

EXACT = frozenset(["day", "month", "year"])
"""Precisions that ISO 8601 has a date for."""

_ESCAPED = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
"""What would end a script element, or begin markup in it, as JSON also writes it."""


def json_ld(*nodes: Node) -> str:
    """Return `nodes` as JSON-LD that may stand in a script element as it is."""
    known = [_known(node) for node in nodes]
    content = known[0] if len(known) == 1 else {"@graph": known}
    text = json.dumps({"@context": "https://schema.org", **content}, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPED)


def stated(fact: Fact | DateFact) -> str | None:
    """Return a value that the input states; None where it was worked out or is unknown."""
    return None if fact.origin == "derived" else fact.value


def authored(authors: Sequence[Author], *roles: str) -> list[Node]:
    """Return those of `authors` that the input names in one of `roles`."""
    return [
        {"@type": "Organization" if author.role == "agency" else "Person", "name": author.name}
        for author in authors
        if author.role in roles and author.origin != "derived"
    ]


def dated(value: str | None) -> str | None:
    """Return an EDTF value as a date of ISO 8601, as exact as it is; None where that has no date for it."""
    return value if value and precision(value) in EXACT else None


def _known(value: Any) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """Return `value` with its texts on one line, and without what is unknown."""
    if isinstance(value, Mapping):
        items = ((key, _known(item)) for key, item in value.items())
        return {key: item for key, item in items if item not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [_known(item) for item in value]
    return plain(value).strip() if isinstance(value, str) else value
