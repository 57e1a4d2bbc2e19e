"""Bytes to text."""

import pytest

from cuttings.errors import CuttingsError
from cuttings.reading.decoding import decode

TEXT = "Café “ok”\nsecond"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    """The encodings that pages are saved in are told apart, without a word."""
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.problems) == (TEXT, encoding, ())


def test_mojibake_is_mended_and_said() -> None:
    """UTF-8 read as Windows-1252 once is mended; the warning names the first line and a word."""
    decoded = decode("plain\nCafÃ© â€œokâ€\x9d &amp; ﬁne".encode(), "a.txt")
    assert decoded.text == "plain\nCafé “ok” &amp; ﬁne"
    (problem,) = decoded.problems
    assert problem.severity == "warning"
    assert str(problem) == "a.txt:2: broken characters mended in 1 line: CafÃ© -> Café"


def test_one_odd_byte_does_not_spoil_the_rest() -> None:
    """A line in Windows-1252 among UTF-8 is read as such, and named."""
    decoded = decode("Café\n".encode() + b"caf\xe9\n", "a.txt")
    assert decoded.text == "Café\ncafé\n"
    assert decoded.problems[0].line == 2


@pytest.mark.parametrize(
    ("data", "fact"),
    [
        (b"", "a.txt: the file is empty"),
        (b" \n\t\n", "a.txt:1: no text in this file"),
        (b"\xff\xfe", "a.txt:1: no text in this file"),
        (b"%PDF-1.7 text", "a.txt: a binary file, no text"),
        (b"text \x00 text", "a.txt: a binary file, no text"),
        (b"\x01\x02\x03" * 20, "a.txt: a binary file, no text"),
        (b"\xff\xfea", "a.txt: broken utf-16 text"),
    ],
)
def test_what_is_no_text(data: bytes, fact: str) -> None:
    """Empty and binary files are refused with a fact and a tip."""
    with pytest.raises(CuttingsError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == fact
    assert caught.value.problem.tip
