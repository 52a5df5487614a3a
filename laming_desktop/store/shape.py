"""Whether a file holds the tables of a register and nothing else: no trigger, no view, no stranger."""

import sqlite3
from functools import cache
from typing import TypeAlias

from sqlalchemy import DefaultClause
from sqlalchemy.dialects.sqlite import dialect

from laming_desktop.store.document_tables import NoteRecord
from laming_desktop.store.journal_tables import ChangeRecord
from laming_desktop.store.plan_tables import RegisterRecord
from laming_desktop.store.schema import TableBase

Column: TypeAlias = tuple[str, str, int, str | None, int]
"""Name, type, whether it is NOT NULL, default as SQL, place in the primary key (0: none)."""

_MODULES = (RegisterRecord, NoteRecord, ChangeRecord)
"""Named so that the three modules of tables are part of the metadata wherever this one is imported."""


def find_strangers(connection: sqlite3.Connection) -> list[str]:
    """Name what no version of the program puts into a file."""
    known = set(list_expected_columns())
    query = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema"
    return [
        f"{kind} {name}"
        for kind, name, table, sql in connection.execute(query)
        if kind in {"trigger", "view"} or table not in known or "VIRTUAL TABLE" in (sql or "").upper().split("(")[0]
    ]


def find_misfits(connection: sqlite3.Connection) -> list[str]:
    """Name the tables that are missing, are not STRICT or have other columns than today's program expects."""
    query = """SELECT l.name, l.strict, c.name, c.type, c."notnull", c.dflt_value, c.pk
        FROM pragma_table_list l JOIN pragma_table_xinfo(l.name, 'main') c
        WHERE l.schema = 'main' AND l.name NOT LIKE 'sqlite_%'"""
    found: dict[str, set[Column]] = {}
    lax: set[str] = set()
    for table, strict, *column in connection.execute(query):
        found.setdefault(table, set()).add((column[0], column[1], column[2], column[3], column[4]))
        if not strict:
            lax.add(table)
    expected = list_expected_columns()
    return sorted(table for table in expected if table in lax or found.get(table) != expected[table])


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
