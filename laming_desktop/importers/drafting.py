"""Take one table from its rows to drafts of recommendations and actions."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import ColumnReading, Finding
from laming_desktop.domain.reading_choices import ColumnChoice, ColumnKind
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.belonging import Belonging
from laming_desktop.importers.cells.several_actions import part_actions
from laming_desktop.importers.columns.headings import recognise_row
from laming_desktop.importers.columns.recognising import read_columns
from laming_desktop.importers.columns.repeated_groups import find_repeated_group
from laming_desktop.importers.grid import FIELD_OF_KIND, Column, Table
from laming_desktop.importers.grids.assembling import assemble_grid
from laming_desktop.importers.grids.filling import fill_down, read_colours
from laming_desktop.importers.proposals.drafts import TableDraft
from laming_desktop.importers.row_kinds import leave_out_rows
from laming_desktop.importers.texts.assembling import assemble
from laming_desktop.importers.texts.gaps import tell_gaps
from laming_desktop.importers.texts.glued_themes import take_out_themes
from laming_desktop.importers.texts.misplaced import bring_back_sentences
from laming_desktop.importers.texts.ordering import order_rows
from laming_desktop.importers.texts.tidying import tidy_grid, tidy_table

_SAMPLES: Final = 3
_LONGEST_SAMPLE: Final = 120
_STATES: Final[frozenset[ColumnKind]] = frozenset({"rag", "status", "mark"})
_NOTES: Final[frozenset[ColumnKind]] = frozenset({"note", "evidence", "comments"})


def draft_table(
    table: Table, known_themes: Sequence[str], chosen: Sequence[ColumnChoice], progress: Progress
) -> TableDraft:
    """Recognise the columns of a table, tidy its rows and put them together."""
    progress.step(3, 6)
    table = read_columns(table, chosen)
    readings = _list_readings(table)
    told = _tell_columns(table)
    table = _leave_out_columns(table)
    draft = _draft_grid(table, known_themes) if table.is_grid else _draft_text(table, known_themes)
    draft.findings[:0] = told
    draft.readings = readings
    return draft


def _draft_grid(table: Table, known_themes: Sequence[str]) -> TableDraft:
    table, tidied = tidy_grid(table)
    table, parted = part_actions(table)
    table, coloured = read_colours(table)
    table, left_out = leave_out_rows(table)
    table, filled = fill_down(table)
    draft = assemble_grid(table, known_themes)
    draft.findings[:0] = [*tidied, *parted, *coloured, *left_out, *filled]
    tell_gaps(draft)
    return draft


def _draft_text(table: Table, known_themes: Sequence[str]) -> TableDraft:
    table, tidied = tidy_table(table)
    table, left_out = leave_out_rows(table)
    draft = assemble(table, order_rows(table), known_themes)
    draft.findings[:0] = [*tidied, *left_out]
    bring_back_sentences(draft)
    take_out_themes(draft, known_themes)
    tell_gaps(draft)
    return draft


def _tell_columns(table: Table) -> list[Finding]:
    """Tell which headed columns fit no field, so that their words are kept as notes, and which states are old ones."""
    if not table.rows:
        return []
    place = replace(table.rows[0].place, row=None, line=None)
    told: list[Finding] = []
    headings = [
        replace(column, kind=kind or "note")
        for column, kind in zip(table.columns, recognise_row([c.heading for c in table.columns]), strict=True)
    ]
    again = find_repeated_group(headings)
    if again is not None:
        told.append(Finding("doubtful", "columns_repeated", place, table.columns[again].heading))
    for column in table.columns:
        if column.heading and not column.is_chosen and _is_filled(table, column):
            if column.kind in _NOTES:
                told.append(Finding("told", "column_kept_as_note", place, column.heading))
            elif column.kind == "earlier_status":
                told.append(Finding("told", "status_replaced", place, column.heading))
    return told


def _is_filled(table: Table, column: Column) -> bool:
    return any(row.cell(column.index) for row in table.rows)


def _leave_out_columns(table: Table) -> Table:
    """Take out the cells of the columns that the user leaves out."""
    left_out = {column.index for column in table.columns if column.kind == "left_out"}
    if not left_out:
        return table
    rows = [
        replace(row, cells=tuple("" if index in left_out else cell for index, cell in enumerate(row.cells)))
        for row in table.rows
    ]
    return replace(table, rows=tuple(rows))


def _list_readings(table: Table) -> tuple[ColumnReading, ...]:
    belonging = Belonging.of(table)
    readings = (_read_column(table, column, belonging) for column in table.columns)
    return tuple(reading for reading in readings if reading.heading or reading.samples)


def _read_column(table: Table, column: Column, belonging: Belonging) -> ColumnReading:
    samples: list[str] = []
    for row in table.rows:
        words = row.cell(column.index)
        if words and words not in samples:
            samples.append(words[:_LONGEST_SAMPLE])
        if len(samples) == _SAMPLES:
            break
    kind = _name_kind(column, belonging)
    return ColumnReading(
        column.heading,
        column.index + 1,
        FIELD_OF_KIND[kind],
        column.certainty,
        column.as_at,
        table.number,
        kind,
        tuple(samples),
        column.is_chosen,
    )


def _name_kind(column: Column, belonging: Belonging) -> ColumnKind:
    """Give the kind of a column of states by what it speaks of: the position of a recommendation, the state of an action."""
    if column.kind not in _STATES:
        return column.kind
    if belonging.is_above(column.kind):
        return "mark"
    return "status" if column.kind == "mark" else column.kind
