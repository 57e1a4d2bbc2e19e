"""Bytes to text: the encoding found, mojibake mended line by line (`cafÃ©` -> `café`), and all of it said."""

import codecs
from dataclasses import dataclass

import ftfy
import ftfy.bad_codecs

from cuttings.errors import Problem, fault
from cuttings.reading.lines import split

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_CONTROLS = bytes(range(0x09)) + bytes(range(0x0E, 0x1A)) + b"\x1c\x1d\x1e\x1f\x7f"
_SINGLE_BYTE = "sloppy-windows-1252"
"""Windows-1252 as browsers read it: the five bytes it leaves undefined stand for themselves (WHATWG Encoding)."""

_MEND = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
"""Mend the encoding and nothing else: quotation marks, ligatures and widths are the page's own."""

_BINARY_TIP = "save the article as plain text, HTML or Markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text, the encoding it was read with, and what was odd about it."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, file: str) -> Decoded:
    """Return the text in `data`; `file` is the name for messages.

    Raises CuttingsError where `data` is empty, holds white space only, or is no text.
    """
    if not data:
        raise fault(file, "the file is empty", tip="save the article again, or delete the file")
    text, encoding, problems = _text(data, file)
    if not text.strip():
        raise fault(file, "no text in this file", line=1, tip="save the article again, or delete the file")
    mended, mending = _mended(text, file)
    return Decoded(text=mended, encoding=encoding, problems=(*problems, *mending))


def _text(data: bytes, file: str) -> tuple[str, str, tuple[Problem, ...]]:
    encoding = _marked(data) or _utf16_without_mark(data)
    if encoding is None:
        _refuse_binary(data, file)
        return _unmarked(data, file)
    try:
        return data.decode(encoding), encoding.removesuffix("-sig"), ()
    except UnicodeDecodeError:
        if encoding == "utf-8-sig":
            return _unmarked(data.removeprefix(codecs.BOM_UTF8), file)
        raise fault(file, f"broken {encoding} text", tip="save the article again as UTF-8") from None


def _marked(data: bytes) -> str | None:
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order where NULs stand in every other byte, as they do in UTF-16 of mostly Latin letters."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2 or max(even, odd) < len(head) / 4 or min(even, odd) > len(head) / 64:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_binary(data: bytes, file: str) -> None:
    head = data[:65536]
    if data.startswith(_MAGIC) or 0 in data or len(head) - len(head.translate(None, _CONTROLS)) > len(head) / 50:
        raise fault(file, "a binary file, no text", tip=_BINARY_TIP)


def _unmarked(data: bytes, file: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Decode as UTF-8; where that fails line by line, so that one stray byte does not spoil the rest."""
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    lines = [_line(line) for line in data.split(b"\n")]
    text = "\n".join(line for line, _ in lines)
    if not any(utf8 and not line.isascii() for line, utf8 in lines):
        return text, "windows-1252", ()
    odd = [number for number, (_, utf8) in enumerate(lines, 1) if not utf8]
    fact = f"{_count(len(odd))} not UTF-8 like the rest, read as Windows-1252"
    problem = Problem(file=file, line=odd[0], fact=fact, tip="compare with the original page", severity="warning")
    return text, "utf-8", (problem,)


def _line(data: bytes) -> tuple[str, bool]:
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return data.decode(_SINGLE_BYTE), False


def _mended(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    if text.isascii():
        return text, ()
    lines = split(text)
    mended = [line if line.isascii() else ftfy.fix_encoding(line, _MEND) for line in lines]
    changed = [number for number, (old, new) in enumerate(zip(lines, mended, strict=True), 1) if old != new]
    if not changed:
        return text, ()
    fact = f"broken characters mended in {_count(len(changed))}: {_sample(lines, mended, changed[0])}"
    problem = Problem(file=file, line=changed[0], fact=fact, tip="compare with the original page", severity="warning")
    return "\n".join(line.replace("\n", " ").replace("\r", " ") for line in mended), (problem,)


def _sample(lines: list[str], mended: list[str], number: int) -> str:
    before, after = lines[number - 1].split(), mended[number - 1].split()
    return next((f"{old} -> {new}" for old, new in zip(before, after, strict=False) if old != new), "see this line")


def _count(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"
