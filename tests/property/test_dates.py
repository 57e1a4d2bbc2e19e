"""What holds of dates in whatever text."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings import edtf
from cuttings.annotating.dates import find_dates
from cuttings.calendars import written_dates
from tests.annotating.test_dates import cutting
from tests.annotating.test_dates_words import lost

WORDS = [
    "May", "may", "March", "Sept.", "29", "5", "31", "2014", "2002,", "1977", "In", "in", "on", "the", "last",
    "next", "this", "early", "late", "mid-", "end of", "year", "years", "month", "week", "weekend", "quarter",
    "day", "before", "after", "ago", "two", "Monday", "Thursday,", "yesterday", "tomorrow", "today", "will", "said",
    "met", "from", "to", "between", "and", "-", "–", "/", ".", ",", "(", ")", "1970s", "'80s", "winter",
    "29/05/2014", "05/06/2014", "2014-05-29", "every", "February", "first", "of", "that", "same", "following", "Q4",
    "$5", "19th", "century", "until", "\n", "’s",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
DAYS = st.dates().map(lambda day: day.isoformat())
PUBLISHED = st.one_of(
    st.just(""),
    DAYS,
    st.tuples(DAYS, DAYS).map(lambda days: "..".join(sorted(days))),
    DAYS.map(lambda day: f"..{day}"),
    DAYS.map(lambda day: f"{day}.."),
)


@given(TEXTS, st.sampled_from([None, True, False]), st.booleans())
def test_written_dates_are_spans_of_the_text(text: str, day_first: bool | None, years: bool) -> None:  # noqa: FBT001
    """Spans hold their text, in order and apart; a value lies within the bounds, and is an EDTF value."""
    end = 0
    for date in written_dates(text, day_first=day_first, years=years):
        assert end <= date.start < date.end <= len(text)
        assert date.text == text[date.start : date.end]
        assert date.earliest <= date.latest
        assert date.value is None or edtf.bounds(date.value) == (date.earliest, date.latest)
        end = date.end


@given(PUBLISHED, st.lists(TEXTS, max_size=3))
def test_found_dates_are_spans_of_their_paragraphs(published: str, paragraphs: list[str]) -> None:
    """Spans hold their text, in order and apart; bounds are in order and within those of the value."""
    article = cutting(published, paragraphs)
    texts = {paragraph.id: paragraph.text for paragraph in article.paragraphs}
    end = {paragraph.id: 0 for paragraph in article.paragraphs}
    for date in find_dates(article):
        assert end[date.paragraph] <= date.start < date.end <= len(texts[date.paragraph])
        assert date.text == texts[date.paragraph][date.start : date.end]
        assert not (date.earliest and date.latest) or date.earliest <= date.latest
        if date.value is not None:
            assert date.kind == "date"
            earliest, latest = edtf.bounds(date.value)
            assert earliest <= (date.earliest or "") <= (date.latest or "") <= latest
        end[date.paragraph] = date.end


@given(TEXTS)
def test_no_rule_finds_anything_without_the_words_it_needs(text: str) -> None:
    """Leaving out the rules whose words a text lacks loses nothing."""
    assert lost([text]) == []


@given(DAYS, TEXTS)
def test_a_known_day_lies_within_a_vaguer_one(day: str, text: str) -> None:
    """What is known without the exact day of publication never contradicts what is known with it."""
    exact = {(date.start, date.end): date for date in find_dates(cutting(day, [text]))}
    for date in find_dates(cutting(day[:4], [text])):
        if date.value is not None:
            assert exact[date.start, date.end].value == date.value


@given(st.text("0123456789-X/", max_size=12))
def test_bounds_are_days_in_order(value: str) -> None:
    """What `is_value` takes has bounds that are values themselves, the first no later than the last."""
    if edtf.is_value(value):
        earliest, latest = edtf.bounds(value)
        assert earliest <= latest
        assert (edtf.bounds(earliest)[0], edtf.bounds(latest)[1]) == (earliest, latest)
