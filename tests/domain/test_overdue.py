"""Lateness, computed in one place."""

from datetime import date

import pytest

from laming_desktop.domain.overdue import NOT_LATE, Lateness, find_lateness
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.vocabulary import CLOSED_STATES, ActionState

TODAY = date(2010, 2, 1)


def late(text: str, state: ActionState | None = None, *updates: date) -> Lateness:
    return find_lateness(read_timescale(text), state, today=TODAY, updates=updates, starts_on=date(2009, 6, 11))


def test_passed_deadline_is_overdue_by_its_days() -> None:
    assert late("By 30 January 2010", "on_track") == Lateness("overdue", 2)


def test_deadline_of_today_is_not_overdue() -> None:
    assert late("By 1 February 2010") == NOT_LATE


@pytest.mark.parametrize("state", sorted(CLOSED_STATES))
def test_closed_action_is_never_late(state: ActionState) -> None:
    assert late("By 30 January 2010", state) == NOT_LATE


def test_passed_date_of_a_waiting_action_is_not_overdue() -> None:
    assert late("By 30 January 2010", "waiting").kind == "date_passed_while_waiting"
    assert late("Awaiting guidance – review January 2010").kind == "date_passed_while_waiting"


@pytest.mark.parametrize(
    "text", ["Ongoing", "From April 2009", "TBC", "In place since 2008", "Completed May 2009", "ASAP"]
)
def test_words_without_a_last_day_are_never_late(text: str) -> None:
    assert late(text) == NOT_LATE


def test_missed_occurrence_is_overdue_until_an_update_meets_it() -> None:
    assert late("Quarterly", "on_track").kind == "overdue"
    assert late("Quarterly", "on_track", date(2010, 1, 20)) == NOT_LATE


def test_action_without_a_timescale_is_never_late() -> None:
    assert find_lateness(None, None, today=TODAY) == NOT_LATE
