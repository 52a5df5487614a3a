"""Plan what was emptied in a workbook of our own: values to be removed, and cells that may not be empty."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.proposals import Finding, SourceText
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.action_days import make_day_fields
from laming_desktop.operations.imports.plan import PlannedField, PlannedRow
from laming_desktop.operations.imports.planned_fields import NOWHERE, RowDraft, name_column

_REMOVED: Final[Mapping[str, Mapping[str, str | date | None]]] = {
    "outcome": {"outcome": ""},
    "owners": {"owners_text": ""},
    "start": make_day_fields("start", TimescaleReading("", "unknown")),
    "review": make_day_fields("review", TimescaleReading("", "unknown")),
    "priority": {"priority": None, "priority_text": ""},
    "state": {"state": None},
    "theme": {"theme_id": None},
    "addressees": {"addressees": ""},
}
"""The columns of the register that are empty when a field is removed; every other field may not be empty."""


def plan_emptied(
    draft: RowDraft, emptied: Sequence[SourceText], standing: Mapping[str, str], shown: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Plan the removal of each value that our workbook told and that is no longer there; give what cannot be removed.

    `standing` holds the values of the register now, `shown` those that are told otherwise than they stand.
    """
    return tuple(_plan_each(draft, emptied, standing, shown)) if draft.snapshot.is_exact and draft.item_id else ()


def list_removed(row: PlannedRow) -> dict[str, str | date | None]:
    """Give the columns that become empty with the values that a row removes."""
    removed = (_REMOVED[field.field] for field in row.fields if field.written == "" and field.field in _REMOVED)
    return {column: value for columns in removed for column, value in columns.items()}


def _plan_each(
    draft: RowDraft, emptied: Sequence[SourceText], standing: Mapping[str, str], shown: Mapping[str, str]
) -> Iterator[Finding]:
    for source in emptied:
        name, place = source.field, source.places[0] if source.places else NOWHERE
        told = draft.snapshot.imported.get((draft.item_id or "", name_column(name)), "")
        now = standing.get(name, "")
        if not told.strip() or not now:
            continue
        if name not in _REMOVED:
            yield Finding("doubtful", "emptied_cell", place, place.heading)
        elif not draft.told_as(name, shown.get(name, now)):
            yield Finding("doubtful", "emptied_here_changed", place, place.heading)
        else:
            draft.fields.append(PlannedField(name, "", "", now, "certain", place))
