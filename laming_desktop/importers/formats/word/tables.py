"""Read the tables of a Word document: rows of cells in their columns, merged cells once, nested tables in their place."""

from collections.abc import Callable, Iterator
from typing import Final

from laming_desktop.importers.formats.word.blocks import BlockReader, Paragraph
from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    TC,
    TR,
    VAL,
    WRAPPERS,
    Element,
    T,
    find,
    is_on,
    read_count,
    read_value,
    w,
)
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.plain_rows import PlainRows
from laming_desktop.importers.formats.word.shading import Shading
from laming_desktop.importers.formats.word.table_content import MOST_COLUMNS, CellContent, RowContent, TableContent

_DEEPEST: Final = 20
_LARGEST_WIDTH: Final = 100_000
_TCPR: Final = w("tcPr")
_MERGE: Final = w("vMerge")
_MERGE_ACROSS: Final = w("hMerge")
_SPAN: Final = w("gridSpan")
_SHADING: Final = w("shd")
_GONE: Final = w("cellDel")


class TableReader:
    """Reads tables with the numbers and fields of the document that they stand in; `step` is called for each row."""

    def __init__(
        self, blocks: BlockReader, shading: Shading, notes: Notes, plain: PlainRows, step: Callable[[], None]
    ) -> None:
        self._plain = plain
        self._blocks = blocks
        self._shading = shading
        self._notes = notes
        self._step = step

    def read(self, table: Element, depth: int = 0) -> TableContent:
        """Read a table; rows that were deleted are left out."""
        grid = find(table, "tblGrid")
        columns = grid.iterchildren(w("gridCol")) if grid is not None else ()
        content = TableContent(widths=[read_count(one.get(w("w")), 0, _LARGEST_WIDTH) for one in columns])
        merging: set[int] = set()
        for row in _list_rows(table):
            self._step()
            if self._is_deleted(row):
                merging = merging.difference(_list_restarts(row))
                continue
            read = self._read_row(row, depth, merging)
            content.rows.append(read)
            merging = {start for start, cell in zip(read.starts, read.cells, strict=True) if cell.is_merged}
        return content

    def _is_deleted(self, row: Element) -> bool:
        """Tell whether a row was deleted; keep the words of rows that changes took away or brought."""
        properties = find(row, "trPr")
        if find(properties, "del") is not None:
            words = (part.text or "" for part in row.iter(T, w("delText")))
            self._notes.deleted.append(" ".join(words) + " ")
            return True
        if find(properties, "ins") is not None:
            self._notes.inserted.append(" ".join(part.text or "" for part in row.iter(T)) + " ")
        return False

    def _read_row(self, row: Element, depth: int, merging: set[int]) -> RowContent:
        """Read a row; `merging` are the columns in which the row above lets a cell go on."""
        properties = find(row, "trPr")
        content = RowContent(
            before=read_count(read_value(properties, "gridBefore"), 0, MOST_COLUMNS),
            is_heading=is_on(properties, "tblHeader"),
            is_hidden=is_on(properties, "hidden"),
        )
        is_plain = self._plain.has(row)
        column, last_page = content.before, 0
        for cell in _list_cells(row):
            read, pages, within = self._read_cell(cell, depth, column in merging, is_plain=is_plain)
            content.cells.append(read)
            content.starts.append(column)
            content.pages, last_page = max(content.pages, pages), max(last_page, pages + within)
            column += read.span
        content.pages_within = last_page - content.pages
        return content

    def _read_cell(self, cell: Element, depth: int, may_go_on: bool, *, is_plain: bool) -> tuple[CellContent, int, int]:
        """Read a cell and count the pages that end before its words and after they begin."""
        content = CellContent("")
        first = next(cell.iterchildren(), None)
        is_gone = False
        for one in first if first is not None and first.tag == _TCPR else ():
            if one.tag == _MERGE:
                # A cell that goes on from none, as its first row was deleted, has its own words.
                content.is_merged = True
                content.goes_on = may_go_on and (one.get(VAL) or "continue") == "continue"
            elif one.tag == _SPAN:
                content.span = max(1, read_count(one.get(VAL), 1, MOST_COLUMNS))
            elif one.tag == _SHADING:
                content.colour = self._shading.read(one)
            elif one.tag == _MERGE_ACROSS:
                content.is_covered = (one.get(VAL) or "continue") == "continue"
            elif one.tag == _GONE:
                is_gone = True
        if is_gone:
            self._notes.deleted.append("".join(part.text or "" for part in cell.iter(T, w("delText"))) + " ")
            return content, 0, 0
        if is_plain or self._plain.has(cell):
            content.text = self._plain.join(cell)
            if content.text:
                self._blocks.pass_words()
            return content, 0, 0
        return self._fill_cell(content, cell, depth)

    def _fill_cell(self, content: CellContent, cell: Element, depth: int) -> tuple[CellContent, int, int]:
        parts: list[Paragraph | TableContent] = []
        before = within = 0
        has_said = False
        for block in self._blocks.read(cell):
            if not isinstance(block, Paragraph):
                parts.append(self._read_nested(block, depth))
                has_said = True
                continue
            before, within = (before, within + block.before) if has_said else (before + block.before, within)
            within += block.within
            has_said = has_said or bool(block.text)
            parts.append(block)
        _put_together(content, parts)
        return content, before, within

    def _read_nested(self, table: Element, depth: int) -> TableContent:
        """Read a table in a cell; one that stands deeper than any document needs is only its words."""
        if depth < _DEEPEST:
            return self.read(table, depth + 1)
        words = " ".join(part.text or "" for part in table.iter(T))
        return TableContent([RowContent([CellContent(" ".join(words.split()))], [0])])


def _put_together(content: CellContent, parts: list[Paragraph | TableContent]) -> None:
    """Give a cell its words; a list's number without words counts where nothing else stands in the cell."""
    said = [part for part in parts if isinstance(part, Paragraph) and part.text]
    shown = [part for part in said if not part.is_bare] or said
    content.text = "\n".join(part.text for part in shown)
    content.number = shown[0].number if shown else ""
    if any(isinstance(part, TableContent) for part in parts):
        content.blocks = [
            part.text if isinstance(part, Paragraph) else part
            for part in parts
            if isinstance(part, TableContent) or part in shown
        ]


def _list_rows(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == TR:
            yield child
        elif child.tag in WRAPPERS:
            yield from _list_rows(child)
        elif child.tag == ALTERNATE:
            yield from _list_rows(_choose(child))


def _list_restarts(row: Element) -> Iterator[int]:
    """List the columns in which cells of a row begin to be merged down."""
    column = read_count(read_value(row, "trPr", "gridBefore"), 0, MOST_COLUMNS)
    for cell in _list_cells(row):
        if read_value(cell, "tcPr", "vMerge") == "restart":
            yield column
        column += max(1, read_count(read_value(cell, "tcPr", "gridSpan"), 1, MOST_COLUMNS))


def _list_cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == TC:
            yield child
        elif child.tag in WRAPPERS:
            yield from _list_cells(child)
        elif child.tag == ALTERNATE:
            yield from _list_cells(_choose(child))


def _choose(element: Element) -> Element:
    """Choose one of several ways to show the same."""
    way = element.find(CHOICE)
    way = element.find(FALLBACK) if way is None else way
    return element if way is None else way
