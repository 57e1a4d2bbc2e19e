"""What is taken out of the installed Material for MkDocs: those rules of its stylesheet that our pages use.

A rule is taken where every class, id and data attribute its selector names occurs as a word in the files our pages are
made of. That takes a few too many, never one too few. Custom properties and animations nobody asks for are left out.
"""

import re
from collections.abc import Iterator, Set
from importlib.util import find_spec
from pathlib import Path

WORD = re.compile(r"[A-Za-z_][\w-]*")

_QUOTED = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIGN = re.compile(rf"{_QUOTED}|[{{}};]|[^{{}};\"']+", re.DOTALL)
_PIECE = re.compile(rf"{_QUOTED}|[(),;\[\]]|[^(),;\[\]\"']+", re.DOTALL)
_IDLE = re.compile(rf"{_QUOTED}|:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
_NAMED = re.compile(r"[.#](?P<name>-?[A-Za-z_][\w-]*)|\[(?P<data>data-[\w-]+)")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATED = re.compile(r"animation(?:-name)?:([^;}]+)")

Rule = tuple[str, str | None]
"""What stands before the braces, and what within; none for a statement without braces."""


def folder() -> Path:
    """Return the folder of the installed Material's templates and assets."""
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("mkdocs-material is not installed", name="material")
    return Path(next(iter(spec.submodule_search_locations)), "templates")


def styles(known: Set[str], ours: str) -> str:
    """Return the rules of Material's stylesheet for pages of the words `known`, to stand before our own, `ours`."""
    [sheet] = sorted((folder() / "assets/stylesheets").glob("main.*.min.css"))
    return kept(sheet.read_text(encoding="utf-8"), known, ours)


def kept(sheet: str, known: Set[str], ours: str = "") -> str:
    """Return `sheet` without rules that name what is not `known`, and without what neither it nor `ours` asks for."""
    rules = list(_matching(_rules(sheet), known))
    while True:
        text = _written(rules)
        asked = {*_ASKED.findall(text), *_ASKED.findall(ours)}
        moving = {word for said in _ANIMATED.findall(text + ours) for word in WORD.findall(said)}
        fewer = list(_asked_for(rules, asked, moving))
        if fewer == rules:
            return text
        rules = fewer


def _rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules of a stylesheet, those of a media query as one."""
    depth, before, within = 0, "", ""
    for sign in _SIGN.findall(_COMMENT.sub("", sheet)):
        depth -= sign == "}"
        if depth:
            within += sign
        elif sign in "};":
            yield before.strip(), within if sign == "}" else None
            before = within = ""
        elif sign != "{":
            before += sign
        depth += sign == "{"


def _matching(rules: Iterator[Rule], known: Set[str]) -> Iterator[Rule]:
    for before, within in rules:
        if within is None:
            continue
        if before.startswith(("@media", "@supports", "@layer", "@container")):
            inner = _written(list(_matching(_rules(within), known)))
            if inner:
                yield before, inner
        elif before.startswith("@"):
            yield before, within
        else:
            selectors = [one for one in _split(before, ",") if _names(one) <= known]
            if selectors:
                yield ",".join(selectors), within


def _names(selector: str) -> Set[str]:
    """Return the classes, ids and data attributes without which `selector` finds nothing."""
    return {found["name"] or found["data"] for found in _NAMED.finditer(_IDLE.sub("", selector))}


def _split(text: str, at: str) -> list[str]:
    """Return the parts of `text` between the signs `at` that stand in no brackets or quotation marks."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(text):
        depth += (piece in "([") - (piece in ")]")
        if piece == at and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts if part.strip()]


def _asked_for(rules: list[Rule], asked: Set[str], moving: Set[str]) -> Iterator[Rule]:
    """Yield `rules` without the custom properties not `asked` for and the animations that nothing `moving` names."""
    for before, within in rules:
        if before.startswith(("@media", "@supports", "@layer", "@container")):
            inner = _written(list(_asked_for(list(_rules(within or "")), asked, moving)))
            if inner:
                yield before, inner
        elif "keyframes" in before:
            if before.split()[-1] in moving:
                yield before, within
        else:
            lines = [one for one in _split(within or "", ";") if not one.startswith("--") or one.split(":")[0] in asked]
            if lines:
                yield before, ";".join(lines)


def _written(rules: list[Rule]) -> str:
    return "".join(f"{before}{{{within}}}\n" if within is not None else f"{before};\n" for before, within in rules)
