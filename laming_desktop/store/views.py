"""The saved views of a register, in their order."""

from sqlalchemy import select

from laming_desktop.domain.views import SavedView, read_view
from laming_desktop.store.national_tables import SavedViewRecord
from laming_desktop.store.register import Register


def list_views(register: Register) -> list[SavedView]:
    """List the saved views; of what another version wrote in them, all that this one knows."""
    own = SavedViewRecord
    query = select(own.id, own.name, own.wishes).order_by(own.place, own.id)
    with register.reading() as connection:
        return [read_view(own_id, name, wishes) for own_id, name, wishes in connection.execute(query)]
