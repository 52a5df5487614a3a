"""Dates written in figures only."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("30 / 11 / 2009", "on 2009-11-30..2009-11-30 day certain"),
        ("30.11.2009", "on 2009-11-30..2009-11-30 day certain"),
        ("3-12-2009", "on 2009-12-03..2009-12-03 day certain"),
        ("31/12/09", "on 2009-12-31..2009-12-31 day certain"),
    ],
)
def test_figures_are_day_first(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("05/13/2009", "on 2009-05-13..2009-05-13 day likely"),
    ],
)
def test_impossible_day_first_is_taken_month_first(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("29/02/2010", "on 2010-02-01..2010-02-28 month ambiguous"),
        ("31/6/10", "on 2010-06-01..2010-06-30 month ambiguous"),
    ],
)
def test_day_that_does_not_exist_gives_its_month_first(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("40179", "on 2010-01-01..2010-01-01 day likely"),
        ("2010-03-01T00:00:00", "on 2010-03-01..2010-03-01 day certain"),
        ("31/03/2010 17:00", "on 2010-03-31..2010-03-31 day certain"),
    ],
)
def test_spreadsheet_days_and_times_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("23/24", "on 2023-04-01..2024-03-31 financial_year certain"),
        ("25/12", "on 2009-12-25..2009-12-25 day likely"),
        ("9/2009", "on 2009-09-01..2009-09-30 month certain"),
        ("2009/09", "on 2009-09-01..2009-09-30 month certain"),
        ("30/9", "on 2009-09-30..2009-09-30 day likely"),
    ],
)
def test_two_figures_are_read_when_one_reading_exists(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10/11", "on 2010-04-01..2011-03-31 financial_year ambiguous"),
        ("12/13", "on 2012-04-01..2013-03-31 financial_year ambiguous"),
        ("4/10", "on 2009-10-04..2009-10-04 day ambiguous"),
    ],
)
def test_two_figures_with_several_readings_are_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3-6 months", "between 2009-09-11..2009-12-11 day likely"),
        ("2/3 months", "between 2009-08-11..2009-09-11 day likely"),
    ],
)
def test_figures_before_a_unit_are_a_length_of_time(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31/3/11 (Thursday)", "on 2011-03-31..2011-03-31 day certain"),
        ("31/3/11 (Monday)", "on 2011-03-31..2011-03-31 day ambiguous"),
    ],
)
def test_weekday_may_follow_a_date_in_figures(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31\\12\\2010", "on 2010-12-31..2010-12-31 day certain"),
    ],
)
def test_slashes_may_lean_backwards(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2008/9", "on 2008-04-01..2009-03-31 financial_year likely"),
        ("Q3 2008/9", "on 2008-10-01..2008-12-31 quarter certain"),
        ("academic year 2004/5", "on 2004-09-01..2005-08-31 academic_year certain"),
        ("Qtr ending 30/6/10", "on 2010-04-01..2010-06-30 quarter certain"),
    ],
)
def test_second_year_may_be_one_figure(text: str, wanted: str) -> None:
    assert say(text) == wanted
