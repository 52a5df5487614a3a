"""Turn a table whose headings stand in its first column, one record a column, so that it is read as any other."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.columns.headings import is_heading_row, is_sure_heading_row, recognise_heading
from laming_desktop.importers.grid import GridRow, Line, SourceDocument
from laming_desktop.importers.texts.shapes import FoundShape, as_text, list_shapes
from laming_desktop.importers.texts.splitting import split_cells
from laming_desktop.importers.texts.tables import find_tables

_FEWEST: Final = 3
_MOST: Final = 40


def find_turned_table(source: Sequence[Line], choices: ReadingChoices, progress: Progress) -> FoundShape | None:
    """Find a table in a text that has its headings down the first column; None where there is none."""
    lines = as_text(source)
    for shape, separator in list_shapes(choices):
        if sum(separator in line for line, _ in lines) < _FEWEST:
            continue
        rows = [line for line in split_cells(lines, shape, progress, separator) if len(line.cells) > 1]
        turned = _turn(rows)
        found = find_tables(turned, progress) if turned else None
        if found is not None and found.tables:
            return FoundShape(shape, found, separator, (_tell(rows[0]),))
    return None


def turn_grids(source: SourceDocument) -> tuple[SourceDocument, tuple[Finding, ...]]:
    """Turn the tables of a document that have their headings down the first column; tell which."""
    rows: defaultdict[int, list[Line]] = defaultdict(list)
    for line in source.lines:
        if line.grid is not None:
            rows[line.grid.table].append(line)
    turned = {table: made for table, own in rows.items() if (made := _turn(own))}
    if not turned:
        return source, ()
    lines: list[Line] = []
    for line in source.lines:
        if line.grid is None or line.grid.table not in turned:
            lines.append(line)
        elif line is rows[line.grid.table][0]:
            lines.extend(turned[line.grid.table])
    return replace(source, lines=tuple(lines)), tuple(_tell(rows[table][0]) for table in turned)


def _turn(rows: Sequence[Line]) -> tuple[Line, ...]:
    """Make a line of each column; none where the first column holds no headings, or the first row does."""
    filled = [line for line in rows if not line.is_blank]
    width = max((len(line.cells) for line in filled), default=0)
    headings = [line.cells[0].strip() for line in filled]
    if not _FEWEST <= len(filled) <= _MOST or width < _FEWEST or not all(headings) or not is_sure_heading_row(headings):
        return ()
    if len(set(headings)) < len(headings) or is_heading_row(filled[0].cells):
        return ()
    if any(_holds_labels([_cell(line, at) for line in filled]) for at in range(1, width)):
        return ()
    columns = [tuple(_cell(line, at) for line in filled) for at in range(width)]
    return tuple(_make_line(filled[0], at, cells) for at, cells in enumerate(columns) if any(cells))


def _holds_labels(cells: Sequence[str]) -> bool:
    """Tell whether a column has labels of its own, as a form has that stands in two halves."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and sum(recognise_heading(cell) is not None for cell in filled) * 5 > len(filled) * 3


def _cell(line: Line, at: int) -> str:
    """Give a cell; one that a cell on its left covers says the same."""
    if line.grid is not None:
        while at in line.grid.covered and at:
            at -= 1
    return line.cells[at] if at < len(line.cells) else ""


def _make_line(first: Line, at: int, cells: tuple[str, ...]) -> Line:
    """Make the line of a column; its row counts the columns, as those are the records."""
    grid = first.grid
    if grid is not None:
        grid = GridRow(grid.table, at + 1, grid.sheet, grid.page)
    return Line(first.number + at, cells, first.starts_page and not at, grid)


def _tell(first: Line) -> Finding:
    grid = first.grid
    place = CellPlace(table=grid.table if grid else 1, sheet=grid.sheet if grid else "")
    return Finding("doubtful", "table_turned", place, " | ".join(cell for cell in first.cells if cell)[:80])
