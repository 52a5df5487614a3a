"""Make workbooks out of raw parts, as no library would write them, and read them."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.formats.workbook.old_reader import read_old_workbook
from laming_desktop.importers.formats.workbook.reader import read_workbook
from laming_desktop.importers.grid import GridRow, Line, SourceDocument

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
PATH = Path("plan.xlsx")


def zip_parts(parts: Mapping[str, str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return buffer.getvalue()


def make_relations(**targets: str) -> str:
    """Make the relations of a part: kind and target, with ids r1, r2 and so on."""
    each = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def make_raw(
    sheet: str, *, before: str = "", more: Mapping[str, str] | None = None, prolog: str = "", **also: str
) -> bytes:
    """Make a workbook of one sheet from what stands in `worksheet`; `before` stands before its name in the workbook."""
    parts = {
        "_rels/.rels": make_relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}'
        '<sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": make_relations(worksheet="worksheets/sheet1.xml", **also),
        "xl/worksheets/sheet1.xml": f'{prolog}<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    }
    return zip_parts({**parts, **(more or {})})


def make_cells(*cells: str) -> str:
    """Make one row of raw cells."""
    return f'<sheetData><row r="1">{"".join(cells)}</row></sheetData>'


def save(book: Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(content: bytes, choices: ReadingChoices = NO_CHOICES) -> SourceDocument:
    return read_workbook(PATH, content, choices, SILENT)


def read_old(content: bytes, choices: ReadingChoices = NO_CHOICES) -> SourceDocument:
    return read_old_workbook(PATH, content, choices, SILENT)


def list_cells(document: SourceDocument) -> list[tuple[str, ...]]:
    return [line.cells for line in document.lines]


def get_grid(line: Line) -> GridRow:
    assert line.grid is not None
    return line.grid


def list_codes(document: SourceDocument) -> list[str]:
    return [finding.code for finding in document.findings]


def make_open(body: str, styles: str = "") -> bytes:
    """Make an OpenDocument workbook from what stands in its spreadsheet and in its automatic styles."""
    spaces = " ".join(
        f'xmlns:{name}="{OPEN}:{space}:1.0"'
        for name, space in {
            "office": "office",
            "table": "table",
            "text": "text",
            "style": "style",
            "number": "datastyle",
            "fo": "xsl-fo-compatible",
        }.items()
    )
    words = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return zip_parts({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": words})
