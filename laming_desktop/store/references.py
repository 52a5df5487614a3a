"""References of actions ("A12"): the next one is behind every one that was ever used, a removed action's included."""

import re
import sqlite3
from typing import Final

_REFERENCE: Final = re.compile(r"A([1-9][0-9]{0,8})", re.ASCII)
_IN_TABLE: Final = "SELECT max(CAST(substr(reference, 2) AS INTEGER)) FROM main.action WHERE reference GLOB 'A[0-9]*'"
_IN_JOURNAL: Final = """SELECT max(CAST(substr(used, 2) AS INTEGER)) FROM (
        SELECT json_extract(before, '$.reference') AS used FROM main.change
        WHERE item_table = 'action' AND before IS NOT NULL AND before LIKE '%"reference":%'
        UNION ALL
        SELECT json_extract(after, '$.reference') FROM main.change
        WHERE item_table = 'action' AND before IS NOT NULL AND after LIKE '%"reference":%'
    ) WHERE used GLOB 'A[0-9]*'"""
"""Rows that were added and never changed nor removed are in the table, so their journal lines need not be read."""


def find_highest(connection: sqlite3.Connection) -> int:
    """Give the highest number that any action's reference has or had; 0 where there was none."""
    table: int | None = connection.execute(_IN_TABLE).fetchone()[0]
    journal: int | None = connection.execute(_IN_JOURNAL).fetchone()[0]
    return max(table or 0, journal or 0)


def read_ordinal(reference: str) -> int:
    """Give the number in a reference, 0 if it has another form."""
    found = _REFERENCE.fullmatch(reference)
    return int(found.group(1)) if found else 0
