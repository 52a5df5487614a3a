"""What changed, as plain data: patches of rows, and the verbs that work on them.

A patch maps (table, row id) to a change: the row before and the row after, None where there was none. An update
carries only the fields that differ. Values are what a register stores: text, whole number or nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | None
Row: TypeAlias = Mapping[str, Value]
Key: TypeAlias = tuple[str, str]
State: TypeAlias = Mapping[Key, Row]


@dataclass(frozen=True, slots=True)
class Change:
    """One row's before and after."""

    before: Row | None
    after: Row | None


Patch: TypeAlias = Mapping[Key, Change]


def find_change(before: Row | None, after: Row | None) -> Change | None:
    """Tell what leads from one row to the other, or None if nothing does."""
    if before is None or after is None:
        return None if before is after else Change(before, after)
    fields = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    if not fields:
        return None
    return Change({name: before.get(name) for name in fields}, {name: after.get(name) for name in fields})


def compare_states(old: State, new: State) -> Patch:
    """Tell what leads from one state to another."""
    keys = [*old, *(key for key in new if key not in old)]
    changes = {key: find_change(old.get(key), new.get(key)) for key in keys}
    return {key: change for key, change in changes.items() if change is not None}


def join_changes(first: Change, second: Change) -> Change | None:
    """Join two changes of the same row, the second made after the first; None if they come to nothing."""
    if first.after is None or second.before is None:
        return find_change(first.before, second.after)
    if first.before is None:
        return Change(None, {**first.after, **second.after}) if second.after is not None else None
    before = {**second.before, **first.before}
    return Change(before, None) if second.after is None else find_change(before, {**first.after, **second.after})


def compose(patches: Iterable[Patch]) -> Patch:
    """Join patches made one after the other into one."""
    joined: dict[Key, Change] = {}
    for patch in patches:
        for key, change in patch.items():
            earlier = joined.pop(key, None)
            result = change if earlier is None else join_changes(earlier, change)
            if result is not None:
                joined[key] = result
    return joined


def invert(patch: Patch) -> Patch:
    """Turn a patch round."""
    return {key: Change(change.after, change.before) for key, change in patch.items()}
