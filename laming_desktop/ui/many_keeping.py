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
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.many.edits import ManyEdit, Sink
from laming_desktop.ui.screens.many.keeping import keep_many
from laming_desktop.ui.screens.many.pane import ManyPane
from laming_desktop.ui.screens.many.saying import say_done
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.many import say_shift

QUIET_MS: Final = 40
"""How long the choice has to stand still before it is looked at."""
MOST_AT_ONCE: Final = 400
"""How many actions are changed while the window waits; more are changed by the worker."""


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
    ) -> None:
        super().__init__(view)
        self._theme, self._tasks, self._view, self._stack = theme, tasks, view, stack
        self._find_register, self._find_today = find_register, find_today
        self._lines: Sequence[OutlineLine] = ()
        self._shown: frozenset[str] = frozenset()
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
        self._lines = self._view.chosen_lines
        ids = [line.id for line in self._lines]
        if len(ids) > MOST_AT_ONCE:
            self.pane.show_count(len(ids))
            self._tasks.run(
                "Look at what is chosen", lambda _: read_many(register, ids), partial(self._show, register, ids)
            )
            return
        try:
            self._show(register, ids, read_many(register, ids))
        except RegisterError as error:
            self.failed.emit(error)

    def keep(self, edit: ManyEdit, sink: Sink) -> None:
        """Do an edit of all chosen actions; who asked learns what stands in the way."""
        register = self._find_register()
        lines = self._view.chosen_lines
        if register is None or not lines:
            return
        today, count = self._find_today(), len(lines)
        if count > MOST_AT_ONCE:
            self._tasks.run(
                f"Change {say_count(count, 'action')}",
                lambda _: keep_many(register, lines, edit, today=today),
                partial(self._settle, edit, sink, count),
                otherwise=partial(_refuse, sink),
            )
            return
        try:
            changes = keep_many(register, lines, edit, today=today)
        except RegisterError as error:
            _refuse(sink, error)
            return
        self._tasks.announce(changes)
        self._settle(edit, sink, count, changes)

    def _settle(self, edit: ManyEdit, sink: Sink, count: int, changes: Changes) -> None:
        sink.settle()
        if self._view.has_many:
            self.look()
        if changes.seq is not None:
            self.done.emit(say_done(edit, count, changes))

    def _show(self, register: Register, ids: Sequence[str], facts: ManyFacts) -> None:
        if not self._view.has_many or register is not self._find_register():
            return
        chosen = frozenset(ids)
        is_fresh, self._shown = chosen != self._shown or not self.is_shown, chosen
        self.pane.show_facts(
            facts,
            read_owners=partial(list_owners, register),
            preview=partial(self._say_shift, register, ids),
            today=self._find_today(),
            may_write=not register.read_only,
            fresh=is_fresh,
        )
        self._stack.setCurrentWidget(self.pane)

    def _show_detail(self) -> None:
        had_focus = self.is_shown and self.pane.isAncestorOf(self.pane.window().focusWidget() or self._stack)
        self._stack.setCurrentIndex(0)
        if had_focus:
            self._view.setFocus()

    def _say_shift(self, register: Register, ids: Sequence[str], shift: Shift) -> str:
        return say_shift(preview_shift(register, ids, shift))

    def _on_none_asked(self) -> None:
        self._view.choose_none()
        self._view.setFocus()


def _refuse(sink: Sink, error: Exception) -> bool:
    """Say beside the field what stands in the way; tell whether it was an error of the user's world."""
    if isinstance(error, RegisterError):
        sink.complain(say_error(error))
        return True
    return False
