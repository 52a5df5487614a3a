"""What the commands of the Plan menu do with the line that is chosen."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.operations.actions import add_action, move_action, remove_action
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking

CHOOSE_LINE = "Choose a recommendation or an action first."
CHOOSE_ACTION = "Choose an action first."
READ_ONLY = "This register is open to be read only."
SORTED = "Only in the order of the inquiry: click the heading once more, or reset the layout."


def ask_and_add_action(register: Register, line: OutlineLine, asking: Asking) -> Changes | None:
    """Ask what is to be done and add it under the recommendation that is chosen, behind the chosen action."""
    is_action = line.kind == "action"
    recommendation_id = line.parent if is_action else line.id
    if recommendation_id is None:
        return None
    number = get_recommendation(register, recommendation_id).number
    text = asking.ask_text("Add action", f"What is to be done under recommendation {number}?")
    if text is None or not text.strip():
        return None
    return add_action(register, [recommendation_id], text=text, after=line.id if is_action else None)


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
