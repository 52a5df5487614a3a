"""When actions fall due as at a day: computed by the domain's one rule, kept in a TEMP table so that SQL can ask.

The table belongs to one connection and one day. What the journal says changed since it was filled is computed anew;
another day, or a journal that is not the one it was filled from, empties it. Nothing computed is stored in the file.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, TableClause, Text, column, select, table, true
from sqlalchemy.orm import InstrumentedAttribute

from laming_desktop.domain.overdue import LatenessKind, judge_due
from laming_desktop.domain.plan import Due
from laming_desktop.domain.timescales.occurrences import next_due
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.store.journal import read_head
from laming_desktop.store.ordering import choose_ids
from laming_desktop.store.plan_tables import ActionRecord, ProgressRecord, RegisterRecord, TimescaleRecord
from laming_desktop.store.register import Register
from laming_desktop.store.schema import IsoDate
from laming_desktop.store.timescales import read_reading
from laming_desktop.store.words import ACTION_STATES

DUE: Final[TableClause] = table(
    "due", column("action_id", Text), column("next_due", IsoDate), column("lateness", Text), column("days_late")
)
_LATENESS: Final[Mapping[LatenessKind | None, str | None]] = {
    None: None,
    "overdue": "overdue",
    "date_passed_while_waiting": "passed_while_waiting",
}
_MAKE: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS due (action_id TEXT PRIMARY KEY, next_due TEXT, lateness TEXT, days_late INTEGER)",
    "CREATE INDEX IF NOT EXISTS temp.due_lateness ON due (lateness)",
    "CREATE INDEX IF NOT EXISTS temp.due_next ON due (next_due)",
    "CREATE TEMP TABLE IF NOT EXISTS due_reached (today TEXT, seq INTEGER, hash TEXT)",
)
_CHANGED: Final = """SELECT item_table, item_id, coalesce(json_extract(before, '$.action_id'),
        json_extract(after, '$.action_id')) FROM {source}
    WHERE item_table IN ('action', 'timescale', 'progress', 'register')"""


def find_due(
    reading: TimescaleReading | None,
    state: ActionState | None,
    *,
    today: date,
    updates: Sequence[date],
    starts_on: date | None,
) -> Due:
    """Compute when one action falls due and how late it is."""
    if reading is None:
        return Due(None, None, 0)
    due = next_due(reading, today=today, updates=updates, starts_on=starts_on)
    late = judge_due(due, reading, state, today=today)
    return Due(due, _LATENESS[late.kind], late.days)


def read_starts_on(connection: Connection) -> date | None:
    """Give the day from which the plan speaks, which recurring timescales without a start count from."""
    return connection.execute(select(RegisterRecord.plan_date)).scalar()


def refresh_due(register: Register, today: date) -> None:
    """Bring the TEMP table `due` to what the register holds now, as at a day."""
    with register.reading() as connection:
        stale = _list_stale(register, today)
        if stale is None or stale:
            with register.noting_aside() as sqlite:
                _fill(connection, sqlite, today, stale)


def _list_stale(register: Register, today: date) -> set[str] | None:
    """Give the actions to compute anew, None for all of them."""
    sqlite = register.sqlite
    if not sqlite.execute("SELECT 1 FROM temp.sqlite_schema WHERE name = 'due_reached'").fetchone():
        return None
    reached = sqlite.execute("SELECT today, seq, hash FROM due_reached").fetchone()
    if reached is None or reached[0] != today.isoformat() or not _is_in_journal(sqlite, *reached[1:]):
        return None
    since = sqlite.execute(_CHANGED.format(source="main.change") + " AND seq > ?", reached[1:2]).fetchall()
    unsealed = sqlite.execute(_CHANGED.format(source="temp.noted")).fetchall() if register.is_writing else []
    stale: set[str] = set()
    for item_table, item_id, action_id in (*since, *unsealed):
        if item_table == "register":
            return None
        stale.add(item_id if item_table == "action" else action_id or _find_action(sqlite, item_table, item_id))
    return stale


def _is_in_journal(sqlite: sqlite3.Connection, seq: int, value: str) -> bool:
    query = "SELECT 1 FROM main.change_set WHERE seq = ? AND hash = ?"
    return sqlite.execute(query, (seq, value)).fetchone() is not None


def _find_action(sqlite: sqlite3.Connection, item_table: str, item_id: str) -> str:
    row = sqlite.execute(f'SELECT action_id FROM main."{item_table}" WHERE id = ?', (item_id,)).fetchone()
    return row[0] if row else ""


def _fill(connection: Connection, sqlite: sqlite3.Connection, today: date, stale: set[str] | None) -> None:
    for statement in _MAKE:
        sqlite.execute(statement)
    if stale is None:
        sqlite.execute("DELETE FROM due")
    else:
        sqlite.executemany("DELETE FROM due WHERE action_id = ?", [(action_id,) for action_id in stale])
    rows = [
        (action_id, due.next_due and due.next_due.isoformat(), due.lateness, due.days_late)
        for action_id, due in _compute(connection, today, stale)
    ]
    sqlite.executemany("INSERT INTO due (action_id, next_due, lateness, days_late) VALUES (?, ?, ?, ?)", rows)
    sqlite.execute("DELETE FROM due_reached")
    sqlite.execute("INSERT INTO due_reached VALUES (?, ?, ?)", (today.isoformat(), *read_head(sqlite)))


def _compute(connection: Connection, today: date, ids: Iterable[str] | None) -> Iterator[tuple[str, Due]]:
    """Compute for these actions, or for all."""
    starts_on = read_starts_on(connection)
    updates, in_force = _read_updates(connection, ids), _read_in_force(connection, ids)
    # Many actions share their words, so a reading is taken out of its JSON once.
    readings = {text: read_reading(text) for text in set(in_force.values())}
    query = select(ActionRecord.id, ActionRecord.state).where(_is_among(ActionRecord.id, ids))
    # Only a series looks at updates, so all others with the same words and state fall due alike.
    alike: dict[tuple[str, str | None], Due] = {}
    for action_id, state in connection.execute(query):
        text = in_force.get(action_id, "")
        reading = readings.get(text)
        known = updates.get(action_id, ()) if reading is not None and reading.nature == "recurring" else ()
        due = None if known else alike.get((text, state))
        if due is None:
            due = find_due(reading, ACTION_STATES.find(state), today=today, updates=known, starts_on=starts_on)
            if not known:
                alike[text, state] = due
        yield action_id, due


def _is_among(column: InstrumentedAttribute[str], ids: Iterable[str] | None) -> ColumnElement[bool]:
    return true() if ids is None else column.in_(choose_ids(ids))


def _read_updates(connection: Connection, ids: Iterable[str] | None) -> dict[str, list[date]]:
    own = ProgressRecord
    updates: dict[str, list[date]] = {}
    for action_id, on in connection.execute(select(own.action_id, own.on).where(_is_among(own.action_id, ids))):
        updates.setdefault(action_id, []).append(on)
    return updates


def _read_in_force(connection: Connection, ids: Iterable[str] | None) -> dict[str, str]:
    own = TimescaleRecord
    query = select(own.action_id, own.reading).where(_is_among(own.action_id, ids)).order_by(own.place, own.id)
    return {row.action_id: row.reading for row in connection.execute(query)}
