"""Read the sheets of an old .xls workbook by a library that gives values only: no formats, hidden rows or grounds."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.date_showing import DateFace, show_elapsed, show_moment
from laming_desktop.importers.formats.workbook.number_showing import show_general
from laming_desktop.importers.formats.workbook.sheet_content import MOST_COLUMNS, CellRange, SheetContent, SheetRow
from laming_desktop.importers.formats.workbook.texts import clean_text
from laming_desktop.importers.grid import SourceSheet
from laming_desktop.importers.refusals import refuse

CellValue = int | float | str | bool | time | date | datetime | timedelta
_DAY: Final = DateFace(day=True, month=True, year=True, hours=True)
_TIME: Final = DateFace(hours=True)
_ELAPSED: Final = DateFace(elapsed="h")


class DenseWorkbook:
    """A workbook opened by the library; each sheet is read when it is asked for."""

    def __init__(self, path: Path, content: bytes) -> None:
        """Open a workbook; raise UnreadableDocumentError where it is damaged or encrypted."""
        self._path = path
        try:
            self._book = CalamineWorkbook.from_filelike(BytesIO(content))
        except PasswordError as error:
            raise refuse(path, "encrypted") from error
        except (CalamineError, OSError, ValueError) as error:
            raise refuse(path, "damaged") from error
        self.sheets = tuple(
            SourceSheet(at, sheet.name, sheet.visible != SheetVisibleEnum.Visible)
            for at, sheet in enumerate(self._book.sheets_metadata, 1)
        )

    def read_sheet(self, sheet: SourceSheet, progress: Progress) -> SheetContent:
        """Read the values of a sheet; a sheet without cells gives none."""
        progress.step(0, 1)
        if self._book.sheets_metadata[sheet.table - 1].typ != SheetTypeEnum.WorkSheet:
            return SheetContent()
        try:
            found = self._book.get_sheet_by_index(sheet.table - 1)
        except (CalamineError, OSError, ValueError) as error:
            raise refuse(self._path, "damaged", sheet.sheet) from error
        start = found.start or (0, 0)
        content = SheetContent(rows=list(_read_rows(found.to_python(skip_empty_area=True), start)))
        for (top, left), (bottom, right) in found.merged_cell_ranges or []:
            content.merges.append(CellRange(top + 1, left, bottom + 1, right))
        return content


def _read_rows(rows: list[list[CellValue]], start: tuple[int, int]) -> Iterator[SheetRow]:
    for number, row in enumerate(rows, start[0] + 1):
        shown = (
            (column, show_value(value)) for column, value in enumerate(row[:MOST_COLUMNS], start[1]) if value != ""
        )
        cells = {column: text for column, text in shown if text and not text.isspace()}
        if cells:
            yield SheetRow(number, cells, {})


def show_value(value: CellValue) -> str:
    """Show a value whose format nobody knows: a day as a day, a number with the figures it needs."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, (int, float)):
        return show_general(value)
    if isinstance(value, timedelta):
        return show_elapsed(value.total_seconds() / 86400, _ELAPSED)
    if isinstance(value, time):
        return show_moment(datetime.combine(date.min, value), _TIME)
    moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
    return show_moment(moment, _DAY)
