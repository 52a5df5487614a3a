"""Note every change of a journalled table, whoever makes it: Core, bulk insert, cascade or plain SQL.

SQLite itself notes each row before and after, by TEMP triggers that live in this connection only: the file holds no
trigger, so a file from outside that has one can be refused. The notes are a TEMP table; they roll back with the rest.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final

from laming_desktop.store.rows import as_json_object, list_columns, list_tables

_NOTED: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS noted"
    " (n INTEGER PRIMARY KEY, item_table TEXT, item_id TEXT, before TEXT, after TEXT)"
)
_LOOSE: Final = ("note", "question", "evidence", "silenced_check")
"""Tables whose rows belong to an item of any table, which no foreign key can say."""


def watch(connection: sqlite3.Connection) -> None:
    """Make the connection note every change from now on; call it again when columns were added."""
    # Without it REPLACE removes rows unseen.
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute(_NOTED)
    tables = list_tables(connection)
    for table in tables:
        for statement in _make_triggers(table, list_columns(connection, table)):
            connection.execute(statement)
        for loose in _LOOSE:
            if loose in tables and table not in _LOOSE:
                connection.execute(_make_sweeper(table, loose))


def _make_triggers(table: str, columns: list[str]) -> Iterator[str]:
    old, new = as_json_object("OLD", columns), as_json_object("NEW", columns)
    note = f"INSERT INTO noted (item_table, item_id, before, after) VALUES ('{table}'"
    differs = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
    keep_id = "SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id IS NOT NEW.id"
    bodies = {
        "insert": f'AFTER INSERT ON main."{table}" BEGIN {note}, NEW.id, NULL, {new})',
        "update": f'AFTER UPDATE ON main."{table}" WHEN {differs} BEGIN {keep_id}; {note}, NEW.id, {old}, {new})',
        "delete": f'AFTER DELETE ON main."{table}" BEGIN {note}, OLD.id, {old}, NULL)',
    }
    for event, body in bodies.items():
        yield f"DROP TRIGGER IF EXISTS temp.note_{table}_{event}"
        yield f"CREATE TEMP TRIGGER note_{table}_{event} {body}; END"


def _make_sweeper(table: str, loose: str) -> str:
    """Give the trigger that removes what belongs to an item with it, a cascade included."""
    return (
        f'CREATE TEMP TRIGGER IF NOT EXISTS sweep_{loose}_of_{table} AFTER DELETE ON main."{table}"'
        f" BEGIN DELETE FROM {loose} WHERE item_id = OLD.id AND item_table = '{table}'; END"
    )
