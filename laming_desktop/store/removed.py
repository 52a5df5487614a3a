"""Items that were removed: what the journal remembers of them, which is what a bin shows."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from laming_desktop.domain.patches import Change, Key, Row
from laming_desktop.store.journal import read_row
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row, list_tables, read_references

BINNED: Final = (
    "recommendation",
    "action",
    "owner",
    "inquiry",
    "theme",
    "progress",
    "meeting",
    "written_report",
    "report_template",
    "report_profile",
    "saved_view",
    "guidance",
    "indicator",
    "evidence",
    "response",
)
"""Tables whose removed rows a user knows as things of their own."""

MARK: Final = "[removed]"
"""What stands where words were taken out for good."""
_MAIN_WORDS: Final = ("text", "title", "name", "body")

_REMOVED: Final = """SELECT c.item_table, c.item_id, c.before, s.seq, s.at, s.words
    FROM main.change c JOIN main.change_set s ON s.seq = c.seq
    WHERE c.after IS NULL AND c.before IS NOT NULL AND c.item_table = ? AND s.kind NOT IN ('begin', 'migration', 'undo')
    AND NOT EXISTS (SELECT 1 FROM main.change later WHERE later.item_id = c.item_id AND later.item_table = c.item_table
        AND later.n > c.n)
    ORDER BY c.n DESC"""


@dataclass(frozen=True, slots=True)
class RemovedItem:
    """An item that is gone: its row as it was last, in which change set it went, when and by whom."""

    table: str
    item_id: str
    row: Row
    seq: int
    at: datetime
    author: str
    label: str


def list_removed(register: Register) -> list[RemovedItem]:
    """List the items that were removed and are not back, the latest first.

    What never stood but for an undo of its making (an import taken back) is no removal: redo brings it back.
    """
    with register.reading():
        found = [item for table in BINNED for item in _list_removed_from(register.sqlite, table)]
        references = read_references(register.sqlite)
    went = {(item.table, item.item_id, item.seq) for item in found}
    # What went with the item that it belongs to comes back with it.
    found = [item for item in found if not any((*key, item.seq) in went for key in _list_parents(item, references))]
    # What was redacted whole has nothing left to bring back.
    found = [item for item in found if not _is_redacted(item.row)]
    return sorted(found, key=lambda item: item.seq, reverse=True)


def _is_redacted(row: Row) -> bool:
    """Tell whether a row has lost all the words that it is known by."""
    words = {row[field] for field in _MAIN_WORDS if row.get(field)}
    return words == {MARK}


def _list_parents(item: RemovedItem, references: dict[str, dict[str, str]]) -> list[Key]:
    """Give what a removed item belonged to."""
    return [(parent, str(item.row.get(field))) for field, parent in references[item.table].items()]


def _list_removed_from(sqlite: sqlite3.Connection, table: str) -> Iterator[RemovedItem]:
    for name, item_id, before, seq, at, words in sqlite.execute(_REMOVED, (table,)):
        row = read_row(before)
        if row is not None:
            label, author, _ = json.loads(words)
            yield RemovedItem(name, item_id, row, seq, datetime.fromisoformat(at), author, label)


def find_with_parts(register: Register, table: str, item_id: str, seq: int) -> dict[Key, Change]:
    """Give the patch that brings an item back with all that went with it in one change set.

    A row comes back only where it is gone still and whatever it names is there or comes back, too.
    """
    with register.reading():
        sqlite = register.sqlite
        gone = _list_gone(sqlite, seq)
        references = read_references(sqlite)
        chosen: dict[Key, Row] = {}
        if (table, item_id) in gone:
            chosen[table, item_id] = gone[table, item_id]
        while True:
            added = {
                key: row for key, row in gone.items() if key not in chosen and _belongs(key, row, chosen, references)
            }
            if not added:
                break
            chosen.update(added)
        _take_what_is_named(chosen, gone, references)
        whole = drop_orphans(sqlite, chosen)
    return {key: Change(None, row) for key, row in whole.items()}


def _take_what_is_named(chosen: dict[Key, Row], gone: dict[Key, Row], references: dict[str, dict[str, str]]) -> None:
    """Add what the chosen rows cannot be without and what went with them: the kept file of evidence."""
    open_rows = list(chosen.items())
    while open_rows:
        (table, _), row = open_rows.pop()
        for field, parent in references[table].items():
            key = (parent, str(row.get(field)))
            if key in gone and key not in chosen:
                chosen[key] = gone[key]
                open_rows.append((key, gone[key]))


def _list_gone(sqlite: sqlite3.Connection, seq: int) -> dict[Key, Row]:
    """Give the rows that went in one change set and are gone still."""
    query = "SELECT item_table, item_id, before FROM main.change WHERE seq = ? AND after IS NULL"
    tables = set(list_tables(sqlite))
    found: dict[Key, Row] = {}
    for table, item_id, before in sqlite.execute(query, (seq,)).fetchall():
        row = read_row(before)
        if row is not None and table in tables and find_row(sqlite, table, item_id) is None:
            found[table, item_id] = row
    return found


def _belongs(key: Key, row: Row, chosen: dict[Key, Row], references: dict[str, dict[str, str]]) -> bool:
    """Tell whether a row belongs to one of those that come back."""
    parents = {(parent, str(row.get(field))) for field, parent in references[key[0]].items()}
    if {"item_table", "item_id"} <= set(row):
        parents.add((str(row["item_table"]), str(row["item_id"])))
    return not parents.isdisjoint(chosen)


def drop_orphans(sqlite: sqlite3.Connection, rows: Mapping[Key, Row]) -> dict[Key, Row]:
    """Leave out the rows that name something that is neither there nor among them."""
    references = read_references(sqlite)
    kept = dict(rows)
    while True:
        orphans = [key for key, row in kept.items() if not _has_parents(sqlite, key, row, kept, references)]
        if not orphans:
            return kept
        for key in orphans:
            del kept[key]


def _has_parents(
    sqlite: sqlite3.Connection, key: Key, row: Row, kept: dict[Key, Row], references: dict[str, dict[str, str]]
) -> bool:
    named = [(parent, str(row[field])) for field, parent in references[key[0]].items() if row.get(field) is not None]
    return all(parent in kept or find_row(sqlite, *parent) is not None for parent in named)
