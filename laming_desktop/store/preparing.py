"""Read ahead, in short steps, what lists and searches of a large plan will ask for."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

from sqlalchemy.exc import SQLAlchemyError

from laming_desktop.domain.plan_filter import Sorting, SortKey
from laming_desktop.store.due import step_due
from laming_desktop.store.list_book import find_order, read_book
from laming_desktop.store.outline import FEW
from laming_desktop.store.register import Register
from laming_desktop.store.search_index import SearchIndex
from laming_desktop.store.sorting_ahead import sort_ahead

Ready = Literal["", "lists", "orders", "search"]
"""What a step has made ready; most of them nothing yet."""
_SORTED: Final[tuple[SortKey, ...]] = (
    "reference",
    "priority",
    "state",
    "next_due",
    "text",
    "owners",
    "timescale",
    "progress",
)


def prepare(register: Register, today: date) -> Iterator[Ready]:
    """Prepare what the lists of a register need, one short step after another, each with the register held still.

    Between two steps others may read and write; whoever asks for something that is not ready yet gets it all the same.
    It ends where the register is closed meanwhile.
    """
    try:
        yield from _prepare(register, today)
    except (sqlite3.ProgrammingError, SQLAlchemyError):
        if not register.is_closed:
            raise


def _prepare(register: Register, today: date) -> Iterator[Ready]:
    with register.reading():
        is_small = register.sqlite.execute("SELECT count(*) FROM action").fetchone()[0] <= FEW
    if is_small:
        return
    while not step_due(register, today):
        yield ""
    yield from _read_order(register)
    with register.reading() as connection:
        find_order(register, connection, read_book(register, connection), Sorting(), today)
    yield "lists"
    for key in _SORTED:
        for _ in sort_ahead(register, Sorting(key), today):
            yield ""
    yield "orders"
    yield from _build_search(register)
    yield "search"


def _read_order(register: Register) -> Iterator[Ready]:
    """Read which actions stand under each recommendation."""
    is_done = False
    while not is_done:
        with register.reading() as connection:
            order = read_book(register, connection).order
            is_done = next(order.read_on(register.sqlite), True) is True
        yield ""


def _build_search(register: Register) -> Iterator[Ready]:
    """Enter all items into the index of words, unless the register forgets it meanwhile."""
    index = register.memory.search or SearchIndex()
    register.memory.search = index
    is_done = False
    while not is_done:
        with register.reading():
            is_done = register.memory.search is not index or index.step(register.sqlite)
        yield ""
