"""What the commands of the Plan menu do with the lines that are chosen."""

from collections.abc import Mapping, Sequence
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.actions import remove_actions
from laming_desktop.operations.entering import enter_action
from laming_desktop.operations.moving import Standing, link_many, move_many
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import find_item, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.many.keeping import move_under
from laming_desktop.ui.screens.plan.line_drag import Drop


def find_number(register: Register, line: OutlineLine | None) -> str:
    """Find the number of the recommendation that is meant by the chosen line; empty where none is."""
    recommendation_id = find_band(line)
    if recommendation_id is None:
        return ""
    try:
        return get_recommendation(register, recommendation_id).number
    except UnknownItemError:
        # The lines stand in groups of another kind.
        return ""


def find_band(line: OutlineLine | None) -> str | None:
    """Find the recommendation that is meant by the chosen line."""
    return line.id if line is not None and line.kind == "recommendation" else line and line.parent


def enter_under(
    register: Register, number: str, values: Mapping[str, str], after: str | None, *, today: date
) -> tuple[Changes, str]:
    """Add an action under a recommendation, behind the action `after` where that stands under it; give the recommendation, too.

    UnknownItemError where there is no such recommendation.
    """
    table, recommendation_id = find_item(register, number)
    if table != "recommendation":
        raise UnknownItemError(number)
    return enter_action(register, recommendation_id, values, today=today, after=after), recommendation_id


def remove_chosen(register: Register, lines: Sequence[OutlineLine]) -> Changes:
    """Remove the chosen actions."""
    return remove_actions(register, [line.id for line in lines])


def move_chosen(
    register: Register, chosen: Sequence[OutlineLine], siblings: Sequence[str], step: int
) -> Changes | None:
    """Move the chosen actions one place up (-1) or down (1) among those shown under their recommendation, in one block."""
    parent = chosen[0].parent
    ids = [line.id for line in chosen if line.parent == parent]
    places = [siblings.index(item_id) for item_id in ids]
    goal = min(places) - 1 if step < 0 else max(places) + 1
    if parent is None or not 0 <= goal < len(siblings):
        return None
    rest = [item_id for item_id in siblings if item_id not in ids]
    at = rest.index(siblings[goal]) + (1 if step > 0 else 0)
    standing = [Standing(item_id, parent) for item_id in ids]
    return move_many(register, standing, parent, after=rest[at - 1] if at else None)


def drop_lines(register: Register, drop: Drop) -> Changes:
    """Do what was asked for by dropping actions somewhere in the list."""
    if drop.is_link:
        return link_many(register, [line.id for line in drop.lines], drop.recommendation_id)
    if drop.is_last:
        return move_under(register, drop.lines, drop.recommendation_id)
    standing = [Standing(line.id, line.parent) for line in drop.lines]
    return move_many(register, standing, drop.recommendation_id, after=drop.after)
