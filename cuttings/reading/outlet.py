"""Which outlet published the article: by its masthead, its copyright line, a credit or its address."""

import re
from collections.abc import Iterator

from cuttings.model import Author, Fact
from cuttings.reading.address import address
from cuttings.reading.furniture import HEAD
from cuttings.reading.label import HEADER, Label
from cuttings.reading.labelled import COPYRIGHT, TLD, Labelled, Rules
from cuttings.reading.lines import Line
from cuttings.reading.names import AGENCIES, named_kind

LONGEST_OWNER = 6
"""Words of the name of who holds the copyright."""

_IS_DOMAIN = re.compile(rf"[\w-]{TLD}$", re.IGNORECASE)
_OWNER_END = re.compile(
    r"\s*(?:,?\s*(?:inc|llc|ltd|pvt|pte|plc|gmbh|limited|corp(?:oration)?|company|all rights reserved|an? [a-z]"
    rf"|or its|and its|photograph)\b|{TLD}).*$",
    re.IGNORECASE,
)
_APPEARED = r"(?:this (?:article|story|post) )?(?:first |originally )?(?:appeared|published) (?:in|on|by)"
_CREDIT = re.compile(
    rf"(?:source|via|credits?|courtesy of|{_APPEARED})\s?:?\s(?:the )?(?P<name>[^,;|()]{{2,60}})", re.IGNORECASE
)
_BEHIND = re.compile(r"(?P<title>.{12,200}?\S)\s+[-–—|»]+\s+(?P<site>[^-–—|»]{3,50})")


def owners(page: Labelled) -> Iterator[tuple[str, Line]]:
    """Yield who the copyright lines name: `© 2024 Harbour.com. Harbour is …` is Harbour."""
    for _, line in page.having(Label.COPYRIGHT):
        match = COPYRIGHT.search(line.text[:HEAD])
        owner = match["owner"].strip(" -–—·") if match else ""
        name = _OWNER_END.sub("", owner).strip()
        if _IS_DOMAIN.search(owner) and not _stands_alone(name, line.text):
            name = owner
        if name and name[0].isupper() and len(name.split()) <= LONGEST_OWNER:
            yield name, line


def credited(page: Labelled) -> Iterator[tuple[str, Line]]:
    """Yield who the credits below the text name: `Source: Bay Gazette`."""
    for _, line in page.having(Label.CREDIT):
        match = _CREDIT.match(line.text[:HEAD])
        if match:
            yield match["name"].strip(" ."), line


def named_agency(page: Labelled, rule: str) -> tuple[Author, ...] | None:
    """Return the news agency whose copyright the text is, or that it is credited to."""
    for name, line in (*owners(page), *credited(page)):
        if name.lower() in AGENCIES:
            return (Author(name=name, role="agency", line=line.numbers[0], rule=rule),)
    return None


def without_site(page: Labelled, text: str) -> tuple[str, str | None]:
    """Return a headline without the name of its site behind it, and that name.

    `Ferry deal ends - Bay News` is `Ferry deal ends`: the name looks like an outlet's, or the page tells of it.
    """
    sites = {name.lower() for name, _ in owners(page)}
    sites |= {part.text.lower() for parts in page.parts.values() for part in parts if part.kind == "outlet"}
    site = None
    while (found := _BEHIND.fullmatch(text)) and (
        found["site"].lower() in sites or named_kind(found["site"]) == "outlet"
    ):
        text, site = found["title"], found["site"]
    return text, site


def _stands_alone(name: str, text: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?![\w.]\w)", text) is not None


def _stated(value: str, line: Line, rule: str) -> Fact:
    return Fact(value=value, origin="text", line=line.numbers[0], rule=rule)


def _masthead(page: Labelled, rule: str) -> Fact | None:
    for index, line in page.having(*HEADER):
        for part in page.parts[index]:
            if part.kind == "outlet":
                return _stated(part.text, line, rule)
    return None


def _copyright_outlet(page: Labelled, rule: str) -> Fact | None:
    return next((_stated(name, line, rule) for name, line in owners(page) if name.lower() not in AGENCIES), None)


def _credit_outlet(page: Labelled, rule: str) -> Fact | None:
    names = ((name, line) for name, line in credited(page) if named_kind(name) == "outlet")
    return next((_stated(name, line, rule) for name, line in names), None)


def _site_outlet(page: Labelled, rule: str) -> Fact | None:
    for _, line in page.having(Label.HEADLINE):
        _, site = without_site(page, line.text)
        return _stated(site, line, rule) if site else None
    return None


def _address_outlet(page: Labelled, rule: str) -> Fact | None:
    found = address(page)
    return _stated(found.host, found.line, rule) if found else None


PUBLISHER: Rules[Fact] = (
    ("masthead", _masthead),
    ("copyright line", _copyright_outlet),
    ("behind the headline", _site_outlet),
    ("credit", _credit_outlet),
    ("address", _address_outlet),
)
