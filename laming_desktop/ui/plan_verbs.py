"""What the commands of the Plan menu do with the line that is chosen."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.actions import add_action, move_action, remove_action
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import find_item, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking


def ask_and_add_action(register: Register, line: OutlineLine | None, asking: Asking) -> Changes | None:
    """Ask what is to be done and add it under the recommendation that is chosen, behind the chosen action.

    Where none is chosen, ask for its number first; UnknownItemError where there is no such recommendation.
    """
    behind = line.id if line is not None and line.kind == "action" and line.parent is not None else None
    recommendation_id = _find_recommendation(line) or _ask_recommendation(register, asking)
    if recommendation_id is None:
        return None
    number = get_recommendation(register, recommendation_id).number
    text = asking.ask_text("Add action", f"What is to be done under recommendation {number}?")
    if text is None or not text.strip():
        return None
    return add_action(register, [recommendation_id], text=text, after=behind)


def _find_recommendation(line: OutlineLine | None) -> str | None:
    """Find the recommendation that is meant by the chosen line."""
    if line is None or line.kind == "recommendation":
        return line.id if line is not None else None
    return line.parent


def _ask_recommendation(register: Register, asking: Asking) -> str | None:
    """Ask for the number of a recommendation."""
    number = asking.ask_text("Add action", "Which recommendation does it answer? Its number, for example 6 or 19.2")
    if number is None or not number.strip():
        return None
    table, item_id = find_item(register, number)
    if table != "recommendation":
        raise UnknownItemError(number)
    return item_id


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
