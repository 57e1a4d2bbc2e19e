"""Text files for a double click."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings.publishing.plain_text import COLUMNS, plain_text, width, wrapped


def test_paragraphs_are_parted_and_the_file_opens_in_notepad() -> None:
    """A byte order mark, CRLF, an empty line between paragraphs; indented lines stay as they are."""
    text = plain_text(["Opén", "How:\n    type   this"])
    assert text == "\ufeffOpén\r\n\r\nHow:\r\n    type   this\r\n".encode()


def test_japanese_is_wrapped_where_it_may_be() -> None:
    """A line of kana and Chinese characters may end after each, but none begins with a closing mark."""
    lines = list(wrapped("この資料集は、" * 12 + "「検索」を含みます。"))
    assert [width(line) for line in lines[:-1]] == [78, 78]
    marked = list(wrapped("あ" * 39 + "。「い」"))
    assert marked == ["あ" * 38, "あ。「い」"]


def test_korean_is_wrapped_between_words() -> None:
    """Korean parts its words, so that none is torn."""
    lines = list(wrapped("웹사이트입니다 " * 12))
    assert {word for line in lines for word in line.split()} == {"웹사이트입니다"}
    assert max(map(width, lines)) <= COLUMNS


@given(st.text(st.sampled_from("ab  「」あ漢。가\u0301x-,")))
def test_wrapping_loses_nothing(text: str) -> None:
    """All but the blanks at the ends of lines is there, in order."""
    line = text.strip()
    assert "".join("".join(wrapped(line)).split()) == "".join(line.split())


def test_text_that_cannot_be_written_is_replaced() -> None:
    """Half of a surrogate pair does not stop the build."""
    assert plain_text(["a\ud800"]) == b"\xef\xbb\xbfa?\r\n"
