import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.owners import add_owner, edit_owner, remove_owner
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register


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
