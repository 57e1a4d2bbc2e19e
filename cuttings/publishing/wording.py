"""Facts in words for readers: `2002-09-17` becomes `17 September 2002`, an origin becomes `line 3`."""

from collections.abc import Sequence

from cuttings.model import Author, DateFact, Fact

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
QUARTERS = {"33": "first", "34": "second", "35": "third", "36": "fourth"}
KINDS = {
    "person": ("person", "people"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
    "group": ("group", "groups"),
    "event": ("event", "events"),
}
"""Singular and plural of an entity's kind; the plural is its folder's name too."""

UNTITLED = "Untitled"
UNDATED = "Undated"
NO_OUTLET = "Outlet not stated"

BREAKS_OFF = "breaks off"
"""The rule of a stub that no paywall tells of: a text that ends in mid-sentence, as reading names it."""


def date(value: str) -> str:
    """Return an EDTF `value` in words, as precise as it is: `May 2014`, `1970s`, `1977 to 1983`."""
    if "/" in value:
        start, _, end = value.partition("/")
        return f"{date(start)} to {date(end)}"
    if len(value) == 4 and value.endswith("X"):
        return f"{value[:3]}0s"
    year, _, rest = value.partition("-")
    part, _, day = rest.partition("-")
    if part in SEASONS:
        return f"{SEASONS[part]} {year}"
    if part in QUARTERS:
        return f"{QUARTERS[part]} quarter of {year}"
    if not (part.isdecimal() and 1 <= int(part) <= 12):
        return value
    return f"{f'{int(day)} ' if day.isdecimal() else ''}{MONTHS[int(part) - 1]} {year}"


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return `number` with its noun: `1 article`, `1,204 articles`; `plural` where an added s is wrong."""
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def shared(articles: int, stories: int) -> str:
    """Return in words that so many articles carry so many stories: `3 carry the same story`."""
    return f"{articles:,} carry {'the same story' if stories == 1 else f'{stories:,} stories between them'}"


def listed(items: Sequence[str]) -> str:
    """Return `items` as in a sentence: `A, B and C`."""
    return " and ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def published(fact: DateFact) -> str:
    """Return the date of publication in words, or that it is unknown."""
    return date(fact.value) if fact.value else UNDATED


def known(fact: Fact | DateFact | Author) -> str:
    """Return in words how a value is known, to stand after its name: `from line 3`, `derived from the opening`."""
    line = f"line {fact.line}" if fact.line else ""
    if fact.origin == "text":
        return f"from {line or 'the text'}"
    if fact.origin == "sidecar":
        return "from the sidecar file"
    if fact.origin == "markup":
        return f"from the file’s markup{f', {line}' if line else ''}"
    if fact.origin == "derived":
        grounds = _grounds(fact.rule, fact.line)
        return f"derived from the {grounds}" if fact.rule else f"derived from {grounds or 'the text'}"
    return "not stated"


def bounds(fact: DateFact) -> str:
    """Return in words what is known of a date that is not stated: `not after 31 December 2024 (copyright line 25)`."""
    limits = [
        f"not before {date(fact.earliest)}" if fact.earliest else "",
        f"not after {date(fact.latest)}" if fact.latest else "",
    ]
    said = " and ".join(limit for limit in limits if limit)
    grounds = _grounds(fact.rule, fact.line)
    return f"{said} ({grounds})" if said and grounds else said


def _grounds(rule: str, line: int | None) -> str:
    """Return a rule and a line in words: `copyright line 25`, `opening, line 1`."""
    if not line:
        return rule
    return f"{rule} {line}" if rule.endswith("line") else f"{rule}, line {line}".removeprefix(", ")
