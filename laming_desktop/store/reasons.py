"""Why changes were made, as it was said after they were made: each a change set of its own that alters no row."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from laming_desktop.domain.patches import Value
from laming_desktop.domain.plan import HistoryEntry, LaterReason
from laming_desktop.store.register import Register

_OF_CHANGES: Final = """SELECT s.target, s.seq, s.at, s.words FROM main.change_set s
    WHERE s.target IS NOT NULL AND s.kind = 'reason'{where} ORDER BY s.seq"""
_TO_EXPLAIN: Final = """SELECT words FROM main.change_set WHERE seq = ?
    AND kind IN ('edit', 'import', 'merge', 'restore', 'undo', 'redo')"""
_NEWEST: Final = """SELECT seq, words FROM main.change_set
    WHERE kind IN ('edit', 'import', 'merge', 'restore', 'undo', 'redo') ORDER BY seq DESC LIMIT 1"""
SAYS: Final = """(instr(folded(json_extract(s.words, '$[2]')), folded(?)) > 0 OR EXISTS (
    SELECT 1 FROM main.change_set r WHERE r.target = s.seq AND r.kind = 'reason'
    AND instr(folded(json_extract(r.words, '$[2]')), folded(?)) > 0))"""
"""The condition of a change set `s` that a part of why it was made stands there twice."""


def find_label_to_explain(register: Register, seq: int) -> str | None:
    """Find the label of a change for which a reason can be given; None where there is none of this number."""
    with register.reading():
        row = register.sqlite.execute(_TO_EXPLAIN, (seq,)).fetchone()
    return str(json.loads(row[0])[0]) if row else None


def find_newest_to_explain(register: Register) -> tuple[int, str] | None:
    """Find number and label of the newest change for which a reason can be given."""
    with register.reading():
        row = register.sqlite.execute(_NEWEST).fetchone()
    return (int(row[0]), str(json.loads(row[1])[0])) if row else None


def read_later_reasons(sqlite: sqlite3.Connection) -> dict[int, tuple[LaterReason, ...]]:
    """Read what was said later of why changes were made, oldest first, by the number of the change."""
    found: dict[int, tuple[LaterReason, ...]] = {}
    for target, seq, at, words in sqlite.execute(_OF_CHANGES.format(where="")):
        _, author, reason = json.loads(words)
        found[target] = (*found.get(target, ()), LaterReason(seq, datetime.fromisoformat(at), author, reason))
    return found


def list_given_reasons(sqlite: sqlite3.Connection, where: str, values: Sequence[Value]) -> Iterator[HistoryEntry]:
    """List the records of later reasons as entries of the whole register, each with the number of its change."""
    for target, seq, at, words in sqlite.execute(_OF_CHANGES.format(where=where), values):
        label, author, reason = json.loads(words)
        instant = datetime.fromisoformat(at)
        yield HistoryEntry(
            seq, instant, author, "reason", label, reason, "change_set", "", "given_for", None, str(target)
        )
