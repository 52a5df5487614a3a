"""Print appendix and action plan of 580 and of 5,800 plain rows beside a bare ReportLab canvas drawing the same rows.

    python tests/bench/paper.py [rounds]

Every run is a process of its own; the runs of one round follow each other, so that a slow moment of the machine
meets all alike. What counts are the ratios, taken on processor time: other programs disturb it least. Ours are tagged,
the canvas is not. WeasyPrint and LibreOffice print the appendix's rows once where they are installed (WEASYPRINT and
SOFFICE may name them); they are no libraries of ours.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tests.bench.html_rows import write_page

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ("appendix", "plan")
SMALL, LARGE = 580, 5800
GROWTH, MEBIBYTES, RATIO, FIRST_PAGE = 11.0, 150.0, 2.0, 1.0
OTHERS = (("WeasyPrint", "WEASYPRINT", "weasyprint", 5.0), ("LibreOffice", "SOFFICE", "soffice", 3.0))
"""Name, variable and command of programs that print web pages, and how much faster than they we should be."""


class Run(NamedTuple):
    """Seconds from start to end of a process, seconds that it kept a processor, and the most memory it held."""

    seconds: float
    processor: float
    mebibytes: float


def run_once(command: list[str]) -> Run:
    """Run a command in a process of its own."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(process.returncode)
    return Run(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def name_command(kind: str, paper: str, count: int, path: Path) -> list[str]:
    """Give the command that writes a paper, ours or the canvas's."""
    module = f"our_{paper}" if kind == "ours" else "raw_canvas"
    return [sys.executable, "-m", f"tests.bench.{module}", str(count), str(path), paper]


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


Case = tuple[str, str, int]
"""Ours or the canvas, which paper, and how many rows."""


def measure(rounds: int) -> dict[Case, Run]:
    """Give the median of each kind, paper and number of rows."""
    cases = [(kind, paper, count) for paper in PAPERS for count in (SMALL, LARGE) for kind in ("ours", "canvas")]
    runs: dict[Case, list[Run]] = {case: [] for case in cases}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for case in cases:
                runs[case].append(run_once(name_command(*case, Path(folder) / "paper.pdf")))
    return {case: take_median(found) for case, found in runs.items()}


def take_median(runs: Iterable[Run]) -> Run:
    """Give the median of each measure."""
    return Run(*(statistics.median(values) for values in zip(*runs, strict=True)))


def check(words: str, value: float, limit: float) -> bool:
    """Print a figure beside what is wanted; tell whether it is met."""
    say(f"{words:42} {value:6.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}")
    return value <= limit


def report(found: dict[Case, Run]) -> bool:
    """Print the table and the targets; tell whether all are met."""
    for (kind, paper, count), run in found.items():
        figures = f"{run.seconds:7.2f} s  {run.processor:7.2f} s of processor  {run.mebibytes:6.1f} MiB"
        say(f"{paper:9} {kind:7} {count:6,} rows  {figures}")
    met: list[bool] = []
    for paper in PAPERS:
        large, small = found["ours", paper, LARGE], found["ours", paper, SMALL]
        met.append(check(f"{paper}: time(5,800) / time(580)", large.processor / small.processor, GROWTH))
        met.append(check(f"{paper}: MiB at 5,800 rows", large.mebibytes, MEBIBYTES))
        for count in (SMALL, LARGE):
            ratio = found["ours", paper, count].processor / found["canvas", paper, count].processor
            met.append(check(f"{paper}, tagged / canvas at {count:,} rows", ratio, RATIO))
    return all(met)


def report_first_page(rounds: int) -> bool:
    """Print how long the first page of the preview takes; tell whether that is soon enough."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.our_first_page", str(LARGE), f"{folder}/first.pdf"]
        told = [subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout for _ in range(rounds)]
    return check("first page of the preview, s", statistics.median(float(one) for one in told), FIRST_PAGE)


def report_others(ours: Run) -> bool:
    """Print how much longer programs that print web pages take for the same rows; tell whether it is enough."""
    met = True
    for name, variable, usual, wanted in OTHERS:
        program = shutil.which(os.environ.get(variable) or usual)
        if program is None:
            say(f"{name} is not installed: not compared")
            continue
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "rows.html"
            write_page(SMALL, page)
            is_office = name == "LibreOffice"
            command = [program, "--headless", "--convert-to", "pdf", "--outdir", folder, str(page)]
            run = run_once(command if is_office else [program, str(page), f"{folder}/rows.pdf"])
        times = run.processor / ours.processor
        say(
            f"{name} / ours at {SMALL:,} rows {times:6.1f}  at least {wanted:g}: {'met' if times >= wanted else 'MISSED'}"
        )
        met = met and times >= wanted
    return met


def main() -> int:
    """Measure and report; 1 when a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    found = measure(rounds)
    met = [report(found), report_first_page(rounds), report_others(found["ours", "appendix", SMALL])]
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
