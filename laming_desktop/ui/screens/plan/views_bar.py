"""The side bar with the views of one register, counted when there is time."""

from collections.abc import Mapping
from datetime import date
from time import thread_time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from laming_desktop.domain.days import shorten_month
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.domain.views import SavedView
from laming_desktop.store.choices import count_choices
from laming_desktop.store.outline import OutlineCounts
from laming_desktop.store.register import Register
from laming_desktop.store.since_meeting import find_next_meeting
from laming_desktop.store.view_counts import count_each, count_records
from laming_desktop.store.views import list_views
from laming_desktop.ui.screens.plan.views import ATTENTION, FIXED_FILTERS, ViewCounts, arrange_views
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.side_bar import SideBar

SLOW_S: Final = 0.1
"""From how long a count takes on, it is made on the worker and waits for some quiet."""
QUIET_MS: Final = 800
LARGE: Final = 5_000
"""From how many actions on nothing is counted in the window's own thread."""
_TABLES: Final[Mapping[str, str]] = {
    "show_guidance": "guidance",
    "show_indicators": "indicator",
    "show_owners": "owner",
    "show_meetings": "meeting",
    "merge_returns": "share",
}


class ViewsBar(QObject):
    """Counts the views of a register after the list has been painted; remembers which of them are open."""

    failed = Signal(object)
    counted = Signal()

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self.bar = SideBar(theme)
        self.bar.toggled.connect(self._on_toggled)
        self._tasks = tasks
        self._opened = {ATTENTION}
        self._register: Register | None = None
        self._today = date.min
        self._counts: ViewCounts | None = None
        self._outline_counts: OutlineCounts | None = None
        self._chosen = self._changed = ""
        self._asked = 0
        self._is_slow = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._count)

    @property
    def saved(self) -> tuple[SavedView, ...]:
        """Give the saved views that are shown."""
        return tuple(view for view, _ in self._counts.saved) if self._counts is not None else ()

    def count_later(self, register: Register, counts: OutlineCounts, today: date) -> None:
        """Count what has changed as soon as everything is painted; a count that takes long waits for some quiet."""
        self._register, self._outline_counts, self._today = register, counts, today
        self._is_slow = self._is_slow or counts.total >= LARGE
        self._pause.start(QUIET_MS if self._is_slow and self._counts is not None else 0)

    def show_counts(self, counts: ViewCounts) -> None:
        """Show what was counted already."""
        self._pause.stop()
        self._asked += 1
        self._counts = counts
        self._show()
        self.counted.emit()

    def mark(self, chosen: str, changed: str = "") -> None:
        """Mark the view that is shown, and the saved view that was changed."""
        if (chosen, changed) != (self._chosen, self._changed):
            self._chosen, self._changed = chosen, changed
            self._show()

    def mark_again(self) -> None:
        """Go back to the line of what is shown, after another was pressed that shows nothing here."""
        self._show()

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._pause.stop()
        self._asked += 1
        self._register = self._counts = None

    def _count(self) -> None:
        register, counts, today = self._register, self._outline_counts, self._today
        if register is None or counts is None:
            return
        if self._is_slow:
            self._count_aside(register, counts, today)
            return
        started = thread_time()
        try:
            found = count_views(register, counts, today)
        except RegisterError as error:
            self.failed.emit(error)
            return
        self._is_slow = thread_time() - started > SLOW_S
        self.show_counts(found)

    def _count_aside(self, register: Register, counts: OutlineCounts, today: date) -> None:
        """Count on the worker; what was asked for before does not matter any more."""
        self._asked += 1
        asked = self._asked

        def work(progress: Progress) -> ViewCounts | None:
            return count_views(register, counts, today, progress) if asked == self._asked else None

        def take(found: ViewCounts | None) -> None:
            if found is not None and isValid(self) and asked == self._asked:
                self.show_counts(found)

        def fail(error: Exception) -> bool:
            if isValid(self) and asked == self._asked and isinstance(error, RegisterError):
                self.failed.emit(error)
            return True

        self._tasks.run("", work, take, otherwise=fail)

    def _show(self) -> None:
        if self._counts is not None:
            self.bar.show_entries(arrange_views(self._counts, self._opened, self._changed), self._chosen)

    def _on_toggled(self, key: str) -> None:
        self._opened ^= {key}
        self._show()


def count_views(register: Register, counts: OutlineCounts, today: date, progress: Progress = SILENT) -> ViewCounts:
    """Count what each view would show."""
    filters = [(key, asked) for key, asked in FIXED_FILTERS.items() if not asked.is_empty]
    views = list_views(register)
    saved = count_each(register, [(view.id, view.filter) for view in views], today=today, progress=progress)
    tables = count_records(register)
    return ViewCounts(
        recommendations=counts.recommendations_total,
        fixed={"actions": counts.total, **count_each(register, filters, today=today, progress=progress)},
        themes=count_choices(register, "themes", today=today),
        owners=[(name, count) for name, count in count_choices(register, "owners", today=today) if count],
        inquiries=count_choices(register, "inquiries", today=today),
        saved=[(view, saved[view.id]) for view in views],
        due_words=_say_due(register, today),
        records={command: tables[table] for command, table in _TABLES.items()},
    )


def _say_due(register: Register, today: date) -> str:
    """Name the view of what falls due before the next meeting: "Due before 8 Dec"."""
    with register.reading() as connection:
        meeting = find_next_meeting(connection, today)
    return "Due in 30 days" if meeting is None else f"Due before {meeting.on.day} {shorten_month(meeting.on.month)}"
