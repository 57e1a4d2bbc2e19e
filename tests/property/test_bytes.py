"""What holds of every file, whatever bytes are in it."""

import codecs
import json
import pickle
import tempfile
from collections import Counter
from pathlib import Path

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings.errors import CuttingsError, Problem
from cuttings.model import Cutting
from cuttings.reading import Document, article, gather, read
from cuttings.reading.lines import split
from tests.property.test_reading import LINES
from tests.reading.test_labelling import STORY
from tests.reading.test_markup import PAGE

SUFFIXES = (".txt", ".md", ".html", ".jsonl", ".eml", ".mhtml")

FRONT = "---\ntitle: The deal\nauthors: [Ann Lee, Bo Berg]\nmood: calm\n---\n\n"
RECORD = json.dumps({"title": "The deal", "date": "2004-05-06", "mood": ["calm"], "text": "\n\n".join(STORY)})
MAIL = "Subject: =?utf-8?q?The_deal?=\nDate: Fri, 07 May 2004 09:00:00 +0000\nContent-Type: text/plain\n\n"
SIDECAR = b"title: The deal\nlanguage: en\n"

PIECES = st.sampled_from(
    [
        b"\0", b"\0" * 9, b"\xff\xfe", b"\xfe\xff", codecs.BOM_UTF8, b"\xc3", b"\xa9", b"\xed\xa0\x80", b"\xe2\x80",
        b"\r", b"\n", b"\r\n", b"\x0c", b"\x85", b"\x1b[31m", b"\x7f", b"%PDF-", b"PK\x03\x04", b"<div>", b"</p>",
        b"<!--", b"]]>", b'{"text": "', b'"}', b"[[[[[[", b"&a *a", b"---\n", b"```\n", b"> ", b"&#x110000;", b"&#0;",
        "\u202e".encode(), "\u200b\u200d".encode(), ("e" + "\u0301\u0316" * 40).encode(), "\ufeff".encode(),
        "\u2028".encode(), "\ufffe".encode(), "\U0010ffff".encode(),
    ]
)  # fmt: skip
"""What makes files hard to read."""

PAGES = st.one_of(
    st.sampled_from(
        [
            "\n\n".join(("The deal", "By Ann Lee", *STORY)),
            FRONT + "\n\n".join(STORY),
            PAGE,
            f"{RECORD}\n{RECORD}\n",
            MAIL + "\n\n".join(STORY),
            MAIL.replace("plain", "html") + PAGE,
        ]
    ),
    st.builds("\n".join, LINES),
)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Draw the bytes of a page that was cut, torn or mixed with something else."""
    data = draw(PAGES).encode(draw(ENCODINGS), "replace")
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        gone = draw(st.integers(0, 3))
        data = data[:at] + draw(st.one_of(PIECES, st.binary(max_size=4))) + data[at + gone :]
    return data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data


FILES = st.one_of(st.binary(max_size=400), spoilt(), st.lists(PIECES, max_size=30).map(b"".join))


def found(suffix: str, data: bytes, sidecar: bytes | None) -> tuple[list[Document], list[Problem]]:
    """Return what gathering makes of a folder with one file of these bytes, and a sidecar beside it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"a{suffix}").write_bytes(data)
        if sidecar is not None:
            Path(folder, "a.yml").write_bytes(sidecar)
        try:
            gathered = gather(Path(folder))
        except CuttingsError as error:
            return [], [error.problem]
        return list(gathered.documents), list(gathered.problems)


def accounted(document: Document, cutting: Cutting) -> None:
    """Assert that each line of the document's text is in one place."""
    kept = [line for paragraph in cutting.paragraphs for line in paragraph.lines]
    gone = [item.line for item in cutting.removed if item.reason != "no field is for this"]
    have = Counter([*kept, *gone, *cutting.fact_lines])
    if document.kind in article.PAGES:
        parsed = article.PARSERS[document.kind](document)
        apart = [*(line.number for line in parsed.stated), *(item.line for item in parsed.removed)]
        assert have == Counter([*apart, *(number for line in parsed.lines for number in line.numbers)])
        return
    raws = {number: raw for number, raw in enumerate(split(document.text), 1) if raw.strip()}
    if document.kind == "record":
        assert have == Counter({document.line: len(raws)})
        return
    assert have == Counter(list(raws))
    assert all(item.text == raws[item.line] for item in cutting.removed)


@given(st.sampled_from(SUFFIXES), FILES, st.one_of(st.none(), st.just(SIDECAR), st.binary(max_size=40), spoilt()))
@example(".md", b"---\n? 0xffff\n: x\n---\n" + STORY[0].encode(), None)
@example(".txt", STORY[0].encode(), b"title: 0x" + b"f" * 9000)
@example(".txt", STORY[0].encode(), b"a: &a [" + b"x," * 9 + b"]\nb: [" + b"*a," * 9 + b"]")
@example(".txt", STORY[0].encode(), b'title: "\\ud800\\u202e"\nmood: "\\ud800"')
@example(".jsonl", b'{"text": "' + STORY[0].encode() + b'", "x": ' + b"[" * 900 + b"]" * 900 + b"}", None)
@example(".jsonl", b'{"text": "' + STORY[0].encode() + b'", "\\ud800": "\\udfff", "id": "\\ud800"}', None)
@settings(max_examples=400, deadline=None)
def test_any_bytes_end_in_an_article_or_a_problem(suffix: str, data: bytes, sidecar: bytes | None) -> None:
    """Whatever a file holds, it is read or refused with a fact; of what is read no line is lost or there twice.

    The article can be hashed, sent to another process and written as JSON.
    """
    documents, problems = found(suffix, data, sidecar)
    assert documents or problems
    for document in documents:
        assert pickle.loads(pickle.dumps(document)).key == document.key  # noqa: S301
        try:
            cutting = read(document)
        except CuttingsError as error:
            problems.append(error.problem)
            continue
        problems.extend(cutting.problems)
        assert cutting.paragraphs
        accounted(document, cutting)
        assert msgspec.json.decode(msgspec.json.encode(cutting), type=Cutting) == cutting
    assert all(problem.fact and problem.file for problem in problems)


@given(st.sampled_from(SUFFIXES), FILES)
@settings(deadline=None)
def test_any_bytes_are_read_alike_twice(suffix: str, data: bytes) -> None:
    """The same bytes give the same articles and the same problems."""
    assert [document.text for document in found(suffix, data, None)[0]] == [
        document.text for document in found(suffix, data, None)[0]
    ]
