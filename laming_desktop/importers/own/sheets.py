"""What the sheets of our own workbook propose: its columns are known by their labels, its rows by their identities."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from laming_desktop.domain.papers.fields import ITEM_FIELDS, JOURNAL, ItemSheet
from laming_desktop.domain.proposals import (
    CellPlace,
    ProposedAction,
    ProposedField,
    ProposedProgress,
    ProposedRecommendation,
    SourceText,
)
from laming_desktop.importers.cells.numbering import find_parent, read_numbers
from laming_desktop.importers.grid import Line
from laming_desktop.importers.own.values import OwnValues

_IDENTITIES: Final[Mapping[str, ItemSheet]] = {
    field.label: sheet for sheet, fields in ITEM_FIELDS.items() for field in fields if field.is_identity
}
_CONTINUED: Final = re.compile(r"(.*) \(\d{1,3}\)")
_ROWS_ABOVE: Final = 20
"""So many rows may have been put above the heads of a sheet."""
_ACTION_SOURCES: Final[Mapping[str, ProposedField]] = {
    "text": "action",
    "outcome": "outcome",
    "owners": "owners",
    "start": "start",
    "timescale": "timescale",
    "review": "review",
    "priority": "priority",
    "state": "state",
    "progress": "progress",
}
_RECOMMENDATION_SOURCES: Final[Mapping[str, ProposedField]] = {
    "theme": "theme",
    "text": "text",
    "addressees": "addressees",
    "response": "response",
    "response_position": "response_position",
    "national_position": "national_position",
    "local_position": "local_position",
}


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A sheet of ours: what its rows are, the places of its fields' columns, and the rows below its heads."""

    kind: ItemSheet
    columns: Mapping[str, tuple[int, ...]]
    rows: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _OwnRow:
    """One row with its cells by field."""

    sheet: OwnSheet
    line: Line

    def read(self, key: str) -> str:
        """Give the words of a field, put together where they go on in further columns."""
        cells = self.line.cells
        return "".join(cells[at] for at in self.sheet.columns.get(key, ()) if at < len(cells))

    def find_place(self, key: str) -> CellPlace:
        """Give where a field stands."""
        grid, at = self.line.grid, self.sheet.columns.get(key, (0,))[0]
        label = next(field.label for field in ITEM_FIELDS[self.sheet.kind] if field.key == key)
        if grid is None:
            return CellPlace(column=at + 1, heading=label, line=self.line.number)
        return CellPlace(table=grid.table, row=grid.row, column=at + 1, heading=label, sheet=grid.sheet)

    def list_sources(self, wanted: Mapping[str, ProposedField]) -> dict[str, SourceText]:
        """Give the fields that hold words, by their keys."""
        found = {key: self.read(key) for key in wanted if key in self.sheet.columns}
        return {
            key: SourceText(wanted[key], words, (self.find_place(key),))
            for key, words in found.items()
            if words.strip()
        }

    def list_emptied(self, wanted: Mapping[str, ProposedField]) -> tuple[SourceText, ...]:
        """Give the fields of an item that we know whose cells hold nothing."""
        keys = [key for key in wanted if key in self.sheet.columns and not self.read(key).strip()]
        known = keys if self.read("id").strip() else ()
        return tuple(SourceText(wanted[key], "", (self.find_place(key),)) for key in known)


def find_own_sheets(lines: Sequence[Line]) -> tuple[OwnSheet, ...]:
    """Find the sheets of ours in a workbook, by the labels of their identities."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.grid is not None:
            tables.setdefault(line.grid.table, []).append(line)
    sheets = (_find_sheet(rows) for rows in tables.values())
    return tuple(sheet for sheet in sheets if sheet is not None)


def find_journal(lines: Sequence[Line]) -> str:
    """Give the hash of the journal that a workbook tells, empty where it tells none."""
    told = (line.cells[1].strip() for line in lines if len(line.cells) > 1 and line.cells[0].strip() == JOURNAL)
    return next((words for words in told if re.fullmatch(r"[0-9a-f]{16,128}", words)), "")


def propose_recommendations(sheets: Sequence[OwnSheet], values: OwnValues) -> Iterator[ProposedRecommendation]:
    """Propose the recommendations of the workbook."""
    for row in _list_rows(sheets, "recommendations"):
        sources = row.list_sources(_RECOMMENDATION_SOURCES)
        number, identity = row.read("number").strip(), row.read("id").strip()
        if number or identity or "text" in sources:
            yield _propose_recommendation(row, number, identity, sources, values)


def propose_actions(sheets: Sequence[OwnSheet], values: OwnValues) -> Iterator[ProposedAction]:
    """Propose the actions of the workbook; a row without identity and words is none."""
    for row in _list_rows(sheets, "actions"):
        sources = row.list_sources(_ACTION_SOURCES)
        identity = row.read("id").strip()
        if identity or "text" in sources:
            yield _propose_action(row, identity, sources, values)


def _find_sheet(rows: Sequence[Line]) -> OwnSheet | None:
    for place, line in enumerate(rows[:_ROWS_ABOVE]):
        heads = [cell.strip() for cell in line.cells]
        kind: ItemSheet | None = next((_IDENTITIES[head] for head in heads if head in _IDENTITIES), None)
        if kind is not None:
            return OwnSheet(kind, _find_columns(heads, kind), tuple(rows[place + 1 :]))
    return None


def _find_columns(heads: Sequence[str], kind: ItemSheet) -> dict[str, tuple[int, ...]]:
    """Find the columns of each field: its own, and those in which its words go on."""
    keys = {field.label: field.key for field in ITEM_FIELDS[kind]}
    columns: dict[str, tuple[int, ...]] = {}
    for at, head in enumerate(heads):
        continued = _CONTINUED.fullmatch(head)
        key = keys.get(head)
        if key is not None:
            columns.setdefault(key, (at,))
        elif continued is not None and keys.get(continued[1]) in columns:
            columns[keys[continued[1]]] += (at,)
    return columns


def _list_rows(sheets: Sequence[OwnSheet], kind: ItemSheet) -> Iterator[_OwnRow]:
    for sheet in sheets:
        if sheet.kind == kind:
            yield from (_OwnRow(sheet, line) for line in sheet.rows)


def _propose_recommendation(
    row: _OwnRow, number: str, identity: str, sources: Mapping[str, SourceText], values: OwnValues
) -> ProposedRecommendation:
    theme, position = sources.get("theme"), sources.get("response_position")
    response, body = sources.get("response"), row.read("response_body").strip()
    if response is not None and body:
        places = tuple(replace(place, heading=f"{body} response") for place in response.places)
        response = replace(response, places=places)
    national, local = sources.get("national_position"), sources.get("local_position")
    return ProposedRecommendation(
        number=number or None,
        parent=row.read("parent").strip() or (find_parent(number) if number and not identity else None),
        theme=theme.text.strip() if theme else None,
        text=sources.get("text"),
        response=response,
        addressees=sources.get("addressees"),
        national=values.read_position(national.text) if national else None,
        local=values.read_position(local.text) if local else None,
        response_position=values.read_response(position.text) if position else None,
        inquiry=row.read("inquiry").strip(),
        identity=identity,
        sources=tuple(source for key, source in sources.items() if key != "response"),
        emptied=row.list_emptied(_RECOMMENDATION_SOURCES),
    )


def _propose_action(
    row: _OwnRow, identity: str, sources: Mapping[str, SourceText], values: OwnValues
) -> ProposedAction:
    owners, priority, state = sources.get("owners"), sources.get("priority"), sources.get("state")
    start, timescale, review = (sources.get(key) for key in ("start", "timescale", "review"))
    progress = sources.get("progress")
    return ProposedAction(
        recommendations=read_numbers(row.read("recommendations")),
        text=sources.get("text") or SourceText("action", "", (row.find_place("text"),)),
        outcome=sources.get("outcome"),
        owners=values.read_owners(owners.text) if owners else None,
        start=values.read_time(start.text) if start else None,
        timescale=values.read_time(timescale.text) if timescale else None,
        review=values.read_time(review.text) if review else None,
        priority=values.read_priority(priority.text) if priority else None,
        state=values.read_state(state.text) if state else None,
        progress=(ProposedProgress(_read_day(row.read("progress_on"), values), progress),) if progress else (),
        reference_written=row.read("reference").strip(),
        identity=identity,
        sources=tuple(sources.values()),
        emptied=row.list_emptied(_ACTION_SOURCES),
    )


def _read_day(text: str, values: OwnValues) -> date | None:
    """Read the day of an update where one whole day is meant."""
    reading = values.read_time(text.strip()) if text.strip() else None
    return reading.latest if reading is not None and reading.precision == "day" else None
