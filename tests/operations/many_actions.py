"""What tests of many actions look at: every action in plain words, without the ids that differ from copy to copy."""

from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def find_ids(register: Register, *references: str) -> list[str]:
    """Find the ids of actions."""
    return [find_item(register, reference)[1] for reference in references]


def say_actions(register: Register) -> list[tuple[object, ...]]:
    """Say of every action, in order, all that an edit of many may touch."""
    return [
        (
            action.reference,
            action.text,
            action.outcome,
            action.priority,
            action.state,
            action.owners_text,
            tuple((owner.name, owner.role) for owner in action.owners),
            tuple((entry.reading.text, entry.reading.latest, entry.reason) for entry in action.timescales),
            tuple((update.on, update.text, update.state) for update in action.progress),
            action.recommendations,
            action.review_text,
            action.open_questions,
        )
        for action in list_actions(register, today=TODAY)
    ]
