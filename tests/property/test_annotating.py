"""What holds of annotating whatever the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.annotating import annotate
from cuttings.annotating.marks import find_marked
from tests.annotating.build import cutting

PIECES = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "«",
    "»",
    "''",
    " said ",
    "Mr. ",
    "Kim Jong Un",
    "he",
    ", ",
    ". ",
    "\n",
    "(",
    "’s ",
    "ﬁ",
    "\u200b",
    "é",
]
TEXT = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_spans_are_true_in_order_and_apart(text: str) -> None:
    """Every name and quotation is the text at its offsets; none overlaps another of its kind."""
    story = cutting(text)
    texts = {paragraph.id: paragraph.text for paragraph in story.paragraphs}
    order = list(texts)
    found = annotate(story)
    for spans in (found.names, found.quotes):
        assert all(texts[span.paragraph][span.start : span.end] == span.text for span in spans)
        places = [(order.index(span.paragraph), span.start, span.end) for span in spans]
        assert places == sorted(places)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(places))


@settings(max_examples=300, deadline=None)
@given(TEXT, st.booleans())
def test_marked_stretches_are_apart(text: str, runs_on: bool) -> None:  # noqa: FBT001
    """Stretches between marks follow on one another and stay inside the text."""
    end = 0
    for mark in find_marked(text, runs_on=runs_on):
        assert end <= mark.start < mark.end <= len(text)
        end = mark.end
