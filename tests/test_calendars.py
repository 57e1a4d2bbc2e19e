"""Absolute dates as pages write them."""

import time

import pytest

from cuttings.calendars import WrittenDate, month_number, weekday_number, written_dates
from tests.support import cases


def line(date: WrittenDate) -> str:
    """Return a date as the case files write it."""
    return f"{date.text} {date.value or '-'} {date.earliest} {date.latest}"


@pytest.mark.parametrize(("given", "expected"), cases("dates-written.md"))
def test_every_way_of_writing_a_date_is_read(given: str, expected: str) -> None:
    """Each date of the case is found, in order, with its value and bounds, and nothing else is."""
    assert [line(date) for date in written_dates(given)] == expected.strip().splitlines()


@pytest.mark.parametrize(("day_first", "value"), [(True, "2014-06-05"), (False, "2014-05-06")])
def test_day_first_settles_an_ambiguous_date(day_first: bool, value: str) -> None:  # noqa: FBT001
    """What the caller knows of the page decides between day and month."""
    assert [date.value for date in written_dates("05/06/2014", day_first=day_first)] == [value]


def test_day_first_false_is_stronger_than_points() -> None:
    """Points mean day first only where the caller does not say otherwise."""
    assert [date.value for date in written_dates("05.06.2014", day_first=False)] == ["2014-05-06"]


def test_bare_years_are_found_only_when_asked_for() -> None:
    """A year alone is a date only with `years`, and a price or a count never is."""
    text = "In 2016 they paid $2000, or 1,600 each; 1998-2002 was 3.2010"
    assert written_dates(text) == []
    assert [date.text for date in written_dates(text, years=True)] == ["2016"]


def test_a_date_does_not_reach_over_the_end_of_a_line() -> None:
    """A number that ends one line and a month that starts the next are no day."""
    assert [date.text for date in written_dates("page 5\nMay 2014")] == ["May 2014"]


def test_letters_and_digits_of_other_scripts_are_no_fault() -> None:
    """Signs that only look like ours, or count as digits elsewhere, make no date and no exception."""
    assert written_dates("5 ſep 2014, ١٢ May 2014 ٢٠١٤-05-29") == written_dates("  ſep 2014, ١٢ May 2014 ٢٠١٤-05-29")


def test_names_of_months_and_weekdays_are_numbered() -> None:
    """Months count from 1 and weekdays from Monday as 0, in any case, in full or cut."""
    assert [month_number(name) for name in ("January", "sept.", "DEC")] == [1, 9, 12]
    assert [weekday_number(name) for name in ("Monday", "thurs", "SUN.")] == [0, 3, 6]


@pytest.mark.parametrize("unit", ["1 ", "may ", "2014-", "Monday ", "01/02/", " ", "1", "May 1, "])
def test_a_long_line_takes_time_in_proportion(unit: str) -> None:
    """A megabyte of near-dates is read in seconds."""
    began = time.perf_counter()
    written_dates(unit * (1_000_000 // len(unit)), years=True)
    assert time.perf_counter() - began < 10
