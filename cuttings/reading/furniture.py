"""What a line is by its wording alone: furniture of the page, the text under a picture, or perhaps the article's."""

import re
from functools import lru_cache

from cuttings.reading.label import Label
from cuttings.reading.wording import WORDINGS

HEAD = 200
"""Code points at either end of a line that the patterns see: none of them needs more, and long lines stay cheap."""

BARS = ("|", " · ", " • ", " » ")
MENU_BARS = 3
"""Bars that make a line a menu."""

LONGEST_CAPTION = 60
"""Words of a caption; longer lines are told from the text by nothing but their place."""

_AGENCY = r"(?:ap|afp|reuters|getty|epa|getty images|shutterstock|istock|alamy|bloomberg|xinhua|kyodo)"
_CAPTION_END = re.compile(
    rf"(?:[(\[]\s*(?:photo|image|picture|pic|file|credit|courtesy|source|video|illustration|{_AGENCY})\b[^()\[\]]{{0,120}}[)\]]"
    r"|\s:\s[a-z][\w.&' ]{1,40}"
    r"|(?:file|pool|archive|agency|handout) (?:photo|picture|image|pic)\b[^.]{0,40}"
    r"|(?:photo|photograph|image|picture|courtesy|credit)(?: by|:| of| courtesy| credit)\s[^.]{1,60}"
    r"|[.,;)]\s*courtesy (?:of )?(?:the )?[\w.&' ]{1,40}"
    rf"|(?:/|©\s?|via )\s?{_AGENCY}(?: (?:photo|images))?)[\s.)]*$",
)
_CAPTION_MARKS = (")", "]", " : ", "photo", "pic", "image", "courtesy", "credit", "/", "©", "via ")
"""What _CAPTION_END cannot match without: looked for first, since it is faster."""
_CAPTION_START = re.compile(
    r"(?:photo|image|picture|file photo|caption|photograph|video) ?(?:\d+ ?)?(?::|by\b|courtesy\b|credit\b|\|)"
    r"|enlarge (?:this )?image|open this (?:photo|image) in gallery"
    r"|toggle caption|media caption|courtesy (?:of )?|\(?file (?:photo|image|picture)",
    re.IGNORECASE,
)


def furniture(text: str, words: int) -> Label | None:
    """Return what the line `text` of `words` words is by its wording alone; None where it may be the article's."""
    return _worded(text[:HEAD], words)


def is_caption(text: str, words: int) -> bool:
    """Return whether the line reads like the text under a picture."""
    return words <= LONGEST_CAPTION and _captioned(text[:HEAD], text[-HEAD:])


# Menus stand on page after page: what is seen of a line is remembered, at most HEAD code points of it.
@lru_cache(maxsize=8192)
def _worded(head: str, words: int) -> Label | None:
    if max(map(head.count, BARS)) >= MENU_BARS:
        return Label.NAVIGATION
    head = head.lower()
    for label, longest, pattern in WORDINGS:
        if words <= longest and pattern.match(head):
            return label
    return None


@lru_cache(maxsize=8192)
def _captioned(head: str, tail: str) -> bool:
    if _CAPTION_START.match(head):
        return True
    tail = tail.lower()
    return any(mark in tail for mark in _CAPTION_MARKS) and bool(_CAPTION_END.search(tail))
