"""What changed between two moments of the register, as a table: each item and field with its value then and since."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from laming_desktop.domain.patches import Change, Key, Patch, Row, Value
from laming_desktop.store.past import find_seq_at
from laming_desktop.store.past_rows import read_row_before
from laming_desktop.store.register import Register
from laming_desktop.store.rows import find_row, read_references

Moment = date | datetime | int
"""A local day (its end), an instant, or the number of a change set."""

OWN = ("recommendation", "action", "owner", "inquiry", "theme")
BEHIND: Final = frozenset({"place", "reading", "id", "cells"})
"""Fields that stand behind what a user sees."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs between two moments; `field` None where the row itself came or went.

    `item_table` and `item_id` are the recommendation, action or other item that the row belongs to, `name` how a user
    knows it. Values are as stored; a row that came or went is told by its own words.
    """

    item_table: str
    item_id: str
    name: str
    table: str
    field: str | None
    before: str | None
    after: str | None


def list_differences(register: Register, since: Moment, until: Moment | None = None) -> tuple[Difference, ...]:
    """List what changed after one moment and up to another, or until now; what came and went between is left out."""
    with register.reading():
        sqlite = register.sqlite
        first = find_seq_at(sqlite, since)
        last = register.head()[0] if until is None else find_seq_at(sqlite, until)
        patch = register.read_patch(first, last)
        found = list(_list_differences(register, patch, last))
    return tuple(sorted(found, key=find_sort_key))


def find_sort_key(one: Difference) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Put items of a kind together, A2 before A10."""
    parts = re.findall(r"\d+|\D+", one.name)
    kind = OWN.index(one.item_table) if one.item_table in OWN else len(OWN)
    return kind, tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def _list_differences(register: Register, patch: Patch, last: int) -> Iterator[Difference]:
    references = read_references(register.sqlite)
    for key, change in patch.items():
        if key[0] in {"import_cell", "import_row", "import_batch"}:
            continue
        row = _read_row(register, key, change, last)
        owner = _find_owner(key, row, references)
        owning = row if owner == key else (_read_row(register, owner, patch.get(owner), last) or {})
        name = name_row(owner[0], owning)
        if change.before is None or change.after is None:
            before, after = (_say(register, key[0], side) for side in (change.before, change.after))
            yield Difference(*owner, name, key[0], None, before, after)
            continue
        for field, value in change.after.items():
            if field not in BEHIND:
                yield Difference(*owner, name, key[0], field, write_value(change.before.get(field)), write_value(value))


def _read_row(register: Register, key: Key, change: Change | None, last: int) -> Row:
    """Give a row as it stood at the later moment, or as it was when it went."""
    whole = change.before if change is not None and change.after is None else None
    if whole is not None:
        return whole
    sqlite = register.sqlite
    return (
        read_row_before(sqlite, *key, last + 1) or find_row(sqlite, *key) or (change.before if change else None) or {}
    )


def _find_owner(key: Key, row: Row, references: dict[str, dict[str, str]]) -> Key:
    """Find the item that a row belongs to: itself, or the first that it names."""
    if key[0] in OWN:
        return key
    if row.get("item_table") and row.get("item_id"):
        return str(row["item_table"]), str(row["item_id"])
    named = ((parent, row.get(field)) for field, parent in references.get(key[0], {}).items())
    wanted = [(parent, str(value)) for parent, value in named if value is not None and parent in OWN]
    return min(wanted, key=lambda one: (one[0] != "action", OWN.index(one[0])), default=key)


def name_row(table: str, row: Row) -> str:
    """Name an item as a user knows it."""
    if table == "recommendation":
        return f"Recommendation {row.get('number') or ''}".rstrip()
    fields = ("reference", "name", "title", "heading", "body")
    return next((str(row[field]) for field in fields if row.get(field)), table.replace("_", " "))


def _say(register: Register, table: str, row: Row | None) -> str | None:
    """Give the words by which a row that came or went is known; a link by what it leads to."""
    if row is None:
        return None
    if table == "answer":
        named = find_row(register.sqlite, "recommendation", str(row["recommendation_id"])) or {}
        return f"Recommendation {named.get('number') or ''}".rstrip()
    fields = ("text", "name", "title", "written", "alias", "position", "about")
    return next((str(row[field]) for field in fields if row.get(field)), table)


def write_value(value: Value) -> str | None:
    """Write a value as a difference tells it."""
    return None if value is None else str(value)
