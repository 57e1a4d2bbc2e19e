"""What holds of every kind of file: no bytes crash it, and nothing that can be read is lost."""

import tempfile
from collections import Counter
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cuttings.errors import CuttingsError, Problem
from cuttings.model import Cutting
from cuttings.reading import Document, gather, pdf, read
from cuttings.reading.layout import Row, laid_out
from cuttings.reading.lines import split
from cuttings.reading.opening import documents
from cuttings.reading.shelf import MEDIA, Shelf
from tests.reading.shelves import PAGE, STORY, TEXT, archive, rows
from tests.reading.shelves import pdf as made

HEADERS = [
    b"From nobody\n",
    b"From: Ann Lee <a@example.org>\n",
    b"Subject: =?utf-8?b?4pyT?= =?x?q?=ff?= =?utf-8?b?!?=\n",
    b"Subject: a\n b\n\tc\n",
    b"Date: Fri, 07 May 2004 09:00:00 +0000\n",
    b"Date: \xff\n",
    b"Content-Type: text/plain; charset=utf-7\n",
    b"Content-Type: text/html; charset*=x''%ff\n",
    b'Content-Type: multipart/mixed; boundary="x"\n',
    b"Content-Type: multipart/alternative; boundary=x; start=<a>\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Disposition: attachment; filename*0*=utf-8''a%; filename*1=.txt\n",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: quoted-printable\n",
    b"Content-Transfer-Encoding: uuencode\n",
    b"Snapshot-Content-Location: https://[\n",
    b":\n",
    b"\n",
    b"--x\n",
    b"--x--\n",
    b"begin 666 a\n",
    b"VGhl=\n",
    b"<p>The talks began.</p>\n",
    b"The three towns on the bay will run a single ferry from next spring.\n",
]
MAILS = st.lists(st.one_of(st.sampled_from(HEADERS), st.binary(max_size=30)), max_size=20).map(b"".join)
PDF = made(rows(["The three towns on the bay will run a single ferry", "from next spring."]), info="/Title (a)")
ZIP = archive({"a.txt": TEXT, "b/c.html": PAGE, "c.txt": "x"})

LINES = st.lists(
    st.one_of(
        st.sampled_from([*STORY, "By Ann Lee", "© 2004 Bay News", "> quoted", "-- ", "", "From: Ann Lee", "a-", " "]),
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60),
    ),
    min_size=1,
    max_size=20,
)


def opened(name: str, data: bytes) -> tuple[list[Document], list[Problem]]:
    """Return the documents in a file and its problems."""
    problems: list[Problem] = []
    path = PurePosixPath(name)
    shelf = Shelf(shown="seeds", names=frozenset([path]), read=lambda _name, _largest: data)
    return list(documents(shelf, problems)), problems


def read_all(found: list[Document]) -> list[Cutting]:
    """Return the articles in `found`, those aside that hold none."""
    cuttings, problems = [], []
    for document in found:
        try:
            cuttings.append(read(document))
        except CuttingsError as error:
            problems.append(error.problem)
    assert all(problem.file.startswith("seeds/") and problem.tip for problem in problems)
    return cuttings


def changed(data: bytes) -> st.SearchStrategy[bytes]:
    """Return a strategy for `data` with some bytes replaced."""
    places = st.tuples(st.integers(0, len(data)), st.integers(0, 40), st.binary(max_size=8))

    def replaced(changes: list[tuple[int, int, bytes]]) -> bytes:
        result = data
        for place, length, other in changes:
            result = result[:place] + other + result[place + length :]
        return result

    return st.lists(places, min_size=1, max_size=4).map(replaced)


@pytest.mark.parametrize("suffix", sorted(MEDIA))
@given(data=st.binary(max_size=400))
@settings(max_examples=40)
def test_no_bytes_crash_a_kind(suffix: str, data: bytes) -> None:
    """Whatever a file holds, it gives articles or problems with a next step."""
    found, problems = opened(f"a{suffix}", data)
    read_all(found)
    assert found or problems
    assert all(problem.tip for problem in problems)


@given(MAILS, st.sampled_from(["a.eml", "a.mhtml"]))
def test_no_mail_crashes(data: bytes, name: str) -> None:
    """Headers and parts in any order give articles or problems, and each article's lines are accounted for."""
    found, problems = opened(name, data)
    assert all(problem.tip for problem in problems)
    for document in found:
        if document.kind == "mail":
            for cutting in read_all([document]):
                assert_accounted(cutting, document.text)
        else:
            read_all([document])


@given(changed(PDF))
@settings(max_examples=200)
def test_no_pdf_crashes(data: bytes) -> None:
    """A PDF with any of its bytes changed is read, or said to be broken."""
    read_all(opened("a.pdf", data)[0])


@given(st.one_of(changed(ZIP), st.binary(max_size=200)))
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_no_archive_crashes(data: bytes) -> None:
    """An archive with any of its bytes changed gives articles or problems."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.zip").write_bytes(data)
        Path(folder, "b.txt").write_text(TEXT)
        gathered = gather(Path(folder))
    assert "b" in [document.id for document in gathered.documents]
    assert all(problem.tip for problem in gathered.problems)


def assert_accounted(cutting: Cutting, text: str) -> None:
    """Assert that each line of `text` that is not blank stands in one place, and there word for word."""
    raws = dict(enumerate(split(text), 1))
    kept = [line for paragraph in cutting.paragraphs for line in paragraph.lines]
    gone = [item.line for item in cutting.removed]
    assert Counter([*kept, *gone, *cutting.fact_lines]) == Counter(n for n, raw in raws.items() if raw.strip())
    assert all(item.text == raws[item.line] and item.reason for item in cutting.removed)


@given(LINES, st.sampled_from(["7bit", "8bit", "base64", "quoted-printable"]))
@example(["---------- Forwarded message ---------", "From: Ann Lee", "", *STORY], "7bit")
def test_nothing_of_a_mail_is_lost(lines: list[str], cte: str) -> None:
    """Every line of a mail, header and text, is accounted for, however it was sent."""
    text = "\n".join([*lines, STORY[0]])
    message = EmailMessage()
    message["Subject"] = "Fwd: The talks"
    message["From"] = "Ann Lee <a@example.org>"
    message["Date"] = "Fri, 07 May 2004 09:00:00 +0000"
    message.set_content(text, cte=cte if cte != "7bit" or text.isascii() else "8bit")
    found, problems = opened("a.eml", message.as_bytes())
    assert [problem for problem in problems if problem.severity == "error"] == []
    (document,) = found
    seen = {" ".join(line.split()) for line in split(document.text)}
    assert document.problems or {" ".join(line.split()) for line in lines} - {""} <= seen
    for cutting in read_all(found):
        assert_accounted(cutting, document.text)


@given(st.lists(st.sampled_from(["ferry", "pier", "mayor <b>", "A gull & a hat", STORY[0]]), min_size=1, max_size=9))
def test_nothing_of_a_saved_page_is_lost(texts: list[str]) -> None:
    """Every block of a page saved as a mail is in the text, in a fact, or set aside."""
    message = MIMEMultipart("related")
    message["Subject"] = "A page"
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in texts]
    message.attach(MIMEText("".join(f"<p>{text}</p>\n" for text in escaped), "html"))
    found, problems = opened("a.mhtml", message.as_bytes())
    assert problems == []
    for cutting in read_all(found):
        kept = [paragraph.text for paragraph in cutting.paragraphs] + [item.text for item in cutting.removed]
        told = [*kept, cutting.title.value, cutting.standfirst.value]
        assert set(texts) <= set(told)


@given(st.dictionaries(st.sampled_from(["a.txt", "b/a.txt", "c.md", "Ü.txt"]), st.sampled_from(STORY), min_size=1))
def test_nothing_of_an_archive_is_lost(files: dict[str, str]) -> None:
    """Every article in an archive is read, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pack.zip").write_bytes(archive(dict(files)))
        gathered = gather(Path(folder))
    assert gathered.problems == ()
    assert {document.source.file: document.text for document in gathered.documents} == {
        f"pack.zip/{name}": text for name, text in files.items()
    }


PLACES = st.tuples(
    st.sampled_from(["Bay News", "1", "2", "The talks be-", "gan.", "• item", *STORY]),
    st.integers(0, 600),
    st.integers(-10, 900),
    st.sampled_from([0.5, 9.0, 12.0, 30.0]),
    st.integers(0, 4),
)


@given(st.lists(PLACES, max_size=30))
def test_rows_stand_in_one_place(places: list[tuple[str, int, int, float, int]]) -> None:
    """Every row of a PDF is in one paragraph or at an edge, wherever on its page it stands."""
    found = [Row(number, text, x, y, size, page) for number, (text, x, y, size, page) in enumerate(places)]
    layout = laid_out(found)
    numbers = Counter([*(number for block in layout.blocks for number in block), *layout.edges])
    assert numbers == Counter(number for number, line in enumerate(layout.lines, 1) if line)
    assert sorted(line for line in layout.lines if line) == sorted(row.text for row in found)


@given(st.lists(st.sampled_from(["The talks began", "on the pier", "in the morning.", "By Ann Lee"]), max_size=20))
@settings(max_examples=50)
def test_nothing_of_a_pdf_is_lost(texts: list[str]) -> None:
    """Every row of a PDF is accounted for."""
    page = rows([*texts, STORY[0]], top=800)
    (document,), _ = opened("a.pdf", made(page, page[:3]))
    for cutting in read_all([document]):
        assert_accounted(cutting, pdf.text_of(document))
