"""Write sheets as a workbook: heads that stay in sight, filters, widths, days as days, identities hidden."""

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import BinaryIO, Final

from xlsxwriter.exceptions import FileCreateError

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.papers.sheets import Sheet, SheetColumn, SheetValue, ShownDay, ShownPrecision
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.layout.typography import BAND_FILL, INK, MUTED
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.reports.saying_heads import say_source, say_title
from laming_desktop.reports.workbook.cells import clean_value, is_like_formula, widen
from laming_desktop.reports.workbook.typed_book import Book, CellFormat, Look, Page, begin_book

_DAYS: Final[dict[ShownPrecision, str]] = {"day": "d mmm yyyy", "month": "mmm yyyy", "year": "yyyy"}
_FIRST_DAY: Final = date(1900, 3, 1)
"""Excel takes 1900 for a leap year: what is earlier stands as text."""
_ROWS_A_STEP: Final = 200
_LONGEST_NAME: Final = 31
_NO_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_OPTIONS: Final[Mapping[str, object]] = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_book(sheets: Sequence[Sheet], head: PaperHead, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write sheets as .xlsx; the same sheets give the same bytes. It has no pages of paper: `pages` is 0.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    total = sum(len(sheet.rows) for sheet in sheets)
    with replace_whole(path) as stream, _begin(stream) as book:
        writer = _SheetWriter(book, head)
        done = 0
        for sheet in sheets:
            for _ in writer.write(widen(sheet)):
                if done % _ROWS_A_STEP == 0:
                    progress.step(done, total)
                done += 1
        progress.step(total, total)
    return PaperResult(0)


@contextmanager
def _begin(stream: BinaryIO) -> Generator[Book]:
    """Give a book that is closed whatever happens, as it keeps its rows in files of its own until then."""
    book = begin_book(stream, _OPTIONS)
    try:
        yield book
    finally:
        try:
            book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error


class _SheetWriter:
    """Writes sheets into one book."""

    def __init__(self, book: Book, head: PaperHead) -> None:
        self._book = book
        self._head = head
        usual = {"valign": "top", "text_wrap": True, "font_name": "Arial", "font_size": 9, "font_color": INK}
        told = {**usual, "font_color": MUTED}
        self._heading = book.add_format({**usual, "bold": True, "bg_color": BAND_FILL, "bottom": 2, "num_format": "@"})
        self._texts = {
            (is_told, is_guarded): _add(
                book, {**(told if is_told else usual), "num_format": "@"}, is_guarded=is_guarded
            )
            for is_told in (False, True)
            for is_guarded in (False, True)
        }
        self._numbers = {is_told: book.add_format(told if is_told else usual) for is_told in (False, True)}
        left = {"align": "left"}
        self._days = {
            (is_told, precision): book.add_format({**(told if is_told else usual), **left, "num_format": shown})
            for is_told in (False, True)
            for precision, shown in _DAYS.items()
        }
        self._describe()

    def write(self, sheet: Sheet) -> Iterator[None]:
        """Write a sheet, a step for each row."""
        page = self._book.add_worksheet(_name_sheet(sheet.name))
        self._set_up(page, sheet)
        for at, column in enumerate(sheet.columns):
            page.write_string(0, at, clean_value(column.head), self._heading)
        for number, row in enumerate(sheet.rows, 1):
            for at, (value, column) in enumerate(zip(row, sheet.columns, strict=True)):
                self._write(page, number, at, value, is_told=column.is_told)
            yield

    def _set_up(self, page: Page, sheet: Sheet) -> None:
        """Set widths, filter, what stays in sight, and how the sheet prints."""
        for at, column in enumerate(sheet.columns):
            shown = self._texts[column.is_told, False]
            page.set_column(at, at, column.width, shown, {"hidden": True} if column.is_identity else {})
            if column.choices and sheet.rows:
                page.data_validation(1, at, len(sheet.rows), at, _choose_from(column))
        hidden = next((at for at, column in enumerate(sheet.columns) if not column.is_identity), 0)
        page.freeze_panes(1, hidden + sheet.fixed if sheet.fixed else 0)
        page.autofilter(0, 0, len(sheet.rows), max(0, len(sheet.columns) - 1))
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.set_footer(f"&L&8{_guard_codes(say_source(self._head))}&R&8Page &P of &N")

    def _write(self, page: Page, row: int, at: int, value: SheetValue, *, is_told: bool) -> None:
        """Write one value as what it is: text is only ever text."""
        if isinstance(value, str):
            text = clean_value(value)
            if text:
                page.write_string(row, at, text, self._texts[is_told, is_like_formula(text)])
        elif isinstance(value, int | float):
            page.write_number(row, at, value, self._numbers[is_told])
        elif value is not None:
            shown = value if isinstance(value, ShownDay) else ShownDay(value)
            self._write_day(page, row, at, shown, is_told=is_told)

    def _write_day(self, page: Page, row: int, at: int, shown: ShownDay, *, is_told: bool) -> None:
        if shown.day < _FIRST_DAY:
            page.write_string(row, at, shown.day.isoformat(), self._texts[is_told, False])
        else:
            page.write_datetime(row, at, datetime.combine(shown.day, time()), self._days[is_told, shown.precision])

    def _describe(self) -> None:
        """Say what the book is; its day is that of the paper, so that it stays the same."""
        head = self._head
        self._book.set_properties(
            {
                "title": clean_value(say_title(head)),
                "author": clean_value(head.authority),
                "subject": clean_value(say_source(head)),
                "keywords": clean_value(head.register),
                "created": datetime.combine(head.as_at, time()),
            }
        )


def _add(book: Book, look: Look, *, is_guarded: bool) -> CellFormat:
    """Add a format; a guarded one keeps the sign that its text is no formula even when the cell is edited."""
    shown = book.add_format(look)
    if is_guarded:
        shown.set_quote_prefix()
    return shown


def _choose_from(column: SheetColumn) -> Look:
    """Give a list to choose from that does not stand in the way of other words."""
    return {"validate": "list", "source": list(column.choices), "ignore_blank": True, "show_error": False}


def _name_sheet(name: str) -> str:
    """Give a name that Excel takes; it counts letters beyond the first plane of Unicode twice."""
    units = _NO_NAME.sub(" ", clean_value(name)).strip(" '").encode("utf-16-le")[: 2 * _LONGEST_NAME]
    return units.decode("utf-16-le", "ignore").strip(" '") or "Sheet"


def _guard_codes(text: str) -> str:
    """Give words for a foot in which no sign is a code of Excel's, short enough for it."""
    line = " ".join(clean_value(text).split())
    return line[:100].replace("&", "&&")
