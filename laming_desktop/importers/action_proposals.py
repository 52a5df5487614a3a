"""Turn the drafts of actions into proposals."""

from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.proposals import (
    CellPlace,
    Finding,
    ProposedAction,
    ProposedField,
    ProposedProgress,
    SourceText,
)
from laming_desktop.domain.states.reading import StateColumn, StateReading
from laming_desktop.importers.drafts import ActionDraft, RecommendationDraft, TableDraft, join_pieces
from laming_desktop.importers.grid import FIELD_OF_KIND, Column, ColumnKind, Piece
from laming_desktop.importers.values import (
    DocumentFacts,
    find_cells,
    read_owner_cell,
    read_source,
    read_state_cell,
    read_time_cell,
)

_FEWEST_WORDS: Final = 3


@dataclass(slots=True)
class ActionProposer:
    """The walk over the actions of one table; it remembers the timescale above."""

    draft: TableDraft
    facts: DocumentFacts
    above: str | None = None
    texts: dict[int, SourceText | None] = field(default_factory=dict[int, SourceText | None])
    findings: list[Finding] = field(default_factory=list[Finding])

    def propose(self, action: ActionDraft, numbers: tuple[str, ...]) -> ProposedAction | None:
        """Propose one action; None where no cell says what is to be done."""
        self.findings = []
        text = self._read_text(action)
        if text is None:
            return None
        timescale = self._find(action, "timescale")
        reading = read_time_cell(*timescale, self.facts, self.above) if timescale else None
        self.above = reading.text if reading else self.above
        owners = self._find(action, "owners")
        outcome = self._find(action, "outcome")
        reference = self._find(action, "action_reference")
        return ProposedAction(
            recommendations=numbers,
            text=text,
            outcome=read_source(*outcome, "outcome") if outcome else None,
            owners=read_owner_cell(*owners, self.facts) if owners else None,
            timescale=reading,
            priority=self._read_priority(action),
            state=self._read_state(action),
            progress=self._read_progress(action),
            reference_written=join_pieces(reference[1]) if reference else "",
            sources=self.read_sources(action),
            findings=tuple(self.findings),
        )

    def read_sources(self, action: ActionDraft) -> tuple[SourceText, ...]:
        """Give every cell behind an action; those that no field takes are notes under their heading."""
        last_state = self._find_last_state(action)
        sources: list[SourceText] = []
        for column, pieces in find_cells(action.cells, self.draft.table.columns):
            name: ProposedField = FIELD_OF_KIND[column.kind] or "note"
            if name == "state" and last_state is not None and column != last_state:
                name = "note"
            sources.append(read_source(column, pieces, name, column.heading if name == "note" else ""))
        return tuple(sources)

    def _find(self, action: ActionDraft, kind: ColumnKind) -> tuple[Column, list[Piece]] | None:
        found = find_cells(action.cells, self.draft.table.list_columns(kind))
        return found[0] if found else None

    def _read_text(self, action: ActionDraft) -> SourceText | None:
        found = self._find(action, "action")
        if found is not None:
            return read_source(*found, "action")
        if self.draft.table.find("action") is not None or action.under is None:
            return None
        if id(action.under) not in self.texts:
            self.texts[id(action.under)] = self._read_text_above(action.under)
        return self.texts[id(action.under)]

    def _read_text_above(self, under: RecommendationDraft) -> SourceText | None:
        """Read what is to be done from the recommendation's own cells, as the table has no column for it."""
        kinds: tuple[ColumnKind, ...] = ("response", "recommendation")
        for kind in kinds:
            columns = self.draft.table.list_columns(kind)
            cells = find_cells(under.cells, columns)
            if cells and (kind == "recommendation" or len(join_pieces(cells[0][1]).split()) > _FEWEST_WORDS):
                code = f"action_from_{kind}"
                text = read_source(*cells[0], "action", note=code)
                self.findings.append(Finding("told", code, text.places[0], text.text[:80]))
                return text
        return None

    def _read_priority(self, action: ActionDraft) -> StateReading | None:
        found = self._find(action, "priority")
        if found is None:
            return None
        reading = read_state_cell(*found, self.facts, "action", "priority")
        if reading.proposal.moves_to is not None:
            place = found[1][0].place
            self.findings.append(
                Finding("doubtful", "wrong_column", place, reading.text, reading.proposal.moves_to.field)
            )
        return reading

    def _find_last_state(self, action: ActionDraft) -> Column | None:
        """Find the state column that counts: the right-hand one, as it is the newer."""
        found = find_cells(action.cells, self.draft.table.list_columns("rag", "status", "mark"))
        return found[-1][0] if found else None

    def _read_state(self, action: ActionDraft) -> StateReading | None:
        column = self._find_last_state(action)
        if column is None:
            return None
        as_column: StateColumn = "status" if column.kind == "status" else "rag"
        return read_state_cell(column, action.cells[column.index], self.facts, "action", as_column)

    def _read_progress(self, action: ActionDraft) -> tuple[ProposedProgress, ...]:
        found = find_cells(action.cells, self.draft.table.list_columns("progress"))
        return tuple(
            ProposedProgress(
                column.as_at or self.facts.as_at or self.facts.document_date, read_source(column, pieces, "progress")
            )
            for column, pieces in found
        )


def find_first_place(sources: tuple[SourceText, ...]) -> CellPlace:
    """Give the place of the first of some cells."""
    return sources[0].places[0] if sources and sources[0].places else CellPlace()
