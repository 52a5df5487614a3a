"""Lay the rows of a sheet out as lines, each cell in its column, and tell what merged ranges and filters do to them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from laming_desktop.importers.formats.workbook.sheet_content import MOST_COLUMNS, CellRange, SheetContent, SheetRow
from laming_desktop.importers.grid import Colour, GridRow, Line

_NONE: Final[frozenset[int]] = frozenset()
_NO_COLOURS: Final[tuple[Colour, ...]] = ()
_MOST_MERGED: Final = 2_000_000
"""So many cells of merged ranges are looked at; no real workbook comes near."""


def lay_out(
    content: SheetContent, table: int, sheet: str, first: int, *, is_hidden: bool, with_hidden: bool
) -> Iterator[Line]:
    """Give the rows of a sheet as lines that are numbered from `first`; rows without words are none."""
    mark_filtered(content)
    _leave_out_hidden(content, with_hidden=with_hidden)
    merged, covered = _find_merged(content)
    number = first
    for row in content.rows:
        if not row.cells:
            continue
        yield Line(
            number,
            _lay_cells(row.cells, merged.get(row.number), covered.get(row.number)),
            grid=GridRow(
                table=table,
                row=row.number,
                sheet=sheet,
                merged=frozenset(merged[row.number]) if row.number in merged else _NONE,
                covered=frozenset(covered[row.number]) if row.number in covered else _NONE,
                colours=_lay_colours(row.colours) if row.colours else _NO_COLOURS,
                is_heading=row.number in content.heading_rows,
                is_hidden=is_hidden or row.is_hidden,
            ),
        )
        number += 1


def mark_filtered(content: SheetContent) -> None:
    """Tell the rows that a filter hides from those that somebody has hidden."""
    for cells in content.filters:
        for row in _find_rows(content.rows, cells):
            row.is_filtered = row.is_filtered or row.is_hidden


def _leave_out_hidden(content: SheetContent, *, with_hidden: bool) -> None:
    if with_hidden:
        return
    content.rows = [row for row in content.rows if not row.is_hidden]
    if content.hidden_columns:
        for row in content.rows:
            row.cells = {column: text for column, text in row.cells.items() if not content.is_hidden_column(column)}
            row.colours = {at: colour for at, colour in row.colours.items() if not content.is_hidden_column(at)}


def _find_rows(rows: list[SheetRow], cells: CellRange) -> list[SheetRow]:
    """Find the rows with words that a range touches."""
    start = bisect_left(rows, cells.top, key=_give_number)
    return rows[start : bisect_right(rows, cells.bottom, lo=start, key=_give_number)]


def _give_number(row: SheetRow) -> int:
    return row.number


def _find_merged(content: SheetContent) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """Find in each row the cells that go on from above and those that their left neighbour covers; they hold no words."""
    merged: dict[int, set[int]] = {}
    covered: dict[int, set[int]] = {}
    looked_at = 0
    for cells in content.merges:
        beyond = range(cells.left + 1, min(cells.right + 1, MOST_COLUMNS))
        for row in _find_rows(content.rows, cells):
            looked_at += 1 + len(beyond)
            if looked_at > _MOST_MERGED:
                return merged, covered
            if row.number > cells.top and cells.left < MOST_COLUMNS:
                merged.setdefault(row.number, set()).add(cells.left)
                row.cells.pop(cells.left, None)
                _take_colour_from_above(row, cells.left)
            if beyond:
                covered.setdefault(row.number, set()).update(beyond)
                for column in beyond:
                    row.cells.pop(column, None)
    return merged, covered


def _take_colour_from_above(row: SheetRow, column: int) -> None:
    """Leave the ground of a merged cell to the first of its rows."""
    row.colours.pop(column, None)


def _lay_cells(cells: dict[int, str], merged: set[int] | None, covered: set[int] | None) -> tuple[str, ...]:
    last = max(cells)
    if merged:
        last = max(last, *merged)
    if covered:
        last = max(last, *covered)
    if len(cells) == last + 1 and next(iter(cells)) == 0:
        return tuple(cells[column] for column in range(last + 1))
    laid = [""] * (last + 1)
    for column, text in cells.items():
        laid[column] = text
    return tuple(laid)


def _lay_colours(colours: dict[int, Colour]) -> tuple[Colour, ...]:
    laid: list[Colour] = [""] * (max(colours) + 1)
    for column, colour in colours.items():
        laid[column] = colour
    return tuple(laid)
