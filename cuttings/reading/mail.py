"""Mails, and pages that browsers save as mails: the header lines, a blank line, and the text decoded, as one text.

A line of that text is what `line` means for them: those of the header are the file's own, those of the text count on
from there, whatever encoding or boundaries stand between them in the file.
"""

import codecs
import email
import email.errors
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from email.header import decode_header, make_header
from email.message import Message
from itertools import takewhile
from pathlib import PurePosixPath
from typing import NamedTuple

from cuttings.errors import CuttingsError, Problem, fault
from cuttings.reading import markup
from cuttings.reading.decoding import Decoded, declared_text, decode
from cuttings.reading.document import Kind
from cuttings.reading.lines import count_words, plain, split
from cuttings.reading.shelf import MEDIA

HTML = "text/html"
TEXTS = ("text/plain", HTML)
"""Content types that a mail's own text may have."""

SUFFIXES = {"message/rfc822": ".eml", "application/pdf": ".pdf", HTML: ".html", "text/plain": ".txt"}
"""Suffixes for files attached without one."""

SIGNATURES = ("application/pgp-signature", "application/pgp-keys", "application/pkcs7-signature")
"""Content types of files that only vouch for a mail."""

LONGEST_HEADER = 50_000
"""Bytes of a header about a part: `email` takes for ever over endless ones."""
LONGEST_WORDS = 5000
"""Letters of a header whose encoded words are decoded."""

_ENDLESS = re.compile(
    rb"^content-[\w-]{1,40}:(?:[^\r\n]|\r?\n[ \t]|\r[ \t]){%d}" % LONGEST_HEADER, re.IGNORECASE | re.MULTILINE
)
_HEADER = re.compile(rb"From |[!-9;-~]+:|[\t ]")
_OWN = ("us-ascii", "ascii", "utf-8", "iso-8859-1", "windows-1252", "")
"""Charsets that say little about the bytes: `decode` looks at the bytes themselves."""
_NO_TEXT = ("unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "mbcs", "oem")
"""Codecs that are Python's own business."""
_MALFORMED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What `email` raises about mails that are damaged or made up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail: its `text` with its header above it, empty where it has none; the files that are attached to it."""

    kind: Kind
    text: str = ""
    encoding: str = ""
    attached: dict[PurePosixPath, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class _Text(NamedTuple):
    kind: str
    decoded: Decoded


@dataclass(slots=True)
class _Parts:
    """The parts of a mail that hold its text, and those that are files of their own."""

    texts: list[Message] = field(default_factory=list)
    files: list[Message] = field(default_factory=list)


def opened(data: bytes, file: str, *, web: bool = False) -> Letter:
    """Return the mail in `data`; `file` is the name for messages, `web` says that it is a page saved as a mail.

    Raises CuttingsError where `data` is no mail, or holds neither a text nor a file that is an article.
    """
    what = "saved page" if web else "mail"
    tip = f"save the {what} again, or paste its text into a .txt"
    head = _head(data, file)
    if not head:
        raise fault(file, f"no {what}: it does not begin with header lines", line=1, tip=tip)
    try:
        parts = _parts(data, web=web)
        attached = _attached(parts.files)
        read, odd = _read(parts.texts, file)
    except _MALFORMED:
        raise fault(file, f"a broken {what}", tip=tip) from None
    kind, text = _joined(read, web=web)
    if not text and not attached:
        raise CuttingsError(odd[0]) if odd else fault(file, f"no text in this {what}", line=1, tip=tip)
    return Letter(
        kind=kind,
        text="\n".join((*head, "", text)) if text else "",
        encoding=read[0].decoded.encoding if read else "",
        attached=attached,
        problems=(*odd, *_problems(read, first=len(head) + 2)),
    )


def _head(data: bytes, file: str) -> list[str]:
    """Return the header's lines as they stand; none where `data` is no mail."""
    lines = list(takewhile(_HEADER.match, data.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True)))
    if not any(b":" in line for line in lines):
        return []
    return split(decode(b"".join(lines), file).text.rstrip("\r\n"))


def _parts(data: bytes, *, web: bool) -> _Parts:
    """Return the parts of a mail; of a page saved as one only the page itself, without its frames."""
    if _ENDLESS.search(data):
        raise ValueError("a header without end")
    parts = _sorted(email.message_from_bytes(data.removeprefix(codecs.BOM_UTF8)))
    texts = [part for part in parts.texts if _payload(part).strip()]
    if not web:
        return _Parts(texts=texts, files=parts.files)
    return _Parts(texts=[part for part in texts if part.get_content_type() == HTML][:1] or texts[:1])


def _read(parts: Sequence[Message], file: str) -> tuple[list[_Text], tuple[Problem, ...]]:
    """Return the texts in `parts`, and a problem for each that holds none."""
    read, odd = [], []
    for part in parts:
        try:
            read.append(_Text(part.get_content_type(), _decoded(part, file)))
        except CuttingsError as error:
            odd.append(error.problem)
    return read, tuple(odd)


def header_text(raw: str) -> str:
    """Return what a header says, its encoded words decoded: `=?utf-8?q?caf=C3=A9?=` is `café`."""
    if len(raw) > LONGEST_WORDS:
        return plain(raw)
    try:
        return plain(str(make_header(decode_header(raw))))
    except (ValueError, LookupError, email.errors.MessageError):
        return plain(raw)


def _sorted(part: Message) -> _Parts:
    """Return the parts below `part`: of alternatives the texts of the best, of related parts those of the first."""
    kind = part.get_content_type()
    if _is_file(part, kind):
        return _Parts(files=[part])
    if not part.is_multipart():
        return _Parts(texts=[part] if kind in TEXTS else [])
    below = [_sorted(child) for child in _children(part)]
    texts = [parts.texts for parts in below if parts.texts]
    if kind == "multipart/alternative":
        texts = [_best(texts)]
    elif kind == "multipart/related":
        texts = texts[:1]
    return _Parts(
        texts=[text for found in texts for text in found],
        files=[found for parts in below for found in parts.files],
    )


def _children(part: Message) -> list[Message]:
    """Return the parts of `part`, the one it names as its root first."""
    children = [child for child in part.get_payload() if isinstance(child, Message)]
    start = str(part.get_param("start", ""))
    return sorted(children, key=lambda child: not start or str(child.get("Content-ID", "")).strip() != start)


def _is_file(part: Message, kind: str) -> bool:
    suffix = PurePosixPath(part.get_filename() or "").suffix.lower()
    if kind in SIGNATURES:
        return False
    return kind == "message/rfc822" or part.get_content_disposition() == "attachment" or suffix in MEDIA


def _best(alternatives: Sequence[list[Message]]) -> list[Message]:
    """Return the last alternative, the richest, that holds at least half the words of the longest."""
    counts = [sum(_words(part) for part in texts) for texts in alternatives]
    most = max(counts, default=0)
    full = [texts for texts, count in zip(alternatives, counts, strict=True) if count * 2 >= most]
    return full[-1] if full else []


def _words(part: Message) -> int:
    text = _payload(part).decode("utf-8", "replace")
    return count_words(plain(markup.seen(text) if part.get_content_type() == HTML else text))


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _decoded(part: Message, file: str) -> Decoded:
    """Return the text of `part`, as its header says, or as its bytes and a page's own markup tell."""
    charset = part.get_content_charset() or ""
    data = _payload(part)
    text = None if charset.replace("_", "-") in (*_OWN, *_NO_TEXT) else declared_text(data, charset)
    if text is None:
        return decode(data, file)
    return replace(decode(text.encode("utf-8", "replace"), file), encoding=charset)


def _joined(texts: Sequence[_Text], *, web: bool) -> tuple[Kind, str]:
    """Return the kind of a mail and its text; as soon as one part is HTML, all are made it."""
    if not any(text.kind == HTML for text in texts):
        return "mhtml" if web else "mail", "\n".join(text.decoded.text for text in texts)
    text = "\n".join(text.decoded.text if text.kind == HTML else _as_html(text.decoded.text) for text in texts)
    return "mhtml" if web else "html-mail", text if markup.seen(text).strip() else ""


def _as_html(text: str) -> str:
    return "\n".join(f"<p>{html.escape(line)}</p>" for line in split(text))


def _problems(texts: Sequence[_Text], *, first: int) -> Iterator[Problem]:
    """Yield what was odd about the texts that stand one below the other, the first of them from line `first` on."""
    for _, decoded in texts:
        yield from (replace(problem, line=first - 1 + (problem.line or 1)) for problem in decoded.problems)
        first += len(split(decoded.text))


def _attached(parts: Sequence[Message]) -> dict[PurePosixPath, bytes]:
    """Return the attached files by name; none leads out of the mail, no two are the same."""
    found: dict[PurePosixPath, bytes] = {}
    for number, part in enumerate(parts, 1):
        name = _name(part, number)
        within = part.get_payload(0) if part.get_content_type() == "message/rfc822" and part.is_multipart() else None
        data = within.as_bytes() if isinstance(within, Message) else _payload(part)
        found[name if name not in found else name.with_name(f"{number}-{name.name}")] = data
    return found


def _name(part: Message, number: int) -> PurePosixPath:
    name = re.split(r"[/\\]", header_text(part.get_filename() or ""))[-1].lstrip(".") or f"part-{number}"
    path = PurePosixPath(name)
    return path if path.suffix else path.with_name(path.name + SUFFIXES.get(part.get_content_type(), ""))
