"""A day is read as it is written; a month is its first day, or its last as an end."""

from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.reading_days import read_written_day

TODAY = date(2009, 11, 3)


@pytest.mark.parametrize("text", ["2010-04-01", "1 April 2010", "01/04/2010", " April 2010 "])
def test_day_is_read_as_it_is_written(text: str) -> None:
    assert read_written_day("since", text, today=TODAY) == date(2010, 4, 1)


def test_month_as_an_end_is_its_last_day() -> None:
    assert read_written_day("until", "April 2010", today=TODAY, as_end=True) == date(2010, 4, 30)


def test_empty_box_is_no_day() -> None:
    assert read_written_day("since", "  ", today=TODAY) is None


@pytest.mark.parametrize("text", ["soon", "every month", "once it is published"])
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(RefusedValueError):
        read_written_day("since", text, today=TODAY)
