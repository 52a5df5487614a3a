"""Verify the journal of a file from outside, and its rows against it, in one walk over both.

The chain of hashes is followed over the bytes as they lie in the file. A row that was only ever added lies in its table
in the order of the journal, so that both are compared as they come; only rows with a longer story are read and replayed.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, TypeAlias, cast

from laming_desktop.domain.patches import Row
from laming_desktop.store.chain import Redaction, hash_set, read_redactions
from laming_desktop.store.foreign_rows import Allowance, RefusedRowError
from laming_desktop.store.rows import as_json_object, list_columns, list_tables, read_defaults

_LINES: Final = "SELECT n, salt, item_table, item_id, before, after FROM change WHERE seq = ? ORDER BY n"
_SETS: Final = "SELECT seq, at, kind, target, schema, words, salt, hash FROM change_set ORDER BY seq"

_State: TypeAlias = bytes | Row | None
"""A row as far as the journal was replayed: as JSON, as its values, or None where it is gone."""


@dataclass(frozen=True, slots=True)
class VerifiedJournal:
    """A journal that holds: the hash of each of its sets, and whether lines of it were redacted."""

    hashes: tuple[str, ...]
    has_redactions: bool


def verify_journal(connection: sqlite3.Connection, allowance: Allowance) -> VerifiedJournal:
    """Follow the journal from its first set; RefusedRowError names the first set, line or row that does not fit."""
    walk = _Walk(connection, allowance)
    connection.text_factory = bytes
    try:
        hashes = tuple(walk.follow())
        walk.compare_rest()
    finally:
        connection.text_factory = str
    return VerifiedJournal(hashes, walk.has_redactions)


class _Table:
    """The rows of one table in the order of the file, as JSON, walked beside the journal."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self.name = name
        self.given = read_defaults(connection, name)
        self._connection = connection
        self._row = as_json_object("t", list_columns(connection, name))
        self._rows: Iterator[tuple[bytes, bytes]] = iter(
            connection.execute(f'SELECT id, {self._row} FROM main."{name}" t ORDER BY rowid')
        )
        self.states: dict[bytes, _State] = {}
        self.passed: set[bytes] = set()
        """Rows with a story that the walk has gone past already, as they came."""
        self.met: dict[bytes, bytes] = {}
        """Rows that are not as they came, so that their story must tell why."""
        self.next: tuple[bytes, bytes] | None = None

    def begin(self) -> None:
        """Go to the first row."""
        self.next = next(self._rows, None)

    def add(self, item_id: bytes, after: bytes) -> bool:
        """Take in that a row came; tell whether it is the next one of the table, and just so."""
        if item_id not in self.states:
            row = self.next
            if row == (item_id, after):
                self.next = next(self._rows, None)
                return True
            if row is not None and row[0] == item_id:
                self.met[item_id] = row[1]
                self.next = next(self._rows, None)
            self.states[item_id] = after
            return False
        if self.states[item_id] is not None:
            raise RefusedRowError("altered", self.tell(item_id))
        self.states[item_id] = after
        return False

    def change(self, item_id: bytes, before: bytes, after: bytes | None) -> None:
        """Take in that a row was changed or went: what the journal says it was is what it must have been."""
        state = self._find_state(item_id)
        was, becomes = _read(before), None if after is None else _read(after)
        if state is None or (after is None and self._fill(was) != state):
            raise RefusedRowError("altered", self.tell(item_id))
        if any(state.get(name) != value for name, value in was.items()):
            raise RefusedRowError("altered", self.tell(item_id))
        self.states[item_id] = None if becomes is None else {**state, **becomes}

    def compare_rest(self) -> None:
        """Compare the rows with a longer story, and what was not met on the way."""
        while self.next is not None:
            item_id, row = self.next
            state = self.states.pop(item_id, None)
            if item_id in self.passed or item_id in self.met or not self._is(state, row):
                raise RefusedRowError("altered", self.tell(item_id))
            self.next = next(self._rows, None)
        for item_id, state in self.states.items():
            row = self._find_row(item_id) if item_id in self.passed else self.met.get(item_id)
            if not self._is(state, row):
                raise RefusedRowError("altered", self.tell(item_id))

    def tell(self, item_id: bytes) -> str:
        """Tell a row by its table and id."""
        return f"{self.name} {item_id[:80].decode('utf-8', 'replace')}"

    def _find_state(self, item_id: bytes) -> Row | None:
        """Give a row as far as it was replayed; one that was met already is as it stands."""
        if item_id not in self.states:
            self.states[item_id] = self._find_row(item_id)
            self.passed.add(item_id)
        state = self.states[item_id]
        return self._fill(_read(state)) if isinstance(state, bytes) else state

    def _find_row(self, item_id: bytes) -> bytes | None:
        query = f'SELECT {self._row} FROM main."{self.name}" t WHERE id = CAST(? AS TEXT)'
        found: list[tuple[bytes]] = self._connection.execute(query, (item_id,)).fetchall()
        return found[0][0] if len(found) == 1 else None

    def _is(self, state: _State, row: bytes | None) -> bool:
        if state is None or row is None:
            return state is row
        if isinstance(state, bytes):
            return state == row or self._fill(_read(state)) == _read(row)
        return state == _read(row)

    def _fill(self, row: Row) -> Row:
        """Fill in the columns that a later version has given to all rows."""
        return {**self.given, **row}


class _Walk:
    """One journal followed from its first set to its last."""

    def __init__(self, connection: sqlite3.Connection, allowance: Allowance) -> None:
        self._connection = connection
        self._allowance = allowance
        self._tables = {name.encode(): _Table(connection, name) for name in list_tables(connection)}
        self._redacted = read_redactions(connection, 1)
        self.has_redactions = bool(self._redacted)

    def follow(self) -> Iterator[str]:
        """Give the hash of each set once its lines are seen to be what was sealed."""
        for table in self._tables.values():
            table.begin()
        previous = ""
        sets = self._connection.execute(_SETS).fetchall()
        for expected, (seq, at, kind, target, schema, words, salt, chained) in enumerate(sets, 1):
            if seq != expected:
                raise RefusedRowError("altered", f"change set {expected} is missing")
            digests = [self._check_line(seq, 0, sha256(salt + b"\0" + words).hexdigest())]
            digests += self._read_lines(seq)
            facts = (seq, at.decode(), kind.decode(), target, schema)
            previous = hash_set(previous, facts, digests, self._read_redactions(seq))
            if previous.encode() != chained:
                raise RefusedRowError("altered", f"change set {seq} is not what was sealed")
            yield previous
        if not sets:
            raise RefusedRowError("altered", "change set 1 is missing")

    def compare_rest(self) -> None:
        """Compare the rows that the walk has not met."""
        for table in self._tables.values():
            table.compare_rest()

    def _read_lines(self, seq: int) -> Iterator[str]:
        """Give the digest of each line of a set, and take in what it says."""
        tables, redacted = self._tables, self._redacted
        for n, salt, name, item_id, before, after in self._connection.execute(_LINES, (seq,)):
            line = b"\0".join((salt, name, item_id, before or b"", after or b""))
            digest = sha256(line).hexdigest()
            yield self._check_line(seq, n, digest) if redacted else digest
            table = tables.get(name)
            if table is None or (before is None and after is None):
                raise RefusedRowError("altered", f"change set {seq}: line {n}")
            if before is not None:
                self._allowance.take(table.name, len(line))
                table.change(item_id, before, after)
            elif not table.add(item_id, after):
                self._allowance.take(table.name, len(line))

    def _check_line(self, seq: int, line: int, digest: str) -> str:
        """Give the digest that a set was sealed with; a later set may vouch for a line that was redacted since."""
        told = self._redacted.get((seq, line))
        if told is None:
            return digest
        if told[-1][1] != digest:
            raise RefusedRowError("altered", f"change set {seq}: line {line} was altered")
        return told[0][0]

    def _read_redactions(self, seq: int) -> Sequence[Redaction]:
        if not self.has_redactions:
            return ()
        query = "SELECT of_seq, line, was, digest FROM redaction WHERE by_seq = ? ORDER BY n"
        found = self._connection.execute(query, (seq,))
        return [(of, line, was.decode(), digest.decode()) for of, line, was, digest in found]


def _read(text: bytes) -> Row:
    """Read a row, or a part of one, of plain values; RefusedRowError when it is none."""
    try:
        told: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedRowError("altered", "a line of the journal cannot be read") from error
    if not isinstance(told, dict):
        raise RefusedRowError("altered", "a line of the journal is no row")
    row = cast("dict[str, object]", told)
    if any(not (value is None or type(value) in (str, int)) for value in row.values()):
        raise RefusedRowError("altered", "a line of the journal holds no plain value")
    return cast("Row", row)
