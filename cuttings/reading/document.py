"""One article to read, with all that reading depends on."""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Literal

from cuttings.errors import Problem
from cuttings.model import Source
from cuttings.reading.stated import Stated

Kind = Literal["text", "markdown", "html", "record", "mail", "html-mail", "mhtml", "pdf"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article to read; it holds all that reading depends on.

    `file` is the name for messages, `line` where its text begins there; `repeated` are lines that stand in other
    articles of the folder too. `data` are the bytes of a kind whose text is slow to find, which `read` does then.
    """

    id: str
    source: Source
    file: str
    kind: Kind
    text: str = ""
    data: bytes = field(default=b"", repr=False)
    line: int = 1
    sidecar: Stated | None = None
    record: Stated | None = None
    repeated: frozenset[int] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def key(self) -> str:
        """SHA-256, in hexadecimal, over everything that `read` depends on."""
        parts = replace(self, repeated=frozenset())
        digest = hashlib.sha256(f"{parts!r}{sorted(self.repeated)}".encode("utf-8", "surrogatepass"))
        digest.update(self.data)
        return digest.hexdigest()
