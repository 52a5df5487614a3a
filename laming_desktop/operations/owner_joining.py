"""What joining two owners would do, told before it is done."""

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.joining import Joining
from laming_desktop.store.national import list_post_holders
from laming_desktop.store.owners import list_owned, list_owners
from laming_desktop.store.register import Register


def preview_joining(register: Register, owner_id: str, into_id: str) -> Joining:
    """Tell what joining two owners would do; nothing is written. UnknownItemError where one is gone."""
    owners = {one.id: one for one in list_owners(register)}
    for wanted in (owner_id, into_id):
        if wanted not in owners:
            raise UnknownItemError(wanted)
    if owner_id == into_id:
        raise RefusedValueError("owner", owners[into_id].name, "itself")
    owner, into = owners[owner_id], owners[into_id]
    theirs, there = list_owned(register, owner_id), list_owned(register, into_id)
    known = {fold(name) for name in (into.name, *into.aliases)}
    gained = {fold(name): name for name in (owner.name, *owner.aliases) if fold(name) not in known}
    return Joining(
        owner=owner,
        into=into,
        moved=len(theirs - there),
        shared=len(theirs & there),
        names=tuple(gained.values()),
        holders=len(list_post_holders(register, owner_id)),
    )
