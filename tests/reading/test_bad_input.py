"""Files that are too large, too deep, too long, or written to make trouble."""

import time
from pathlib import Path

import pytest

from cuttings.errors import CuttingsError
from cuttings.model import Cutting
from cuttings.reading import Folder, gather, read
from cuttings.reading.document import Kind
from cuttings.reading.lines import LONGEST_ROW, plain
from cuttings.reading.page import LONGEST
from cuttings.reading.shelf import LARGEST, LARGEST_SIDECAR
from tests.property.test_reading import document
from tests.reading.test_labelling import STORY

TEXT = "\n\n".join(STORY)
ROW = f"{' '.join(STORY)}\n"


def folder(path: Path, **files: str | bytes) -> Folder:
    """Return what gathering makes of `files`; `_` in a name is the dot of its suffix."""
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (path / name.replace("_", ".")).write_bytes(data)
    return gather(path)


def refused(text: str, kind: Kind = "text") -> str:
    """Return the fact with which a file is refused."""
    with pytest.raises(CuttingsError) as caught:
        read(document(text, kind))
    assert caught.value.problem.tip
    return caught.value.problem.fact


def test_a_file_of_fifty_megabytes_is_refused_soon(tmp_path: Path) -> None:
    """Fifty megabytes of sentences are no article: said with a next step, and the others are read."""
    started = time.perf_counter()
    gathered = folder(tmp_path, a_txt=ROW * (50_000_000 // len(ROW)), b_txt=TEXT)
    assert [doc.id for doc in gathered.documents] == ["a", "b"]
    assert "characters of text, more than the 2,000,000" in refused(gathered.documents[0].text)
    assert read(gathered.documents[1]).paragraphs
    assert time.perf_counter() - started < 60


def test_a_file_beyond_all_measure_is_not_even_opened(tmp_path: Path) -> None:
    """What is larger than any article, or a sidecar than any sidecar, is a problem before a byte of it is read."""
    for name, size in (("a.txt", LARGEST + 1), ("b.yml", LARGEST_SIDECAR + 1)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    gathered = folder(tmp_path, b_txt=TEXT)
    assert [doc.id for doc in gathered.documents] == ["b"]
    assert [problem.fact for problem in gathered.problems] == [
        "a file of 64.0 MB, more than the 64 MB that are read",
        "a file of 0.1 MB, more than the 0.1 MB that are read",
    ]


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_the_longest_article_is_read(kind: Kind) -> None:
    """What is just short enough is read whole."""
    rows = [f"<p>{ROW}</p>" if kind == "html" else ROW] * ((LONGEST - 100) // (len(ROW) + 1))
    cutting = read(document("\n".join(rows), kind))
    assert cutting.words == len(rows) * len(ROW.split())
    assert "characters" in refused("\n".join(rows * 2), kind)


def test_lines_without_end_are_no_article() -> None:
    """Hundreds of thousands of lines of a letter each are refused before names are looked for in each."""
    assert refused("a\n" * 200_000) == "200,000 paragraphs, more than the 50,000 that an article may have"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["x" * 70] * 25_000),
        "\n".join([f"{'a' * 69}-"] * 25_000),
        TEXT + "\n\na" + "\u0301\u0316" * 400_000,
        "\u1100\u1161" * 500_000,
        "\u0915\u094d" * 500_000,
        "\u202e" * 1_000_000 + TEXT,
        "\u200d\u200c" * 500_000 + TEXT,
    ],
    ids=["wrapped", "hyphens", "accents", "jamo", "conjuncts", "overrides", "joiners"],
)
def test_what_takes_the_square_elsewhere(text: str) -> None:
    """Joined lines, marks that have to be sorted, and characters that are not seen cost what their number does."""
    started = time.perf_counter()
    kinds: tuple[Kind, ...] = ("text", "markdown", "html")
    for kind in kinds:
        assert read(document(text, kind)).paragraphs
    assert time.perf_counter() - started < 60


def test_marks_in_a_row_are_kept_and_parted() -> None:
    """No mark is lost; where more than Unicode's own limit stand on one letter, a joiner parts them."""
    text = plain("a" + "\u0316" * 70)
    assert text.count("\u0316") == 70
    assert max(map(len, text[1:].split("\u034f"))) == LONGEST_ROW
    assert plain("e" + "\u0301" * 3) == "é\u0301\u0301"


@pytest.mark.parametrize(
    "text", ["!?.; " * 900, "\u0301" * 900, "\u200b\u202e" * 900, "--- *** ---\n" * 90, "\ufffd" * 900]
)
def test_what_has_no_word_is_no_article(text: str) -> None:
    """Marks alone, seen or not, are refused as such."""
    assert refused(text) == "no article in this file, only what stands around one"


def test_directions_do_not_leak_out() -> None:
    """Characters that turn text around are taken out of paragraphs, and stay word for word in what is set aside."""
    turned = STORY[0].replace("single", "\u202esingle\u202c").replace("spring", "\u2066spring\u2069\u200f")
    cutting = read(document(f"{turned}\n\n{STORY[1]}\n\nShare this \u202e page"))
    assert cutting.paragraphs[0].text == STORY[0]
    assert [item.text for item in cutting.removed] == ["Share this \u202e page"]


def test_joiners_stay_where_they_mean_something() -> None:
    """Persian and Hindi are spelt with joiners, emoji are joined by them; between Latin letters they are dirt."""
    assert plain("می\u200cخواهم") == "می\u200cخواهم"
    assert plain("क\u094d\u200dष") == "क\u094d\u200dष"
    assert plain("Arabic \u0600\u0661 and the end of \u06dd") == "Arabic \u0600\u0661 and the end of \u06dd"
    assert plain("fer\u200bry\u00ad d\u200ceal\ufeff") == "ferry deal"


def test_a_page_nested_too_deeply_says_what_it_lost() -> None:
    """A page deeper than the parser goes is read up to there, and the rest is said to be missing."""
    page = f"<p>{STORY[0]}</p>{'<div>' * 5000}<p>{STORY[1]}</p>"
    cutting = read(document(page, "html"))
    assert [paragraph.text for paragraph in cutting.paragraphs] == [STORY[0]]
    (problem,) = cutting.problems
    assert (problem.severity, problem.line) == ("error", 1)
    assert "nested too deeply" in problem.fact
    assert read(document(page.replace("<div>" * 5000, "<div>" * 1900), "html")).problems == ()


SIDECARS = {
    "a: &a [x, x]\nb: [*a, *a]": "an alias",
    f"title: {'[' * 60}{']' * 60}": "nested too deeply",
    f"title: {'x' * LARGEST_SIDECAR}": "more than",
}


@pytest.mark.parametrize("text", SIDECARS, ids=["aliases", "deep", "long"])
def test_a_sidecar_that_stands_for_more_than_it_is(tmp_path: Path, text: str) -> None:
    """Aliases, deep nesting and length without end are refused; the article is read without its sidecar."""
    gathered = folder(tmp_path, a_txt=TEXT, a_yml=text)
    assert [SIDECARS[text] in problem.fact for problem in gathered.problems] == [True]
    assert read(gathered.documents[0]).title.origin == "derived"


def test_numbers_without_end_are_words(tmp_path: Path) -> None:
    """A number too long to be one is what it is written as, as a key and as a value."""
    number = f"0x{'f' * 9000}"
    (found,) = folder(tmp_path, a_txt=TEXT, a_yml=f"title: {number}\n? {number}\n: x\n").documents
    assert found.key
    assert read(found).title.value == number


@pytest.mark.parametrize("depth", [30, 480, 900, 100_000])
def test_a_record_nested_without_end(tmp_path: Path, depth: int) -> None:
    """A record that is nested deeply is a problem of its line."""
    line = f'{{"text": "{STORY[0]}", "mood": {"[" * depth}{"]" * depth}}}'
    gathered = folder(tmp_path, a_jsonl=f'{line}\n{{"text": "{STORY[1]}"}}\n')
    assert [(problem.line, problem.fact[:8]) for problem in gathered.problems] == [(1, "not JSON")]
    assert [doc.line for doc in gathered.documents] == [2]


def test_names_without_end(tmp_path: Path) -> None:
    """Keys and ids of any length, and file names as long as they may be, lead to names that a file can have."""
    gathered = folder(
        tmp_path,
        **{
            "a_jsonl": f'{{"text": "{STORY[0]}", "{"k" * 100_000}": 1, "id": "{"i" * 100_000}"}}',
            f"{chr(0x20000) * 62}_txt": TEXT,
            f"{'n' * 251}_txt": TEXT,
        },
    )
    assert len(gathered.documents) == 3
    assert all(len(f"{found.id}.html".encode()) < 255 for found in gathered.documents)
    assert all(isinstance(read(found), Cutting) for found in gathered.documents)
