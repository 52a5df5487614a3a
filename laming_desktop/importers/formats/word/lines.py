"""Lay out what was read of a Word document as lines: paragraphs of one cell, rows of tables in their columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.importers.formats.word.blocks import Paragraph
from laming_desktop.importers.formats.word.nesting import unfold
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.table_content import CellContent, RowContent, TableContent, is_layout
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

    def add_paragraph(self, paragraph: Paragraph) -> None:
        """Write a paragraph, a line for each of its own; an empty one is a blank line."""
        self._turn(paragraph.before)
        if paragraph.number and not paragraph.is_bare:
            self.notes.add_number(None, paragraph.number)
        text = "" if paragraph.is_bare else paragraph.text
        for part in text.split("\n"):
            self._add((part,), None)
        self._turn(paragraph.within)

    def add_table(self, table: TableContent) -> None:
        """Write a table, or the tables that it arranges."""
        if is_layout(table):
            for row in table.rows:
                self._add_arranged(row)
            return
        number = len(self.sheets) + 1
        self.sheets.append(SourceSheet(number, ""))
        rows = unfold(table)
        if len(rows) and rows[-1][1] is not table.rows[-1]:
            self.notes.tell("nested_table_unfolded", CellPlace(table=number))
            table = TableContent([row for _, row in rows])
        hidden = [at for at, row in rows if row.is_hidden]
        if hidden and self.with_hidden:
            self.notes.tell("hidden_rows", CellPlace(table=number), detail=", ".join(map(str, dict.fromkeys(hidden))))
        places = table.list_places()
        for at, row in rows:
            self._turn(row.pages)
            if self.with_hidden or not row.is_hidden:
                self._add_row(row, number, at, places)
            self._turn(row.pages_within)
        self._add(("",), None)

    def _turn(self, pages: int) -> None:
        if pages:
            self.page += pages
            self.turned = True

    def _add_arranged(self, row: RowContent) -> None:
        """Write the words and tables of a row that only arranges them."""
        self._turn(row.pages)
        for cell in row.cells:
            for block in cell.blocks or cell.text.split("\n"):
                if isinstance(block, TableContent):
                    self.add_table(block)
                else:
                    self.add_paragraph(Paragraph(block))
        self._turn(row.pages_within)

    def _add_row(self, row: RowContent, table: int, at: int, places: Sequence[int]) -> None:
        """Write a row; `places` give for each border of the table's grid the column that begins there."""
        width = places[-1]
        cells = [""] * width
        colours: list[Colour] = [""] * width
        merged: set[int] = set()
        covered: set[int] = set()
        last = len(places) - 1
        for start, cell in zip(row.starts, row.cells, strict=True):
            if start >= last:
                break
            column = places[start]
            colours[column] = cell.colour
            if cell.goes_on:
                merged.add(column)
            elif cell.is_covered and not cell.text:
                covered.add(column)
            else:
                cells[column] = self._join_nested(cell, table, at, column)
                if cell.number:
                    self.notes.add_number(table, cell.number)
            if cell.span > 1:
                covered.update(range(column + 1, places[min(start + cell.span, last)]))
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
        if not cell.blocks:
            return cell.text
        words = "\n".join(_list_rows(cell.tables))
        self.notes.tell("nested_table_joined", CellPlace(table=table, row=at, column=column + 1), words)
        return "\n".join(_list_words(cell))

    def _add(self, cells: tuple[str, ...], grid: GridRow | None) -> None:
        self.lines.append(Line(len(self.lines) + 1, cells, self.turned, grid))
        self.turned = False


def _list_words(cell: CellContent) -> Iterator[str]:
    """List the words of a cell and the rows of the tables in it in their order."""
    for block in cell.blocks or (cell.text,):
        if isinstance(block, TableContent):
            yield from _list_rows((block,))
        elif block:
            yield block


def _list_rows(tables: Iterable[TableContent]) -> Iterator[str]:
    """List the rows of nested tables as lines of words."""
    for table in tables:
        for row in table.rows:
            parts = [" ".join(_list_words(cell)) for cell in row.cells]
            words = " \u2013 ".join(part for part in parts if part)
            if words:
                yield words
