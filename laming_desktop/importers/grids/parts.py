"""Gather the tables and sheets of a document: the lines of each, the words above it, and the plans that stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from laming_desktop.importers.columns.headings import is_sure_heading_row
from laming_desktop.importers.grid import GridRow, Line, SourceDocument, SourceSheet
from laming_desktop.importers.grids.headings import (
    GridHeading,
    find_heading,
    flatten,
    is_heading_again,
    is_plan_heading,
    take_heading,
)

_FEWEST_CELLS: Final = 2
_LONGEST: Final = 600


@dataclass(frozen=True, slots=True)
class GridPart:
    """One table or sheet: its rows, and the paragraphs between it and the table before."""

    sheet: SourceSheet
    lines: tuple[Line, ...]
    before: tuple[Line, ...] = ()

    @property
    def is_filled(self) -> bool:
        """Tell whether anything stands in the table."""
        return any(not line.is_blank for line in self.lines)


@dataclass(frozen=True, slots=True)
class Block:
    """One heading of a part with the rows below it; `above` are the lines over it, `again` the headings repeated in it."""

    part: GridPart
    heading: GridHeading | None
    rows: tuple[Line, ...]
    above: tuple[Line, ...] = ()
    again: tuple[Line, ...] = ()

    @property
    def heading_row(self) -> int | None:
        """Give the row of the headings as the document's program counts it."""
        grid = self.part.lines[self.heading.at].grid if self.heading else None
        return grid.row if grid else None

    @property
    def width(self) -> int:
        """Give the number of columns."""
        cells = len(self.heading.cells) if self.heading else 0
        return max([cells, *(len(line.cells) for line in self.rows)])


def gather_parts(source: SourceDocument, *, with_hidden: bool) -> tuple[list[GridPart], tuple[Line, ...]]:
    """Gather the tables in their order, and the paragraphs that stand after the last of them."""
    sheets = {sheet.table: sheet for sheet in source.sheets}
    rows: dict[int, list[Line]] = {number: [] for number in sorted(sheets)}
    before: dict[int, tuple[Line, ...]] = {}
    pending: list[Line] = []
    for line in source.lines:
        grid = line.grid
        if grid is None:
            pending.append(line)
            continue
        if grid.table not in before:
            before[grid.table] = tuple(pending)
            pending = []
        if with_hidden or not grid.is_hidden:
            rows.setdefault(grid.table, []).append(line)
    parts = [
        GridPart(sheets.get(number) or _name_sheet(number, lines), tuple(lines), before.get(number, ()))
        for number, lines in rows.items()
        if with_hidden or not (number in sheets and sheets[number].is_hidden)
    ]
    return parts, tuple(pending)


def _name_sheet(number: int, lines: Sequence[Line]) -> SourceSheet:
    grid = next((line.grid for line in lines), None)
    return SourceSheet(number, grid.sheet if grid else "")


def part_blocks(part: GridPart, heading_row: int | None = None) -> list[Block]:
    """Part a table at its headings; one block without a heading where it has none.

    A heading row that the user chose is taken as it is.
    """
    chosen = find_row(part.lines, heading_row) if heading_row is not None else None
    heading = find_heading(part.lines) if chosen is None else take_heading(part.lines, chosen)
    if heading is None:
        return [Block(part, None, tuple(line for line in part.lines if not line.is_blank))]
    return list(_part_at_headings(part, heading))


def find_row(lines: Sequence[Line], row: int) -> int | None:
    """Find the place of a row by its own program's count."""
    return next((at for at, line in enumerate(lines) if line.grid is not None and line.grid.row == row), None)


def first_filled(part: GridPart) -> GridHeading | None:
    """Give the first row of several filled cells as headings, where the user says that a table is the plan."""
    places = (at for at, line in enumerate(part.lines) if sum(map(bool, line.cells)) >= _FEWEST_CELLS)
    at = next(places, None)
    return None if at is None else GridHeading(at, 1, tuple(map(flatten, part.lines[at].cells)))


def _part_at_headings(part: GridPart, heading: GridHeading) -> Iterator[Block]:
    above = part.lines[: heading.at]
    at = heading.at + heading.used
    rows: list[Line] = []
    again: list[Line] = []
    words = _fold_words(heading)
    while at < len(part.lines):
        line = part.lines[at]
        cells = line.cells
        if _may_be_heading(line, words) and is_heading_again(tuple(map(flatten, cells)), heading.cells):
            again.append(line)
        elif rows and _opens_block(part.lines, at):
            lead = _take_lead(rows)
            following = take_heading(part.lines, at)
            yield Block(part, heading, tuple(rows[: len(rows) - len(lead)]), tuple(above), tuple(again))
            above, heading, rows, again = lead, following, [], []
            words = _fold_words(heading)
            at += following.used - 1
        else:
            rows.append(line)
        at += 1
    yield Block(part, heading, tuple(rows), tuple(above), tuple(again))


def _fold_words(heading: GridHeading) -> frozenset[str]:
    return frozenset(cell.casefold() for cell in heading.cells if cell)


def _may_be_heading(line: Line, words: frozenset[str]) -> bool:
    """Tell whether a row may repeat the headings: one of its cells is one of them, letter by letter."""
    return any(cell and flatten(cell).casefold() in words for cell in line.cells)


def _opens_block(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the headings of another table stand in a row: beyond doubt, and apart from the row above."""
    if not is_apart(lines[at - 1], lines[at]) and not _is_title(lines[at - 1]):
        return False
    cells = tuple(map(flatten, lines[at].cells))
    return len(lines[at].text) <= _LONGEST and is_sure_heading_row(cells) and is_plan_heading(cells)


def is_apart(above: Line, below: Line) -> bool:
    """Tell whether rows are left free between two rows of a sheet."""
    one, other = above.grid, below.grid
    return above.is_blank or (one is not None and other is not None and other.row > one.row + 1)


def _is_title(line: Line) -> bool:
    return sum(map(bool, line.cells)) == 1


def _take_lead(rows: Sequence[Line]) -> tuple[Line, ...]:
    """Take the titles that stand right above a heading off the end of the rows before it."""
    titles = list(takewhile(lambda line: line.is_blank or _is_title(line), reversed(rows)))
    return tuple(reversed(titles))


def grid_of(line: Line) -> GridRow:
    """Give what the format says of a row of a table."""
    if line.grid is None:
        raise ValueError(line.number)
    return line.grid
