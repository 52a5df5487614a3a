"""Take one text out of the register for good, its whole past included, so that the chain still holds.

One mark replaces it everywhere alike: in rows, in the values before and after, in the words of change sets. As every
value changes by the same rule, each after still equals the next before, and a replay still gives the tables. The
lines get new salts and the old ones are gone, so the digests that the chain keeps tell nothing of the text.
"""

import json
import sqlite3
from typing import Final

from laming_desktop.store.chain import Redaction, hash_line, make_salt
from laming_desktop.store.register import Register
from laming_desktop.store.rows import list_columns, list_tables

MARK: Final = "[removed]"


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


def _escape(text: str) -> str:
    """Give a text as it stands inside JSON, in which columns and the journal keep some."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _holds_text(sqlite: sqlite3.Connection, text: str) -> bool:
    """Tell whether the text occurs in the tables or in the journal."""
    escaped = _escape(text)
    queries = [
        ("main.change_set", ["words"]),
        ("main.change", ["before", "after"]),
        *((f'main."{table}"', list_columns(sqlite, table)) for table in list_tables(sqlite)),
    ]
    for table, columns in queries:
        found = " OR ".join(f'instr("{column}", ?1) OR instr("{column}", ?2)' for column in columns)
        if sqlite.execute(f"SELECT 1 FROM {table} WHERE {found} LIMIT 1", (text, escaped)).fetchone():
            return True
    return False


def _redact_rows(sqlite: sqlite3.Connection, text: str) -> None:
    escaped = _escape(text)
    for table in list_tables(sqlite):
        for column in list_columns(sqlite, table):
            replaced = f'replace(replace("{column}", ?1, ?3), ?2, ?3)'
            holds = f'instr("{column}", ?1) OR instr("{column}", ?2)'
            sqlite.execute(f'UPDATE main."{table}" SET "{column}" = {replaced} WHERE {holds}', (text, escaped, MARK))


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
    fields = json.loads(row)
    redacted = {
        field: value.replace(text, MARK).replace(_escape(text), MARK) if isinstance(value, str) else value
        for field, value in fields.items()
    }
    return json.dumps(redacted, ensure_ascii=False, separators=(",", ":"))
