"""Owners chosen one by one."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.operations.owner_lists import set_owners
from laming_desktop.store.reading import find_item, get_action, list_owners
from tests.ui.plans import TODAY, make_plan


def test_owners_are_set_in_order_with_a_lead(tmp_path: Path) -> None:
    register = make_plan(tmp_path)
    _, action_id = find_item(register, "A1")
    set_owners(register, action_id, [OwnerChoice("Duty Team"), OwnerChoice("New Post", "post", "lead")])
    owners = get_action(register, action_id, today=TODAY).owners
    register.close()

    assert [(owner.name, owner.role) for owner in owners] == [("Duty Team", None), ("New Post", "lead")]


def test_words_as_written_stay(tmp_path: Path) -> None:
    register = make_plan(tmp_path)
    _, action_id = find_item(register, "A1")
    set_owners(register, action_id, [OwnerChoice("Duty Team")])
    action = get_action(register, action_id, today=TODAY)
    register.close()

    assert action.owners_text == "Head of Performance"


def test_owner_without_a_name_is_refused_and_nothing_written(tmp_path: Path) -> None:
    register = make_plan(tmp_path)
    _, action_id = find_item(register, "A1")
    before = len(list_owners(register))
    with pytest.raises(RefusedValueError):
        set_owners(register, action_id, [OwnerChoice("New Post"), OwnerChoice("  ")])
    after = len(list_owners(register))
    register.close()

    assert after == before
