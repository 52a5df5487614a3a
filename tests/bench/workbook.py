"""Read a workbook of 10,000 plain actions beside openpyxl reading the same cells, all in one run.

    PYTHONPATH=. python tests/bench/workbook.py [rounds]

The figures are ratios of processor time, the median of three rounds in which the variants take turns.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from laming_desktop.domain.reading_choices import NO_CHOICES
from laming_desktop.domain.tasks import SILENT
from laming_desktop.importers.document import read_document
from laming_desktop.importers.formats.workbook.reader import read_workbook
from tests.bench.plain_rows import write_text

SMALL, LARGE = 1000, 10_000
HEADINGS = ("Ref", "Recommendation", "Action", "Lead officer", "Timescale", "Priority", "RAG")
OWNERS = ("Head of Service", "LSCB Chair", "Designated Nurse", "Director of Children's Services", "Business Manager")
RECOMMENDATION, ACTION = (250, 80), (150, 50)
READ, BARE, BARE_STREAMED, PROPOSED = "to lines", "openpyxl", "openpyxl, read only", "to proposals"
LIMITS = {READ: 1.0, PROPOSED: 3.0}
GROWTH = 11.5


def write_plan(path: Path, rows: int) -> None:
    """Write a plan: three actions to a recommendation, months as real dates, marks in words."""
    chance = random.Random(1)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(HEADINGS)
    text = ""
    for at in range(rows):
        text = write_text(chance, *RECOMMENDATION) if at % 3 == 0 else text
        day = date(2009 + at % 3, 1 + at % 12, 1)
        priority, mark = chance.choice(("High", "Medium", "Low")), chance.choice(("Red", "Amber", "Green"))
        sheet.append([at // 3 + 1, text, write_text(chance, *ACTION), chance.choice(OWNERS), day, priority, mark])
        sheet.cell(at + 2, 5).number_format = "mmm yyyy"
    book.save(path)


def read_bare(path: Path, *, read_only: bool) -> int:
    """Read all values as openpyxl does by itself."""
    book = load_workbook(path, read_only=read_only)
    return sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))


VARIANTS: dict[str, Callable[[Path], object]] = {
    BARE: lambda path: read_bare(path, read_only=False),
    BARE_STREAMED: lambda path: read_bare(path, read_only=True),
    READ: lambda path: read_workbook(path, path.read_bytes(), NO_CHOICES, SILENT),
    PROPOSED: read_document,
}


def measure(path: Path, rounds: int) -> dict[str, float]:
    """Give the median processor time of each variant after one run that warms it."""
    times: dict[str, list[float]] = {name: [] for name in VARIANTS}
    for nth in range(rounds + 1):
        for name, run in VARIANTS.items():
            begun = time.process_time()
            run(path)
            if nth:
                times[name].append(time.process_time() - begun)
    return {name: statistics.median(found) for name, found in times.items()}


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def report(small: dict[str, float], large: dict[str, float]) -> bool:
    """Print the times and the ratios; tell whether all targets are met."""
    for name in VARIANTS:
        say(f"{name:20} {SMALL:6,} rows {small[name]:6.3f} s   {LARGE:6,} rows {large[name]:6.3f} s of processor")
    lines = [(f"{name} / {BARE}", large[name] / large[BARE], limit) for name, limit in LIMITS.items()]
    lines += [(f"{name}, time(10,000) / time(1,000)", large[name] / small[name], GROWTH) for name in LIMITS]
    for name in LIMITS:
        say(f"{name} / {BARE_STREAMED:30} {large[name] / large[BARE_STREAMED]:6.2f}")
    for words, value, limit in lines:
        say(f"{words:44} {value:6.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}")
    return all(value <= limit for _, value, limit in lines)


def main() -> int:
    """Measure and report; 1 when a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        found: list[dict[str, float]] = []
        for rows in (SMALL, LARGE):
            path = Path(folder) / f"{rows}.xlsx"
            write_plan(path, rows)
            found.append(measure(path, rounds))
    return 0 if report(*found) else 1


if __name__ == "__main__":
    sys.exit(main())
