"""What the rules take each line of a page for, once it is known where its text may stand."""

import re
from collections.abc import Callable
from typing import NamedTuple

from cuttings.reading import signing
from cuttings.reading.furniture import HEAD
from cuttings.reading.header import LONGEST, header_label
from cuttings.reading.label import Label
from cuttings.reading.lines import Line
from cuttings.reading.region import is_ended, is_prose
from cuttings.reading.survey import Found, Page, is_note

LONGEST_HEADING = 16
"""Words of a heading within the text."""
LEAST_STANDFIRST = 4
"""Words of a standfirst."""

PULLED = range(6, 41)
"""Words of a pull quote."""
LONGEST_PARAGRAPH = 2000
"""Words of a line that a pull quote may be taken from."""

BLOCKS = (Label.ADVERT, Label.RELATED)
"""Labels that a line hands on to the lines of its block."""

_DATELINE = re.compile(r"[^\W\d_a-z][^a-z]{2,40}(?:,? [A-Z][\w. ]{2,30}){0,2}\s?[—–-]+$")
_HEADER_START = re.compile(r"(?:by|published|posted|(?:last )?updated?|modified)\b", re.IGNORECASE)
_HINTED = {"heading": Label.HEADING, "quote": Label.QUOTE, "list": Label.LIST, "caption": Label.CAPTION}


class Ruled(NamedTuple):
    """A label for each line of a page, and the name of the rule that gave it."""

    labels: tuple[Label, ...]
    rules: tuple[str, ...]


def rule_labels(page: Page) -> Ruled:
    """Return what the rules take each line of `page` for."""
    found: dict[int, Label] = {}
    names: dict[int, str] = {}
    for name, rule in RULES:
        for index, label in rule(page, found):
            if index not in found:
                found[index], names[index] = label, "wording" if page.found[index] is label else name
    indices = range(len(page.lines))
    return Ruled(tuple(found[index] for index in indices), tuple(names[index] for index in indices))


def _headlines(page: Page, _labels: dict[int, Label]) -> Found:
    if page.head is None:
        return
    yield page.head, Label.HEADLINE
    for index, text in enumerate(page.folded):
        if text == page.folded[page.head]:
            yield index, Label.HEADLINE_AGAIN


def _standfirst(page: Page, labels: dict[int, Label]) -> Found:
    """Yield the one sentence between the headline and the last line of the header."""
    if page.head is None:
        return
    last = max(index for index in labels if index < page.opening or labels[index] is Label.HEADLINE)
    between = [index for index in range(page.head + 1, last) if index not in labels and page.found[index] is None]
    sentences = [i for i in between if page.lines[i].words >= LEAST_STANDFIRST and not page.lines[i].bullet]
    if len(sentences) == 1:
        yield sentences[0], Label.STANDFIRST


def _datelines(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield lines down to the first of the text that are a place and a day: `TOKYO, March 27 —`."""
    for index in range(min(page.start + 1, page.stop)):
        if _DATELINE.match(page.lines[index].text[:HEAD]) and page.found[index] is None:
            yield index, Label.DATELINE


def _pull_quotes(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield lines of the text that say again what stands within a longer one."""
    within = range(page.start, page.stop)
    words = {index: page.folded[index].split() for index in within if page.lines[index].words <= LONGEST_PARAGRAPH}
    longest: dict[tuple[str, ...], int] = {}
    for index, own in sorted(words.items(), key=lambda item: len(item[1])):
        longest.update((tuple(own[at : at + PULLED.start]), index) for at in range(len(own) - PULLED.start + 1))
    for index, own in words.items():
        at = longest.get(tuple(own[: PULLED.start]), index)
        if (
            _may_be_pulled(page, index, len(own))
            and len(own) < len(words[at])
            and page.folded[index] in page.folded[at]
        ):
            yield index, Label.QUOTE


def _may_be_pulled(page: Page, index: int, words: int) -> bool:
    """Return whether the line reads like a sentence or a part of one that somebody said, not like a heading."""
    line = page.lines[index]
    said = line.text.startswith(('"', "'", "“", "‘", "«")) or is_ended(line) or is_prose(line)
    return words in PULLED and page.found[index] is None and not line.bullet and said


def _hinted(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield what the markup says a line is, unless its wording tells of furniture."""
    for index, line in enumerate(page.lines):
        if line.hint not in ("", "aside"):
            yield index, page.found[index] or _HINTED.get(line.hint) or _plain_kind(page, index, line)


def _plain_kind(page: Page, index: int, line: Line) -> Label:
    """Return HEADING for a paragraph that is one in all but its tag."""
    return Label.HEADING if _kind(page, index, line) is Label.HEADING else Label.BODY


def _bullets(page: Page, _labels: dict[int, Label]) -> Found:
    """Yield items of lists: the article's where a colon announces them or they are sentences, else links."""
    group: list[int] = []
    for index in range(page.start, page.stop + 1):
        if index < page.stop and page.lines[index].bullet:
            group.append(index)
            continue
        if group:
            yield from _group(page, group)
        group = []


def _group(page: Page, group: list[int]) -> Found:
    above = page.lines[group[0] - 1].text if group[0] else ""
    items = [page.lines[index] for index in group]
    sentences = sum(is_prose(item) or item.text.endswith((".", ";", "!", "?")) for item in items)
    own = above.endswith((":", ";")) or sentences * 2 >= len(items)
    for index in group:
        yield index, page.found[index] or (Label.LIST if own else Label.RELATED)


def _text(page: Page, labels: dict[int, Label]) -> Found:
    for index in range(page.start, page.stop):
        if index in labels or page.lines[index].hint == "aside":
            continue
        line, found = page.lines[index], page.found[index]
        above = labels.get(index - 1)
        if found is None and above in BLOCKS and page.spaced and not line.before and line.words <= LONGEST:
            found = above
        if found is None and _HEADER_START.match(line.text):
            found = header_label(line, None)
        if found is Label.REPEATED and is_prose(line):
            found = None
        yield index, found or _kind(page, index, line)


def _kind(page: Page, index: int, line: Line) -> Label:
    after = page.lines[index + 1] if index + 1 < page.stop and page.found[index + 1] is None else None
    question = line.text.endswith("?") and line.words <= LONGEST_HEADING / 2
    if is_prose(line) or (is_ended(line) and not (question and after and is_prose(after))):
        return Label.NOTE if is_note(page, index) else Label.BODY
    if line.words <= LONGEST_HEADING and after and not after.bullet and (is_prose(after) or page.tidy):
        return Label.HEADING
    return Label.BODY if page.tidy or line.text.endswith((":", ",", "”", '"')) else Label.OTHER


def text_label(page: Page, index: int) -> Label:
    """Return what a line is that is known to be the text's."""
    if page.lines[index].bullet:
        return Label.LIST
    if page.found[index] is Label.CAPTION:
        return Label.CAPTION
    kind = _kind(page, index, page.lines[index])
    return kind if kind is Label.HEADING else Label.BODY


def _around(page: Page, labels: dict[int, Label]) -> Found:
    comments = next((i for i in range(page.stop, len(page.lines)) if page.found[i] is Label.COMMENT), len(page.lines))
    below = -1 if page.head is None else page.head
    for index, line in enumerate(page.lines):
        if index in labels:
            continue
        if page.found[index] is Label.CAPTION and page.tidy and below < index < page.start:
            yield index, Label.CAPTION
        elif page.found[index] not in (None, Label.CAPTION):
            yield index, page.found[index] or Label.OTHER
        elif is_note(page, index):
            yield index, Label.NOTE
        elif index > comments and is_prose(line):
            yield index, Label.COMMENT
        else:
            yield index, Label.NAVIGATION if line.bullet or line.words <= 2 else Label.OTHER


RULES: tuple[tuple[str, Callable[[Page, dict[int, Label]], Found]], ...] = (
    ("headline", _headlines),
    ("announced byline", signing.announced),
    ("header line", signing.header),
    ("date in the header", signing.dates),
    ("name in the header", signing.names),
    ("between headline and header", _standfirst),
    ("signature", signing.signature),
    ("markup", _hinted),
    ("dateline", _datelines),
    ("says again what the text says", _pull_quotes),
    ("list", _bullets),
    ("within the text", _text),
    ("around the text", _around),
)
"""In this order; a line keeps the first label it gets."""
