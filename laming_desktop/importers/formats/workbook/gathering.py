"""Gather the sheets of a workbook into one document."""

from collections.abc import Iterable, Sequence

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.domain.reading_choices import DocumentKind
from laming_desktop.importers.formats.workbook.sheet_content import SheetContent
from laming_desktop.importers.formats.workbook.sheet_lines import lay_out
from laming_desktop.importers.formats.workbook.telling import tell_sheet
from laming_desktop.importers.grid import Line, SourceDocument, SourceSheet


def gather_document(
    kind: DocumentKind,
    sheets: Sequence[SourceSheet],
    contents: Iterable[tuple[SourceSheet, SheetContent]],
    findings: Iterable[Finding],
    *,
    with_hidden: bool,
) -> SourceDocument:
    """Number the lines of all sheets through and tell what is to be known of each."""
    lines: list[Line] = []
    told = list(findings)
    for sheet, content in contents:
        if sheet.is_hidden:
            told.append(Finding("told", "hidden_sheet", CellPlace(table=sheet.table, sheet=sheet.sheet), sheet.sheet))
        first = len(lines) + 1
        lines.extend(
            lay_out(content, sheet.table, sheet.sheet, first, is_hidden=sheet.is_hidden, with_hidden=with_hidden)
        )
        told.extend(tell_sheet(content, sheet.table, sheet.sheet, with_hidden=with_hidden))
    return SourceDocument(kind=kind, lines=tuple(lines), findings=tuple(told), sheets=tuple(sheets))
