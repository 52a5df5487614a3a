"""Whether a file holds the tables of a register and nothing else: no trigger, no view, no stranger."""

import sqlite3
from functools import cache
from typing import TypeAlias

from sqlalchemy import DefaultClause
from sqlalchemy.dialects.sqlite import dialect

from laming_desktop.store.document_tables import NoteRecord
from laming_desktop.store.journal_tables import ChangeRecord
from laming_desktop.store.national_tables import GuidanceRecord
from laming_desktop.store.plan_tables import RegisterRecord
from laming_desktop.store.report_tables import MeetingRecord
from laming_desktop.store.schema import TableBase
from laming_desktop.store.share_tables import ShareRecord

Column: TypeAlias = tuple[str, str, int, str | None, int]
"""Name, type, whether it is NOT NULL, default as SQL, place in the primary key (0: none)."""

_MODULES = (RegisterRecord, NoteRecord, MeetingRecord, GuidanceRecord, ShareRecord, ChangeRecord)
"""Named so that the six modules of tables are part of the metadata wherever this one is imported."""


def find_strangers(connection: sqlite3.Connection, *, is_newer: bool = False) -> list[str]:
    """Name what no version of the program puts into a file; a newer one may have more plain tables."""
    known = set(list_expected_columns())
    query = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema"
    return [
        f"{kind} {name}"
        for kind, name, table, sql in connection.execute(query)
        if kind in {"trigger", "view"}
        or (table not in known and not is_newer)
        or "VIRTUAL TABLE" in (sql or "").upper().split("(")[0]
    ]


def find_misfits(connection: sqlite3.Connection, *, is_newer: bool = False) -> list[str]:
    """Name the tables that are missing, are not STRICT or have other columns than today's program expects.

    A newer file may have more columns, as versions only ever add.
    """
    found, expected = read_shape(connection), list_expected_columns()
    return sorted(
        table
        for table, columns in expected.items()
        if table not in found or not (columns <= found[table] if is_newer else columns == found[table])
    )


def read_shape(connection: sqlite3.Connection) -> dict[str, set[Column]]:
    """Give the columns of each STRICT table that a file has."""
    query = """SELECT l.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
        FROM pragma_table_list l JOIN pragma_table_xinfo(l.name, 'main') c
        WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite_%' AND l.strict"""
    found: dict[str, set[Column]] = {}
    for table, *column in connection.execute(query):
        found.setdefault(table, set()).add((column[0], column[1], column[2], column[3], column[4]))
    return found


@cache
def list_expected_columns() -> dict[str, set[Column]]:
    """Give the columns that each table has today."""
    tables = TableBase.metadata.tables.values()
    sqlite = dialect()
    return {
        table.name: {
            (
                column.name,
                column.type.compile(sqlite),
                int(not column.nullable),
                _write_default(column.server_default),
                int(column.primary_key),
            )
            for column in table.columns
        }
        for table in tables
    }


def _write_default(default: object) -> str | None:
    return f"'{default.arg}'" if isinstance(default, DefaultClause) else None
