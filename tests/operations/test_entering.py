import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.actions import add_action
from laming_desktop.operations.entering import enter_action
from laming_desktop.store.reading import find_item, get_action, get_recommendation
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_an_action_is_entered_whole_as_one_change(register: Register) -> None:
    _, sixth = find_item(register, "6")
    values = {"text": "Audit", "owners": "Board Chair", "timescale": "March 2010", "priority": "high", "state": "amber"}
    changes = enter_action(register, sixth, values, today=TODAY)
    action = get_action(register, changes.made[0], today=TODAY)

    assert (action.text, action.priority, action.state) == ("Audit", "high", "at_risk")
    assert ([owner.name for owner in action.owners], action.recommendations) == (["Board Chair"], ("6",))
    assert action.timescale is not None
    assert action.timescale.text == "March 2010"
    assert changes.label == "Add A1"
    register.undo()
    assert get_recommendation(register, sixth).actions == ()


def test_an_action_is_entered_behind_another(register: Register) -> None:
    _, sixth = find_item(register, "6")
    first = add_action(register, [sixth], text="First").made[0]
    add_action(register, [sixth], text="Last")
    enter_action(register, sixth, {"text": "Between"}, today=TODAY, after=first)

    assert get_recommendation(register, sixth).actions == ("A1", "A3", "A2")


@pytest.mark.parametrize("values", [{"text": " "}, {"text": "Audit", "priority": "purple"}, {"colour": "red"}])
def test_what_cannot_be_kept_adds_nothing(register: Register, values: dict[str, str]) -> None:
    _, sixth = find_item(register, "6")
    with pytest.raises(RefusedValueError):
        enter_action(register, sixth, values, today=TODAY)

    assert get_recommendation(register, sixth).actions == ()
