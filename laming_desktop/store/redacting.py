"""Take one text out of the register for good, its whole past included, so that the chain still holds.

One mark replaces it everywhere alike: in rows, in the values before and after, in the words of change sets. As every
value changes by the same rule, each after still equals the next before, and a replay still gives the tables. The
lines get new salts and the old ones are gone, so the digests that the chain keeps tell nothing of the text.
"""

import json
import sqlite3
from typing import Final, cast

from laming_desktop.domain.patches import Value
from laming_desktop.store.chain import Redaction, hash_line, make_salt
from laming_desktop.store.register import Register
from laming_desktop.store.rows import list_columns, list_tables

MARK: Final = "[removed]"
_NO_PROSE: Final = frozenset(
    {"id", "item_table", "field", "code", "digest", "read_at", "place", "on", "earliest", "latest", "plan_date"}
    | {"plan_period", "audience", "position", "scope", "priority", "state", "nature", "precision"}
    | {"certainty", "kind", "role", "event", "relation", "unit", "weekday", "flags", "day", "nth", "start", "until"}
    | {"report", "format", "journal", "presented_at", "slot", "numbering", "media_type", "content", "attached"}
    | {"columns", "names", "grouping", "size", "orientation", "priorities", "positions", "states", "due", "lacking"}
    | {"past", "today", "since", "next_meeting", "return_by", "program", "colour", "crest"}
)
"""Fields that hold names, days and words of closed sets: a mark in one of them would make the register unreadable."""
_JSON: Final = frozenset({"reading", "cells", "choices", "mapping", "profile", "wishes", "house_style"})
"""Columns that keep more than one value as JSON."""


def redact_text(register: Register, text: str, label: str, reason: str) -> int:
    """Replace a text everywhere in the file by a mark; give the number of journal lines that held it.

    Nothing is written where the text does not occur. Backups and copies of the file are not touched.
    """
    with register.reading():
        if not _holds_text(register.sqlite, text):
            return 0
    with register.write(label, kind="redaction", reason=reason) as writing:
        sqlite = writing.connection
        sqlite.execute("PRAGMA secure_delete = ON")
        _redact_rows(sqlite, text)
        writing.redactions = [*_redact_words(sqlite, text), *_redact_changes(sqlite, text)]
        # The past is replaced, not followed by a change, whose value before would name the text.
        sqlite.execute("DELETE FROM noted")
    with register.noting_aside() as sqlite:
        sqlite.execute("VACUUM")
    return len(writing.redactions)


def _is_prose(column: str) -> bool:
    """Tell whether a column holds words that somebody wrote."""
    return column not in _NO_PROSE and not column.endswith(("_id", "_on"))


def list_prose(sqlite: sqlite3.Connection, table: str) -> list[str]:
    """List the columns of a table that hold words that somebody wrote."""
    return [column for column in list_columns(sqlite, table) if _is_prose(column)]


def _escape(text: str) -> str:
    """Give a text as it stands inside JSON, in which columns and the journal keep some."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _holds_text(sqlite: sqlite3.Connection, text: str) -> bool:
    """Tell whether the text occurs in the tables or in the journal."""
    escaped = _escape(text)
    held = "SELECT words FROM main.change_set WHERE instr(words, ?1) OR instr(words, ?2)"
    if any(text in word for (said,) in sqlite.execute(held, (text, escaped)) for word in json.loads(said)):
        return True
    sides = "SELECT before FROM main.change UNION ALL SELECT after FROM main.change"
    if any(_redact_row(side, text) != side for (side,) in sqlite.execute(sides)):
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
    for seq, said, salt in sqlite.execute("SELECT seq, words, salt FROM change_set").fetchall():
        words = [word.replace(text, MARK) for word in json.loads(said)]
        if words != json.loads(said):
            now, fresh = json.dumps(words, ensure_ascii=False), make_salt()
            sqlite.execute("UPDATE change_set SET words = ?, salt = ? WHERE seq = ?", (now, fresh, seq))
            redactions.append((seq, 0, hash_line(salt, said), hash_line(fresh, now)))
    return redactions


def _redact_changes(sqlite: sqlite3.Connection, text: str) -> list[Redaction]:
    """Redact the values before and after."""
    redactions: list[Redaction] = []
    query = "SELECT n, seq, item_table, item_id, before, after, salt FROM change ORDER BY n"
    for n, seq, table, item_id, before, after, salt in sqlite.execute(query).fetchall():
        sides = (_redact_row(before, text), _redact_row(after, text))
        if sides != (before, after):
            fresh = make_salt()
            sqlite.execute("UPDATE change SET before = ?, after = ?, salt = ? WHERE n = ?", (*sides, fresh, n))
            was = hash_line(salt, table, item_id, before, after)
            redactions.append((seq, n, was, hash_line(fresh, table, item_id, *sides)))
    return redactions


def _redact_row(row: str | None, text: str) -> str | None:
    """Redact the values of a row that stands as JSON; the row itself where it does not hold the text."""
    if row is None or (_escape(text) not in row and _escape(_escape(text)) not in row):
        return row
    fields: dict[str, Value] = json.loads(row)
    redacted = {field: _redact_value(field, value, text) for field, value in fields.items()}
    return row if redacted == fields else json.dumps(redacted, ensure_ascii=False, separators=(",", ":"))


def _redact_value(field: str, value: Value, text: str) -> Value:
    """Redact one value of a row; what it keeps as JSON is redacted piece by piece."""
    if not value or not isinstance(value, str) or not _is_prose(field):
        return value
    if field not in _JSON:
        return value.replace(text, MARK)
    pieces: object = json.loads(value)
    redacted = _redact_pieces(field, pieces, text)
    return value if redacted == pieces else json.dumps(redacted, ensure_ascii=False, separators=(",", ":"))


def _redact_pieces(field: str, piece: object, text: str) -> object:
    if isinstance(piece, dict):
        pieces = cast("dict[str, object]", piece)
        return {name: _redact_pieces(name, inner, text) for name, inner in pieces.items()}
    if isinstance(piece, list):
        return [_redact_pieces(field, inner, text) for inner in cast("list[object]", piece)]
    return piece.replace(text, MARK) if isinstance(piece, str) and _is_prose(field) else piece
