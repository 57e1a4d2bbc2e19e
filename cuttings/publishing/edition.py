"""The collection's version: what its data say, in twelve digits."""

import hashlib
from collections.abc import Mapping

DIGITS = 12


def edition(data: Mapping[str, bytes]) -> str:
    """Return the version of the collection that has these `data` files, by path, whatever their order.

    It is the beginning of the SHA-256 over the path, the length and the bytes of each: the same articles read by the
    same program give the same version, and whatever changes in the data gives another.
    """
    digest = hashlib.sha256()
    for path in sorted(data):
        digest.update(f"{path}\0{len(data[path])}\0".encode() + data[path])
    return digest.hexdigest()[:DIGITS]
