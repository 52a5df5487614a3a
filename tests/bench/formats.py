"""Write an action plan of 580 and of 5,800 rows as Word, web page and workbook, beside bare libraries in the same run.

    python tests/bench/formats.py

The yardsticks are what the same rows take with python-docx, cell by cell (580 rows: more would take minutes), and with
openpyxl's writer of streams. Every figure is the median of three runs on processor time, after one that does not count.
"""

import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from laming_desktop.domain.papers.blocks import (
    MarkWord,
    PaperDocument,
    Paragraph,
    Run,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.house_style import HouseStyle
from laming_desktop.domain.papers.profiles import FormatName, PageChoices
from laming_desktop.reports.writing import write_paper
from tests.reports.every_block import make_head

SMALL, LARGE = 580, 5800
GROWTH, FASTER = 11.0, 3.0
FORMATS: tuple[FormatName, ...] = ("docx", "html", "xlsx")
WORDS = (
    "Each team checks every route by which a worry about a child reaches it, and writes down who decides first.",
    "By May 2010",
    "High",
    "Head of Safeguarding",
    "First audit held; results went to the board in September.",
)
KEYS = ("action", "timescale", "priority", "owners", "progress")


def say_cell(words: str) -> TableCell:
    """Make a cell of one paragraph."""
    return TableCell((Paragraph((Run(words),)),))


def make_plan(count: int) -> PaperDocument:
    """Make a plan of so many rows, ten to a band."""
    columns = (TableColumn("ref", "Ref.", 32, lead=True), *(TableColumn(key, key.title(), 100) for key in KEYS))
    bands = tuple(
        TableBand(f"Theme {first // 10}", "10 actions", tuple(map(make_group, range(first, min(first + 10, count)))))
        for first in range(0, count, 10)
    )
    return PaperDocument(make_head(), (Table(columns, bands, "Actions."),), PageChoices(), "table")


def make_group(number: int) -> TableGroup:
    """Make one row with a mark."""
    cells = {key: say_cell(words) for key, words in zip(KEYS, WORDS, strict=True)}
    cells["progress"] = TableCell((MarkWord("on_track", "On track"), *cells["progress"].parts))
    return TableGroup(f"A{number}", (TableRow({"ref": say_cell(f"A{number}"), **cells}),))


def list_rows(count: int) -> Iterator[tuple[str, ...]]:
    """Give the same rows as plain words."""
    for number in range(count):
        yield (f"A{number}", *WORDS[:-1], f"On track\n{WORDS[-1]}")


def write_with_docx(count: int, path: Path) -> None:
    """Write the rows with python-docx as its guide does."""
    document = Document()
    table = document.add_table(rows=1, cols=len(KEYS) + 1)
    for row in list_rows(count):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(path))


def write_with_openpyxl(count: int, path: Path) -> None:
    """Write the rows with openpyxl's writer of streams."""
    book = Workbook(write_only=True)
    page = book.create_sheet("Plan")
    for row in list_rows(count):
        page.append(row)
    book.save(path)


def measure(work: Callable[[], object]) -> float:
    """Give the median seconds of processor time."""
    times: list[float] = []
    for _ in range(4):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return statistics.median(times[1:])


def measure_memory(work: Callable[[], object]) -> float:
    """Give the most memory that a piece of work holds, in MiB."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def main() -> None:
    """Measure and print."""
    plans = {count: make_plan(count) for count in (SMALL, LARGE)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper"
        found: dict[tuple[FormatName, int], float] = {}
        for form in FORMATS:
            for count, plan in plans.items():
                found[form, count] = measure(lambda form=form, plan=plan: write_paper(plan, form, path, HouseStyle()))
            memory = measure_memory(lambda form=form: write_paper(plans[LARGE], form, path, HouseStyle()))
            small, large = found[form, SMALL], found[form, LARGE]
            grown = large / small
            say(
                f"{form}: {SMALL} rows {small:.2f} s, {LARGE} rows {large:.2f} s, {grown:.1f} times (at most {GROWTH:g}); {memory:.0f} MiB"
            )
        docx = measure(lambda: write_with_docx(SMALL, path)) / found["docx", SMALL]
        xlsx = found["xlsx", LARGE] / measure(lambda: write_with_openpyxl(LARGE, path))
        say(f"Word, {SMALL} rows: {docx:.1f} times faster than python-docx cell by cell (at least {FASTER:g} wanted)")
        say(f"workbook, {LARGE} rows: {xlsx:.2f} times openpyxl's bare stream of the same words")


if __name__ == "__main__":
    main()
