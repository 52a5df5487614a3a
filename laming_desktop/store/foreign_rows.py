"""Read the rows of a file from outside into plain values of our own, each looked at: type, text, length, word, day.

What a row may hold comes from today's tables; a column that an older version lacked gets the default it has today.
"""

import json
import sqlite3
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final, TypeAlias

from sqlalchemy import Column, DefaultClause, Integer, Table

from laming_desktop.domain.papers.profile_texts import read_attached, read_filter, read_printing, read_profile
from laming_desktop.domain.papers.style_texts import read_style
from laming_desktop.domain.patches import Value
from laming_desktop.store.schema import IsoDate, TableBase
from laming_desktop.store.shape import list_expected_columns
from laming_desktop.store.timescales import find_reading
from laming_desktop.store.words import (
    ACTION_STATES,
    AREAS,
    AUDIENCES,
    CERTAINTIES,
    CHANGE_KINDS,
    CHECK_RULES,
    EVIDENCE_KINDS,
    FORMATS,
    GUIDANCE_KINDS,
    LINK_KINDS,
    MEDIA_TYPES,
    NUMBERINGS,
    OWNER_KINDS,
    OWNER_ROLES,
    POSITIONS,
    PRIORITIES,
    REPORTS,
    RESPONSE_POSITIONS,
    RETURN_OUTCOMES,
    SCOPES,
    SHARE_ALLOWED,
    SHARE_FORMS,
    SHARE_NAMES,
    WRITTEN_KINDS,
    UnknownWordError,
    read_decimal,
    read_instant,
)

Rows: TypeAlias = Mapping[str, tuple[Mapping[str, Value], ...]]
"""The rows of each table, in the order of the file."""

LONGEST_TEXT: Final = 1_000_000
MOST_ROWS: Final = 2_000_000
MOST_TEXT: Final = 100_000_000
"""Bytes of text in all rows together."""
_WHOLE_NUMBER: Final = 1 << 53

_WORDS: Final[Mapping[tuple[str, str], Callable[[str], str]]] = {
    ("recommendation", "audience"): AUDIENCES.read,
    ("response", "position"): RESPONSE_POSITIONS.read,
    ("position", "scope"): SCOPES.read,
    ("position", "position"): POSITIONS.read,
    ("action", "priority"): PRIORITIES.read,
    ("action", "state"): ACTION_STATES.read,
    ("progress", "state"): ACTION_STATES.read,
    ("owner", "kind"): OWNER_KINDS.read,
    ("action_owner", "role"): OWNER_ROLES.read,
    ("timescale", "certainty"): CERTAINTIES.read,
    ("import_cell", "certainty"): CERTAINTIES.read,
    ("change_set", "kind"): CHANGE_KINDS.read,
    ("presentation", "report"): REPORTS.read,
    ("presentation", "format"): FORMATS.read,
    ("report_profile", "report"): REPORTS.read,
    ("report_template", "kind"): WRITTEN_KINDS.read,
    ("template_section", "numbering"): NUMBERINGS.read,
    ("written_report", "kind"): WRITTEN_KINDS.read,
    ("kept_file", "media_type"): MEDIA_TYPES.read,
    ("guidance", "kind"): GUIDANCE_KINDS.read,
    ("recommendation_link", "kind"): LINK_KINDS.read,
    ("indicator_value", "area"): AREAS.read,
    ("evidence", "kind"): EVIDENCE_KINDS.read,
    ("silenced_check", "rule"): CHECK_RULES.read,
    ("share", "form"): SHARE_FORMS.read,
    ("share", "allowed"): SHARE_ALLOWED.read,
    ("share", "names"): SHARE_NAMES.read,
    ("share_return", "became"): RETURN_OUTCOMES.read,
    ("share_origin", "allowed"): SHARE_ALLOWED.read,
}
_FORMS: Final[Mapping[tuple[str, str], Callable[[str], object]]] = {
    ("presentation", "profile"): read_printing,
    ("presentation", "presented_at"): read_instant,
    ("report_profile", "wishes"): read_profile,
    ("written_report", "attached"): read_attached,
    ("indicator_value", "value"): read_decimal,
    ("guidance", "consultation_reading"): find_reading,
    ("guidance", "expected_reading"): find_reading,
    ("share", "asked"): read_filter,
    ("share", "shared_at"): read_instant,
    ("share_return", "returned_at"): read_instant,
    ("share_origin", "shared_at"): read_instant,
    ("register", "house_style"): read_style,
    ("kept_file", "content"): partial(b64decode, validate=True),
}
"""What must be readable whole, as nothing of it is looked at again where it is used."""
_NUMBERS: Final[Mapping[tuple[str, str], range]] = {
    ("presentation", "seq"): range(1, 1 << 53),
    ("template_section", "level"): range(1, 4),
    ("template_section", "page_break"): range(2),
    ("template_section", "boxed"): range(2),
    ("share", "with_evidence"): range(2),
    ("share", "number"): range(1, 1 << 31),
    ("share", "seq"): range(1, 1 << 53),
    ("share_return", "changes"): range(1 << 53),
    ("share_return", "merged_seq"): range(1, 1 << 53),
    ("share_origin", "number"): range(1, 1 << 31),
    ("share_origin", "seq"): range(1, 1 << 53),
}
_JSON: Final[Mapping[tuple[str, str], type]] = {
    ("question", "choices"): list,
    ("import_batch", "mapping"): dict,
    ("import_row", "cells"): list,
    ("saved_view", "wishes"): dict,
    ("share_origin", "owners"): list,
    ("share_return", "sets"): list,
    ("share_origin", "manifest"): dict,
    ("timescale", "reading"): dict,
    ("change_set", "words"): list,
    ("change", "before"): dict,
    ("change", "after"): dict,
}


class RefusedRowError(Exception):
    """A row cannot be taken: a code that the refusal of the file gives on, and where it stands."""

    def __init__(self, why: str, where: str) -> None:
        super().__init__(why, where)
        self.why = why
        self.where = where


class Allowance:
    """How much text a file may still have, so that it cannot fill the memory."""

    def __init__(self) -> None:
        self._left = MOST_TEXT

    def take(self, table: str, size: int) -> None:
        """Take the text of one row off; RefusedRowError when the file has had its share."""
        self._left -= size
        if self._left < 0:
            raise RefusedRowError("too_large", table)


def read_foreign_rows(connection: sqlite3.Connection) -> Rows:
    """Read every row of every table; RefusedRowError for the first that cannot be taken."""
    tables = [TableBase.metadata.tables[name] for name in list_expected_columns()]
    there = {name for (name,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")}
    allowance = Allowance()
    found = {
        table.name: read_foreign_table(connection, table.name, allowance) for table in tables if table.name in there
    }
    rows = {table.name: found.get(table.name, ()) for table in tables}
    for table in tables:
        _refuse_repeated(table, rows[table.name])
    for table in tables:
        _refuse_dangling(table, rows)
    return rows


def read_foreign_table(
    connection: sqlite3.Connection, name: str, allowance: Allowance, condition: str = "1", *values: Value
) -> tuple[Mapping[str, Value], ...]:
    """Read the rows of one table, all or those of a condition; RefusedRowError for the first that cannot be taken."""
    # Bytes, so that a text that is none is seen and not put right.
    connection.text_factory = bytes
    try:
        return tuple(_read_table(connection, TableBase.metadata.tables[name], allowance, condition, values))
    finally:
        connection.text_factory = str


def count_rows(connection: sqlite3.Connection) -> int:
    """Count the rows of all tables, without the journal's own index of them."""
    names = [name for (name,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
    return sum(int(connection.execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0]) for name in names)


def _read_table(
    connection: sqlite3.Connection, table: Table, allowance: Allowance, condition: str, values: Sequence[Value]
) -> Iterator[Mapping[str, Value]]:
    there = {bytes(row[1]).decode() for row in connection.execute(f'PRAGMA main.table_info("{table.name}")')}
    columns = [column for column in table.columns if column.name in there]
    defaults = {column.name: _read_default(column) for column in table.columns if column.name not in there}
    listed = ", ".join(f'typeof("{column.name}"), "{column.name}"' for column in columns)
    query = f'SELECT rowid, {listed} FROM main."{table.name}" WHERE {condition}'
    for rowid, *told in connection.execute(query, values):
        allowance.take(table.name, sum(len(content) for content in told[1::2] if isinstance(content, bytes)))
        row: dict[str, Value] = dict(defaults)
        for column, kind, content in zip(columns, told[::2], told[1::2], strict=True):
            try:
                row[column.name] = _read_value(column, kind, content)
            except RefusedRowError as error:
                raise RefusedRowError(error.why, f"{table.name} row {rowid}, {column.name}") from error
        yield row


def _read_default(column: Column[object]) -> Value:
    default = column.server_default
    return str(default.arg) if isinstance(default, DefaultClause) else None


def _read_value(column: Column[object], kind: bytes, content: bytes | float | None) -> Value:
    if content is None:
        if not column.nullable:
            raise RefusedRowError("wrong_type", "")
        return None
    if isinstance(content, int) and isinstance(column.type, Integer) and abs(content) < _WHOLE_NUMBER:
        look_at_number(column, content)
        return content
    if isinstance(content, bytes) and kind == b"text" and not isinstance(column.type, Integer):
        return look_at_text(column, _read_text(content))
    raise RefusedRowError("wrong_type", "")


def _read_text(content: bytes) -> str:
    if len(content) > LONGEST_TEXT * 4:
        raise RefusedRowError("too_long", "")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedRowError("not_text", "") from error
    if "\0" in text:
        raise RefusedRowError("not_text", "")
    if len(text) > LONGEST_TEXT:
        raise RefusedRowError("too_long", "")
    return text


def look_at_number(column: Column[object], number: int) -> None:
    """Refuse a number that its column may not hold (RefusedRowError)."""
    if number not in _NUMBERS.get((column.table.name, column.name), (number,)):
        raise RefusedRowError("unreadable_value", "")


def look_at_text(column: Column[object], text: str) -> str:
    """Give a text back when its column may hold it; RefusedRowError when not."""
    place = (column.table.name, column.name)
    try:
        if isinstance(column.type, IsoDate):
            date.fromisoformat(text)
        if place in _WORDS:
            _WORDS[place](text)
        if place in _FORMS:
            _FORMS[place](text)
        if place in _JSON and not (text == "" and column.server_default is not None):
            _refuse_other_json(text, _JSON[place])
    except UnknownWordError as error:
        raise RefusedRowError("unknown_word", "") from error
    except (ValueError, RecursionError) as error:
        raise RefusedRowError("unreadable_value", "") from error
    return text


def _refuse_other_json(text: str, kind: type) -> None:
    told: object = json.loads(text)
    if not isinstance(told, kind):
        raise RefusedRowError("unreadable_value", "")


def _refuse_repeated(table: Table, rows: Iterable[Mapping[str, Value]]) -> None:
    key = next(iter(table.primary_key.columns)).name
    counted = Counter(row[key] for row in rows)
    twice = next((value for value, count in counted.items() if count > 1), None)
    if twice is not None:
        raise RefusedRowError("given_twice", f"{table.name} {str(twice)[:40]}")


def _refuse_dangling(table: Table, rows: Rows) -> None:
    for column in table.columns:
        for reference in column.foreign_keys:
            parent, field = reference.column.table.name, reference.column.name
            known = {row[field] for row in rows[parent]}
            for row in rows[table.name]:
                if row[column.name] is not None and row[column.name] not in known:
                    raise RefusedRowError("dangling", f"{table.name}, {column.name}")
            if parent == table.name:
                _refuse_circles(table.name, {str(row[field]): row[column.name] for row in rows[parent]})


def _refuse_circles(table: str, parents: Mapping[str, Value]) -> None:
    """Refuse rows that contain themselves, over however many others."""
    sound: set[str] = set()
    for start in parents:
        way: list[str] = []
        on_way: set[str] = set()
        item: Value = start
        while item is not None and str(item) not in sound:
            if str(item) in on_way:
                raise RefusedRowError("circle", f"{table} {str(item)[:40]}")
            way.append(str(item))
            on_way.add(str(item))
            item = parents.get(str(item))
        sound.update(way)
