"""Quarters, halves, years and the parts of a plan."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q1 2009/10", "on 2009-04-01..2009-06-30 quarter certain"),
        ("Quarter two 2010/11", "on 2010-07-01..2010-09-30 quarter certain"),
        ("2010/11 Q2", "on 2010-07-01..2010-09-30 quarter certain"),
        ("last quarter of 2009/10", "on 2010-01-01..2010-03-31 quarter certain"),
        ("Q1 10/11", "on 2010-04-01..2010-06-30 quarter certain"),
        ("quarter ending June 2010", "on 2010-04-01..2010-06-30 quarter certain"),
        ("Q1&Q2 2010/11", "between 2010-04-01..2010-09-30 quarter certain"),
    ],
)
def test_quarters_are_financial(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q1 2011", "on 2011-04-01..2011-06-30 quarter ambiguous"),
        ("final quarter 2010", "on 2011-01-01..2011-03-31 quarter ambiguous"),
    ],
)
def test_quarter_of_one_year_is_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q4 (Jan - Mar 2010)", "on 2010-01-01..2010-03-31 quarter certain"),
        ("Q2 (July to September)", "on 2009-07-01..2009-09-30 quarter likely"),
    ],
)
def test_months_behind_a_quarter_say_which_it_is(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("FY10/11", "on 2010-04-01..2011-03-31 financial_year certain"),
        ("09/10 financial year", "on 2009-04-01..2010-03-31 financial_year certain"),
        ("Academic Year 2010-11", "on 2010-09-01..2011-08-31 academic_year certain"),
        ("council year 2010/11", "on 2010-05-01..2011-05-31 municipal_year likely"),
        ("2011", "on 2011-01-01..2011-12-31 calendar_year certain"),
        ("2011-12", "on 2011-04-01..2012-03-31 financial_year likely"),
        ("2013-14", "on 2013-04-01..2014-03-31 financial_year certain"),
    ],
)
def test_years_of_every_kind_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2009 to 2011", "between 2009-01-01..2011-12-31 calendar_year ambiguous"),
        ("2010-13", "between 2010-01-01..2013-12-31 calendar_year ambiguous"),
    ],
)
def test_runs_of_years_are_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("H2 2009/10", "on 2009-10-01..2010-03-31 half_year certain"),
        ("first half of 2011", "on 2011-01-01..2011-06-30 half_year certain"),
        ("late 2009/10", "on 2010-01-01..2010-03-31 part_of_year likely"),
        ("mid-2010", "on 2010-05-01..2010-08-31 part_of_year likely"),
        ("early 2011", "on 2011-01-01..2011-03-31 part_of_year likely"),
    ],
)
def test_halves_and_parts_of_years_are_read(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By year-end 2010", "by -..2010-03-31 financial_year ambiguous"),
        ("by the end of the year", "by -..2009-12-31 calendar_year ambiguous"),
        ("Financial year end 2010", "by -..2010-03-31 financial_year certain"),
    ],
)
def test_year_end_is_ambiguous_and_financial_year_end_is_not(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Year 2", "on 2010-04-01..2011-03-31 financial_year likely"),
        ("Yr 3", "on 2011-04-01..2012-03-31 financial_year likely"),
        ("Months 1-6", "between 2009-04-01..2009-09-30 month likely"),
        ("by end of year 1", "by -..2010-03-31 financial_year likely"),
        ("Year 1 Q3", "on 2009-10-01..2009-12-31 quarter likely"),
        ("Life of the plan", "between 2009-04-01..2012-03-31 none likely"),
    ],
)
def test_years_and_months_of_a_plan_count_from_its_start(text: str, wanted: str) -> None:
    assert say(text, plan="2009-04-01/2012-03-31") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jan to March quarter 2011", "on 2011-01-01..2011-03-31 quarter certain"),
        ("last quarter 2009/10", "on 2010-01-01..2010-03-31 quarter certain"),
    ],
)
def test_months_may_say_which_quarter(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Q1 of Year 2", "on 2010-04-01..2010-06-30 quarter likely"),
        ("Q3 Year 1", "on 2009-10-01..2009-12-31 quarter likely"),
        ("last quarter of year 1", "on 2010-01-01..2010-03-31 quarter likely"),
    ],
)
def test_quarter_may_belong_to_a_year_of_the_plan(text: str, wanted: str) -> None:
    assert say(text, plan="2009-04-01/2012-03-31") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("13/13/2010", "unknown -..- none not_understood"),
    ],
)
def test_year_behind_figures_that_are_no_date_says_nothing(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by half year 2010/11", "by -..2010-09-30 half_year ambiguous"),
        ("Q1 Apr-Jun 2010", "on 2010-04-01..2010-06-30 quarter certain"),
    ],
)
def test_half_year_of_two_years_ends_in_september(text: str, wanted: str) -> None:
    assert say(text) == wanted
