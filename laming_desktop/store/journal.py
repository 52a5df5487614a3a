"""The journal of a register: change sets of row changes, sealed one onto the other.

All functions take the register's own connection and run inside the caller's transaction.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import reduce
from typing import Final, TypeAlias, cast

from laming_desktop.domain.patches import Change, Key, Patch, Row, Value, join_changes
from laming_desktop.domain.vocabulary import ChangeKind
from laming_desktop.store.chain import Redaction, hash_changes, hash_line, hash_set, make_salts
from laming_desktop.store.rows import JournalError, insert_rows

KEPT_EMPTY: Final[frozenset[ChangeKind]] = frozenset({"begin", "migration", "redaction", "reason"})
"""Kinds that are sealed even where no row changed."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What is said of a change set before it is sealed; `at` is an instant with its time zone."""

    label: str
    kind: ChangeKind
    author: str
    at: datetime
    reason: str = ""
    target: int | None = None


Sides: TypeAlias = tuple[str | None, str | None]
"""A row before and after, as JSON."""

Line: TypeAlias = tuple[str, str, str | None, str | None]
"""One row's net change in a change set: its table and id, and its sides as the JSON that the journal keeps.

A plain tuple, because an import makes very many and Python's collector lets go of plain tuples of texts.
"""


def seal(
    connection: sqlite3.Connection, about: ChangeSet, redactions: Sequence[Redaction] = ()
) -> tuple[int | None, list[Line]]:
    """Turn what was noted into one change set; give its number (None if there was nothing) and its lines."""
    lines = list_noted(connection)
    connection.execute("DELETE FROM noted")
    if not (lines or redactions or about.kind in KEPT_EMPTY):
        return None, []
    seq, previous = read_head(connection)
    seq += 1
    salts = make_salts(len(lines) + 1)
    words = json.dumps([about.label, about.author, about.reason], ensure_ascii=False)
    at = write_instant(about.at)
    digests = [hash_line(salts[0], words), *hash_changes(salts[1:], lines)]
    schema: int = connection.execute("PRAGMA user_version").fetchone()[0]
    chained = hash_set(previous, (seq, at, about.kind, about.target, schema), digests, redactions)
    connection.execute(
        "INSERT INTO change_set (seq, at, kind, target, words, schema, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (seq, at, about.kind, about.target, words, schema, salts[0], chained),
    )
    _insert_lines(connection, seq, lines, salts[1:])
    connection.executemany(
        "INSERT INTO redaction (by_seq, of_seq, line, was, digest) VALUES (?, ?, ?, ?, ?)",
        ((seq, *redaction) for redaction in redactions),
    )
    return seq, lines


def _insert_lines(connection: sqlite3.Connection, seq: int, lines: list[Line], salts: list[str]) -> None:
    columns = ["seq", "item_table", "item_id", "before", "after", "salt"]
    insert_rows(connection, "change", columns, [(seq, *line, salt) for line, salt in zip(lines, salts, strict=True)])


def list_noted(connection: sqlite3.Connection) -> list[Line]:
    """Give one line per row that really differs since the change set was begun."""
    notes: list[Line] = connection.execute("SELECT item_table, item_id, before, after FROM noted ORDER BY n").fetchall()
    if all(note[2] is None for note in notes):
        # A row that only came can only have come once.
        return notes
    if len({note[:2] for note in notes}) == len(notes):
        return [line for note in notes if (line := _take_single(note)) is not None]
    sides: dict[Key, list[Sides]] = {note[:2]: [] for note in notes if note[2] is not None}
    return list(_join_notes(notes, sides))


def _take_single(note: Line) -> Line | None:
    """Give the line of a row that was noted once; an update is told by what differs."""
    return note if None in note[2:] else _join_line(note[:2], (note[2:],))


def _join_notes(notes: Iterable[Line], sides: dict[Key, list[Sides]]) -> Iterator[Line]:
    """Join what was noted of each row that `sides` names; all others only came, and can only have come once."""
    for note in notes:
        if note[:2] in sides:
            sides[note[:2]].append(note[2:])
    for note in notes:
        if note[:2] not in sides:
            yield note
        elif found := sides[note[:2]]:
            line = _join_line(note[:2], found)
            found.clear()
            if line is not None:
                yield line


def _join_line(key: Key, sides: Sequence[Sides]) -> Line | None:
    """Give the line of a row, None where it is as it was."""
    if len(sides) == 1 and None in sides[0]:
        return (*key, *sides[0])
    change = join_sides(sides)
    return None if change is None else (*key, write_row(change.before), write_row(change.after))


def join_sides(sides: Iterable[Sides]) -> Change | None:
    """Join the changes of one row, oldest first."""
    changes = (Change(read_row(before), read_row(after)) for before, after in sides)
    return reduce(_join_or_begin, changes, None)


def _join_or_begin(first: Change | None, second: Change) -> Change | None:
    return join_changes(first or Change(second.before, second.before), second)


def read_row(text: str | None) -> Row | None:
    """Read a row, or the part of one, that the journal keeps as JSON; JournalError when it is no row."""
    if text is None:
        return None
    try:
        row: object = json.loads(text)
    except ValueError as error:
        raise JournalError("a line of the journal cannot be read") from error
    if not isinstance(row, dict):
        raise JournalError("a line of the journal is no row")
    return cast("Row", row)


def write_row(row: Mapping[str, Value] | None) -> str | None:
    """Write a row as the JSON that the journal keeps, in the very form of SQLite's json_object."""
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def write_instant(at: datetime) -> str:
    """Write an instant as UTC in ISO form with milliseconds, so that texts sort as instants do."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def read_patch(connection: sqlite3.Connection, after: int, until: int) -> Patch:
    """Give the net patch of the change sets after one number and up to another."""
    sides: dict[Key, list[Sides]] = {}
    query = "SELECT item_table, item_id, before, after FROM change WHERE seq > ? AND seq <= ? ORDER BY n"
    for table, item_id, before, behind in connection.execute(query, (after, until)):
        sides.setdefault((table, item_id), []).append((before, behind))
    joined = ((key, join_sides(pairs)) for key, pairs in sides.items())
    return {key: change for key, change in joined if change is not None}


def read_head(connection: sqlite3.Connection) -> tuple[int, str]:
    """Give the number and hash of the newest change set; 0 and "" before the first."""
    row = connection.execute("SELECT seq, hash FROM change_set ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, "")
