"""Bytes to text: the encoding found, what is no text dropped or refused, and all of it said."""

import codecs
import re
from dataclasses import dataclass

import ftfy.bad_codecs  # noqa: F401  (registers the encoding below)

from cuttings.errors import Problem, fault
from cuttings.reading.lines import split
from cuttings.reading.mending import count, mended

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
_BYTE_BY_BYTE = "cuttings-windows-1252"

BROKEN = 0.02
"""Share of a file in control characters, or in what cannot be decoded, from which on it is no text."""
HEAD = 65536
"""Bytes that are looked at for it; NULs are counted in all of the file."""
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character of more than one byte in UTF-8."""
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARED_IN = 4096
"""Bytes at the top that a page may declare its encoding in; the standard asks for the first 1,024."""

DECLARED = {
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-125{part}": f"cp125{part}" for part in (0, 1, 3, 4, 5, 6, 7, 8)},
    "iso-8859-9": "cp1254", "windows-874": "cp874", "tis-620": "cp874", "koi8-r": "koi8_r", "koi8-u": "koi8_u",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-jp": "euc_jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
}  # fmt: skip
"""Encodings that pages declare, other than UTF-8 and Windows-1252, and Python's names for them, wider where browsers
read them so (WHATWG Encoding)."""


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
    text, dropped = _without_nuls(text, file)
    if not text.strip():
        raise fault(file, "no text in this file", line=1, tip="save the article again, or delete the file")
    better, mending = mended(text, file)
    return Decoded(text=better, encoding=encoding, problems=(*problems, *dropped, *mending))


def _text(data: bytes, file: str) -> tuple[str, str, tuple[Problem, ...]]:
    encoding = _marked(data) or _utf16_without_mark(data)
    if encoding == "utf-8-sig":
        data, encoding = data.removeprefix(codecs.BOM_UTF8), None
    if encoding is None:
        _refuse_binary(data, file)
        return _unmarked(data, file)
    try:
        return data.decode(encoding), encoding, ()
    except UnicodeDecodeError:
        return _torn(data, encoding, file)


def _marked(data: bytes) -> str | None:
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order where NULs stand in every other byte, as they do in UTF-16 of mostly Latin letters."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) / 4 or min(even, odd) > len(head) / 64:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _torn(data: bytes, encoding: str, file: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Decode UTF-16 or UTF-32 that holds a few bytes which are none, or ends within a character."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > BROKEN * len(text):
        raise fault(file, f"broken {encoding} text", tip="save the article again as UTF-8")
    fact = f"{'1 character' if broken == 1 else f'{broken} characters'} in broken {encoding}, shown as \ufffd"
    return text, encoding, (_warning(file, _line_at(text, text.index("\ufffd")), fact),)


def _refuse_binary(data: bytes, file: str) -> None:
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if data.startswith(_MAGIC) or controls > BROKEN * len(head) or data.count(0) > BROKEN * len(data):
        raise fault(file, "a binary file, no text", tip="save the article as plain text, HTML or Markdown")


def _without_nuls(text: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Drop NUL characters, which mean nothing in a text and end it for many programs."""
    first = text.find("\0")
    if first < 0:
        return text, ()
    number = text.count("\0")
    fact = f"{'1 NUL character' if number == 1 else f'{number} NUL characters'} dropped"
    return text.replace("\0", ""), (_warning(file, _line_at(text, first), fact),)


def _unmarked(data: bytes, file: str) -> tuple[str, str, tuple[Problem, ...]]:
    """Decode as UTF-8, or as the page declares; else line by line, so that one stray byte does not spoil the rest."""
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    text = declared_text(data, declared) if declared in DECLARED else None
    if text is not None:
        return text, declared, ()
    lines = [_line(line) for line in data.split(b"\n")]
    text = "\n".join(line for line, _ in lines)
    if not any(utf8 and not line.isascii() for line, utf8 in lines):
        return text, "windows-1252", ()
    odd = [number for number, (_, utf8) in enumerate(lines, 1) if not utf8]
    if not odd:
        return text, "utf-8", ()
    fact = f"{count(len(odd))} not UTF-8 like the rest, read as Windows-1252"
    return text, "utf-8", (_warning(file, odd[0], fact),)


def _declared(data: bytes) -> str:
    """Return the encoding that a page declares of itself; empty where it declares none."""
    match = _CHARSET.search(data[:_DECLARED_IN])
    return match[1].decode().lower() if match else ""


def declared_text(data: bytes, encoding: str) -> str | None:
    """Return the text in `data` where most of it is indeed in the declared `encoding`, or None."""
    try:
        text = data.decode(DECLARED.get(encoding, encoding), "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= BROKEN * len(text) else None


def _line(data: bytes) -> tuple[str, bool]:
    """Return a line as text, and whether it is UTF-8; lone surrogates in it, which are no text, as U+FFFD."""
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16", "replace"), True
    except UnicodeDecodeError:
        return data.decode(*(("utf-8", _BYTE_BY_BYTE) if _UTF8.search(data) else (_SINGLE_BYTE,))), False


def _read_byte(error: UnicodeError) -> tuple[str, int]:
    """Return what a byte that is no UTF-8 is in Windows-1252, and where decoding goes on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode(_SINGLE_BYTE), error.start + 1


codecs.register_error(_BYTE_BY_BYTE, _read_byte)


def _line_at(text: str, at: int) -> int:
    return len(split(text[:at]))


def _warning(file: str, line: int, fact: str) -> Problem:
    return Problem(file=file, line=line, fact=fact, tip="compare with the original page", severity="warning")
