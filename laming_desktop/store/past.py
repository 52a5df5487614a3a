"""The register as it was: a copy in memory on which the journal is walked back."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.store.connecting import connect
from laming_desktop.store.journal import read_head, write_instant
from laming_desktop.store.migrating import run_data_steps
from laming_desktop.store.rows import make_insert

_CHUNK: Final = 5_000
_CHANGE_COLUMNS: Final = "n, seq, item_table, item_id, before, after, salt"


def start_day(day: date) -> datetime:
    """Give the instant at which a local day begins."""
    return datetime.combine(day, time.min).astimezone()


def find_seq_at(connection: sqlite3.Connection, moment: date | int) -> int:
    """Give the number of the last change set at the end of a local day or at an instant, or bring a number within what there is.

    What lies before the register's beginning gives its beginning.
    """
    if isinstance(moment, int):
        return max(1, min(moment, read_head(connection)[0]))
    if isinstance(moment, datetime):
        row = connection.execute("SELECT max(seq) FROM change_set WHERE at <= ?", (write_instant(moment),)).fetchone()
        return row[0] or 1
    ends_at = start_day(moment + timedelta(days=1))
    row = connection.execute("SELECT max(seq) FROM change_set WHERE at < ?", (write_instant(ends_at),)).fetchone()
    return row[0] or 1


def has_begun(connection: sqlite3.Connection, moment: date) -> bool:
    """Tell whether the register was there at the end of a local day."""
    ends_at = start_day(moment + timedelta(days=1))
    row = connection.execute("SELECT 1 FROM change_set WHERE at < ? LIMIT 1", (write_instant(ends_at),)).fetchone()
    return row is not None


def rebuild_past(connection: sqlite3.Connection, seq: int) -> sqlite3.Connection:
    """Give a database in memory that holds the rows and the journal as after one change set."""
    past = connect(None)
    connection.backup(past)
    # The journal names every row that a cascade took, so nothing is left to follow.
    past.execute("PRAGMA foreign_keys = OFF")
    past.execute("BEGIN")
    first = _find_first_later(past, seq)
    if first is not None:
        _walk_back(past, first)
        _forget_changes(past, first)
    # Redactions stay, by whichever set: without them the chain would not hold over the lines that they replaced.
    past.execute("DELETE FROM main.change_set WHERE seq > ?", (seq,))
    run_data_steps(past, seq)
    past.execute("COMMIT")
    past.execute("PRAGMA foreign_keys = ON")
    return past


def _find_first_later(past: sqlite3.Connection, seq: int) -> int | None:
    """Find the first line of the journal after a change set; lines and sets are numbered in one order."""
    row = past.execute("SELECT n FROM change WHERE seq > ? ORDER BY seq, n LIMIT 1", (seq,)).fetchone()
    return row[0] if row else None


def _forget_changes(past: sqlite3.Connection, first: int) -> None:
    """Take the later lines out of the journal; where few stay, those are set aside, as a table empties in no time."""
    kept, everything = past.execute(
        "SELECT (SELECT count(*) FROM change WHERE n < ?), (SELECT count(*) FROM change)", (first,)
    ).fetchone()
    if kept * 2 > everything:
        past.execute("DELETE FROM change WHERE n >= ?", (first,))
        return
    past.execute(f"CREATE TEMP TABLE kept AS SELECT {_CHANGE_COLUMNS} FROM change WHERE n < ?", (first,))
    past.execute("DELETE FROM change")
    past.execute(f"INSERT INTO change ({_CHANGE_COLUMNS}) SELECT {_CHANGE_COLUMNS} FROM temp.kept")
    past.execute("DROP TABLE temp.kept")


def _walk_back(past: sqlite3.Connection, first: int) -> None:
    """Give every row the values from before a line of the journal and all that follow, newest first.

    Only the side from before is read, and nothing is compared: a file that does not fit its journal is found by `check`.
    """
    whole: dict[Key, dict[str, Value] | None] = {}
    parts: defaultdict[Key, dict[str, Value]] = defaultdict(dict)
    for key, row, has_gone in _list_befores(past, first):
        if row is None or has_gone:
            whole[key] = row
            parts.pop(key, None)
        else:
            (whole.get(key) or parts[key]).update(row)
    _put_back(past, whole)
    _set_back(past, parts)


def _list_befores(past: sqlite3.Connection, first: int) -> Iterator[tuple[Key, dict[str, Value] | None, bool]]:
    """Give the side from before of each line, newest first, and whether the row went with it."""
    query = "SELECT item_table, item_id, before, after IS NULL FROM change WHERE n >= ? ORDER BY n DESC"
    lines = past.execute(query, (first,))
    while many := lines.fetchmany(_CHUNK):
        # Read together, as a call for each line would cost more than the reading.
        rows = json.loads(f"[{','.join(before or 'null' for _, _, before, _ in many)}]")
        for (table, item_id, _, has_gone), row in zip(many, rows, strict=True):
            yield (table, item_id), row, bool(has_gone)


def _put_back(past: sqlite3.Connection, rows: Mapping[Key, Row | None]) -> None:
    """Remove the rows that were not there yet, and bring back those that were."""
    gone, there = defaultdict[str, list[tuple[str]]](list), defaultdict[str, list[Row]](list)
    for (table, item_id), row in rows.items():
        if row is None:
            gone[table].append((item_id,))
        else:
            there[table].append(row)
    for table, ids in gone.items():
        past.executemany(f'DELETE FROM main."{table}" WHERE id = ?', ids)
    for table, found in there.items():
        for row in found:
            statement = make_insert(table, list(row)).replace("INSERT", "INSERT OR REPLACE", 1)
            past.execute(statement, tuple(row.values()))


def _set_back(past: sqlite3.Connection, parts: Mapping[Key, Row]) -> None:
    """Give rows their former values, those of the same fields together."""
    alike = defaultdict[tuple[str, tuple[str, ...]], list[tuple[Value, ...]]](list)
    for (table, item_id), row in parts.items():
        alike[table, tuple(row)].append((*row.values(), item_id))
    for (table, fields), values in alike.items():
        sets = ", ".join(f'"{field}" = ?' for field in fields)
        past.executemany(f'UPDATE main."{table}" SET {sets} WHERE id = ?', values)
