"""Ranges, and neighbours that make one."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Jan-Mar 2011", "between 2011-01-01..2011-03-31 month certain"),
        ("from June until September 2009", "between 2009-06-01..2009-09-30 month certain"),
        ("Between Sept 2009 & Jan 2010", "between 2009-09-01..2010-01-31 month certain"),
        ("01.04.2010 - 31.03.2011", "between 2010-04-01..2011-03-31 day certain"),
        ("early May to mid June 2009", "between 2009-05-01..2009-06-20 part_of_month certain"),
        ("2009/10 to 2011/12", "between 2009-04-01..2012-03-31 financial_year certain"),
    ],
)
def test_two_ends_make_a_range(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sept - March", "between 2009-09-01..2010-03-31 month likely"),
        ("June to Aug", "between 2009-06-01..2009-08-31 month likely"),
        ("April - September", "between 2009-04-01..2009-09-30 month likely"),
    ],
)
def test_range_without_years_runs_forward_to_its_end(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aug / Sept 2009", "between 2009-08-01..2009-09-30 month certain"),
        ("July or August 2009", "between 2009-07-01..2009-08-31 month certain"),
        ("June/July/August 2009", "between 2009-06-01..2009-08-31 month certain"),
        ("2009/10 & 2010/11", "between 2009-04-01..2011-03-31 financial_year certain"),
    ],
)
def test_neighbours_make_a_range(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By June/July 2009", "by -..2009-07-31 month certain"),
        ("From September/October 2009", "from 2009-09-01..- month certain"),
        ("end of June/July 2009", "by -..2009-07-31 month likely"),
    ],
)
def test_edge_before_neighbours_takes_the_outer_one(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Start Sept 2009, complete March 2010", "between 2009-09-01..2010-03-31 month certain"),
        ("Start: 1/9/09 Finish: 31/3/10", "between 2009-09-01..2010-03-31 day certain"),
        ("Started April 2009, to be completed by Dec 2009", "between 2009-04-01..2009-12-31 month certain"),
        ("from April 2009 for 12 months", "between 2009-04-01..2010-03-31 month certain"),
    ],
)
def test_start_and_completion_make_a_range(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("30 Nov 2010 (deadline)", "by -..2010-11-30 day certain"),
        ("on/before 31 March 2011", "by -..2011-03-31 day certain"),
        ("commence Sept 2010, conclude March 2011", "between 2010-09-01..2011-03-31 month certain"),
    ],
)
def test_deadline_in_brackets_makes_the_date_one(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by Sept 2010 at earliest", "from 2010-09-01..- month ambiguous"),
        ("by Sept 2010 onwards", "from 2010-09-01..- month ambiguous"),
    ],
)
def test_words_that_contradict_are_read_both_ways(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("By (or before) 31 March 2011", "by -..2011-03-31 day certain"),
        ("Deadline (31 March 2011)", "by -..2011-03-31 day certain"),
        ("to be completed during 2010/11", "by -..2011-03-31 financial_year certain"),
        ("by close of 2010", "by -..2010-12-31 calendar_year certain"),
        ("Deadline for responses 12 May 2010", "by -..2010-05-12 day likely"),
    ],
)
def test_brackets_and_in_do_not_hide_a_deadline(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mid January 2011 at the latest", "by -..2011-01-20 part_of_month likely"),
    ],
)
def test_part_of_a_month_at_the_latest_is_only_likely(text: str, wanted: str) -> None:
    assert say(text) == wanted
