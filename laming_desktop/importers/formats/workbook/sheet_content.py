"""What a sheet holds once its cells are read, whatever the format of its workbook."""

from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.grid import Colour

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 300


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells with its edges; rows count from 1, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class SheetRow:
    """One row with words in it: its number from 1, its words and grounds by column from 0."""

    number: int
    cells: dict[int, str]
    colours: dict[int, Colour]
    is_hidden: bool = False
    is_filtered: bool = False


@dataclass(frozen=True, slots=True)
class CellNote:
    """Something to tell of one cell: row from 1, column from 0, and the words concerned."""

    row: int
    column: int
    text: str


@dataclass(slots=True)
class SheetContent:
    """The rows of a sheet that hold words, and what is said beside them.

    `without_value` are formulas that were never calculated, `errors` those that give an error, `filters` the ranges in
    which a filter hides rows, `heading_rows` the rows that the workbook itself calls headings.
    """

    rows: list[SheetRow] = field(default_factory=list[SheetRow])
    merges: list[CellRange] = field(default_factory=list[CellRange])
    hidden_columns: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    filters: list[CellRange] = field(default_factory=list[CellRange])
    without_value: list[CellNote] = field(default_factory=list[CellNote])
    errors: list[CellNote] = field(default_factory=list[CellNote])
    comments: list[CellNote] = field(default_factory=list[CellNote])
    text_boxes: list[str] = field(default_factory=list[str])
    heading_rows: set[int] = field(default_factory=set[int])
    rows_cut: bool = False
    columns_cut: bool = False

    def is_hidden_column(self, column: int) -> bool:
        """Tell whether the workbook hides a column."""
        return any(first <= column <= last for first, last in self.hidden_columns)
