"""When something falls due."""

from datetime import date

import pytest

from laming_desktop.domain.timescales.occurrences import Window, current_occurrence, next_due
from tests.domain.timescales.readings import read

PLAN_DAY = date(2009, 6, 11)
TODAY = date(2010, 2, 1)


def due(text: str, *updates: date, today: date = TODAY, starts_on: date | None = PLAN_DAY) -> date | None:
    return next_due(read(text), today=today, updates=updates, starts_on=starts_on)


@pytest.mark.parametrize(
    "text", ["Ongoing", "TBC", "Awaiting guidance", "In place", "Completed June 2009", "N/A", "High", "ASAP"]
)
def test_words_that_promise_no_day_are_never_due(text: str) -> None:
    assert due(text) is None


def test_deadline_is_due_on_its_last_day() -> None:
    assert due("By March 2010") == date(2010, 3, 31)


def test_start_alone_has_no_due_day() -> None:
    window = current_occurrence(read("From October 2009"), today=TODAY)
    assert window == Window(date(2009, 10, 1), None)


def test_first_milestone_that_has_not_passed_is_due() -> None:
    text = "Draft by Sept 2009; final by March 2010; review by June 2010"
    assert due(text) == date(2010, 3, 31)
    assert due(text, today=date(2011, 1, 1)) == date(2010, 6, 30)


def test_revised_date_is_due_and_not_its_original() -> None:
    assert due("March 2010 (revised from December 2010)") == date(2010, 3, 31)


def test_series_without_a_start_counts_from_the_day_of_the_plan() -> None:
    assert due("Quarterly") == date(2009, 9, 11)
    assert due("Quarterly", starts_on=None) is None


def test_update_within_an_occurrence_meets_it() -> None:
    assert due("Quarterly", date(2009, 9, 11)) == date(2009, 12, 11)
    assert due("Quarterly", date(2009, 9, 12)) == date(2010, 3, 11)


def test_update_before_the_series_meets_nothing() -> None:
    assert due("Quarterly from April 2010", date(2009, 12, 1)) == date(2010, 4, 30)


def test_update_after_today_meets_nothing() -> None:
    assert due("Quarterly", date(2010, 3, 1)) == date(2009, 9, 11)


def test_last_day_of_a_month_stays_a_last_day() -> None:
    assert due("Quarterly from April 2009", date(2009, 4, 20)) == date(2009, 7, 31)
    assert due("By end of June 2009, then 6 monthly", date(2009, 6, 20)) == date(2009, 12, 31)


def test_bounded_series_ends() -> None:
    assert due("Monthly throughout 2009/10", date(2010, 1, 31)) == date(2010, 2, 28)
    assert due("Monthly throughout 2009/10", date(2010, 3, 2), today=date(2010, 6, 1)) is None


def test_fixed_days_of_the_year_come_round() -> None:
    assert due("31 August (annually)") == date(2009, 8, 31)
    assert due("31 August (annually)", date(2009, 8, 1)) == date(2010, 8, 31)
    assert due("each April and October", date(2009, 10, 5)) == date(2010, 4, 30)
    assert due("31 August (annually)", starts_on=None) == date(2010, 8, 31)


def test_days_of_months_and_weeks_are_walked() -> None:
    assert due("first Tuesday of each month", date(2010, 1, 5)) == date(2010, 2, 2)
    assert due("last Friday of each month", date(2010, 1, 20)) == date(2010, 2, 26)
    assert due("15th of each month", date(2010, 1, 15)) == date(2010, 2, 15)
    assert due("end of each quarter", date(2009, 12, 20)) == date(2010, 3, 31)
    assert due("Mondays", date(2010, 1, 25)) == date(2010, 2, 1)


def test_several_times_in_an_interval_are_spread() -> None:
    assert due("twice a year", date(2009, 12, 1)) == date(2010, 6, 11)
    assert due("four times a year", date(2009, 9, 1)) == date(2009, 12, 11)


def test_terms_are_due_at_their_ends() -> None:
    assert due("Termly", date(2009, 12, 1)) == date(2010, 4, 30)
    assert due("Half termly", date(2009, 12, 1)) == date(2010, 2, 28)


def test_meetings_have_no_day_that_the_program_knows() -> None:
    assert due("Every Board meeting") is None


def test_daily_series_over_fifty_years_is_computed() -> None:
    assert due("Daily", date(2058, 12, 31), today=date(2059, 1, 1)) == date(2059, 1, 1)
    assert due("every working day", date(2058, 12, 31), today=date(2059, 1, 1)) is not None
