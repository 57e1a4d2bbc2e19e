"""What keys and values say about an article: a sidecar, front matter, a record, or a page's metadata.

title: The first talks
authors: [Ann Lee, {name: Bo Berg, role: editor}]
published: 2014-05-29
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple, get_args
from urllib.parse import urlsplit

from cuttings import edtf
from cuttings.calendars import written_dates
from cuttings.errors import Problem
from cuttings.model import SHOWS, Author, DateFact, Fact, Origin, Role, Showing, showing
from cuttings.reading.facts import Facts
from cuttings.reading.lines import plain
from cuttings.reading.names import AGENCIES

ALIASES = {
    "title": "title", "headline": "title",
    "standfirst": "standfirst", "subtitle": "standfirst", "summary": "standfirst", "description": "standfirst",
    "authors": "authors", "author": "authors", "byline": "authors",
    "publisher": "publisher", "outlet": "publisher", "source": "publisher",
    "section": "section", "url": "url", "link": "url", "language": "language", "lang": "language",
    "published": "published", "date": "published", "updated": "updated", "modified": "updated", "publish": "publish",
}  # fmt: skip
"""Keys that are known, and the field each of them fills; where two fill one field, the first here wins."""

_DATETIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BY = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Keys and values from `file` (its name for messages); `lines` says where a key stands, if that is known."""

    file: str
    origin: Origin
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def line(self, key: str) -> int | None:
        """Return the line that `key` stands in."""
        return self.lines.get(key)


def key_lines(text: str, *, first: int = 1) -> dict[str, int]:
    """Return the line of each top-level key of a YAML mapping."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), first):
        key, colon, _ = line.partition(":")
        if colon and key and not key[0].isspace() and not key.startswith(("#", "-")):
            found.setdefault(key.strip("\"' "), number)
    return found


class Found(NamedTuple):
    """The facts that keys gave, which keys those were, and a problem for each value that cannot be used."""

    facts: Facts
    used: frozenset[str]
    problems: tuple[Problem, ...]


def stated_facts(stated: Stated) -> Found:
    """Return the facts that `stated` holds; keys that are not known are passed over."""
    values: dict[str, Any] = {}
    used: set[str] = set()
    problems: list[Problem] = []
    for key in sorted(stated.values, key=_rank):
        value, name = stated.values[key], ALIASES.get(key.lower())
        if name is None or value is None or name in values:
            continue
        try:
            values[name] = PARSERS[name](stated, key, value)
            used.add(key)
            problems.extend(_unclear(stated, key, values[name]))
        except ValueError as error:
            problems.append(_unusable(stated, key, str(error)))
            if name == "publish":
                values[name] = withheld(stated.origin, stated.line(key))
    return Found(Facts(**values), frozenset(used), tuple(problems))


def unknown_keys(stated: Stated, *others: str) -> Iterator[Problem]:
    """Yield a warning for each key that no field is for, and that is none of `others`."""
    tip = f"known keys: {', '.join((*ALIASES, *others))}"
    for key in sorted(stated.values):
        if key.lower() not in ALIASES and key not in others:
            fact = f"unknown key `{plain(key)}`"
            yield Problem(file=stated.file, line=stated.line(key), fact=fact, tip=tip, severity="warning")


def withheld(origin: Origin, line: int | None = None) -> Showing:
    """Return what holds where a decision cannot be read: what may have been withheld is not shown."""
    return Showing(kind="facts", origin=origin, line=line)


def _rank(key: str) -> tuple[int, str]:
    order = list(ALIASES)
    return (order.index(key.lower()) if key.lower() in ALIASES else len(order), key)


def _unusable(stated: Stated, key: str, error: str) -> Problem:
    tip = TIPS.get(ALIASES[key.lower()], "write one line of text, in quotation marks where it holds a colon")
    return Problem(file=stated.file, line=stated.line(key), fact=f"`{plain(key)}` left out: {error}", tip=tip)


def _unclear(stated: Stated, key: str, found: object) -> Iterator[Problem]:
    """Yield a warning for a date whose day and month cannot be told apart."""
    if isinstance(found, DateFact) and found.value is None and stated.origin == "sidecar":
        fact = f"`{plain(key)}` may be {found.earliest} or {found.latest}"
        yield Problem(file=stated.file, line=stated.line(key), fact=fact, tip=TIPS["published"], severity="warning")


def _text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise ValueError(f"a {type(value).__name__} where text is expected")  # noqa: TRY004
    text = plain(str(value))
    if not text:
        raise ValueError("nothing in it")
    return text


def _fact(stated: Stated, key: str, value: object) -> Fact:
    return Fact(value=_text(value), origin=stated.origin, line=stated.line(key), rule=f"key `{key}`")


def _url(stated: Stated, key: str, value: object) -> Fact:
    fact = _fact(stated, key, value)
    parts = urlsplit(fact.value or "")
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in (fact.value or ""):
        raise ValueError(f"not a web address: {fact.value}")
    return fact


def _language(stated: Stated, key: str, value: object) -> Fact:
    fact = _fact(stated, key, value)
    if not _LANGUAGE.fullmatch(fact.value or ""):
        raise ValueError(f"not a language tag: {fact.value}")
    tag = (fact.value or "").replace("_", "-")
    return Fact(value=tag, origin=fact.origin, line=fact.line, rule=fact.rule)


def _date(stated: Stated, key: str, value: object) -> DateFact:
    text = value.date().isoformat() if isinstance(value, datetime) else _text(value)
    if clocked := _DATETIME.fullmatch(text):
        text = clocked[1]
    value, (earliest, latest) = _bounded(text, whole=stated.origin != "markup")
    return DateFact(
        value=value, earliest=earliest, latest=latest, origin=stated.origin, line=stated.line(key), rule=f"key `{key}`"
    )


def _bounded(text: str, *, whole: bool) -> tuple[str | None, tuple[str, str]]:
    """Return an EDTF value and its bounds; only bounds for `03-02-2009`, which may be either of two days.

    A date as pages write it is the `whole` text, or the only date in it.
    """
    if edtf.is_value(text):
        return text, edtf.bounds(text)
    dates = written_dates(text)
    if len(dates) != 1 or (whole and dates[0].text != text):
        raise ValueError(f"not a date: {text}")
    return dates[0].value, (dates[0].earliest, dates[0].latest)


def _authors(stated: Stated, key: str, value: object) -> tuple[Author, ...]:
    items = value if isinstance(value, list) else [value]
    found = [author for item in items for author in _author(stated, key, item)]
    if not found:
        raise ValueError("nobody in it")
    return tuple({author.name: author for author in found}.values())


def _author(stated: Stated, key: str, item: object) -> Iterator[Author]:
    if isinstance(item, dict):
        role = item.get("role", "author")
        if role not in get_args(Role):
            raise ValueError(f"not a role: {plain(str(role))}")
        names, roles = [_text(item.get("name"))], [role]
    else:
        names = [name for name in _AND.split(_BY.sub("", _text(item), count=1)) if name]
        roles = ["agency" if name.lower() in AGENCIES else "author" for name in names]
    for name, part in zip(names, roles, strict=True):
        yield Author(name=name, role=part, origin=stated.origin, line=stated.line(key), rule=f"key `{key}`")


def _publish(stated: Stated, key: str, value: object) -> Showing:
    return showing(value, stated.origin, stated.line(key))


PARSERS: dict[str, Callable[[Stated, str, object], object]] = {
    "title": _fact,
    "standfirst": _fact,
    "authors": _authors,
    "publisher": _fact,
    "section": _fact,
    "url": _url,
    "language": _language,
    "published": _date,
    "updated": _date,
    "publish": _publish,
}
"""How each field's value is read; what a reader raises as ValueError becomes the problem's text."""

TIPS = {
    "published": "write the date as 2014-05-29, 2014-05 or 2014",
    "updated": "write the date as 2014-05-29, 2014-05 or 2014",
    "url": "begin with http:// or https://",
    "authors": "write one name, or a list of names or of {name: …, role: author, editor or agency}",
    "language": "write a BCP 47 tag such as en or pt-BR",
    "publish": f"write {SHOWS}; until then only facts are shown",
}
