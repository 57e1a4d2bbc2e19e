"""How much of an article's text may be published, and who decided that."""

import re
from dataclasses import dataclass
from typing import Literal

ShowKind = Literal["full", "excerpt", "facts"]
Decider = Literal["sidecar", "markup", "text", "derived", "unknown", "outlet", "topic"]

SHOWS = "full, facts, or excerpt with a number of words: excerpt 60"
"""What a person may write."""

_EXCERPT = re.compile(r"excerpt\s+([1-9][0-9]{0,5})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """All of a text, the first `words` of it as an `excerpt`, or `facts` alone.

    `origin` is where that was decided, at `line`: for the article, for its outlet or for the whole topic; `unknown`
    where nobody has, and all of it is shown.
    """

    kind: ShowKind = "full"
    words: int | None = None
    origin: Decider = "unknown"
    line: int | None = None


UNDECIDED = Showing()


def showing(value: object, origin: Decider, line: int | None) -> Showing:
    """Return what a person decided. Raises ValueError where `value` is none of SHOWS."""
    said = " ".join(value.split()).lower() if isinstance(value, str) else ""
    if said == "full":
        return Showing(kind="full", origin=origin, line=line)
    if said == "facts":
        return Showing(kind="facts", origin=origin, line=line)
    if found := _EXCERPT.fullmatch(said):
        return Showing(kind="excerpt", words=int(found[1]), origin=origin, line=line)
    raise ValueError(f"{value!r} is not {SHOWS}")
