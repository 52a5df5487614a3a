"""Fill the drawn grids of a page with its words and grounds."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import Hyphens, read_text
from laming_desktop.importers.formats.pdf.page_shapes import Box, Cell, Fill, Grid, PageRow, PageTable, Word

_MOSTLY: Final = 0.6


def take_words(words: Sequence[Word], boxes: Sequence[Box]) -> tuple[list[list[Word]], list[Word]]:
    """Part words into those of each rectangle and the rest."""
    inside: list[list[Word]] = [[] for _ in boxes]
    rest: list[Word] = []
    for word in words:
        x, y = word.box.centre, word.box.middle
        at = next((at for at, box in enumerate(boxes) if box.holds(x, y)), None)
        (rest if at is None else inside[at]).append(word)
    return inside, rest


def fill_grid(grid: Grid, words: Sequence[Word], fills: Sequence[Fill], hyphens: Hyphens) -> PageTable:
    """Read the rows of a drawn table; empty columns that only a double line makes are left out."""
    filled = _sort_into_cells(grid, words)
    near = [fill for fill in fills if fill.box.overlap(grid.box) > 0]
    width, height = len(grid.columns) - 1, len(grid.rows) - 1
    texts = [[""] * width for _ in range(height)]
    colours = [[""] * width for _ in range(height)]
    merged: list[set[int]] = [set() for _ in range(height)]
    covered: list[set[int]] = [set() for _ in range(height)]
    for cell in grid.cells:
        texts[cell.row][cell.column] = read_text(filled.get(cell, ()), hyphens, cell.box)
        ground = find_ground(cell.box, near)
        for row in range(cell.row, cell.last_row + 1):
            for column in range(cell.column, cell.last_column + 1):
                colours[row][column] = ground
                if column > cell.column:
                    covered[row].add(column)
                elif row > cell.row:
                    merged[row].add(column)
    rows = [
        PageRow(
            tuple(texts[at]),
            grid.rows[at],
            grid.rows[at + 1],
            frozenset(merged[at]),
            frozenset(covered[at]),
            tuple(colours[at]),
        )
        for at in range(height)
    ]
    return PageTable(tuple(grid.columns), rows, False, grid.is_open_above, grid.is_open_below)


def _sort_into_cells(grid: Grid, words: Sequence[Word]) -> dict[Cell, list[Word]]:
    owners = {
        (row, column): cell
        for cell in grid.cells
        for row in range(cell.row, cell.last_row + 1)
        for column in range(cell.column, cell.last_column + 1)
    }
    filled: dict[Cell, list[Word]] = {}
    for word in words:
        row = _find_step(grid.rows, word.box.middle)
        column = _find_step(grid.columns, word.box.centre)
        cell = owners.get((row, column))
        if cell is not None:
            filled.setdefault(cell, []).append(word)
    return filled


def _find_step(places: Sequence[float], at: float) -> int:
    low, high = 0, len(places) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if places[middle] <= at else (low, middle)
    return low


def find_ground(box: Box, fills: Sequence[Fill]) -> str:
    """Give the colour painted last over most of a rectangle, empty where there is none."""
    area = box.width * box.height
    ground = ""
    for fill in fills:
        if fill.box.overlap(box) >= _MOSTLY * area:
            ground = fill.colour
    return ground
