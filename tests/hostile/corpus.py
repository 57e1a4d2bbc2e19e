"""The cases: every payload of the table in places of its own, each an article like any other but for that one thing."""

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from functools import partial
from html import escape
from itertools import cycle
from pathlib import Path

import yaml

from tests.generated import write_collection
from tests.hostile.payloads import ADDRESSES, FORMULAS, GROUPS, SIGNS, SIZES

Files = dict[str, bytes]
Maker = Callable[[str, str, "Base"], Files]


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """An article that means no harm: headline, the line with who wrote it, the one with its day, and its text."""

    headline: str
    byline: str
    day: str
    text: list[str]

    @property
    def writer(self) -> str:
        """Who wrote it."""
        return self.byline.removeprefix("By ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A payload in a place: `key` is in the names of its files, `files` are below the seeds."""

    key: str
    name: str
    payload: str
    place: str
    files: Files
    correction: dict[str, object] | None = None


def encoded(text: str) -> bytes:
    """Return `text` as UTF-8, halves of characters as they are."""
    return text.encode("utf-8", "surrogatepass")


def page(base: Base, **changed: str) -> str:
    """Return the article as a text, with some of its lines changed."""
    lines = {"headline": base.headline, "byline": base.byline, "day": base.day, "foot": ""} | changed
    body = [base.text[0], changed.get("inside", base.text[1]), *base.text[2:]]
    return "\n\n".join([lines["headline"], f"{lines['byline']}\n{lines['day']}", *body, lines["foot"]])


def _text(line: str, pattern: str, key: str, payload: str, base: Base) -> Files:
    said = pattern.format(payload=payload, writer=base.writer, first=base.text[0], second=base.text[1])
    return {f"{key}.txt": encoded(page(base, **{line: said}))}


def _sidecar(field: str, key: str, payload: str, base: Base) -> Files:
    value: object = (
        [payload] if field == "authors" else {base.text[0][:12]: payload} if field == "speakers" else payload
    )
    stated = yaml.safe_dump({field: value}, allow_unicode=False)
    return {f"{key}.txt": encoded(page(base)), f"{key}.yml": encoded(stated)}


def _raw_sidecar(key: str, payload: str, base: Base) -> Files:
    return {f"{key}.txt": encoded(page(base)), f"{key}.yml": encoded(f"title: {payload}\n{payload}: x\n")}


def _front_matter(key: str, payload: str, base: Base) -> Files:
    return {f"{key}.md": encoded(f"---\ntitle: {payload}\nsection: {payload}\n---\n\n{page(base)}")}


def _markdown(key: str, payload: str, base: Base) -> Files:
    return {f"{key}.md": encoded(f"# {base.headline}\n\n{base.text[0]}\n\n{payload}\n\n{base.text[1]} {payload}\n")}


def _record(key: str, payload: str, base: Base) -> Files:
    values = {"id": payload, "title": payload, "authors": [payload], "publisher": payload, "date": payload,
              "url": payload, "language": payload, payload: payload, "text": [*base.text, payload]}  # fmt: skip
    return {f"{key}.jsonl": json.dumps(values).encode() + b"\n"}


def _html(key: str, payload: str, base: Base, *, raw: bool) -> Files:
    said = escape(payload)
    stated = {"headline": payload, "url": payload, "datePublished": payload, "articleSection": payload}
    data = json.dumps({"@type": "NewsArticle", "author": {"name": payload}, "publisher": {"name": payload}} | stated)
    paragraphs = "".join(f"<p>{text}</p>" for text in base.text)
    return {f"{key}.html": encoded(
        f'<html lang="{said}"><head><title>{said}</title><meta property="og:title" content="{said}">'
        f'<meta property="og:site_name" content="{said}"><link rel="canonical" href="{said}">'
        f'<script type="application/ld+json">{data if raw else data.replace("<", chr(92) + "u003c")}</script></head>'
        f"<body><article><h1>{base.headline}</h1><p>{payload if raw else said}</p>{paragraphs}</article></body></html>"
    )}  # fmt: skip


def _mail(key: str, payload: str, base: Base) -> Files:
    mail = EmailMessage()
    line = encoded(" ".join(payload.split())[:900]).decode("utf-8", "replace")
    mail["Subject"], mail["From"] = line, "ada@harbour.example"
    mail.set_content(encoded(page(base, inside=payload)).decode("utf-8", "replace"))
    mail.add_attachment(encoded(page(base)), maintype="text", subtype="plain", filename=f"{line}.txt")
    return {f"{key}.eml": mail.as_bytes()}


def _archive(key: str, payload: str, base: Base, folder: Path) -> Files:
    made = folder / f"{key}.zip"
    with zipfile.ZipFile(made, "w") as archive:
        name = encoded(payload).decode("utf-8", "replace").replace("\x00", "")
        archive.writestr(zipfile.ZipInfo(f"{name}.txt"), encoded(page(base)))
        archive.writestr(f"{key}.txt", encoded(page(base)))
    content = made.read_bytes()
    made.unlink()
    return {f"{key}.zip": content}


def _named(key: str, payload: str, base: Base, *, folder: bool) -> Files:
    name = encoded(payload).decode("utf-8", "replace").replace("/", "\u2215").replace("\x00", "")
    while len(name.encode()) > 200:
        name = name[:-1]
    return {f"{key} {name}/x.txt" if folder else f"{key} {name}.txt": encoded(page(base))}


FIELDS = ("title", "standfirst", "authors", "publisher", "section", "url", "language", "published", "speakers")
TEXTS: dict[str, Maker] = {
    "a paragraph": partial(_text, "inside", "{payload}"),
    "a sentence": partial(_text, "inside", "{second} {payload} {first}"),
    "the headline": partial(_text, "headline", "{payload}"),
    "the byline": partial(_text, "byline", "By {payload}"),
    "a quotation": partial(_text, "inside", "“We will {payload} go on,” said {writer}, the inspector."),
    "its speaker": partial(_text, "inside", "“We will go on until the morning,” said Otto {payload} Falk."),
    "the last line": partial(_text, "foot", "© 2009 {payload}. All rights reserved."),
    "a caption": partial(_text, "foot", "Photo: {payload}/Reuters"),
    **{f"a sidecar's {field}": partial(_sidecar, field) for field in FIELDS},
    "a sidecar unquoted": _raw_sidecar,
    "front matter unquoted": _front_matter,
    "Markdown": _markdown,
    "a record": _record,
    "a page's markup": partial(_html, raw=True),
    "a page's facts": partial(_html, raw=False),
    "a mail": _mail,
}  # fmt: skip
CORRECTED = ("name", "note", "aliases", "merge")

PLACES: dict[str, tuple[str, ...]] = {
    "scripts": tuple(TEXTS),
    "elements": tuple(TEXTS),
    "markdown": tuple(TEXTS),
    "templates": tuple(TEXTS),
    "yaml": ("front matter unquoted", "a sidecar unquoted"),
    "paths": ("a file's name", "a member's name", "a folder's name", "a record"),
    "formulas": ("a sidecar's title", "a sidecar's authors", "a sidecar's publisher", "the headline", "a record"),
    "signs": ("a paragraph", "a sidecar's title", "a file's name", "the headline", "a record", "its speaker"),
    "sizes": ("a paragraph", "a page's markup"),
    "headings": ("the headline", "a sidecar's title"),
    "addresses": ("a sidecar's url", "a page's facts", "a record"),
}


def cases(scratch: Path) -> Iterator[Case]:
    """Yield all cases: each payload in a place of its group, by turns, and every fourth as a correction too."""
    made = [(group, name, payload) for group, payloads in GROUPS.items() for name, payload in payloads.items()]
    turns = {group: cycle(places) for group, places in PLACES.items()}
    for number, ((group, name, payload), base) in enumerate(zip(made, _bases(scratch, len(made)), strict=True)):
        key, place = f"case{number:03}", next(turns[group])
        files = _maker(place, scratch)(key, payload, base)
        field = CORRECTED[number // 4 % len(CORRECTED)]
        correction = _correction(field, payload, base) if number % 4 == 0 and group != "sizes" else None
        yield Case(key=key, name=f"{group}: {name}", payload=payload, place=place, files=files, correction=correction)


def _maker(place: str, scratch: Path) -> Maker:
    others: dict[str, Maker] = {
        "a member's name": partial(_archive, folder=scratch),
        "a file's name": partial(_named, folder=False),
        "a folder's name": partial(_named, folder=True),
    }
    return {**TEXTS, **others}[place]


def _correction(field: str, payload: str, base: Base) -> dict[str, object]:
    if field == "name":
        return {"name": payload, "kind": "person", "aliases": [base.writer]}
    return {"name": base.writer, field: payload if field == "note" else [payload]}


def _bases(scratch: Path, count: int) -> Iterator[Base]:
    """Yield articles of a collection made up for it."""
    folder = scratch / "bases"
    write_collection(folder, count, words=50)
    for path in sorted(folder.glob("*.txt")):
        head, byline, day, *text = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
        sentences = " ".join(text[:-1]).split(". ")
        yield Base(headline=head, byline=byline, day=day, text=[f"{sentences[0]}.", ". ".join(sentences[1:])])
        path.unlink()
    shutil.rmtree(folder)


def topics() -> Iterator[str]:
    """Yield what could stand in a `topic.yml`."""
    for payload in (*GROUPS["yaml"].values(), *GROUPS["scripts"].values(), *SIGNS.values(), *ADDRESSES.values()):
        yield f"title: {payload}\naccent: {payload}\nlanguage: {payload}\n"
        yield yaml.safe_dump(dict.fromkeys(("title", "summary", "language", "rights", "accent"), payload))
    yield from SIZES.values()
    yield from FORMULAS.values()
    yield "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30))


def write(folder: Path, scratch: Path) -> list[Case]:
    """Write the cases as seeds into `folder`, with a `topic.yml` and a `names.yml` of their kind; return the cases."""
    made = list(cases(scratch))
    for case in made:
        for name, content in case.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    evil = GROUPS["scripts"]["script behind a title"] + GROUPS["elements"]["image with a handler"] + "{{ 7*7 }}"
    topic = {"title": f"Harbour {evil}", "summary": f"{evil} \u202e", "rights": f"{evil}", "accent": "#0055aa"}
    (folder / "topic.yml").write_text(yaml.safe_dump(topic), encoding="utf-8")
    names = {
        "names": [case.correction for case in made if case.correction],
        "leave_out": [evil],
        "apart": [[evil, "x"]],
    }
    (folder / "names.yml").write_text(yaml.safe_dump(names), encoding="utf-8")
    return made
