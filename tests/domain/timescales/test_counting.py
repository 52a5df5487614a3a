"""Lengths of time and what they count from."""

import pytest

from tests.domain.timescales.readings import say


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Within a month", "by -..2009-07-11 day likely"),
        ("Within 10 working days", "by -..2009-06-25 day likely"),
        ("within 24 hours", "by -..2009-06-12 day likely"),
        ("next 6 months", "by -..2009-12-11 day likely"),
        ("review after 12 months", "on 2010-06-11..2010-06-11 day likely"),
    ],
)
def test_length_alone_counts_from_the_document(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("12 months", "by -..2010-06-11 day ambiguous"),
        ("6 weeks", "by -..2009-07-23 day ambiguous"),
    ],
)
def test_bare_length_is_ambiguous(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("within 3 months of 1 April 2010", "by -..2010-07-01 day certain"),
        ("6 weeks after 1 April 2010", "on 2010-05-13..2010-05-13 day certain"),
        ("2 weeks before 30 June 2010", "by -..2010-06-16 day certain"),
        ("six months from September 2009", "between 2009-09-01..2010-02-28 month certain"),
    ],
)
def test_length_counts_from_a_day(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("within 7 days of receipt", "by -..- none certain"),
        ("3 months after publication", "on -..- none certain"),
        ("2 weeks prior to Board", "by -..- none certain"),
    ],
)
def test_length_counts_from_an_event_without_a_day(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Medium term (6-12 months)", "between 2009-12-11..2010-06-11 day likely"),
        ("Long term (12 months +)", "from 2010-06-11..- day likely"),
        ("Short term", "unknown -..- none not_understood"),
    ],
)
def test_horizons_need_their_length(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("From the date of the plan", "from 2009-06-11..- day likely"),
        ("6 months from date of report", "by -..2009-12-11 day likely"),
    ],
)
def test_date_of_the_plan_may_be_the_start(text: str, wanted: str) -> None:
    assert say(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Over 3 years", "between 2009-06-11..2012-06-10 day likely"),
    ],
)
def test_work_over_a_length_of_time_runs_from_the_document(text: str, wanted: str) -> None:
    assert say(text) == wanted
