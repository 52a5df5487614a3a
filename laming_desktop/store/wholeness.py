"""Whether a file was left whole by whoever wrote it last, looked at each time before it is written again.

SQLite takes back what a program that died had half written, from the journal beside the file. Where that journal was
deleted, nothing but the file itself can tell: its newest change set then is not what was sealed, or the rows are not
what it says.
"""

import sqlite3
from typing import Final

from laming_desktop.store.chain import find_break
from laming_desktop.store.checking import find_faults
from laming_desktop.store.journal import read_head, read_row
from laming_desktop.store.rows import read_rows

MOST_LINES: Final = 200
"""A change set with more lines is not looked at: opening must not take longer for it."""


def find_fault_on_opening(connection: sqlite3.Connection, *, is_after_crash: bool) -> str | None:
    """Tell the first place that does not fit: in the newest change set, or in all the file where a program died."""
    if is_after_crash:
        return next(iter(find_faults(connection)), None)
    seq = max(1, read_head(connection)[0])
    query = "SELECT seq, item_table, item_id, after FROM change WHERE seq >= ? ORDER BY seq, n LIMIT ?"
    lines = connection.execute(query, (seq, MOST_LINES + 1)).fetchall()
    if any(line[0] != seq for line in lines):
        return f"change set {seq + 1} is missing"
    if len(lines) > MOST_LINES:
        return None
    return find_break(connection, seq) or _find_misfit(connection, lines)


def _find_misfit(connection: sqlite3.Connection, lines: list[tuple[int, str, str, str | None]]) -> str | None:
    """Tell the first row that is not what the newest change set says."""
    ids: dict[str, list[str]] = {}
    for _, table, item_id, _ in lines:
        ids.setdefault(table, []).append(item_id)
    rows = {
        key: row
        for table, wanted in ids.items()
        for key, row in read_rows(connection, table, f"id IN ({', '.join('?' * len(wanted))})", *wanted)
    }
    for _, table, item_id, after in lines:
        told, row = read_row(after), rows.get((table, item_id))
        if (told is None) != (row is None) or any(
            row.get(name) != value for name, value in (told or {}).items() if row
        ):
            return f"{table} {item_id}: table and journal differ"
    return None
