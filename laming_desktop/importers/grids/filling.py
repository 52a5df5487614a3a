"""Take what a merged cell says for each row that it covers, and a cell's colour for the mark it stands for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.grid import Colour, Column, ColumnKind, Row, Table
from laming_desktop.importers.proposals.drafts import place_cell

_HELD: Final[frozenset[ColumnKind]] = frozenset(
    {
        "owners",
        "start",
        "timescale",
        "review",
        "priority",
        "rag",
        "status",
        "earlier_status",
        "mark",
        "outcome",
        "theme",
        "inquiry",
        "addressees",
    }
)
_MARKED: Final[frozenset[ColumnKind]] = frozenset({"rag", "status", "earlier_status", "mark", "priority"})
_MARKS: Final[frozenset[Colour]] = frozenset({"red", "amber", "green", "blue"})


def fill_down(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Write what a merged cell says into each row with an item of its own below it."""
    held = [column for column in table.columns if column.kind in _HELD]
    if not held or not any(row.grid is not None and row.grid.merged for row in table.rows):
        return table, ()
    own = _find_own(table)
    last: dict[int, Row] = {}
    told: dict[tuple[int, int], Finding] = {}
    rows: list[Row] = []
    for row in table.rows:
        filled = row
        for column in held:
            if not row.is_merged(column.index):
                last[column.index] = row
            elif column.index in last and _is_own(row, own):
                source = last[column.index]
                words = source.cell(column.index)
                if words and not row.cell(column.index):
                    filled = filled.with_cell(column.index, words)
                    place = place_cell(source.place, column)
                    told[id(source), column.index] = Finding("told", "filled_down", place, words[:80])
        rows.append(filled)
    return replace(table, rows=tuple(rows)), tuple(told.values())


def _find_own(table: Table) -> tuple[int, ...]:
    """Find the columns that say whether a row has an item of its own: its action, else its recommendation."""
    for kinds in (("action",), ("recommendation",), ("reference",)):
        found = tuple(column.index for column in table.columns if column.kind in kinds)
        if found:
            return found
    return ()


def _is_own(row: Row, own: Sequence[int]) -> bool:
    return any(row.cell(index) and not row.is_merged(index) for index in own)


def read_colours(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Write the word of its colour into each empty cell of a mark that has one; a row coloured as a whole has no mark."""
    if not any(row.grid is not None and row.grid.colours for row in table.rows):
        return table, ()
    table = _name_bare_column(table)
    marked = [column for column in table.columns if column.kind in _MARKED]
    findings: list[Finding] = []
    rows: list[Row] = []
    for row in table.rows:
        filled = row
        for column in marked:
            colour = _find_mark(row, column.index)
            if colour and not row.cell(column.index):
                word = colour.capitalize()
                filled = filled.with_cell(column.index, word)
                findings.append(Finding("told", "colour_read", place_cell(row.place, column), "", word))
        rows.append(filled)
    return replace(table, rows=tuple(rows)), tuple(findings)


def _find_mark(row: Row, index: int) -> Colour:
    colours = row.grid.colours if row.grid else ()
    colour: Colour = colours[index] if index < len(colours) else ""
    if colour not in _MARKS or sum(other == colour for other in colours) * 2 > max(2, len(row.cells)):
        return ""
    return colour


def _name_bare_column(table: Table) -> Table:
    """Take a column without heading and words, whose cells bear colours, for the marks that the table has not."""
    if any(column.kind in {"rag", "mark"} for column in table.columns):
        return table
    bare = [
        column
        for column in table.columns
        if not column.heading
        and column.kind == "note"
        and not any(row.cell(column.index) for row in table.rows)
        and len({_find_mark(row, column.index) for row in table.rows} - {""}) > 1
    ]
    if len(bare) != 1:
        return table
    columns: list[Column] = list(table.columns)
    columns[bare[0].index] = replace(bare[0], kind="rag", certainty="likely")
    return replace(table, columns=tuple(columns))
