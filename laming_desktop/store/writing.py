"""What one change set is made with: the only way to change rows of a register."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TypeAlias, cast

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.patches import Patch, Row, Value
from laming_desktop.domain.places import find_place
from laming_desktop.store.chain import Redaction
from laming_desktop.store.ids import make_row_id, make_row_ids
from laming_desktop.store.numbers import place_number
from laming_desktop.store.references import find_highest, read_ordinal
from laming_desktop.store.rows import apply_patch, find_row, insert_rows, make_insert, read_rows
from laming_desktop.store.shape import list_expected_columns

Given: TypeAlias = str | int | date | None
"""What a field may be given; a day is kept as text."""

LIST_OWNERS = {
    "answer": "recommendation_id",
    "action_owner": "action_id",
    "timescale": "action_id",
    "theme": "inquiry_id",
    "recommendation": "inquiry_id",
    "template_section": "template_id",
    "indicator_value": "indicator_id",
}
"""The tables whose rows stand in a list, with the column that names whose list it is; rows of other tables form one."""


class Writing:
    """One change set under way; everything is seen at once by whoever reads through the same register."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.redactions: list[Redaction] = []
        self.changes = Changes(None, "")
        self._ordinal: int | None = None

    def add(self, table: str, /, **fields: Given) -> str:
        """Add one row and give its id: the one in `fields`, else one made from its ends (links) or a new one.

        A row of a list that is given no place comes last; a recommendation's place follows from its number.
        """
        row = self._complete(table, fields)
        if "place" not in row and "place" in list_columns_of(table):
            row["place"] = self._find_default_place(table, row)
        self.connection.execute(make_insert(table, list(row)), tuple(row.values()))
        return str(row["id"])

    def add_many(self, table: str, rows: Iterable[Mapping[str, Given]], /) -> list[str]:
        """Add many rows at once, as they are but for ids that are missing; give the ids."""
        ids: list[str] = []
        for fields, alike in groupby(rows, key=tuple):
            ids += self._add_alike(table, fields, list(alike))
        return ids

    def _add_alike(self, table: str, fields: tuple[str, ...], rows: list[Mapping[str, Given]]) -> list[str]:
        """Add rows of the same fields in the same order; give their ids."""
        self._check_columns(table, fields)
        if table == "action" and self._ordinal is not None:
            self._ordinal = max(self._ordinal, *(read_ordinal(str(row.get("reference", ""))) for row in rows))
        ids = make_row_ids(table, rows)
        columns = dict(zip(fields, zip(*(row.values() for row in rows), strict=True), strict=True)) | {"id": tuple(ids)}
        stored = zip(*(_store_column(values) for values in columns.values()), strict=True)
        insert_rows(self.connection, table, list(columns), list(stored))
        return ids

    def change(self, table: str, item_id: str, /, **fields: Given) -> None:
        """Change fields of one row; LookupError when there is no such row."""
        row = {name: as_stored(value) for name, value in fields.items()}
        self._check_columns(table, row)
        if not row:
            return
        sets = ", ".join(f'"{name}" = ?' for name in row)
        statement = f'UPDATE main."{table}" SET {sets} WHERE id = ?'
        if self.connection.execute(statement, (*row.values(), item_id)).rowcount != 1:
            raise LookupError(table, item_id)

    def remove(self, table: str, item_id: str, /) -> None:
        """Remove one row with all that belongs to it; LookupError when there is no such row."""
        self._check_columns(table, {})
        if self.connection.execute(f'DELETE FROM main."{table}" WHERE id = ?', (item_id,)).rowcount != 1:
            raise LookupError(table, item_id)

    def apply(self, patch: Patch) -> None:
        """Write a patch of rows; JournalError when a value that it replaces is not there."""
        apply_patch(self.connection, patch)

    def find(self, table: str, item_id: str, /) -> Row | None:
        """Give one row as it is stored now, days as text; None when there is none."""
        self._check_columns(table, {})
        return find_row(self.connection, table, item_id)

    def list_rows(self, table: str, /, **equal: Given) -> list[Row]:
        """Give the rows whose fields have these values, in the order of their list, else of their making."""
        row = {name: as_stored(value) for name, value in equal.items()}
        self._check_columns(table, row)
        order = "place, id" if "place" in list_columns_of(table) else "id"
        condition = " AND ".join(["1", *(f'"{name}" IS ?' for name in row)])
        found = read_rows(self.connection, table, f"{condition} ORDER BY {order}", *row.values())
        return [row for _, row in found]

    def place_last(self, table: str, list_id: str | None = None) -> str:
        """Give the place behind the last row of a list, that of the recommendation, action or inquiry `list_id`."""
        return self._find_place(table, list_id, "max(place)", "1")

    def place_after(self, table: str, row_id: str | None, list_id: str | None = None) -> str:
        """Give the place right behind one row of its list, or at the start of `list_id` when there is none before."""
        if row_id is None:
            first = self._read_place(table, list_id, "min(place)", "place > ?", "")
            return find_place("", first)
        row = find_row(self.connection, table, row_id)
        if row is None:
            raise LookupError(table, row_id)
        owner = LIST_OWNERS.get(table)
        whose = None if owner is None else str(row[owner])
        low = str(row["place"])
        return find_place(low, self._read_place(table, whose, "min(place)", "place > ?", low))

    def next_reference(self) -> str:
        """Give a reference that no action has or ever had ("A12"); each call gives another."""
        if self._ordinal is None:
            self._ordinal = find_highest(self.connection)
        self._ordinal += 1
        return f"A{self._ordinal}"

    def _complete(self, table: str, fields: Mapping[str, Given]) -> dict[str, Value]:
        row = {name: as_stored(value) for name, value in fields.items()}
        if row.get("id") is None:
            row["id"] = make_row_id(table, row)
        self._check_columns(table, row)
        if table == "action" and self._ordinal is not None:
            self._ordinal = max(self._ordinal, read_ordinal(str(row.get("reference", ""))))
        return row

    def _find_default_place(self, table: str, row: Mapping[str, Value]) -> str:
        if table == "recommendation":
            return place_number(str(row.get("number", "")))
        owner = LIST_OWNERS.get(table)
        return self.place_last(table, None if owner is None else str(row[owner]))

    def _find_place(self, table: str, list_id: str | None, which: str, condition: str) -> str:
        return find_place(self._read_place(table, list_id, which, condition) or "")

    def _read_place(self, table: str, list_id: str | None, which: str, condition: str, *values: str) -> str | None:
        owner = LIST_OWNERS.get(table)
        whose = "" if owner is None else f'"{owner}" = ? AND '
        ids = () if owner is None else (list_id,)
        query = f'SELECT {which} FROM main."{table}" WHERE {whose}{condition}'
        place: str | None = self.connection.execute(query, (*ids, *values)).fetchone()[0]
        return place

    def _check_columns(self, table: str, fields: Iterable[str]) -> None:
        unknown = set(fields) - list_columns_of(table)
        if unknown:
            raise KeyError(table, *sorted(unknown))


def _store_column(values: tuple[Given, ...]) -> Sequence[Value]:
    """Give the values of one column as the file keeps them; only a column that has a day is walked through."""
    if date in set(map(type, values)):
        return [as_stored(value) for value in values]
    return cast("tuple[Value, ...]", values)


def list_columns_of(table: str) -> set[str]:
    """Give the columns of a table that may be written; KeyError when the program knows no such table."""
    return {column[0] for column in list_expected_columns()[table]}


def as_stored(value: Given) -> Value:
    """Give a value as the file keeps it."""
    return value.isoformat() if isinstance(value, date) else value
