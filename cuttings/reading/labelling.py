"""Each line of a page gets one label: the rules name it, and the model says whether it is the article's text."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from cuttings.reading.judging import Judged, judge
from cuttings.reading.label import FACTS, KEPT, Label
from cuttings.reading.lines import Line
from cuttings.reading.rules import Ruled, rule_labels, text_label
from cuttings.reading.survey import Page, placed, survey

WHOLE_PAGE = range(60, 20_001)
"""Lines of a whole page. On shorter ones the rules find as much; no page of news has a tenth of the most."""

ABOVE, BELOW = 20, 6
"""Lines above the first that is kept, and below it, within which the rules' headline is that of the same article."""

HEADS = 0.2
"""How likely a heading above a line of the text must be its to be kept: few words are soon taken for something else."""

PLACED = (*FACTS, Label.HEADLINE_AGAIN, Label.DATELINE, Label.NOTE)
"""Labels that a line keeps whatever the model says: they tell of its place by the headline or at the end."""
WORDED = (
    Label.SEPARATOR, Label.SHARING, Label.ADVERT, Label.RELATED, Label.NAVIGATION, Label.TAGS, Label.COPYRIGHT,
    Label.COMMENT_RULES, Label.PAYWALL, Label.CAPTION,
)  # fmt: skip
"""Labels that a line keeps where its wording gave them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledLines:
    """The lines of a page, each with its label and the name of the rule that gave it.

    `judged` is what the model said of them; None where it was not asked.
    """

    lines: Sequence[Line]
    labels: tuple[Label, ...]
    rules: tuple[str, ...]
    judged: Judged | None = None


def label(lines: Sequence[Line], *, title: str | None = None, repeated: Set[int] = frozenset()) -> tuple[Label, ...]:
    """Return one label for each of `lines`; the arguments are those of `label_lines`."""
    return label_lines(lines, title=title, repeated=repeated).labels


def label_lines(lines: Sequence[Line], *, title: str | None = None, repeated: Set[int] = frozenset()) -> LabelledLines:
    """Return `lines` with their labels.

    `title` is the headline where the markup or a sidecar gives it; `repeated` are numbers of lines that stand in other
    articles of the folder too.
    """
    page = survey(lines, title, repeated)
    ruled = rule_labels(page)
    judged = judge(page, ruled.labels) if is_open(page) else None
    if judged is None:
        return LabelledLines(lines=lines, labels=ruled.labels, rules=ruled.rules)
    start, stop = judged.kept.index(True), len(judged.kept) - judged.kept[::-1].index(True)
    if page.head is None or page.head not in range(start - ABOVE, start + BELOW):
        page = placed(page, title, start, stop)
        ruled = rule_labels(page)
    labels, rules = zip(*_settled(page, ruled, judged), strict=True)
    return LabelledLines(lines=lines, labels=labels, rules=rules, judged=judged)


def is_open(page: Page) -> bool:
    """Return whether it has to be found out which lines are the article's.

    That is so where no markup tells, on a whole page with much else on it: in an article pasted alone, or nearly alone,
    there is little to find, and the rules are made for it.
    """
    return len(page.lines) in WHOLE_PAGE and not page.tidy and not any(line.hint for line in page.lines)


def _settled(page: Page, ruled: Ruled, judged: Judged) -> Iterator[tuple[Label, str]]:
    """Yield label and rule of each line: the rules' where they agree with the model, else what is left for it."""
    kept = judged.kept
    last = len(kept) - 1 - kept[::-1].index(True)
    above = Label.OTHER
    for index, (label, rule) in enumerate(zip(*ruled, strict=True)):
        leads = label is Label.HEADING and any(kept[index + 1 : index + 2]) and judged.likely[index] >= HEADS
        if leads or (label in KEPT) == kept[index] or _is_firm(page, index, label):
            found = label, rule
        elif kept[index]:
            found = text_label(page, index), "model"
        elif index > last and above is Label.COMMENT:
            found = Label.COMMENT, "below a comment"
        else:
            found = Label.RELATED if page.lines[index].bullet else Label.OTHER, "model"
        above = found[0]
        yield found


def _is_firm(page: Page, index: int, label: Label) -> bool:
    return label in PLACED or (label in WORDED and page.found[index] is label)
