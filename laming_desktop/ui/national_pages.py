"""The pages for what stands round the plan: guidance, shown in the place of the plan and left for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.guidance.screen import GuidanceScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


class NationalPages(QObject):
    """Shows one page at a time for the register of the plan; `page_changed` tells that another page is shown."""

    page_changed = Signal()

    def __init__(self, frame: Frame, *, plan: PlanPage, theme: Theme, tasks: Tasks, asking: Asking) -> None:
        super().__init__(frame)
        self._frame = frame
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._screen: QWidget | None = None

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands about guidance do."""
        return {"show_guidance": self.show_guidance}

    def show_guidance(self) -> None:
        """Show what guidance is expected or out, and what waits for it."""
        register = self._prepare()
        if register is None:
            return
        screen = GuidanceScreen(self._theme, self._asking, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._on_item_asked)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._leave)
        self._tasks.changed.connect(screen.refresh)
        self._show(screen)
        screen.show_guidance(register)

    def _prepare(self) -> Register | None:
        """Keep half-written words before the plan is left; give the register."""
        if self._plan.register is not None:
            self._plan.detail.keep_all()
        self._frame.toast.close_message()
        return self._plan.register

    def _show(self, screen: QWidget) -> None:
        """Show a page in the place of the one before, which is over."""
        before, self._screen = self._screen, screen
        self._frame.show_page(screen, with_tools=False)
        if before is not None:
            self._frame.drop_page(before)
        self.page_changed.emit()

    def _leave(self) -> None:
        """Go back to the plan."""
        screen, self._screen = self._screen, None
        self._plan.show()
        self._plan.screen.list.focus()
        self.page_changed.emit()
        if screen is not None:
            self._frame.drop_page(screen)

    def _on_item_asked(self, table: str, item_id: str) -> None:
        del table
        self._leave()
        self._plan.screen.list.go_to(item_id)
