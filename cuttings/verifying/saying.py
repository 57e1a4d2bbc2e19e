"""What a site says of itself: where it stands on the web, and which version of Cuttings made it."""

import html
import re

import msgspec

import cuttings
from cuttings.errors import CuttingsError, Problem
from cuttings.publishing.markdown import web_address
from cuttings.verifying.files import Files

PAGES = ("index.html", "explore.html", "about.html")
"""Pages that every site has: the first that names its own address tells that of the site."""

EDITION = "data/edition.json"
LONGEST = 2_000
"""Code points of an address or a version that are taken for one."""

_CANONICAL = re.compile(rb'<link rel="canonical" href="([^"<>\s]{1,%d})">' % LONGEST)
_VERSION = re.compile(r"[0-9A-Za-z.+!-]{1,40}")


class _Edition(msgspec.Struct):
    cuttings: str = ""


def standing(files: Files) -> str:
    """Return the site's address as its pages tell it, with a slash at its end; nothing where it is none of the web."""
    for page in PAGES:
        found = _CANONICAL.search(_begins(files, page))
        told = html.unescape(found[1].decode("utf-8", "replace")) if found else ""
        address = told.removesuffix(page)
        if address.endswith("/") and web_address(address) == address:
            return address
    return ""


def maker(files: Files) -> str:
    """Return the version of Cuttings that the site says made it; nothing where it says none."""
    try:
        said = msgspec.json.decode(_begins(files, EDITION), type=_Edition).cuttings
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return ""
    return said if _VERSION.fullmatch(said) else ""


def other_maker(files: Files, said: str) -> tuple[Problem, ...]:
    """Return a warning where the site says that another version than this one made it."""
    if said in ("", cuttings.__version__):
        return ()
    fact = f"says that Cuttings {said} made the site, and here is Cuttings {cuttings.__version__}"
    tip = "verify it with that version: another one may make other pages of the same seeds"
    return (Problem(file=files.file(EDITION), fact=fact, tip=tip, severity="warning"),)


def _begins(files: Files, name: str) -> bytes:
    """Return the first bytes of a file, none where it is not there or cannot be read: that is told elsewhere."""
    try:
        return next(files.pieces(name), b"") if name in files.names else b""
    except CuttingsError:
        return b""
