"""The side bar with the views of one register, counted when there is time."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.choices import filter_choices
from laming_desktop.store.outline import OutlineCounts, count_actions
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.plan.views import ACTIONS, ATTENTION, ViewCounts, arrange_views
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import SideBar


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
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._count)

    def count_later(self, register: Register, counts: OutlineCounts, chosen: str, today: date) -> None:
        """Count as soon as everything is painted; `chosen` is the view that is shown."""
        self._register, self._outline_counts, self._chosen, self._today = register, counts, chosen, today
        self._show()
        self._pause.start()

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._pause.stop()
        self._register = self._counts = None

    def _count(self) -> None:
        if self._register is None or self._outline_counts is None:
            return
        try:
            self._counts = count_views(self._register, self._outline_counts, self._today)
        except RegisterError as error:
            self.failed.emit(error)
            return
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
        "questions": count_actions(register, PlanFilter(with_questions=True), today=today),
        "waiting": states["waiting"],
    }
    owners = [(name, count) for name, count in choices.owners if count]
    return ViewCounts(counts.recommendations_total, fixed, choices.themes, owners)
