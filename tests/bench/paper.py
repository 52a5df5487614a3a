"""Print the appendix of 580 and of 5,800 plain rows beside a bare ReportLab canvas drawing the same rows.

    python tests/bench/paper.py [rounds]

Every run is a process of its own; the runs of one round follow each other, so that a slow moment of the machine
meets all alike. What counts are the ratios, taken on processor time: other programs disturb it least.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
OURS, YARDSTICK = "our_appendix", "raw_canvas"
SMALL, LARGE = 580, 5800
GROWTH, MEBIBYTES, RATIO = 11.0, 150.0, 2.5


class Run(NamedTuple):
    """Seconds from start to end of a process, seconds that it kept a processor, and the most memory it held."""

    seconds: float
    processor: float
    mebibytes: float


def run_once(kind: str, count: int, folder: Path) -> Run:
    """Write one paper in a process of its own."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", f"tests.bench.{kind}", str(count), str(folder / f"{kind}.pdf")]
    process = subprocess.Popen(command, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(process.returncode)
    return Run(time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def measure(rounds: int) -> dict[tuple[str, int], Run]:
    """Give the median of each kind and number of rows."""
    cases = [(kind, count) for count in (SMALL, LARGE) for kind in (OURS, YARDSTICK)]
    runs: dict[tuple[str, int], list[Run]] = {case: [] for case in cases}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for case in cases:
                runs[case].append(run_once(*case, Path(folder)))
    return {case: take_median(found) for case, found in runs.items()}


def take_median(runs: Iterable[Run]) -> Run:
    """Give the median of each measure."""
    return Run(*(statistics.median(values) for values in zip(*runs, strict=True)))


def report(found: dict[tuple[str, int], Run]) -> bool:
    """Print the table and the targets; tell whether all are met."""
    for (kind, count), run in found.items():
        say(
            f"{kind:13} {count:6,} rows  {run.seconds:7.2f} s  {run.processor:7.2f} s of processor  {run.mebibytes:6.1f} MiB"
        )
    growth = found[OURS, LARGE].processor / found[OURS, SMALL].processor
    peak = found[OURS, LARGE].mebibytes
    lines = [("time(5,800) / time(580)", growth, GROWTH), ("MiB at 5,800 rows", peak, MEBIBYTES)]
    for count in (SMALL, LARGE):
        ratio = found[OURS, count].processor / found[YARDSTICK, count].processor
        lines.append((f"appendix / canvas at {count:,} rows", ratio, RATIO))
    for words, value, limit in lines:
        say(f"{words:34} {value:6.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}")
    return all(value <= limit for _, value, limit in lines)


def main() -> int:
    """Measure and report; 1 when a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    return 0 if report(measure(rounds)) else 1


if __name__ == "__main__":
    sys.exit(main())
