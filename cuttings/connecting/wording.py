"""The words of an article as they are compared: lower case, without accents, each with how often it stands there."""

import re
from collections import Counter
from functools import lru_cache

from cuttings.connecting.folding import fold
from cuttings.model import Cutting

_WORD = re.compile(r"[^\W\d_]{3,}(?:['’]\w+)?|\d{2,}")
_ANY = re.compile(r"\w[\w'’]*")
_STOP = """
the and for are but not you all any can had her was one our out has him his how its let may new now old see two who did
get she too use that with have this will your from they know want been good much some time very when come here just like
long make many more only over such take than them well were what their there would about after again also another
because before being between both could does doing down during each even few first further had having into itself last
made might most must off once other our ours own said same say says should since still then these thing think this those
through told under until upon use used way where which while whom why without years year per
"""
STOP = frozenset(_STOP.split())
"""Words that tell nothing of what an article is about."""

_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december today yesterday tomorrow day days week weeks month months
"""
CALENDAR = frozenset(_CALENDAR.split())
"""Words that tell when, and nothing of what."""

STATED = ("sidecar", "markup", "text")
"""Where a title comes from that is not made of the paragraphs themselves."""

LEAD = 60
"""Words at the head of an article that say what it is about."""

LEAD_WEIGHT = 3
"""How many times each of them counts."""


def words(cutting: Cutting) -> list[str]:
    """Return the folded words of the article's title, standfirst and paragraphs, in order, captions left out."""
    heads = [fact.value or "" for fact in (cutting.title, cutting.standfirst) if fact.origin in STATED]
    body = [paragraph.text for paragraph in cutting.paragraphs if paragraph.kind != "caption"]
    return [word for text in (*heads, *body) for word in map(_folded, _WORD.findall(text))]


def telling_words(text: str) -> list[str]:
    """Return the folded words of `text` that tell something, in order: three letters and more, and no stop words."""
    return [word for word in map(_folded, _ANY.findall(text)) if len(word) > 2 and word not in STOP]


def counts(found: list[str]) -> Counter[str]:
    """Return how often each telling word stands in `found`, those of the lead counted LEAD_WEIGHT times."""
    tally = Counter(found)
    tally.update(found[:LEAD] * (LEAD_WEIGHT - 1))
    return Counter({word: times for word, times in tally.items() if word not in STOP})


@lru_cache(maxsize=200_000)
def _folded(word: str) -> str:
    return fold(word)
