"""The list of the plan as the window needs it: numbers of rows for everything, whole rows only for what is in view."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Final

from sqlalchemy import Connection, select

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.views import Grouping
from laming_desktop.store.actions import count_actions
from laming_desktop.store.choices import FilterChoices, filter_choices
from laming_desktop.store.due import is_due_known, refresh_due
from laming_desktop.store.filtering import Narrowing
from laming_desktop.store.grouping import read_groups
from laming_desktop.store.list_book import drop_stale_orders, find_actions, find_order, keep_those, read_book
from laming_desktop.store.marks import Marks
from laming_desktop.store.memory import Found, ListBook
from laming_desktop.store.outline_lines import Block, OutlineLine, OutlineLines, make_block
from laming_desktop.store.outline_rows import ListedAction, ListedBand, OutlineRow, outline_rows
from laming_desktop.store.plan_order import Band
from laming_desktop.store.plan_tables import RecommendationRecord
from laming_desktop.store.recommendations import list_recommendation_ids
from laming_desktop.store.register import Register
from laming_desktop.store.slots import read_slots

__all__ = [
    "FilterChoices",
    "ListedAction",
    "ListedBand",
    "Outline",
    "OutlineCounts",
    "OutlineLine",
    "OutlineLines",
    "OutlineRow",
    "count_actions",
    "filter_choices",
    "outline",
    "outline_rows",
]
NO_SLOTS: Final[Sequence[int]] = ()
FEW: Final = 1_000
"""A plan of so many actions is looked through at once, and nothing is read ahead."""


@dataclass(frozen=True, slots=True)
class OutlineCounts:
    """What the filter's sentence says: actions shown and in all, those late or waiting among the shown.

    A recommendation with sub-items counts once. `overdue` is None where nobody has had the time to find out.
    """

    shown: int
    total: int
    overdue: int | None
    waiting: int
    recommendations: int
    recommendations_total: int


@dataclass(frozen=True, slots=True)
class Outline:
    """All lines that a filter leaves, in order; `shown_under` counts the actions shown under each band."""

    lines: OutlineLines
    counts: OutlineCounts
    shown_under: Mapping[str, int] = field(default_factory=dict[str, int])


def outline(
    register: Register,
    asked: PlanFilter,
    sorting: Sorting,
    *,
    today: date,
    grouping: Grouping = "recommendation",
    is_quick: bool = False,
) -> Outline:
    """Give the lines and counts for a filter: bands with their actions by the plan's order, else actions alone.

    The bands are recommendations, or what `grouping` asks for; sorted by a column there are none. A quick outline of
    a large plan leaves out what takes long and is not asked for: how many are late, and the actions that answer nothing.
    """
    with register.reading() as connection:
        book = read_book(register, connection)
        drop_stale_orders(book, asked, sorting)
        answering = find_actions(register, connection, book, asked, today)
        found = None if answering is None else answering.marks
        total: int = register.sqlite.execute("SELECT count(*) FROM action").fetchone()[0]
        is_hasty = is_quick and found is None and total > FEW and not is_due_known(register, today)
        if not is_hasty:
            refresh_due(register, today)
            book.order.read_all(register.sqlite)
        shelves = _list_shelves(register, connection, book, asked, answering, today)
        if sorting.key != "plan" or grouping == "none":
            blocks = [make_block(None, keep_those(find_order(register, connection, book, sorting, today), found))]
        elif grouping == "recommendation":
            blocks = _list_blocks(register, book, shelves, found)
        else:
            blocks = _list_groups(register, book, grouping, found)
        tops = len({shelf.band.parent or shelf.band.id for shelf in shelves})
        counts = _count(register, book, found, total, tops, today)
    under = {shelf.band.id: shelf.count for shelf in shelves if shelf.count}
    under |= {block.band.id: block.count for block in blocks if block.band is not None}
    return Outline(OutlineLines(blocks, _make_resolver(register), _make_locator(register)), counts, under)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A recommendation that is shown with those of its actions that are; None where they were not read."""

    band: Band
    slots: Sequence[int] | None

    @property
    def count(self) -> int:
        return self.band.count if self.slots is None else len(self.slots)


def _list_shelves(
    register: Register,
    connection: Connection,
    book: ListBook,
    asked: PlanFilter,
    answering: Found | None,
    today: date,
) -> list[_Shelf]:
    """List the recommendations that are shown: those found themselves, and those of found actions."""
    if answering is None:
        return [_Shelf(band, band.slots) for band in book.order.bands]
    found, open_to = answering.marks, _list_open(connection, asked, today)
    named = _list_found(register, connection, book, asked, answering, today)
    shelves: list[_Shelf] = []
    for band in book.order.bands:
        is_open = open_to is None or band.id in open_to
        slots = keep_those(book.order.read_band(register.sqlite, band), found) if is_open else NO_SLOTS
        if slots or band.id in named:
            shelves.append(_Shelf(band, slots))
    return shelves


def _list_open(connection: Connection, asked: PlanFilter, today: date) -> set[str] | None:
    """List the recommendations that may show actions below them, None for all."""
    conditions = Narrowing(connection, asked, today).narrow_bands()
    if not conditions:
        return None
    return set(connection.execute(select(RecommendationRecord.id).where(*conditions)).scalars())


def _list_found(
    register: Register, connection: Connection, book: ListBook, asked: PlanFilter, answering: Found, today: date
) -> set[str]:
    """List the recommendations found themselves; what is asked of actions alone finds those of found actions only."""
    base = asked if answering.bands is None else replace(asked, text="")
    by_words = answering.bands
    if base.is_empty:
        return by_words or set()
    of_both = replace(base, text="", with_questions=False, needs_attention=False, batch_id=None)
    if replace(of_both, themes=(), inquiries=(), positions=()) != base:
        named = set(list_recommendation_ids(register, connection, base, today=today))
    elif by_words is None:
        return set()
    else:
        found = find_actions(register, connection, book, base, today)
        bands = () if found is None else book.order.bands
        named = {band.id for band in bands if found is not None and band.slots and found.marks.has_any(band.slots)}
    return named if by_words is None else named & by_words


def _list_blocks(register: Register, book: ListBook, shelves: Sequence[_Shelf], found: Marks | None) -> list[Block]:
    blocks: list[Block] = []
    for shelf in shelves:
        line = OutlineLine("recommendation", shelf.band.id, shelf.band.parent)
        if shelf.slots is None:
            blocks.append(Block(line, shelf.count, partial(_read_later, register, book, shelf.band)))
        else:
            blocks.append(make_block(line, shelf.slots))
    blocks.append(make_block(None, keep_those(book.order.loose or NO_SLOTS, found)))
    return blocks


def _read_later(register: Register, book: ListBook, band: Band) -> Sequence[int]:
    with register.reading():
        return book.order.read_band(register.sqlite, band)


def _list_groups(register: Register, book: ListBook, grouping: Grouping, found: Marks | None) -> list[Block]:
    if grouping not in book.grouped:
        order = book.order.list_in_order(register.sqlite)
        book.grouped[grouping] = read_groups(register.sqlite, grouping, order)
    kept = ((group, keep_those(group.slots, found)) for group in book.grouped[grouping])
    return [make_block(OutlineLine("group", group.key, None), slots) for group, slots in kept if slots]


def _count(
    register: Register, book: ListBook, found: Marks | None, total: int, tops: int, today: date
) -> OutlineCounts:
    sqlite, late = register.sqlite, register.memory.due.late
    overdue: int | None = len(keep_those(list(late), found))
    if register.is_writing:
        slots = read_slots(sqlite, "SELECT slot FROM temp.due WHERE lateness = 'overdue'")
        overdue = len(keep_those(slots, found))
    elif not is_due_known(register, today):
        overdue = None
    waiting = keep_those(read_slots(sqlite, "SELECT rowid AS slot FROM action WHERE state = 'waiting'"), found)
    return OutlineCounts(
        shown=total if found is None else found.count(),
        total=total,
        overdue=overdue,
        waiting=len(waiting),
        recommendations=tops,
        recommendations_total=sum(band.parent is None for band in book.order.bands),
    )


def _make_resolver(register: Register) -> Callable[[Sequence[int]], Mapping[int, str]]:
    query = "SELECT rowid, id FROM action WHERE rowid IN (SELECT value FROM json_each(?))"

    def resolve(slots: Sequence[int]) -> Mapping[int, str]:
        with register.reading():
            return dict(register.sqlite.execute(query, (json.dumps(list(slots)),)))

    return resolve


def _make_locator(register: Register) -> Callable[[str], int | None]:
    def locate(item_id: str) -> int | None:
        with register.reading():
            row = register.sqlite.execute("SELECT rowid FROM action WHERE id = ?", (item_id,)).fetchone()
        return None if row is None else row[0]

    return locate
