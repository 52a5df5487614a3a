import pytest

from laming_desktop.domain.errors import LaterChangesError, NothingToUndoError
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.undoing import redo, take_back, undo
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def edit(register: Register, **values: str) -> int:
    seq = edit_item(register, "action", find_item(register, "A1")[1], values, today=TODAY).seq
    assert seq is not None
    return seq


def test_changes_are_undone_and_redone_by_name(sample: Register) -> None:
    edit(sample, priority="low")
    assert undo(sample).label == "Change priority of A1"
    assert redo(sample).label == "Change priority of A1"
    assert get_action(sample, find_item(sample, "A1")[1], today=TODAY).priority == "low"


def test_nothing_is_redone_after_something_new(sample: Register) -> None:
    edit(sample, priority="low")
    undo(sample)
    edit(sample, title="New")
    with pytest.raises(NothingToUndoError):
        redo(sample)


def test_older_change_is_taken_back_while_later_ones_stand(sample: Register) -> None:
    seq = edit(sample, priority="low")
    edit(sample, title="New")
    take_back(sample, seq)
    action = get_action(sample, find_item(sample, "A1")[1], today=TODAY)
    assert (action.priority, action.title) == ("high", "New")
    assert check_register(sample) == []


def test_older_change_of_the_same_field_is_refused(sample: Register) -> None:
    seq = edit(sample, priority="low")
    edit(sample, priority="medium")
    with pytest.raises(LaterChangesError):
        take_back(sample, seq)
