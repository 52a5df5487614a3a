"""Print small PDF documents for the tests of their reader."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.formats.pdf.reader import read_pdf
from laming_desktop.importers.grid import SourceDocument

HEADING = ("Ref", "Action", "Lead")
ROWS = (HEADING, ("1", "Write a letter", "Clerk"), ("2", "Send the letter", "Porter"))


def print_pages(*draws: Callable[[Canvas], None], encrypt: StandardEncryption | None = None) -> bytes:
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=1, encrypt=encrypt)
    for draw in draws:
        canvas.setFont("Helvetica", 9)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def draw_table(
    canvas: Canvas, rows: Sequence[Sequence[str]] = ROWS, top: float = 700, *, is_ruled: bool = True
) -> None:
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if is_ruled else []
    table = Table([list(row) for row in rows], colWidths=[60, 200, 120][: len(rows[0])], style=style)
    _, height = table.wrapOn(canvas, *A4)
    table.drawOn(canvas, 50, top - height)


def read(content: bytes, progress: Progress = SILENT) -> SourceDocument:
    return read_pdf(Path("plan.pdf"), content, NO_CHOICES, progress)


def list_rows(source: SourceDocument) -> list[tuple[str, ...]]:
    return [line.cells for line in source.lines if line.grid is not None]


def list_prose(source: SourceDocument) -> list[str]:
    return [line.text for line in source.lines if line.grid is None]


def list_codes(source: SourceDocument) -> set[str]:
    return {finding.code for finding in source.findings}
