"""PDF to lines: its text layer row by row, paragraphs put together again, what runs along the pages' edges set aside.

`line` is for a PDF a line of the text found in it: the rows of all pages one below the other, an empty line between
paragraphs and between pages.
"""

import io
import logging
import re
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from cuttings.errors import CuttingsError, fault
from cuttings.model import Author, DateFact, Fact, Removed
from cuttings.reading.document import Document
from cuttings.reading.facts import UNDATED, UNKNOWN, Facts
from cuttings.reading.header import lone_name
from cuttings.reading.headline import fold
from cuttings.reading.layout import Layout, Row, laid_out, printed_address
from cuttings.reading.lines import Line, block_lines, plain
from cuttings.reading.page import LONGEST, Parsed

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PYPDF = "pypdf>=7,<8"
"""What the extra `pdf` installs."""

MOST_PAGES = 1000
LONGEST_PROPERTY = 500
"""Letters of a title, or of all authors."""
SECONDS = 60
"""Time for one PDF: some are made to take for ever."""
LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 50_000_000,
    "stream_parsing_work_maximum_count": 1_000_000,
    "xform_maximum_invocations_per_extraction": 200,
}
"""What pypdf may spend on one page, far more than one full of text takes."""

LARGEST_LETTER = 1000
"""Points that a letter may be high."""
LETTERS = 0.5
"""Share of letters and digits in a text; below, the fonts do not say which letters their shapes are."""
EARLIEST_YEAR = 1993
"""PDF is no older; earlier dates are clocks that were never set."""

SCAN = "run OCR on it first (for instance ocrmypdf), or paste the text"
_SHORTER = "keep the pages with the article only, or paste the text"
_AGAIN = "open it in a viewer and print it to a new PDF, or paste the text"

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_NO_TITLE = re.compile(
    r"^(?:microsoft \w+ ?-|untitled|unnamed|document\d*$|slide \d|print|layout \d|about:|https?:|file:)|\.\w{2,5}$",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[-–—|·:]\s+")
_AND = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_DATE = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells of each oddity; none of them is a person's


class _OverrunError(Exception):
    """A PDF takes longer, or says more, than the limits allow; its text says which."""


class _Chunk(NamedTuple):
    text: str
    x: float
    y: float
    size: float


def parse(document: Document) -> Parsed:
    """Return the lines of a PDF, and the facts that its pages' edges and its properties state.

    Raises CuttingsError where it has no text layer, is encrypted, broken or too large, or pypdf is missing.
    """
    layout, properties = _read(document)
    lines = block_lines(layout.lines, layout.blocks)
    removed = tuple(Removed(line=n, text=layout.lines[n - 1], reason="page header or footer") for n in layout.edges)
    return Parsed(
        lines=lines,
        facts=Facts(url=_address(layout)),
        fallback=_stated(properties, lines),
        removed=removed,
    )


def text_of(document: Document) -> str:
    """Return the text that `line` counts the lines of. Raises CuttingsError as `parse` does."""
    return "\n".join(_read(document)[0].lines)


def _read(document: Document) -> tuple[Layout, dict[str, str]]:
    try:
        import pypdf  # noqa: PLC0415 (an extra: only who has PDFs needs it)
    except ImportError:
        tip = f'{sys.executable} -m pip install "{PYPDF}"'
        raise fault(document.file, "not read: pypdf is missing", tip=tip) from None
    try:
        with pypdf.apply_configuration(**LIMITS):
            pages, properties = _opened(pypdf.PdfReader(io.BytesIO(document.data)), document.file)
    except CuttingsError:
        raise
    except _OverrunError as error:
        raise fault(document.file, str(error), tip=_SHORTER) from None
    except Exception as error:  # of broken files pypdf raises whatever it stumbles over
        fact = "an encrypted PDF" if isinstance(error, pypdf.errors.DependencyError) else "a broken PDF"
        raise fault(document.file, fact, tip=_AGAIN) from None
    layout = laid_out([Row(number, *row) for number, row in enumerate(_rows(pages))])
    text = "".join(layout.lines[number - 1] for block in layout.blocks for number in block)
    if not text or sum(map(str.isalnum, text)) < LETTERS * sum(not char.isspace() for char in text):
        fact = "no readable text in this PDF: its fonts do not tell" if text else "no text layer in this PDF"
        raise fault(document.file, fact, tip=SCAN)
    return layout, properties


def _opened(reader: "PdfReader", file: str) -> tuple[list[list[_Chunk]], dict[str, str]]:
    """Return the text of each page in chunks, and the properties of the PDF."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise fault(file, "an encrypted PDF", tip=_AGAIN)
    if len(reader.pages) > MOST_PAGES:
        raise fault(file, f"more than {MOST_PAGES} pages", tip=_SHORTER)
    left = _Left()
    pages = [_chunks(page, left) for page in reader.pages]
    return pages, {key: str(value) for key, value in (reader.metadata or {}).items()}


class _Left:
    """How long reading one PDF may still take, and how much more it may say."""

    def __init__(self) -> None:
        self._deadline = time.monotonic() + SECONDS
        self._letters = LONGEST

    def check(self, *_: object) -> None:
        """Raise _OverrunError where the time is up."""
        if time.monotonic() > self._deadline:
            raise _OverrunError(f"takes longer than {SECONDS} seconds to read")

    def take(self, letters: int) -> None:
        """Raise _OverrunError where these are too many."""
        self._letters -= letters
        if self._letters < 0:
            raise _OverrunError(f"more than the {LONGEST:,} characters of text that an article may have")


def _chunks(page: "PageObject", left: _Left) -> list[_Chunk]:
    """Return the text of a page in chunks, each with its place."""
    chunks: list[_Chunk] = []

    def keep(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        left.take(len(text))
        x, y = _moved(inner[4], inner[5], outer)
        height = abs(size * (inner[3] or inner[1]) * (outer[3] or outer[1]))
        chunks.append(_Chunk(text, float(x), float(y), float(height) if 0 < height < LARGEST_LETTER else 1.0))

    left.check()
    page.extract_text(visitor_operand_before=left.check, visitor_text=keep)
    return chunks


def _moved(x: float, y: float, matrix: list[float]) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f


def _rows(pages: Sequence[Sequence[_Chunk]]) -> Iterator[tuple[str, float, float, float, int]]:
    """Yield each row: its text, where its first word stands, how high that is, and its page."""
    for number, chunks in enumerate(pages):
        row: list[_Chunk] = []
        for chunk in [*chunks, _Chunk("\n", 0, 0, 1)]:
            first, *others = chunk.text.split("\n")
            row.append(chunk._replace(text=first))
            for text in others:
                if shown := _shown("".join(part.text for part in row)):
                    start = next(part for part in row if part.text.strip())
                    yield shown, start.x, start.y, start.size, number
                row = [chunk._replace(text=text)]


def _shown(raw: str) -> str:
    """Return a row as it reads: ligatures are letters, a soft hyphen at its end is seen."""
    text = raw.rstrip().translate(_LIGATURES)
    return plain(f"{text[:-1]}-" if text.endswith("\u00ad") else text)


def _address(layout: Layout) -> Fact:
    """Return the address that a browser printed on the pages, if it stands there whole."""
    for number in layout.edges:
        url = printed_address(layout.lines[number - 1])
        if url and url.startswith("http") and "…" not in url:
            return Fact(value=url, origin="text", line=number, rule="address printed on the page")
    return UNKNOWN


def _stated(properties: dict[str, str], lines: Sequence[Line]) -> Facts:
    return Facts(
        title=_title(properties.get("/Title", "")[:LONGEST_PROPERTY], lines),
        authors=tuple(_authors(properties.get("/Author", "")[:LONGEST_PROPERTY])),
        published=_bound(properties),
    )


def _title(value: str, lines: Sequence[Line]) -> Fact:
    """Return the title, unless a program made it up from a file's name; where a part of it is a line, that part."""
    title = plain(value)
    if len(title.split()) < 2 or _NO_TITLE.search(title):
        return UNKNOWN
    known = {fold(line.text) for line in lines}
    parts = sorted(_SITE.split(title), key=len, reverse=True)
    title = next((part for part in parts if len(part.split()) > 1 and fold(part) in known), title)
    return Fact(value=title, origin="markup", rule="PDF property `Title`")


def _authors(value: str) -> Iterator[Author]:
    """Yield the authors, if all of them read like the names of people."""
    names = [name for name in _AND.split(plain(value)) if name]
    if all(" " in name and lone_name(name) for name in names):
        yield from (Author(name=name, origin="markup", rule="PDF property `Author`") for name in names)


def _bound(properties: dict[str, str]) -> DateFact:
    """Return the day of the last change: what is in it was not published after it."""
    days = [day for key in ("/CreationDate", "/ModDate") if (day := _day(properties.get(key, "")))]
    return DateFact(latest=max(days), origin="markup", rule="not after the PDF was made") if days else UNDATED


def _day(value: str) -> str | None:
    found = _DATE.match(value)
    if not found or int(found[1]) < EARLIEST_YEAR:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None
