"""Compare two registers, whether or not they were ever one: read-only, row by row."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from laming_desktop.domain.patches import Change, Key, Row, State, compare_states
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.keeping.comparing_moments import BEHIND, Difference, find_sort_key, name_row, write_value
from laming_desktop.operations.keeping.opening_foreign import look_into_locked
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row, read_rows

NOT_COMPARED: Final = frozenset(
    {"import_cell", "import_row", "import_batch", "share", "share_return", "share_origin", "change", "change_set"}
    | {"redaction", "alembic_version"}
)
"""What tells how a register came about, not what it says."""
_FEW: Final = 2000
_OWNING: Final = ("action_id", "recommendation_id", "owner_id", "guidance_id", "indicator_id", "inquiry_id")


def compare_registers(
    register: Register, path: Path, progress: Progress = SILENT, *, password: str = ""
) -> tuple[Difference, ...]:
    """List what another register has otherwise than this one; the other file is never opened in place.

    Rows are the same by their ids: in registers that were never one, everything is on one side only.
    """
    mine, theirs = dict[Key, Row](), dict[Key, Row]()
    with look_into_locked(path, password, progress) as foreign, register.reading():
        for table in (table for table in foreign.tables if table not in NOT_COMPARED):
            here, there = foreign.find_differing(table, register.sqlite)
            mine.update(_read_rows(register, table, here))
            theirs.update(foreign.read_rows(table, there))
        for key, row in [*mine.items(), *theirs.items()]:
            item = _find_item(key, row)
            if item not in mine and item not in theirs and (whole := find_row(register.sqlite, *item)):
                mine[item] = theirs[item] = whole
    return tuple(sorted(tell_differences(mine, theirs), key=find_sort_key))


def _read_rows(register: Register, table: str, ids: Collection[str]) -> Iterator[tuple[Key, Row]]:
    """Read some rows of a table; nearly all of it in one go."""
    if len(ids) > _FEW:
        yield from ((key, row) for key, row in read_rows(register.sqlite, table) if key[1] in ids)
        return
    for item_id in ids:
        row = find_row(register.sqlite, table, item_id)
        if row is not None:
            yield (table, item_id), row


def tell_differences(mine: State, theirs: State) -> Iterator[Difference]:
    """Tell what differs between two states, by item and field; the rows of the items themselves give the names."""
    for key, change in compare_states(mine, theirs).items():
        row = mine.get(key) or theirs.get(key) or {}
        item = _find_item(key, row)
        name = name_row(item[0], mine.get(item) or theirs.get(item) or {})
        if change.before is None or change.after is None:
            yield Difference(*item, name, key[0], None, _tell(change.before), _tell(change.after))
        else:
            yield from _list_fields(item, name, key[0], change)


def _list_fields(item: Key, name: str, table: str, change: Change) -> Iterator[Difference]:
    before, after = change.before or {}, change.after or {}
    for field, value in after.items():
        if field not in BEHIND:
            yield Difference(*item, name, table, field, write_value(before.get(field)), write_value(value))


def _find_item(key: Key, row: Row) -> Key:
    if row.get("item_table") and row.get("item_id"):
        return str(row["item_table"]), str(row["item_id"])
    if key[0] in {"action", "recommendation", "owner"}:
        return key
    named = next((column for column in _OWNING if row.get(column)), None)
    return (named.removesuffix("_id"), str(row[named])) if named else key


def _tell(row: Row | None) -> str | None:
    """Tell a row that only one side has by its own words."""
    if row is None:
        return None
    fields = ("text", "name", "title", "alias", "written", "position", "reference", "number")
    return next((str(row[field]) for field in fields if row.get(field)), "")
