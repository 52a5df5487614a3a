"""Read the workbooks of old Excel (.xls) and of OpenDocument (.ods) as lines: each sheet is a table."""

from pathlib import Path

from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.choosing import choose_sheets
from laming_desktop.importers.formats.workbook.dense_sheets import DenseWorkbook
from laming_desktop.importers.formats.workbook.gathering import gather_document
from laming_desktop.importers.formats.workbook.open_sheets import read_open_sheets
from laming_desktop.importers.grid import SourceDocument


def read_old_workbook(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read the sheets that are wanted; raise UnreadableDocumentError where the workbook is damaged or encrypted."""
    if content.startswith(b"PK"):
        return _read_open_document(path, content, choices, progress)
    book = DenseWorkbook(path, content)
    chosen = choose_sheets(path, book.sheets, choices)
    contents = ((sheet, book.read_sheet(sheet, progress)) for sheet in chosen)
    return gather_document("old_excel", book.sheets, contents, [], with_hidden=choices.with_hidden)


def _read_open_document(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    found = read_open_sheets(path, content, progress)
    sheets = [sheet for sheet, _ in found]
    chosen = {sheet.table for sheet in choose_sheets(path, sheets, choices)}
    contents = (pair for pair in found if pair[0].table in chosen)
    return gather_document("open_document", sheets, contents, [], with_hidden=choices.with_hidden)
