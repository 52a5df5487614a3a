"""Read a workbook of Excel (.xlsx, .xlsm) as lines: each sheet is a table, its words as the workbook shows them."""

from collections.abc import Sequence
from pathlib import Path

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.formats.workbook.book import Book, SheetPart, read_book
from laming_desktop.importers.formats.workbook.cell_styles import CellStyle, read_styles
from laming_desktop.importers.formats.workbook.choosing import choose_sheets
from laming_desktop.importers.formats.workbook.gathering import gather_document
from laming_desktop.importers.formats.workbook.parts import Package
from laming_desktop.importers.formats.workbook.sheet_cells import SheetCells
from laming_desktop.importers.formats.workbook.sheet_content import SheetContent
from laming_desktop.importers.formats.workbook.sheet_surroundings import read_surroundings
from laming_desktop.importers.formats.workbook.texts import read_shared_strings
from laming_desktop.importers.grid import SourceDocument, SourceSheet


def read_workbook(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read the sheets that are wanted; raise UnreadableDocumentError where the workbook is damaged or made to harm."""
    package = Package(path, open_archive(path, content))
    book = read_book(package)
    sheets = [SourceSheet(part.number, part.name, part.is_hidden) for part in book.sheets]
    chosen = choose_sheets(path, sheets, choices)
    strings = read_shared_strings(package, book.strings) if book.strings and package.has(book.strings) else []
    styles = read_styles(package, book.styles, book.theme, is_1904=book.is_1904)
    contents = (
        (sheet, _read_sheet(package, book.sheets[sheet.table - 1], strings, styles, progress)) for sheet in chosen
    )
    return gather_document("excel", sheets, contents, _tell_book(book), with_hidden=choices.with_hidden)


def _read_sheet(
    package: Package, part: SheetPart, strings: Sequence[str], styles: Sequence[CellStyle], progress: Progress
) -> SheetContent:
    progress.step(0, 1)
    if not part.part or not package.has(part.part):
        return SheetContent()
    sheet = SheetCells(strings, styles, progress).read(package, part.part)
    read_surroundings(package, part.part, sheet)
    if part.title_rows is not None:
        first, last = part.title_rows
        sheet.heading_rows.update(
            row.number for row in sheet.rows[: last + 1] if first <= row.number <= last and len(row.cells) > 1
        )
    return sheet


def _tell_book(book: Book) -> list[Finding]:
    told: list[Finding] = []
    if book.has_links:
        told.append(Finding("told", "links_to_other_files", CellPlace()))
    if book.has_macros:
        told.append(Finding("told", "macros_ignored", CellPlace()))
    return told
