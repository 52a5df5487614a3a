from laming_desktop.operations.bulk_owners import (
    add_owner_to_many,
    remove_owner_from_many,
    replace_owner_in_many,
    set_owners_of_many,
)
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.store.reading import get_action, list_owners
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.many_actions import find_ids, say_actions

NEW = OwnerChoice("Head of Participation", "post")


def list_names(register: Register, ids: list[str]) -> list[list[str]]:
    return [[owner.name for owner in get_action(register, found, today=TODAY).owners] for found in ids]


def find_owner(register: Register, name: str) -> str:
    return next(owner.id for owner in list_owners(register) if owner.name == name)


def test_an_owner_is_added_behind_those_that_each_action_has(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2", "A3")
    before, had = say_actions(sample), list_names(sample, ids)
    add_owner_to_many(sample, ids, NEW)
    add_owner_to_many(sample, ids, NEW)

    assert list_names(sample, ids) == [[*names, NEW.name] for names in had]
    sample.undo()
    assert say_actions(sample) == before


def test_an_owner_is_taken_from_those_that_have_it(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2", "A3")
    had = list_names(sample, ids)
    gone = had[0][0]
    remove_owner_from_many(sample, ids, find_owner(sample, gone))

    assert list_names(sample, ids) == [[name for name in names if name != gone] for names in had]


def test_an_owner_takes_the_place_of_another(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2", "A3")
    had = list_names(sample, ids)
    gone = had[0][0]
    changes = replace_owner_in_many(sample, ids, find_owner(sample, gone), NEW)

    assert list_names(sample, ids) == [[NEW.name if name == gone else name for name in names] for names in had]
    assert changes.label == "Replace an owner of 3 actions"


def test_an_owner_put_in_its_own_place_changes_nothing(sample: Register) -> None:
    ids = find_ids(sample, "A1")
    name = list_names(sample, ids)[0][0]

    assert replace_owner_in_many(sample, ids, find_owner(sample, name), OwnerChoice(name)).seq is None


def test_all_have_the_same_owners_in_the_same_order(sample: Register) -> None:
    ids = find_ids(sample, "A1", "A2")
    set_owners_of_many(sample, ids, [NEW, OwnerChoice("Board Chair", "post", "lead")])

    assert list_names(sample, ids) == [[NEW.name, "Board Chair"]] * 2
