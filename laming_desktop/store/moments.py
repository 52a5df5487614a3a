"""When change sets were made."""

import sqlite3
from datetime import datetime


def read_last_seq(connection: sqlite3.Connection) -> int:
    """Give the number of the newest change set."""
    seq: int = connection.execute("SELECT max(seq) FROM change_set").fetchone()[0]
    return seq


def find_seq_of_hash(connection: sqlite3.Connection, beginning: str) -> int | None:
    """Find the change set whose hash begins so; None where there is none, or more than one."""
    query = "SELECT seq FROM change_set WHERE substr(hash, 1, ?) = ? LIMIT 2"
    found = connection.execute(query, (len(beginning), beginning)).fetchall() if beginning else []
    return int(found[0][0]) if len(found) == 1 else None


def find_moment(connection: sqlite3.Connection, seq: int) -> datetime:
    """Give the instant at which a change set was made; LookupError where there is none of this number."""
    row = connection.execute("SELECT at FROM change_set WHERE seq = ?", (seq,)).fetchone()
    if row is None:
        raise LookupError(seq)
    return datetime.fromisoformat(row[0])
