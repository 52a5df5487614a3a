"""What was read of a Word table: rows of cells that span columns of its grid, and which of these columns are ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, TypeAlias

from laming_desktop.importers.grid import Colour

MOST_COLUMNS: Final = 300
_SLIVER: Final = 400
"""Borders of two rows that lie nearer to each other than this are meant to be one (in twentieths of a point)."""
_FEWEST_COLUMNS: Final = 3


@dataclass(slots=True)
class CellContent:
    """What one cell holds: its words, and what the table says of it.

    `blocks` are the words and tables in their order where tables stand in the cell, else empty. `number` is the number
    that a list sets before its first words. `is_merged` where the cell is one with others above or below, `goes_on` where it
    continues the one above, `is_covered` the one to its left.
    """

    text: str
    blocks: Sequence["CellBlock"] = ()
    span: int = 1
    is_merged: bool = False
    goes_on: bool = False
    is_covered: bool = False
    colour: Colour = ""
    number: str = ""

    @property
    def tables(self) -> "list[TableContent]":
        """List the tables that stand in the cell."""
        return [block for block in self.blocks if isinstance(block, TableContent)]


@dataclass(slots=True)
class RowContent:
    """One row: its cells, the columns of the grid in which they begin, and what Word says of the row.

    `before` are columns that stand empty before them. `pages` end before the row, `pages_within` in it.
    """

    cells: list[CellContent] = field(default_factory=list[CellContent])
    starts: list[int] = field(default_factory=list[int])
    before: int = 0
    is_heading: bool = False
    is_hidden: bool = False
    pages: int = 0
    pages_within: int = 0

    @property
    def width(self) -> int:
        """Give the number of columns of the grid up to the end of the row."""
        end = self.starts[-1] + self.cells[-1].span if self.cells else self.before
        return min(end, MOST_COLUMNS)

    @property
    def is_filled(self) -> bool:
        """Tell whether anything stands in the row."""
        return any(cell.text or cell.blocks for cell in self.cells)


@dataclass(slots=True)
class TableContent:
    """The rows of one table and the widths of the columns of its grid, empty where it does not tell them."""

    rows: list[RowContent] = field(default_factory=list[RowContent])
    widths: Sequence[int] = ()

    @property
    def width(self) -> int:
        """Give the number of columns of the grid."""
        return max((row.width for row in self.rows), default=0)

    def list_places(self) -> list[int]:
        """Give for each border of the grid how many columns of the table begin before it.

        Columns in which no cell begins are none of their own. Where rows were drawn by hand, borders that miss each other
        by a little are one, unless a row has a cell between them.
        """
        width = self.width
        rows_of: dict[int, set[int]] = {}
        for at, row in enumerate(self.rows):
            for start in row.starts:
                if start < width:
                    rows_of.setdefault(start, set()).add(at)
        kept: list[int] = []
        left = [0, *accumulate(self.widths)]
        places: list[int] = []
        for border in range(width + 1):
            rows = rows_of.get(border)
            place = len(kept)
            if rows is not None:
                last = kept[-1] if kept else None
                is_near = last is not None and border < len(left) and left[border] - left[last] < _SLIVER
                if last is not None and is_near and rows_of[last].isdisjoint(rows):
                    rows_of[last] |= rows
                    place -= 1
                else:
                    kept.append(border)
            places.append(place)
        return places


CellBlock: TypeAlias = str | TableContent


def is_layout(table: TableContent) -> bool:
    """Tell whether a table only arranges others: one column, or fewer than the tables that stand in most of its rows."""
    holding = [row for row in table.rows if any(cell.blocks for cell in row.cells)]
    if not holding:
        return False
    width = table.list_places()[-1]
    if width == 1:
        return True
    widest = max(nested.list_places()[-1] for row in holding for cell in row.cells for nested in cell.tables)
    filled = sum(row.is_filled for row in table.rows)
    return widest >= _FEWEST_COLUMNS > width and len(holding) * 2 >= filled
