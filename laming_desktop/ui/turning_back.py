"""Undo and redo in the window: small change sets at once, large ones on the worker with Cancel."""

from collections.abc import Callable
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import CancelledError, RegisterError
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.undoing import count_turned, redo, undo
from laming_desktop.store.outline import outline
from laming_desktop.store.register import Register
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.registers import RegisterDoor
from laming_desktop.ui.reporting import Reporter
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.texts import clean

LARGE: Final = 1_000
"""Rows from which on a change set is turned on the worker."""


class TurningBack(QObject):
    """Takes changes back and does them again; `busy_changed` tells that it began or ended to do so on the worker."""

    busy_changed = Signal()

    def __init__(self, frame: Frame, *, door: RegisterDoor, plan: PlanPage, tasks: Tasks, reporter: Reporter) -> None:
        super().__init__(frame)
        self._frame, self._door, self._plan, self._tasks, self._reporter = frame, door, plan, tasks, reporter
        self.is_busy = False

    def undo(self) -> None:
        """Take back what undo is named after."""
        self._turn("undo")

    def redo(self) -> None:
        """Do again what redo is named after."""
        self._turn("redo")

    def _turn(self, kind: Literal["undo", "redo"]) -> None:
        register = self._door.register
        if register is None or self.is_busy:
            return
        do = undo if kind == "undo" else redo
        if count_turned(register, kind, LARGE) >= LARGE:
            self._turn_aside(register, kind, do)
            return
        changes = self._plan.attempt(lambda: do(register))
        if changes is not None:
            self._say(kind, changes)
            self._plan.go_to_changed(changes)

    def _turn_aside(
        self, register: Register, kind: Literal["undo", "redo"], do: Callable[[Register, Progress], Changes]
    ) -> None:
        """Let the worker do it; the plan waits, because a half-written register is nothing to look at or to write to."""
        plan, today, shown = self._plan, self._plan.today, self._plan.screen.list
        asked, sorting = shown.filter, shown.sorting
        label = register.undo_label if kind == "undo" else register.redo_label
        words = clean(label or "")
        plan.detail.keep_all()

        def work(progress: Progress) -> tuple[Changes]:
            changes = do(register, progress)
            # What the list will ask for is found here, where nobody waits for it.
            outline(register, asked, sorting, today=today)
            return (changes,)

        self._set_busy(is_busy=True)
        self._tasks.run(
            f"Taking back: {words}" if kind == "undo" else f"Doing again: {words}",
            work,
            lambda done: self._on_turned(kind, *done),
            otherwise=self._on_not_turned,
        )

    def _on_turned(self, kind: Literal["undo", "redo"], changes: Changes) -> None:
        self._set_busy(is_busy=False)
        self._plan.tell(changes)
        self._say(kind, changes)

    def _on_not_turned(self, error: Exception) -> bool:
        self._set_busy(is_busy=False)
        if isinstance(error, CancelledError):
            self._frame.say("Stopped: the register is as it was before.")
            return True
        if isinstance(error, RegisterError):
            self._reporter.refuse(error)
            return True
        return False

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self._plan.screen.setEnabled(not is_busy)
        self.busy_changed.emit()
        if not is_busy and self._plan.is_shown:
            self._plan.screen.list.focus()

    def _say(self, kind: Literal["undo", "redo"], changes: Changes) -> None:
        """Say what it was."""
        what = changes.label[:1].lower() + changes.label[1:]
        self._frame.say(f"Undone: {what}." if kind == "undo" else f"Done again: {what}.")
