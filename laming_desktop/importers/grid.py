"""The plain shapes that pass from one step of the reading to the next: lines, rows, tables and their columns."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from laming_desktop.domain.papers.form_fields import FieldName
from laming_desktop.domain.proposals import CellPlace, Finding, ProposedField
from laming_desktop.domain.reading_choices import ColumnKind, DocumentKind
from laming_desktop.domain.vocabulary import Certainty

Shape = Literal["tab", "bar", "semicolon", "comma", "cell_lines", "aligned", "paragraphs", "grid"]
Colour = Literal["", "red", "amber", "green", "blue", "grey"]
FIELD_OF_KIND: dict[ColumnKind, ProposedField | None] = {
    "reference": "number",
    "action_reference": "note",
    "recommendation": "text",
    "theme": "theme",
    "addressees": "addressees",
    "response": "response",
    "response_position": "response_position",
    "action": "action",
    "outcome": "outcome",
    "owners": "owners",
    "timescale": "timescale",
    "priority": "priority",
    "rag": "state",
    "status": "state",
    "earlier_status": "note",
    "mark": "local_position",
    "national": "national_position",
    "progress": "progress",
    "inquiry": "note",
    "start": "start",
    "review": "review",
    "evidence": "note",
    "comments": "note",
    "identity": None,
    "note": None,
    "left_out": None,
}


@dataclass(frozen=True, slots=True)
class GridRow:
    """What a format says of a row of a table that it draws itself; cells count from 0.

    `table` counts the tables of the document from 1, or its sheets; `row` counts as the document's own program does.
    `merged` are cells that go on from the cell above, `covered` those that the cell to their left covers; both are
    empty as cells of the line. `colours` are the grounds of the cells, empty where none has any. A heading that the
    format repeats on each page is `is_heading`.
    """

    table: int
    row: int
    sheet: str = ""
    page: int | None = None
    merged: frozenset[int] = frozenset()
    covered: frozenset[int] = frozenset()
    colours: tuple[Colour, ...] = ()
    is_heading: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document as cells; `number` counts from 1; a line that is one cell holds no separator.

    In a text a line is a line. In other formats it is a paragraph, one cell with no `grid`, or one row of a table with its
    `grid`: its cells are in their columns, with a line break between the paragraphs of a cell.
    """

    number: int
    cells: tuple[str, ...]
    starts_page: bool = False
    grid: GridRow | None = None

    @property
    def text(self) -> str:
        """Give the words of the line."""
        return " ".join(cell.strip() for cell in self.cells if cell.strip())

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing stands on the line."""
        return not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table in its place; `opens_page` where a page heading stands right above it.

    `grid` is what the format says of the row, None in a text. `lead` are the words of the heading right above the row
    that is no row of the table itself ("Recommendation 4: ..."), `section` the name of the part that the row opens, `theme` that of a theme that stands over the table.
    """

    place: CellPlace
    cells: tuple[str, ...]
    opens_page: bool = False
    is_broken: bool = False
    certainty: Certainty = "certain"
    grid: GridRow | None = None
    lead: str = ""
    section: str = ""
    theme: str = ""

    def cell(self, index: int | None) -> str:
        """Give the text of one cell, empty where there is none."""
        return self.cells[index] if index is not None and index < len(self.cells) else ""

    def is_merged(self, index: int) -> bool:
        """Tell whether a cell goes on from the one above it."""
        return self.grid is not None and index in self.grid.merged

    def with_cell(self, index: int, text: str) -> "Row":
        """Give the row with one cell changed."""
        cells = tuple(text if place == index else cell for place, cell in enumerate(self.cells))
        return replace(self, cells=cells)

    @property
    def filled(self) -> tuple[int, ...]:
        """Give the places of the cells that hold something."""
        return tuple(index for index, cell in enumerate(self.cells) if cell)


@dataclass(frozen=True, slots=True)
class Column:
    """What one column is taken for; `index` counts from 0.

    `stands_for` is what a tick in the column says ("In progress"), where a tick chooses it among adjoining columns.
    """

    index: int
    kind: ColumnKind
    heading: str
    certainty: Certainty = "certain"
    as_at: date | None = None
    is_chosen: bool = False
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table with all its pages: its heading as printed most fully, and the rows below it.

    `is_grid` where a format drew the table itself, so that its rows and cells are beyond doubt. `heading_row` is the line of its headings in a text.
    """

    number: int
    heading: tuple[str, ...]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = ()
    is_grid: bool = False
    heading_row: int | None = None

    def find(self, kind: ColumnKind) -> int | None:
        """Find the place of the first column of a kind."""
        return next((column.index for column in self.columns if column.kind == kind), None)

    def list_columns(self, *kinds: ColumnKind) -> tuple[Column, ...]:
        """List the columns of some kinds."""
        return tuple(column for column in self.columns if column.kind in kinds)


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """A table or sheet of a document: its number, its name, and whether its own program hides it."""

    table: int
    sheet: str
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """What was filled in one field of a form of our own; `text` is empty where nothing was."""

    name: FieldName
    text: str
    place: CellPlace


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What the reader of a format gives: the lines in reading order and what it has to tell of them.

    `kind` is the format; a document whose lines carry no grid is a text, in which tables are still to be found.
    `sheets` names all tables or sheets in their order, also those without a line. `answers` are the fields of a form
    of our own, filled in or not.
    """

    kind: DocumentKind
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()
    sheets: tuple[SourceSheet, ...] = ()
    answers: tuple[FormAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one cell in their place."""

    text: str
    place: CellPlace
    certainty: Certainty = "certain"
