"""Read the values of an action's and a recommendation's cells with the grammars of the domain."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner, OwnersReading
from laming_desktop.domain.proposals import ProposedField, SourceText
from laming_desktop.domain.reading_choices import DateOrder
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.headings import stands_for_something
from laming_desktop.domain.states.marks import read_answer
from laming_desktop.domain.states.reading import StateColumn, StateReading, StateSubject
from laming_desktop.domain.states.tidying import fold
from laming_desktop.domain.states.verdicts import least_sure
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.domain.vocabulary import CERTAINTIES, Certainty
from laming_desktop.importers.cells.date_orders import put_days_first
from laming_desktop.importers.cells.remarks import drop_remarks
from laming_desktop.importers.cells.unseen import drop_unseen
from laming_desktop.importers.grid import Column, Piece
from laming_desktop.importers.grids.key_entries import find_entries
from laming_desktop.importers.proposals.drafts import Cells, join_pieces

LONGEST_VALUE: Final = 3000
"""Letters of a cell that are read as owners, a timescale or a state; anything longer is kept, but not understood."""


_BRACKETED: Final = re.compile(r"[(\[]([^()\[\]]{5,200})[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is known of the whole document while its cells are read."""

    document_date: date | None
    as_at: date | None
    plan_period: str | None
    known_owners: Sequence[KnownOwner]
    key: Mapping[str, str] | None
    date_order: DateOrder | None = None
    has_two_orders: bool = False


def read_source(column: Column, pieces: Sequence[Piece], field: ProposedField, note: str = "") -> SourceText:
    """Join the pieces of one field and keep every place they came from."""
    if len(pieces) == 1:
        return SourceText(field, pieces[0].text, (pieces[0].place,), pieces[0].certainty, note)
    places = tuple(dict.fromkeys(piece.place for piece in pieces))
    return SourceText(field, join_pieces(pieces, column.kind), places, _least_sure(pieces), note)


def _least_sure(pieces: Sequence[Piece]) -> Certainty:
    found = {piece.certainty for piece in pieces}
    least: Certainty = "certain"
    for certainty in CERTAINTIES:
        least = certainty if certainty in found else least
    return least


@dataclass(slots=True)
class ValueReader:
    """Reads the values of one document's cells, each different cell once."""

    facts: DocumentFacts
    owners: dict[tuple[str, str], OwnersReading] = field(default_factory=dict[tuple[str, str], OwnersReading])
    times: dict[str, TimescaleReading] = field(default_factory=dict[str, TimescaleReading])
    states: dict[tuple[str, str, str, str], StateReading] = field(
        default_factory=dict[tuple[str, str, str, str], StateReading]
    )

    def read_owners(self, column: Column, pieces: Sequence[Piece]) -> OwnersReading:
        """Read the owners that a cell names."""
        text = join_pieces(pieces, column.kind)
        key = (text, column.heading)
        reading = self.owners.get(key)
        if reading is None:
            if len(text) > LONGEST_VALUE:
                reading = OwnersReading(text, certainty="not_understood")
            else:
                known, heading = self.facts.known_owners, column.heading or None
                reading = replace(read_owners(drop_unseen(text), known=known, heading=heading), text=text)
            self.owners[key] = reading
        return reading

    def read_time(self, column: Column, pieces: Sequence[Piece], above: str | None) -> TimescaleReading:
        """Read the timescale that a cell gives; `above` is the one of the action before."""
        text = drop_remarks(join_pieces(pieces, column.kind))
        reading = self.times.get(text)
        if reading is None:
            reading = self.times[text] = self._read_time(text, None)
        return self._read_time(text, above) if "same_as_above" in reading.flags and above else reading

    def _read_time(self, text: str, above: str | None) -> TimescaleReading:
        if len(text) > LONGEST_VALUE:
            return TimescaleReading(text, "unknown", certainty="not_understood")
        context = ReadingContext(self.facts.document_date, self.facts.plan_period, above)
        seen = drop_unseen(text)
        reading = read_timescale(put_days_first(seen) if self.facts.date_order == "month" else seen, context)
        return replace(reading, text=text)

    def read_state(
        self, column: Column, pieces: Sequence[Piece], subject: StateSubject, as_column: StateColumn
    ) -> StateReading:
        """Read the priority, mark or state that a cell gives."""
        text = join_pieces(pieces, column.kind)
        key = (text, column.stands_for or column.heading, subject, as_column)
        reading = self.states.get(key)
        if reading is None:
            if len(text) > LONGEST_VALUE:
                reading = StateReading(text, certainty="not_understood")
            else:
                reading = replace(self._read_state(column, drop_unseen(text), subject, as_column), text=text)
            self.states[key] = reading
        return reading

    def _read_state(self, column: Column, seen: str, subject: StateSubject, as_column: StateColumn) -> StateReading:
        """Read a cell; what a tick says stands over its column, and is no surer than what the column was taken for."""
        key, heading = read_heading_key(column.heading, self.facts.key), column.stands_for or column.heading or None
        is_told = key is None and stands_for_something(column.stands_for, subject)
        if not column.stands_for or is_told or read_answer(fold(seen)) != "yes":
            reading = read_state(seen, column=as_column, of=subject, key=key, heading=heading)
        else:
            told: StateColumn = "priority" if column.kind == "priority" else "status"
            reading = read_state(column.stands_for, column=told, of=subject, key=key)
        if not column.stands_for:
            return reading
        return replace(reading, certainty=least_sure(reading.certainty, column.certainty))


def read_heading_key(heading: str, key: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Add to the key of the document what a heading says in brackets of its own marks: "Status (1 = begun, 2 = done)"."""
    bracketed = _BRACKETED.search(heading) if "=" in heading or ":" in heading else None
    entries = find_entries([bracketed[1]], in_key=True) if bracketed else []
    return {**(key or {}), **dict(entries)} if len(entries) > 1 else key


def find_cells(cells: Cells, columns: Sequence[Column]) -> tuple[tuple[Column, list[Piece]], ...]:
    """List the columns among some in which cells stand, with those cells."""
    return tuple((column, cells[column.index]) for column in columns if cells.get(column.index))
