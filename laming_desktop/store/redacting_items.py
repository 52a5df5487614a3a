"""Take all words of a removed item out of the register for good: what emptying a bin is elsewhere.

The item goes by its rows, not by its texts, so that another item which says the same keeps its words.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import Final

from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.store.chain import Redaction
from laming_desktop.store.history import list_parts_of
from laming_desktop.store.journal import read_row, write_row
from laming_desktop.store.redacting import (
    MARK,
    Line,
    redacting,
    replace_in_row,
    replace_in_value,
    rewrite_line,
    rewrite_words,
)
from laming_desktop.store.register import Register
from laming_desktop.store.removed import RemovedItem, find_with_parts
from laming_desktop.store.rows import find_row

_NAMES: Final = frozenset({"reference", "number"})
"""What the history calls an item by; it stays when the words go."""
_SOURCES: Final = ("import_cell", "import_row")
"""Tables whose rows say where the words of an item came from; they stay when it is removed."""


def redact_item(register: Register, item: RemovedItem, label: str, reason: str) -> int:
    """Replace every word of a removed item and of all that went with it by a mark; give the number of journal lines.

    What change sets say of themselves loses these words, too, and its reason where it is about these rows alone.
    """
    keys = _list_keys(register, item)
    with redacting(register, label, reason) as writing:
        sqlite = writing.connection
        lines = [line for key in sorted(keys) for line in _list_lines(sqlite, key)]
        texts = _list_texts(lines)
        for table, row_id in keys:
            if table in _SOURCES:
                _mark_row(sqlite, table, row_id)
        writing.redactions = [*_redact_words(sqlite, keys, lines, texts), *_redact_lines(sqlite, lines)]
    return len(writing.redactions)


def _list_keys(register: Register, item: RemovedItem) -> set[Key]:
    """List the rows of an item and of what went with it; rows of other items that are there still are none of them."""
    went = {(item.table, item.item_id), *find_with_parts(register, item.table, item.item_id, item.seq)}
    with register.reading():
        sqlite = register.sqlite
        parts = {part for _, row_id in went for part in list_parts_of(sqlite, row_id)}
        sources = {source for _, row_id in went for source in _list_sources(sqlite, row_id)}
        return sources | {key for key in went | parts if key[0] not in _SOURCES and find_row(sqlite, *key) is None}


def _list_sources(sqlite: sqlite3.Connection, item_id: str) -> Iterator[Key]:
    for table in _SOURCES:
        for (row_id,) in sqlite.execute(f'SELECT id FROM main."{table}" WHERE item_id = ?', (item_id,)):
            yield table, row_id
        gone = "SELECT item_id FROM main.change WHERE item_table = ? AND json_extract(before, '$.item_id') = ?"
        for (row_id,) in sqlite.execute(gone, (table, item_id)):
            yield table, row_id


def _list_lines(sqlite: sqlite3.Connection, key: Key) -> list[Line]:
    query = (
        "SELECT n, seq, item_table, item_id, before, after, salt FROM main.change"
        " WHERE item_table = ? AND item_id = ? ORDER BY n"
    )
    return sqlite.execute(query, key).fetchall()


def _list_texts(lines: Collection[Line]) -> list[str]:
    """List the words that the rows ever held, the longest first."""
    found: set[str] = set()

    def note(words: str) -> str:
        found.add(words)
        return words

    for line in lines:
        for side in line[4:6]:
            for field, value in (read_row(side) or {}).items():
                if field not in _NAMES:
                    replace_in_value(field, value, note)
    return sorted((words for words in found if words.strip() and words != MARK), key=len, reverse=True)


def _mark(words: str) -> str:
    return MARK if words else words


def _mark_side(side: str | None) -> str | None:
    """Replace every word of a side by the mark, but for what the item is called by."""
    row = read_row(side)
    if row is None or side is None:
        return side
    names = {field: row[field] for field in _NAMES & set(row)}
    marked: dict[str, Value] = {**(read_row(replace_in_row(side, _mark)) or {}), **names}
    return side if marked == row else write_row(marked)


def _mark_row(sqlite: sqlite3.Connection, table: str, row_id: str) -> None:
    row: Row = find_row(sqlite, table, row_id) or {}
    marked = {field: replace_in_value(field, value, _mark) for field, value in row.items()}
    for field, value in marked.items():
        if value != row[field]:
            sqlite.execute(f'UPDATE main."{table}" SET "{field}" = ? WHERE id = ?', (value, row_id))


def _redact_lines(sqlite: sqlite3.Connection, lines: Collection[Line]) -> Iterator[Redaction]:
    for line in lines:
        sides = (_mark_side(line[4]), _mark_side(line[5]))
        if sides != line[4:6]:
            yield rewrite_line(sqlite, line, sides)


def _redact_words(
    sqlite: sqlite3.Connection, keys: set[Key], lines: Collection[Line], texts: list[str]
) -> Iterator[Redaction]:
    """Redact the label and reason of every change set that touched these rows."""
    for seq in sorted({line[1] for line in lines}):
        (said,) = sqlite.execute("SELECT words FROM main.change_set WHERE seq = ?", (seq,)).fetchone()
        label, author, reason = json.loads(said)
        is_about_them = _list_keys_of_set(sqlite, seq) <= keys
        now = [_without(label, texts), author, _mark(reason) if is_about_them else _without(reason, texts)]
        if now != [label, author, reason]:
            yield rewrite_words(sqlite, seq, now)


def _list_keys_of_set(sqlite: sqlite3.Connection, seq: int) -> set[Key]:
    return set(sqlite.execute("SELECT item_table, item_id FROM main.change WHERE seq = ?", (seq,)).fetchall())


def _without(said: str, texts: list[str]) -> str:
    """Replace the texts where they stand; one or two letters are no words of somebody."""
    for text in texts:
        if len(text) > 2:  # noqa: PLR2004  shorter ones stand inside of other words
            said = said.replace(text, MARK)
    return said
