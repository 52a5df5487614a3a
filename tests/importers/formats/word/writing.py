"""Write small Word documents from their XML, so that a test shows what Word would have written."""

import zipfile
from io import BytesIO
from pathlib import Path

from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.formats.word.reader import read_word
from laming_desktop.importers.grid import SourceDocument

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)

RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def pack(body: str, **parts: str) -> bytes:
    """Give the bytes of a document with this body; other parts by name ("numbering", "header1") hold inner XML."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="http://x/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships {RELATIONS}>{relations}</Relationships>")
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {NAMESPACES}>{inner}</w:{name}>")
    return target.getvalue()


def read(body: str, choices: ReadingChoices = NO_CHOICES, **parts: str) -> SourceDocument:
    """Read a document with this body."""
    return read_word(Path("plan.docx"), pack(body, **parts), choices, SILENT)


def list_cells(source: SourceDocument) -> list[tuple[str, ...]]:
    """List the cells of the lines that hold something."""
    return [line.cells for line in source.lines if not line.is_blank]


def list_codes(source: SourceDocument) -> list[str]:
    """List the codes of what was told."""
    return [finding.code for finding in source.findings]


def p(text: str, properties: str = "") -> str:
    """Write a paragraph of one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{r(text)}</w:p>"


def r(text: str) -> str:
    """Write a run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(content: str, properties: str = "") -> str:
    """Write a cell; words alone become a paragraph."""
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Write a row."""
    written = "".join(cell if cell.startswith(("<w:tc", "<w:sdt")) else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{written}</w:tr>"


def tbl(*rows: str) -> str:
    """Write a table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"
