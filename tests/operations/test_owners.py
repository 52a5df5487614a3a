from datetime import date

import pytest

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.owners import add_owner, edit_owner, reassign_actions, remove_owner
from laming_desktop.store.owners import count_open_actions, list_owned, list_owned_actions
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def find(register: Register, name: str) -> Owner:
    return next(owner for owner in list_owners(register) if owner.name == name)


def test_owner_is_added_with_other_names(register: Register) -> None:
    add_owner(register, name="Head of Safeguarding", kind="post", initials="HoS", aliases=("Safeguarding Lead", " "))
    owner = find(register, "Head of Safeguarding")
    assert (owner.kind, owner.initials, owner.aliases, owner.actions) == ("post", "HoS", ("Safeguarding Lead",), 0)


def test_name_in_use_is_refused_whatever_its_case(register: Register) -> None:
    add_owner(register, name="Board Chair", kind="post", aliases=("The Chair",))
    for name in ("board chair", "the chair"):
        with pytest.raises(RefusedValueError) as refused:
            add_owner(register, name=name, kind="post")
        assert refused.value.why == "taken"


def test_renamed_owner_keeps_its_actions(sample: Register) -> None:
    owner = find(sample, "Board Chair")
    edit_owner(sample, owner.id, name="Independent Chair", aliases=("Board Chair",))
    assert find(sample, "Independent Chair").actions == owner.actions
    assert find(sample, "Independent Chair").aliases == ("Board Chair",)


def test_owner_of_actions_is_not_removed(sample: Register) -> None:
    with pytest.raises(RefusedValueError) as refused:
        remove_owner(sample, find(sample, "Board Chair").id)
    assert refused.value.why == "in_use"


def test_owner_without_actions_is_removed(register: Register) -> None:
    add_owner(register, name="Board Chair", kind="post")
    remove_owner(register, find(register, "Board Chair").id)
    assert list_owners(register) == []


def test_actions_are_reassigned_from_a_day_in_one_change(sample: Register) -> None:
    giver = max(list_owners(sample), key=lambda owner: owner.actions)
    taker = add_owner(sample, name="Head of Performance", kind="post").made[0]
    actions = sorted(list_owned(sample, giver.id))

    changes = reassign_actions(sample, actions, giver.id, taker, since=date(2009, 12, 1), reason="A new post")

    assert changes.label == f"Reassign {len(actions)} actions from 1 December 2009"
    assert list_owned(sample, taker) == frozenset(actions)
    sample.undo()
    assert sorted(list_owned(sample, giver.id)) == actions


def test_open_actions_are_counted_by_owner(sample: Register) -> None:
    owner = max(list_owners(sample), key=lambda one: one.actions)
    theirs = list_owned_actions(sample, owner.id, today=TODAY)
    assert count_open_actions(sample)[owner.id] == sum(is_open(action) for action in theirs)


def test_actions_of_an_owner_come_in_the_order_in_which_they_fall_due(sample: Register) -> None:
    owner = max(list_owners(sample), key=lambda one: one.actions)
    days = [one.due.next_due or date.max for one in list_owned_actions(sample, owner.id, today=TODAY)]
    assert days == sorted(days)
