"""The yardstick: the same rows drawn on a bare ReportLab canvas, with the simplest wrapping and no tags."""

import sys
from collections.abc import Callable
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from laming_desktop.paths import find_resource
from tests.bench.plain_rows import make_rows

WIDTHS = (31.0, 254.5, 290.0, 46.0, 47.0, 47.0, 47.0)
HEADS = ("No.", "Recommendation", "Response", "National", "In place", "Ongoing", "Not in place")
SIZE, LEADING, LEFT, TOP, FOOT = 8.5, 10.6, 40.0, 520.0, 68.0
FONT, BOLD = "Plain", "PlainBold"


def wrap(text: str, room: float, known: dict[str, float]) -> list[str]:
    """Break a text at spaces, the width of each word measured once."""
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word in text.split():
        wide = known.get(word)
        if wide is None:
            wide = known[word] = pdfmetrics.stringWidth(word + " ", FONT, SIZE)
        if line and used + wide > room:
            lines.append(" ".join(line))
            line, used = [], 0.0
        line.append(word)
        used += wide
    return [*lines, " ".join(line)] if line else lines


def draw_head(canvas: Canvas) -> None:
    """Draw the heads of the columns."""
    canvas.setFont(BOLD, SIZE)
    x = LEFT
    for head, width in zip(HEADS, WIDTHS, strict=True):
        canvas.drawString(x + 4, TOP + 6, head)
        x += width
    canvas.line(LEFT, TOP, LEFT + sum(WIDTHS), TOP)


def draw_row(canvas: Canvas, cells: list[list[str]], y: float, height: float) -> None:
    """Draw a row's cells and its rules."""
    x = LEFT
    for nth, (lines, width) in enumerate(zip(cells, WIDTHS, strict=True)):
        if lines:
            text = canvas.beginText(x + 4, y - 11)
            text.setFont(FONT, SIZE, LEADING)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)
        if nth > 2:
            canvas.line(x, y, x, y - height)
        x += width
    canvas.line(LEFT, y - height, LEFT + sum(WIDTHS), y - height)


def write_rows(count: int, path: Path) -> int:
    """Write the rows; give the number of pages."""
    rl_config.useA85 = 0
    folder = find_resource("fonts")
    register: Callable[[TTFont], None] = vars(pdfmetrics)["registerFont"]
    register(TTFont(FONT, str(folder / "NotoSans-SemiCondensed.ttf")))
    register(TTFont(BOLD, str(folder / "NotoSans-SemiCondensedSemiBold.ttf")))
    canvas = Canvas(str(path), pagesize=(841.89, 595.28), invariant=1)
    known: dict[str, float] = {}
    pages, y = 0, 0.0
    for number, text, response, national, position in make_rows(count):
        marks = [["X"] if position == key else [] for key in ("in_place", "ongoing", "not_in_place")]
        texts = [wrap(text, WIDTHS[1] - 11, known), wrap(response, WIDTHS[2] - 11, known)]
        cells = [[number], *texts, ["Yes" if national else "-"], *marks]
        height = max(len(cell) for cell in cells) * LEADING + 7.6
        if y - height < FOOT:
            if pages:
                canvas.showPage()
            pages += 1
            draw_head(canvas)
            canvas.drawString(LEFT, 40, f"Page {pages}")
            y = TOP
        draw_row(canvas, cells, y, height)
        y -= height
    canvas.save()
    return pages


if __name__ == "__main__":
    write_rows(int(sys.argv[1]), Path(sys.argv[2]))
