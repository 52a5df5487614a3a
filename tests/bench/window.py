"""How soon the window stands, and how soon it answers: ratios to a bare window and to a plain repaint in one run.

    python tests/bench/window.py [rounds] [--million]

Starts are whole processes that take turns, timed by the processor from the outside; what happens in an open window is
timed from the inside, one process for each size of plan. All of it is processor time of the window's thread, because
the clock of a busy machine tells of other programs. The registers come from `large_registers.py`.
"""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.bench.large_registers import find_large_register

FOLDER: Final = Path(__file__).parent
SMALL, MEDIUM, LARGE, HUGE = 1_000, 10_000, 100_000, 1_000_000
LIMITS: Final[Mapping[str, float]] = {
    "first paint / a bare window": 1.5,
    "200 rows on the screen / a bare window": 3.0,
    "200 rows of 100,000 / of 1,000": 1.2,
    "filter / a plain repaint": 2.0,
    "search / a plain repaint": 2.0,
    "sort / a plain repaint": 2.0,
    "filter at 100,000 / at 10,000": 1.5,
    "search at 100,000 / at 10,000": 1.5,
    "sort at 100,000 / at 10,000": 1.5,
    "memory at 100,000 / at 1,000": 1.5,
}
LIMITS_MS: Final[Mapping[str, float]] = {"search, 95th percentile": 60, "edit": 30, "undo": 30, "next record": 30}
HUGE_MS: Final = 200.0


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def judge(what: str, value: float, limit: float) -> bool:
    """Print a figure beside its limit; tell whether it was missed."""
    say(f"{what:48} {value:8.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}")
    return value > limit


def run(script: str, *arguments: str) -> tuple[float, Mapping[str, Sequence[float]]]:
    """Run a script of this folder by itself; give its processor time, and the series of figures that it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(FOLDER.parents[1])}
    command = [sys.executable, str(FOLDER / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    rows = (line.split("\t") for line in done.stdout.splitlines() if "\t" in line)
    return taken, {row[0]: [float(figure) for figure in row[1:]] for row in rows}


def measure_starts(rounds: int) -> bool:
    """Start a bare window, the frame alone, and the window with a plan of two sizes, in turns."""
    small, large = (str(find_large_register(size)) for size in (SMALL, LARGE))
    starts = (("window_bare.py",), ("window_start.py",), ("window_start.py", small), ("window_start.py", large))
    taken = [[run(*start)[0] for start in starts] for _ in range(rounds + 1)][1:]
    bare, frame, with_small, with_large = (statistics.median(each) for each in zip(*taken, strict=True))
    say(
        f"bare window {bare:.3f} s, frame {frame:.3f} s, 200 rows of 1,000 {with_small:.3f} s, of 100,000 {with_large:.3f} s"
    )
    figures = zip(tuple(LIMITS)[:3], (frame / bare, with_small / bare, with_large / with_small), strict=True)
    return max(tuple(judge(what, figure, LIMITS[what]) for what, figure in figures))


def measure_answers(rounds: int, *, with_million: bool) -> bool:
    """Use windows on plans of several sizes: filters, searches, orders, edits."""
    sizes = (SMALL, MEDIUM, LARGE, *((HUGE,) if with_million else ()))
    found = {size: run("window_use.py", str(find_large_register(size)), str(rounds))[1] for size in sizes}
    missed = False
    for size, series in found.items():
        medians = ", ".join(f"{what} {statistics.median(series[what]):.1f}" for what in series)
        say(f"{size:,} actions, median ms (memory MiB): {medians}")
    large, medium = found[LARGE], found[MEDIUM]
    repaint = statistics.median(large["repaint"])
    for what in ("filter", "search", "sort"):
        middle = statistics.median(large[what])
        missed |= judge(f"{what} / a plain repaint", middle / repaint, LIMITS[f"{what} / a plain repaint"])
        growth = middle / statistics.median(medium[what])
        missed |= judge(f"{what} at 100,000 / at 10,000", growth, LIMITS[f"{what} at 100,000 / at 10,000"])
    rank = statistics.quantiles(large["search"], n=20)[-1]
    missed |= judge("search, 95th percentile, ms", rank, LIMITS_MS["search, 95th percentile"])
    for what in ("edit", "undo", "next record"):
        missed |= judge(f"{what}, ms", statistics.median(large[what]), LIMITS_MS[what])
    memory = large["memory"][0] / found[SMALL]["memory"][0]
    missed |= judge("memory at 100,000 / at 1,000", memory, LIMITS["memory at 100,000 / at 1,000"])
    for what in ("filter", "search", "sort") if with_million else ():
        missed |= judge(f"{what} at 1,000,000, ms", statistics.median(found[HUGE][what]), HUGE_MS)
    return missed


def main() -> None:
    """Measure and print; leave with 1 where a target is missed."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    rounds = numbers[0] if numbers else 5
    missed = measure_starts(rounds)
    missed |= measure_answers(rounds, with_million="--million" in sys.argv)
    raise SystemExit(missed)


if __name__ == "__main__":
    main()
