"""Many numbers of rows in one go: as one JSON text, which is read several times faster than a row for each."""

import json
import sqlite3
from collections.abc import Sequence

from sqlalchemy import Connection, Select, func, select


def read_slots(sqlite: sqlite3.Connection, query: str, parameters: Sequence[object] = ()) -> list[int]:
    """Give the numbers that a query gives in its first column, which it calls `slot`, in its order."""
    row = sqlite.execute(f"SELECT json_group_array(slot) FROM ({query})", parameters).fetchone()
    return parse_slots(row[0])


def fetch_slots(connection: Connection, query: Select[int]) -> list[int]:
    """Give the numbers that a query gives in its column `slot`, in its order."""
    found = query.subquery()
    return parse_slots(connection.execute(select(func.json_group_array(found.c.slot))).scalar_one())


def parse_slots(text: str) -> list[int]:
    """Give the numbers of a JSON list."""
    slots: list[int] = json.loads(text)
    return slots


def find_highest(sqlite: sqlite3.Connection) -> int:
    """Give the highest number of a row of the actions; 0 where there is none."""
    highest: int | None = sqlite.execute("SELECT max(rowid) FROM action").fetchone()[0]
    return highest or 0
