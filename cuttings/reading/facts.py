"""What is known about an article beside its text: facts, each with where it comes from."""

from dataclasses import dataclass, fields, replace

from cuttings.model import UNDECIDED, Author, DateFact, Fact, Showing

UNKNOWN = Fact()
UNDATED = DateFact()

IN_PAGE = ("text", "markup")
"""Origins whose lines are lines of the seed itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The metadata fields of a cutting; those nobody stated say `unknown`."""

    title: Fact = UNKNOWN
    standfirst: Fact = UNKNOWN
    authors: tuple[Author, ...] = ()
    publisher: Fact = UNKNOWN
    section: Fact = UNKNOWN
    url: Fact = UNKNOWN
    language: Fact = UNKNOWN
    published: DateFact = UNDATED
    updated: DateFact = UNDATED
    publish: Showing = UNDECIDED

    def over(self, other: "Facts") -> "Facts":
        """Return `other` with every field that is known here put in its place.

        A date here that may be either of two days is the one that `other` names, if it names one of them.
        """
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        known = {name: value for name, value in values.items() if is_known(value)}
        for name in ("published", "updated"):
            if name in known:
                known[name] = _settled(known[name], getattr(other, name))
        return replace(other, **known)

    def or_else(self, fallback: "Facts") -> "Facts":
        """Return these facts, those of `fallback` where nothing is known or was derived, and its bound if narrower."""
        facts = self.over(fallback)
        for name in ("title", "published"):
            if getattr(self, name).origin == "derived" and getattr(fallback, name).value:
                facts = replace(facts, **{name: getattr(fallback, name)})
        own, latest = facts.published, fallback.published.latest
        if own.value is None and latest and (own.latest is None or latest < own.latest):
            return replace(facts, published=replace(fallback.published, earliest=own.earliest))
        return facts

    def lines(self) -> frozenset[int]:
        """Return the lines of the seed that facts come from."""
        values = [getattr(self, field.name) for field in fields(self)]
        single = [value for value in values if not isinstance(value, tuple)]
        found = [value.line for value in (*single, *self.authors) if value.origin in IN_PAGE]
        return frozenset(line for line in found if line is not None)


def is_known(value: Fact | DateFact | Showing | tuple[Author, ...]) -> bool:
    """Return whether anything is known: an author, a value, a decision, or at least a date's bound."""
    return bool(value) if isinstance(value, tuple) else value.origin != "unknown"


def _settled(date: DateFact, other: DateFact) -> DateFact:
    if date.value is None and other.value and other.value in (date.earliest, date.latest):
        rule = f"{date.rule}, settled by the page"
        return replace(date, value=other.value, earliest=other.value, latest=other.value, rule=rule)
    return date


NOTHING = Facts()
