"""The verbs of XlsxWriter that we use, with the types that the library itself leaves open."""

from collections.abc import Mapping
from datetime import datetime
from typing import BinaryIO, Protocol, cast

from xlsxwriter import Workbook

Look = Mapping[str, object]


class CellFormat(Protocol):
    """How cells look."""

    def set_quote_prefix(self, quote_prefix: bool = True) -> None:
        """Keep the sign that a cell is text."""
        ...


class Page(Protocol):
    """One sheet."""

    def write_string(self, row: int, col: int, string: str, cell_format: CellFormat) -> int:
        """Write a text; 0 where it was written."""
        ...

    def write_number(self, row: int, col: int, number: float, cell_format: CellFormat) -> int:
        """Write a number."""
        ...

    def write_datetime(self, row: int, col: int, date: datetime, cell_format: CellFormat) -> int:
        """Write a day."""
        ...

    def set_column(self, first_col: int, last_col: int, width: float, cell_format: CellFormat, options: Look) -> int:
        """Set the width of columns and how new cells in them look."""
        ...

    def data_validation(self, first_row: int, first_col: int, last_row: int, last_col: int, options: Look) -> int:
        """Set what may be chosen in a range."""
        ...

    def freeze_panes(self, row: int, col: int) -> None:
        """Keep rows and columns in sight."""
        ...

    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int) -> None:
        """Set a filter over a range."""
        ...

    def repeat_rows(self, first_row: int) -> None:
        """Print a row again on each page."""
        ...

    def set_landscape(self) -> None:
        """Print on landscape pages."""
        ...

    def set_paper(self, paper_size: int) -> None:
        """Print on a size of paper; 9 is A4."""
        ...

    def fit_to_pages(self, width: int, height: int) -> None:
        """Fit the print to so many pages; 0 is as many as are needed."""
        ...

    def set_footer(self, footer: str) -> None:
        """Set the foot of printed pages, codes of Excel's included."""
        ...


class Book(Protocol):
    """A workbook that is being written."""

    def add_format(self, properties: Look) -> CellFormat:
        """Add a look for cells."""
        ...

    def add_worksheet(self, name: str) -> Page:
        """Add a sheet."""
        ...

    def set_properties(self, properties: Look) -> None:
        """Say what the book is."""
        ...

    def close(self) -> None:
        """Write the book."""
        ...


def begin_book(stream: BinaryIO, options: Look) -> Book:
    """Begin a book that is written to a stream when it is closed."""
    return cast(Book, Workbook(cast(str, stream), dict(options)))
