"""Part the rows of a drawn table whose columns have lines and whose rows have none."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.importers.formats.pdf.cell_text import TextLine, find_lines
from laming_desktop.importers.formats.pdf.page_shapes import Box, Cell, Grid, Word
from laming_desktop.importers.formats.pdf.row_parting import find_unparted


def part_grid(grid: Grid, words: Sequence[Word]) -> Grid:
    """Give the grid with a row for each reference where several stand in one drawn row, each beside cells that begin there."""
    places: list[float] = []
    for row in _list_plain_rows(grid):
        top, bottom = grid.rows[row], grid.rows[row + 1]
        lines = find_lines(word for word in words if top <= word.box.middle < bottom and not word.turn)
        if len(lines) > 1:
            starts = find_unparted([_sort_words(line, grid) for line in lines], grid.columns[1:])
            places.extend((lines[at - 1].box.middle + lines[at].box.middle) / 2 for at in starts if at > 0)
    return _cut(grid, places) if places else grid


def _list_plain_rows(grid: Grid) -> list[int]:
    """List the drawn rows in which no cell is merged with another."""
    merged = {
        row
        for cell in grid.cells
        if cell.last_row > cell.row or cell.last_column > cell.column
        for row in range(cell.row, cell.last_row + 1)
    }
    return [row for row in range(len(grid.rows) - 1) if row not in merged]


def _sort_words(line: TextLine, grid: Grid) -> list[list[Word]]:
    return [
        [word for word in line.words if left <= word.box.centre < right]
        for left, right in zip(grid.columns, grid.columns[1:], strict=False)
    ]


def _cut(grid: Grid, places: Sequence[float]) -> Grid:
    rows = sorted([*grid.rows, *places])
    at = {place: index for index, place in enumerate(rows)}
    cells: list[Cell] = []
    for cell in grid.cells:
        first, last = at[grid.rows[cell.row]], at[grid.rows[cell.last_row + 1]] - 1
        if cell.last_row > cell.row or last == first:
            cells.append(cell._replace(row=first, last_row=last))
            continue
        for row in range(first, last + 1):
            box = Box(cell.box.left, rows[row], cell.box.right, rows[row + 1])
            cells.append(Cell(row, cell.column, row, cell.last_column, box))
    return replace(grid, rows=rows, cells=cells)
