"""Do what the user asked for of many actions: one edit, one operation, one change set."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import ActionOwner
from laming_desktop.operations.actions import remove_actions
from laming_desktop.operations.bulk import add_progress_to_many, change_many, move_timescales
from laming_desktop.operations.bulk_owners import (
    add_owner_to_many,
    remove_owner_from_many,
    replace_owner_in_many,
    set_owners_of_many,
)
from laming_desktop.operations.moving import Standing, link_many, move_many
from laming_desktop.operations.owner_book import OwnerChoice
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import find_item, get_action, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.many.edits import (
    FieldOfAll,
    LinkedTo,
    ManyEdit,
    MovedUnder,
    OwnerAdded,
    OwnerReplaced,
    OwnersOfAll,
    OwnerTaken,
    ProgressOfAll,
    Removed,
    TimescalesMoved,
)


def keep_many(register: Register, lines: Sequence[OutlineLine], edit: ManyEdit, *, today: date) -> Changes:
    """Do an edit of the actions in these lines; a RegisterError says why it cannot be done."""
    ids = [line.id for line in lines]
    match edit:
        case FieldOfAll(field, value, reason):
            return change_many(register, ids, field, value, today=today, reason=reason)
        case TimescalesMoved(shift, reason):
            return move_timescales(register, ids, shift, today=today, reason=reason)
        case ProgressOfAll(on, text, state):
            return add_progress_to_many(register, ids, on=on, text=text, state=state)
        case MovedUnder() | LinkedTo() | Removed():
            return _keep_places(register, lines, edit)
        case _:
            return _keep_owners(register, ids, edit)


def move_under(register: Register, lines: Sequence[OutlineLine], recommendation_id: str) -> Changes:
    """Put actions last under a recommendation, in their order."""
    number = get_recommendation(register, recommendation_id)
    moved = {line.id for line in lines}
    staying = [found for name in number.actions if (found := find_item(register, name)[1]) not in moved]
    standing = [Standing(line.id, _find_under(register, line)) for line in lines]
    return move_many(register, standing, recommendation_id, after=staying[-1] if staying else None)


def find_recommendation(register: Register, number: str) -> str:
    """Find a recommendation by its number; RefusedValueError where it is none."""
    table, item_id = find_item(register, number)
    if table != "recommendation":
        raise RefusedValueError("recommendation", number, "not_a_recommendation")
    return item_id


def _find_under(register: Register, line: OutlineLine) -> str | None:
    """Find what an action stands under; in a list without recommendations, the first one that it answers."""
    answered = get_action(register, line.id, today=date.min).recommendation_ids
    return line.parent if line.parent in answered else next(iter(answered), None)


def _keep_places(register: Register, lines: Sequence[OutlineLine], edit: MovedUnder | LinkedTo | Removed) -> Changes:
    ids = [line.id for line in lines]
    match edit:
        case MovedUnder(number):
            return move_under(register, lines, find_recommendation(register, number))
        case LinkedTo(number):
            return link_many(register, ids, find_recommendation(register, number))
        case Removed():
            return remove_actions(register, ids)


def _keep_owners(
    register: Register, ids: Sequence[str], edit: OwnerAdded | OwnerTaken | OwnerReplaced | OwnersOfAll
) -> Changes:
    match edit:
        case OwnerAdded(owner):
            return add_owner_to_many(register, ids, _choose(owner))
        case OwnerTaken(owner_id):
            return remove_owner_from_many(register, ids, owner_id)
        case OwnerReplaced(owner_id, _, by):
            return replace_owner_in_many(register, ids, owner_id, _choose(by))
        case OwnersOfAll(owners):
            return set_owners_of_many(register, ids, [_choose(owner) for owner in owners])


def _choose(owner: ActionOwner) -> OwnerChoice:
    return OwnerChoice(owner.name, owner.kind, owner.role, owner.written)
