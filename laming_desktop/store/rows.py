"""Read and write rows of any journalled table, by what the file itself says of its columns and references.

Nothing here knows a table by name or asks SQLAlchemy's mapping: a column that is retired from the mapping is kept.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Final

from laming_desktop.domain.patches import Change, Key, Patch, Row, State, Value

NOT_JOURNALLED: Final = frozenset({"change_set", "change", "redaction", "alembic_version"})

_ROWS_A_STATEMENT: Final = 50


class JournalError(Exception):
    """Tables and journal do not agree: somebody else wrote into the file."""


def list_tables(connection: sqlite3.Connection) -> list[str]:
    """List the journalled tables: all but the journal's own."""
    query = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    return [name for (name,) in connection.execute(query) if name not in NOT_JOURNALLED]


def list_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """List the columns of a table in the order of the file."""
    return [row[1] for row in connection.execute(f'PRAGMA main.table_info("{table}")')]


def read_defaults(connection: sqlite3.Connection, table: str) -> Row:
    """Give the value that the database gives to each column when nobody else does."""
    told = [(row[1], row[4]) for row in connection.execute(f'PRAGMA main.table_info("{table}")')]
    return {column: connection.execute(f"SELECT {text}").fetchone()[0] if text else None for column, text in told}


def as_json_object(side: str, columns: list[str]) -> str:
    """Give the SQL that makes one JSON object of a row; `side` is OLD, NEW or an alias."""
    return "json_object(" + ", ".join(f"'{name}', {side}.\"{name}\"" for name in columns) + ")"


def read_references(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """Give, for each table, which column names a row of which table."""
    return {
        table: {row[3]: row[2] for row in connection.execute(f'PRAGMA main.foreign_key_list("{table}")')}
        for table in list_tables(connection)
    }


def read_rows(
    connection: sqlite3.Connection, table: str, condition: str = "1", *values: Value
) -> Iterator[tuple[Key, Row]]:
    """Give the rows of one table with their keys."""
    columns = list_columns(connection, table)
    place = columns.index("id")
    listed = ", ".join(f'"{column}"' for column in columns)
    for row in connection.execute(f'SELECT {listed} FROM main."{table}" WHERE {condition}', values):
        yield (table, row[place]), dict(zip(columns, row, strict=True))


def find_row(connection: sqlite3.Connection, table: str, item_id: str) -> Row | None:
    """Give one row, or None if there is none with this id."""
    return next((row for _, row in read_rows(connection, table, "id = ?", item_id)), None)


def read_state(connection: sqlite3.Connection) -> State:
    """Give every row of every journalled table."""
    return {key: row for table in list_tables(connection) for key, row in read_rows(connection, table)}


def apply_patch(connection: sqlite3.Connection, patch: Patch) -> None:
    """Write a patch: rows that come, that change, that go; the values that an update replaces are compared."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    steps = sorted((_make_statement(key, change) for key, change in patch.items()), key=lambda step: step[:2])
    for (order, statement), same in groupby(steps, key=lambda step: step[:2]):
        many = [values for _, _, values in same]
        done = connection.executemany(statement, many).rowcount
        # Removals are not counted: a cascade may have taken the row already.
        if order < 2 and done != len(many):  # noqa: PLR2004  the third kind of step
            raise JournalError(f"{len(many) - done} rows are not as the journal says")


def _make_statement(key: Key, change: Change) -> tuple[int, str, tuple[Value, ...]]:
    table, item_id = key
    if change.before is None:
        row = change.after or {}
        return 0, make_insert(table, list(row)), tuple(row.values())
    if change.after is None:
        return 2, f'DELETE FROM main."{table}" WHERE id = ?', (item_id,)
    sets = ", ".join(f'"{field}" = ?' for field in change.after)
    as_before = " AND ".join(f'"{field}" IS ?' for field in change.after)
    values = (*change.after.values(), item_id, *(change.before.get(field) for field in change.after))
    return 1, f'UPDATE main."{table}" SET {sets} WHERE id = ? AND {as_before}', values


def insert_rows(
    connection: sqlite3.Connection, table: str, columns: list[str], rows: Sequence[Sequence[Value]]
) -> None:
    """Insert rows that have their values in the order of these columns.

    Many go into one statement: where triggers stand, what surrounds a statement costs more than a row.
    """
    statement = make_insert(table, columns)
    whole = len(rows) - len(rows) % _ROWS_A_STATEMENT
    if whole:
        marks = f"({', '.join('?' * len(columns))})"
        many = (
            list(chain.from_iterable(rows[at : at + _ROWS_A_STATEMENT])) for at in range(0, whole, _ROWS_A_STATEMENT)
        )
        connection.executemany(statement + f", {marks}" * (_ROWS_A_STATEMENT - 1), many)
    connection.executemany(statement, rows[whole:])


def remove_rows(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> None:
    """Remove rows, many with one statement; one that a cascade has taken already is no fault."""
    whole = len(ids) - len(ids) % _ROWS_A_STATEMENT
    statement = f'DELETE FROM main."{table}" WHERE id IN '
    if whole:
        many = (ids[at : at + _ROWS_A_STATEMENT] for at in range(0, whole, _ROWS_A_STATEMENT))
        connection.executemany(f"{statement}({', '.join('?' * _ROWS_A_STATEMENT)})", many)
    connection.executemany(f"{statement}(?)", [(item_id,) for item_id in ids[whole:]])


def make_insert(table: str, columns: list[str]) -> str:
    """Give the SQL that inserts one row with these columns."""
    listed = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO main."{table}" ({listed}) VALUES ({", ".join("?" * len(columns))})'
