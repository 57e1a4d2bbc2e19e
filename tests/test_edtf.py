"""EDTF values and their bounds."""

import pytest

from cuttings import edtf


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-05", "2014-05-01", "2014-05-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2014-05-29", "2014-05-29", "2014-05-29"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("2014-21", "2014-03-01", "2014-05-31"),
        ("2014-24", "2014-12-01", "2015-02-28"),
        ("2014-33", "2014-01-01", "2014-03-31"),
        ("2014-36", "2014-10-01", "2014-12-31"),
        ("1977/1983", "1977-01-01", "1983-12-31"),
        ("2014-05-26/2014-05-28", "2014-05-26", "2014-05-28"),
        ("197X/2002-09", "1970-01-01", "2002-09-30"),
    ],
)
def test_bounds_are_the_first_and_last_day(value: str, earliest: str, latest: str) -> None:
    """Every form the export uses has the bounds that ISO 8601-2 gives it."""
    assert edtf.bounds(value) == (earliest, latest)
    assert edtf.is_value(value)


@pytest.mark.parametrize(
    "value",
    [
        "", "14", "2014-5", "2014-00", "2014-13", "2014-25", "2014-37", "2014-02-30", "2014-21-01", "0000", "000X",
        "9999-24", "1983/1977", "1977/", "/1983", "1977/1980/1983", "2014-W22", "20140529",
        "٢٠١٤", "2014 ", "201X-05", "2014-05-29T10:00",
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused(value: str) -> None:
    """Other forms, days outside the calendar and intervals that run backwards raise ValueError."""
    assert not edtf.is_value(value)
    with pytest.raises(ValueError, match=r"."):
        edtf.bounds(value)
