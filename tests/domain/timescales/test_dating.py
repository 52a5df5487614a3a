"""What an edge makes of a period."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("no later then 1st July 2010", "by -..2010-07-01 day certain"),
        ("by w/c 12 October 2009", "by -..2009-10-18 week certain"),
        ("Completion date 31/12/09", "by -..2009-12-31 day certain"),
        ("Due by: 30/11/2009", "by -..2009-11-30 day certain"),
        ("to be finished by 1 May 2010", "by -..2010-05-01 day certain"),
        ("By 5pm on 31 March 2011", "by -..2011-03-31 day certain"),
    ],
)
def test_by_means_the_last_day(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by spring 2011", "by -..2011-05-31 season ambiguous"),
        ("by 2010/11", "by -..2011-03-31 financial_year ambiguous"),
        ("by mid 2010", "by -..2010-08-31 part_of_year ambiguous"),
        ("By Autumn 1 2010", "by -..2010-10-31 half_term ambiguous"),
    ],
)
def test_by_a_long_period_is_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by the end of summer 2010", "by -..2010-08-31 season certain"),
        ("end of the calendar year 2010", "by -..2010-12-31 calendar_year certain"),
        ("End Q2 2010/11", "by -..2010-09-30 quarter certain"),
    ],
)
def test_end_of_a_period_is_a_sure_deadline(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("prior to 1 April 2010", "by -..2010-03-31 day certain"),
        ("Ahead of April 2010", "by -..2010-03-31 month certain"),
        ("before Christmas 2009", "by -..2009-12-24 day certain"),
        ("before end of March 2010", "by -..2010-03-31 month certain"),
    ],
)
def test_before_is_by_the_day_before(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("After Easter 2011", "from 2011-04-25..- day likely"),
        ("post April 2010", "from 2010-05-01..- month certain"),
        ("following 31 March 2010", "from 2010-04-01..- day certain"),
    ],
)
def test_after_is_from_the_day_after(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("To commence Sept 2009", "from 2009-09-01..- month certain"),
        ("1 April 2010 onwards", "from 2010-04-01..- day certain"),
        ("March 2010 at the earliest", "from 2010-03-01..- month certain"),
        ("September 2009 start", "from 2009-09-01..- month certain"),
    ],
)
def test_from_has_no_end(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Up to 31 March 2011", "ongoing -..2011-03-31 day certain"),
        ("to end of 2010", "ongoing -..2010-12-31 calendar_year certain"),
        ("Till summer 2010", "ongoing -..2010-08-31 season likely"),
    ],
)
def test_until_is_ongoing_to_the_last_day(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Across 2011", "between 2011-01-01..2011-12-31 calendar_year certain"),
        ("throughout autumn term 2009", "between 2009-09-01..2009-12-31 term certain"),
    ],
)
def test_throughout_fills_the_period(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("before the summer break 2010", "by -..2010-07-31 season likely"),
        ("by the summer holidays 2010", "by -..2010-08-31 season ambiguous"),
    ],
)
def test_summer_holidays_begin_in_the_middle_of_summer(text: str, wanted: str) -> None:
    assert say(text) == wanted
