"""Joining is told before it is done, and what was told is what happens."""

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.owner_joining import preview_joining
from laming_desktop.operations.owners import add_owner, edit_owner, join_owners
from laming_desktop.operations.post_holders import add_post_holder
from laming_desktop.store.owners import list_owned, list_owners
from laming_desktop.store.register import Register


def find_busiest(register: Register) -> list[Owner]:
    """Give the two owners with most actions."""
    return sorted(list_owners(register), key=lambda owner: -owner.actions)[:2]


def test_what_was_told_happens_and_undo_parts_them_again(sample: Register) -> None:
    into, owner = find_busiest(sample)
    edit_owner(sample, owner.id, kind="post", aliases=("Another name",))
    add_post_holder(sample, owner.id, "The first holder")
    told = preview_joining(sample, owner.id, into.id)
    before = list_owned(sample, into.id)

    join_owners(sample, [owner.id], into.id)

    assert len(list_owned(sample, into.id)) == len(before) + told.moved
    joined = next(one for one in list_owners(sample) if one.id == into.id)
    assert set(told.names) <= set(joined.aliases)
    assert told.holders == 1
    sample.undo()
    assert list_owned(sample, into.id) == before


def test_owner_is_not_joined_to_itself(sample: Register) -> None:
    owner = find_busiest(sample)[0]
    with pytest.raises(RefusedValueError):
        preview_joining(sample, owner.id, owner.id)


def test_name_that_the_other_has_already_is_not_gained(register: Register) -> None:
    one = add_owner(register, name="Head of Safeguarding", kind="post").made[0]
    other = add_owner(register, name="Safeguarding Head", kind="post", aliases=("HEAD OF SAFEGUARDING",)).made[0]
    assert preview_joining(register, one, other).names == ()
