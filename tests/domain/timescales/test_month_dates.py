"""Days and months written with the name of the month."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sept. 2010", "on 2010-09-01..2010-09-30 month certain"),
        ("January '10", "on 2010-01-01..2010-01-31 month certain"),
        ("Jan/2010", "on 2010-01-01..2010-01-31 month certain"),
        ("Month of Feb 2011", "on 2011-02-01..2011-02-28 month certain"),
        ("Aug.2009", "on 2009-08-01..2009-08-31 month certain"),
        ("Sep-2009", "on 2009-09-01..2009-09-30 month certain"),
    ],
)
def test_month_and_year_are_the_whole_month(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("4th Nov. 2009", "on 2009-11-04..2009-11-04 day certain"),
        ("Nov 4th, 2009", "on 2009-11-04..2009-11-04 day certain"),
        ("4 of November 2009", "on 2009-11-04..2009-11-04 day certain"),
        ("1-Sep-2009", "on 2009-09-01..2009-09-01 day certain"),
        ("Wed 4 Nov 2009", "on 2009-11-04..2009-11-04 day certain"),
        ("30thSeptember 2009", "on 2009-09-30..2009-09-30 day certain"),
    ],
)
def test_day_and_month_are_one_day(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Apr 10", "on 2010-04-01..2010-04-30 month certain"),
        ("Sept 11", "on 2011-09-01..2011-09-30 month certain"),
        ("Sept 12", "on 2012-09-01..2012-09-30 month ambiguous"),
        ("Dec-25", "on 2009-12-25..2009-12-25 day likely"),
        ("May 05", "on 2005-05-01..2005-05-31 month ambiguous"),
    ],
)
def test_month_and_two_figures_are_month_and_year_near_the_document(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12-16 October 2009", "between 2009-10-12..2009-10-16 day certain"),
        ("12th to 16th October 2009", "between 2009-10-12..2009-10-16 day certain"),
        ("12/13 October 2009", "between 2009-10-12..2009-10-13 day certain"),
        ("3, 10 and 17 March 2010", "on 2010-03-03..2010-03-17 day certain"),
    ],
)
def test_several_days_before_one_month_are_a_range_or_a_list(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("31 April 2010", "on 2010-04-01..2010-04-30 month ambiguous"),
        ("30 Feb 2010", "on 2010-02-01..2010-02-28 month ambiguous"),
        ("29 Feb", "on 2010-02-01..2010-02-28 month ambiguous"),
    ],
)
def test_day_that_does_not_exist_is_asked_about(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Friday 4 November 2009", "on 2009-11-04..2009-11-04 day ambiguous"),
    ],
)
def test_weekday_that_disagrees_is_asked_about(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("21-st May 2011", "on 2011-05-21..2011-05-21 day certain"),
        ("Aug- 10", "on 2010-08-01..2010-08-31 month certain"),
    ],
)
def test_stray_hyphens_and_spaces_do_not_hide_the_date(text: str, wanted: str) -> None:
    assert say(text) == wanted
