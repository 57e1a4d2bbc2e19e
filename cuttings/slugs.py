"""Names for files and addresses that are safe on every system and stay the same while what they name does."""

import hashlib
import re
import unicodedata
from collections.abc import Collection

LONGEST = 80
"""Code points in a slug: with folders and `.html` well under Windows' 260 characters for a path."""
MOST_BYTES = 240
"""Bytes of a slug in UTF-8: with a suffix under the 255 that file systems allow a name."""

# Windows device names, and page names that MkDocs takes for a folder's index.
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", "readme", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))]
)

_GAPS = re.compile("-+")
_ACCENTS = re.compile("[\u0300-\u036f]")
"""Unicode's Combining Diacritical Marks; the marks of other scripts (kana's voicing, Indic vowels) are letters' own."""


def slug(text: str) -> str:
    """Return `text` in lower case, accents dropped, words joined by hyphens; never empty, at most LONGEST long.

    Letters of other scripts are kept. What has no letter or digit at all, or is cut, gets eight digits of its SHA-256.
    """
    folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    spelled = unicodedata.normalize("NFC", folded).lower().translate(_SPELLED)
    plain = _GAPS.sub("-", spelled).strip("-")
    if not plain:
        return f"x-{_digest(text)}"
    if len(plain) > LONGEST or len(plain.encode()) > MOST_BYTES:
        cut = plain[: LONGEST - 9].encode()[: MOST_BYTES - 9].decode(errors="ignore")
        return f"{cut.rstrip('-')}-{_digest(text)}"
    return f"{plain}-1" if plain in RESERVED else plain


def unused(wanted: str, taken: Collection[str]) -> str:
    """Return `wanted`, or `wanted-2`, `wanted-3`, … : the first that is not in `taken`."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


class _Spelled(dict[int, str]):
    """Each character by its code point: itself where it may stand in a word, else a hyphen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        in_word = character.isalnum() or unicodedata.category(character)[0] == "M"
        return self.setdefault(code, character if in_word else "-")


_SPELLED = _Spelled()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
