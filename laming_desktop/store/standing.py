"""What undo, redo and the taking back of older sets need to know of the journal."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final

from laming_desktop.domain.patches import Key, Row
from laming_desktop.domain.vocabulary import ChangeKind
from laming_desktop.store.journal import read_row
from laming_desktop.store.rows import find_row, read_references, read_rows

UNDONE_BY_UNDO: Final[tuple[ChangeKind, ...]] = ("edit", "import", "merge", "restore")
WALLS: Final[tuple[ChangeKind, ...]] = ("begin", "migration", "redaction")
"""Kinds that undo does not reach behind."""

_DOING = ", ".join(f"'{kind}'" for kind in UNDONE_BY_UNDO)
_WALLS = ", ".join(f"'{kind}'" for kind in WALLS)
_LATEST = (
    "SELECT t.kind FROM change_set t WHERE t.target = s.seq AND t.kind IN ('undo', 'redo') ORDER BY t.seq DESC LIMIT 1"
)
_STANDS = f"coalesce(({_LATEST}), 'redo') = 'redo'"
_TO_UNDO = f"""SELECT s.seq, s.words FROM change_set s WHERE s.kind IN ({_DOING}) AND {_STANDS}
    AND s.seq > coalesce((SELECT max(seq) FROM change_set WHERE kind IN ({_WALLS})), 0) ORDER BY s.seq DESC LIMIT 1"""
_TO_REDO = f"""SELECT s.seq, s.words FROM change_set u JOIN change_set s ON s.seq = u.target
    WHERE u.kind = 'undo' AND ({_LATEST}) = 'undo'
    AND u.seq > (SELECT max(seq) FROM change_set WHERE kind IN ({_DOING}, {_WALLS})) ORDER BY u.seq DESC LIMIT 1"""
_TO_TAKE_BACK = f"SELECT s.seq, s.words FROM change_set s WHERE s.seq = ? AND s.kind IN ({_DOING}) AND {_STANDS}"


def find_undo(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Give number and label of the newest change set that stands and may be undone."""
    return _find_set(connection, _TO_UNDO)


def find_redo(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """Give number and label of the change set undone last, unless something new was done since."""
    return _find_set(connection, _TO_REDO)


def find_standing(connection: sqlite3.Connection, seq: int) -> tuple[int, str] | None:
    """Give number and label of a change set if it stands and may be taken back."""
    return _find_set(connection, _TO_TAKE_BACK, seq)


def _find_set(connection: sqlite3.Connection, query: str, *values: int) -> tuple[int, str] | None:
    row = connection.execute(query, values).fetchone()
    return (row[0], json.loads(row[1])[0]) if row else None


class Standing:
    """The register as a merge asks for it: its rows, who refers to whom, what the journal remembers of what is gone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._references = read_references(connection)

    def row(self, key: Key) -> Row | None:
        """Give a row as it stands."""
        return find_row(self._connection, *key)

    def parents(self, table: str, row: Row) -> Iterable[Key]:
        """Give the rows that a row of this table refers to."""
        fields = self._references[table].items()
        return [(parent, str(row[field])) for field, parent in fields if row.get(field) is not None]

    def children(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Give the rows that refer to this one, each with the field that does."""
        for table, fields in self._references.items():
            for field in (field for field, parent in fields.items() if parent == key[0]):
                rows = read_rows(self._connection, table, f'"{field}" = ?', key[1])
                yield from ((child, field) for child, _ in rows)

    def last_known(self, key: Key) -> Row | None:
        """Give a row that is gone as it was last."""
        query = (
            "SELECT before FROM change WHERE item_id = ? AND item_table = ? AND after IS NULL ORDER BY n DESC LIMIT 1"
        )
        found = self._connection.execute(query, (key[1], key[0])).fetchone()
        return read_row(found[0]) if found else None
