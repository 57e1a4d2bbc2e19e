"""Names for files and addresses that are safe on every system and stay the same while what they name does."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

LONGEST = 80
"""UTF-16 units in a slug, which is what Windows counts: with folders and `.html` well under its 260 for a path.

That is at most 240 bytes of UTF-8: with a suffix under the 255 that file systems allow a name.
"""
ROOM = 7
"""UTF-16 units kept for a number behind a slug: a hyphen and six digits."""

# Windows device names, and page names that MkDocs takes for a folder's index.
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", "readme", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))]
)

_GAPS = re.compile("-+")
_ACCENTS = re.compile("[\u0300-\u036f]")
"""Unicode's Combining Diacritical Marks; the marks of other scripts (kana's voicing, Indic vowels) are letters' own."""


def slug(text: str, longest: int = LONGEST) -> str:
    """Return `text` in lower case, accents dropped, words joined by hyphens; never empty.

    It is at most `longest` UTF-16 units long. Letters of other scripts are kept. What has no letter or digit at all, or
    is cut, gets eight digits of its SHA-256.
    Two slugs that differ are two names on every file system: each is what `alike` makes of it.
    """
    plain_letters = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    spelled = alike(plain_letters).translate(_SPELLED)
    plain = _GAPS.sub("-", spelled).strip("-")
    if not plain:
        return f"x-{_digest(text)}"
    if units(plain) > longest:
        cut = plain.encode("utf-16-le")[: 2 * (longest - 9)].decode("utf-16-le", errors="ignore")
        return f"{cut.rstrip('-')}-{_digest(text)}"
    return f"{plain}-1" if plain in RESERVED else plain


def unused(wanted: str, taken: Collection[str]) -> str:
    """Return the slug `wanted`, or `wanted-2`, `wanted-3`, … : the first slug that is not in `taken`."""
    if wanted not in taken:
        return wanted
    stem = wanted if units(wanted) <= LONGEST - ROOM else slug(wanted, LONGEST - ROOM)
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"


def alike(name: str) -> str:
    """Return what all names have in common that some file system takes for `name`, whatever their case and spelling.

    NTFS compares capitals, APFS folded case in one normal form (The Unicode Standard, 3.13): ſ and s
    are the same to the one, ß and ss to the other.
    """
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).upper().casefold())


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


class _Spelled(dict[int, str]):
    """Each character by its code point: itself where it may stand in a word, else a hyphen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        in_word = character.isalnum() or unicodedata.category(character)[0] == "M"
        return self.setdefault(code, character if in_word else "-")


_SPELLED = _Spelled()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
