"""Read the workbooks of old Excel (.xls) and of OpenDocument (.ods) as lines: each sheet is a table."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.workbook.choosing import choose_sheets
from laming_desktop.importers.formats.workbook.compound_file import read_stream
from laming_desktop.importers.formats.workbook.dense_sheets import DenseWorkbook
from laming_desktop.importers.formats.workbook.gathering import gather_document
from laming_desktop.importers.formats.workbook.old_book import is_excel_97, read_old_book
from laming_desktop.importers.formats.workbook.old_cells import OldCells
from laming_desktop.importers.formats.workbook.open_sheets import read_open_sheets
from laming_desktop.importers.formats.workbook.sheet_content import SheetContent
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.refusals import refuse

_MACROS: Final = "_VBA_PROJECT_CUR".encode("utf-16-le")


def read_old_workbook(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read the sheets that are wanted; raise UnreadableDocumentError where the workbook is damaged or encrypted."""
    if content.startswith(b"PK"):
        return _read_open_document(path, content, choices, progress)
    if read_stream(path, content, ("EncryptedPackage",)) is not None:
        raise refuse(path, "encrypted")
    found = read_stream(path, content, ("Workbook", "Book"))
    if found is None:
        raise refuse(path, "damaged")
    if is_excel_97(found[1]):
        return _read_excel_97(path, content, found[1], choices, progress)
    return _read_older(path, content, choices, progress)


def _read_excel_97(
    path: Path, content: bytes, stream: bytes, choices: ReadingChoices, progress: Progress
) -> SourceDocument:
    book = read_old_book(path, stream)
    chosen = choose_sheets(path, book.sheets, choices)
    starts = ((sheet, book.starts[sheet.table - 1]) for sheet in chosen)
    contents = (
        (sheet, SheetContent() if start is None else OldCells(book).read(path, start, progress))
        for sheet, start in starts
    )
    told = [Finding("told", "links_to_other_files", CellPlace())] if book.has_links else []
    if _MACROS in content:
        told.append(Finding("told", "macros_ignored", CellPlace()))
    return gather_document("old_excel", book.sheets, contents, told, with_hidden=choices.with_hidden)


def _read_older(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read a workbook from before Excel 97, of which only the values are known and no days but as days."""
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
