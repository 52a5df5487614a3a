"""Several chosen actions beside the list: what they have in common is shown, and a change is done to all of them."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.many import ManyFacts
from laming_desktop.domain.timescales.shifting import Shift
from laming_desktop.operations.bulk import preview_shift
from laming_desktop.store.mixed import read_many
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.many.edits import ManyEdit, Sink
from laming_desktop.ui.screens.many.keeping import keep_many
from laming_desktop.ui.screens.many.pane import ManyPane
from laming_desktop.ui.screens.many.saying import say_done
from laming_desktop.ui.screens.plan.line_choice import ChosenRows
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.many import say_shift

QUIET_MS: Final = 40
"""How long the choice has to stand still before it is looked at."""
MOST_AT_ONCE: Final = 400
"""How many actions are changed while the window waits; more are changed by the worker."""

TOO_MANY_TO_SAY: Final = "A timescale that names no one day stays; all others move."


class ManyKeeping(QObject):
    """Follows what is chosen in the list; `stack` holds the detail, beside which many actions have their own pane.

    `done` carries the sentence of a change that can be undone, `failed` what stood in the way of reading.
    """

    done = Signal(str)
    failed = Signal(object)
    copy_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        view: OutlineView,
        stack: QStackedWidget,
        *,
        find_register: Callable[[], Register | None],
        find_today: Callable[[], date],
        is_unfiltered: Callable[[], bool],
    ) -> None:
        super().__init__(view)
        self._theme, self._tasks, self._view, self._stack = theme, tasks, view, stack
        self._find_register, self._find_today, self._is_unfiltered = find_register, find_today, is_unfiltered
        self._shown: object = None
        self._count = 0
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.look)
        view.choice_changed.connect(self.look_later)

    @cached_property
    def pane(self) -> ManyPane:
        """Give the pane of many actions, made when several are chosen for the first time."""
        made = ManyPane(self._theme)
        self._stack.addWidget(made)
        made.edit_asked.connect(self.keep)
        made.none_asked.connect(self._on_none_asked)
        made.copy_asked.connect(self.copy_asked)
        return made

    @property
    def is_shown(self) -> bool:
        """Tell whether several actions are chosen and shown."""
        return self._stack.currentIndex() > 0

    def look_later(self) -> None:
        """Look at what is chosen once it stands still; at once where it is one line, or several are shown already."""
        self._quiet.start(QUIET_MS if self._view.has_many and not self.is_shown else 0)

    def look(self) -> None:
        """Show what the chosen actions have in common."""
        register = self._find_register()
        if register is None or not self._view.has_many:
            self._show_detail()
            return
        rows = self._view.chosen_rows
        if rows.count > MOST_AT_ONCE:
            is_whole = rows.is_all and self._is_unfiltered()
            self._tasks.run(
                "Look at what is chosen",
                lambda _: read_many(register, None if is_whole else [line.id for line in rows.list_lines()]),
                partial(self._show, register, rows, ()),
            )
            return
        ids = [line.id for line in rows.list_lines()]
        try:
            self._show(register, rows, ids, read_many(register, ids))
        except RegisterError as error:
            self.failed.emit(error)

    def keep(self, edit: ManyEdit, sink: Sink) -> None:
        """Do an edit of all chosen actions; who asked learns what stands in the way."""
        register, rows = self._find_register(), self._view.chosen_rows
        if register is None or not self._view.has_many:
            return
        today = self._find_today()
        if rows.count > MOST_AT_ONCE:
            self._tasks.run(
                f"Change {say_count(self._count, 'action')}",
                lambda _: keep_many(register, rows.list_lines(), edit, today=today),
                partial(self._settle, edit, sink, self._count),
                otherwise=partial(_refuse, sink),
            )
            return
        lines = rows.list_lines()
        try:
            changes = keep_many(register, lines, edit, today=today)
        except RegisterError as error:
            _refuse(sink, error)
            return
        self._tasks.announce(changes)
        self._settle(edit, sink, len(lines), changes)

    def _settle(self, edit: ManyEdit, sink: Sink, count: int, changes: Changes) -> None:
        sink.settle()
        if self._view.has_many:
            self.look()
        if changes.seq is not None:
            self.done.emit(say_done(edit, count, changes))

    def _show(self, register: Register, rows: ChosenRows, ids: Sequence[str], facts: ManyFacts) -> None:
        """Show what is known of the actions; `ids` are empty where there are too many to look at each."""
        if not self._view.has_many or register is not self._find_register():
            return
        chosen: object = frozenset(ids) or rows.ranges
        is_fresh = chosen != self._shown or not self.is_shown
        self._shown, self._count = chosen, facts.count
        self.pane.show_facts(
            facts,
            read_owners=partial(list_owners, register),
            preview=partial(self._say_shift, register, ids),
            today=self._find_today(),
            may_write=not register.read_only,
            fresh=is_fresh,
        )
        self._stack.setCurrentWidget(self.pane)
        if is_fresh:
            announce(self.pane, self.pane.title.words)

    def _show_detail(self) -> None:
        had_focus = self.is_shown and self.pane.isAncestorOf(self.pane.window().focusWidget() or self._stack)
        self._stack.setCurrentIndex(0)
        if had_focus:
            self._view.setFocus()

    def _say_shift(self, register: Register, ids: Sequence[str], shift: Shift) -> str:
        return say_shift(preview_shift(register, ids, shift)) if ids else TOO_MANY_TO_SAY

    def _on_none_asked(self) -> None:
        self._view.choose_none()
        self._view.setFocus()


def _refuse(sink: Sink, error: Exception) -> bool:
    """Say beside the field what stands in the way; tell whether it was an error of the user's world."""
    if isinstance(error, RegisterError):
        sink.complain(say_error(error))
        return True
    return False
