"""What pasting would do, in words: each cell for the table of the preview, and the whole in one sentence."""

from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.pasting import PastedCell, PasteField, PastePlan
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.many import name_priority, name_state
from laming_desktop.wording.texts import clean, quote

LONGEST: Final = 200
NEW: Final = "New action"
LEFT_OUT: Final = "Leave out"


def name_paste_field(field: PasteField | None) -> str:
    """Name a field that a column can go to."""
    return LEFT_OUT if field is None else "Action" if field == "text" else label_field(field)


def say_cell(cell: PastedCell) -> str:
    """Say what a cell would do."""
    after = _say_value(cell.field, cell.value)
    match cell.fate:
        case "empty":
            return "" if cell.field is not None or not cell.words else f"{clean(cell.words, LONGEST)} (left out)"
        case "same":
            return f"{after} (the same)"
        case "refused":
            return f"{quote(cell.words, LONGEST)} cannot be kept. {_say_allowed(cell.why)}".strip()
        case _:
            said = f"{_say_value(cell.field, cell.before)} → {after}" if cell.before else after
            return f"{said}, in doubt" if cell.fate == "doubtful" else said


def say_plan(plan: PastePlan) -> str:
    """Say what pasting would do: how many cells go where, and what does not."""
    changed = plan.changed
    new = sum(row.action_id is None for row in changed)
    cells = sum(cell.fate in {"change", "doubtful"} for row in changed if row.action_id for cell in row.cells)
    parts = [
        f"{say_count(cells, 'cell')} of {say_count(len(changed) - new, 'action')} will change" if cells else "",
        f"{say_count(new, 'action')} will be added" if new else "",
    ]
    said = " and ".join(part for part in parts if part) or "Nothing will change"
    refused = plan.count("refused")
    rows = sum(row.is_refused for row in plan.rows)
    more = [
        f"{say_count(plan.count('same'), 'cell')} say the same" if plan.count("same") else "",
        f"{say_count(refused, 'cell')} cannot be kept and will be left out" if refused else "",
        f"{say_count(rows, 'row')} without words will be left out" if rows else "",
        f"{say_count(plan.left_over, 'row')} found no action and will be left out" if plan.left_over else "",
        f"{say_count(plan.count('doubtful'), 'cell')} are in doubt: they are kept as written, with a question on the action"
        if plan.count("doubtful")
        else "",
    ]
    return ". ".join([said, *(part for part in more if part)]) + "."


def say_verb(plan: PastePlan) -> str:
    """Name the button that does it."""
    changed = plan.changed
    new = sum(row.action_id is None for row in changed)
    if new == len(changed):
        return f"Add {say_count(new, 'action')}" if new else "Paste"
    return f"Paste over {say_count(len(changed), 'action')}"


def say_pasted(plan: PastePlan) -> str:
    """Say what was pasted, with an offer to take it back."""
    changed = plan.changed
    new = sum(row.action_id is None for row in changed)
    if new == len(changed):
        return f"{say_count(new, 'action')} added."
    return f"Cells pasted over {say_count(len(changed), 'action')}."


def _say_allowed(why: RefusedValueError | None) -> str:
    """Say what could be written instead."""
    if why is None:
        return ""
    return f"It can be {join_words(why.allowed, 'or')}." if why.allowed and why.why == "not_allowed" else say_error(why)


def _say_value(field: PasteField | None, value: str) -> str:
    if field == "priority":
        return name_priority(value or None)
    if field == "state":
        return name_state(value or None)
    return (
        clean(value, LONGEST) if field in {"text", "outcome", "steps"} else quote(value, LONGEST) if value else "empty"
    )
