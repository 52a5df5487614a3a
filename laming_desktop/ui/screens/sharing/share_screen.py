"""Make a share: choose what goes out, see how much it is, and save it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.shares import ShareForm as FormName
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.sharing.making import Shared, share_register
from laming_desktop.store.owners import list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import LOCKED_FILES, REGISTER_FILES, Asking
from laming_desktop.ui.screens.sharing.share_form import ShareForm
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.message_bar import WorkBar
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.sharing import name_share_file
from laming_desktop.wording.texts import quote_file

SHARE: Final = "Share the register"
WHAT: Final = (
    "A share is a register of its own that others work in without a network. When it comes back, you see every change "
    "before anything is written. What was left out is nowhere in the file, and neither is the history."
)
FORM_WIDTH: Final = 620
_KINDS: Final[Mapping[FormName, str]] = {
    "register": REGISTER_FILES,
    "xlsx": "Workbooks (*.xlsx)",
    "docx": "Word documents (*.docx)",
}


class ShareScreen(QWidget):
    """The form and its verbs; `shared` carries the sentence that says what was made."""

    closed = Signal()
    shared = Signal(str)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._clock = theme, asking, tasks, clock
        self._register: Register | None = None
        set_ground(self, "paper")
        self.form = ShareForm(theme)
        self.work = WorkBar(theme)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.save_button = make_button(theme, "Save the share\u2026", self.save, kind="main", icon="export")
        self._arrange()
        tasks.busy.connect(self._on_busy)
        tasks.stepped.connect(self.work.show_step)
        self.work.cancelled.connect(tasks.cancel)

    def show_form(self, register: Register, by_list: PlanFilter) -> None:
        """Begin a share of a register; the list's filter can be taken."""
        self._register = register
        self.form.begin(list_owners(register), by_list, self._clock().date())
        self.form.agency.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Ask where to, and make the share."""
        register, wishes = self._register, self.form.wishes
        password = self.form.password.text() if wishes.form == "register" else ""
        if register is None:
            return
        name = name_share_file(register.path.stem if register.path else "", wishes, is_locked=bool(password))
        folder = register.path.parent if register.path else Path.home()
        path = self._asking.ask_save_file(SHARE, folder / name, LOCKED_FILES if password else _KINDS[wishes.form])
        if path is None:
            return

        def work(progress: Progress) -> Shared:
            return share_register(register, wishes, path, now=self._clock(), progress=progress, password=password)

        self._tasks.run("Making the share", work, lambda made: self._tell(made, path))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Share", is_bold=True), style="title", lines=1)
        head = make_column(theme, title, TextRuns(theme, Run(WHAT, ink="muted")), gap=1, margins=(16, 9, 16, 9))
        self.form.setMaximumWidth(theme.em(FORM_WIDTH))
        inside = make_row(theme, self.form, None, margins=(16, 14, 16, 14))
        page = make_scroll_page(make_column(theme, inside, None), "What the share holds")
        foot = make_row(
            theme, self.close_button, None, self.save_button, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        lay_page(self, (head, make_hair(), self.work, page, make_hair(), foot), page)

    def _on_busy(self, label: str) -> None:
        self.work.show_work(label)
        self.save_button.setEnabled(not label)

    def _tell(self, made: Shared, path: Path) -> None:
        self._tasks.announce(made.changes)
        self.shared.emit(
            f"{quote_file(path)} holds {say_count(made.actions, 'action')}. What was sent is kept under Returns."
        )
        self.closed.emit()
