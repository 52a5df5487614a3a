"""One row as it was: the journal walked back for it alone."""

import sqlite3

from laming_desktop.domain.patches import Row, Value
from laming_desktop.store.journal import read_row
from laming_desktop.store.rows import find_row


def read_row_before(connection: sqlite3.Connection, table: str, row_id: str, seq: int) -> Row | None:
    """Give a row as it was before a change set; None where it was not there."""
    present = find_row(connection, table, row_id)
    row: dict[str, Value] | None = None if present is None else dict(present)
    query = "SELECT before, after FROM main.change WHERE item_id = ? AND item_table = ? AND seq >= ? ORDER BY n DESC"
    for before, after in connection.execute(query, (row_id, table, seq)).fetchall():
        was = read_row(before)
        if was is None:
            row = None
        elif after is None or row is None:
            row = dict(was)
        else:
            row.update(was)
    return row
