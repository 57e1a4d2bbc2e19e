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


SAID = "Officials of both towns met on Monday and spoke for two hours about the ferry and its fares.\n"


def test_stray_nuls_are_dropped_and_said() -> None:
    """A few NULs in a text mean nothing: the rest is read, and the warning says how many and where."""
    decoded = decode((SAID + SAID.replace("both", "bo\0th") + SAID).encode(), "a.txt")
    assert decoded.text == SAID * 3
    assert [str(problem) for problem in decoded.problems] == ["a.txt:2: 1 NUL character dropped"]
    assert {problem.severity for problem in decoded.problems} == {"warning"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_with_a_byte_too_many(encoding: str) -> None:
    """Text that ends within a character is read up to it, and the rest is said."""
    decoded = decode(SAID.encode(encoding) + b"x", "a.txt")
    assert decoded.text == f"{SAID}\ufffd"
    assert str(decoded.problems[0]) == f"a.txt:2: 1 character in broken {encoding}, shown as \ufffd"


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("Shift_JIS", "cp932", "三つの町は一つのフェリーを運航する"),
        ("windows-1251", "cp1251", "Три города будут содержать один паром"),
        ("EUC-KR", "cp949", "세 도시는 하나의 여객선을 운항한다"),
        ("gb2312", "gb18030", "三座城市将共同经营一条航线"),
        ("iso-8859-2", "iso8859_2", "Trzy miasta będą miały jeden prom, mówią"),
    ],
)
def test_a_page_in_the_encoding_it_declares(label: str, codec: str, text: str) -> None:
    """A page that is no UTF-8 is read in the encoding that its `meta` element names."""
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"></head><p>{text}'
    decoded = decode(page.encode(codec), "a.html")
    assert (decoded.text, decoded.encoding, decoded.problems) == (page, label.lower(), ())


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "rot13", "unicode_escape", "idna", "zip", "x" * 30, "shift_jis"])
def test_a_declaration_is_no_order(label: str) -> None:
    """Names that are no text encoding, and encodings that the page is not in, are passed over."""
    page = f'<meta charset="{label}"><p>'.encode() + b"caf\xe9 caf\xe9\n" * 50
    assert decode(page, "a.html").encoding == "windows-1252"


def test_surrogates_in_utf_8() -> None:
    """Halves of characters that were saved as if they were whole become whole where they pair, else U+FFFD."""
    decoded = decode("Café\n".encode() + b"\xed\xa0\xbd\xed\xb8\x80 \xed\xa0\x80\n", "a.txt")
    assert decoded.text == "Café\n\U0001f600 \ufffd\n"


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


def test_two_encodings_in_one_line() -> None:
    """A line that two programs wrote to is UTF-8 where it can be, and Windows-1252 byte by byte where it cannot."""
    assert decode("Café “ok”, ".encode() + b"caf\xe9 \x93ok\x94\n", "a.txt").text == "Café “ok”, café “ok”\n"


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
