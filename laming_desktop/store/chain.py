"""The hash chain of the journal: what is hashed, and how it is followed from the first change set.

Each line (the words of a set, each row change) is hashed with a salt of its own, and the set's hash covers those
digests and the hash before. So a text can be redacted, its salt thrown away, and the chain still holds.
"""

import json
import sqlite3
from collections.abc import Sequence
from hashlib import sha256
from os import urandom
from typing import TypeAlias

Redaction: TypeAlias = tuple[int, int, str, str]
"""Change set, line (0 for its words), digest before, digest since."""


def make_salt() -> str:
    """Make a salt for one line of the journal."""
    return make_salts(1)[0]


def make_salts(count: int) -> list[str]:
    """Make salts for several lines of the journal, with one question to the system for all."""
    figures = urandom(16 * count).hex()
    return [figures[at : at + 32] for at in range(0, 32 * count, 32)]


def hash_line(salt: str, *parts: str | None) -> str:
    """Hash one line with its salt; JSON never holds a NUL, so the parts cannot run into each other."""
    return sha256("\0".join([salt, *(part or "" for part in parts)]).encode()).hexdigest()


def hash_changes(salts: Sequence[str], lines: Sequence[tuple[str, str, str | None, str | None]]) -> list[str]:
    """Hash the row changes of a set as `hash_line` does each, in a third less time."""
    return [
        sha256(f"{salt}\0{table}\0{item_id}\0{before or ''}\0{after or ''}".encode()).hexdigest()
        for salt, (table, item_id, before, after) in zip(salts, lines, strict=True)
    ]


def hash_set(
    previous: str, facts: tuple[object, ...], digests: Sequence[str], redactions: Sequence[Redaction] = ()
) -> str:
    """Hash a change set onto the one before it; `facts` are number, time, kind, target and schema version."""
    return sha256(json.dumps([previous, *facts, *digests, *redactions]).encode()).hexdigest()


def find_break(connection: sqlite3.Connection, since: int = 1) -> str | None:
    """Follow the chain from the first change set, or from a later one; tell the first place that does not hold."""
    redacted = read_redactions(connection, since)
    previous, expected = _read_hash(connection, since - 1), since
    query = "SELECT seq, at, kind, target, schema, words, salt, hash FROM change_set WHERE seq >= ? ORDER BY seq"
    for seq, at, kind, target, schema, words, salt, chained in connection.execute(query, (since,)):
        if seq != expected:
            return f"change set {expected} is missing"
        digests: list[str] = []
        for line, value in _hash_lines(connection, seq, words, salt):
            told = redacted.get((seq, line), [(value, value)])
            if told[-1][1] != value:
                return f"change set {seq}: line {line} was altered"
            digests.append(told[0][0])
        own = "SELECT of_seq, line, was, digest FROM redaction WHERE by_seq = ? ORDER BY n"
        redactions = connection.execute(own, (seq,)).fetchall()
        if hash_set(previous, (seq, at, kind, target, schema), digests, redactions) != chained:
            return f"change set {seq} is not what was sealed"
        previous, expected = chained, seq + 1
    return None if expected > since else f"change set {since} is missing"


def _read_hash(connection: sqlite3.Connection, seq: int) -> str:
    """Give the hash of a change set; "" before the first, and where it is missing."""
    row = connection.execute("SELECT hash FROM change_set WHERE seq = ?", (seq,)).fetchone()
    return str(row[0]) if row else ""


def read_redactions(connection: sqlite3.Connection, since: int) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """Give, for each line that was redacted, its digests before and since, oldest first."""
    redacted: dict[tuple[int, int], list[tuple[str, str]]] = {}
    query = "SELECT of_seq, line, was, digest FROM redaction WHERE of_seq >= ? ORDER BY n"
    for seq, line, was, now in connection.execute(query, (since,)):
        redacted.setdefault((seq, line), []).append((was, now))
    return redacted


def _hash_lines(connection: sqlite3.Connection, seq: int, words: str, salt: str) -> list[tuple[int, str]]:
    query = "SELECT n, salt, item_table, item_id, before, after FROM change WHERE seq = ? ORDER BY n"
    lines = connection.execute(query, (seq,))
    return [(0, hash_line(salt, words)), *((n, hash_line(seasoning, *parts)) for n, seasoning, *parts in lines)]
