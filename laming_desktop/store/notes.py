"""The notes of an item: labelled words that came from columns no field is meant for."""

from sqlalchemy import select

from laming_desktop.domain.plan import ItemNote
from laming_desktop.store.document_tables import NoteRecord
from laming_desktop.store.register import Register


def list_notes(register: Register, item_id: str | None = None) -> list[ItemNote]:
    """List the notes of one item, or of all, in the order in which they were kept."""
    own = NoteRecord
    query = select(own.item_id, own.label, own.text).order_by(own.id)
    if item_id is not None:
        query = query.where(own.item_id == item_id)
    with register.reading() as connection:
        return [ItemNote(*row) for row in connection.execute(query)]
