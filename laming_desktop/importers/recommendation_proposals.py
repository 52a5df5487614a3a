"""Turn the drafts of recommendations into proposals."""

from typing import Final

from laming_desktop.domain.proposals import ProposedField, ProposedRecommendation, SourceText
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.importers.drafts import RecommendationDraft, TableDraft
from laming_desktop.importers.grid import FIELD_OF_KIND, Column, ColumnKind
from laming_desktop.importers.values import DocumentFacts, find_cells, read_source, read_state_cell

_LONGEST_POSITION: Final = 160


def propose_recommendation(
    draft: TableDraft, item: RecommendationDraft, facts: DocumentFacts, number: str | None, parent: str | None
) -> ProposedRecommendation:
    """Propose one recommendation or sub-item."""
    return ProposedRecommendation(
        number=number,
        parent=parent,
        theme=item.theme,
        text=_read(draft, item, "recommendation", "text"),
        response=_read(draft, item, "response", "response"),
        addressees=_read(draft, item, "addressees", "addressees"),
        national=_read_national(draft, item, facts),
        local=_read_local(draft, item, facts),
        response_position=_read_position(draft, item, facts),
        sources=_read_sources(draft, item),
    )


def _read(draft: TableDraft, item: RecommendationDraft, kind: ColumnKind, name: ProposedField) -> SourceText | None:
    found = find_cells(item.cells, draft.table.list_columns(kind))
    return read_source(*found[0], name) if found else None


def _read_national(draft: TableDraft, item: RecommendationDraft, facts: DocumentFacts) -> StateReading | None:
    found = find_cells(item.cells, draft.table.list_columns("national"))
    return read_state_cell(*found[0], facts, "recommendation", "assessment") if found else None


def _read_local(draft: TableDraft, item: RecommendationDraft, facts: DocumentFacts) -> StateReading | None:
    column = _find_state_column(draft, item)
    if column is None:
        return None
    as_column = "status" if column.kind == "status" else "rag"
    return read_state_cell(column, item.cells[column.index], facts, "recommendation", as_column)


def _find_state_column(draft: TableDraft, item: RecommendationDraft) -> Column | None:
    found = find_cells(item.cells, draft.table.list_columns("mark", "rag", "status"))
    return found[-1][0] if found else None


def _read_position(draft: TableDraft, item: RecommendationDraft, facts: DocumentFacts) -> StateReading | None:
    """Read whether a response accepts; long responses are not searched for such words."""
    for column, pieces in find_cells(item.cells, draft.table.list_columns("response_position", "response")):
        if sum(len(piece.text) for piece in pieces) > _LONGEST_POSITION:
            continue
        reading = read_state_cell(column, pieces, facts, "recommendation", "response")
        if column.kind == "response_position" or reading.proposal.response_position is not None:
            return reading
    return None


def _read_sources(draft: TableDraft, item: RecommendationDraft) -> tuple[SourceText, ...]:
    counted = _find_state_column(draft, item)
    sources: list[SourceText] = []
    for column, pieces in find_cells(item.cells, draft.table.columns):
        name: ProposedField = FIELD_OF_KIND[column.kind] or "note"
        if column.kind in {"mark", "rag", "status"}:
            name = "local_position" if column == counted else "note"
        elif column.kind == "progress":
            name = "note"
        sources.append(read_source(column, pieces, name, column.heading if name == "note" else ""))
    return tuple(sources)
