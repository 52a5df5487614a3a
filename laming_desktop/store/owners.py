"""Owners with their aliases and how many actions are theirs."""

from sqlalchemy import func, select

from laming_desktop.domain.plan import Owner
from laming_desktop.store.plan_tables import ActionOwnerRecord, OwnerAliasRecord, OwnerRecord
from laming_desktop.store.register import Register
from laming_desktop.store.words import OWNER_KINDS


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
