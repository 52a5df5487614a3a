"""The sentence that says what was done to many actions."""

from functools import singledispatch

from laming_desktop.domain.changes import Changes
from laming_desktop.ui.screens.many.edits import (
    FieldOfAll,
    LinkedTo,
    MovedUnder,
    OwnerAdded,
    OwnerReplaced,
    OwnersOfAll,
    OwnerTaken,
    ProgressOfAll,
    Removed,
    TimescalesMoved,
)
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.many import (
    say_field_done,
    say_linked,
    say_moved,
    say_progress_done,
    say_removed,
    say_shift_done,
)
from laming_desktop.wording.texts import clean


@singledispatch
def say_done(edit: object, count: int, changes: Changes) -> str:
    """Say what an edit did to so many actions."""
    del edit, changes
    return f"{say_count(count, 'action')} changed."


@say_done.register
def _(edit: FieldOfAll, count: int, _changes: Changes) -> str:
    return say_field_done(edit.field, edit.value, count)


@say_done.register
def _(_edit: TimescalesMoved, _count: int, changes: Changes) -> str:
    return say_shift_done(len({item_id for table, item_id in changes.touched if table == "timescale"}))


@say_done.register
def _(edit: ProgressOfAll, count: int, _changes: Changes) -> str:
    return say_progress_done(count, edit.on)


@say_done.register
def _(edit: MovedUnder, count: int, _changes: Changes) -> str:
    return say_moved(count, "", edit.number)


@say_done.register
def _(edit: LinkedTo, count: int, _changes: Changes) -> str:
    return say_linked(count, "", edit.number)


@say_done.register
def _(_edit: Removed, count: int, changes: Changes) -> str:
    return say_removed(count, "", sum(table == "progress" for table, _ in changes.touched))


@say_done.register
def _(edit: OwnerAdded, count: int, _changes: Changes) -> str:
    return f"{clean(edit.owner.name)} added to the owners of {say_count(count, 'action')}."


@say_done.register
def _(edit: OwnerTaken, count: int, _changes: Changes) -> str:
    return f"{clean(edit.name)} removed from the owners of {say_count(count, 'action')}."


@say_done.register
def _(edit: OwnerReplaced, _count: int, _changes: Changes) -> str:
    return f"{clean(edit.by.name)} put in the place of {clean(edit.name)}."


@say_done.register
def _(_edit: OwnersOfAll, count: int, _changes: Changes) -> str:
    return f"Owners of {say_count(count, 'action')} are the same now."
