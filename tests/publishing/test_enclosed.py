"""The text files that go with the site in the zip."""

from dataclasses import replace

import pytest

from cuttings.model import Topic
from cuttings.publishing.enclosed import CHECKS, CONTENTS, enclosed
from cuttings.publishing.plain_text import COLUMNS, width
from cuttings.publishing.words import load_words
from tests.publishing.building import SOURCES
from tests.publishing.example import example


def texts(language: str, topic: Topic | None = None) -> dict[str, str]:
    """Return the files for the example as text, in `language`."""
    dossier = example() if topic is None else replace(example(), topic=topic)
    found = enclosed(dossier, load_words(SOURCES / "words", language), "3f2a0c1d9e8b")
    assert all(content.startswith(b"\xef\xbb\xbf") for content in found.values())
    return {name: content.decode("utf-8-sig") for name, content in found.items()}


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_the_readme_says_all_that_a_reader_needs(language: str) -> None:
    """Its title, how to open it, what is in it, and a line for each system that checks it, in the site's language."""
    files = texts(language)
    readme = files["README.txt"]
    assert readme.startswith(example().topic.title)
    assert all(f"\r\n  {name} " in readme for name in CONTENTS)
    assert all(f"{system}:\r\n    {command}\r\n" in readme for system, command in CHECKS.items())
    assert set(files) == {"README.txt", "RIGHTS.txt", "LICENSES.txt"}


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_no_line_is_too_wide(language: str) -> None:
    """All but the commands fits a small window, in wide characters too; lines end in CRLF alone."""
    for text in texts(language).values():
        lines = text.split("\r\n")
        assert not any("\n" in line or "\r" in line for line in lines)
        assert [line for line in lines if width(line) > COLUMNS and not line.startswith("    ")] == []


def test_languages_differ() -> None:
    """Each file is in the language of the site; licences keep their own words."""
    english, japanese = texts("en"), texts("ja")
    assert all(english[name] != japanese[name] for name in english)
    assert "Permission is hereby granted" in japanese["LICENSES.txt"]


def test_rights_are_the_topic_s_and_the_publishers() -> None:
    """What the topic says comes first, then whose everything else is; without the topic's words, that alone."""
    stated = texts("en", Topic(title="Ferry", rights="Texts: © Harbour Courier.\n\nPictures: none."))["RIGHTS.txt"]
    assert "Ferry\r\n=====\r\n\r\nTexts: © Harbour Courier.\r\n\r\nPictures: none.\r\n\r\n" in stated
    assert "belong to those who" in stated
    unstated = texts("en", Topic(title="Ferry"))["RIGHTS.txt"]
    assert unstated.startswith("Ferry\r\n=====\r\n\r\nWhere nothing else is said")


def test_the_topic_is_data() -> None:
    """A title and rights with breaks and escapes cannot add lines of their own."""
    topic = Topic(title="Ferry\r\n\x1b[2J", summary="a\nb", rights="c\x85    rm -rf")
    files = texts("en", topic)
    assert files["README.txt"].startswith("Ferry \ufffd[2J\r\n==========\r\n\r\na b\r\n")
    assert "\r\n\r\nc\r\n\r\nrm -rf\r\n" in files["RIGHTS.txt"]


def test_the_licences_name_each_program() -> None:
    """Name, copyright line and licence of what the site has parts of."""
    text = texts("en")["LICENSES.txt"]
    for line in ("Cuttings\r\n====", "Material for MkDocs\r\n====", "Pagefind\r\n====", "Martin Donath", "CloudCannon"):
        assert line in text
    assert text.count("Permission is hereby granted") == 3
