"""Change a register from a page: one operation at a time, a refusal said in the form that asked for it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.register import Register
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.wording.errors import say_error


class Changing(QObject):
    """The register that the page shows, and its one way to write; `done` carries a sentence that can be undone."""

    changed = Signal()
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._tasks = tasks
        self._today = today
        self.register: Register | None = None

    @property
    def today(self) -> date:
        """Give the day from which the register is looked at."""
        return self._today()

    @property
    def may_write(self) -> bool:
        """Tell whether anything can be changed."""
        return self.register is not None and not self.register.read_only

    def attempt(
        self, operation: Callable[[Register], Changes], sentence: str = "", form: EntryForm | None = None
    ) -> Changes | None:
        """Change the register; the form closes when it is done, and says why where it is not."""
        if self.register is None:
            return None
        try:
            changes = operation(self.register)
        except RegisterError as error:
            if form is not None and form.isVisible():
                form.complain(say_error(error))
            else:
                self.failed.emit(error)
            return None
        if form is not None:
            form.settle()
        self._tasks.announce(changes)
        self.changed.emit()
        if sentence:
            self.done.emit(sentence)
        return changes
