"""PDFs with a text layer, and without."""

import logging
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from cuttings.model import Cutting
from cuttings.reading import gather, pdf
from cuttings.reading.layout import EDGE
from tests.reading.shelves import STORY, Place, read_folder, rows, said, wrapped
from tests.reading.shelves import pdf as made

HEAD = "Ferry deal ends a year of talks"


def one(folder: Path, data: bytes) -> Cutting:
    """Return the article in a PDF that nothing is wrong with, every line of it accounted for."""
    cuttings, problems = read_folder(folder, {"a.pdf": data})
    assert problems == []
    cutting = cuttings["a"]
    (document,) = gather(folder).documents
    lines = pdf.text_of(document).split("\n")
    kept = [line for paragraph in cutting.paragraphs for line in paragraph.lines]
    gone = [item.line for item in cutting.removed]
    counted = Counter([*kept, *gone, *cutting.fact_lines])
    assert counted == Counter(number for number, line in enumerate(lines, 1) if line)
    assert all(lines[item.line - 1] == item.text for item in cutting.removed)
    return cutting


def spaced(*paragraphs: str) -> list[str]:
    """Return `paragraphs` wrapped, an empty row between them."""
    return [row for paragraph in paragraphs for row in [*wrapped(paragraph), ""]]


def test_rows_become_paragraphs(tmp_path: Path) -> None:
    """A gap, a change of size and a short row end a paragraph; other rows are joined."""
    page: list[Place] = [(HEAD, 72, 760, 20), ("By Ann Lee", 72, 730, 12), *rows(spaced(*STORY))]
    cutting = one(tmp_path, made(page))
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    assert (cutting.title.value, cutting.title.line) == (HEAD, 1)
    assert [author.name for author in cutting.authors] == ["Ann Lee"]
    assert cutting.paragraphs[0].lines == (5, 6)
    assert (cutting.source.media_type, cutting.source.encoding) == ("application/pdf", "binary")


def test_indents_begin_paragraphs(tmp_path: Path) -> None:
    """Where paragraphs do not stand apart, an indented row begins one."""
    page: list[Place] = []
    for story in STORY:
        for number, row in enumerate(wrapped(story)):
            page.append((row, 72 if number else 90, 700 - 14 * len(page), 12))
    assert [paragraph.text for paragraph in one(tmp_path, made(page)).paragraphs] == list(STORY)


def test_short_rows_end_paragraphs(tmp_path: Path) -> None:
    """Where nothing else tells, a row ends a paragraph that had room for the next word."""
    page = rows([row for text in STORY for row in wrapped(text, 90)])
    assert [paragraph.text for paragraph in one(tmp_path, made(page)).paragraphs] == list(STORY)


def test_words_cut_at_the_end_of_a_row_are_made_whole(tmp_path: Path) -> None:
    """A hyphen at the end of a row goes, that of a compound stays; ligatures are letters."""
    page = rows(
        [
            "The three towns on the bay will run a single ferry after long nego-",
            "tiations, their mayors said on Thursday, and a well-known captain",
            "is to be at the helm of it, who was thought of by all as the well-",
            "known one.",
        ]
    )
    assert one(tmp_path, made(page)).paragraphs[0].text == (
        "The three towns on the bay will run a single ferry after long negotiations, their mayors said on Thursday, "
        "and a well-known captain is to be at the helm of it, who was thought of by all as the well-known one."
    )


def test_what_runs_along_the_edges_is_set_aside(tmp_path: Path) -> None:
    """Headers, footers and page numbers go; a paragraph goes on over the border of pages."""
    first, second = wrapped(STORY[1] + " " + STORY[2])[:3], wrapped(STORY[1] + " " + STORY[2])[3:]
    pages = [
        [("Bay News, 6 May 2004", 72.0, 800.0, 9.0), *rows([*spaced(STORY[0]), *first]), ("- 1 -", 280.0, 40.0, 9.0)],
        [("Bay News, 6 May 2004", 72.0, 800.0, 9.0), *rows(second), ("- 2 -", 280.0, 40.0, 9.0)],
    ]
    cutting = one(tmp_path, made(*pages))
    assert [paragraph.text for paragraph in cutting.paragraphs] == [STORY[0], f"{STORY[1]} {STORY[2]}"]
    assert [(item.text, item.reason) for item in cutting.removed] == [
        ("Bay News, 6 May 2004", "page header or footer"),
        ("- 1 -", "page header or footer"),
        ("Bay News, 6 May 2004", "page header or footer"),
        ("- 2 -", "page header or footer"),
    ]


def test_a_text_is_never_all_edge(tmp_path: Path) -> None:
    """Pages that say the same keep all but their edges."""
    page = rows(spaced(*STORY, *STORY))
    cutting = one(tmp_path, made(page, page))
    assert sum(item.reason == "page header or footer" for item in cutting.removed) == 4 * EDGE
    assert cutting.paragraphs


def test_the_address_that_a_browser_prints(tmp_path: Path) -> None:
    """The row below a printed page gives the address, if it is whole."""
    page: list[Place] = [*rows(spaced(*STORY)), ("https://example.org/2004/ferry 1/1", 24, 20, 8)]
    cutting = one(tmp_path, made(page))
    assert (cutting.url.value, cutting.url.origin) == ("https://example.org/2004/ferry", "text")
    assert [item.text for item in cutting.removed] == ["https://example.org/2004/ferry 1/1"]
    page[-1] = ("https://example.org/2004/fer… 1/1", 24, 20, 8)
    assert one(tmp_path, made(page)).url.value is None


def test_letters_without_end_and_without_height(tmp_path: Path) -> None:
    """Sizes and places that no page has do no harm."""
    page: list[Place] = [*rows(spaced(*STORY)), ("a", 1e9, -1e9, 1e9), ("b", 0, 0, 0), ("c", 1e9, 1e9, -5)]
    assert one(tmp_path, made(page)).paragraphs
    cuttings, problems = read_folder(tmp_path, {"a.pdf": made([*page, ("d", 1e200, 1e200, 1e200)])})
    assert len(cuttings) + len(problems) == 1


def test_a_long_row_is_never_edge(tmp_path: Path) -> None:
    """A row as long as a paragraph is text, even where every page says it."""
    page: list[Place] = [(" ".join(STORY), 72, 700, 12)]
    assert len(one(tmp_path, made(page, page)).paragraphs) == 2


@pytest.mark.parametrize(
    ("title", "value", "origin"),
    [
        (HEAD, HEAD, "markup"),
        (f"{HEAD} - Bay News", f"{HEAD} - Bay News", "markup"),
        ("Microsoft Word - ferry.doc", None, "derived"),
        ("untitled", None, "derived"),
        ("ferry final.indd", None, "derived"),
        ("Ferry", None, "derived"),
    ],
)
def test_the_property_title(tmp_path: Path, title: str, value: str | None, origin: str) -> None:
    """A title among the properties counts where the text has none, unless a program made it up."""
    cutting = one(tmp_path, made(rows(spaced(*STORY)), info=f"/Title ({title})"))
    assert cutting.title.origin == origin
    assert value is None or cutting.title.value == value


def test_the_property_title_points_at_the_headline(tmp_path: Path) -> None:
    """A row that says what the title does, the name of the site aside, is the headline."""
    page = rows(["Start Essays Archive Support us", "", "Ferry deal ends", "", *spaced(*STORY)])
    cutting = one(tmp_path, made(page, info="/Title (Ferry deal ends - Bay News)"))
    assert (cutting.title.value, cutting.title.origin) == ("Ferry deal ends", "text")


def test_other_properties(tmp_path: Path) -> None:
    """Names of people are authors, accounts are none; the later of two days is a bound, one before PDF is not."""
    page = rows(spaced(*STORY))
    dates = "/CreationDate (D:20040506101500+02'00') /ModDate (D:20040508)"
    cutting = one(tmp_path, made(page, info=f"/Author (Ann Lee; Bo Berg) {dates}"))
    assert [(author.name, author.origin) for author in cutting.authors] == [
        ("Ann Lee", "markup"),
        ("Bo Berg", "markup"),
    ]
    assert (cutting.published.value, cutting.published.latest) == (None, "2004-05-08")
    cutting = one(tmp_path, made(page, info="/Author (admin01) /CreationDate (D:19700101) /ModDate (D:20049999)"))
    assert (cutting.authors, cutting.published.origin) == ((), "unknown")


def test_a_byline_goes_before_the_properties(tmp_path: Path) -> None:
    """Who stands in the text is the author."""
    page: list[Place] = [(HEAD, 72, 760, 20), ("By Ann Lee", 72, 730, 12), *rows(spaced(*STORY))]
    cutting = one(tmp_path, made(page, info="/Author (Tom Typist)"))
    assert [author.name for author in cutting.authors] == ["Ann Lee"]


GOOD = made(rows(spaced(*STORY)))
LOCKED = made(
    rows(spaced(*STORY)),
    extra=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'11' * 32}> /P -4 >> /ID [<00> <00>]",
)


@pytest.mark.parametrize(
    ("data", "fact"),
    [
        (made([]), "no text layer in this PDF"),
        (made([], []), "no text layer in this PDF"),
        (made(rows(["Scanned by Nobody"]), rows(["Scanned by Nobody"])), "no text layer in this PDF"),
        (made(rows(["%&/ ### *** ~~~"])), "no readable text in this PDF: its fonts do not tell"),
        (LOCKED, "an encrypted PDF"),
        (b"", "a broken PDF"),
        (b"%PDF-1.4\nand so on", "a broken PDF"),
        (GOOD[:200], "a broken PDF"),
        (GOOD.replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), "a broken PDF"),
    ],
)
def test_pdfs_that_give_nothing(tmp_path: Path, data: bytes, fact: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Scans, encrypted and broken files are errors, each with a next step; pypdf prints nothing."""
    cuttings, problems = read_folder(tmp_path, {"a.pdf": data})
    assert (cuttings, said(problems, tmp_path)) == ({}, [f"a.pdf: {fact}"])
    assert problems[0].tip
    assert capfd.readouterr() == ("", "")


def test_a_scan_has_a_next_step(tmp_path: Path) -> None:
    """Who has a scan is told what to run."""
    _, problems = read_folder(tmp_path, {"a.pdf": made([])})
    assert problems[0].tip == "run OCR on it first (for instance ocrmypdf), or paste the text"


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages, letters and time are bounded."""
    page = rows(spaced(*STORY))
    data = made(page, page, page)
    for name, value, fact in [
        ("LONGEST", 100, "more than the 100 characters of text that an article may have"),
        ("MOST_PAGES", 2, "more than 2 pages"),
        ("SECONDS", -1, "takes longer than -1 seconds to read"),
    ]:
        with monkeypatch.context() as patched:
            patched.setattr(pdf, name, value)
            assert said(read_folder(tmp_path, {"a.pdf": data})[1], tmp_path) == [f"a.pdf: {fact}"]


def test_without_pypdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks pypdf is told so for each PDF, and how to get it; other files are read."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    cuttings, problems = read_folder(tmp_path, {"a.pdf": GOOD, "b.txt": "\n\n".join(STORY)})
    assert (list(cuttings), said(problems, tmp_path)) == (["b"], ["a.pdf: not read: pypdf is missing"])
    assert problems[0].tip == f'{sys.executable} -m pip install "{pdf.PYPDF}"'


def test_pypdf_is_the_same_everywhere() -> None:
    """The extra, the tip and the README name one range of versions."""
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    assert project["optional-dependencies"]["pdf"] == [pdf.PYPDF]
    assert f'"{pdf.PYPDF}"' in Path("README.md").read_text()


def test_a_sidecar_overrides_a_pdf(tmp_path: Path) -> None:
    """What the sidecar says stands."""
    cuttings, _ = read_folder(tmp_path, {"a.pdf": GOOD, "a.yml": "title: Ferry deal\n"})
    assert cuttings["a"].title.value == "Ferry deal"


def test_a_bomb_of_forms_is_bounded(tmp_path: Path) -> None:
    """Forms within forms that would make endless text come to an end."""
    data = made(rows(["x"]))
    form = "/XObject << " + " ".join(f"/X{number} 7 0 R" for number in range(10)) + " >> "
    calls = " ".join(f"/X{number} Do" for number in range(10))
    body = (
        f"7 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {form} >> /Length {len(calls)} >>\n"
    )
    more = f"{body}stream\n{calls}\nendstream\nendobj\n".encode()
    data = re.sub(rb"/Font << /F1 3 0 R >>", f"/Font << /F1 3 0 R >> {form}".encode(), data)
    data = data.replace(b"xref\n", more + b"xref\n", 1)
    cuttings, problems = read_folder(tmp_path, {"a.pdf": data})
    assert len(cuttings) + len(problems) == 1


def test_logging_is_left_alone() -> None:
    """Nothing is done to loggers but to keep pypdf's quiet."""
    assert logging.getLogger("pypdf").level == logging.NOTSET
