"""Keep the book of lists up to date with the journal: only what was touched is read again."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import Connection, select

from laming_desktop.domain.plan_filter import PlanFilter, Sorting, SortKey
from laming_desktop.domain.views import Grouping
from laming_desktop.store.actions import sort_actions
from laming_desktop.store.due import ACTION_SLOT, refresh_due
from laming_desktop.store.filtering import Narrowing
from laming_desktop.store.journal import Line
from laming_desktop.store.marks import Marks
from laming_desktop.store.memory import Found, ListBook
from laming_desktop.store.ordering import choose_ids
from laming_desktop.store.plan_order import PlanOrder
from laming_desktop.store.plan_tables import ActionRecord
from laming_desktop.store.reach import find_actions as find_touched
from laming_desktop.store.reach import has_come_or_gone, list_tables, list_touched, read_reach
from laming_desktop.store.register import Register
from laming_desktop.store.search import find_words
from laming_desktop.store.slots import fetch_slots, find_highest

MOST_FOUND: Final = 12
_SORTED_FROM: Final[Mapping[SortKey, frozenset[str]]] = {
    "plan": frozenset({"answer", "recommendation", "inquiry"}),
    "reference": frozenset({"action"}),
    "text": frozenset({"action"}),
    "priority": frozenset({"action"}),
    "state": frozenset({"action"}),
    "owners": frozenset({"action_owner", "owner"}),
    "timescale": frozenset({"timescale"}),
    "next_due": frozenset({"timescale", "progress", "action", "register"}),
    "progress": frozenset({"progress"}),
}
_GROUPED_FROM: Final[Mapping[Grouping, frozenset[str]]] = {
    "recommendation": frozenset(),
    "theme": frozenset({"answer", "recommendation", "inquiry", "theme"}),
    "owner": frozenset({"answer", "recommendation", "inquiry", "action_owner", "owner"}),
    "state": frozenset({"answer", "recommendation", "inquiry", "action"}),
    "none": frozenset(),
}
_STANDING_FROM: Final = frozenset({"recommendation", "position"})


def read_book(register: Register, connection: Connection) -> ListBook:
    """Give the book as the register is now; inside a change set one of its own, as that may be taken back."""
    sqlite = register.sqlite
    book = ListBook() if register.is_writing else register.memory.lists
    lines = list_touched(sqlite, book.reach, is_writing=False)
    if lines is None or has_come_or_gone(lines, "register"):
        _begin_anew(book)
        book.order.read_bands(connection, sqlite)
    elif lines:
        _take_up(register, connection, book, lines)
    book.reach = read_reach(sqlite)
    return book


def find_actions(
    register: Register, connection: Connection, book: ListBook, asked: PlanFilter, today: date
) -> Found | None:
    """Give the actions that answer to a filter, None for all; what was found before is not looked for again."""
    if asked.is_empty:
        return None
    if asked.due or asked.needs_attention:
        refresh_due(register, today)
    known = book.found.pop(asked, None)
    if known is None or known.today != today:
        words = find_words(register, book.order, asked.text)
        if words is None:
            found = Marks(find_highest(register.sqlite)).set(_look_for(connection, asked, today))
            known = Found(today, found)
        else:
            base = find_actions(register, connection, book, replace(asked, text=""), today)
            if base is not None:
                words.marks.narrow(base.marks)
            known = Found(today, words.marks, words.bands)
    elif known.stale:
        _look_again(connection, asked, known)
    book.found[asked] = known
    while len(book.found) > MOST_FOUND:
        del book.found[next(iter(book.found))]
    return known


def find_order(
    register: Register, connection: Connection, book: ListBook, sorting: Sorting, today: date
) -> "array[int]":
    """Give all actions in the order of a column, or in the plan's with each action where it stands first."""
    if book.today != today:
        book.sorted_by, book.stale, book.today = {}, set(), today
    known = book.sorted_by.get(sorting)
    if known is None:
        if sorting.key == "plan":
            known = array("q", book.order.list_in_order(register.sqlite))
        else:
            if sorting.key == "next_due":
                refresh_due(register, today)
            query = sort_actions(select(ACTION_SLOT.label("slot")).select_from(ActionRecord), sorting)
            known = array("q", fetch_slots(connection, query))
        book.sorted_by[sorting] = known
    return known


def drop_stale_orders(book: ListBook, asked: PlanFilter, sorting: Sorting) -> None:
    """Let go of orders that no longer hold, unless the same list is asked for again."""
    if book.last != (asked, sorting):
        for each in book.stale:
            book.sorted_by.pop(each, None)
        book.stale.clear()
    book.last = (asked, sorting)


def keep_those(slots: Sequence[int], found: Marks | None) -> Sequence[int]:
    """Keep those of some actions that were found, in their order."""
    return slots if found is None else found.keep(slots)


def _begin_anew(book: ListBook) -> None:
    book.order, book.standings = PlanOrder(), None
    for known in (book.found, book.sorted_by, book.stale, book.grouped):
        known.clear()


def _take_up(register: Register, connection: Connection, book: ListBook, lines: list[Line]) -> None:
    sqlite, tables = register.sqlite, list_tables(lines)
    book.order.take_up(connection, sqlite, lines)
    if has_come_or_gone(lines, "action"):
        book.sorted_by.clear()
        book.found.clear()
        book.grouped.clear()
    touched = find_touched(sqlite, lines)
    if touched is None:
        book.found.clear()
    else:
        for found in book.found.values():
            found.stale |= touched
    book.stale |= {sorting for sorting in book.sorted_by if tables & _SORTED_FROM[sorting.key]}
    for grouping, sources in _GROUPED_FROM.items():
        if tables & sources:
            book.grouped.pop(grouping, None)
    if tables & _STANDING_FROM:
        book.standings = None


def _look_for(connection: Connection, asked: PlanFilter, today: date, ids: set[str] | None = None) -> list[int]:
    conditions = Narrowing(connection, asked, today).narrow_actions()
    query = select(ACTION_SLOT.label("slot")).select_from(ActionRecord).where(*conditions)
    if ids is not None:
        query = query.where(ActionRecord.id.in_(choose_ids(ids)))
    return fetch_slots(connection, query)


def _look_again(connection: Connection, asked: PlanFilter, known: Found) -> None:
    """Look again at the actions that were touched."""
    query = (
        select(ACTION_SLOT.label("slot")).select_from(ActionRecord).where(ActionRecord.id.in_(choose_ids(known.stale)))
    )
    known.marks.clear(fetch_slots(connection, query))
    known.marks.set(_look_for(connection, asked, known.today, known.stale))
    known.stale = set()
