"""How far into the journal something was read, and what has been touched since then.

Whatever is kept beside the file (when actions fall due, the order of the plan, the words to search) remembers its
reach and takes up from the journal only what came later.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from laming_desktop.store.journal import Line, read_head

MOST_LINES: Final = 2_000
"""More than this is read anew as a whole, which is quicker then."""
_OF_ACTION: Final = frozenset({"timescale", "progress", "action_owner", "answer", "wait"})
_LOOSE: Final = frozenset({"question", "note", "evidence", "silenced_check"})
_SINCE: Final = "SELECT item_table, item_id, before, after FROM main.change WHERE seq > ? ORDER BY n LIMIT ?"
_NOTED: Final = "SELECT item_table, item_id, before, after FROM temp.noted ORDER BY n LIMIT ?"


class Reach(NamedTuple):
    """The newest change set that was read: its number, and its hash, by which another journal is told."""

    seq: int
    hash: str


def read_reach(sqlite: sqlite3.Connection) -> Reach:
    """Give the reach of what is read now."""
    return Reach(*read_head(sqlite))


def list_touched(sqlite: sqlite3.Connection, reach: Reach | None, *, is_writing: bool) -> list[Line] | None:
    """List the lines of the journal behind a reach, with those of a change set under way; None where all is to be read.

    The past may be another one: the journal was replaced, or a text was taken out of it and the file written anew.
    """
    if reach is None or not _is_in_journal(sqlite, reach):
        return None
    lines: list[Line] = sqlite.execute(_SINCE, (reach.seq, MOST_LINES + 1)).fetchall()
    if is_writing:
        lines += sqlite.execute(_NOTED, (MOST_LINES + 1,)).fetchall()
    return None if len(lines) > MOST_LINES else lines


def _is_in_journal(sqlite: sqlite3.Connection, reach: Reach) -> bool:
    """Tell whether the journal still goes through a reach, and only on from there."""
    if reach.seq and not sqlite.execute("SELECT 1 FROM main.change_set WHERE seq = ? AND hash = ?", reach).fetchone():
        return False
    query = "SELECT 1 FROM main.change_set WHERE seq > ? AND kind IN ('redaction', 'migration')"
    return sqlite.execute(query, reach[:1]).fetchone() is None


def has_come_or_gone(lines: Iterable[Line], table: str) -> bool:
    """Tell whether a row of a table was added or removed."""
    return any(line[0] == table and (line[2] is None or line[3] is None) for line in lines)


def list_tables(lines: Iterable[Line]) -> set[str]:
    """List the tables that were touched."""
    return {line[0] for line in lines}


def find_actions(sqlite: sqlite3.Connection, lines: Iterable[Line]) -> set[str] | None:
    """Give the ids of the actions that the lines are about; None where a line may be about any of them."""
    found: set[str] = set()
    for line in lines:
        if line[0] == "action":
            found.add(line[1])
        elif line[0] in _OF_ACTION:
            found.update(list_ends(sqlite, line, "action_id"))
        elif line[0] in _LOOSE:
            found.update(list_ends(sqlite, line, "item_id"))
        else:
            return None
    return found


def list_ends(sqlite: sqlite3.Connection, line: Line, field: str) -> Iterator[str]:
    """Give what a field of a touched row named before and after, and names now."""
    for side in line[2:]:
        value = None if side is None else json.loads(side).get(field)
        if isinstance(value, str):
            yield value
    row = sqlite.execute(f'SELECT "{field}" FROM main."{line[0]}" WHERE id = ?', (line[1],)).fetchone()
    if row is not None and row[0] is not None:
        yield row[0]
