"""The yardstick: the same rows drawn on a bare ReportLab canvas, with the simplest wrapping and no tags."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from laming_desktop.paths import find_resource
from tests.bench.plain_rows import make_plan_rows, make_rows


class Columns(NamedTuple):
    """The columns of a table: their widths, their heads, and which have a line left of them."""

    widths: tuple[float, ...]
    heads: tuple[str, ...]
    ruled: range


APPENDIX = Columns(
    (31.0, 254.5, 290.0, 46.0, 47.0, 47.0, 47.0),
    ("No.", "Recommendation", "Response", "National", "In place", "Ongoing", "Not in place"),
    range(3, 7),
)
PLAN = Columns(
    (32.0, 141.0, 23.0, 164.0, 88.0, 72.0, 100.0, 142.5),
    ("Rec.", "Recommendation", "Action", "", "Date", "Priority", "Responsible", "Progress"),
    range(0),
)
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


def draw_head(canvas: Canvas, columns: Columns) -> None:
    """Draw the heads of the columns."""
    canvas.setFont(BOLD, SIZE)
    x = LEFT
    for head, width in zip(columns.heads, columns.widths, strict=True):
        canvas.drawString(x + 4, TOP + 6, head)
        x += width
    canvas.line(LEFT, TOP, LEFT + sum(columns.widths), TOP)


def draw_row(canvas: Canvas, columns: Columns, cells: list[list[str]], y: float, height: float) -> None:
    """Draw a row's cells and its rules."""
    x = LEFT
    for nth, (lines, width) in enumerate(zip(cells, columns.widths, strict=True)):
        if lines:
            text = canvas.beginText(x + 4, y - 11)
            text.setFont(FONT, SIZE, LEADING)
            for line in lines:
                text.textLine(line)
            canvas.drawText(text)
        if nth in columns.ruled:
            canvas.line(x, y, x, y - height)
        x += width
    canvas.line(LEFT, y - height, LEFT + sum(columns.widths), y - height)


def list_appendix(count: int, known: dict[str, float]) -> Iterator[list[list[str]]]:
    """Give the cells of each row of the appendix, wrapped."""
    for number, text, response, national, position in make_rows(count):
        marks = [["X"] if position == key else [] for key in ("in_place", "ongoing", "not_in_place")]
        texts = [wrap(text, APPENDIX.widths[1] - 11, known), wrap(response, APPENDIX.widths[2] - 11, known)]
        yield [[number], *texts, ["Yes" if national else "-"], *marks]


def list_plan(count: int, known: dict[str, float]) -> Iterator[list[list[str]]]:
    """Give the cells of each row of the plan, wrapped."""
    for number, text, action, day, priority, owners, state, progress in make_plan_rows(count):
        first, second = wrap(text, PLAN.widths[1] - 11, known), wrap(action, PLAN.widths[3] - 11, known)
        told = [state, *wrap(progress, PLAN.widths[7] - 11, known)]
        yield [[number], first, [f"A{number}"], second, [day], [priority], list(owners), told]


def write_rows(count: int, path: Path, kind: str) -> int:
    """Write the rows; give the number of pages."""
    rl_config.useA85 = 0
    folder = find_resource("fonts")
    register: Callable[[TTFont], None] = vars(pdfmetrics)["registerFont"]
    register(TTFont(FONT, str(folder / "NotoSans-SemiCondensed.ttf")))
    register(TTFont(BOLD, str(folder / "NotoSans-SemiCondensedSemiBold.ttf")))
    canvas = Canvas(str(path), pagesize=(841.89, 595.28), invariant=1)
    known: dict[str, float] = {}
    columns, rows = (PLAN, list_plan(count, known)) if kind == "plan" else (APPENDIX, list_appendix(count, known))
    pages, y = 0, 0.0
    for cells in rows:
        height = max(len(cell) for cell in cells) * LEADING + 7.6
        if y - height < FOOT:
            if pages:
                canvas.showPage()
            pages += 1
            draw_head(canvas, columns)
            canvas.drawString(LEFT, 40, f"Page {pages}")
            y = TOP
        draw_row(canvas, columns, cells, y, height)
        y -= height
    canvas.save()
    return pages


if __name__ == "__main__":
    write_rows(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
