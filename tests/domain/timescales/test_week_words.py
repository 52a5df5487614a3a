"""Weeks that are named by the day they begin or end on."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("wb 04/10/2010", "on 2010-10-04..2010-10-10 week certain"),
        ("w.c 1/11/10", "on 2010-11-01..2010-11-07 week certain"),
        ("w/ending 30 July 2010", "on 2010-07-24..2010-07-30 week certain"),
        ("weeks commencing 7 and 14 June 2010", "on 2010-06-07..2010-06-20 week likely"),
    ],
)
def test_weeks_are_read_however_their_sign_is_written(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Week 1 June 2010", "on 2010-06-01..2010-06-07 week likely"),
        ("Week 2 of June 2010", "on 2010-06-08..2010-06-14 week likely"),
        ("Week 2 June 2010", "on 2010-06-08..2010-06-14 week ambiguous"),
        ("Week 14 June 2010", "on 2010-06-14..2010-06-20 week certain"),
    ],
)
def test_numbered_week_of_a_month_may_be_the_week_of_a_day(text: str, wanted: str) -> None:
    assert say(text) == wanted
