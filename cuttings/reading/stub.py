"""Whether a file holds the whole article or only its opening: a short text, and a paywall or an ellipsis at its end."""

import re
from collections.abc import Sequence

from cuttings.model import Fact
from cuttings.reading.label import KEPT, Label
from cuttings.reading.lines import Line

MOST_WORDS = 250
"""Words of a text that may be an opening. The longest of those in the shared data has 145; pages that show more of an
article before they ask for money are rare, and menus that say `Subscribe` stand below full articles of any length."""
NEAR = 6
"""Lines below the text within which a paywall is the article's own."""
MOST_AFTER = 40
"""Words of the text that may stand below the paywall: a note on the author, or the text under a picture."""
LEAST_WORDS = 9
"""Words of a last sentence that is one."""
SHOWN = 200
"""Code points of a line that are shown as evidence."""

WALL = "paywall"
BREAKS_OFF = "breaks off"

_CUT = re.compile(r"[\w,;.][\"”’)]?\s?(?:…|\.\.\.+|\[\s?(?:…|\.\.\.)\s?\])$")
_READ_ON = re.compile(
    r"(?:click (?:here )?to )?(?:read|continue|see|view)(?: (?:more|on|reading|the|full|whole|entire|rest))* ?"
    r"(?:article|story|post|of this (?:article|story))?\s*[:.…»›>→]*$|(?:full|whole) (?:article|story)\s*[:.…»›>→]*$",
    re.IGNORECASE,
)


def stub(lines: Sequence[Line], labels: Sequence[Label]) -> Fact:
    """Return the words that tell that only the opening of the article stands in `lines`; unknown where none do."""
    kept = [index for index, label in enumerate(labels) if label in KEPT]
    if not kept or sum(lines[index].words for index in kept) > MOST_WORDS:
        return Fact()
    wall = next((index for index in _candidates(kept, len(lines)) if labels[index] is Label.PAYWALL), None)
    if wall is not None and sum(lines[index].words for index in kept if index > wall) <= MOST_AFTER:
        return _fact(lines[wall], lines[wall].text[:SHOWN], WALL)
    last = lines[kept[-1]]
    if labels[kept[-1]] is Label.BODY and last.words >= LEAST_WORDS and _breaks_off(last, lines[kept[-1] + 1 :]):
        return _fact(
            last, f"…{last.text[-SHOWN:].partition(' ')[2]}" if len(last.text) > SHOWN else last.text, BREAKS_OFF
        )
    return Fact()


def _candidates(kept: Sequence[int], count: int) -> range:
    return range(kept[0] + 1, min(kept[-1] + 1 + NEAR, count))


def _breaks_off(last: Line, below: Sequence[Line]) -> bool:
    """Return whether the text ends in an ellipsis, or in mid-sentence with an offer to read on right below."""
    if _CUT.search(last.text[-20:]):
        return True
    return last.text[-1:].isalnum() and bool(below) and bool(_READ_ON.fullmatch(below[0].text[:SHOWN]))


def _fact(line: Line, text: str, rule: str) -> Fact:
    return Fact(value=text, origin="text", line=line.numbers[0], rule=rule)
