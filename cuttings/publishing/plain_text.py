"""Text files for people who open them with a double click: Notepad, TextEdit, whatever there is."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

COLUMNS = 78
"""Columns in a line: East Asian wide characters take two (Unicode Standard Annex #11)."""

_WIDE = "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
"""Scripts that part no words, Chinese characters and kana: a line may end after each. Korean parts its words."""
_OPENING = "「『（［｛〈《【〔“‘"
_CLOSING = "、。，．」』）］｝〉》】〕”’：；！？・…ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々"
"""What begins no line (JIS X 4051, line breaking)."""
_PIECE = re.compile(
    rf"(?P<gap>[^\S\n]*)(?P<piece>[{_OPENING}]*(?:[^\s{_WIDE}{_OPENING}]+|[{_WIDE}]|[{_OPENING}])[{_CLOSING}]*)"
)


def plain_text(paragraphs: Iterable[str]) -> bytes:
    """Return `paragraphs` as a text file: wrapped, an empty line between them. Indented ones are kept as they are.

    It is UTF-8 with a byte order mark, since Notepad before Windows 10 1903 takes other files for the system's old
    encoding, in Japan Shift JIS. Lines end in CRLF: Notepad before 1809 knows no other end, and all else takes it.
    """
    whole = "\n\n".join("\n".join(wrapped(paragraph)) for paragraph in paragraphs)
    return f"{whole}\n".replace("\n", "\r\n").encode("utf-8-sig", "replace")


def wrapped(paragraph: str) -> Iterator[str]:
    """Yield the lines of `paragraph`, none wider than COLUMNS unless one word is; lines with an indent stay whole."""
    for line in paragraph.split("\n"):
        if line.startswith(" "):
            yield line.rstrip()
        else:
            yield from _filled(line)


def _filled(line: str) -> Iterator[str]:
    filled = ""
    for found in _PIECE.finditer(line):
        longer = f"{filled}{found['gap']}{found['piece']}" if filled else found["piece"]
        if filled and width(longer) > COLUMNS:
            yield filled
            longer = found["piece"]
        filled = longer
    yield filled


def width(text: str) -> int:
    """Return the columns that `text` takes in a font of fixed width."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)
