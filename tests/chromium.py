"""The browser that the browser tests drive: `python -m tests.chromium` installs one where none is found."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""Chromium without windows, as Debian packages it: a page opens in it in half the time."""
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing is asked of another machine
]


def executable() -> str | None:
    """Return the path of a Chromium: CUTTINGS_CHROMIUM, the system's own, or Playwright's; None where there is none."""
    named = os.environ.get("CUTTINGS_CHROMIUM")
    found = next((path for path in (named, *map(shutil.which, NAMES)) if path and Path(path).exists()), None)
    return found or next((path for path in [_playwrights()] if Path(path).exists()), None)


def _playwrights() -> str:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (costly, and asked for only where none is found)

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _install() -> None:
    """Try the system's packages first, then Playwright's download."""
    if apt := shutil.which("apt-get"):
        admin = [] if os.geteuid() == 0 else [sudo] if (sudo := shutil.which("sudo")) else None
        if admin is not None:
            subprocess.run([*admin, apt, "update", "-qq"], check=False)
            for package in (SHELL, "chromium"):
                if subprocess.run([*admin, apt, "install", "-y", "-qq", package], check=False).returncode == 0:
                    return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> None:
    """Make sure there is a browser; exit with 1 and a tip where none can be had."""
    if not executable():
        _install()
    if not executable():
        sys.exit("error: no Chromium found\n  tip: install Chromium or Chrome, or name one in CUTTINGS_CHROMIUM")


if __name__ == "__main__":
    main()
