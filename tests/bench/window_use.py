"""Use an open window on a register: filters, searches, orders, edits; prints series of milliseconds; run by `window.py`.

    python tests/bench/window_use.py FILE ROUNDS

Every series is the processor time of the window's thread from the call to the repainted list. What the window does
afterwards (the detail, the counts of the side bar) is done before the next is timed, and not counted.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

from PySide6.QtWidgets import QApplication

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.operations.editing import edit_item
from laming_desktop.store.due import is_due_known
from laming_desktop.ui.asking import WindowAsking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.main_window import MainWindow
from laming_desktop.ui.running import make_application, make_theme
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks

FILTERS = (
    PlanFilter(priorities=("high",)),
    PlanFilter(states=("at_risk", "off_track")),
    PlanFilter(due=("overdue",)),
    PlanFilter(lacking=("owner",)),
    PlanFilter(priorities=("high",), states=("at_risk",)),
    PlanFilter(lacking=("progress",)),
    PlanFilter(),
)
TYPED = (
    "s",
    "sa",
    "safeg",
    "safeguarding",
    "safeguarding thr",
    "thresholds audit",
    "quality",
    '"multi-agency audit"',
    "a77",
)
ORDERS = (
    Sorting("priority"),
    Sorting("text"),
    Sorting("owners", descending=True),
    Sorting("next_due"),
    Sorting("state"),
    Sorting("progress", descending=True),
    Sorting(),
)
NOW = datetime(2010, 6, 1, 12, tzinfo=UTC)


class Use:
    """One open window and what is timed in it."""

    def __init__(self, path: Path) -> None:
        self.application = make_application()
        settings = Settings(Path(tempfile.mkdtemp()) / "window.ini")
        settings.begins_with_dashboard = False
        frame = Frame(make_theme(self.application, settings))
        self.tasks = Tasks(frame)
        self.window = MainWindow(
            frame,
            theme=frame.theme,
            tasks=self.tasks,
            asking=WindowAsking(frame),
            settings=settings,
            author="Bench",
            clock=lambda: NOW,
            sample_folder=path.parent / "sample",
        )
        frame.resize(1366, 697)
        frame.show()
        self.window.begin(path)
        self.list = self.window.plan.screen.list
        self.wait(lambda: self.list.model.rowCount() > 0 and self.is_prepared())
        self.window.plan.screen.show_front(is_shown=False)
        self.settle()

    def is_prepared(self) -> bool:
        """Tell whether all is read ahead that a plan of this size needs."""
        register = self.window.plan.register
        if register is None or not is_due_known(register, self.window.plan.today):
            return False
        index = register.memory.search
        return self.list.counts.total <= 1_000 or (index is not None and index.is_ready)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        while not until():
            self.application.processEvents()
            time.sleep(0.002)

    def settle(self) -> None:
        """Let everything be done that follows."""
        for _ in range(20):
            QApplication.processEvents()
            time.sleep(0.002)
        self.wait(lambda: not self.tasks.is_busy)

    def paint(self) -> None:
        """Paint the list."""
        self.list.view.viewport().repaint()

    def time(self, do: Callable[[], object]) -> float:
        """Give the milliseconds of the window's thread for something and the list repainted."""
        self.settle()
        begun = time.thread_time()
        do()
        self.paint()
        return (time.thread_time() - begun) * 1000


def say(what: str, series: Sequence[float]) -> None:
    """Print a series."""
    sys.stdout.write("\t".join((what, *(f"{figure:.3f}" for figure in series))) + "\n")


def use_lists(use: Use, rounds: int) -> None:
    """Time repaints, filters, searches and orders, each of them cold: nothing that was found before is kept."""
    shown, register = use.list, use.window.plan.register
    assert register is not None
    say("repaint", [use.time(lambda: None) for _ in range(3 * rounds)])

    def ask(asked: PlanFilter) -> None:
        register.memory.lists.found.clear()
        shown.use_filter(asked)

    say("filter", [use.time(lambda asked=asked: ask(asked)) for _ in range(rounds) for asked in FILTERS])
    typed = [PlanFilter(text=text) for text in TYPED]
    say("search", [use.time(lambda asked=asked: ask(asked)) for _ in range(rounds) for asked in typed])
    use.time(lambda: ask(PlanFilter()))
    say("sort", [use.time(lambda order=order: shown.sort_by(order)) for _ in range(rounds) for order in ORDERS])


def use_records(use: Use, rounds: int) -> None:
    """Time an edit of the chosen action, its undo, and the step to the next record, each with all that follows in the detail."""
    page, view = use.window.plan, use.list.view
    register = page.register
    assert register is not None
    edits: list[float] = []
    undos: list[float] = []
    steps: list[float] = []
    for turn in range(2 * rounds):
        view.choose_row(2 + turn)
        line = page.chosen
        if line is None or line.kind != "action":
            continue
        value = ("high", "low")[turn % 2]
        edits.append(
            use.time(
                lambda line=line, value=value: page.tell(
                    edit_item(register, "action", line.id, {"priority": value}, today=NOW.date())
                )
            )
        )
        undos.append(use.time(lambda: use.window.give("undo")))
        steps.append(use.time(lambda: view.step(1)))
    say("edit", edits)
    say("undo", undos)
    say("next record", steps)


def read_memory() -> float:
    """Give the MiB that this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def main() -> None:
    """Use the window on a copy of the register."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(copyfile(sys.argv[1], Path(folder) / "plan.laming"))
        use = Use(path)
        use_lists(use, int(sys.argv[2]))
        say("memory", [read_memory()])
        use_records(use, int(sys.argv[2]))
        use.window.frame.close()


if __name__ == "__main__":
    main()
