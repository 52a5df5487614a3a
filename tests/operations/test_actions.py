import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.actions import (
    add_action,
    link_action,
    move_action,
    reassign_action,
    remove_action,
    remove_actions,
    unlink_action,
)
from laming_desktop.store.reading import find_item, get_action, get_recommendation, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def find(register: Register, reference: str) -> str:
    return find_item(register, reference)[1]


def list_under(register: Register, number: str) -> tuple[str, ...]:
    return get_recommendation(register, find(register, number)).actions


def test_added_action_comes_last_and_gets_a_reference_of_its_own(sample: Register) -> None:
    changes = add_action(sample, [find(sample, "6")], text="Ask the duty team")
    assert list_under(sample, "6")[-1] == "A36"
    assert get_action(sample, changes.made[0], today=TODAY).text == "Ask the duty team"


def test_action_can_be_added_right_behind_another(sample: Register) -> None:
    add_action(sample, [find(sample, "6")], text="Ask the duty team", after=find(sample, "A2"))
    assert list_under(sample, "6") == ("A1", "A2", "A36", "A3", "A4", "A5")


def test_reference_of_a_removed_action_is_never_used_again(sample: Register) -> None:
    made = add_action(sample, [find(sample, "6")], text="First").made[0]
    remove_action(sample, made)
    add_action(sample, [find(sample, "6")], text="Second")
    assert list_under(sample, "6")[-1] == "A37"


def test_removed_action_comes_back_whole_after_undo(sample: Register) -> None:
    before = get_action(sample, find(sample, "A10"), today=TODAY)
    assert remove_action(sample, before.id).label == "Remove A10"
    assert len(list_actions(sample, today=TODAY)) == 34
    sample.undo()
    assert get_action(sample, before.id, today=TODAY) == before


def test_several_actions_are_removed_and_brought_back_as_one(sample: Register) -> None:
    remove_actions(sample, [find(sample, "A1"), find(sample, "A2")])
    assert list_under(sample, "6") == ("A3", "A4", "A5")
    sample.undo()
    assert list_under(sample, "6") == ("A1", "A2", "A3", "A4", "A5")


def test_action_is_moved_within_its_list(sample: Register) -> None:
    move_action(sample, find(sample, "A4"), find(sample, "6"), after=None)
    assert list_under(sample, "6") == ("A4", "A1", "A2", "A3", "A5")
    move_action(sample, find(sample, "A4"), find(sample, "6"), after=find(sample, "A5"))
    assert list_under(sample, "6") == ("A1", "A2", "A3", "A5", "A4")


def test_action_can_answer_a_second_recommendation(sample: Register) -> None:
    action = find(sample, "A1")
    link_action(sample, action, find(sample, "9"))
    assert list_under(sample, "9") == ("A6", "A7", "A1")
    assert link_action(sample, action, find(sample, "9")).seq is None
    unlink_action(sample, action, find(sample, "6"))
    assert get_action(sample, action, today=TODAY).recommendations == ("9",)


def test_last_recommendation_of_an_action_is_not_taken_away(sample: Register) -> None:
    with pytest.raises(RefusedValueError) as refused:
        unlink_action(sample, find(sample, "A1"), find(sample, "6"))
    assert refused.value.why == "last_link"


def test_action_goes_to_another_recommendation(sample: Register) -> None:
    reassign_action(
        sample, find(sample, "A1"), from_recommendation=find(sample, "6"), to_recommendation=find(sample, "58")
    )
    assert list_under(sample, "58") == ("A1",)
    assert "A1" not in list_under(sample, "6")


@pytest.mark.parametrize("text", ["", "   \n"])
def test_action_without_words_is_refused(sample: Register, text: str) -> None:
    with pytest.raises(RefusedValueError):
        add_action(sample, [find(sample, "6")], text=text)


def test_change_that_adds_an_action_is_named_by_its_reference(sample: Register) -> None:
    add_action(sample, [find(sample, "6")], text="Ask the duty team")
    assert sample.undo_label == "Add A36"
