"""Paste a block of cells over fields of actions: looked at first, cell by cell, then written as one change set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.plan import Action
from laming_desktop.operations.editing import ACTION_FIELDS, Edit
from laming_desktop.operations.entering import write_action
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.pasted_values import PastedWords, read_pasted
from laming_desktop.store.reading import get_action, list_owners, next_reference
from laming_desktop.store.register import Register

PasteField = Literal["text", "priority", "owners", "timescale", "state", "outcome", "steps", "start", "review"]
PASTE_FIELDS: Final[tuple[PasteField, ...]] = (
    "text",
    "priority",
    "owners",
    "timescale",
    "state",
    "outcome",
    "steps",
    "start",
    "review",
)
CellFate = Literal["empty", "same", "change", "doubtful", "refused"]


@dataclass(frozen=True, slots=True)
class PastedCell:
    """What one cell would do: `before` is what stands in the field, `value` what would, `why` what stands in the way.

    A doubtful cell is kept as written, and what it leaves open becomes a question. `field` is None for a column left out.
    """

    field: PasteField | None
    words: str
    fate: CellFate
    before: str = ""
    value: str = ""
    why: RefusedValueError | None = None


@dataclass(frozen=True, slots=True)
class PastedRow:
    """The cells that go to one action; a new action has no id."""

    action_id: str | None
    reference: str
    cells: tuple[PastedCell, ...]

    @property
    def is_refused(self) -> bool:
        """Tell whether a new action cannot be made of the row."""
        return self.action_id is None and not any(
            cell.field == "text" and cell.fate in {"change", "doubtful"} for cell in self.cells
        )


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What pasting would do, row by row; nothing is written yet. `left_over` rows found no action to go to."""

    rows: tuple[PastedRow, ...]
    under: str | None
    after: str | None
    left_over: int

    def count(self, *fates: CellFate) -> int:
        """Count the cells of these fates."""
        return sum(cell.fate in fates for row in self.rows for cell in row.cells)

    @property
    def changed(self) -> tuple[PastedRow, ...]:
        """Give the rows that would write something."""
        return tuple(
            row
            for row in self.rows
            if not row.is_refused and any(cell.fate in {"change", "doubtful"} for cell in row.cells)
        )


def prepare_paste(
    register: Register,
    block: Sequence[Sequence[str]],
    fields: Sequence[PasteField | None],
    action_ids: Sequence[str],
    *,
    today: date,
    under: str | None = None,
    after: str | None = None,
) -> PastePlan:
    """Look at what a block of cells would do: its columns are `fields`, its rows go to the actions in their order.

    A single row goes to every action. Rows beyond the actions become new ones under the recommendation `under`, where
    one is given, and are left over otherwise. An empty cell leaves its field as it is.
    """
    rows = [block[0]] * max(len(action_ids), 1) if len(block) == 1 else list(block)
    known = tuple(owner.as_known() for owner in list_owners(register)) if "owners" in fields else ()
    pasted: list[PastedRow] = []
    for place, cells in enumerate(rows):
        action = get_action(register, action_ids[place], today=today) if place < len(action_ids) else None
        if action is None and under is None:
            break
        looked = tuple(
            _look(read_pasted(field, words, known, register, today), field, action)
            for field, words in zip(fields, cells, strict=False)
        )
        pasted.append(
            PastedRow(None if action is None else action.id, "" if action is None else action.reference, looked)
        )
    return PastePlan(tuple(pasted), under, after, len(rows) - len(pasted))


def paste_cells(register: Register, plan: PastePlan, *, today: date, reason: str = "") -> Changes:
    """Write what a plan of pasting would do as one change set; refused cells and rows are left out."""
    with register.write(_name_paste(register, plan), reason=reason) as writing:
        after = plan.after
        for row in plan.changed:
            values: dict[str, str] = {
                cell.field: cell.value for cell in row.cells if cell.field and cell.fate in {"change", "doubtful"}
            }
            if row.action_id is None:
                after = write_action(writing, plan.under or "", values, today=today, after=after)
                continue
            for field, value in values.items():
                found = find_row(writing, "action", row.action_id)
                ACTION_FIELDS[field](Edit(writing, "action", found, today, reason), value)
    return writing.changes


def _look(pasted: PastedWords, field: PasteField | None, action: Action | None) -> PastedCell:
    before = "" if action is None or field is None else read_field(action, field)
    if field is None or not pasted.words:
        return PastedCell(field, pasted.words, "empty", before)
    if pasted.why is not None:
        return PastedCell(field, pasted.words, "refused", before, why=pasted.why)
    if action is not None and pasted.value == before:
        return PastedCell(field, pasted.words, "same", before, pasted.value)
    return PastedCell(field, pasted.words, "doubtful" if pasted.is_doubtful else "change", before, pasted.value)


def read_field(action: Action, field: PasteField) -> str:
    """Give what stands in a field of an action, as a user would write it."""
    match field:
        case "text" | "outcome" | "steps":
            words: str = getattr(action, field)
            return words
        case "priority" | "state":
            return (action.priority if field == "priority" else action.state) or ""
        case "owners":
            return action.owners_text or "; ".join(owner.name for owner in action.owners)
        case "timescale":
            return action.timescale.text if action.timescale else ""
        case "start":
            return action.start_text
        case "review":
            return action.review_text


def _name_paste(register: Register, plan: PastePlan) -> str:
    """Name the change set after what it touches."""
    changed = plan.changed
    new = sum(row.action_id is None for row in changed)
    if new == len(changed):
        return f"Add {next_reference(register)}" if new == 1 else f"Add {new} actions"
    name = changed[0].reference if len(changed) == 1 else f"{len(changed)} actions"
    return f"Paste over {name}"
