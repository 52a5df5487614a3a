"""Owners with their aliases and how many actions are theirs."""

from datetime import date
from typing import Final

from sqlalchemy import func, or_, select

from laming_desktop.domain.plan import Action, Owner
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.store.loading import load_actions
from laming_desktop.store.plan_tables import ActionOwnerRecord, ActionRecord, OwnerAliasRecord, OwnerRecord
from laming_desktop.store.register import Register
from laming_desktop.store.words import OWNER_KINDS

_CLOSED: Final = tuple(sorted(CLOSED_STATES))


def list_owners(register: Register) -> list[Owner]:
    """Give all owners by name."""
    link, alias = ActionOwnerRecord, OwnerAliasRecord
    with register.reading() as connection:
        counted = select(link.owner_id, func.count().label("actions")).group_by(link.owner_id)
        counts = {row.owner_id: row.actions for row in connection.execute(counted)}
        aliases: dict[str, list[str]] = {}
        for owner_id, text in connection.execute(select(alias.owner_id, alias.alias).order_by(alias.id)):
            aliases.setdefault(owner_id, []).append(text)
        query = select(OwnerRecord.id, OwnerRecord.name, OwnerRecord.kind, OwnerRecord.initials).order_by(
            func.folded(OwnerRecord.name), OwnerRecord.id
        )
        return [
            Owner(
                own_id,
                name,
                OWNER_KINDS.read(kind),
                tuple(aliases.get(own_id, ())),
                initials,
                counts.get(own_id, 0),
            )
            for own_id, name, kind, initials in connection.execute(query)
        ]


def count_open_actions(register: Register) -> dict[str, int]:
    """Count for each owner the actions of which something is still to be done."""
    link, action = ActionOwnerRecord, ActionRecord
    is_open = or_(action.state.is_(None), action.state.not_in(_CLOSED))
    query = select(link.owner_id, func.count().label("open")).join(action, action.id == link.action_id)
    query = query.where(is_open)
    with register.reading() as connection:
        return {row.owner_id: row.open for row in connection.execute(query.group_by(link.owner_id))}


def list_owned(register: Register, owner_id: str) -> frozenset[str]:
    """Give the ids of the actions of an owner."""
    query = select(ActionOwnerRecord.action_id).where(ActionOwnerRecord.owner_id == owner_id)
    with register.reading() as connection:
        return frozenset(connection.execute(query).scalars())


def list_owned_actions(register: Register, owner_id: str, *, today: date) -> list[Action]:
    """Give the actions of an owner, what falls due first before; what has no day comes last."""
    ids = sorted(list_owned(register, owner_id))
    with register.reading() as connection:
        found = load_actions(connection, ids, today=today)
    return sorted(found, key=lambda one: (one.due.next_due or date.max, len(one.reference), one.reference))
