"""Whether a register is whole: SQLite's own checks, the hash chain, and the tables against a replay of the journal."""

import sqlite3
from collections.abc import Iterator

from laming_desktop.domain.patches import Key, find_change
from laming_desktop.store.chain import find_break
from laming_desktop.store.journal import join_sides
from laming_desktop.store.rows import as_json_object, find_row, list_columns, list_tables, read_defaults


def find_faults(connection: sqlite3.Connection, *, is_past: bool = False) -> list[str]:
    """Give what does not fit as short facts; empty when all is well.

    A register as it was keeps the redactions that later change sets vouch for, which are not in it.

    What rests on something broken is not looked at: first the pages, then references, the chain, and the replay.
    """
    told = [str(row[0]) for row in connection.execute("PRAGMA main.integrity_check")]
    if told != ["ok"]:
        return told
    faults = [
        f"{table} row {rowid}: names a {parent} that is not there"
        for table, rowid, parent, _ in connection.execute("PRAGMA main.foreign_key_check")
        if not (is_past and table == "redaction")
    ]
    broken = find_break(connection)
    if broken is not None:
        return [*faults, broken]
    for (table, item_id), fields in list_differing_rows(connection):
        faults.append(f"{table} {item_id}: table and journal differ in {', '.join(fields)}")
    return faults


def list_differing_rows(connection: sqlite3.Connection) -> Iterator[tuple[Key, list[str]]]:
    """Compare every row with what the journal says of it; give those that differ, each with its fields.

    SQLite compares the rows that were only ever added; those with a longer story are replayed.
    """
    for table in list_tables(connection):
        given = read_defaults(connection, table)
        query = "SELECT before, after FROM change WHERE item_id = ? AND item_table = ? ORDER BY n"
        for item_id in _list_rows_with_a_story(connection, table):
            told = join_sides(connection.execute(query, (item_id, table)))
            expected = None if told is None or told.after is None else {**given, **told.after}
            difference = find_change(expected, find_row(connection, table, item_id))
            if difference is not None:
                yield (table, item_id), sorted(difference.after or difference.before or ())


def _list_rows_with_a_story(connection: sqlite3.Connection, table: str) -> list[str]:
    last = f"SELECT after FROM change c WHERE c.item_id = t.id AND c.item_table = '{table}' ORDER BY n DESC LIMIT 1"
    row = as_json_object("t", list_columns(connection, table))
    changed = f'SELECT id FROM main."{table}" t WHERE ({last}) IS NOT {row}'
    gone = (
        f"SELECT DISTINCT item_id FROM change WHERE item_table = '{table}'"
        f' AND item_id NOT IN (SELECT id FROM main."{table}")'
    )
    return [item_id for (item_id,) in connection.execute(f"{changed} UNION {gone}")]
