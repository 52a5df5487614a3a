"""The history of an item or of the whole register, out of the journal."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from laming_desktop.domain.history_filter import EVERYTHING, HistoryFilter
from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.domain.plan import HistoryEntry, LaterReason
from laming_desktop.store.journal import read_row, write_instant
from laming_desktop.store.past import start_day
from laming_desktop.store.reasons import SAYS, list_given_reasons, read_later_reasons
from laming_desktop.store.register import Register
from laming_desktop.store.rows import read_references
from laming_desktop.store.words import CHANGE_KINDS

_QUERY: Final = """SELECT s.seq, s.at, s.kind, s.words, c.item_table, c.item_id, c.before, c.after
    FROM main.change c JOIN main.change_set s ON s.seq = c.seq {where} ORDER BY c.seq DESC, c.n DESC"""
_REDACTIONS: Final = """SELECT s.seq, s.at, s.kind, s.words, count(r.n) FROM main.change_set s
    LEFT JOIN main.redaction r ON r.by_seq = s.seq WHERE s.kind = 'redaction'{where} GROUP BY s.seq"""
_OF_ITEM: Final = "c.item_id IN (SELECT value FROM json_each(?))"
_ITEMS: Final = ("recommendation", "action", "inquiry", "owner", "theme")
"""Tables whose rows have a history of their own; rows of other tables belong to the item that they refer to."""
_LOOSE: Final = (("note", "item_id"), ("question", "item_id"), ("evidence", "item_id"), ("silenced_check", "item_id"))


def list_history(
    register: Register, item_id: str | None = None, limit: int | None = None, wanted: HistoryFilter = EVERYTHING
) -> list[HistoryEntry]:
    """Give changes, newest first: of one item with its links, owners and updates, or of everything.

    A row that came or went is one entry with `field` None, whose `before` or `after` is the row as JSON. A filter by
    field also finds rows that came with that field. Words that were taken out for good are one entry of the whole
    register, with the number of places as the value of its field `places`; so is a reason that was given later, with
    the number of its change as the value of its field `given_for`.
    """
    with register.reading():
        sqlite = register.sqlite
        conditions = [*_narrow(wanted)]
        if item_id is not None:
            ids = json.dumps([item_id, *(part for _, part in list_parts_of(sqlite, item_id))])
            conditions.append((_OF_ITEM, (ids,)))
        where = " AND ".join(["1", *(condition for condition, _ in conditions)])
        rows = sqlite.execute(_QUERY.format(where=f"WHERE {where}"), [one for _, many in conditions for one in many])
        entries: list[HistoryEntry] = []
        for row in rows:
            entries.extend(entry for entry in _make_entries(row) if _is_wanted(entry, wanted))
            if limit is not None and len(entries) >= limit:
                break
        rows.close()
        if item_id is None and not (wanted.table or wanted.field or wanted.batch_id):
            entries.extend(_list_without_rows(sqlite, wanted))
            entries.sort(key=lambda entry: entry.seq, reverse=True)
        later = read_later_reasons(sqlite)
    return [_explain(entry, later) for entry in entries[:limit]]


def _explain(entry: HistoryEntry, later: Mapping[int, tuple[LaterReason, ...]]) -> HistoryEntry:
    """Give an entry with what was said later of why its change was made."""
    found = later.get(entry.seq)
    return replace(entry, later_reasons=found) if found else entry


def _list_without_rows(sqlite: sqlite3.Connection, wanted: HistoryFilter) -> Iterator[HistoryEntry]:
    """Give the change sets without rows: those that took words out of the journal for good, and reasons given later."""
    conditions = [*_narrow(wanted)]
    where = "".join(f" AND {condition}" for condition, _ in conditions)
    values = [one for _, many in conditions for one in many]
    for seq, at, kind, words, places in sqlite.execute(_REDACTIONS.format(where=where), values):
        label, author, reason = json.loads(words)
        instant, how = datetime.fromisoformat(at), CHANGE_KINDS.read(kind)
        yield HistoryEntry(seq, instant, author, how, label, reason, "redaction", "", "places", None, str(places))
    yield from list_given_reasons(sqlite, where, values)


def list_people(register: Register) -> list[str]:
    """List who has changed something, by name."""
    query = "SELECT DISTINCT json_extract(words, '$[1]') AS author FROM main.change_set ORDER BY author"
    with register.reading():
        return [str(row[0]) for row in register.sqlite.execute(query) if row[0]]


def _narrow(wanted: HistoryFilter) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Give the conditions that the journal itself can answer, each with its values."""
    if wanted.author:
        yield "instr(folded(json_extract(s.words, '$[1]')), folded(?)) > 0", (wanted.author,)
    if wanted.since is not None:
        yield "s.at >= ?", (write_instant(start_day(wanted.since)),)
    if wanted.until is not None:
        yield "s.at < ?", (write_instant(start_day(wanted.until + timedelta(days=1))),)
    if wanted.reason:
        yield SAYS, (wanted.reason, wanted.reason)
    if wanted.kinds:
        yield "s.kind IN (SELECT value FROM json_each(?))", (json.dumps(wanted.kinds),)
    if wanted.table:
        yield "c.item_table = ?", (wanted.table,)
    if wanted.field:
        path = f'$."{wanted.field}"'
        yield "coalesce(json_type(c.after, ?), json_type(c.before, ?)) IS NOT NULL", (path, path)
    if wanted.batch_id is not None:
        yield (
            (
                "c.item_id IN (SELECT item_id FROM main.import_cell WHERE batch_id = ?"
                " UNION ALL SELECT item_id FROM main.import_row WHERE batch_id = ?)"
            ),
            (wanted.batch_id, wanted.batch_id),
        )


def _is_wanted(entry: HistoryEntry, wanted: HistoryFilter) -> bool:
    """Tell whether one field of a change is asked for; a row that came counts by the value that it came with."""
    if not wanted.field:
        return True
    if entry.field is not None:
        return entry.field == wanted.field and wanted.value in {"", entry.after or ""}
    came_with = (read_row(entry.after) or {}).get(wanted.field)
    return not wanted.value or str(came_with) == wanted.value


def list_parts_of(sqlite: sqlite3.Connection, item_id: str) -> list[Key]:
    """Give table and id of all rows that belong to an item now, or did before they went."""
    parts: set[Key] = set()
    gone = """SELECT item_id FROM main.change WHERE before IS NOT NULL AND after IS NULL AND item_table = ?
        AND json_extract(before, '$.' || ?) = ?"""
    for table, field in _list_owning_fields(sqlite):
        now = sqlite.execute(f'SELECT id FROM main."{table}" WHERE "{field}" = ?', (item_id,))
        parts.update((table, row[0]) for row in now)
        parts.update((table, row[0]) for row in sqlite.execute(gone, (table, field, item_id)))
    return sorted(parts)


def _list_owning_fields(sqlite: sqlite3.Connection) -> list[tuple[str, str]]:
    """Give the tables whose rows belong to an item, each with the field that names it."""
    fields = [(table, field) for table, found in read_references(sqlite).items() for field in found]
    return [*((table, field) for table, field in fields if table not in _ITEMS), *_LOOSE]


def _make_entries(row: tuple[int, str, str, str, str, str, str | None, str | None]) -> Iterator[HistoryEntry]:
    seq, at, kind, words, table, item_id, before, after = row
    label, author, reason = json.loads(words)

    def entry(field: str | None, was: str | None, now: str | None) -> HistoryEntry:
        instant = datetime.fromisoformat(at)
        return HistoryEntry(
            seq, instant, author, CHANGE_KINDS.read(kind), label, reason, table, item_id, field, was, now
        )

    old, new = read_row(before), read_row(after)
    if old is None or new is None:
        yield entry(None, before, after)
        return
    for field in new:
        yield entry(field, _as_text(old, field), _as_text(new, field))


def _as_text(row: Row, field: str) -> str | None:
    value: Value = row.get(field)
    return None if value is None else str(value)
