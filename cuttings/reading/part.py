"""One piece of a byline or date line."""

from dataclasses import dataclass
from typing import Literal

from cuttings.calendars import WrittenDate

PartKind = Literal[
    "author", "editor", "agency", "outlet", "section", "published", "updated", "date", "role", "glue", "rest"
]

DATED = frozenset(("date", "published", "updated"))
"""Parts of a header line that are dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a header line; `date` is set where it is one, None where only the label stands (`Last update:`)."""

    kind: PartKind
    text: str
    date: WrittenDate | None = None
