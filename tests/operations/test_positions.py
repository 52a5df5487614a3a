from datetime import date

from laming_desktop.operations.positions import (
    assess,
    assess_many,
    edit_response,
    record_response,
    remove_response,
)
from laming_desktop.store.reading import find_item, get_recommendation, list_positions, list_recommendations
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def find(register: Register, number: str) -> str:
    return find_item(register, number)[1]


def test_position_is_kept_with_its_day_and_reason(register: Register) -> None:
    assess(register, find(register, "6"), position="ongoing", on=TODAY, reason="Audit begun")
    entry = list_positions(register, find(register, "6"))[0]
    assert (entry.position, entry.on, entry.reason, entry.scope) == ("ongoing", TODAY, "Audit begun", "local")


def test_entry_of_an_earlier_day_does_not_change_what_stands(register: Register) -> None:
    assess(register, find(register, "6"), position="in_place", on=TODAY)
    assess(register, find(register, "6"), position="not_in_place", on=date(2009, 6, 1))
    assert get_recommendation(register, find(register, "6")).local_position == "in_place"


def test_same_position_again_adds_nothing(register: Register) -> None:
    assess(register, find(register, "6"), position="in_place", on=TODAY)
    assert assess(register, find(register, "6"), position="in_place", on=TODAY).seq is None


def test_recommendation_counts_at_its_least_favourable_sub_item(register: Register) -> None:
    assess(register, find(register, "19.1"), position="in_place", on=TODAY)
    assess(register, find(register, "19.2"), position="not_in_place", on=TODAY)
    item = get_recommendation(register, find(register, "19"))
    assert (item.local_position, item.counted_position, item.counted_at) == (None, "not_in_place", "19.2")


def test_many_positions_are_one_change(register: Register) -> None:
    ids = [item.id for item in list_recommendations(register)][:5]
    assess_many(register, ids, position="not_applicable", on=TODAY)
    register.undo()
    assert {item.local_position for item in list_recommendations(register)} == {None}


def test_response_is_recorded_changed_and_removed(register: Register) -> None:
    item_id = find(register, "6")
    record_response(register, item_id, body="HM Government", text="Agreed", position="accepted")
    response = get_recommendation(register, item_id).responses[0]
    edit_response(register, response.id, body="HM Government", text="Noted", on=TODAY, position="noted")
    assert get_recommendation(register, item_id).responses[0].position == "noted"
    remove_response(register, response.id)
    assert get_recommendation(register, item_id).responses == ()
