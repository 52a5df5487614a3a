"""The register as it was: a copy in memory on which the journal is walked back."""

import sqlite3
from datetime import date, datetime, time, timedelta
from typing import Final

from laming_desktop.domain.patches import invert
from laming_desktop.store.connecting import connect
from laming_desktop.store.journal import read_head, read_patch, write_instant
from laming_desktop.store.migrating import run_data_steps
from laming_desktop.store.rows import apply_patch

_LATER: Final = ("redaction WHERE by_seq", "change WHERE seq", "change_set WHERE seq")


def find_seq_at(connection: sqlite3.Connection, moment: date | int) -> int:
    """Give the number of the last change set at the end of a local day, or bring a number within what there is.

    What lies before the register's beginning gives its beginning.
    """
    if isinstance(moment, int):
        return max(1, min(moment, read_head(connection)[0]))
    ends_at = datetime.combine(moment + timedelta(days=1), time.min).astimezone()
    row = connection.execute("SELECT max(seq) FROM change_set WHERE at < ?", (write_instant(ends_at),)).fetchone()
    return row[0] or 1


def has_begun(connection: sqlite3.Connection, moment: date) -> bool:
    """Tell whether the register was there at the end of a local day."""
    ends_at = datetime.combine(moment + timedelta(days=1), time.min).astimezone()
    row = connection.execute("SELECT 1 FROM change_set WHERE at < ? LIMIT 1", (write_instant(ends_at),)).fetchone()
    return row is not None


def rebuild_past(connection: sqlite3.Connection, seq: int) -> sqlite3.Connection:
    """Give a database in memory that holds the rows and the journal as after one change set."""
    past = connect(None)
    connection.backup(past)
    past.execute("BEGIN")
    apply_patch(past, invert(read_patch(past, seq, read_head(past)[0])))
    for later in _LATER:
        past.execute(f"DELETE FROM main.{later} > ?", (seq,))
    run_data_steps(past, seq)
    past.execute("COMMIT")
    return past
