"""What mails bring with them: articles, other mails, and what those say of themselves."""

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from cuttings.reading.page import LONGEST
from tests.reading.shelves import PAGE, STORY, TEXT, Files, archive, letter, read_folder, said
from tests.reading.test_mail import one


def test_attached_articles_are_articles(tmp_path: Path) -> None:
    """Files and mails that a mail brings with it are read, pictures passed over, other files named."""
    message = letter(Subject="Two articles attached")
    message.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="../../etc/note.txt")
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.add_attachment(b"x", maintype="application", subtype="msword", filename="a.doc")
    message.add_attachment(archive({"a.txt": TEXT}), maintype="application", subtype="zip", filename="a.zip")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    message.add_attachment(letter(Subject="Within"))
    cuttings, problems = read_folder(tmp_path, {"a.eml": message.as_bytes()})
    assert {key: cutting.source.file for key, cutting in cuttings.items()} == {
        "a": "a.eml",
        "a-note": "a.eml/note.txt",
        "a-page": "a.eml/page.html",
        "a-part-5": "a.eml/part-5.eml",
    }
    assert said(problems, tmp_path) == [
        "a.eml/a.doc: not read: no kind of file that holds articles",
        "a.eml/a.zip: not read: an archive inside another file",
    ]
    assert cuttings["a-part-5"].title.value == "Within"


def test_a_mail_that_only_brings_an_article(tmp_path: Path) -> None:
    """A mail without a text of its own is no article, and no problem."""
    message = letter("\n", Subject="see attached")
    message.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="note.txt")
    cuttings, problems = read_folder(tmp_path, {"a.eml": message.as_bytes()})
    assert (list(cuttings), problems) == (["a-note"], [])


def test_mails_within_mails_come_to_an_end(tmp_path: Path) -> None:
    """A chain of forwarded mails is followed some steps, then said to be too deep."""
    message = letter(Subject="The innermost")
    for number in range(6):
        outer = letter(Subject=f"Number {number}")
        outer.add_attachment(message)
        message = outer
    cuttings, problems = read_folder(tmp_path, {"a.eml": message.as_bytes()})
    assert len(cuttings) == 4
    assert [problem.fact for problem in problems] == ["not read: too many files within files"]


@pytest.mark.parametrize("depth", [50, 5000])
def test_deep_mails(tmp_path: Path, depth: int) -> None:
    """Parts within parts, however many, are no crash."""
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n' for number in range(depth))
    _, problems = read_folder(tmp_path, {"a.eml": f"{head}\n{TEXT}"})
    assert all(problem.tip for problem in problems)


def test_the_headers_of_forwarded_mails_are_set_aside(tmp_path: Path) -> None:
    """What a mail program puts above a forwarded text is no part of it."""
    above = (
        "---------- Forwarded message ---------\nFrom: Ann Lee <a@example.org>\n"
        "Date: Fri, 7 May 2004\nSubject: Ferry deal\n"
    )
    cutting = one(tmp_path, letter(f"{above}\n{TEXT}", Subject="Fwd: Ferry deal"))
    assert [paragraph.text for paragraph in cutting.paragraphs] == list(STORY)
    aside = [item.text for item in cutting.removed if item.reason == "mail header"]
    assert above.splitlines() == aside[-4:]
    page = f"<p>---------- Forwarded message ---------<br>From: Ann Lee</p><p>To: B</p>{PAGE}"
    message = EmailMessage()
    message["Subject"] = "Fwd: Ferry deal"
    message.set_content(page, subtype="html")
    assert [paragraph.text for paragraph in one(tmp_path, message).paragraphs] == list(STORY)


def test_a_text_that_is_none_costs_no_attachment(tmp_path: Path) -> None:
    """Where a mail's own text is binary that is said, and what is attached to it is read; signatures are no files."""
    message = MIMEMultipart("mixed")
    message["Subject"] = "x"
    message.attach(MIMEText("\x01\x02\x03", "plain"))
    note = MIMEText(TEXT, "plain")
    note["Content-Disposition"] = "attachment; filename=note.txt"
    message.attach(note)
    signature = MIMEText("-----BEGIN PGP SIGNATURE-----", "plain")
    signature.replace_header("Content-Type", "application/pgp-signature")
    signature["Content-Disposition"] = "attachment; filename=signature.asc"
    message.attach(signature)
    cuttings, problems = read_folder(tmp_path, {"a.eml": message.as_bytes()})
    assert list(cuttings) == ["a-note"]
    assert said(problems, tmp_path) == ["a.eml: a binary file, no text"]


def test_a_mail_is_no_way_around_the_limits(tmp_path: Path) -> None:
    """What is too long for an article, or nested too deeply to be read, is said of mails and pages in one file too."""
    nested = f"<p>{STORY[0]}</p>{'<div>' * 5000}<p>{STORY[1]}</p>"
    head = "Subject: Ferry deal\nContent-Type: text/html\n\n"
    files: Files = {
        "long.eml": f"Subject: x\n\n{TEXT * (LONGEST // len(TEXT) + 1)}",
        "nested.eml": head + nested,
        "saved.mht": head + nested,
        "scripted.eml": f"{head}<script>{'x' * LONGEST}</script><p>{TEXT}</p>",
    }
    cuttings, problems = read_folder(tmp_path, files)
    assert sorted(cuttings) == ["nested", "saved", "scripted"]
    assert "characters of text, more than the 2,000,000" in problems[0].fact
    deep = "elements nested too deeply, what follows is not read"
    assert said(problems[1:], tmp_path) == [f"nested.eml:4: {deep}", f"saved.mht:4: {deep}"]
