"""The article's own address, where the page tells it: one whose words are the headline's."""

import re
from dataclasses import dataclass

from cuttings.reading.label import Label
from cuttings.reading.labelled import Labelled
from cuttings.reading.lines import Line

HEAD = 500
"""Code points of a line within which an address begins and ends."""
LONGEST = 20
"""Words of a line that tells the article's address."""
SHARED = 3
"""Longer words that the address has in common with the headline."""

_ADDRESS = re.compile(r"https?://(?P<host>[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})(?P<path>/[\w/.,~%+-]{8,300})")
_DAY = re.compile(r"/(?P<day>(?:19|20)\d\d/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01]))/")
_WORD = re.compile(r"[^\W\d_]{4,}")
_IN_PATH = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address, its host without `www.`, the day that its path tells as `2004/05/06`, and the line it stands in."""

    text: str
    host: str
    day: str | None
    line: Line


def address(page: Labelled) -> Address | None:
    """Return the first address on the page whose words are the headline's; None without a headline."""
    head = next((line.text for _, line in page.having(Label.HEADLINE)), "")
    words = set(_WORD.findall(head.lower()))
    if len(words) < SHARED:
        return None
    for line in page.lines:
        if line.words > LONGEST or "://" not in line.text[:HEAD]:
            continue
        found = _ADDRESS.search(line.text[:HEAD])
        shared = words.intersection(_IN_PATH.findall(found["path"].lower())) if found else ()
        if found and len(shared) >= max(SHARED, len(words) / 2):
            day = _DAY.search(found["path"])
            host = found["host"].lower().removeprefix("www.")
            return Address(text=found[0].rstrip(".,"), host=host, day=day["day"] if day else None, line=line)
    return None
