"""Which rows of a prepared import are written: what the user decides of them, and what waits for an answer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from laming_desktop.domain.errors import ImportStoppedError
from laming_desktop.operations.imports.plan import Decision, ImportPlan, PlannedRow
from laming_desktop.operations.imports.preparing import list_places


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """The rows to be written, in the document's order, with the number of those left out and of those that wait."""

    rows: tuple[PlannedRow, ...]
    skipped: int
    held: int


def choose_rows(
    plan: ImportPlan, *, skip: Collection[str], decisions: Mapping[str, Decision], on_conflict: Decision
) -> ChosenRows:
    """Choose the rows to be written.

    A row that would change an item is updated or left out, as is decided of it, else of all; ImportStoppedError where
    it is to stop the import. A row that may be an item of the register waits for an answer. A new action of which
    no recommendation is written goes with its recommendations.
    """
    stopping = [
        row
        for row in plan.rows
        if row.fate == "update" and row.id not in skip and decisions.get(row.id, on_conflict) == "stop"
    ]
    if stopping:
        raise ImportStoppedError(plan.reading.name, tuple(_label(row) for row in stopping))
    held = {row.id for row in plan.rows if _waits(row) and row.id not in skip}
    left_out = {
        row.id
        for row in plan.rows
        if row.id in skip or (row.fate == "update" and decisions.get(row.id, on_conflict) == "skip")
    }
    missing = {row.id for row in plan.rows if row.item_id is None and row.id in held | left_out}
    for row_id in _list_orphans(plan, missing):
        if row_id not in left_out:
            held.add(row_id)
    rows = tuple(row for row in plan.rows if row.id not in held and row.id not in left_out)
    return ChosenRows(rows, len(left_out), len(held))


def _waits(row: PlannedRow) -> bool:
    """Tell whether a row cannot be written: it may be an item of the register, or is of another register."""
    return row.suggestion is not None or (row.table == "action" and row.fate == "problem")


def _list_orphans(plan: ImportPlan, missing: Collection[str]) -> list[str]:
    """List the new actions all of whose recommendations are not written."""
    if not missing:
        return []
    places = list_places(plan.reading)
    return [
        row.id
        for row in plan.rows
        if row.table == "action" and row.item_id is None and places[row.proposal]
        if all(place is not None and f"r{place}" in missing for place in places[row.proposal])
    ]


def _label(row: PlannedRow) -> str:
    """Name a row that would change an item as a user knows that item."""
    return row.reference or row.label
