"""Read the values of an action's and a recommendation's cells with the grammars of the domain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading
from laming_desktop.domain.proposals import ProposedField, SourceText
from laming_desktop.domain.reading_choices import DateOrder
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import StateColumn, StateReading, StateSubject
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.vocabulary import CERTAINTIES, Certainty
from laming_desktop.importers.drafts import Cells, join_pieces
from laming_desktop.importers.grid import Column, Piece

LONGEST_VALUE: Final = 3000
"""Letters of a cell that are read as owners, a timescale or a state; anything longer is kept, but not understood."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is known of the whole document while its cells are read."""

    document_date: date | None
    as_at: date | None
    plan_period: str | None
    known_owners: Sequence[KnownOwner]
    key: Mapping[str, str] | None
    date_order: DateOrder | None = None


def read_source(column: Column, pieces: Sequence[Piece], field: ProposedField, note: str = "") -> SourceText:
    """Join the pieces of one field and keep every place they came from."""
    places = tuple(dict.fromkeys(piece.place for piece in pieces))
    return SourceText(field, join_pieces(pieces, column.kind), places, _least_sure(pieces), note)


def _least_sure(pieces: Sequence[Piece]) -> Certainty:
    found = {piece.certainty for piece in pieces}
    least: Certainty = "certain"
    for certainty in CERTAINTIES:
        least = certainty if certainty in found else least
    return least


def read_owner_cell(column: Column, pieces: Sequence[Piece], facts: DocumentFacts) -> OwnersReading:
    """Read the owners that a cell names."""
    text = join_pieces(pieces, column.kind)
    if len(text) > LONGEST_VALUE:
        return OwnersReading(text, certainty="not_understood")
    return read_owners(text, known=facts.known_owners, heading=column.heading or None)


def read_time_cell(
    column: Column, pieces: Sequence[Piece], facts: DocumentFacts, above: str | None
) -> TimescaleReading:
    """Read the timescale that a cell gives; `above` is the one of the action before."""
    context = ReadingContext(facts.document_date, facts.plan_period, above)
    text = join_pieces(pieces, column.kind)
    if len(text) > LONGEST_VALUE:
        return TimescaleReading(text, "unknown", certainty="not_understood")
    return read_timescale(text, context)


def read_state_cell(
    column: Column, pieces: Sequence[Piece], facts: DocumentFacts, subject: StateSubject, as_column: StateColumn
) -> StateReading:
    """Read the priority, mark or state that a cell gives."""
    text = join_pieces(pieces, column.kind)
    if len(text) > LONGEST_VALUE:
        return StateReading(text, certainty="not_understood")
    return read_state(text, column=as_column, of=subject, key=facts.key, heading=column.heading or None)


def find_cells(cells: Cells, columns: Sequence[Column]) -> tuple[tuple[Column, list[Piece]], ...]:
    """List the columns among some in which cells stand, with those cells."""
    return tuple((column, cells[column.index]) for column in columns if cells.get(column.index))
