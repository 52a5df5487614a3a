"""Read the tables of a Word document: rows of cells in their columns, merged cells once, nested tables in their place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.word.names import (
    ALTERNATE,
    DELETIONS,
    TBL,
    TC,
    TR,
    VAL,
    WRAPPERS,
    Element,
    find,
    is_on,
    read_count,
    read_value,
    w,
)
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.numbering import Marker, Numbering
from laming_desktop.importers.formats.word.paragraphs import ParagraphReader, list_blocks
from laming_desktop.importers.grid import Colour

MOST_COLUMNS: Final = 300
_DEEPEST: Final = 6
_MERGE: Final = w("vMerge")
_SPAN: Final = w("gridSpan")
_SHADING: Final = w("shd")
_FILL: Final = w("fill")
_TEXT: Final = w("t")
_SPECIAL: Final = (
    *WRAPPERS,
    *DELETIONS,
    ALTERNATE,
    *(
        w(name)
        for name in [
            "br",
            "cr",
            "tab",
            "ptab",
            "sym",
            "fldChar",
            "noBreakHyphen",
            "softHyphen",
            "drawing",
            "pict",
            "object",
            "lastRenderedPageBreak",
            "commentReference",
            "footnoteReference",
            "endnoteReference",
            "vanish",
            "webHidden",
            "pageBreakBefore",
            "numPr",
            "pStyle",
            "tbl",
        ]
    ),
)
"""What makes a row more than plain words in plain cells; most rows have none of it, and are read at once."""
_FEWEST_COLUMNS: Final = 3


@dataclass(slots=True)
class CellContent:
    """What one cell holds: its words, the tables in it, and what the table says of it."""

    text: str
    tables: list["TableContent"] = field(default_factory=list["TableContent"])
    span: int = 1
    goes_on: bool = False
    colour: Colour = ""


@dataclass(slots=True)
class RowContent:
    """One row: its cells, how many columns stand empty before them, and what Word says of the row."""

    cells: list[CellContent]
    before: int = 0
    is_heading: bool = False
    is_hidden: bool = False
    pages: int = 0


@dataclass(slots=True)
class TableContent:
    """The rows of one table."""

    rows: list[RowContent] = field(default_factory=list[RowContent])

    @property
    def width(self) -> int:
        """Give the number of columns."""
        return max((row.before + sum(cell.span for cell in row.cells) for row in self.rows), default=0)


class TableReader:
    """Reads tables with the numbers and fields of the document that they stand in."""

    def __init__(self, numbering: Numbering, paragraphs: ParagraphReader, notes: Notes) -> None:
        self._numbering = numbering
        self._paragraphs = paragraphs
        self._notes = notes
        self._is_plain = False

    def read(self, table: Element, depth: int = 0) -> TableContent:
        """Read a table; rows that were deleted are left out."""
        return TableContent([self._read_row(row, depth) for row in self._list_rows(table)])

    def _list_rows(self, parent: Element) -> Iterator[Element]:
        for child in parent:
            if child.tag == TR:
                if find(child, "trPr", "del") is not None:
                    self._notes.deleted.append(
                        " ".join(part.text or "" for part in child.iter(w("t"), w("delText"))) + " "
                    )
                    continue
                if find(child, "trPr", "ins") is not None:
                    self._notes.inserted.append(" ".join(part.text or "" for part in child.iter(w("t"))) + " ")
                yield child
            elif child.tag in WRAPPERS:
                yield from self._list_rows(child)

    def _read_row(self, row: Element, depth: int) -> RowContent:
        properties = find(row, "trPr")
        content = RowContent(
            [],
            before=read_count(read_value(properties, "gridBefore"), 0, MOST_COLUMNS),
            is_heading=is_on(properties, "tblHeader"),
            is_hidden=is_on(properties, "hidden"),
        )
        self._is_plain = next(row.iter(*_SPECIAL), None) is None
        for cell in _list_cells(row):
            read, pages = self._read_cell(cell, depth)
            content.cells.append(read)
            content.pages = max(content.pages, pages)
        self._is_plain = False
        return content

    def _read_cell(self, cell: Element, depth: int) -> tuple[CellContent, int]:
        content = CellContent("")
        properties = find(cell, "tcPr")
        for one in properties if properties is not None else ():
            if one.tag == _MERGE:
                content.goes_on = (one.get(VAL) or "continue") == "continue"
            elif one.tag == _SPAN:
                content.span = max(1, read_count(one.get(VAL), 1, MOST_COLUMNS))
            elif one.tag == _SHADING:
                content.colour = read_colour(one.get(_FILL) or "")
        words: list[str] = []
        pages = 0
        joins = False
        for block in list_blocks(cell):
            if block.tag == TBL:
                if depth < _DEEPEST:
                    content.tables.append(self.read(block, depth + 1))
                continue
            read = self.read_paragraph(block)
            pages += read[1]
            if joins and words:
                words[-1] += read[0]
            else:
                words.append(read[0])
            joins = read[2]
        content.text = "\n".join(part for part in map(str.strip, words) if part)
        return content, pages

    def read_paragraph(self, paragraph: Element) -> tuple[str, int, bool]:
        """Read a paragraph with its number: the words, the pages turned, and whether the next one joins it."""
        if self._is_plain:
            return "".join([part.text or "" for part in paragraph.iter(_TEXT)]).strip(), 0, False
        read = self._paragraphs.read(paragraph)
        marker = self._numbering.mark(paragraph)
        text = read.text.replace("\t", " ").lstrip(" ")
        text = text if read.goes_on else text.rstrip()
        return put_marker(marker, text), read.pages, read.goes_on


def put_marker(marker: Marker | None, text: str) -> str:
    """Put the marker of a list before the words; an empty paragraph shows a number only."""
    if marker is None or (not text and not marker.is_number):
        return text
    return f"{marker.text} {text}".strip()


def _list_cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == TC:
            yield child
        elif child.tag in WRAPPERS:
            yield from _list_cells(child)


def is_layout(table: TableContent) -> bool:
    """Tell whether a table only arranges others: the tables in its cells are wider, and little else stands in it."""
    inner = [nested for row in table.rows for cell in row.cells for nested in cell.tables]
    widest = max((nested.width for nested in inner), default=0)
    return widest >= _FEWEST_COLUMNS > table.width
