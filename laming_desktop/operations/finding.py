"""Find and name the rows that an operation is about; refuse politely what is not there."""

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.patches import Row
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.rows import find_row as find_stored_row


def find_row(writing: Writing, table: str, item_id: str) -> Row:
    """Give one row; UnknownItemError when it is not there, for example because another window removed it."""
    row = writing.find(table, item_id)
    if row is None:
        raise UnknownItemError(item_id)
    return row


def name_item(register: Register, table: str, item_id: str) -> str:
    """Name an item as a user knows it: "A12", "recommendation 19.2", any other by its table; UnknownItemError."""
    with register.reading():
        row = find_stored_row(register.sqlite, table, item_id)
    if row is None:
        raise UnknownItemError(item_id)
    if table == "action":
        return str(row["reference"])
    return f"recommendation {row['number']}" if table == "recommendation" else table.replace("_", " ")
