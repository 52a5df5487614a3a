"""When actions fall due as at a day: computed by the domain's one rule, kept in a TEMP table so that SQL can ask.

The table belongs to one connection and one day. What the journal says changed since it was filled is computed anew;
another day, or a journal that is not the one it was filled from, empties it. It can be filled in short steps, so that
a list need not wait for all of a large plan. Nothing computed is stored in the file.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, Integer, TableClause, Text, column, literal_column, select, table

from laming_desktop.domain.overdue import LatenessKind, judge_due
from laming_desktop.domain.plan import Due
from laming_desktop.domain.timescales.occurrences import next_due
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.store.memory import DueBook
from laming_desktop.store.plan_tables import RegisterRecord
from laming_desktop.store.reach import find_actions, has_come_or_gone, list_touched, read_reach
from laming_desktop.store.register import Register
from laming_desktop.store.schema import IsoDate
from laming_desktop.store.timescales import read_reading
from laming_desktop.store.words import ACTION_STATES

DUE: Final[TableClause] = table(
    "due", column("slot", Integer), column("next_due", IsoDate), column("lateness", Text), column("days_late", Integer)
)
"""`slot` is the number of the action's row."""
ACTION_SLOT: Final[ColumnElement[int]] = literal_column("action.rowid", Integer)
AT_ONCE: Final = 1_000
_LATENESS: Final[Mapping[LatenessKind | None, str | None]] = {
    None: None,
    "overdue": "overdue",
    "date_passed_while_waiting": "passed_while_waiting",
}
_MAKE: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS due (slot INTEGER PRIMARY KEY, next_due TEXT, lateness TEXT, days_late INTEGER)",
    "CREATE INDEX IF NOT EXISTS temp.due_lateness ON due (lateness) WHERE lateness IS NOT NULL",
    "CREATE INDEX IF NOT EXISTS temp.due_next ON due (next_due) WHERE next_due IS NOT NULL",
    "DELETE FROM temp.due",
)
_TABLES: Final = frozenset({"action", "timescale", "progress"})
_CHOSEN: Final = "WHERE action.rowid IN (SELECT value FROM json_each(?))"
_STATES: Final = f"SELECT rowid, state FROM action {_CHOSEN}"
_SCALES: Final = f"""SELECT action.rowid, timescale.reading FROM action
    JOIN timescale ON timescale.action_id = action.id {_CHOSEN} ORDER BY timescale.place, timescale.id"""
_UPDATES: Final = f"""SELECT action.rowid, progress."on" FROM action
    JOIN progress ON progress.action_id = action.id {_CHOSEN}"""


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
    with register.reading():
        while not step_due(register, today):
            pass


def step_due(register: Register, today: date) -> bool:
    """Bring the table one short step nearer to what the register holds; tell whether it is there."""
    with register.reading() as connection, register.noting_aside() as sqlite:
        # What a change set under way does may be taken back, and then the table is as it was before.
        book = register.memory.due if not register.is_writing else replace(register.memory.due, late=set())
        filling = _Filling(sqlite, today, book.late, read_starts_on(connection))
        if not _take_up(register, sqlite, book, filling):
            _begin_anew(sqlite, book, today)
        book.reach = read_reach(sqlite)
        if book.until is not None:
            book.until = filling.fill_behind(book.until)
        while register.is_writing and book.until is not None:
            book.until = filling.fill_behind(book.until)
        return book.until is None


def is_due_known(register: Register, today: date) -> bool:
    """Tell whether the table is filled already, but for what the last few changes touched."""
    book = register.memory.due
    return book.today == today and book.until is None


def _begin_anew(sqlite: sqlite3.Connection, book: DueBook, today: date) -> None:
    for statement in _MAKE:
        sqlite.execute(statement)
    book.today, book.until = today, 0
    book.late.clear()


def _take_up(register: Register, sqlite: sqlite3.Connection, book: DueBook, filling: "_Filling") -> bool:
    """Compute anew what was touched since; tell whether that was possible."""
    lines = list_touched(sqlite, book.reach, is_writing=register.is_writing)
    if lines is None or book.today != filling.today or any(line[0] == "register" for line in lines):
        return False
    stale = find_actions(sqlite, [line for line in lines if line[0] in _TABLES])
    if has_come_or_gone(lines, "action"):
        gone = sqlite.execute("DELETE FROM due WHERE slot NOT IN (SELECT rowid FROM action) RETURNING slot").fetchall()
        book.late.difference_update(slot for (slot,) in gone)
    if stale:
        query = "SELECT rowid FROM action WHERE id IN (SELECT value FROM json_each(?))"
        slots = [slot for (slot,) in sqlite.execute(query, (json.dumps(sorted(stale)),))]
        filling.fill([slot for slot in slots if book.until is None or slot <= book.until])
    return True


@dataclass(slots=True)
class _Filling:
    """Computes for some actions at a time and writes the table; `late` follows it."""

    sqlite: sqlite3.Connection
    today: date
    late: set[int]
    starts_on: date | None

    def fill_behind(self, slot: int) -> int | None:
        """Compute for the next actions behind a row; give the last of them, None where no more are left."""
        query = "SELECT rowid FROM action WHERE rowid > ? ORDER BY rowid LIMIT ?"
        slots = [found for (found,) in self.sqlite.execute(query, (slot, AT_ONCE))]
        self.fill(slots)
        return slots[-1] if len(slots) == AT_ONCE else None

    def fill(self, slots: Sequence[int]) -> None:
        """Compute for these actions."""
        rows = [
            (slot, due.next_due and due.next_due.isoformat(), due.lateness, due.days_late)
            for slot, due in self._compute(slots)
        ]
        self.late.difference_update(slots)
        self.late.update(row[0] for row in rows if row[2] == "overdue")
        self.sqlite.executemany(
            "INSERT OR REPLACE INTO due (slot, next_due, lateness, days_late) VALUES (?, ?, ?, ?)", rows
        )

    def _compute(self, slots: Sequence[int]) -> Iterator[tuple[int, Due]]:
        chosen = json.dumps(slots)
        in_force: dict[int, str] = dict(self.sqlite.execute(_SCALES, (chosen,)))
        # Many actions share their words, so a reading is taken out of its JSON once.
        readings = {text: read_reading(text) for text in set(in_force.values())}
        updates = self._read_updates(slot for slot, text in in_force.items() if readings[text].nature == "recurring")
        # Only a series looks at updates, so all others with the same words and state fall due alike.
        alike: dict[tuple[str, str | None], Due] = {}
        for slot, state in self.sqlite.execute(_STATES, (chosen,)):
            text, known = in_force.get(slot, ""), updates.get(slot, ())
            due = None if known else alike.get((text, state))
            if due is None:
                reading = readings.get(text)
                due = find_due(
                    reading, ACTION_STATES.find(state), today=self.today, updates=known, starts_on=self.starts_on
                )
                if not known:
                    alike[text, state] = due
            yield slot, due

    def _read_updates(self, slots: Iterable[int]) -> dict[int, list[date]]:
        updates: dict[int, list[date]] = {}
        for slot, on in self.sqlite.execute(_UPDATES, (json.dumps(list(slots)),)):
            updates.setdefault(slot, []).append(date.fromisoformat(on))
        return updates
