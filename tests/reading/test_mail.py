"""Mails, and pages saved as mails."""

import time
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from cuttings.model import Cutting
from tests.reading.shelves import PAGE, STORY, TEXT, Files, letter, read_folder, said


def one(folder: Path, message: EmailMessage | bytes, suffix: str = "eml") -> Cutting:
    """Return the article in a mail that nothing is wrong with."""
    data = message if isinstance(message, bytes) else message.as_bytes()
    cuttings, problems = read_folder(folder, {f"a.{suffix}": data})
    assert problems == []
    return cuttings["a"]


def web_page(page: str = PAGE, **headers: str) -> bytes:
    """Return `page` as Chromium saves it: one file, in the form of a mail, a frame below it."""
    message = MIMEMultipart("related", type="text/html", boundary="----MultipartBoundary--1----")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.attach(MIMEText(page, "html", "utf-8"))
    message.attach(MIMEText("<p>An advertisement in a frame of the page, bought by somebody.</p>", "html", "utf-8"))
    return message.as_bytes()


def test_a_mail_of_plain_text(tmp_path: Path) -> None:
    """The subject is the title, the date a bound, the sender no author; lines are those of the file."""
    text = (
        "From: Ann Lee <ann@example.org>\n"
        "To: desk@example.org\n"
        "Subject: Re: Fwd: Ferry deal ends\n"
        "  a year of talks\n"
        "Date: Fri, 07 May 2004 23:30:00 -0500\n"
        f"\n{TEXT}\n"
    )
    cutting = one(tmp_path, text.encode())
    assert (cutting.title.value, cutting.title.origin, cutting.title.line) == (
        "Ferry deal ends a year of talks",
        "markup",
        3,
    )
    assert (cutting.published.value, cutting.published.latest, cutting.published.line) == (None, "2004-05-07", 5)
    assert cutting.authors == ()
    assert [(p.line, p.text) for p in cutting.paragraphs] == list(zip((7, 9, 11), STORY, strict=True))
    assert [(item.line, item.text, item.reason) for item in cutting.removed] == [
        (1, "From: Ann Lee <ann@example.org>", "mail header"),
        (2, "To: desk@example.org", "mail header"),
    ]
    assert cutting.fact_lines == (3, 4, 5)
    assert (cutting.source.media_type, cutting.source.encoding) == ("message/rfc822", "utf-8")


def test_what_the_text_says_goes_before_the_date_of_the_mail(tmp_path: Path) -> None:
    """A byline and a date in the text are the article's; the mail's own date is set aside then."""
    text = f"By Ann Lee\nPosted: 6 May 2004\n\n{TEXT}"
    cutting = one(tmp_path, letter(text, Subject="Ferry deal", Date="Fri, 07 May 2004 09:00:00 +0000"))
    assert (cutting.published.value, [author.name for author in cutting.authors]) == ("2004-05-06", ["Ann Lee"])
    assert "Date: Fri, 07 May 2004 09:00:00 +0000" in [item.text for item in cutting.removed]


def test_a_bound_is_the_narrower_one(tmp_path: Path) -> None:
    """A year of copyright says less than the day of the mail, and a day before that year says more."""
    text = f"{TEXT}\n\n© 2004 Bay News. All rights reserved.\n"
    cutting = one(tmp_path, letter(text, Subject="A deal", Date="Fri, 07 May 2004 09:00:00 +0000"))
    assert cutting.published.latest == "2004-05-07"
    cutting = one(tmp_path, letter(text, Subject="A deal", Date="Fri, 06 May 2011 09:00:00 +0000"))
    assert cutting.published.latest == "2004-12-31"


@pytest.mark.parametrize("date", ["yesterday", "Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 99 May 99999 99:99", ""])
def test_dates_that_are_none(tmp_path: Path, date: str) -> None:
    """A date that is no date, or was never set, is no bound."""
    assert one(tmp_path, f"Subject: x y\nDate: {date}\n\n{TEXT}".encode()).published.origin == "unknown"


def test_the_richer_form_is_read_if_it_is_whole(tmp_path: Path) -> None:
    """Of text and HTML that say the same HTML is read; where it says next to nothing, the text is."""
    message = letter(Subject="Ferry deal")
    message.add_alternative(PAGE, subtype="html")
    cutting = one(tmp_path, message)
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    assert "© 2004 Bay News" in [item.text for item in cutting.removed]
    message = letter(Subject="Ferry deal")
    message.add_alternative("<style>p { color: red }</style><p>View this in a browser</p>", subtype="html")
    assert [paragraph.text for paragraph in one(tmp_path, message).paragraphs] == list(STORY)


def test_lines_of_html_count_on_below_the_header(tmp_path: Path) -> None:
    """The lines of a mail are its header's, an empty one, and those of the page in it."""
    message = f"Subject: A deal\nContent-Type: text/html\n\n{PAGE}".encode()
    first = PAGE.splitlines().index(f"<p>{STORY[0]}</p>") + 1
    assert [p.line for p in one(tmp_path, message).paragraphs] == [first + 3, first + 4, first + 5]


@pytest.mark.parametrize(
    ("charset", "cte"),
    [
        ("utf-8", "base64"),
        ("utf-8", "quoted-printable"),
        ("koi8-r", "base64"),
        ("windows-1251", "8bit"),
        ("iso-8859-5", "quoted-printable"),
    ],
)
def test_encodings(tmp_path: Path, charset: str, cte: str) -> None:
    """Text comes out as it was written, however it was sent, and the encoding is told."""
    text = "Три города на заливе с весны пустят один паром на всех, сообщили в четверг их мэры после ночи переговоров."
    message = EmailMessage()
    message["Subject"] = "Паром"
    message.set_content(text, charset=charset, cte=cte)
    cutting = one(tmp_path, message)
    assert (cutting.title.value, cutting.paragraphs[0].text) == ("Паром", text)
    assert cutting.source.encoding == charset


@pytest.mark.parametrize(
    "head",
    [
        "Content-Type: text/plain; charset=no-such-thing\n",
        "Content-Type: text/plain; charset=unicode_escape\n",
        "Content-Type: text/plain; charset=hex\n",
        "Content-Type: nonsense\nContent-Transfer-Encoding: x-uuencode\n",
        "Content-Type: multipart/mixed\n",
        'Content-Type: multipart/alternative; boundary="never to be seen"\n',
        "Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: 8bit\n",
    ],
)
def test_broken_headers_still_leave_the_text(tmp_path: Path, head: str) -> None:
    """A charset nobody knows, an encoding that is none, parts that are none: what can be read is."""
    cuttings, problems = read_folder(tmp_path, {"a.eml": f"Subject: =?utf-8?b?!!?= =?x?q?a?=\n{head}\n{TEXT}"})
    assert all(problem.tip for problem in problems)
    assert bool(cuttings) != any(problem.severity == "error" for problem in problems)


def test_text_and_html_in_one_mail_are_one_text(tmp_path: Path) -> None:
    """What a mailing list puts below a mail of HTML is not lost."""
    message = MIMEMultipart("mixed")
    message["Subject"] = "Ferry deal"
    message.attach(MIMEText(PAGE, "html"))
    message.attach(MIMEText("_____\nThe list <of> the bay\n", "plain"))
    cutting = one(tmp_path, message.as_bytes())
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    assert "The list <of> the bay" in [item.text for item in cutting.removed]


@pytest.mark.parametrize(
    ("data", "said_of_it"),
    [
        (b"", "a.eml:1: no mail: it does not begin with header lines"),
        (TEXT.encode(), "a.eml:1: no mail: it does not begin with header lines"),
        (b"Subject: x\n\n \n", "a.eml:1: no text in this mail"),
        (b"Subject: x\n\n\x01\x02\x03", "a.eml: a binary file, no text"),
        (b"Subject: x\nContent-Type: image/png\n\nxxx", "a.eml:1: no text in this mail"),
        (b"Subject: x\nContent-Type: text/html\n\n<style>p</style>", "a.eml:1: no text in this mail"),
    ],
)
def test_mails_that_give_nothing(tmp_path: Path, data: bytes, said_of_it: str) -> None:
    """A mail that is none, or holds no text, is an error with a next step."""
    cuttings, problems = read_folder(tmp_path, {"a.eml": data})
    assert (cuttings, said(problems, tmp_path)) == ({}, [said_of_it])
    assert problems[0].tip


def test_a_sidecar_overrides_a_mail(tmp_path: Path) -> None:
    """What the sidecar says stands; the subject it replaces is set aside."""
    files: Files = {"a.eml": letter(Subject="Fwd: read this").as_bytes(), "a.yml": "title: Ferry deal\n"}
    cuttings, problems = read_folder(tmp_path, files)
    assert (problems, cuttings["a"].title.value) == ([], "Ferry deal")
    assert "Subject: Fwd: read this" in [item.text for item in cuttings["a"].removed]


def test_a_page_saved_as_a_mail(tmp_path: Path) -> None:
    """The page is read, its frames are not; its address is known, and a day it was not published after."""
    data = web_page(
        Snapshot_Content_Location="https://example.org/ferry",
        Subject="=?utf-8?q?Ferry_deal_=E2=80=93_Bay_News?=",
        Date="Fri, 07 May 2004 09:00:00 +0000",
    )
    cutting = one(tmp_path, data, "mhtml")
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    assert (cutting.title.value, cutting.title.rule) == ("Ferry deal ends a year of talks", "key `title`")
    assert (cutting.url.value, cutting.url.line) == ("https://example.org/ferry", 4)
    assert (cutting.published.value, cutting.published.latest) == (None, "2004-05-07")
    assert (cutting.source.media_type, cutting.source.encoding) == ("multipart/related", "utf-8")
    assert not any("advertisement" in item.text for item in cutting.removed)


def test_a_saved_page_without_a_title_has_its_subject(tmp_path: Path) -> None:
    """Where the page has no title of its own, the header's counts; `.mht` is read too, HTML by that name not."""
    page = "<body>" + "".join(f"<p>{text}</p>" for text in STORY)
    assert one(tmp_path, web_page(page, Subject="Ferry deal"), "mht").title.value == "Ferry deal"
    _, problems = read_folder(tmp_path, {"b.mhtml": PAGE})
    assert said(problems, tmp_path) == ["b.mhtml:1: no saved page: it does not begin with header lines"]


def test_a_header_that_goes_on_below_its_name(tmp_path: Path) -> None:
    """A long address that stands in a line of its own is the page's."""
    head = b"Snapshot-Content-Location:\n https://example.org/ferry\nContent-Type: text/html\n\n"
    cutting = one(tmp_path, head + PAGE.encode(), "mhtml")
    assert (cutting.url.value, cutting.url.line) == ("https://example.org/ferry", 1)
    assert cutting.fact_lines[:2] == (1, 2)


@pytest.mark.parametrize(
    "head",
    [
        b'Content-Type: text/plain; x="' + b";" * 2_000_000,
        b"Content-Disposition: inline;\n" + b" a*0=b;\n" * 200_000,
        b"Subject: " + b"=?x?q?a " * 200_000,
        b"Subject: " + b"Re: " * 200_000,
        b"To: a@example.org,\n" + b" b@example.org,\n" * 100_000,
    ],
)
def test_endless_headers(tmp_path: Path, head: bytes) -> None:
    """A header without end is read, or the mail said to be broken, at once."""
    started = time.perf_counter()
    cuttings, problems = read_folder(tmp_path, {"a.eml": head + b"\n\n" + TEXT.encode()})
    assert time.perf_counter() - started < 20
    assert bool(cuttings) != bool(problems)


@pytest.mark.parametrize("label", ["windows-1251", "Shift_JIS", "euc-kr"])
def test_a_page_in_a_mail_tells_its_own_encoding(tmp_path: Path, label: str) -> None:
    """Where the header says nothing, what the page declares counts, as it does for a page that is a file."""
    words = {"windows-1251": "Паром", "Shift_JIS": "フェリー", "euc-kr": "여객선"}[label]
    page = f'<meta charset="{label}"><title>{words}</title>' + "".join(f"<p>{words}: {text}</p>" for text in STORY)
    head = b"Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n"
    cutting = one(tmp_path, head + page.encode(label), "mhtml")
    assert cutting.source.encoding == label.lower()
    assert [paragraph.text for paragraph in cutting.paragraphs] == [f"{words}: {text}" for text in STORY]
    said_by_header = head.replace(b"text/html", b"text/html; charset=utf-8")
    assert one(tmp_path, said_by_header + page.encode(), "mhtml").paragraphs == cutting.paragraphs


def test_one_torn_character_does_not_spoil_a_mail(tmp_path: Path) -> None:
    """A mail is read as its header says where all but a little of it is, and where browsers would, wider."""
    text = "「フェリーの話し合い」と町長は言った。①" * 20
    head = b"Subject: x\nContent-Type: text/plain; charset=Shift_JIS\nContent-Transfer-Encoding: 8bit\n\n"
    cutting = one(tmp_path, head + text.encode("cp932") + b"\x81\n")
    assert cutting.paragraphs[0].text.startswith(text)
    assert cutting.source.encoding == "shift_jis"
