"""What stands above the text of a mail, or of a page saved as one: header lines become facts, or are set aside.

A mail's `Subject` is its title. Who sent a mail need not have written what is in it, and when it was sent is not when
that was published: the sender is no author, and the date only a day after which nothing in it was published.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from cuttings.model import DateFact, Fact, Removed
from cuttings.reading import markup
from cuttings.reading.document import Document
from cuttings.reading.facts import UNDATED, UNKNOWN, Facts
from cuttings.reading.lines import Line, page_lines, split
from cuttings.reading.mail import header_text
from cuttings.reading.page import Parsed, StatedLine

REASON = "mail header"
LOCATIONS = ("Snapshot-Content-Location", "Content-Location")
"""Headers that say where a saved page came from, the first that stands there counts."""

EARLIEST_YEAR = 1971
"""Mail is no older; earlier dates are clocks that were never set."""

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|sv|vs|rv|antw|res|enc|tr)(?:\[\d{1,3}\])?\s?:\s?)+", re.IGNORECASE)
_FORWARD = re.compile(r"(?:-{2,}\s?(?:forwarded|original) message|begin forwarded message:)", re.IGNORECASE)
_FIELD = re.compile(r"[\s>*]*(?:from|date|sent|to|cc|bcc|reply-to|subject)\s?:", re.IGNORECASE)


class _Header(NamedTuple):
    line: int
    name: str
    value: str


def mail(document: Document) -> Parsed:
    """Return the lines of a mail of plain text, and what its header says."""
    head, body = _parted(document.text)
    lines, removed = _without_forwards(page_lines(body, first=len(head) + 2))
    return _enveloped(Parsed(lines=lines, removed=removed, facts=Facts(title=_subject(_headers(head)))), head)


def html_mail(document: Document) -> Parsed:
    """Return the lines of a mail of HTML, and what its header says. Raises CuttingsError where nothing is seen."""
    head, page = _page(document)
    facts = Facts(title=_subject(_headers(head))).over(page.facts)
    lines, removed = _without_forwards(page.lines)
    return _enveloped(replace(page, facts=facts, lines=lines, removed=(*page.removed, *removed)), head)


def saved_page(document: Document) -> Parsed:
    """Return the lines and facts of a page saved as a mail; what its header says counts where the page says nothing."""
    head, page = _page(document)
    headers = _headers(head)
    facts = page.facts.over(Facts(title=_subject(headers), url=_location(headers)))
    return _enveloped(replace(page, facts=facts), head)


def _parted(text: str) -> tuple[list[str], str]:
    """Return the header's lines, and the text below the first blank one."""
    lines = split(text)
    end = lines.index("") if "" in lines else len(lines)
    return lines[:end], "\n".join(lines[end + 1 :])


def _page(document: Document) -> tuple[list[str], Parsed]:
    """Return the header's lines, and the page below them; its lines keep their numbers."""
    head, body = _parted(document.text)
    return head, markup.parse(replace(document, text="\n" * (len(head) + 1) + body))


def _enveloped(parsed: Parsed, head: Sequence[str]) -> Parsed:
    headers = _headers(head)
    fallback = Facts(published=_bound(headers)).over(parsed.fallback)
    return replace(parsed, fallback=fallback, stated=(*_stated_lines(head, headers), *parsed.stated))


def _headers(head: Sequence[str]) -> list[_Header]:
    """Return the headers, those that go on below their line in one."""
    found: list[tuple[int, str, list[str]]] = []
    for number, raw in enumerate(head, 1):
        name, colon, value = raw.partition(":")
        if raw[:1].isspace() and found:
            found[-1][2].append(raw)
        elif colon and " " not in name:
            found.append((number, name, [value]))
    return [_Header(line, name, " ".join(map(str.strip, values)).strip()) for line, name, values in found]


def _stated_lines(head: Sequence[str], headers: Sequence[_Header]) -> Iterator[StatedLine]:
    begin = {header.line for header in headers}
    key = 0
    for number, raw in enumerate(head, 1):
        key = number if number in begin or not raw[:1].isspace() else key
        if raw.strip():
            yield StatedLine(number=number, raw=raw, key=key, reason=REASON)


def _named(headers: Sequence[_Header], *names: str) -> Iterator[_Header]:
    for name in names:
        yield from (header for header in headers if header.name.lower() == name.lower())


def _subject(headers: Sequence[_Header]) -> Fact:
    for header in _named(headers, "Subject"):
        title = header_text(header.value)
        title = title[found.end() :].strip() if (found := _REPLY.match(title)) else title
        if title:
            return Fact(value=title, origin="markup", line=header.line, rule="header `Subject`")
    return UNKNOWN


def _location(headers: Sequence[_Header]) -> Fact:
    for header in _named(headers, *LOCATIONS):
        if re.fullmatch(r"https?://[^\s/]+\S*", header.value):
            return Fact(value=header.value, origin="markup", line=header.line, rule=f"header `{header.name}`")
    return UNKNOWN


def _bound(headers: Sequence[_Header]) -> DateFact:
    """Return the day of the mail: what is in it was not published after it."""
    for header in _named(headers, "Date"):
        sent = _sent(header.value)
        if sent and sent.year >= EARLIEST_YEAR:
            latest = sent.date().isoformat()
            return DateFact(latest=latest, origin="markup", line=header.line, rule="not after the header `Date`")
    return UNDATED


def _sent(value: str) -> datetime | None:
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _without_forwards(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """Return `lines` without the headers of the mails that this one forwards, and those as they stand."""
    kept: list[Line] = []
    removed: list[Removed] = []
    forwarded = False
    for line in lines:
        begins = bool(_FORWARD.match(line.text))
        forwarded = begins or (forwarded and bool(_FIELD.match(line.text)))
        if forwarded:
            rows = zip(line.numbers, line.raws, strict=True)
            removed.extend(Removed(line=number, text=raw, reason=REASON) for number, raw in rows)
        else:
            kept.append(line)
    return tuple(kept), tuple(removed)
