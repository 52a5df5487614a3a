"""Read a ruled table of 60 pages beside pdfplumber's own extraction of its tables, and half of it to see how time grows.

    PYTHONPATH=. python tests/bench/pdf_table.py [rounds]

The document is printed by ReportLab in this run. The readings take turns, after one warm-up of each; what counts are the
ratios, taken on processor time. Both must give the same words in the same cells.
"""

import gc
import io
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, cast

import pdfplumber
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.formats.pdf.reader import read_pdf

PAGES, ROWS_ON_PAGE, LINES_IN_CELL = 60, 8, 4
FASTER, GROWTH, SAME = 4.0, 2.4, 0.999
HEADING = ("Ref", "Recommendation", "Action", "Outcome sought", "Lead", "Timescale", "RAG")
WIDTHS = (34, 190, 190, 150, 80, 80, 40)
WORDS = "review the induction of new members and report to the Board on what was found in every service of the Council".split()  # noqa: SIM905 prose reads better
Cells = list[str]


class _Page(Protocol):
    """A page as pdfplumber gives it."""

    def extract_tables(self) -> list[list[list[str | None]]]: ...
    def close(self) -> None: ...


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def write_cell(row: int, column: int) -> str:
    """Write the words of a cell, as many lines as its column has."""
    if column in {0, 6}:
        return str(row + 1) if column == 0 else ("Green", "Amber", "Red")[row % 3]
    per_line = 7 if WIDTHS[column] > 100 else 2
    lines = LINES_IN_CELL if WIDTHS[column] > 100 else 2
    begun = row * 7 + column * 3
    return "\n".join(
        " ".join(WORDS[(begun + line * per_line + at) % len(WORDS)] for at in range(per_line)) for line in range(lines)
    )


def print_document(pages: int) -> bytes:
    """Print a ruled table over so many pages."""
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=landscape(A4), invariant=1)
    grid = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("FONTSIZE", (0, 0), (-1, -1), 7),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    for page in range(pages):
        rows = range(page * ROWS_ON_PAGE, (page + 1) * ROWS_ON_PAGE)
        data = [list(HEADING), *([write_cell(row, column) for column in range(len(HEADING))] for row in rows)]
        table = Table(data, colWidths=list(WIDTHS), style=grid)
        _, height = table.wrapOn(canvas, *landscape(A4))
        table.drawOn(canvas, 36, landscape(A4)[1] - 40 - height)
        canvas.drawString(36, 20, f"Page {page + 1} of {pages}")
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def read_ours(content: bytes) -> Cells:
    """Give the cells as we read them."""
    source = read_pdf(Path("plan.pdf"), content, NO_CHOICES, SILENT)
    return [" ".join(cell.split()) for line in source.lines if line.grid is not None for cell in line.cells]


def read_theirs(content: bytes) -> Cells:
    """Give the cells as pdfplumber reads them, page by page, each closed."""
    return [" ".join((cell or "").split()) for row in _extract(content) for cell in row]


def _extract(content: bytes) -> Iterator[list[str | None]]:
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in cast("list[_Page]", document.pages):
            for table in page.extract_tables():
                yield from table
            page.close()


def take(do: Callable[[], object]) -> float:
    """Give the processor time that something takes."""
    gc.collect()
    begun = time.process_time()
    do()
    return time.process_time() - begun


def measure(rounds: int, *doings: Callable[[], object]) -> list[float]:
    """Give the median of each doing, done in turn after one warm-up of each."""
    times = [[take(do) for do in doings] for _ in range(rounds + 1)][1:]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def main() -> int:
    """Measure, print, and tell by the status whether the wanted ratios were kept."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    whole, half = print_document(PAGES), print_document(PAGES // 2)
    ours, theirs = read_ours(whole), read_theirs(whole)
    same = sum(one == other for one, other in zip(ours, theirs, strict=False)) / max(len(ours), len(theirs))
    say(f"cells: {len(ours)} ours, {len(theirs)} pdfplumber's, {same:.2%} the same (at least {SAME:.1%} wanted)")
    of_ours, of_theirs, of_half = measure(
        rounds, lambda: read_ours(whole), lambda: read_theirs(whole), lambda: read_ours(half)
    )
    faster, growth = of_theirs / of_ours, of_ours / of_half
    say(
        f"{PAGES} pages: ours {of_ours:.2f} s, pdfplumber {of_theirs:.2f} s: {faster:.1f} times faster (at least {FASTER} wanted)"
    )
    say(f"{PAGES} pages / {PAGES // 2} pages: {growth:.2f} (at most {GROWTH} wanted)")
    return 0 if faster >= FASTER and growth <= GROWTH and same >= SAME else 1


if __name__ == "__main__":
    raise SystemExit(main())
