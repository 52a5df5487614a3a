"""The years that a plan covers."""

from datetime import date

import pytest

from laming_desktop.domain.timescales.plan_periods import read_plan_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009-04-01/2012-03-31", date(2009, 4, 1), date(2012, 3, 31)),
        ("2009/10", date(2009, 4, 1), date(2010, 3, 31)),
        ("2009-12", date(2009, 4, 1), date(2012, 3, 31)),
        ("2009/10 to 2011/12", date(2009, 4, 1), date(2012, 3, 31)),
        ("Plan for 2010", date(2010, 1, 1), date(2010, 12, 31)),
    ],
)
def test_plan_period_is_read(text: str, first: date, last: date) -> None:
    assert read_plan_period(text) == (first, last)


@pytest.mark.parametrize("text", [None, "", "soon", "2012-04-01/2009-03-31", "2009-02-30/2010-01-01"])
def test_text_without_years_is_no_plan_period(text: str | None) -> None:
    assert read_plan_period(text) is None
