"""Take one change set back or do it again, straight from its lines in the journal.

A row that only has to go is not read, and rows that come or go are written many at a time, so that an import of
thousands of rows is taken back sooner than it was written.
"""

import sqlite3
from collections.abc import Sequence
from itertools import islice
from typing import Final

from laming_desktop.domain.patches import Change, Row
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.journal import Line, read_row
from laming_desktop.store.rows import apply_patch, insert_rows, remove_rows

_ROWS_A_STEP: Final = 2_000
"""Rows between two looks at whether to stop."""


def count_lines(connection: sqlite3.Connection, seq: int, most: int) -> int:
    """Count the rows that a change set touched, no further than `most`."""
    query = "SELECT count(*) FROM (SELECT 1 FROM change WHERE seq = ? LIMIT ?)"
    return int(connection.execute(query, (seq, most)).fetchone()[0])


def turn(connection: sqlite3.Connection, seq: int, *, back: bool, progress: Progress = SILENT) -> None:
    """Write a change set once more, or the other way round; JournalError where a row is not as the journal says."""
    was, now = ("after", "before") if back else ("before", "after")
    # The other way round what came last goes first: rows before those that they refer to.
    order = "n DESC" if back else "n"
    # What a row was that only goes need not be read.
    sides = f"CASE WHEN {now} IS NULL THEN '' ELSE {was} END, {now}"
    query = f"SELECT item_table, item_id, {sides} FROM change WHERE seq = ? ORDER BY {order}"
    lines: list[Line] = connection.execute(query, (seq,)).fetchall()
    progress.step(0, len(lines))
    connection.execute("PRAGMA defer_foreign_keys = ON")
    comes = [line for line in lines if line[2] is None]
    goes = [line for line in lines if line[3] is None]
    _insert(connection, comes, progress, len(lines))
    apply_patch(
        connection,
        {(table, item): Change(read_row(was), read_row(now)) for table, item, was, now in lines if was and now},
    )
    _remove(connection, goes, progress, len(lines))


def _insert(connection: sqlite3.Connection, lines: Sequence[Line], progress: Progress, total: int) -> None:
    done = 0
    for table, own in _group(lines):
        for at in range(0, len(own), _ROWS_A_STEP):
            rows: dict[tuple[str, ...], list[Row]] = {}
            for line in islice(own, at, at + _ROWS_A_STEP):
                row = read_row(line[3]) or {}
                rows.setdefault(tuple(row), []).append(row)
            for columns, alike in rows.items():
                insert_rows(connection, table, list(columns), [tuple(row.values()) for row in alike])
            done += min(_ROWS_A_STEP, len(own) - at)
            progress.step(done, total)


def _remove(connection: sqlite3.Connection, lines: Sequence[Line], progress: Progress, total: int) -> None:
    done = total - len(lines)
    for table, own in _group(lines):
        for at in range(0, len(own), _ROWS_A_STEP):
            ids = [item_id for _, item_id, _, _ in islice(own, at, at + _ROWS_A_STEP)]
            remove_rows(connection, table, ids)
            done += len(ids)
            progress.step(done, total)


def _group(lines: Sequence[Line]) -> Sequence[tuple[str, Sequence[Line]]]:
    """Put lines of the same table together, in the order in which the tables first come."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line[0], []).append(line)
    return list(groups.items())
