"""The side bar with the views of one register, counted when there is time."""

from datetime import date
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.choices import filter_choices
from laming_desktop.store.outline import OutlineCounts
from laming_desktop.store.reading import list_questions
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.plan.views import ACTIONS, ATTENTION, ViewCounts, arrange_views
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import SideBar

SLOW_S = 0.1
QUIET_MS = 800


class ViewsBar(QObject):
    """Counts the views of a register after the list has been painted; remembers which of them are open."""

    failed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bar = SideBar(theme)
        self.bar.toggled.connect(self._on_toggled)
        self._opened = {ATTENTION}
        self._register: Register | None = None
        self._today = date.min
        self._counts: ViewCounts | None = None
        self._outline_counts: OutlineCounts | None = None
        self._chosen = ""
        self._is_slow = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._count)

    def count_later(self, register: Register, counts: OutlineCounts, today: date) -> None:
        """Count what has changed as soon as everything is painted; a count that takes long waits for some quiet."""
        self._register, self._outline_counts, self._today = register, counts, today
        self._pause.start(QUIET_MS if self._is_slow else 0)

    def show_counts(self, counts: ViewCounts) -> None:
        """Show what was counted already."""
        self._pause.stop()
        self._counts = counts
        self._show()

    def mark(self, chosen: str) -> None:
        """Mark the view that is shown."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._show()

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._pause.stop()
        self._register = self._counts = None

    def _count(self) -> None:
        if self._register is None or self._outline_counts is None:
            return
        started = perf_counter()
        try:
            self._counts = count_views(self._register, self._outline_counts, self._today)
        except RegisterError as error:
            self.failed.emit(error)
            return
        self._is_slow = perf_counter() - started > SLOW_S
        self._show()

    def _show(self) -> None:
        if self._counts is not None:
            self.bar.show_entries(arrange_views(self._counts, self._opened), self._chosen)

    def _on_toggled(self, key: str) -> None:
        self._opened ^= {key}
        self._show()


def count_views(register: Register, counts: OutlineCounts, today: date) -> ViewCounts:
    """Count what each view would show."""
    choices = filter_choices(register, today=today)
    due, lacking, states = dict(choices.due), dict(choices.lacking), dict(choices.states)
    fixed = {
        ACTIONS: counts.total,
        "overdue": due["overdue"],
        "no_owner": lacking["owner"],
        "no_timescale": lacking["timescale"],
        "questions": len({question.item_id for question in list_questions(register) if question.answer is None}),
        "waiting": states["waiting"],
    }
    owners = [(name, count) for name, count in choices.owners if count]
    return ViewCounts(counts.recommendations_total, fixed, choices.themes, owners)
