"""A folder served over http on this machine, as a web host serves it."""

import gzip
import io
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

COMPRESSED = frozenset([".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file sent: its address within the folder, the bytes of the answer's body, compressed if it was, and when."""

    path: str
    bytes: int
    at: float
    """Seconds since 1970."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, sent: list[Sent], **settings: object) -> None:
        self.sent = sent
        super().__init__(*args, **settings)  # type: ignore[arg-type]

    def send_header(self, keyword: str, value: str) -> None:
        """Note what is sent, by the length it is said to have."""
        if keyword == "Content-Length":
            self.sent.append(Sent(path=self.path, bytes=int(value), at=time.time()))
        super().send_header(keyword, value)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Compressing(_Handler):
    """Answers as GitHub Pages does: text compressed, everything good for ten minutes."""

    def send_head(self) -> BinaryIO | io.BytesIO | None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        content = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that is closed before all has come to it."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@cache
def _compressed(path: Path, _changed: int) -> bytes:
    """Return a file as it is sent; a web host does not compress it anew for each reader either."""
    return gzip.compress(path.read_bytes())


@contextmanager
def serving(folder: Path, *, compressed: bool = False, sent: list[Sent] | None = None) -> Iterator[str]:
    """Serve `folder` while the context lasts; yield its address, with a slash at its end.

    `compressed` sends text as web hosts do, for measurements; all that is sent is added to `sent`.
    """
    kind = _Compressing if compressed else _Handler
    handler = partial(kind, directory=str(folder), sent=[] if sent is None else sent)
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
