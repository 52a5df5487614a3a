import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.actions import remove_actions
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.restoring import bring_back, list_bin, restore_field, restore_item
from laming_desktop.operations.keeping.undoing import redo, undo
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def find(register: Register, reference: str = "A1") -> str:
    return find_item(register, reference)[1]


def edit(register: Register, **values: str) -> int:
    seq = edit_item(register, "action", find(register), values, today=TODAY).seq
    assert seq is not None
    return seq


def test_one_field_is_restored_and_the_others_stay(sample: Register) -> None:
    was = get_action(sample, find(sample), today=TODAY)
    seq = edit(sample, priority="low", title="New")

    restore_field(sample, "action", was.id, "priority", before=seq)

    now = get_action(sample, was.id, today=TODAY)
    assert (now.priority, now.title) == (was.priority, "New")
    assert check_register(sample) == []


def test_restoring_is_itself_undone(sample: Register) -> None:
    seq = edit(sample, priority="low")
    restore_field(sample, "action", find(sample), "priority", before=seq)

    assert undo(sample).label == "Restore priority of A1"
    assert get_action(sample, find(sample), today=TODAY).priority == "low"
    redo(sample)


def test_field_that_stands_already_is_refused(sample: Register) -> None:
    edit(sample, title="New")
    with pytest.raises(RefusedValueError) as refused:
        restore_field(sample, "action", find(sample), "priority", before=sample.head()[0])
    assert refused.value.why == "stands_already"


def test_item_is_restored_with_its_owners_and_timescale(sample: Register) -> None:
    was = get_action(sample, find(sample), today=TODAY)
    seq = sample.head()[0]
    edit(sample, owners="Nobody in particular", timescale="March 2012", text="Something else")

    restore_item(sample, "action", was.id, as_at=seq)

    now = get_action(sample, was.id, today=TODAY)
    assert (now.text, now.owners, now.timescales) == (was.text, was.owners, was.timescales)
    assert check_register(sample) == []


def test_removed_action_lies_in_the_bin_and_comes_back_whole(sample: Register) -> None:
    was = get_action(sample, find(sample), today=TODAY)
    remove_actions(sample, [was.id])
    edit_item(sample, "action", find(sample, "A2"), {"title": "Later"}, today=TODAY)

    removed = list_bin(sample)
    assert [item.item_id for item in removed] == [was.id]
    bring_back(sample, removed[0])

    assert get_action(sample, was.id, today=TODAY) == was
    assert list_bin(sample) == []
    assert check_register(sample) == []


def test_what_an_undo_took_away_is_not_in_the_bin(sample: Register) -> None:
    remove_actions(sample, [find(sample)])
    undo(sample)
    redo(sample)
    assert len(list_bin(sample)) == 1
    undo(sample)
    assert list_bin(sample) == []


def test_owner_and_update_are_restored_and_refused_where_they_stand_already(sample: Register) -> None:
    for table in ("owner", "progress"):
        item = next(item for name, item in sorted(sample.read_state()) if name == table)
        with pytest.raises(RefusedValueError):
            restore_item(sample, table, item, as_at=sample.head()[0])
