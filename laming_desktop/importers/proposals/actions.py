"""Turn the drafts of actions into proposals."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.proposals import (
    CellPlace,
    Finding,
    ProposedAction,
    ProposedField,
    ProposedProgress,
    SourceText,
)
from laming_desktop.domain.states.reading import StateColumn, StateReading
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.importers.cells.completed_on import CompletedOn, CompletionColumn
from laming_desktop.importers.cells.date_orders import may_be_turned
from laming_desktop.importers.cells.dated_lines import part_dated_lines
from laming_desktop.importers.cells.owner_columns import OwnerColumns
from laming_desktop.importers.cells.remarks import part_progress, says_no_action, says_no_progress
from laming_desktop.importers.cells.ticked import find_standing, read_standing
from laming_desktop.importers.cells.values import ValueReader, find_cells, read_source
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import FIELD_OF_KIND, Column, ColumnKind, Piece
from laming_desktop.importers.proposals.drafts import ActionDraft, RecommendationDraft, TableDraft, join_pieces

_FEWEST_WORDS: Final = 3
_STATES: Final[frozenset[ColumnKind]] = frozenset({"rag", "status", "mark"})
_AT_WORK: Final[tuple[ColumnKind, ...]] = (
    "owners",
    "timescale",
    "start",
    "review",
    "priority",
    "rag",
    "status",
    "mark",
    "progress",
    "outcome",
)
_FROM_RECOMMENDATION: Final = "action_from_recommendation"
_THEME: Final = -1
"""The place of the title over an action among the places of its columns."""
_UNTOLD: Final[frozenset[ColumnKind]] = frozenset({"identity", "left_out"})


@dataclass(slots=True)
class ActionProposer:
    """The walk over the actions of one table; it remembers the timescale above."""

    draft: TableDraft
    reader: ValueReader
    above: str | None = None
    texts: dict[int, SourceText | None] = field(default_factory=dict[int, SourceText | None])
    findings: list[Finding] = field(default_factory=list[Finding])
    by_kind: dict[ColumnKind, list[Column]] = field(default_factory=dict[ColumnKind, list[Column]])
    owners: OwnerColumns | None = None
    completion: CompletionColumn | None = None

    def __post_init__(self) -> None:
        """Sort the columns by their kinds."""
        for column in self.draft.table.columns:
            self.by_kind.setdefault(column.kind, []).append(column)
        self.owners = OwnerColumns.of(self.by_kind.get("owners", []))
        self.completion = CompletionColumn.of(self.draft.table, self.reader.facts)

    def propose(
        self, action: ActionDraft, numbers: tuple[str, ...], under: tuple[int | None, ...] = ()
    ) -> ProposedAction | None:
        """Propose one action; None where no cell says what is to be done."""
        self.findings = []
        state = self._find_last_state(action)
        sources = self._read_sources(action, state)
        text = self._read_text(action, sources)
        if text is None:
            return None
        done = self.completion.read(sources) if self.completion else None
        if done is not None:
            self.findings.append(done.finding)
        timescale = self._read_time(action, "timescale")
        self.above = timescale.text if timescale else self.above
        return ProposedAction(
            recommendations=numbers,
            text=text,
            outcome=self._find_source(sources, "outcome"),
            owners=self.owners.read(action.cells, self.reader) if self.owners else None,
            start=self._read_time(action, "start"),
            timescale=timescale,
            review=self._read_time(action, "review"),
            priority=self._read_priority(action),
            state=self._read_state(state, action) if state else self._read_unmarked_state(action, done),
            progress=(*self._read_progress(sources), *(done.updates if done else ())),
            earlier=self._read_earlier(action),
            under=under,
            reference_written=self._join(action, "action_reference") or action.reference,
            identity=self._join(action, "identity") if self.draft.table.find("action") is not None else "",
            sources=tuple(sources.values()),
            findings=tuple(self.findings),
        )

    def read_sources(self, action: ActionDraft) -> tuple[SourceText, ...]:
        """Give every cell behind an action; those that no field takes are notes under their heading."""
        return tuple(self._read_sources(action, self._find_last_state(action)).values())

    def _read_sources(self, action: ActionDraft, state: Column | None) -> dict[int, SourceText]:
        sources: dict[int, SourceText] = {}
        for column in self.draft.table.columns:
            pieces = action.cells.get(column.index)
            if not pieces or column.kind in _UNTOLD:
                continue
            name: ProposedField = FIELD_OF_KIND[column.kind] or "note"
            if column.kind in _STATES:
                name = "state" if column is state else "note"
            elif name == "theme":
                name = "note"
            sources[column.index] = read_source(column, pieces, name, column.heading if name == "note" else "")
        if action.theme is not None:
            sources[_THEME] = SourceText("note", action.theme.text, (action.theme.place,), note="Theme")
        return sources

    def _find_source(self, sources: dict[int, SourceText], kind: ColumnKind) -> SourceText | None:
        for column in self.by_kind.get(kind, ()):
            if column.index in sources:
                return sources[column.index]
        return None

    def _find(self, action: ActionDraft, kind: ColumnKind) -> tuple[Column, list[Piece]] | None:
        for column in self.by_kind.get(kind, ()):
            pieces = action.cells.get(column.index)
            if pieces:
                return column, pieces
        return None

    def _join(self, action: ActionDraft, kind: ColumnKind) -> str:
        found = self._find(action, kind)
        return join_pieces(found[1]) if found else ""

    def _read_time(self, action: ActionDraft, kind: ColumnKind) -> TimescaleReading | None:
        found = self._find(action, kind)
        if found is None:
            return None
        reading = self.reader.read_time(*found, self.above if kind == "timescale" else None)
        self.findings.extend(self._tell_date(reading, found[1][0].place))
        return reading

    def _tell_date(self, reading: TimescaleReading, place: CellPlace) -> Iterator[Finding]:
        """Tell a day that was Excel's number, one that does not exist, and one that may have its figures turned."""
        day = reading.latest or reading.earliest
        written = write_day(day) if day else ""
        if "spreadsheet_serial" in reading.flags:
            yield Finding("told", "serial_as_date", place, reading.text, written)
        if "impossible_day" in reading.flags:
            yield Finding("doubtful", "date_impossible", place, reading.text)
        if self.reader.facts.has_two_orders and may_be_turned(reading.text):
            yield Finding("doubtful", "date_doubtful", place, reading.text, written)

    def _read_text(self, action: ActionDraft, sources: dict[int, SourceText]) -> SourceText | None:
        found = self._find_source(sources, "action")
        if found is not None:
            is_none = says_no_action(found.text) and not (
                self._find(action, "owners") or self._find(action, "timescale")
            )
            return None if is_none else found
        if "action" in self.by_kind or action.under is None:
            return None
        if id(action.under) not in self.texts:
            self.texts[id(action.under)] = self._read_text_above(action.under)
        text = self.texts[id(action.under)]
        return text if text is None or text.note != _FROM_RECOMMENDATION or self._says_more(action) else None

    def _read_text_above(self, under: RecommendationDraft) -> SourceText | None:
        """Read what is to be done from the recommendation's own cells, as the table has no column for it."""
        kinds: tuple[ColumnKind, ...] = ("response", "recommendation")
        for kind in kinds:
            cells = find_cells(under.cells, self.by_kind.get(kind, ()))
            if cells and (kind == "recommendation" or len(join_pieces(cells[0][1]).split()) > _FEWEST_WORDS):
                code = f"action_from_{kind}"
                text = read_source(*cells[0], "action", note=code)
                self.findings.append(Finding("told", code, text.places[0], text.text[:80]))
                return text
        return None

    def _says_more(self, action: ActionDraft) -> bool:
        """Tell whether anything but its number and words is said of an action, so that somebody is at work on it."""
        return any(find_cells(action.cells, self.by_kind.get(kind, ())) for kind in _AT_WORK) or not any(
            self.by_kind.get(kind) for kind in _AT_WORK
        )

    def _read_priority(self, action: ActionDraft) -> StateReading | None:
        columns = self.by_kind.get("priority", ())
        column = find_standing(columns, action.cells)
        if column is None:
            return None
        reading = read_standing(self.reader, column, columns, action.cells, "action", "priority")
        if reading.proposal.moves_to is not None:
            place = action.cells[column.index][0].place
            self.findings.append(
                Finding("doubtful", "wrong_column", place, reading.text, reading.proposal.moves_to.field)
            )
        return reading

    def _find_last_state(self, action: ActionDraft) -> Column | None:
        """Find the state column that counts: the right-hand one, as it is the newer."""
        return find_standing(self._list_states(), action.cells)

    def _list_states(self) -> list[Column]:
        return [column for kind in _STATES for column in self.by_kind.get(kind, ())]

    def _read_state(self, column: Column, action: ActionDraft) -> StateReading:
        as_column: StateColumn = "status" if column.kind == "status" else "rag"
        return read_standing(self.reader, column, self._list_states(), action.cells, "action", as_column)

    def _read_unmarked_state(self, action: ActionDraft, done: CompletedOn | None) -> StateReading | None:
        """Read the state of an action that no mark tells: from the day it was completed, or from its progress."""
        return done.state if done is not None else self._read_state_above_progress(action)

    def _read_state_above_progress(self, action: ActionDraft) -> StateReading | None:
        """Read the state that stands on a line of its own above the newest progress, where no column is for states."""
        if any(self.by_kind.get(kind) for kind in _STATES):
            return None
        found = find_cells(action.cells, self.by_kind.get("progress", ()))
        if not found:
            return None
        column, pieces = found[-1]
        words = part_progress(join_pieces(pieces)).state
        return self.reader.read_state(column, [replace(pieces[0], text=words)], "action", "status") if words else None

    def _read_earlier(self, action: ActionDraft) -> tuple[StateReading, ...]:
        found = find_cells(action.cells, self.by_kind.get("earlier_status", ()))
        return tuple(
            self.reader.read_state(column, pieces, "action", name_state_column(column)) for column, pieces in found
        )

    def _read_progress(self, sources: dict[int, SourceText]) -> tuple[ProposedProgress, ...]:
        facts = self.reader.facts
        steps: list[ProposedProgress] = []
        has_states = any(self.by_kind.get(kind) for kind in _STATES)
        for column in self.by_kind.get("progress", ()):
            if column.index in sources:
                source = sources[column.index]
                diary = part_dated_lines(source.text, facts.date_order)
                steps.extend(ProposedProgress(day, replace(source, text=words)) for day, words in diary)
                if diary:
                    continue
                parted = part_progress(source.text)
                words = source.text if has_states and parted.on is None else parted.words
                if says_no_progress(words):
                    continue
                day = parted.on or column.as_at or facts.as_at or facts.document_date
                steps.append(ProposedProgress(day, replace(source, text=words)))
        return tuple(steps)


def name_state_column(column: Column) -> StateColumn:
    """Tell by its heading whether an older column of states holds marks or words."""
    return "rag" if "rag" in fold_heading(column.heading).split() else "status"


def find_first_place(sources: tuple[SourceText, ...]) -> CellPlace:
    """Give the place of the first of some cells."""
    return sources[0].places[0] if sources and sources[0].places else CellPlace()
