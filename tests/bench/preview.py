"""How long it takes from opening the preview of 5,800 rows to its first page painted, and to all of its pages.

    python tests/bench/preview.py [rounds]

An off-screen window shows the action plan and the appendix of a register on disk. What counts is processor time of the
whole program, the worker's and the window's: on the clock a busy machine adds its own. Modules are loaded before.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.paths import find_resource
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.screen import ReportScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from tests.bench.paper import check, say
from tests.bench.plain_register import NOW, make_plain_register
from tests.bench.plain_rows import ON
from tests.ui.conftest import ScriptedAsking

ROWS, FIRST_PAGE = 5800, 1.0
PAPERS: tuple[ReportName, ...] = ("action-plan", "appendix")


class Shown(NamedTuple):
    """Seconds of processor time until the first page was painted, the same on the clock, and until all are there."""

    first: float
    first_on_clock: float
    everything: float


def wait_until(is_done: Callable[[], bool]) -> None:
    """Let the window work until something is done."""
    while not is_done():
        QApplication.processEvents()
        time.sleep(0.01)


def show(screen: ReportScreen, register: Register, paper: ReportName, tasks: Tasks) -> Shown:
    """Show a paper; give how long it took."""
    clock, begun = time.perf_counter(), time.process_time()
    screen.begin(register, PlanFilter(), ON, paper)
    wait_until(lambda: screen.preview.pages.has_image(0))
    first = time.process_time() - begun, time.perf_counter() - clock
    wait_until(lambda: screen.preview.made is not None and not tasks.is_busy)
    everything = time.process_time() - begun
    screen.preview.drop()
    return Shown(*first, everything)


def main() -> int:
    """Measure and report; 1 when a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    application = QApplication([])
    theme = Theme(application, icon_folder=find_resource("icons"), font_folder=find_resource("fonts"), mode="light")
    tasks = Tasks(application)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        screen = ReportScreen(theme, ScriptedAsking(), tasks, settings, lambda: NOW)
        screen.resize(1366, 697)
        screen.show()
        small = make_plain_register(Path(folder) / "small.laming", 10)
        register = make_plain_register(Path(folder) / "large.laming", ROWS)
        met = True
        for paper in PAPERS:
            show(screen, small, paper, tasks)
            shown = [show(screen, register, paper, tasks) for _ in range(rounds)]
            median = Shown(*(statistics.median(values) for values in zip(*shown, strict=True)))
            met = check(f"{paper}: first page of {ROWS:,} rows, s", median.first, FIRST_PAGE) and met
            say(
                f"{paper}: on the clock {median.first_on_clock:.2f} s, all pages {median.everything:.2f} s of processor"
            )
        tasks.finish()
        small.close()
        register.close()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
