"""Take one text out of the register for good, its whole past included, so that the chain still holds.

One mark replaces it everywhere alike: in rows, in the values before and after, in the words of change sets. As every
value changes by the same rule, each after still equals the next before, and a replay still gives the tables. The
lines get new salts and the old ones are gone, so the digests that the chain keeps tell nothing of the text.
"""

import json
import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, TypeAlias, cast

from laming_desktop.domain.patches import Value
from laming_desktop.store.chain import Redaction, hash_line, make_salt
from laming_desktop.store.register import Register
from laming_desktop.store.removed import MARK
from laming_desktop.store.rows import list_columns, list_tables
from laming_desktop.store.writing import Writing

_NO_PROSE: Final = frozenset(
    {"id", "item_table", "field", "code", "digest", "read_at", "place", "on", "earliest", "latest", "plan_date"}
    | {"plan_period", "audience", "position", "scope", "priority", "state", "nature", "precision"}
    | {"certainty", "kind", "role", "event", "relation", "unit", "weekday", "flags", "day", "nth", "start", "until"}
    | {"report", "format", "journal", "presented_at", "slot", "numbering", "media_type", "content", "attached"}
    | {"columns", "names", "grouping", "size", "orientation", "priorities", "positions", "states", "due", "lacking"}
    | {
        "area",
        "value",
        "rule",
        "allowed",
        "form",
        "sets",
        "first",
        "returned_at",
        "shared_at",
        "manifest",
    }
    | {"past", "today", "since", "next_meeting", "return_by", "program", "colour", "crest"}
)
"""Fields that hold names, days and words of closed sets: a mark in one of them would make the register unreadable."""
_NO_PROSE_OF: Final = frozenset({("share_return", "became")})
"""The same of one table only, where a field of another by that name holds words that somebody wrote."""
_JSON: Final = frozenset(
    {"reading", "cells", "choices", "mapping", "profile", "wishes", "asked", "house_style"}
    | {"consultation_reading", "expected_reading"}
)
"""Columns that keep more than one value as JSON."""

Replace: TypeAlias = Callable[[str], str]
"""Gives a text without what is to go."""

Line: TypeAlias = tuple[int, int, str, str, str | None, str | None, str]
"""A line of the journal: n, change set, table and id of the row, its sides, salt."""


def redact_text(register: Register, text: str, label: str, reason: str) -> int:
    """Replace a text everywhere in the file by a mark; give the number of journal lines that held it.

    Nothing is written where the text does not occur. Backups and copies of the file are not touched.
    """
    with register.reading():
        if not _holds_text(register.sqlite, text):
            return 0
    with redacting(register, label, reason) as writing:
        sqlite = writing.connection
        _redact_rows(sqlite, text)
        writing.redactions = [*_redact_words(sqlite, text), *_redact_changes(sqlite, text)]
    return len(writing.redactions)


@contextmanager
def redacting(register: Register, label: str, reason: str) -> Generator[Writing]:
    """Make a change set that replaces the past; the file is written anew, without the pages that hold it still."""
    with register.write(label, kind="redaction", reason=reason) as writing:
        writing.connection.execute("PRAGMA secure_delete = ON")
        yield writing
        # The past is replaced, not followed by a change, whose value before would name the text.
        writing.connection.execute("DELETE FROM noted")
    with register.noting_aside() as sqlite:
        sqlite.execute("VACUUM")
        register.memory.forget()


def _is_prose(column: str, table: str = "") -> bool:
    """Tell whether a column holds words that somebody wrote."""
    return column not in _NO_PROSE and (table, column) not in _NO_PROSE_OF and not column.endswith(("_id", "_on"))


def list_prose(sqlite: sqlite3.Connection, table: str) -> list[str]:
    """List the columns of a table that hold words that somebody wrote."""
    return [column for column in list_columns(sqlite, table) if _is_prose(column, table)]


def _escape(text: str) -> str:
    """Give a text as it stands inside JSON, in which columns and the journal keep some."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _holds_text(sqlite: sqlite3.Connection, text: str) -> bool:
    """Tell whether the text occurs in the tables or in the journal."""
    escaped = _escape(text)
    held = "SELECT words FROM main.change_set WHERE instr(words, ?1) OR instr(words, ?2)"
    if any(text in word for (said,) in sqlite.execute(held, (text, escaped)) for word in json.loads(said)):
        return True
    sides = "SELECT item_table, before FROM main.change UNION ALL SELECT item_table, after FROM main.change"
    if any(_redact_row(table, side, text) != side for table, side in sqlite.execute(sides)):
        return True
    return any(
        _redact_value(column, value, text) != value
        for table in list_tables(sqlite)
        for column in list_prose(sqlite, table)
        for (value,) in sqlite.execute(f'SELECT "{column}" FROM main."{table}"')
    )


def _redact_rows(sqlite: sqlite3.Connection, text: str) -> None:
    def redact_value(column: str, value: Value) -> Value:
        return _redact_value(column, value, text)

    sqlite.create_function("redacted", 2, redact_value, deterministic=True)
    for table in list_tables(sqlite):
        for column in list_prose(sqlite, table):
            redacted = f"redacted('{column}', \"{column}\")"
            sqlite.execute(f'UPDATE main."{table}" SET "{column}" = {redacted} WHERE {redacted} IS NOT "{column}"')


def _redact_words(sqlite: sqlite3.Connection, text: str) -> list[Redaction]:
    """Redact what is said of change sets: label, author and reason."""
    redactions: list[Redaction] = []
    for seq, said in sqlite.execute("SELECT seq, words FROM change_set").fetchall():
        words = [word.replace(text, MARK) for word in json.loads(said)]
        if words != json.loads(said):
            redactions.append(rewrite_words(sqlite, seq, words))
    return redactions


def rewrite_words(sqlite: sqlite3.Connection, seq: int, words: list[str]) -> Redaction:
    """Give a change set other words, and say what its digest was and is now."""
    said, salt = sqlite.execute("SELECT words, salt FROM change_set WHERE seq = ?", (seq,)).fetchone()
    now, fresh = json.dumps(words, ensure_ascii=False), make_salt()
    sqlite.execute("UPDATE change_set SET words = ?, salt = ? WHERE seq = ?", (now, fresh, seq))
    return seq, 0, hash_line(salt, said), hash_line(fresh, now)


def _redact_changes(sqlite: sqlite3.Connection, text: str) -> list[Redaction]:
    """Redact the values before and after."""
    redactions: list[Redaction] = []
    query = "SELECT n, seq, item_table, item_id, before, after, salt FROM change ORDER BY n"
    for line in sqlite.execute(query).fetchall():
        sides = (_redact_row(line[2], line[4], text), _redact_row(line[2], line[5], text))
        if sides != line[4:6]:
            redactions.append(rewrite_line(sqlite, line, sides))
    return redactions


def rewrite_line(sqlite: sqlite3.Connection, line: Line, sides: tuple[str | None, str | None]) -> Redaction:
    """Give a line of the journal other sides, and say what its digest was and is now."""
    n, seq, table, item_id, before, after, salt = line
    fresh = make_salt()
    sqlite.execute("UPDATE change SET before = ?, after = ?, salt = ? WHERE n = ?", (*sides, fresh, n))
    return seq, n, hash_line(salt, table, item_id, before, after), hash_line(fresh, table, item_id, *sides)


def _redact_row(table: str, row: str | None, text: str) -> str | None:
    """Redact the values of a row that stands as JSON; the row itself where it does not hold the text."""
    if row is None or (_escape(text) not in row and _escape(_escape(text)) not in row):
        return row
    return replace_in_row(row, lambda value: value.replace(text, MARK), table)


def replace_in_row(row: str, replace: Replace, table: str = "") -> str:
    """Replace the words of a row that stands as JSON; the very row where nothing differs."""
    fields: dict[str, Value] = json.loads(row)
    replaced = {
        field: replace_in_value(field, value, replace) if _is_prose(field, table) else value
        for field, value in fields.items()
    }
    return row if replaced == fields else json.dumps(replaced, ensure_ascii=False, separators=(",", ":"))


def _redact_value(field: str, value: Value, text: str) -> Value:
    return replace_in_value(field, value, lambda words: words.replace(text, MARK))


def replace_in_value(field: str, value: Value, replace: Replace) -> Value:
    """Replace the words of one value of a row; what it keeps as JSON is replaced piece by piece."""
    if not isinstance(value, str) or not _is_prose(field):
        return value
    if field not in _JSON or not value:
        return replace(value)
    pieces: object = json.loads(value)
    replaced = _replace_in_pieces(field, pieces, replace)
    return value if replaced == pieces else json.dumps(replaced, ensure_ascii=False, separators=(",", ":"))


def _replace_in_pieces(field: str, piece: object, replace: Replace) -> object:
    if isinstance(piece, dict):
        pieces = cast("dict[str, object]", piece)
        return {name: _replace_in_pieces(name, inner, replace) for name, inner in pieces.items()}
    if isinstance(piece, list):
        return [_replace_in_pieces(field, inner, replace) for inner in cast("list[object]", piece)]
    return replace(piece) if isinstance(piece, str) and _is_prose(field) else piece
