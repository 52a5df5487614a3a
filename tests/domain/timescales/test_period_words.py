"""Parts and edges of periods, weeks, and what points to them from the document."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("early in March 2010", "on 2010-03-01..2010-03-10 part_of_month certain"),
        ("mid/late November 2009", "between 2009-11-11..2009-11-30 part_of_month certain"),
        ("second half of January 2010", "on 2010-01-16..2010-01-31 part_of_month certain"),
        ("start of June 2010", "on 2010-06-01..2010-06-10 part_of_month certain"),
        ("Mid to end of June 2009", "between 2009-06-11..2009-06-30 part_of_month certain"),
    ],
)
def test_parts_of_months_have_their_days(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("week commencing Mon 12th October 2009", "on 2009-10-12..2009-10-18 week certain"),
        ("w.c. 8/12/09", "on 2009-12-08..2009-12-14 week likely"),
        ("wk ending 30th October 2009", "on 2009-10-24..2009-10-30 week certain"),
        ("2nd week Feb 2010", "on 2010-02-08..2010-02-14 week likely"),
        ("last two weeks of June 2010", "on 2010-06-17..2010-06-30 part_of_month likely"),
    ],
)
def test_weeks_have_seven_days(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("this quarter", "on 2009-04-01..2009-06-30 quarter certain"),
        ("next quarter", "on 2009-07-01..2009-09-30 quarter certain"),
        ("current financial year", "on 2009-04-01..2010-03-31 financial_year certain"),
        ("in the new financial year", "on 2010-04-01..2011-03-31 financial_year certain"),
        ("this autumn", "on 2009-09-01..2009-11-30 season likely"),
        ("Wednesday", "on 2009-06-17..2009-06-17 day likely"),
    ],
)
def test_relative_periods_count_from_the_document(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("next month", "on -..- month ambiguous"),
        ("end of term", "by -..- term ambiguous"),
        ("next term", "on -..- term ambiguous"),
    ],
)
def test_relative_periods_without_a_document_keep_their_precision(text: str, wanted: str) -> None:
    assert say(text, on=None) == wanted


def test_year_may_stand_before_its_month() -> None:
    assert say("2010 March") == "on 2010-03-01..2010-03-31 month certain"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("First 6 months of 2010/11", "on 2010-04-01..2010-09-30 half_year certain"),
        ("in the first 3 months of 2011", "on 2011-01-01..2011-03-31 part_of_year likely"),
        ("last six months of 2011", "on 2011-07-01..2011-12-31 half_year certain"),
        ("Spring Term (first half) 2011", "on 2011-01-01..2011-02-28 half_term likely"),
    ],
)
def test_first_months_of_a_year_are_a_part_of_it(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by summer next year", "by -..2010-08-31 season ambiguous"),
        ("March next year", "on 2010-03-01..2010-03-31 month likely"),
        ("Early to mid 2011", "between 2011-01-01..2011-08-31 part_of_year likely"),
    ],
)
def test_year_may_be_told_from_the_document(text: str, wanted: str) -> None:
    assert say(text) == wanted
