"""Whether a person takes an article out: `withdraw: the reason`. What may say so counts as saying so."""

import re

from cuttings.reading.stated import Stated

WITHDRAW = "withdraw"
"""The key that the reason stands under."""

_KEY = re.compile(r"\s*withdraw(?:n|l|al)?\s*", re.IGNORECASE)
_WORD = re.compile(r"withdraw", re.IGNORECASE)


def withdraws(stated: Stated) -> bool:
    """Return whether `stated` takes its article out; only a plain `false` under the key says that it does not."""
    return any(stated.values[key] is not False for key in keys(stated))


def keys(stated: Stated) -> list[str]:
    """Return the keys of `stated` that mean a withdrawal, as they are written."""
    return [key for key in stated.values if _KEY.fullmatch(key)]


def unread(file: str, text: str, *, first: int = 1) -> Stated | None:
    """Return a withdrawal without a reason where `text`, which is no YAML, has the word; else None.

    `first` is the line of `file` that `text` begins in.
    """
    found = _WORD.search(text)
    if found is None:
        return None
    lines = {WITHDRAW: text.count("\n", 0, found.start()) + first}
    return Stated(file=file, origin="sidecar", values={WITHDRAW: None}, lines=lines)
