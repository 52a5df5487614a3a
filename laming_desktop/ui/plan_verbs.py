"""What the commands of the Plan menu do with the line that is chosen."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.actions import add_action, move_action, remove_action
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import find_item, get_recommendation
from laming_desktop.store.register import Register


def find_number(register: Register, line: OutlineLine | None) -> str:
    """Find the number of the recommendation that is meant by the chosen line; empty where none is."""
    recommendation_id = line.id if line is not None and line.kind == "recommendation" else line and line.parent
    return get_recommendation(register, recommendation_id).number if recommendation_id else ""


def add_under(register: Register, number: str, words: str, line: OutlineLine | None) -> Changes:
    """Add an action under a recommendation, behind the chosen action where that stands under the same one.

    UnknownItemError where there is no such recommendation.
    """
    table, recommendation_id = find_item(register, number)
    if table != "recommendation":
        raise UnknownItemError(number)
    is_beside = line is not None and line.kind == "action" and line.parent == recommendation_id
    return add_action(register, [recommendation_id], text=words, after=line.id if line and is_beside else None)


def remove_chosen(register: Register, line: OutlineLine) -> Changes:
    """Remove the chosen action."""
    return remove_action(register, line.id)


def move_chosen(register: Register, line: OutlineLine, lines: Sequence[OutlineLine], step: int) -> Changes | None:
    """Move the chosen action one place up (-1) or down (1) among the actions shown under its recommendation."""
    siblings = [other.id for other in lines if other.kind == "action" and other.parent == line.parent]
    place = siblings.index(line.id) + step
    if line.parent is None or not 0 <= place < len(siblings):
        return None
    siblings.remove(line.id)
    after = siblings[place - 1] if place > 0 else None
    return move_action(register, line.id, line.parent, after=after)
