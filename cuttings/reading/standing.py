"""What a person says of an article's address: that the article is withdrawn, and what the address was before.

withdraw: the person named in it asked for it
formerly: [old name.txt, articles/older-name.html]
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from cuttings import slugs
from cuttings.errors import Problem
from cuttings.model import Moved, Withdrawn
from cuttings.reading import markdown
from cuttings.reading.document import Document
from cuttings.reading.lines import plain
from cuttings.reading.shelf import ARCHIVES, MEDIA, SIDECARS
from cuttings.reading.stated import Stated
from cuttings.reading.withdrawal import WITHDRAW, keys, withdraws

FORMERLY = "formerly"
"""The key that old names and addresses stand under."""

WHY = f"say why, for all to read at its old address: `{WITHDRAW}: the reason`"
NAMES = f'write old names or addresses in quotation marks: {FORMERLY}: ["old name.txt", "articles/older-name.html"]'

_SUFFIXES = (*MEDIA, *ARCHIVES, *SIDECARS)
_SAYS = re.compile(rf"{WITHDRAW}|{FORMERLY}", re.IGNORECASE)
_ADDRESS = re.compile(r"/?articles/([^/]+)\.html")
_BELOW = re.compile(r".*/articles/([^/]+)\.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The documents to publish, the articles withdrawn, and the addresses that led to either before."""

    documents: tuple[Document, ...]
    withdrawn: tuple[Withdrawn, ...]
    moved: tuple[Moved, ...]


def settled(found: Iterable[Document], problems: list[Problem]) -> Settled:
    """Return `found` parted by what is said of each: an id that is withdrawn anywhere is published nowhere."""
    documents = list(found)
    reasons: dict[str, str] = {}
    moved: list[Moved] = []
    trouble: list[Problem] = []
    for document in documents:
        for stated in _sayings(document, trouble):
            if withdraws(stated):
                reasons[document.id] = reasons.get(document.id) or _reason(stated, trouble)
            moved += _moved(document.id, stated, trouble)
    problems.extend(dict.fromkeys(trouble))
    return Settled(
        documents=tuple(document for document in documents if document.id not in reasons),
        withdrawn=tuple(Withdrawn(id=key, reason=reasons[key]) for key in sorted(reasons)),
        moved=tuple(dict.fromkeys(moved)),
    )


def _sayings(document: Document, problems: list[Problem]) -> Iterator[Stated]:
    """Yield what stands beside `document`, at its head, and in its record, where null says nothing."""
    if document.sidecar:
        yield document.sidecar
    if document.kind == "markdown" and (front := markdown.stated(document, _SAYS, problems)):
        yield front
    if document.record:
        known = {key: value for key, value in document.record.values.items() if value is not None}
        yield replace(document.record, values=known)


def _reason(stated: Stated, problems: list[Problem]) -> str:
    key = next(key for key in keys(stated) if stated.values[key] is not False)
    value = stated.values[key]
    if isinstance(value, date):
        value = value.isoformat()
    reason = plain(value) if isinstance(value, str) else ""
    if not reason:
        line, fact = stated.line(key.strip()), "withdrawn, and no reason is given"
        problems.append(Problem(file=stated.file, line=line, fact=fact, tip=WHY, severity="warning"))
    return reason


def _moved(now: str, stated: Stated, problems: list[Problem]) -> Iterator[Moved]:
    key = next((key for key in stated.values if key.strip().lower() == FORMERLY), "")
    value, line = stated.values.get(key), stated.line(key.strip())
    for item in value if isinstance(value, list) else [value]:
        text = item.isoformat() if isinstance(item, date) else item
        if isinstance(text, str) and text.strip():
            yield Moved(what="article", old=_slug(text), new=now, file=stated.file, line=line)
        elif item is not None:
            fact = f"`{FORMERLY}`: something left out that is no name"
            problems.append(Problem(file=stated.file, line=line, fact=fact, tip=NAMES))


def _slug(name: str) -> str:
    """Return the slug that the page of a file had, by its name, its id or its address, with or without the host."""
    parts = urlsplit(name.strip())
    pattern = _BELOW if parts.scheme in ("http", "https") else _ADDRESS
    if found := pattern.fullmatch(unquote(parts.path)):
        return slugs.slug(found[1])
    steps = map(PurePosixPath, name.strip().replace("\\", "/").split("/"))
    return slugs.slug("/".join(step.stem if step.suffix.lower() in _SUFFIXES else str(step) for step in steps))
