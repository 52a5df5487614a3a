"""Turn the drafts of recommendations into proposals."""

from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.proposals import ProposedField, ProposedRecommendation, SourceText
from laming_desktop.domain.states.reading import StateColumn, StateReading
from laming_desktop.importers.cells.ticked import find_standing, read_standing
from laming_desktop.importers.cells.values import ValueReader, find_cells, read_source
from laming_desktop.importers.grid import FIELD_OF_KIND, Column, ColumnKind
from laming_desktop.importers.proposals.drafts import RecommendationDraft, TableDraft, join_pieces

_LONGEST_POSITION: Final = 160
_STATES: Final[tuple[ColumnKind, ...]] = ("mark", "rag", "status")
_UNTOLD: Final[frozenset[ColumnKind]] = frozenset({"identity", "left_out"})


@dataclass(slots=True)
class RecommendationProposer:
    """The walk over the recommendations of one table."""

    draft: TableDraft
    reader: ValueReader
    by_kind: dict[ColumnKind, list[Column]] = field(default_factory=dict[ColumnKind, list[Column]])

    def __post_init__(self) -> None:
        """Sort the columns by their kinds."""
        for column in self.draft.table.columns:
            self.by_kind.setdefault(column.kind, []).append(column)

    def propose(self, item: RecommendationDraft, number: str | None, parent: str | None) -> ProposedRecommendation:
        """Propose one recommendation or sub-item."""
        state = self._find_state(item)
        sources = self._read_sources(item, state)
        identity = self.by_kind.get("identity", ())
        has_own = "action" not in self.by_kind
        addressees = self._find_source(sources, "addressees")
        if addressees is None and item.recipient:
            addressees = SourceText("addressees", item.recipient, (item.place,))
        return ProposedRecommendation(
            number=number,
            parent=parent,
            theme=item.theme,
            text=self._find_source(sources, "recommendation"),
            response=self._find_source(sources, "response"),
            addressees=addressees,
            national=self._read_national(item),
            local=self._read_local(item, state) if state else None,
            response_position=self._read_position(item),
            inquiry=item.inquiry,
            identity="".join(join_pieces(item.cells.get(column.index, ())) for column in identity) if has_own else "",
            sources=tuple(sources.values()),
        )

    def _find_source(self, sources: dict[int, SourceText], kind: ColumnKind) -> SourceText | None:
        return next((sources[c.index] for c in self.by_kind.get(kind, ()) if c.index in sources), None)

    def _read_national(self, item: RecommendationDraft) -> StateReading | None:
        found = find_cells(item.cells, self.by_kind.get("national", ()))
        return self.reader.read_state(*found[0], "recommendation", "assessment") if found else None

    def _read_local(self, item: RecommendationDraft, column: Column) -> StateReading:
        as_column: StateColumn = "status" if column.kind == "status" else "rag"
        return read_standing(self.reader, column, self._list_states(), item.cells, "recommendation", as_column)

    def _find_state(self, item: RecommendationDraft) -> Column | None:
        return find_standing(self._list_states(), item.cells)

    def _list_states(self) -> list[Column]:
        return [column for kind in _STATES for column in self.by_kind.get(kind, ())]

    def _read_position(self, item: RecommendationDraft) -> StateReading | None:
        """Read whether a response accepts; long responses are not searched for such words."""
        columns = [*self.by_kind.get("response_position", ()), *self.by_kind.get("response", ())]
        for column, pieces in find_cells(item.cells, sorted(columns, key=lambda column: column.index)):
            if sum(len(piece.text) for piece in pieces) > _LONGEST_POSITION:
                continue
            reading = self.reader.read_state(column, pieces, "recommendation", "response")
            if column.kind == "response_position" or reading.proposal.response_position is not None:
                return reading
        return None

    def _read_sources(self, item: RecommendationDraft, state: Column | None) -> dict[int, SourceText]:
        sources: dict[int, SourceText] = {}
        for column in self.draft.table.columns:
            pieces = item.cells.get(column.index)
            if not pieces or column.kind in _UNTOLD:
                continue
            name: ProposedField = FIELD_OF_KIND[column.kind] or "note"
            if column.kind in _STATES:
                name = "local_position" if column is state else "note"
            elif name in {"progress", "start", "review", "timescale", "outcome"}:
                name = "note"
            sources[column.index] = read_source(column, pieces, name, column.heading if name == "note" else "")
        return sources
