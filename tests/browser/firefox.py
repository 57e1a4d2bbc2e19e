"""Firefox, told what to do by Marionette, the protocol it brings: JSON with its length before it, over a local socket.

The commands are those of WebDriver (W3C); the framing is told in Firefox's source documentation, 'Marionette protocol'.
"""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

PREFERENCES = 'user_pref("marionette.port", {port});\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
PATIENCE = 20
"""Seconds after which what is not on a page will not come."""
STARTING = 60
"""Seconds after which a Firefox that does not answer will not."""


class FirefoxError(Exception):
    """What Firefox says went wrong."""


class Firefox:
    """A running Firefox with one window."""

    def __init__(self, connection: socket.socket) -> None:
        self.stream = connection.makefile("rwb")
        self.number = 0
        self._received()
        self.command("WebDriver:NewSession", capabilities={"alwaysMatch": {"acceptInsecureCerts": False}})

    def open(self, address: str) -> None:
        """Open the page at `address` and wait until it is loaded."""
        self.command("WebDriver:Navigate", url=address)

    def run(self, body: str, *arguments: object) -> Any:
        """Return what the body of an asynchronous function, which gets `arguments`, returns in the page."""
        script = f"const done = arguments[arguments.length - 1];\n(async (...given) => {{ {body} }})(...arguments)"
        script += ".then((value) => done({ value }), (error) => done({ error: String(error) }));"
        answer = self.command("WebDriver:ExecuteAsyncScript", script=script, args=list(arguments))["value"]
        if answer is None:
            raise FirefoxError("the page was left before it answered")
        assert "error" not in answer, answer["error"]
        return answer.get("value")

    def text(self, selector: str) -> str:
        """Return the text of the first element that `selector` finds, as soon as there is one; pages may change."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                found = self.run("return document.querySelector(given[0])?.textContent ?? null;", selector)
            except FirefoxError:
                found = None
            if isinstance(found, str):
                return found
            assert time.monotonic() < until, f"nothing on the page is {selector}"
            time.sleep(0.05)

    def press(self, keys: str) -> None:
        """Press and release each of `keys`, wherever the focus is; keys without a sign are those of WebDriver."""
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.command("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])

    def command(self, name: str, **parameters: object) -> Any:
        """Return what Firefox answers to the command `name`."""
        self.number += 1
        content = json.dumps([0, self.number, name, parameters]).encode()
        self.stream.write(f"{len(content)}:".encode() + content)
        self.stream.flush()
        _, _, error, result = self._received()
        if error is not None:
            raise FirefoxError(error)
        return result

    def _received(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            sign = self.stream.read(1)
            assert sign, "Firefox is gone"
            length += sign
        return json.loads(self.stream.read(int(length[:-1])))


def installed() -> str | None:
    """Return where Firefox is, or None."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


@contextmanager
def started(program: str) -> Iterator[Firefox]:
    """Run Firefox without a window, with a profile of its own, until the block ends."""
    with tempfile.TemporaryDirectory() as profile:
        port = _free_port()
        Path(profile, "user.js").write_text(PREFERENCES.format(port=port))
        command = [program, "--headless", "--no-remote", "--marionette", "--profile", profile]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with closing(_connected(port)) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait(20)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + STARTING
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=STARTING)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
