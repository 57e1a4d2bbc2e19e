"""The site shown in a browser while it is worked on, by the server that MkDocs brings."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def serve(
    rebuild: Callable[[], None], site: Path, watched: Iterable[Path], port: int, say: Callable[[str], None]
) -> None:
    """Serve `site` on 127.0.0.1 until interrupted; on a change in `watched` call `rebuild` and reload the browser."""
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415  (costly to import, and only serving needs it)

    class Server(LiveReloadServer):
        def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
            return allowed(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]

    rebuild()
    server = Server(builder=rebuild, host="127.0.0.1", port=port, root=str(site), mount_path="/")
    for path in watched:
        server.watch(str(path))
    say(f"serving {server.url} — Ctrl-C ends it")
    with suppress(KeyboardInterrupt):
        server.serve(open_in_browser=True)  # type: ignore[no-untyped-call]
    server.shutdown()


def allowed(page: bytes) -> bytes:
    """Return `page` with its policy letting run its last script, which reloads it, and letting that ask the server."""
    script = page.rpartition(b"<script>")[2].partition(b"</script>")[0]
    known = b64encode(sha256(script).digest())
    return page.replace(b"; script-src 'self'", b"; connect-src 'self'; script-src 'self' 'sha256-%b'" % known, 1)
