"""An open file from outside whose journal holds: its rows are read into plain values only where they are wanted."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Final

from laming_desktop.domain.patches import Key, Row
from laming_desktop.store.foreign_journal import VerifiedJournal
from laming_desktop.store.foreign_rows import Allowance, read_foreign_table
from laming_desktop.store.rows import as_json_object, list_columns, list_tables

_AT_ONCE: Final = 90
"""So many values in one question: the connection allows a hundred."""


class ForeignFile:
    """Answers while the file is open; RefusedRowError for a row that cannot be taken.

    `hashes` are those of the journal's sets. That rows and journal fit has been seen; what a row holds is looked at here.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, version: int, journal: VerifiedJournal) -> None:
        self.path = path
        self.version = version
        self.hashes = journal.hashes
        self.has_redactions = journal.has_redactions
        self._connection = connection
        self._allowance = Allowance()
        self._tables = list_tables(connection)

    @property
    def tables(self) -> Sequence[str]:
        """Give the journalled tables that the file has."""
        return self._tables

    @property
    def head(self) -> str:
        """Give the hash of the newest set."""
        return self.hashes[-1]

    def read_table(self, table: str) -> tuple[Row, ...]:
        """Read all rows of a table."""
        return read_foreign_table(self._connection, table, self._allowance)

    def list_ids(self, table: str) -> list[str]:
        """List the ids of a table's rows."""
        return [str(item_id) for (item_id,) in self._connection.execute(f'SELECT id FROM main."{table}"')]

    def read_rows(self, table: str, ids: Iterable[str]) -> dict[Key, Row]:
        """Read the rows of a table that have these ids, as far as there are any."""
        wanted = list(ids)
        found: dict[Key, Row] = {}
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = read_foreign_table(self._connection, table, self._allowance, f"id IN ({marks})", *some)
            found.update({(table, str(row["id"])): row for row in rows})
        return found

    def read_lines(self, after: int) -> tuple[Row, ...]:
        """Read the lines of the change sets after a number, in their order."""
        if after >= len(self.hashes):
            return ()
        return read_foreign_table(self._connection, "change", self._allowance, "seq > ? ORDER BY seq, n", after)

    def count_lines(self, table: str, *, after: int) -> int:
        """Count the lines about a table in the change sets after a number."""
        query = "SELECT count(*) FROM change WHERE seq > ? AND item_table = ?"
        return int(self._connection.execute(query, (after, table)).fetchone()[0])

    def read_sets(self) -> tuple[Row, ...]:
        """Read all change sets in their order."""
        return read_foreign_table(self._connection, "change_set", self._allowance, "1 ORDER BY seq")

    def find_differing(self, table: str, connection: sqlite3.Connection) -> tuple[set[str], set[str]]:
        """Give the ids of the rows of a table that another register has otherwise: of those it has, of those here."""
        ours, theirs = _list_as_json(table, connection), _list_as_json(table, self._connection)
        mine, here = dict[str, str](), dict[str, str]()
        for one, other in zip_longest(connection.execute(ours), self._connection.execute(theirs)):
            # Rows lie in the order in which they came, so that most pairs are one row.
            if one != other:
                if one is not None:
                    mine[one[0]] = one[1]
                if other is not None:
                    here[other[0]] = other[1]
        same = {item_id for item_id, row in here.items() if mine.get(item_id) == row}
        return mine.keys() - same, here.keys() - same


def _list_as_json(table: str, connection: sqlite3.Connection) -> str:
    """Give the SQL that lists each row of a table as one text, in the order of the file."""
    columns = sorted(list_columns(connection, table))
    return f'SELECT id, {as_json_object("t", columns)} FROM main."{table}" t ORDER BY rowid'
