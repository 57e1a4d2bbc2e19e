"""A reference in the formats that reference managers read: BibTeX, RIS, and the Citation Style Language's JSON."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from cuttings import edtf
from cuttings.publishing.references import Reference

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Names that every style of BibTeX says in its own language."""

_SPECIAL = re.compile(r"[\\{}#$%&_~^]")
_SPELLED = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
_LIGATURES = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)|(?<=[?!])(?=`)")
"""Between two signs that LaTeX sets as another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How a reference is written, and how several of them make a file."""

    written: Callable[[Reference], str]
    before: str = ""
    between: str
    after: str = ""

    def file(self, texts: Iterable[str]) -> str:
        """Return the file that holds these `texts`."""
        return f"{self.before}{self.between.join(texts)}{self.after}"


def bibtex(one: Reference) -> str:
    """Return the entry in BibTeX, in UTF-8; what means something to LaTeX is spelled."""
    fields = {
        "author": " and ".join(f"{{{_latex(name)}}}" for name in one.authors),
        "editor": " and ".join(f"{{{_latex(name)}}}" for name in one.editors),
        "title": f"{{{_latex(one.title)}}}",
        "journal": _latex(one.outlet),
        **_bibtex_date(one),
        "version": _latex(one.version),
        "url": one.url,
        "language": _latex(one.language),
        "note": _latex(one.note) + (f" \\url{{{one.address}}}" if one.address else ""),
    }
    given = [Field(name, value if name == "month" else f"{{{value}}}") for name, value in fields.items() if value]
    entry = Entry("article" if one.kind == "article" else "misc", one.key, given)
    return write_string(Library([entry]), unparse_stack=[])


def ris(one: Reference) -> str:
    """Return the record in RIS."""
    dates = _plain(one.date)
    fields = {
        "type_of_reference": "NEWS" if one.kind == "article" else "DATA",
        "id": one.key,
        "authors": one.authors,
        "secondary_authors": one.editors,
        "title": one.title,
        "secondary_title": one.outlet,
        "year": str(dates[0]).zfill(4) if dates else one.dated,
        "date": "/".join([*one.date.split("-"), "", "", ""][:4]) if dates else "",
        "edition": one.version,
        "name_of_database": one.archive,
        "urls": [one.url] if one.url else [],
        "language": one.language,
        "notes": [f"{one.note} {one.address}".strip()],
    }
    given = {name: value for name, value in fields.items() if value}
    return str(rispy.dumps([given], implementation=_Unnumbered))


def csl(one: Reference) -> str:
    """Return the item in CSL-JSON."""
    item = {
        "id": one.key,
        "type": "article-newspaper" if one.kind == "article" else "dataset",
        "title": one.title,
        "author": [{"literal": name} for name in one.authors],
        "editor": [{"literal": name} for name in one.editors],
        "container-title": one.outlet,
        "issued": _issued(one),
        "URL": one.url,
        "language": one.language,
        "archive": one.archive,
        "archive_location": one.address,
        "version": one.version,
        "note": one.note,
    }
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False)


FORMATS = {
    "bib": Format(written=bibtex, between="\n"),
    "ris": Format(written=ris, between="\n"),
    "json": Format(written=csl, before="[\n", between=",\n", after="\n]\n"),
}
"""By the ending of their files."""


class _Unnumbered(rispy.RisWriter):  # type: ignore[misc]
    def set_header(self, count: int) -> str:  # noqa: ARG002  (what rispy hands over)
        """Return nothing: a number before a record is no part of the format."""
        return ""


def _latex(text: str) -> str:
    spelled = _SPECIAL.sub(lambda match: _SPELLED.get(match[0], f"\\{match[0]}"), text)
    return _LIGATURES.sub("{}", spelled)


def _plain(value: str) -> list[int]:
    """Return year, month and day of an EDTF value as far as it has them; nothing where it is another kind of date."""
    if not value or edtf.precision(value) not in ("year", "month", "day"):
        return []
    return [int(part) for part in value.split("-")]


def _bibtex_date(one: Reference) -> dict[str, str]:
    found = dict(zip(("year", "month", "day"), _plain(one.date), strict=False))
    if not found:
        return {"year": _latex(one.dated)}
    said = {name: str(number) for name, number in found.items()}
    return said | ({"month": MONTHS[found["month"] - 1]} if "month" in found else {})


def _issued(one: Reference) -> dict[str, object]:
    ends = [_plain(end) for end in one.date.split("/")]
    if all(ends):
        return {"date-parts": ends}
    if one.date and edtf.precision(one.date) == "season":
        year, _, season = one.date.partition("-")
        return {"date-parts": [[int(year)]], "season": int(season) - 20}
    return {"literal": one.dated}
