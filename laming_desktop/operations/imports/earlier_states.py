"""Older states that a document has beside the present one: kept as updates without words, on the day of their heading.

One whose heading names no day stays a labelled note only.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from laming_desktop.domain.proposals import DocumentReading, ProposedAction, SourceText
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.vocabulary import ActionState

ColumnDays = Mapping[tuple[int | None, int | None], date]
"""The day of each column of older states, by the numbers of its table and itself."""

_OPEN = frozenset({"ambiguous", "not_understood"})


def find_column_days(reading: DocumentReading) -> ColumnDays:
    """Find the days in the headings of columns with older states."""
    return {
        (column.table, column.column): column.as_at
        for column in reading.columns
        if column.kind == "earlier_status" and column.as_at is not None
    }


def list_earlier(proposal: ProposedAction, days: ColumnDays) -> Iterator[tuple[date, ActionState, SourceText]]:
    """List the older states of an action that are clear and dated."""
    for reading in proposal.earlier if days else ():
        state = None if reading.certainty in _OPEN else reading.proposal.action_state
        found = _find_cell(proposal, reading, days)
        if state is not None and found is not None:
            yield found[0], state, found[1]


def _find_cell(proposal: ProposedAction, reading: StateReading, days: ColumnDays) -> tuple[date, SourceText] | None:
    """Find the cell that an older state was read from, with its day."""
    for source in proposal.sources:
        place = source.places[0] if source.places else None
        day = days.get((place.table, place.column)) if place else None
        if day is not None and source.field == "note" and source.text.strip() == reading.text.strip():
            return day, source
    return None
