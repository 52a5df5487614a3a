"""Chosen actions as a block of cells for other programs, and the clipboard that carries it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QMimeData

from laming_desktop.domain.cell_blocks import write_block, write_table
from laming_desktop.domain.plan import Action
from laming_desktop.operations.pasting import PasteField
from laming_desktop.store.reading import get_action, list_actions
from laming_desktop.store.register import Register
from laming_desktop.wording.dates import say_short_date
from laming_desktop.wording.labels import PRIORITY_WORDS, STATE_WORDS

FEW: Final = 200
"""Up to how many actions are read one by one."""
HEADINGS: Final = (
    "Reference",
    "Recommendations",
    "Action",
    "Priority",
    "Owners",
    "Timescale",
    "Due",
    "State",
    "Outcome sought",
    "Last progress",
)
PASTED_HEADINGS: Final[tuple[PasteField | None, ...]] = (
    None,
    None,
    "text",
    "priority",
    "owners",
    "timescale",
    None,
    "state",
    "outcome",
    None,
)
"""What the columns of a copied block are when they are pasted again."""


def read_copied(register: Register, action_ids: Sequence[str], *, today: date) -> list[list[str]]:
    """Give a block of cells: a row of headings, then one row an action; actions that have gone are left out."""
    if len(action_ids) <= FEW:
        actions = [get_action(register, action_id, today=today) for action_id in action_ids]
    else:
        known = {action.id: action for action in list_actions(register, today=today)}
        actions = [known[action_id] for action_id in action_ids if action_id in known]
    return [list(HEADINGS), *(_write_row(action) for action in actions)]


def make_mime(block: Sequence[Sequence[str]]) -> QMimeData:
    """Give what the clipboard carries: cells parted by tabs, and a table."""
    data = QMimeData()
    data.setText(write_block(block))
    data.setHtml(write_table(block))
    return data


def _write_row(action: Action) -> list[str]:
    latest = next((update for update in action.progress if not update.replaced), None)
    return [
        action.reference,
        ", ".join(action.recommendations),
        action.text,
        PRIORITY_WORDS[action.priority] if action.priority else "",
        "; ".join(owner.name for owner in action.owners),
        action.timescale.text if action.timescale else "",
        say_short_date(action.due.next_due) if action.due.next_due else "",
        STATE_WORDS[action.state] if action.state else "",
        action.outcome,
        f"{say_short_date(latest.on)}: {latest.text}" if latest else "",
    ]
