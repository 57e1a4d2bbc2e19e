"""What speaks for or against a line being the headline: traits with names; `weights` says how much each counts."""

import re
from collections.abc import Iterator

from cuttings.reading.label import HEADER, Label
from cuttings.reading.lines import Line
from cuttings.reading.names import OUTLET_WORDS, SECTIONS, named_kind
from cuttings.reading.region import is_prose
from cuttings.reading.setting import AROUND, LONGEST, Setting, holds_day, is_titled, topical

LENGTHS = ((1, "one word"), (2, "two words"), (3, "three words"), (4, "four words"), (7, "up to 7 words"),
           (14, "up to 14 words"), (20, "up to 20 words"), (LONGEST, "up to 35 words"))  # fmt: skip
"""Words of a line up to which a trait holds."""
GAPS = ((1, "next"), (4, "soon"), (AROUND, "later"))
"""Lines between a headline and what signs it up to which a trait holds."""
DISTANCES = ((-1, "in the text"), (0, "opens the text"), (1, "next to the text"), (3, "near the text"))
"""Lines down to the text up to which a trait holds."""
SOON = 6
"""Lines down to the text where somebody pasted an article from its headline on."""
PAST = (("by", 16), ("date", 4))
"""Lines above a line in which a byline or a date speaks against it."""
OFTEN = 3
"""Times above which a line that stands on the page again is a link or a button."""
STANDFIRST_WORDS = 9
"""Words from which on a line below a shorter title is likely its standfirst."""
FEW = 4
"""Words below which a line says too little for it to matter that the page says it again."""
BLOCK = 4
"""Lines below a headline of which the first that is set in differently tells whether it stands out."""
TRAIL = 8
"""Lines below a trail of links (`Home > World > Ferry deal ends`) in which its end stands alone."""

_STOPPED = re.compile(r"[.?!] [A-Z]")
_ENDS = ((".。۔।", "ends in a full stop"), (":,;", "ends in a colon or comma"), (")]", "ends in a bracket"))
_NUMBERED = re.compile(r"\d{1,2}\. ")
_TRAIL = re.compile(r"[»›>|]|\s/\s")
_OF_PAGE = re.compile(
    r"\b(?:newsletters?|subscribe|rss|sign (?:up|in)|advertis(?:ing|ements?)|e-?mail|log ?in|tags|address)\b"
    r"|\bago$",
    re.IGNORECASE,
)
_PAGE_START = re.compile(
    r"(?:updated|published|posted|by|more|related|see|read|watch|video|photos?|latest|top|most)\b", re.IGNORECASE
)
_MENU_WORDS = frozenset(word for name in SECTIONS for word in name.split()) | {
    "blogs", "email", "home", "jobs", "mail", "more", "photos", "print", "save", "share", "shop", "video", "videos",
}  # fmt: skip
_OF_OUTLETS = OUTLET_WORDS | {"blog", "network", "online", "radio", "tv"}

Traits = Iterator[tuple[str, float]]
"""Names of traits, each with how far it holds."""


def traits(page: Setting, index: int) -> Traits:
    """Yield what speaks for or against the line at `index`."""
    line, folded = page.lines[index], page.folded[index]
    yield from _form(line)
    yield from _wording(line, folded)
    yield from _kind(page, index)
    yield from _topic(page, folded)
    yield from _again(page, index, folded)
    yield from _signed(page, index)
    yield from _place(page, index)
    yield from _titles_around(page, index)
    yield from _lines_around(page, index)


def _form(line: Line) -> Traits:
    text = line.text
    yield next(name for most, name in LENGTHS if line.words <= most), 1
    if text.endswith(("…", "...")):
        yield "cut short", 1
    elif text.endswith(".") and is_titled(text) and _STOPPED.search(text):
        yield "two sentences set as a title", 1
    elif not text.endswith("U.S."):
        last = text.rstrip("\"'”’")[-1:]
        yield from ((name, 1) for marks, name in _ENDS if last and last in marks)
    if line.bullet:
        yield "list item", 1
    if text[0].islower():
        yield "begins in lower case", 1
    if not text[0].isalnum() and text[0] not in "\"'“‘":
        yield "begins with a sign", 1


def _wording(line: Line, folded: str) -> Traits:
    words = folded.split()
    if line.words >= FEW and not any(word[0].islower() for word in line.text.split()):
        yield "no word in lower case", 1
    if line.words >= FEW and sum(word in _MENU_WORDS for word in words) >= 3:
        yield "words of menus", 1
    if line.words <= 5 and words[-1] in _OF_OUTLETS:
        yield "ends like an outlet", 1
    if named_kind(line.text):
        yield "section, outlet or agency", 1
    for pattern, name in ((_NUMBERED, "numbered"), (_PAGE_START, "begins like a link")):
        if pattern.match(line.text):
            yield name, 1
    for pattern, name in ((_TRAIL, "trail of links"), (_OF_PAGE, "words of pages")):
        if pattern.search(line.text):
            yield name, 1


def _kind(page: Setting, index: int) -> Traits:
    found = page.found[index]
    if holds_day(page.lines[index]):
        yield "holds a day", 1
    if found in HEADER:
        yield "byline, date or section", 1
    elif found is not None:
        yield "furniture", 1


def _topic(page: Setting, folded: str) -> Traits:
    words = topical(folded)
    shared = sum(word in page.topic for word in words)
    yield "word of the text", min(shared, 5)
    yield "word of the opening", min(len(words & page.lead), 4)
    yield "word that comes back", min(sum(page.topic[word] > 1 for word in words), 3)
    yield "word the text has not", min(len(words) - shared, 6)
    if shared:
        yield "share of its words in the text", shared / len(words)
    else:
        yield "no word of the text", 1


def _again(page: Setting, index: int, folded: str) -> Traits:
    words, times = page.lines[index].words, page.times[folded]
    short = ", but is short" if words < FEW else ""
    if times > 1:
        yield ("there again below" if folded in page.below else "there again above") + short, 1
    if times > OFTEN:
        yield "there again and again", 1
    if words > 1 and page.page.count(f" {folded} ") > times:
        yield "within another line" + short, 1
    if words > 1 and any(page.folded[i].endswith(f" {folded}") for i in range(max(0, index - TRAIL), index)):
        yield "end of the trail above", 1
    if any(title != folded and title in folded for title in page.titles):
        yield "holds another title", 1


def _signed(page: Setting, index: int) -> Traits:
    for sign, past in PAST:
        gap = page.sign_below(index, sign)
        if gap is not None:
            yield f"{sign} {next(name for most, name in GAPS if gap <= most)}", 1
        if any(page.signs.get(above) == sign for above in range(max(0, index - past), index)):
            yield f"{sign} above", 1
    if index - 1 in page.signs:
        yield "signed above", 1


def _place(page: Setting, index: int) -> Traits:
    line, distance = page.lines[index], page.start - index
    if index == 0 and distance <= SOON and not line.bullet:
        yield "first line, the text soon below", 1
        if 1 in page.signs and 0 not in page.signs:
            yield "first line, signed by the next", 1
    yield "tens of lines to the text", distance / 10
    if name := next((name for most, name in DISTANCES if distance <= most), None):
        yield name, 1
    if distance <= 0 and is_prose(line):
        yield "sentence of the text", 1
    if line.indent == page.lines[page.start].indent:
        yield "set like the text", 1
    if line.before:
        yield "blank line above", 1
    if index + 1 < len(page.lines) and page.lines[index + 1].before:
        yield "blank line below", 1


def _titles_around(page: Setting, index: int) -> Traits:
    words = page.lines[index].words
    above, below = page.looks_titled(index - 1), page.looks_titled(index + 1)
    if above:
        yield "shorter title above" if page.lines[index - 1].words < words else "longer title above", 1
        if page.lines[index - 1].words < words >= STANDFIRST_WORDS and _shared(page, index - 1):
            yield "standfirst", 1
    if below:
        yield "longer title below" if page.lines[index + 1].words > words else "shorter title below", 1
    if above and below and len({page.lines[index + step].indent for step in (-1, 0, 1)}) == 1:
        yield "in a list of titles", 1
    if any(page.looks_titled(i) and _shared(page, i) >= 2 for i in range(max(0, index - 3), index)):
        yield "title on the topic above", 1
    if rank := page.ranks.get(index):
        yield "first title of its block" if rank == 1 else "later title of its block", 1


def _shared(page: Setting, index: int) -> int:
    """Return how many words of the line at `index` the text has."""
    return sum(word in page.topic for word in topical(page.folded[index]))


def _lines_around(page: Setting, index: int) -> Traits:
    line = page.lines[index]
    if index:
        above, found = page.lines[index - 1], page.found[index - 1]
        if above.bullet or above.words <= 2 or found not in (None, *HEADER):
            yield "menu above", 1
        if found is None and above.words > max(line.words, 3):
            yield "longer line above", 1
        if _TRAIL.search(above.text):
            yield "trail of links above", 1
        if found is Label.SHARING:
            yield "sharing above", 1
    if index + 1 < len(page.lines):
        below, found = page.lines[index + 1], page.found[index + 1]
        if below.bullet and not line.bullet:
            yield "list below", 1
        if found is Label.SHARING:
            yield "sharing below", 1
    beside = (other.indent for other in page.lines[index + 1 : index + 1 + BLOCK] if other.indent != line.indent)
    if next(beside, 0) > line.indent:
        yield "stands out to the left", 1
