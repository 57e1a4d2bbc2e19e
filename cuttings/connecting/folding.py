"""Names reduced to what must agree: `Kim Jong-un` and `KIM JONG UN` fold to `kim jong un`, `U.S.` to `us`."""

import re
import unicodedata
from functools import lru_cache

_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_APOSTROPHE = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return `name` in lower case, accents dropped, dotted initials joined, words parted by single spaces."""
    joined = _DOTTED.sub(lambda match: match[0].replace(".", "") + " ", name)
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", joined))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", _NOT_WORD.sub(" ", letters).strip().casefold())


def within(one: str, other: str, limit: int) -> bool:
    """Return whether `limit` or fewer letters put in, left out, changed or swapped with a neighbour part two words.

    The optimal string alignment distance (Damerau 1964), rows cut to the band that the limit allows.
    """
    if abs(len(one) - len(other)) > limit:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return False
        before, last = last, row
    return last[-1] <= limit
