"""Gather what is readable of a damaged register: the rows in its pages, and those that its journal still tells."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Integer

from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.connecting import connect
from laming_desktop.store.foreign_rows import RefusedRowError, look_at_text
from laming_desktop.store.foreign_schema import digest_known, is_known_table
from laming_desktop.store.pages import Cell, PageFile, Record
from laming_desktop.store.rows import NOT_JOURNALLED
from laming_desktop.store.salvaged_journal import SalvagedJournal
from laming_desktop.store.schema import APPLICATION_ID, VERSION, TableBase
from laming_desktop.store.shape import list_expected_columns

_HEX: Final = re.compile(r"[0-9a-f]{32}(?:[0-9a-f]{32})?")


@dataclass(slots=True)
class Gathered:
    """What was found: rows by key, the journal, and what could not be read.

    `lost_pages` counts pages of each table that could not be followed, `lost_rows` rows in pages that could.
    """

    rows: dict[Key, Row] = field(default_factory=dict[Key, Row])
    journal: SalvagedJournal = field(default_factory=SalvagedJournal)
    lost_pages: dict[str, int] = field(default_factory=dict[str, int])
    lost_rows: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class _TablePlace:
    name: str
    root: int
    columns: tuple[str, ...]


def gather_rows(content: bytes, progress: Progress) -> Gathered:
    """Read every row that can be read: table by table from its root, then from pages that no table leads to."""
    pages = PageFile(content)
    found = Gathered()
    places = {place.name: place for place in _read_schema(pages)}
    reached: set[int] = set()
    # The journal first: it tells to which table a stray row belongs.
    names = sorted(_list_tables(content), key=lambda name: (name not in {"change", "change_set"}, name))
    for number, name in enumerate(names):
        progress.step(number, len(names) + 1)
        place = places.get(name)
        if place is None:
            found.lost_pages[name] = found.lost_pages.get(name, 0) + 1
            continue
        tree = pages.find_tree(place.root)
        reached.update(tree.leaves)
        if tree.lost:
            found.lost_pages[name] = tree.lost
        for leaf in tree.leaves:
            _take_rows(found, place, pages.read_rows(leaf))
    if found.lost_pages:
        _take_strays(found, pages, places, reached)
    progress.step(1, 1)
    return found


def _list_tables(content: bytes) -> set[str]:
    """List the tables that the file's version has, all of today's where its header does not tell."""
    version = int.from_bytes(content[60:64], "big")
    if int.from_bytes(content[68:72], "big") != APPLICATION_ID or not 1 <= version < VERSION:
        return set(list_expected_columns())
    known = {name.removeprefix("table ") for name in digest_known(version)}
    return {name for name in list_expected_columns() if name in known}


def _read_schema(pages: PageFile) -> Iterator[_TablePlace]:
    """Read where the tables begin and in which order their columns stand, where the file still says so."""
    model = connect(None)
    try:
        for leaf in pages.find_tree(1).leaves:
            for record in pages.read_rows(leaf):
                place = _read_table(model, record)
                if place is not None:
                    yield place
    finally:
        model.close()


def _read_table(model: sqlite3.Connection, record: Record | None) -> _TablePlace | None:
    match record:
        case (_, ("table", str(name), str(), int(root), str(sql))) if name in list_expected_columns():
            pass
        case _:
            return None
    # Only what is word for word one of our tables is given to SQLite, and to an empty database in memory.
    if not is_known_table(name, sql):
        return _TablePlace(name, root, _list_columns_of_today(name))
    try:
        model.execute(sql)
    except sqlite3.Error:
        return _TablePlace(name, root, _list_columns_of_today(name))
    columns = tuple(str(row[1]) for row in model.execute(f'PRAGMA table_info("{name}")'))
    return _TablePlace(name, root, columns)


def _list_columns_of_today(name: str) -> tuple[str, ...]:
    return tuple(column.name for column in TableBase.metadata.tables[name].columns)


def _take_rows(found: Gathered, place: _TablePlace, records: Iterable[Record | None]) -> None:
    for record in records:
        row = None if record is None else _name_values(place, record)
        if row is None:
            found.lost_rows[place.name] = found.lost_rows.get(place.name, 0) + 1
        elif place.name in {"change", "change_set", "redaction"}:
            found.journal.take(place.name, row)
        elif place.name not in NOT_JOURNALLED:
            found.rows.setdefault((place.name, str(row["id"])), row)


def _name_values(place: _TablePlace, record: Record) -> dict[str, Value] | None:
    """Give a record's values by the names of their columns; None where they cannot be of this table."""
    rowid, values = record
    table = TableBase.metadata.tables[place.name]
    if len(values) > len(place.columns):
        return None
    row: dict[str, Value] = {}
    for name, value in zip(place.columns, values, strict=False):
        column = table.columns.get(name)
        if column is None:
            continue
        is_number = isinstance(column.type, Integer)
        # A whole number that is the key is kept as the rowid.
        told: Cell = rowid if is_number and column.primary_key and value is None else value
        if told is not None and not isinstance(told, int if is_number else str):
            return None
        if isinstance(told, bytes | float):
            return None
        row[name] = told
    return row if _has_key(row, place.name) else None


def _has_key(row: Mapping[str, Value], table: str) -> bool:
    key = next(iter(TableBase.metadata.tables[table].primary_key.columns)).name
    return row.get(key) not in {None, ""}


def _take_strays(found: Gathered, pages: PageFile, places: Mapping[str, _TablePlace], reached: set[int]) -> None:
    """Read the pages that no table leads to any more; the journal says whose their rows are."""
    strays = [leaf for leaf in pages.list_leaves() if leaf not in reached and leaf != 1]
    records = [record for leaf in strays for record in pages.read_rows(leaf) if record is not None]
    for record in records:
        name = _find_journal_table(record[1])
        if name is not None:
            _take_rows(found, _place(places, name), [record])
    tables = found.journal.find_tables()
    lost = [name for name in found.lost_pages if name not in NOT_JOURNALLED]
    for record in records:
        item_id = record[1][0] if record[1] else None
        if not isinstance(item_id, str) or not item_id:
            continue
        told = tables.get(item_id)
        fitting = [told] if told in lost else [name for name in lost if _fits(_place(places, name), record)]
        # What could belong to several tables belongs to none that we could name.
        if len(fitting) == 1:
            _take_rows(found, _place(places, fitting[0]), [record])


def _place(places: Mapping[str, _TablePlace], name: str) -> _TablePlace:
    return places.get(name) or _TablePlace(name, 0, _list_columns_of_today(name))


def _fits(place: _TablePlace, record: Record) -> bool:
    """Tell whether every value of a stray row is such as its table may hold."""
    row = _name_values(place, record)
    if row is None or len(record[1]) != len(place.columns):
        return False
    columns = TableBase.metadata.tables[place.name].columns
    try:
        for name, value in row.items():
            if isinstance(value, str):
                look_at_text(columns[name], value)
            elif value is None and not columns[name].nullable:
                return False
    except RefusedRowError:
        return False
    return True


def _find_journal_table(values: tuple[Cell, ...]) -> str | None:
    """Tell a line of the journal by its looks."""
    match values:
        case (None, int(), str(), str(), _, _, str(salt)) if _HEX.fullmatch(salt):
            return "change"
        case (None, str(), str(), _, str(), int(), str(salt), str(chained)) if _HEX.fullmatch(salt) and _HEX.fullmatch(
            chained
        ):
            return "change_set"
        case _:
            return None
