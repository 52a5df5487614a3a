"""Bring back what was: a field as it stood, an item as it stood, an item that was removed. Each is recorded as a restore."""

from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.patches import Change, Key, Patch, Row, find_change
from laming_desktop.operations.finding import name_item
from laming_desktop.store.history import list_parts_of
from laming_desktop.store.past_rows import read_row_before
from laming_desktop.store.register import Register
from laming_desktop.store.removed import RemovedItem, drop_orphans, find_with_parts, list_removed
from laming_desktop.store.rows import find_row

_KINDS: Final = {
    "written_report": "report",
    "report_template": "template",
    "report_profile": "profile",
    "progress": "progress update",
}


def restore_field(register: Register, table: str, row_id: str, field: str, *, before: int) -> Changes:
    """Give one field of a row the value that it had before a change set.

    UnknownItemError where the row is gone, RefusedValueError where the field has no such past or stands so already.
    """
    with register.reading():
        present = find_row(register.sqlite, table, row_id)
        past = read_row_before(register.sqlite, table, row_id, before)
    if present is None:
        raise UnknownItemError(row_id)
    if past is None or field not in past:
        raise RefusedValueError(field, str(before), "no_such_past")
    change = find_change({field: present.get(field)}, {field: past[field]})
    if change is None:
        raise RefusedValueError(field, "" if past[field] is None else str(past[field]), "stands_already")
    return _write(
        register, f"Restore {field.replace('_', ' ')}{_of(register, table, row_id)}", {(table, row_id): change}, before
    )


def restore_item(register: Register, table: str, item_id: str, *, as_at: int) -> Changes:
    """Give an item and all that belongs to it what it was after a change set; later progress updates stay.

    UnknownItemError where the item was not there then or is not there now (the bin brings that back).
    """
    with register.reading():
        keys = [(table, item_id), *list_parts_of(register.sqlite, item_id)]
        past = {key: read_row_before(register.sqlite, *key, as_at + 1) for key in keys}
        present = {key: find_row(register.sqlite, *key) for key in keys}
        returning = drop_orphans(register.sqlite, {key: row for key in keys if (row := past[key]) and not present[key]})
    if past[table, item_id] is None or present[table, item_id] is None:
        raise UnknownItemError(item_id)
    steps = {key: change for key in keys if (change := _find_step(key, present[key], past[key])) is not None}
    patch = {key: change for key, change in steps.items() if change.before is not None or key in returning}
    if not patch:
        raise RefusedValueError("item", name_item(register, table, item_id), "stands_already")
    return _write(register, f"Restore {name_item(register, table, item_id)}", patch, as_at)


def _find_step(key: Key, present: Row | None, past: Row | None) -> Change | None:
    """Give the change from the present to the past; what was reported since is never taken away."""
    if past is None and key[0] in {"progress", "import_cell", "import_row"}:
        return None
    return find_change(present, past)


def list_bin(register: Register) -> list[RemovedItem]:
    """List the items that were removed and can be brought back, the latest first."""
    return list_removed(register)


def bring_back(register: Register, item: RemovedItem) -> Changes:
    """Bring a removed item back with all that went with it; UnknownItemError where what it belonged to is gone, too."""
    patch = find_with_parts(register, item.table, item.item_id, item.seq)
    if (item.table, item.item_id) not in patch:
        raise UnknownItemError(item.item_id)
    return _write(register, f"Bring back {name_removed(item)}", patch, item.seq)


def name_removed(item: RemovedItem) -> str:
    """Name a removed item as the user knew it."""
    row = item.row
    if item.table == "action":
        return str(row.get("reference") or "an action")
    if item.table == "recommendation":
        return f"recommendation {row.get('number') or ''}".rstrip()
    if item.table == "meeting":
        return f"meeting “{row.get('body')}, {row.get('on')}”"
    words = str(row.get("name") or row.get("title") or row.get("text") or row.get("body") or "")
    kind = name_kind(item.table)
    return f"{kind} “{words[:60]}”" if words else kind


def name_kind(table: str) -> str:
    """Name a kind of thing that can be removed as the user knows it."""
    return _KINDS.get(table, table.replace("_", " "))


def _of(register: Register, table: str, row_id: str) -> str:
    return f" of {name_item(register, table, row_id)}" if table in {"action", "recommendation"} else ""


def _write(register: Register, label: str, patch: Patch, target: int) -> Changes:
    with register.write(label, kind="restore", reason=f"As it was at change {target}") as writing:
        writing.apply(patch)
    return writing.changes
