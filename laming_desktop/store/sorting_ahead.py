"""Put all actions of a plan in the order of a column while others go on reading and writing.

The values to sort by are read in short steps into a private database, which then sorts them without holding the
register or the other threads up.
"""

import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select

from laming_desktop.domain.plan_filter import Sorting
from laming_desktop.store.actions import list_sort_keys
from laming_desktop.store.due import ACTION_SLOT
from laming_desktop.store.list_book import read_book
from laming_desktop.store.plan_tables import ActionRecord
from laming_desktop.store.reach import read_reach
from laming_desktop.store.register import Register
from laming_desktop.store.slots import read_slots

AT_ONCE: Final = 2_000


def sort_ahead(register: Register, sorting: Sorting, today: date) -> Iterator[None]:
    """Keep both directions of an order in the register's memory, in short steps; nothing where it changes meanwhile."""
    private = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    try:
        with register.reading():
            reach = read_reach(register.sqlite)
        width = len(list_sort_keys(sorting))
        columns = ", ".join(f"k{place}" for place in range(width))
        private.execute(f"CREATE TABLE key (slot INTEGER PRIMARY KEY, {columns})")
        until: int | None = 0
        while until is not None:
            until = _read_some(register, private, sorting, until)
            yield
        for each in (sorting, replace(sorting, descending=not sorting.descending)):
            slots = array("q", read_slots(private, f"SELECT slot FROM key ORDER BY {_write_order(each, width)}"))
            with register.reading() as connection:
                if read_reach(register.sqlite) == reach:
                    book = read_book(register, connection)
                    book.today = book.today or today
                    book.sorted_by.setdefault(each, slots)
            yield
    finally:
        private.close()


def _read_some(register: Register, private: sqlite3.Connection, sorting: Sorting, slot: int) -> int | None:
    """Read the values of some more actions; give the last of them, None where no more are left."""
    keys = list_sort_keys(sorting)
    query = (
        select(ACTION_SLOT, *keys)
        .select_from(ActionRecord)
        .where(slot < ACTION_SLOT)
        .order_by(ACTION_SLOT)
        .limit(AT_ONCE)
    )
    with register.reading() as connection, connection.execute(query) as result:
        rows = result.cursor.fetchall() if result.cursor is not None else ()
    private.execute("BEGIN")
    private.executemany(f"INSERT INTO key VALUES (?, {', '.join('?' * len(keys))})", rows)
    private.execute("COMMIT")
    return rows[-1][0] if len(rows) == AT_ONCE else None


def _write_order(sorting: Sorting, width: int) -> str:
    """Write the order: what has no value in the column comes last both ways, and like values by their reference."""
    way = "DESC" if sorting.descending else "ASC"
    natural = way if sorting.key == "reference" else "ASC"
    own = [f"k{place} {way} NULLS LAST" for place in range(width - 3)]
    return ", ".join((*own, *(f"k{place} {natural}" for place in range(width - 3, width))))
