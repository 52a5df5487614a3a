"""Lay out what was read of a Word document as lines: paragraphs of one cell, rows of tables in their columns."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.tables import MOST_COLUMNS, CellContent, RowContent, TableContent, is_layout
from laming_desktop.importers.grid import Colour, GridRow, Line, SourceSheet


@dataclass(slots=True)
class LineWriter:
    """The lines written so far and where the next one stands; `knows_pages` where Word has said where pages end."""

    notes: Notes
    with_hidden: bool
    knows_pages: bool
    lines: list[Line] = field(default_factory=list[Line])
    sheets: list[SourceSheet] = field(default_factory=list[SourceSheet])
    page: int = 1
    turned: bool = False

    def turn(self, pages: int) -> None:
        """Turn pages."""
        if pages:
            self.page += pages
            self.turned = True

    def add_paragraph(self, text: str) -> None:
        """Write a paragraph; an empty one is a blank line."""
        self._add((text,), None)

    def add_table(self, table: TableContent) -> None:
        """Write a table, or the tables that it arranges."""
        if is_layout(table):
            for row in table.rows:
                self._add_arranged(row)
            return
        number = len(self.sheets) + 1
        self.sheets.append(SourceSheet(number, ""))
        width = min(table.width, MOST_COLUMNS)
        hidden = [at for at, row in enumerate(table.rows, 1) if row.is_hidden]
        if hidden and self.with_hidden:
            self.notes.tell("hidden_rows", CellPlace(table=number), detail=", ".join(map(str, hidden)))
        for at, row in enumerate(table.rows, 1):
            self.turn(row.pages)
            if self.with_hidden or not row.is_hidden:
                self._add_row(row, number, at, width)
        self.add_paragraph("")

    def _add_arranged(self, row: RowContent) -> None:
        """Write the words and tables of a row that only arranges them."""
        for cell in row.cells:
            for part in cell.text.split("\n"):
                self.add_paragraph(part)
            for table in cell.tables:
                self.add_table(table)

    def _add_row(self, row: RowContent, table: int, at: int, width: int) -> None:
        cells = [""] * width
        colours: list[Colour] = [""] * width
        merged: set[int] = set()
        covered: set[int] = set()
        column = row.before
        for cell in row.cells:
            if column >= width:
                break
            colours[column] = cell.colour
            if cell.goes_on:
                merged.add(column)
            else:
                cells[column] = self._join_nested(cell, table, at, column)
            covered.update(range(column + 1, min(column + cell.span, width)))
            column += cell.span
        grid = GridRow(
            table,
            at,
            page=self.page if self.knows_pages else None,
            merged=frozenset(merged),
            covered=frozenset(covered),
            colours=tuple(colours) if any(colours) else (),
            is_heading=row.is_heading,
            is_hidden=row.is_hidden,
        )
        self._add(tuple(cells), grid)

    def _join_nested(self, cell: CellContent, table: int, at: int, column: int) -> str:
        """Give the words of a cell with those of the tables in it, one line for each of their rows."""
        if not cell.tables:
            return cell.text
        words = "\n".join(_list_rows(cell.tables))
        self.notes.tell("nested_table_joined", CellPlace(table=table, row=at, column=column + 1), words)
        return "\n".join(part for part in (cell.text, words) if part)

    def _add(self, cells: tuple[str, ...], grid: GridRow | None) -> None:
        self.lines.append(Line(len(self.lines) + 1, cells, self.turned, grid))
        self.turned = False


def _list_rows(tables: list[TableContent]) -> Iterator[str]:
    """List the rows of nested tables as lines of words."""
    for table in tables:
        for row in table.rows:
            parts = [" ".join([cell.text, *_list_rows(cell.tables)]).strip() for cell in row.cells]
            words = " \u2013 ".join(part for part in parts if part)
            if words:
                yield words
