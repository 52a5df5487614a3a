"""Unfold a table in whose cells other tables stand: each of their rows becomes a row beside what it stands under."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.importers.formats.word.table_content import CellContent, RowContent, TableContent

_FEWEST_COLUMNS: Final = 2


@dataclass(frozen=True, slots=True)
class _Nesting:
    """Tables of the same headings that stand alone in the cells of one column of a table."""

    column: int
    heading: tuple[str, ...]
    first: int

    @property
    def width(self) -> int:
        return len(self.heading)


def unfold(table: TableContent) -> list[tuple[int, RowContent]]:
    """Give the rows of a table, each beside the number of the row that it stands in; rows of nested tables are unfolded.

    What stands around a nested table is not told twice: it is merged down over the rows of that table.
    """
    numbered = list(enumerate(table.rows, 1))
    nesting = _find_nesting(table)
    if nesting is None:
        return numbered
    return [(at, part) for at, row in numbered for part in _unfold_row(row, at, nesting)]


def _find_nesting(table: TableContent) -> _Nesting | None:
    """Find what is nested; None where there is nothing, or where it does not stand in plain columns under one heading."""
    if not any(cell.blocks for row in table.rows for cell in row.cells):
        return None
    places = {place for row in table.rows for place, cell in enumerate(row.cells) if cell.tables and not cell.goes_on}
    if len(places) != 1 or not all(_is_plain(row, table.width) for row in table.rows):
        return None
    column = next(iter(places))
    holding = [at for at, row in enumerate(table.rows) if row.cells[column].tables]
    inner = [table.rows[at].cells[column] for at in holding]
    if not all(len(cell.tables) == 1 and not _has_words(cell) and _is_regular(cell.tables[0]) for cell in inner):
        return None
    headings = {_read_heading(cell.tables[0]) for cell in inner}
    if len(headings) != 1 or holding[0] == 0:
        return None
    return _Nesting(column, headings.pop(), holding[0])


def _is_plain(row: RowContent, width: int) -> bool:
    return row.before == 0 and len(row.cells) == width and all(cell.span == 1 for cell in row.cells)


def _has_words(cell: CellContent) -> bool:
    return any(isinstance(block, str) and block.strip() for block in cell.blocks)


def _is_regular(table: TableContent) -> bool:
    """Tell whether a nested table has headings, rows below them, and nothing merged or nested further."""
    return (
        len(table.rows) > 1
        and table.width >= _FEWEST_COLUMNS
        and all(_is_plain(row, table.width) for row in table.rows)
        and not any(cell.blocks or cell.is_merged for row in table.rows for cell in row.cells)
        and all(cell.text for cell in table.rows[0].cells)
    )


def _read_heading(table: TableContent) -> tuple[str, ...]:
    return tuple(" ".join(cell.text.split()) for cell in table.rows[0].cells)


def _unfold_row(row: RowContent, at: int, nesting: _Nesting) -> list[RowContent]:
    """Give the row with its nested rows in their columns; the row above the first of them takes their headings."""
    cell = row.cells[nesting.column]
    if not cell.tables:
        is_heading = at == nesting.first
        words = nesting.heading if is_heading else (cell.text, *[""] * (nesting.width - 1))
        parts = [replace(cell, text=text, blocks=()) for text in words]
        return [_put(row, row.cells, parts, nesting.column)]
    inner = cell.tables[0].rows[1:]
    around = [replace(one, is_merged=one.is_merged or len(inner) > 1) for one in row.cells]
    rest = [replace(one, text="", number="", is_merged=True, goes_on=True) for one in around]
    rows = [_put(row, around if place == 0 else rest, below.cells, nesting.column) for place, below in enumerate(inner)]
    return [replace(one, pages=row.pages if place == 0 else 0) for place, one in enumerate(rows)]


def _put(row: RowContent, cells: Sequence[CellContent], parts: Sequence[CellContent], column: int) -> RowContent:
    put = [*cells[:column], *parts, *cells[column + 1 :]]
    return replace(row, cells=put, starts=list(range(len(put))))
