r"""Text made safe for Markdown: `*Kim* <b>` becomes `\*Kim\* &lt;b>`, and reads `*Kim* <b>` on the page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from urllib.parse import quote, urlsplit

import yaml

GENERATED_BY = "cuttings"
"""Value of `generated_by` in the front matter of every page the tool writes."""

_WHITE_SPACE = re.compile(r"[\s\x1c-\x1f]+")
# Control characters (Python-Markdown keeps two of them for itself), lone surrogates, and what XML does not allow.
_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_ALWAYS = {
    **{character: f"\\{character}" for character in "\\`*[]{|"},  # code, emphasis, links, attributes, tables
    "<": "&lt;",  # HTML
    "~": "&#126;",  # fences, strikethrough
    "^": "&#94;",  # superscript
}
_SOMETIMES = {
    "_": (re.compile(r"(?<![^\W_])_|_(?![^\W_])"), "\\_"),  # emphasis; inside a_word it is none
    "&": (re.compile(r"&(?=#|\w+;)"), "&amp;"),  # entities; after `&#` alone Python-Markdown reads no HTML any more
    "+": (re.compile(r"\+(?=\+)|(?<=\+)\+"), "\\+"),  # keys
    "=": (re.compile(r"=(?==)"), "&#61;"),  # marks
    ":": (re.compile(r":(?=[\w+-]+:)"), "&#58;"),  # emoji
}
_AT_START = {
    **{character: f"\\{character}" for character in "#>+-"},  # headings, quotes, lists, rules
    **{character: f"&#{ord(character)};" for character in ":=!?/"},  # definitions, tabs, admonitions, blocks
}
_SPECIAL = re.compile("[" + re.escape("".join((*_ALWAYS, *_SOMETIMES))) + "]")
_NUMBERED = re.compile(r"\d+(?=\.(?: |$))")


class Markdown(str):
    """Text that is Markdown already, and is not escaped again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text to dress: a link to `target`, or strong where there is none."""

    start: int
    end: int
    target: str | None = None


def plain(text: str) -> str:
    """Return `text` on one line, runs of white space folded to a space, what is no character as U+FFFD."""
    if text.isprintable() and "  " not in text:
        return text
    return _NO_TEXT.sub("\ufffd", _WHITE_SPACE.sub(" ", text))


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The same in C where PyYAML has it, as its wheels do: front matter is a quarter of the work of making pages."""


def escape(text: str) -> Markdown:
    """Return Markdown that renders as exactly `text`, whatever it holds, on one line and with white space folded.

    Only what would mean something is escaped, so that ordinary prose stays as it is.
    """
    return Markdown(_started(_fragment(text.strip())))


def link(label: str, target: str) -> Markdown:
    """Return a link that reads `label`; `target` is an address the site made itself."""
    return Markdown(f"[{_label(label)}]({target})")


def dressed(text: str, marks: Iterable[Mark]) -> Markdown:
    """Return `text` escaped, with `marks` applied; a mark that begins inside the one before it is left out."""
    pieces: list[str] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        inside = text[mark.start : mark.end]
        start = mark.end - len(inside.lstrip())
        if mark.start < at or not inside.strip():
            continue
        label = escape(inside)
        between = _fragment(text[at:start])
        pieces.append(f"{between[:-1]}\\!" if between.endswith("!") else between)  # or the link would be an image
        pieces.append(f"[{label}]({mark.target})" if mark.target else f"**{label}**")
        at = start + len(inside.strip())
    pieces.append(_fragment(text[at:]))
    return Markdown(_started("".join(pieces).strip()))


def tagged(pieces: Iterable[tuple[str, str]]) -> Markdown:
    """Return texts escaped and joined, each in the HTML element named before it (`ins`), or in none if that is empty.

    White space at the ends of a text stands outside of its element.
    """
    made = ""
    for element, group in groupby(pieces, key=lambda piece: piece[0]):
        text = plain("".join(text for _, text in group))
        inside = escape(text)
        if not inside:
            made += text
            continue
        before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
        made += f"{before}<{element}>{inside}</{element}>{after}" if element else f"{before}{inside}{after}"
    return Markdown(made.strip())


def web_link(url: str) -> Markdown:
    """Return `url` as a link where it is a web address, else as plain text."""
    address = web_address(url)
    return link(url, address) if address else escape(url)


def web_address(url: str) -> str | None:
    """Return `url` with what is special in it percent-encoded; None where it is no address of the web."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(plain(url.strip()), safe="%/:?#@!$&+,;=~.-")


def front_matter(values: Mapping[str, object]) -> Markdown:
    """Return `values` without the unknown ones as YAML front matter, marked as written by this tool."""
    known = {key: _cleaned(value) for key, value in values.items() if value not in (None, "", ())}
    known["generated_by"] = GENERATED_BY
    text = yaml.dump(known, Dumper=_DUMPER, sort_keys=True, allow_unicode=True, width=10**9)
    return Markdown(f"---\n{text}---\n")


@lru_cache(maxsize=4096)
def _label(text: str) -> Markdown:
    return escape(text)


def _fragment(text: str) -> str:
    """Escape what means something anywhere in a line."""
    line = plain(text)

    def escaped(match: re.Match[str]) -> str:
        character = match[0]
        if character in _ALWAYS:
            return _ALWAYS[character]
        pattern, safe = _SOMETIMES[character]
        return safe if pattern.match(line, match.start()) else character

    inside = _SPECIAL.sub(escaped, line).replace("\\]:", "&#93;:")  # or a link would be taken for a reference
    if inside.endswith("#"):  # at the end of a heading it would be taken for its closing mark
        inside = f"{inside[:-1]}\\#"
    return inside


def _started(line: str) -> str:
    """Escape what means something at the start of a line only."""
    number = _NUMBERED.match(line)
    if number:
        return f"{number[0]}\\{line[number.end() :]}"
    return _AT_START.get(line[:1], line[:1]) + line[1:]


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return plain(value).strip()
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value
