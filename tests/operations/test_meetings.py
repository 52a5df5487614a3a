"""Meetings are kept, found by their names, and undone like everything else."""

from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.operations.meetings import (
    add_meeting,
    edit_meeting,
    find_meeting,
    find_meeting_after,
    find_meeting_before,
    remove_meeting,
)
from laming_desktop.store.meetings import get_meeting, list_meetings
from laming_desktop.store.register import Register

JUNE, SEPTEMBER = date(2009, 6, 10), date(2009, 9, 2)


def add(register: Register, body: str = "Cabinet", on: date = JUNE) -> str:
    return add_meeting(register, body=body, on=on).made[0]


def test_meetings_are_listed_newest_first(register: Register) -> None:
    add(register)
    add(register, on=SEPTEMBER)
    add(register, "Board")
    assert [(one.body, one.on) for one in list_meetings(register)] == [
        ("Cabinet", SEPTEMBER),
        ("Board", JUNE),
        ("Cabinet", JUNE),
    ]


def test_what_is_given_of_a_meeting_is_changed_and_the_rest_stays(register: Register) -> None:
    meeting = add(register, "  The   Cabinet ")
    edit_meeting(register, meeting, note="Room 2\r\nupstairs")
    edit_meeting(register, meeting, on=SEPTEMBER)
    assert get_meeting(register, meeting) == Meeting(meeting, "The Cabinet", SEPTEMBER, "Room 2\nupstairs")
    assert edit_meeting(register, meeting, body="The Cabinet").seq is None


def test_a_body_meets_once_on_a_day(register: Register) -> None:
    add(register)
    other = add(register, on=SEPTEMBER)
    with pytest.raises(RefusedValueError) as refused:
        add(register, "CABINET")
    assert refused.value.why == "taken"
    with pytest.raises(RefusedValueError):
        edit_meeting(register, other, on=JUNE)


@pytest.mark.parametrize(("body", "why"), [(" ", "empty"), ("a" * 501, "too_long"), ("a\x07", "not_text")])
def test_a_body_must_be_words_of_sensible_length(register: Register, body: str, why: str) -> None:
    with pytest.raises(RefusedValueError) as refused:
        add(register, body)
    assert (refused.value.why, list_meetings(register)) == (why, [])


def test_a_removed_meeting_comes_back_after_undo(register: Register) -> None:
    meeting = add(register)
    remove_meeting(register, meeting)
    with pytest.raises(UnknownItemError):
        get_meeting(register, meeting)
    register.undo()
    assert get_meeting(register, meeting).body == "Cabinet"


@pytest.mark.parametrize("words", ["Cabinet 2009-06-10", "cabinet  2009-06-10", "2009-06-10", "Board"])
def test_a_meeting_is_found_by_what_only_it_has(register: Register, words: str) -> None:
    wanted = add(register, "Board" if words == "Board" else "Cabinet")
    add(register, on=SEPTEMBER)
    assert find_meeting(register, words).id == wanted
    assert find_meeting(register, wanted).id == wanted


def test_words_that_several_meetings_answer_to_are_refused_with_the_names(register: Register) -> None:
    add(register)
    add(register, on=SEPTEMBER)
    with pytest.raises(RefusedValueError) as refused:
        find_meeting(register, "Cabinet")
    assert refused.value.allowed == ("Cabinet 2009-09-02", "Cabinet 2009-06-10")


def test_the_meetings_around_a_day_are_found(register: Register) -> None:
    june, september, board = add(register), add(register, on=SEPTEMBER), add(register, "Board", date(2009, 7, 1))
    before, after = find_meeting_before(register, SEPTEMBER), find_meeting_after(register, JUNE)
    assert (before.id if before else "", after.id if after else "") == (board, board)
    cabinet = find_meeting_before(register, SEPTEMBER, "cabinet"), find_meeting_after(register, JUNE, "Cabinet")
    assert [one.id if one else "" for one in cabinet] == [june, september]
    assert find_meeting_after(register, SEPTEMBER) is None
