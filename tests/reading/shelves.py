"""What the tests of all kinds of files need: a folder written, gathered and read; a mail, an archive, a PDF made."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

from cuttings.errors import CuttingsError, Problem
from cuttings.model import Cutting
from cuttings.reading import gather, read

STORY = (
    "The three towns on the bay will run a single ferry from next spring, their mayors said on Thursday after talks.",
    "Each of them had sailed its own boat until now, half empty in winter and late in summer, the county said.",
    "The two older boats are to be sold, and their crews will move to the new line if they wish to, it was added.",
)
TEXT = "\n\n".join(STORY)
PAGE = f"""<html lang="en"><head><title>Ferry deal ends a year of talks</title></head>
<body><nav><a href="/">Home</a></nav>
<h1>Ferry deal ends a year of talks</h1>
<p>{STORY[0]}</p>
<p>{STORY[1]}</p>
<p>{STORY[2]}</p>
<footer>&copy; 2004 Bay News</footer></body></html>
"""

Files = dict[str, bytes | str]

Place = tuple[str, float, float, float]
"""A row of text on a page, where it begins, and the size of its letters."""


def read_folder(folder: Path, files: Files) -> tuple[dict[str, Cutting], list[Problem]]:
    """Return the articles in `files`, written into `folder`, by id, and all problems."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    gathered = gather(folder)
    cuttings: dict[str, Cutting] = {}
    problems = list(gathered.problems)
    for document in gathered.documents:
        try:
            cuttings[document.id] = read(document)
        except CuttingsError as error:
            problems.append(error.problem)
        else:
            problems.extend(cuttings[document.id].problems)
    return cuttings, problems


def said(problems: Sequence[Problem], folder: Path) -> list[str]:
    """Return problems as a person sees them, the folder aside."""
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in problems]


def letter(text: str | None = TEXT, **headers: str) -> EmailMessage:
    """Return a mail with `text`; `_` in the name of a header is a hyphen."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    return message


def archive(files: Files) -> bytes:
    """Return a zip archive of `files`, the same bytes at any time of day."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def rows(texts: Sequence[str], top: float = 700, gap: float = 14) -> list[Place]:
    """Return `texts` as rows one below the other; an empty text leaves a gap between paragraphs."""
    return [(text, 72.0, top - number * gap, 12.0) for number, text in enumerate(texts) if text]


def wrapped(text: str, width: int = 60) -> list[str]:
    """Return `text` in rows of `width` letters, the last of them shorter."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def pdf(*pages: Sequence[Place], info: str = "", extra: str = "") -> bytes:
    """Return a PDF of `pages`, set in Helvetica; `info` are its properties, `extra` goes into the trailer."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {info} >>",
    ]
    for number, page in enumerate(pages):
        shown = "\n".join(
            f"BT /F1 {size:.1f} Tf 1 0 0 1 {x:.1f} {y:.1f} Tm ({_escaped(text)}) Tj ET" for text, x, y, size in page
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(shown.encode('cp1252'))} >>\nstream\n{shown}\nendstream")
    return _assembled(objects, extra)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: Sequence[str], extra: str) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {extra} >>\n".encode()
    return bytes(data + f"startxref\n{start}\n%%EOF\n".encode())
